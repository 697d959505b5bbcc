"""Documents for `check --against` that would take very long, or all memory, to compare with."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from patientuddannelse.curriculum.originals import read_originals

pytest.importorskip("resource")

from harm import SECONDS
from watched import each_in_one_process

READ = """
from patientuddannelse.curriculum.originals import read_originals

def take(path):
    return str(len(read_originals(path).documents))
"""
DOCUMENTS = {
    "opened and never closed": b"<" * 1_900_000,
    "scripts never closed": b"<script>" * 230_000,
    "ends of scripts": b"<script>" + b"</script" * 230_000,
    "words": b"ord " * 470_000,
    "one word": b"o" * 1_900_000,
}


def test_a_document_is_read_soon_or_not_at_all(tmp_path: Path) -> None:
    for name, data in DOCUMENTS.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_bytes(data)
    done = each_in_one_process(READ, sorted(tmp_path.iterdir()))
    assert {said for said, _ in done.values()} == {"1"}
    assert {name: took for name, (_, took) in done.items() if took > SECONDS} == {}


def test_a_huge_document_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"et ord")
    (tmp_path / "b.txt").touch()
    os.truncate(tmp_path / "b.txt", 2_000_000_000)
    assert read_originals(tmp_path).unread == ("b.txt",)


def test_what_is_in_a_tag_is_no_text(tmp_path: Path) -> None:
    page = "<p class='a'>et<br>to</p><style>x { y: z }</style>tre<script>fire"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (document,) = read_originals(tmp_path).documents
    assert re.findall("[a-z]+", " ".join(document.words)) == ["et", "to", "tre"]
