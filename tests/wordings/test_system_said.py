"""What the system refuses is told in the reader's language, whatever the machine speaks."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.diagnostics import Phrase
from patientuddannelse.wordings import LANGUAGES, said
from patientuddannelse.wordings.system import _KEYS, system_said


def ring(folder: Path) -> bytes:
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to("a")
    return (folder / "a").read_bytes()


REFUSED: dict[str, Callable[[Path], object]] = {
    "den findes ikke": lambda folder: (folder / "x").read_bytes(),
    "det er en mappe": lambda folder: folder.read_bytes(),
    "noget af stien er en fil og ikke en mappe": lambda _: Path(__file__, "x").read_bytes(),
    "navnet er for langt": lambda folder: (folder / ("x" * 999)).read_bytes(),
    "genvejene på vejen dertil går i ring": ring,
    "intet kan hedde sådan": lambda folder: (folder / "x\0y").read_bytes(),
}


@pytest.mark.parametrize("words", REFUSED)
@pytest.mark.skipif(os.name == "nt", reason="Windows refuses the same things in its own ways")
def test_why_is_told_in_danish(tmp_path: Path, words: str) -> None:
    with pytest.raises((OSError, ValueError)) as refused:
        REFUSED[words](tmp_path)
    why = system_said(refused.value)
    assert isinstance(why, Phrase)
    assert said(why, "da") == words


def test_what_we_have_no_words_for_the_system_tells() -> None:
    assert system_said(OSError(99999, "noget andet")) == "noget andet"
    assert system_said(OSError("helt andet")) == "helt andet"


def test_links_in_a_ring_are_told_by_early_versions_of_python_too() -> None:
    assert system_said(RuntimeError("Symlink loop from 'a'")) == Phrase("system.ring")


def test_every_answer_is_worded() -> None:
    assert set(_KEYS.values()) <= LANGUAGES["da"].wordings.keys()
