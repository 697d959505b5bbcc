"""Where the houses stand round the square, from the frame and the measured words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.models.where_to_get_help import (
    Door,
    Number,
    WhereToGetHelpContent,
)
from patientuddannelse.dataclass import dataclass
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
FIRST, SQUARE = "begin", "square"  # the steps of the large doors and of the two on the square
_LARGE_LINE, _SMALL_LINE = 8.0, 9.5  # sizes that a line on a wall has at least
_LEAST_PEOPLE, _MOST_PEOPLE = 46.0, 80.0  # design units that the two on the square are tall
_LARGE_HOUSES = ((14.0, 66.0, True), (14.0, 66.0, False), (10.0, 54.0, False), (6.0, 44.0, False))
"""Tries on a slide until the words of the large houses fit: roof and door in points, and whether
there are lines to write numbers on.
"""
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
    """The houses, the square's middle, the two who stand there, and the strip of numbers.

    Lines run along the ``street``, a height under the houses, if there is one.
    """

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
    street: float = 0.0


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
    return replace(look, sign=max((look.sign, *tall)))


def _upright(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Set the large doors above, the small ones below, and between them the two on the square.

    Doors stand side by side where lines on their walls are long enough, else under each other.
    Steps that leave the square out have their doors alone, those that leave doors out have more
    room for the others.
    """
    u, frame = stage.unit, stage.frame
    left, right = frame.x + 18 * u, frame.right - 18 * u
    gap = 8 * u
    crowds = [
        [door for door in content.large if stage.shows(FIRST)],
        [door for door in content.small if stage.shows(door.id)],
    ]
    square = stage.shows(SQUARE)
    looks = [
        Look("h1", "body", 12 * u, 17 * u, 34 * u, 5 * u, 12 * u, "h2"),
        Look("h3", "body", 8 * u, 12 * u, 17 * u, 4 * u, 11 * u),
    ]
    widths = [_width(look, right - left, gap, stage) for look in looks]
    looks = [
        _sign(content, look, stage, {door.id: wide for door in crowd})
        for look, wide, crowd in zip(looks, widths, crowds, strict=True)
    ]
    cells, strip_tall = _cells(content, stage, Rect(left, 0, right - left, 0))
    if not square:
        cells, strip_tall = (), 0.0
    rows: list[tuple[int, Sequence[Door]]] = []
    for kind, crowd in enumerate(crowds):
        across = 1 if widths[kind] == right - left else 2
        rows += [(kind, crowd[i : i + across]) for i in range(0, len(crowd), across)]
    said = min(stage.width(content.companion, "h3") * 1.02, 0.33 * (right - left))
    words = stage.height(content.companion, said, "h3")
    band = max(_LEAST_PEOPLE * u, words + 4 * u) if square else 0.0
    rest = [tall for tall in (band, strip_tall) if tall]
    room = frame.height - 10 * u - sum(rest) - gap * (len(rows) + len(rest) - 1)
    for role in ("lead", "body", "text"):
        looks = [replace(look, text_role=role) for look in looks]
        needed = [
            max(house_height(door, looks[kind], widths[kind], stage) for door in row)
            for kind, row in rows
        ]
        if sum(needed) <= room:
            break
    spare = max(0.0, room - sum(needed))
    taken = min(0.45 * spare, (_MOST_PEOPLE - _LEAST_PEOPLE) * u) if square else 0.0
    band, spare = band + taken, spare - taken
    heights = [
        n + spare / len(rows) if spare > 0 else n * room / sum(needed) for n in needed
    ]  # fmt: skip
    lowest = [
        min((t for (of, _), t in zip(rows, heights, strict=True) if of == kind), default=0.0)
        for kind in range(len(looks))
    ]
    looks = [
        replace(look, wall=tall - look.roof - look.sign)
        for look, tall in zip(looks, lowest, strict=True)
    ]
    houses, y, street = [], frame.y + 5 * u, 0.0
    for i, ((kind, row), tall) in enumerate(zip(rows, heights, strict=True)):
        width = widths[kind]
        for k, door in enumerate(row):
            x = left if k == 0 else right - width
            houses.append(House(door, Rect(x, y, width, tall), looks[kind], right=k == 0))
        y += tall + gap
        if not street and (i + 1 == len(rows) or rows[i + 1][0] > kind):
            street = y
            y += band + gap if square else 0.0
    tall = 0.96 * band
    feet = Point(left + 0.42 * (right - left), street + band - 3 * u)
    x = feet.x - 0.36 * tall - said
    companion = Rect(x, feet.y - 0.55 * tall - words / 2, said, words)
    strip = Rect(left, frame.bottom - 5 * u - strip_tall, right - left, strip_tall)
    cells = tuple(
        replace(c, words=c.words.moved(0, strip.y), value=c.value.moved(0, strip.y)) for c in cells
    )
    return Layout(
        tuple(houses), feet, feet if square else None, tall, companion if square else None,
        strip if cells else None, cells, True, u, houses[0].box.bottom - 12 * u,
    )  # fmt: skip


