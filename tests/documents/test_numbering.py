"""The numbers of pages, on documents that are printed and on those that are only looked at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.documents.model import Document
from patientuddannelse.documents.numbering import WIDEST, numbers
from patientuddannelse.jobs import BuildRequest, jobs_of
from patientuddannelse.scene.walk import text_blocks

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def curriculum() -> Curriculum:
    return load_curriculum(ROOT)


def composed(curriculum: Curriculum, name: str) -> Document:
    asked = BuildRequest(ROOT, ROOT / "output", only=(name,), printed=curriculum.printed)
    made = jobs_of(curriculum, asked)[0].compose(curriculum)
    assert isinstance(made, Document)
    return made


def feet(document: Document) -> list[str]:
    """Return what the feet of the pages say."""
    return [" ".join(each.text for each in text_blocks(page.scene[-1:])) for page in document.pages]


def test_pages_are_counted(curriculum: Curriculum) -> None:
    assert numbers(curriculum, 3) == ((1, 3), (2, 3), (3, 3))
    assert numbers(replace(curriculum, printed=False), 2) == (WIDEST, WIDEST)


@pytest.mark.parametrize("name", ["guides/session_1", "booklets/session_1"])
def test_a_printed_page_says_its_number(curriculum: Curriculum, name: str) -> None:
    made = composed(curriculum, name)
    count = len(made.pages)
    for number, said in enumerate(feet(made), 1):
        assert f"side {number} af {count}" in said.lower()


@pytest.mark.parametrize("name", ["guides/session_1", "booklets/session_1"])
def test_pages_that_are_only_looked_at_have_the_same_foot(
    curriculum: Curriculum, name: str
) -> None:
    made = composed(replace(curriculum, printed=False), name)
    assert len({id(page.scene[-1]) for page in made.pages}) == 1
    assert "88 af 88" in feet(made)[0]
    assert len(made.pages) == len(composed(curriculum, name).pages)
