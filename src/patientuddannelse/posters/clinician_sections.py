"""The sections of a clinician's side: columns, facts and names, and the pages they can make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.clinician import ClinicianSides, Sourced
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.posters.parts import NO_GAP, Beside, Gap, Part, Piece, Stack, Zebra
from patientuddannelse.posters.sections import (
    cited,
    dotted,
    heading,
    numbered,
    paragraph,
    section,
    term,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Role
from patientuddannelse.units import mm

EDGE = mm(10)
"""Panels end here; no text stands nearer to the edge of the sheet."""

MARGIN = mm(14)
"""Words begin here."""

_LEFTS = (mm(93), mm(84), mm(75))
"""Widths of the left column's words: the usual one, and those for a long right column."""

_GUTTER = mm(4)  # between the left column's words and the panel on the right
_PAD = mm(4.4)  # in the panel
_SECTIONS = Gap(mm(3.0), mm(6.5))
_IN_COLUMN = Gap(mm(2.4), mm(6.5))
_ROW = Gap(mm(0.35), mm(1.25))
_BETWEEN = mm(4)  # two columns of facts
_TERMS = Gap(mm(0.4), mm(1.6))


@dataclass(frozen=True, slots=True)
class _Columns:
    """Two columns side by side, the right one on a panel as tall as the taller."""

    left: Stack
    right: Stack
    panel: float
    color: Color

    def height(self, air: float) -> float:
        return max(self.left.height(air) + _PAD, self.right.height(air) + 2 * _PAD)

    def draw(self, x: float, y: float, air: float) -> Group:
        panel = Rect(self.panel, y, SHEETS["a4"].width - EDGE - self.panel, self.height(air))
        return group(
            rect(panel.x, panel.y, panel.width, panel.height, self.color, mm(4)),
            self.left.draw(x, y + _PAD, air),
            self.right.draw(self.panel + _PAD, y + _PAD, air),
        )


