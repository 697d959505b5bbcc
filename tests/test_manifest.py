"""What a build leaves in its folder may have been changed since: that is no obstacle."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse import manifest
from patientuddannelse.render.html import render_gallery

ENTRY: dict[str, Any] = {
    "path": "a.pdf",
    "kind": "poster",
    "id": "posters/cup",
    "title": "Koppen",
    "sheet": "a4",
    "variant": "bw+large",
    "pages": 2,
    "bytes": 3,
    "sheet_id": "cup",
    "edition": "2026-01-31",
    "code": "ABCD",
    "flip": "long",
    "job": "posters/cup a4 bw+large",
    "digest": "0123456789abcdef",
    "kept": "",
    "beside": "",
    "listed": True,
    "made_of": {"models/cup": "fedcba9876543210"},
    "shows": ["curriculum/models/cup.yaml title"],
    "previews": [{"path": "a.svg", "caption": "Forside", "digest": "0123456789abcdef"}],
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def read(folder: Path, artefacts: Any) -> list[manifest.Entry]:
    (folder / "a.pdf").write_bytes(b"%PDF")
    (folder / manifest.NAME).write_text(json.dumps({"artefacts": artefacts}), encoding="utf-8")
    return list(manifest.read(folder).entries)


def shown(entries: list[dict[str, Any]]) -> bytes:
    last = manifest.Manifest("", tuple(entries))
    manifest.dump(manifest.merged(last, [], ["posters/cup"], "program"))
    return render_gallery(entries, title="t", clinic="c", edition="e", language="da")


def test_what_was_written_is_read_as_it_was(tmp_path: Path) -> None:
    assert read(tmp_path, [ENTRY]) == [ENTRY]


def test_an_older_build_said_less(tmp_path: Path) -> None:
    older = {k: v for k, v in ENTRY.items() if k not in ("flip", "code", "listed")}
    assert read(tmp_path, [older]) == [ENTRY | {"flip": "", "code": "", "listed": False}]


def test_one_wrong_entry_takes_no_other_with_it(tmp_path: Path) -> None:
    assert read(tmp_path, [3, ENTRY | {"pages": "2"}, ENTRY, {}]) == [ENTRY]


@pytest.mark.parametrize("path", ["../a.pdf", "/etc/hostname", "C:a.pdf", "..\\a.pdf", "a\0.pdf"])
def test_a_file_outside_the_folder_is_none_of_ours(tmp_path: Path, path: str) -> None:
    assert read(tmp_path, [ENTRY | {"path": path}]) == []
    assert read(tmp_path, [ENTRY | {"previews": [{"path": path, "caption": ""}]}]) == []


@given(ANYTHING)
def test_whatever_stands_there_the_gallery_is_made(anything: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert read(Path(folder), anything) == []


@given(st.dictionaries(st.sampled_from(sorted(ENTRY)), ANYTHING, max_size=2), ANYTHING, ANYTHING)
def test_whatever_stands_in_an_entry_the_gallery_is_made(
    changes: dict[str, Any], path: Any, caption: Any
) -> None:
    other = {"previews": [{"path": path, "caption": caption}]}
    with tempfile.TemporaryDirectory() as folder:
        for each in (ENTRY | changes, ENTRY | other):
            assert b"<html" in shown(read(Path(folder), [each]))
