"""A guide as a file: valid, with bookmarks, its slides and notes in the order they are read."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pytest
from conformance import violations
from tag_tree import tag_tree

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.documents.guide.compose import compose_guide, guide_sessions
from patientuddannelse.render.pdf.document import render_pdf


@pytest.fixture(scope="module")
def files(curriculum: Curriculum) -> dict[str, bytes]:
    """The guides to all sessions."""
    return {
        each.session: render_pdf(
            *compose_guide(curriculum, compose_deck(curriculum, each.session)).pages,
            bookmarks=True,
        )
        for each in guide_sessions(curriculum)
    }


def test_guides_keep_both_standards(files: dict[str, bytes]) -> None:
    for data in files.values():
        assert violations(data) == []


def test_guides_are_small(files: dict[str, bytes]) -> None:
    for data in files.values():
        assert len(data) < 900_000


def test_every_heading_is_a_bookmark_at_its_page(files: dict[str, bytes]) -> None:
    for data in files.values():
        headings = [
            line.split(" ", 1)
            for line in tag_tree(data).split("\n")
            if line.startswith(("H1 ", "H2 ", "H3 "))
        ]
        with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
            found = list(_titles(list(outline.root), 1))
        assert found == [[tag, words.replace("\u00ad", "")] for tag, words in headings]


def _titles(items: list[pikepdf.OutlineItem], level: int) -> Iterator[list[str]]:
    for each in items:
        yield [f"H{level}", each.title]
        yield from _titles(each.children, level + 1)


def test_a_slide_is_read_as_heading_picture_words_notes(files: dict[str, bytes]) -> None:
    lines = [line.strip() for line in tag_tree(files["session_1"]).split("\n")]
    at = lines.index("H3 17. Gør det meget ondt, er skaden stor.")
    assert lines[at + 1].startswith("Figure [Slide 17: Gør det meget ondt, er skaden stor.")
    assert "P Rigtigt: Myte" in lines[at + 2 : at + 6]
    assert lines[lines.index("L", at) + 2] == "Lbl Sig"


def test_what_an_answer_covers_is_not_read(files: dict[str, bytes]) -> None:
    assert "Vis med hånd eller kort" not in tag_tree(files["session_1"])
