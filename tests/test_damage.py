"""Halves of decks and PDFs are told from whole ones, whatever a hand has done to those."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation

from patientuddannelse.damage import is_damaged

WHOLE_PDF = b"%PDF-1.7\n" + b"x" * 5000 + b"\nstartxref\n9\n%%EOF\n"

HARM: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "zeros": lambda data: bytes(len(data)),
    "its first half": lambda data: data[: len(data) // 2],
    "all but the last of it": lambda data: data[:-60],
    "its end in zeros": lambda data: data[: len(data) // 2] + bytes(len(data) // 2),
    "its beginning in zeros": lambda data: bytes(2000) + data[2000:],
    "another file": lambda _: b"<html>not here</html>" * 100,
}


@pytest.fixture
def deck(tmp_path: Path) -> bytes:
    Presentation().save(str(tmp_path / "deck"))
    return (tmp_path / "deck").read_bytes()


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize("suffix", [".pptx", ".pdf"])
def test_what_cannot_be_opened_is_damaged(
    tmp_path: Path, deck: bytes, harm: str, suffix: str
) -> None:
    path = tmp_path / f"file{suffix}"
    path.write_bytes(HARM[harm](deck if suffix == ".pptx" else WHOLE_PDF))
    assert is_damaged(path)


def test_what_people_make_of_a_file_is_not(tmp_path: Path, deck: bytes) -> None:
    for name, data in {
        "saved.pptx": deck,
        "with a comment.pptx": deck[:-2] + b"\x05\x00hello",
        "with a password.pptx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000),
        "saved.pdf": WHOLE_PDF,
        "signed.pdf": WHOLE_PDF + WHOLE_PDF[9:] + b"\n% by hand",
        "after a mark.pdf": b"\xef\xbb\xbf" + WHOLE_PDF,
        "notes.txt": b"",
    }.items():
        (tmp_path / name).write_bytes(data)
        assert not is_damaged(tmp_path / name), name
