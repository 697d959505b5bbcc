"""The parts of the session in order, in two columns; a click on one leads to its slides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.slides import AgendaSlide
from patientuddannelse.curriculum.plan import PlannedPart, clock
from patientuddannelse.decks.furniture import accent, number_disc
from patientuddannelse.decks.lists import span
from patientuddannelse.decks.model import Click, Composition, Fill, Hotspot, Target
from patientuddannelse.decks.setting import Setting
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Paragraph

_ROLES = ("body", "text")
_PADS = (16.0, 13.0, 10.0, 7.0)  # above and below the words of a card
_BETWEEN = 12.0  # cards
_GUTTER = 24.0  # the two columns
_TIME = 92.0  # width of the column of times
_DISC = 20.0  # radius
_INDENT = 74.0  # from the edge of a card to its words
_ONE_COLUMN = 5  # entries at most
_BODIES = ("body", "body2")


class _Entry(NamedTuple):
    """A line of the agenda: its words, when it is, and the slide that it leads to."""

    words: Text
    time: str
    to: str


def compose(slide: AgendaSlide, setting: Setting) -> Composition:
    """Set the slide's lines, or else the parts of the plan that have slides, on cards."""
    entries = [_Entry(line, "", "") for line in slide.lines] or [
        _Entry(
            planned.part.short or planned.part.part, _time(planned, setting), planned.slides[0].id
        )
        for planned in setting.plan
        if planned.slides
    ]
    title = setting.title("agenda", slide.title)
    top = title.block.box.bottom + 44
    half = len(entries) if len(entries) <= _ONE_COLUMN else (len(entries) + 1) // 2
    columns = [entries[:half], *([entries[half:]] if entries[half:] else [])]
    width = (864 - _GUTTER * (len(columns) - 1)) / len(columns)
    boxes = [Rect(48 + i * (width + _GUTTER), top, width, 470 - top) for i in range(len(columns))]
    fills, pad = _alike(setting, columns, boxes)
    elements: list[Fill | Group | Hotspot] = []
    clicks: list[Click] = []
    number = 0
    for column, fill, box in zip(columns, fills, boxes, strict=True):
        rows = [_row(paragraph, box, pad) for paragraph in fill.block.paragraphs]
        for i, (entry, row) in enumerate(zip(column, rows, strict=True)):
            number += 1
            elements.append(_card(entry, number, row, setting))
            clicks.append(Click((Target(f"part {number}"), Target(fill.placeholder, i))))
        elements.append(fill)
        elements += _hotspots(column, rows, setting)
    shown = (title, accent(setting, title), *elements)
    return Composition("agenda", shown, tuple(clicks) if slide.reveal else ())


def _time(planned: PlannedPart, setting: Setting) -> str:
    """Return when a part begins, if it is known when the session does."""
    if setting.starts is None or planned.minutes is None:
        return ""
    return setting.labels.clock_text(clock(setting.starts, planned.begins))


def _alike(
    setting: Setting, columns: Sequence[Sequence[_Entry]], boxes: Sequence[Rect]
) -> tuple[list[Fill], float]:
    """Set the columns alike, as large and open as all of them fit; return them and the padding.

    A smaller role is taken where a larger one would need two lines for an entry.
    """
    fitting = []
    for role, pad in product(_ROLES, _PADS):
        fills = _set(setting, columns, boxes, role, pad)
        paragraphs = [each for fill in fills for each in fill.block.paragraphs]
        size = setting.stage.type[role].size
        if any(fill.block.overflow for fill in fills) or any(p.size < size for p in paragraphs):
            continue
        fitting.append((fills, pad))
        if all(len(paragraph.lines) == 1 for paragraph in paragraphs):
            return fitting[-1]
    return fitting[0] if fitting else (fills, pad)


def _set(
    setting: Setting,
    columns: Sequence[Sequence[_Entry]],
    boxes: Sequence[Rect],
    role: str,
    pad: float,
) -> list[Fill]:
    """Set each column in its box, its entries as far apart as their cards need."""
    gap = (2 * pad + _BETWEEN) / setting.stage.type[role].size
    fills = []
    for column, box, placeholder in zip(columns, boxes, _BODIES, strict=False):
        timed = _TIME if any(entry.time for entry in column) else 0.0
        room = Rect(
            box.x + _INDENT, box.y + pad, box.width - _INDENT - 20 - timed, box.height - 2 * pad
        )
        words = [entry.words for entry in column]
        fills.append(setting.fill("agenda", placeholder, words, room, role=role, gap=gap))
    return fills


def _row(paragraph: Paragraph, box: Rect, pad: float) -> Rect:
    """Return the card around an entry's words."""
    top, bottom = span(paragraph)
    return Rect(box.x, top - pad, box.width, bottom - top + 2 * pad)


def _card(entry: _Entry, number: int, row: Rect, setting: Setting) -> Group:
    """Return a white card with the number of the part and, if known, when it begins."""
    stage = setting.stage
    at = (row.x + 16 + _DISC, row.center.y)
    items: list[Item] = [
        rect(row.x, row.y + 3, row.width, row.height, setting.color("sand3"), 14),
        rect(row.x, row.y, row.width, row.height, setting.color("white"), 14),
        number_disc(stage, at, number, radius=_DISC),
    ]
    if entry.time:
        room = Rect(row.right - _TIME - 16, row.y, _TIME, row.height)
        items.append(
            stage.text(entry.time, room, "text", "ink2", align=Align.END, anchor=Anchor.MIDDLE)
        )
    return group(items, name=f"part {number}")


def _hotspots(column: Sequence[_Entry], rows: Sequence[Rect], setting: Setting) -> list[Hotspot]:
    """Return a place to click over each card that leads somewhere."""
    return [
        Hotspot(f"to {entry.to}", row, setting.labels.go_to.format(part=entry.words), to=entry.to)
        for entry, row in zip(column, rows, strict=True)
        if entry.to
    ]