def _width(look: Look, room: float, gap: float, stage: Stage) -> float:
    """Return the width of houses: half the room, or all of it where lines would be short."""
    half = (room - gap) / 2
    line = half - look.door - 2 * look.pad
    least = _LARGE_LINE if look.sign_role == "h1" else _SMALL_LINE
    return half if line >= least * stage.type[look.text_role].size else room


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
    if not any(stage.makes_room(door.id) for door in content.small):
        return _large_only(content, stage)
    wide, narrow = frame.width * 0.28, frame.width * 0.258
    half = (frame.height - gap) / 2
    few = Look("label", "small", 0.0, 26.0, 32.0, 6.0, 24.0, sign_air=0.25)
    few = _sign(content, few, stage, {d.id: narrow for d in content.small})
    for roof, opening, writing in _LARGE_HOUSES:
        large = content.large if writing else [told(door) for door in content.large]
        big = Look("h3", "small", roof, 40.0, opening, 10.0, 24.0)
        big = _sign(content, big, stage, {d.id: wide for d in large})
        if all(house_height(door, big, wide, stage) <= half for door in large):
            break
    houses = []
    for i, door in enumerate(large):
        box = Rect(frame.x, frame.y + i * (half + gap), wide, half)
        houses.append(House(door, box, big, right=True))
    small = content.small if writing else [told(door) for door in content.small]
    rows = max(1, -(-len(small) // 2))
    tall = (frame.height - gap * (rows - 1)) / rows
    if any(house_height(door, few, narrow, stage) > tall for door in small):
        few = replace(few, door=0.0)  # a sign without a door leaves its words more room
    for i, door in enumerate(small):
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


def _large_only(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Arrange a slide of the two large doors alone, one at each side of the square."""
    frame = stage.frame
    wide, tall = frame.width * 0.35, min(frame.height, 270.0)
    large = [told(door) for door in content.large]
    look = Look("h2", "text", 22.0, 56.0, 96.0, 16.0, 24.0)
    look = _sign(content, look, stage, {d.id: wide for d in large})
    y = frame.y + (frame.height - tall) / 2
    houses = tuple(
        House(door, Rect(x, y, wide, tall), look, right=i == 0)
        for i, (door, x) in enumerate(zip(large, (frame.x, frame.right - wide), strict=False))
    )
    inner = Rect(frame.x + wide + 8, y, frame.width - 2 * wide - 16, tall)
    bold = stage.style("small", weight=700)
    said = stage.typesetter.height(content.companion, bold, inner.width) + 4
    people = min(190.0, tall - said - 16)
    feet = inner.bottom - said - 14
    companion = Rect(inner.x, feet + 14, inner.width, said)
    middle = Point(inner.center.x, feet)
    return Layout(houses, middle, middle, people, companion, None, (), True, stage.unit, frame.y)


def told(door: Door) -> Door:
    """Return a door without a line to write a number on."""
    written = door.phone is None or door.phone.number
    return door if written else door.model_copy(update={"phone": None})


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
