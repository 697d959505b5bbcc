"""The sections of a clinician's side: columns, facts and names, and the pages they can make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.clinic import Clinic, Switches
from patientuddannelse.curriculum.models.clinician import ClinicianSides, Sourced
from patientuddannelse.curriculum.noted import once_read, once_watched
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
        self.content = content
        self.says = content.clinician
        self.sides = sides
        self.words = sides.headings
        self.switches = clinic.switches
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
        words = self.words
        titles = words.purpose, words.ask, words.avoid
        yield from _left(self.content, titles, self.switches, self.stage, width)

    def right(self, width: float) -> Iterator[Part]:
        """Yield what to watch for, and the advice for every talk."""
        yield from _watch(self.content, self.words.watch, self.switches, self.stage, width)
        yield from _advice(self.sides, self.switches, self.stage, width)

    def facts(self, columns: int) -> Part | None:
        """Return facts as rows on bands, in one column or two; None without any."""
        if not self.says.facts:
            return None
        titles = self.words.facts, self.words.points
        return _facts(self.content, titles, self.switches, self.stage, columns)

    def terms(self, *, choices: bool = False, more: bool = False) -> Part | None:
        """Return the source's names and, if wanted, what can be chosen and further points."""
        words = self.words
        titles = words.names, words.choices if choices else None, words.more if more else None
        return _terms(self.content, titles, self.stage)


@once_watched
def _left(
    content: ModelContent,
    titles: tuple[Text, Text, Text],
    switches: Switches,
    stage: Stage,
    width: float,
) -> Sequence[Part]:
    says, (purpose, ask, avoid) = content.clinician, titles
    parts: list[Part] = []
    if says.purpose:
        told = paragraph(stage, says.purpose, width)
        parts.append(section(heading(stage, purpose, width), [told]))
    if says.ask:
        asked = numbered(stage, _on(says.ask, switches), width)
        parts.append(section(heading(stage, ask, width, "ask"), [asked]))
    if says.avoid:
        avoided = dotted(stage, _on(says.avoid, switches), width)
        parts.append(section(heading(stage, avoid, width), [avoided]))
    return tuple(parts)


@once_watched
def _watch(
    content: ModelContent, title: Text, switches: Switches, stage: Stage, width: float
) -> Sequence[Part]:
    if not content.clinician.watch:
        return ()
    watch = dotted(stage, _on(content.clinician.watch, switches), width)
    return (section(heading(stage, title, width, "eye"), [watch]),)


@once_read  # the same beside all models
def _advice(
    sides: ClinicianSides, switches: Switches, stage: Stage, width: float
) -> Sequence[Part]:
    if not sides.advice:
        return ()
    advice = dotted(stage, _on(sides.advice, switches), width)
    return (section(heading(stage, sides.headings.advice, width, "chat"), [advice]),)


@once_watched
def _facts(
    content: ModelContent,
    titles: tuple[Text, Text],
    switches: Switches,
    stage: Stage,
    columns: int,
) -> Part:
    inset = MARGIN - EDGE
    full = SHEETS["a4"].width - 2 * EDGE
    width = (full - (columns - 1) * _BETWEEN) / columns
    facts = _on(content.clinician.facts, switches)
    rows = [cited(stage, each, width - 2 * inset) for each in facts]
    bands = [
        Zebra(tuple(each), width, inset, _ROW, stage.color("petrol1"), "facts")
        for each in _shared_out(rows, columns)
    ]
    title, points = titles
    head = heading(stage, title, full - 2 * inset, note=str(points))
    return section(head, [_Out(Beside(tuple(bands), width + _BETWEEN))])


@once_watched
def _terms(
    content: ModelContent, titles: tuple[Text, Text | None, Text | None], stage: Stage
) -> Part | None:
    """Return the rows that have a title."""
    says, (names, choices, more) = content.clinician, titles
    width = SHEETS["a4"].width - 2 * MARGIN
    rows: list[tuple[Text, list[Text | str], str]] = []
    if says.names:
        rows.append((names, [says.names], "body"))
    if choices is not None and says.choices:
        rows.append((choices, list(says.choices), "body"))
    if more is not None and says.other_points:
        rows.append((more, [" · ".join(says.other_points)], "id"))
    if not rows:
        return None
    column = max(stage.width(title, "strong") for title, _, _ in rows) + mm(4)
    items = [term(stage, *row, width, column) for row in rows]
    return Stack(tuple((_TERMS, item) for item in items), Role.LIST, "names")


def _on(texts: Iterable[Sourced], switches: Switches) -> list[Sourced]:
    """Leave out what the clinic's switches turn off."""
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
