"""Where the houses stand round the square, from the frame and the measured words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from patientuddannelse.curriculum.models.where_to_get_help import Number, WhereToGetHelpContent
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.where_to_get_help.houses import (
    House,
    Look,
    house_height,
    sign_height,
)
from patientuddannelse.scene.geometry import Point, Rect

_STRIP_AIR, _ROW_AIR = 5.0, 3.5  # design units over and between the rows of the strip
_WRITTEN = 70.0  # design units that a number takes when written by hand
_SMALL = 26.0  # frames narrower than this many sizes of running text hold signs only


@dataclass(frozen=True, slots=True)
class Cell:
    """A line of the strip: its number with the box of its words and of the number."""

    number: Number
    words: Rect
    value: Rect
    role: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The houses, the square's middle, the two who stand there, and the strip of numbers."""

    houses: tuple[House, ...]
    middle: Point
    people: Point | None
    people_height: float
    companion: Rect | None
    strip: Rect | None
    cells: tuple[Cell, ...]
    words: bool
    unit: float
    horizon: float


def plan(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Choose the arrangement for the frame: upright sheet, slide, or small picture."""
    if is_sheet(stage):
        return _upright(content, stage)
    if stage.frame.width < _SMALL * stage.type["text"].size:
        return _small(content, stage)
    return _wide(content, stage)


def _sign(content: WhereToGetHelpContent, look: Look, stage: Stage, widths: dict[str, float]
          ) -> Look:  # fmt: skip
    """Return the look with signs tall enough for every name that stands on them."""
    tall = (sign_height(d.name, look, widths[d.id], stage) for d in content.doors if d.id in widths)
    return replace(look, sign=max(look.sign, *tall))


def _upright(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    u, frame = stage.unit, stage.frame
    left, right = frame.x + 18 * u, frame.right - 18 * u
    gap = 9 * u
    wide, narrow = (right - left - 2 * gap) / 2, 97.8 * u
    big = Look("h1", "body", 12 * u, 17 * u, 40 * u, 5 * u, 12 * u, "h2")
    few = Look("h3", "body", 8 * u, 12 * u, 20 * u, 4 * u, 11 * u)
    big = _sign(content, big, stage, {d.id: wide for d in content.large})
    few = _sign(content, few, stage, {d.id: narrow for d in content.small})
    cells, strip_tall = _cells(content, stage, Rect(left, 0, right - left, 0))
    strip_tall = max(strip_tall, 1.0)
    rows = [content.large, content.small[:2], content.small[2:]]
    rows = [row for row in rows if row]
    room = frame.height - strip_tall - 12 * u - gap * len(rows)
    for role in ("body", "text"):
        few = replace(few, text_role=role)
        looks = [big, few, few]
        needed = [
            max(house_height(door, look, wide if look is big else narrow, stage) for door in row)
            for row, look in zip(rows, looks, strict=False)
        ]
        if sum(needed) <= room:
            break
    spare = room - sum(needed)
    weights = [1.5, 1.0, 1.0][: len(rows)]
    heights = [
        n + spare * weight / sum(weights) if spare > 0 else n * room / sum(needed)
        for n, weight in zip(needed, weights, strict=True)
    ]
    houses, y = [], frame.y + 5 * u
    for row, look, tall in zip(rows, looks, heights, strict=False):
        width = wide if look is big else narrow
        for i, door in enumerate(row):
            x = left if i == 0 else right - width
            houses.append(House(door, Rect(x, y, width, tall), look, right=i == 0))
        y += tall + gap
    top = houses[0].box.bottom
    inner = Rect(left + narrow + 3 * u, top, right - left - 2 * narrow - 6 * u, y - gap - top)
    said = stage.height(content.companion, inner.width, "label") + 8 * u
    tall = min(78 * u, inner.height - said - 14 * u)
    feet = inner.y + (inner.height - said - tall) * 0.55 + tall
    companion = Rect(inner.x, feet + 5 * u, inner.width, said)
    strip = Rect(left, frame.bottom - 5 * u - strip_tall, right - left, strip_tall)
    cells = tuple(
        replace(c, words=c.words.moved(0, strip.y), value=c.value.moved(0, strip.y)) for c in cells
    )
    return Layout(
        tuple(houses), Point(inner.center.x, feet), Point(inner.center.x, feet), tall, companion,
        strip if cells else None, cells, True, u, houses[0].box.bottom - 12 * u,
    )  # fmt: skip


def _cells(
    content: WhereToGetHelpContent, stage: Stage, room: Rect
) -> tuple[tuple[Cell, ...], float]:
    """Place the numbers row by row from y 0: words at the left, the number or line after them."""
    u = stage.unit
    pad, gap = 6 * u, 9 * u
    left, right = room.x + pad, room.right - pad
    cells: list[Cell] = []
    ends: list[float] = []  # where each row's last number ends
    y, row = _STRIP_AIR * u, 0.0
    for i, number in enumerate(content.numbers):
        words, value, tall = _cell(number, "h3", stage, right - left)
        x = ends[-1] + gap if ends else left
        if not ends or x + words + 3 * u + value > right:
            y += row + (_ROW_AIR * u if ends else 0.0)
            x, row = left, 0.0
            ends.append(left)
        if i + 1 == len(content.numbers) and not number.number:  # a line to write on
            value = right - x - words - 3 * u
        place = Rect(x + words + 3 * u, y, value, tall)
        cells.append(Cell(number, Rect(x, y, words, tall), place, "h3"))
        ends[-1], row = place.right, max(row, tall)
    if content.checked:
        day = Number(
            label=content.checked, number=replace(content.checked_on, value=content.checked_day)
        )
        words, value, tall = _cell(day, "small", stage, right - left)
        wide = words + 3 * u + value
        free = [k for k, end in enumerate(ends) if end + gap + wide <= right]
        if free and cells:
            at = sorted({cell.words.y for cell in cells})[free[0]]
            x = right - wide
        else:
            at, x = y + row + (_ROW_AIR * u if cells else 0.0), left
            y, row = at, tall
        cells.append(
            Cell(day, Rect(x, at, words, tall), Rect(x + words + 3 * u, at, value, tall), "small")
        )
    return tuple(cells), y + row + _STRIP_AIR * u if cells else 0.0


def _cell(number: Number, role: str, stage: Stage, width: float) -> tuple[float, float, float]:
    """Return the widths of a line's words and number (or line to write on), and its height."""
    words = min(stage.width(number.label, "small") * 1.03 + 1, width * 0.7)
    tall = max(stage.height(number.label, words, "small"), stage.type["h3"].size * 1.2)
    value = stage.width(number.number, role) * 1.05 + 1 if number.number else _WRITTEN * stage.unit
    return words, min(value, width - words - 3 * stage.unit), tall


def _wide(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    frame, gap = stage.frame, 12.0
    wide, narrow = frame.width * 0.28, frame.width * 0.258
    half = (frame.height - gap) / 2
    big = Look("h3", "small", 14.0, 40.0, 66.0, 10.0, 24.0)
    few = Look("label", "small", 0.0, 26.0, 32.0, 6.0, 24.0, sign_air=0.25)
    big = _sign(content, big, stage, {d.id: wide for d in content.large})
    few = _sign(content, few, stage, {d.id: narrow for d in content.small})
    houses = []
    for i, door in enumerate(content.large):
        box = Rect(frame.x, frame.y + i * (half + gap), wide, half)
        houses.append(House(door, box, big, right=True))
    rows = max(1, -(-len(content.small) // 2))
    tall = (frame.height - gap * (rows - 1)) / rows
    if any(house_height(door, few, narrow, stage) > tall for door in content.small):
        few = replace(few, door=0.0)  # a sign without a door leaves its words more room
    for i, door in enumerate(content.small):
        x = frame.right - (2 - i % 2) * narrow - (1 - i % 2) * gap
        box = Rect(x, frame.y + i // 2 * (tall + gap), narrow, tall)
        houses.append(House(door, box, few, right=False))
    inner = Rect(frame.x + wide + gap, frame.y, 0, frame.height)
    inner = replace(inner, width=frame.right - 2 * narrow - 2 * gap - inner.x)
    bold = stage.style("small", weight=700)
    said = stage.typesetter.height(content.companion, bold, inner.width) + 4
    people = min(190.0, frame.height - said - 60)
    feet = frame.y + (frame.height - said - people) * 0.5 + people
    companion = Rect(inner.x, feet + 12, inner.width, said)
    middle = Point(inner.center.x, feet)
    return Layout(
        tuple(houses), middle, middle, people, companion, None, (), True, stage.unit, frame.y
    )


def _small(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Arrange a small picture: the doors with their signs, the two large ones above."""
    frame, gap = stage.frame, 12.0
    wide = (frame.width - gap) / 2
    rows = [row for row in (content.large, content.small[:2], content.small[2:]) if row]
    shares = [1.5, 1.0, 1.0][: len(rows)]
    room = frame.height - gap * (len(rows) - 1)
    houses, y = [], frame.y
    for row, share in zip(rows, shares, strict=True):
        tall = room * share / sum(shares)
        door = wide - 16
        role = "h3" if share > 1 else "label"
        look = Look(role, "small", 14.0 if share > 1 else 8.0, 34.0, door, 8.0, 24.0)
        look = _sign(content, look, stage, {d.id: wide for d in row})
        for i, each in enumerate(row):
            x = frame.x if i == 0 else frame.right - wide
            houses.append(House(each, Rect(x, y, wide, tall), look, right=i == 0))
        y += tall + gap
    return Layout(
        tuple(houses), frame.center, None, 0.0, None, None, (), False, stage.unit, frame.y
    )