class ClinicianSections:
    """The sections of one model's page, put together as openly or closely as asked."""

    def __init__(
        self, content: ModelContent, sides: ClinicianSides, clinic: Clinic, stage: Stage
    ) -> None:
        """Take what the model says, what all sides say, and what the clinic leaves out."""
        self.says = content.clinician
        self.sides = sides
        self.words = sides.headings
        self.clinic = clinic
        self.stage = stage

    @property
    def longest(self) -> Text:
        """Return the last text of the longest list, where cutting helps most."""
        says = self.says
        lists = [each for each in (says.facts, says.ask, says.watch, says.avoid) if each]
        if not lists:
            return says.purpose
        return max(lists, key=lambda texts: sum(len(str(each.text)) for each in texts))[-1].text

    def stacks(self, head: Part, box: Part) -> Iterator[Stack]:
        """Yield the page with all that it can say, then ever closer together.

        Further points give way first; then the columns share the width as suits them best, facts
        stand in two columns, and what can be chosen gives way.
        """
        usual, facts, choices = self.columns(_LEFTS[0]), self.facts(1), self.terms(choices=True)
        if self.says.other_points:
            yield _page(head, usual, facts, self.terms(choices=True, more=True), box)
        yield _page(head, usual, facts, choices, box)
        best = min((usual, *map(self.columns, _LEFTS[1:])), key=lambda each: each.height(0.0))
        yield _page(head, best, facts, choices, box)
        facts = self.facts(2)
        yield _page(head, best, facts, choices, box)
        yield _page(head, best, facts, self.terms(), box)

    def columns(self, left: float) -> _Columns:
        """Return the two columns, the words of the left one as wide as told."""
        panel = MARGIN + left + _GUTTER
        right = SHEETS["a4"].width - EDGE - panel - 2 * _PAD
        return _Columns(
            _below(self.left(left)), _below(self.right(right)), panel, self.stage.color("sand")
        )

    def left(self, width: float) -> Iterator[Part]:
        """Yield purpose, open questions, and what not to say."""
        stage, says, words = self.stage, self.says, self.words
        if says.purpose:
            purpose = paragraph(stage, says.purpose, width)
            yield section(heading(stage, words.purpose, width), [purpose])
        if says.ask:
            ask = numbered(stage, self.on(says.ask), width)
            yield section(heading(stage, words.ask, width, "ask"), [ask])
        if says.avoid:
            avoid = dotted(stage, self.on(says.avoid), width)
            yield section(heading(stage, words.avoid, width), [avoid])

    def right(self, width: float) -> Iterator[Part]:
        """Yield what to watch for, and the advice for every talk."""
        if self.says.watch:
            watch = dotted(self.stage, self.on(self.says.watch), width)
            yield section(heading(self.stage, self.words.watch, width, "eye"), [watch])
        if self.sides.advice:
            advice = dotted(self.stage, self.on(self.sides.advice), width)
            yield section(heading(self.stage, self.words.advice, width, "chat"), [advice])

    def facts(self, columns: int) -> Part | None:
        """Return facts as rows on bands, in one column or two; None without any."""
        if not self.says.facts:
            return None
        inset = MARGIN - EDGE
        full = SHEETS["a4"].width - 2 * EDGE
        width = (full - (columns - 1) * _BETWEEN) / columns
        rows = [cited(self.stage, each, width - 2 * inset) for each in self.on(self.says.facts)]
        bands = [
            Zebra(tuple(each), width, inset, _ROW, self.stage.color("petrol1"), "facts")
            for each in _shared_out(rows, columns)
        ]
        points = str(self.words.points)
        head = heading(self.stage, self.words.facts, full - 2 * inset, note=points)
        return section(head, [_Out(Beside(tuple(bands), width + _BETWEEN))])

    def terms(self, *, choices: bool = False, more: bool = False) -> Part | None:
        """Return the source's names and, if wanted, what can be chosen and further points."""
        width = SHEETS["a4"].width - 2 * MARGIN
        rows: list[tuple[Text, list[Text | str], str]] = []
        if self.says.names:
            rows.append((self.words.names, [self.says.names], "body"))
        if choices and self.says.choices:
            rows.append((self.words.choices, list(self.says.choices), "body"))
        if more and self.says.other_points:
            rows.append((self.words.more, [" · ".join(self.says.other_points)], "id"))
        if not rows:
            return None
        column = max(self.stage.width(title, "strong") for title, _, _ in rows) + mm(4)
        items = [term(self.stage, *row, width, column) for row in rows]
        return Stack(tuple((_TERMS, item) for item in items), Role.LIST, "names")

    def on(self, texts: Iterable[Sourced]) -> list[Sourced]:
        """Leave out what the clinic's switches turn off."""
        switches = self.clinic.switches
        return [each for each in texts if switches.allow(each.switch)]


@dataclass(frozen=True, slots=True)
class _Out:
    """A part that begins at the edge of the panels, not where words begin."""

    part: Part

    def height(self, air: float) -> float:
        return self.part.height(air)

    def draw(self, x: float, y: float, air: float) -> Group:
        return self.part.draw(EDGE, y, air)


def _page(
    head: Part, columns: _Columns, facts: Part | None, terms: Part | None, box: Part
) -> Stack:
    """Put the page together from top to bottom."""
    parts = [part for part in (columns, facts, terms, _Out(box)) if part]
    return Stack(((NO_GAP, head), *((_SECTIONS, part) for part in parts)))


def _shared_out(rows: list[Piece], columns: int) -> list[list[Piece]]:
    """Share rows out over one column or two as equally tall as can be."""
    if columns == 1 or len(rows) < 2:
        return [rows]

    def taller(cut: int) -> float:
        return max(sum(row.tall for row in rows[:cut]), sum(row.tall for row in rows[cut:]))

    cut = min(range(1, len(rows)), key=taller)
    return [rows[:cut], rows[cut:]]


def _below(parts: Iterable[Part]) -> Stack:
    return Stack(tuple((_IN_COLUMN, part) for part in parts))
