"""The shipped decks in LibreOffice: every text is set in the lines that were predicted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from office import pdf_of

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck, Slide
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.scene.geometry import Point
from patientuddannelse.scene.primitives import TextBlock
from patientuddannelse.scene.walk import leaves

DESCENT = 0.21  # how far letters reach under the baseline, in sizes
_NOT_SHOWN = str.maketrans("", "", " \n\t\u00a0\u00ad\u2060-\u2010\u2011")  # and where lines break


@dataclass(frozen=True)
class Shown:
    """A text as composed, and the lines (baseline and letters) that LibreOffice set it in."""

    slide: str
    block: TextBlock
    shift: Point
    lines: tuple[tuple[float, str], ...]

    @property
    def predicted(self) -> tuple[tuple[float, str], ...]:
        lines = (
            (line.baseline + self.shift.y, line.text)
            for paragraph in self.block.paragraphs
            for line in paragraph.lines
        )
        return tuple((y, text.translate(_NOT_SHOWN)) for y, text in lines if text.strip())

    @property
    def is_as_predicted(self) -> bool:
        return [text for _, text in self.lines] == [text for _, text in self.predicted]

    def __str__(self) -> str:
        wanted, found = ([text for _, text in each] for each in (self.predicted, self.lines))
        return f"{self.slide}: {wanted} predicted, {found} set"


@pytest.fixture(scope="module")
def shown(curriculum: Curriculum, tmp_path_factory: pytest.TempPathFactory) -> list[Shown]:
    """Every text of every deck with its lines in LibreOffice."""
    composed = [compose_deck(curriculum, name) for name in curriculum.sessions]
    return [each for deck in composed for each in _shown(deck, tmp_path_factory)]


def _shown(deck: Deck, tmp_path_factory: pytest.TempPathFactory) -> list[Shown]:
    """Return a deck's texts; slides in reserve are shown too, for once."""
    deck = replace(deck, slides=tuple(replace(each, hidden=False) for each in deck.slides))
    file = pdf_of(render_deck(deck), tmp_path_factory.mktemp("office"))
    return list(_compared(deck, file))


def _compared(deck: Deck, file: Path) -> Iterator[Shown]:
    with pdfplumber.open(file) as pdf:
        assert len(pdf.pages) == len(deck.slides)
        for slide, page in zip(deck.slides, pdf.pages, strict=True):
            yield from _on_page(slide, page)


def _on_page(slide: Slide, page: Any) -> Iterator[Shown]:
    """Follow the letters, which stand in the file in the order of the shapes."""
    letters = [c for c in page.chars if c["text"].translate(_NOT_SHOWN)]
    stream = "".join(c["text"].translate(_NOT_SHOWN)[:1] for c in letters)
    start = 0
    for leaf, matrix in leaves(slide.scene):
        if not isinstance(leaf, TextBlock) or not leaf.text.strip():
            continue
        written = "".join(p.text for p in leaf.paragraphs).translate(_NOT_SHOWN)
        start = stream.find(written, start)
        assert start >= 0, f"{slide.id}: {leaf.text!r} is not shown in its turn"
        own = letters[start : start + len(written)]
        start += len(written)
        rows: dict[float, str] = {}
        for c in own:
            y = round(page.height - c["matrix"][5], 1)
            rows[y] = rows.get(y, "") + c["text"]
        yield Shown(slide.id, leaf, matrix.apply(0, 0), tuple(rows.items()))


def test_texts_are_set_in_the_lines_that_were_predicted(shown: list[Shown]) -> None:
    other = [each for each in shown if not each.is_as_predicted]
    agreement = 1 - len(other) / len(shown)
    print(f"{agreement:.1%} of {len(shown)} texts are set as predicted")  # noqa: T201
    assert agreement >= 0.98, "\n".join(map(str, other))


def test_no_text_reaches_below_its_box(shown: list[Shown]) -> None:
    for each in shown:
        size = each.block.paragraphs[-1].size
        foot = max(y for y, _ in each.lines) + DESCENT * size
        assert foot <= each.block.box.bottom + each.shift.y + 1, str(each)


def test_first_lines_stand_where_they_were_set(shown: list[Shown]) -> None:
    """Boxes that agree in their lines agree in their place, whatever they are anchored to."""
    for each in shown:
        if each.is_as_predicted:
            assert each.lines[0][0] == pytest.approx(each.predicted[0][0], abs=1), str(each)
