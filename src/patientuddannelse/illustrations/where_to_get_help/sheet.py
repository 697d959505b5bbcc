"""How the houses stand on a sheet: large ones above, small ones below, the square between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.models.where_to_get_help import Door, WhereToGetHelpContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.where_to_get_help.houses import (
    House,
    Look,
    house_height,
    signed,
)
from patientuddannelse.illustrations.where_to_get_help.layout import FIRST, SQUARE, Layout
from patientuddannelse.illustrations.where_to_get_help.strip import strip_cells
from patientuddannelse.scene.geometry import Point, Rect

_LARGE_LINE, _SMALL_LINE = 8.0, 9.5  # sizes that a line on a wall has at least
_LEAST_PEOPLE, _MOST_PEOPLE = 46.0, 80.0  # design units that the two on the square are tall
_SIDE, _EDGE, _GAP = 18.0, 5.0, 8.0  # design units beside, over and below, and between
_WORDS = "lead", "body", "text"  # roles of the words on walls, the largest first
_ALONE = 26.0, 22.0, 0.0
_BESIDE = 22.0, 20.0, 18.5
"""Design units that the door of a small house has at least, in a row of its own and beside another,
the best first."""


@dataclass(frozen=True, slots=True)
class _Row:
    """Houses side by side, alike in width and look: 0 for large ones, 1 for small ones."""

    doors: Sequence[Door]
    look: int
    width: float


def plan_sheet(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Arrange what a sheet shows, each row of houses as tall as its words need and more.

    Steps that leave the square out have their doors alone, those that leave doors out have more
    room for the others.
    """
    u, frame = stage.unit, stage.frame
    left, right, gap = frame.x + _SIDE * u, frame.right - _SIDE * u, _GAP * u
    across, square = right - left, stage.shows(SQUARE)
    rows, looks = _rows(content, across, stage)
    cells, strip_tall = strip_cells(content, stage, Rect(left, 0, across, 0))
    if not square:
        cells, strip_tall = (), 0.0
    said = min(stage.width(content.companion, "h3") * 1.02, 0.33 * across)
    words = stage.height(content.companion, said, "h3")
    band = max(_LEAST_PEOPLE * u, words + 4 * u) if square else 0.0
    rest = [tall for tall in (band, strip_tall) if tall]
    room = frame.height - 2 * _EDGE * u - sum(rest) - gap * (len(rows) + len(rest) - 1)
    looks, needed = _worded(rows, looks, room, stage)
    spare = max(0.0, room - sum(needed))
    taken = min(0.45 * spare, (_MOST_PEOPLE - _LEAST_PEOPLE) * u) if square else 0.0
    band, spare = band + taken, spare - taken
    heights = [n + spare / len(rows) if spare > 0 else n * room / sum(needed) for n in needed]
    looks = _walled(rows, looks, heights)
    houses, street = _standing(rows, looks, heights, stage, band + gap if square else 0.0)
    tall = 0.96 * band
    feet = Point(left + 0.42 * across, street + band - 3 * u)
    companion = Rect(feet.x - 0.36 * tall - said, feet.y - 0.55 * tall - words / 2, said, words)
    strip = Rect(left, frame.bottom - _EDGE * u - strip_tall, across, strip_tall)
    cells = tuple(
        replace(c, words=c.words.moved(0, strip.y), value=c.value.moved(0, strip.y)) for c in cells
    )
    return Layout(
        houses, feet, feet if square else None, tall, companion if square else None,
        strip if cells else None, cells, True, u, houses[0].box.bottom - 12 * u,
    )  # fmt: skip


def _rows(
    content: WhereToGetHelpContent, across: float, stage: Stage
) -> tuple[list[_Row], list[Look]]:
    """Return the rows of the doors that are shown, and the look of large and of small houses.

    Doors stand side by side where lines on their walls are long enough, else under each other.
    """
    u = stage.unit
    kinds = [
        (
            [door for door in content.large if stage.shows(FIRST)],
            Look("h1", "body", 12 * u, 17 * u, 34 * u, 5 * u, 12 * u, "h2"),
            _LARGE_LINE,
        ),
        (
            [door for door in content.small if stage.shows(door.id)],
            Look("h3", "body", 8 * u, 12 * u, 17 * u, 4 * u, 11 * u),
            _SMALL_LINE,
        ),
    ]
    rows, looks = [], []
    for kind, (doors, look, least) in enumerate(kinds):
        half = (across - _GAP * u) / 2
        line = half - look.door - 2 * look.pad
        beside = line >= least * stage.type[look.text_role].size
        width, count = (half, 2) if beside else (across, 1)
        rows += [_Row(doors[i : i + count], kind, width) for i in range(0, len(doors), count)]
        looks.append(signed(look, doors, width, stage))
    return rows, looks


def _worded(
    rows: Sequence[_Row], looks: list[Look], room: float, stage: Stage
) -> tuple[list[Look], list[float]]:
    """Return the looks with words as large as there is room for, and how tall the rows need be.

    Small houses in rows of their own have larger doors where words so need not be the smallest;
    those beside each other where no row then needs to be taller.
    """
    alone = all(len(row.doors) == 1 for row in rows if row.look)
    tries = [
        (role, least * stage.unit)
        for least in (_ALONE if alone else _ALONE[-1:])
        for role in (_WORDS[:-1] if least else _WORDS)
    ]
    for role, least in tries:
        tried = [replace(look, text_role=role, door=max(look.door, least)) for look in looks]
        needed = _needed(rows, tried, stage)
        if sum(needed) <= room:
            break
    for least in () if alone else _BESIDE:
        larger = [replace(look, door=max(look.door, least * stage.unit)) for look in tried]
        taller = _needed(rows, larger, stage)
        if all(one <= other for one, other in zip(taller, needed, strict=True)):
            return larger, needed
    return tried, needed


def _needed(rows: Sequence[_Row], looks: Sequence[Look], stage: Stage) -> list[float]:
    return [
        max(house_height(door, looks[row.look], row.width, stage) for door in row.doors)
        for row in rows
    ]


def _walled(rows: Sequence[_Row], looks: list[Look], heights: list[float]) -> list[Look]:
    """Return the looks with the lowest wall of their houses, so that their doors are alike."""
    standing = list(zip(rows, heights, strict=True))
    lowest = [
        min((tall for row, tall in standing if row.look == kind), default=0.0)
        for kind in range(len(looks))
    ]
    return [
        replace(look, wall=tall - look.roof - look.sign)
        for look, tall in zip(looks, lowest, strict=True)
    ]


def _standing(
    rows: Sequence[_Row], looks: list[Look], heights: list[float], stage: Stage, square: float
) -> tuple[tuple[House, ...], float]:
    """Place the houses, and leave the square free under the first kind; return its top as well."""
    u, frame = stage.unit, stage.frame
    left, right = frame.x + _SIDE * u, frame.right - _SIDE * u
    houses: list[House] = []
    y, street = frame.y + _EDGE * u, 0.0
    last = max((i for i, row in enumerate(rows) if row.look == rows[0].look), default=0)
    for i, (row, tall) in enumerate(zip(rows, heights, strict=True)):
        for k, door in enumerate(row.doors):
            box = Rect(left if k == 0 else right - row.width, y, row.width, tall)
            houses.append(House(door, box, looks[row.look], right=k == 0))
        y += tall + _GAP * u
        if i == last:
            street = y
            y += square
    return tuple(houses), street
