"""Where the three blocks, their words, pictures and fields stand, from frame and measured words."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.curriculum.models.three_p import ThreePContent, TimeBlock, TimeId
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.captions import largest
from patientuddannelse.drawing.labels import text_size
from patientuddannelse.drawing.sheets import inside_margins, is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.three_p.words import block_words, handle_words, ink
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import TextBlock
from patientuddannelse.units import mm

_SMALL = 26.0  # frames narrower than this many sizes of running text have the names only
_TALL = 372.0  # units from the feet to the crown
_LINE = mm(12.2)  # a line of handwriting
HAND = (92.0, -204.0)
"""Where the hand closes that reaches for the handle, in figure units."""

_NAMES = ("display", "h1", "h2", "h3", "label")
_LINES = ("body", "text", "small")
_LOW = (0.217, 0.23, 0.245)
"""How tall the low blocks may be on a sheet, as shares of the room's height: the lowest first."""


@dataclass(frozen=True, slots=True)
class Place:
    """A block: its box, words, the room for its example, its picture and its field."""

    block: TimeBlock
    box: Rect
    words: tuple[TextBlock, ...]
    example: Rect | None
    disc: Point
    radius: float
    field: Rect | None
    plate: Rect | None = None

    @property
    def id(self) -> TimeId:
        """Return which time it is."""
        return self.block.id


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The blocks from the ground up, and the room at the upper left for the line on adding up."""

    places: tuple[Place, ...]
    adding_up: Rect
    unit: float
    scale: float
    upright: bool
    small: bool

    def place(self, block_id: TimeId) -> Place:
        """Return the place of a block."""
        return next(place for place in self.places if place.id == block_id)


def fill(stage: Stage, block_id: TimeId) -> Color:
    """Return a block's colour: the dark ground carries, now is the light one."""
    token = {"before": "petrol9", "start": "petrol7", "now": "sun2"}[block_id]
    return stage.color(token)


def arrange(content: ThreePContent, stage: Stage) -> Arrangement:
    """Stack the blocks as stairs from the left, now the largest, at the top right.

    On a sheet the low blocks are as tall as an example over a line of handwriting needs, if now
    can spare the room.
    """
    if stage.frame.width < _SMALL * stage.type["text"].size:
        return _stacked(content, stage, 0.2)
    if not is_sheet(stage):
        return _stacked(content, stage, 0.245)
    tries = []
    for low in _LOW:
        view = _alike(content, stage, low)
        tries.append((sum(1 for place in view.places if place.field), view))
        if not content.write_on or tries[-1][0] == len(view.places):
            break
    return max(tries, key=lambda each: each[0])[1]


def _alike(content: ThreePContent, stage: Stage, share: float) -> Arrangement:
    """Stack the blocks of a sheet with their names all in one size: the largest that fits all.

    So are the lines under the names of the low blocks.
    """
    for largest_name in range(len(_NAMES)):
        names = _NAMES[largest_name:]
        view = _stacked(content, stage, share, names)
        if len(_sizes(view.places, 0)) == 1:
            break
    for largest_line in range(1, len(_LINES)):
        if len(_sizes(view.places[:2], 1)) == 1:
            break
        view = _stacked(content, stage, share, names, _LINES[largest_line:])
    return view


def _sizes(places: Sequence[Place], number: int) -> set[float]:
    return {place.words[number].paragraphs[0].size for place in places}


def _room(stage: Stage, small: bool) -> Rect:
    """Return the room for the stairs: inside the margins of a sheet, unless the frame is that."""
    frame, u = stage.frame, stage.unit
    if not is_sheet(stage):
        u = _slide_unit(stage, small)
        return Rect(frame.x, frame.y + 8 * u, frame.width, frame.height - 10 * u)
    if inside_margins(stage) is stage:
        return Rect(frame.x, frame.y + 6 * u, frame.width, frame.height - 8 * u)
    return Rect(frame.x + 18 * u, frame.y + 14 * u, frame.width - 36 * u, frame.height - 23 * u)


def _slide_unit(stage: Stage, small: bool) -> float:
    return stage.frame.height / (150 if small else 165)


def _stacked(
    content: ThreePContent,
    stage: Stage,
    share: float,
    names: tuple[str, ...] = _NAMES[2:],
    lines: tuple[str, ...] = _LINES,
) -> Arrangement:
    """Stack the blocks, each of the low ones a ``share`` of the room's height.

    ``names`` are the roles that their names may be set in, ``lines`` those of what they stand for.
    """
    frame = stage.frame
    small = frame.width < _SMALL * stage.type["text"].size
    upright = is_sheet(stage)
    room = _room(stage, small)
    low = room.height * share
    if upright:
        u = stage.unit
        low, tread = min(69 * u, low), 48 * u
    else:
        u, tread = _slide_unit(stage, small), frame.width * 0.205
    gap = 1.4 * u
    tops = [room.bottom - low, room.bottom - 2 * low - gap, room.y]
    boxes = [
        Rect(room.x + i * tread, top, room.width - i * tread, room.bottom - i * (low + gap) - top)
        for i, top in enumerate(tops)
    ]
    scale = min(tread * 2.05, boxes[2].height * 0.52) / _TALL
    grip = boxes[1].y + HAND[1] * scale
    places = []
    for block, box in zip(content.blocks, boxes, strict=True):
        if block.id == "now":
            now = _now_wide if not (upright or small) else _now_upright
            places.append(now(content, stage, block, box, u, grip, names))
        elif small:
            places.append(_named(stage, block, box, u))
        else:
            places.append(_row(content, stage, block, box, u, names, lines))
    head = boxes[1].y - _TALL * scale - 4 * u
    top = room.y - (2 if upright else 0) * u
    adding = Rect(room.x, top, boxes[2].x - room.x - 10 * u, head - top)
    return Arrangement(tuple(places), adding, u, scale, upright, small)


def _row(
    content: ThreePContent,
    stage: Stage,
    block: TimeBlock,
    box: Rect,
    u: float,
    names: Sequence[str],
    lines: Sequence[str],
) -> Place:
    """Arrange a low block: words, then its example over the field, then the picture."""
    sheet = is_sheet(stage)
    radius = box.height * 0.41
    disc = Point(box.right - radius - 5 * u, box.center.y)
    inner = Rect(box.x + 8 * u, box.y + 3 * u, disc.x - radius - box.x - 13 * u, box.height - 6 * u)
    share = 0.5 if sheet else 0.62
    words = block_words(
        stage,
        block,
        Rect(inner.x, inner.y, inner.width * share, inner.height),
        u,
        names,
        lines if sheet else ("text", "small"),
    )
    middle = Rect(
        inner.x + inner.width * share + 3 * u, inner.y, inner.width * (1 - share) - 3 * u,
        inner.height,
    )  # fmt: skip
    field = None
    needs = text_size(stage, block.example, "small", middle.width - 8 * u)[1] + 5 * u
    spare = middle.height - needs - 2 * u
    high = max(min(20 * u, middle.height * 0.4), min(_LINE, spare))
    if sheet and content.write_on and high <= spare:
        field = Rect(middle.x, middle.bottom - high - u, middle.width, high)
        middle = Rect(middle.x, middle.y, middle.width, field.y - middle.y - u)
    return Place(block, box, words, middle, disc, radius, field)


def _now_upright(
    content: ThreePContent,
    stage: Stage,
    block: TimeBlock,
    box: Rect,
    u: float,
    grip: float,
    names: Sequence[str],
) -> Place:
    """Arrange now on a sheet or small picture: words, picture, the plate at the handle, field."""
    sheet = is_sheet(stage)
    side = 9 * u if sheet else 6 * u
    x, width = box.x + side, box.width - 2 * side
    head = Rect(x, box.y + 6 * u, width, box.height * 0.32)
    if sheet:
        words = block_words(stage, block, head, u, names, _LINES)
        up = words[0].box.y - head.y + u
        words = tuple(each.at(x, each.box.y - up) for each in words)
    else:
        words = (largest(stage, block.name, head, ("h2", "h3", "label"), ink("now")),)
    foot, field = box.bottom - 7 * u, None
    if sheet and content.write_on:
        high = max(20 * u, _LINE)
        field = Rect(x, foot - high, width, high)
        foot = field.y - 4 * u
    plate = _plate(content, stage, Rect(x, box.y, width, box.height * 0.3), u)
    y = min(grip - plate.height / 2, foot - plate.height)
    plate = Rect(plate.x, y, plate.width, plate.height)
    top = words[-1].box.y + words[-1].height + 4 * u if sheet else box.y + 5 * u
    radius = min(width * 0.25, (plate.y - 4 * u - top) / 2.42)
    disc = Point(box.right - side - radius * 1.2, top + (plate.y - 4 * u - top) / 2)
    left = disc.x - radius * 1.28 - x - 2 * u
    high = radius * 1.6
    example = Rect(x, disc.y - high / 2, left, high) if sheet else None
    return Place(block, box, words, example, disc, radius, field, plate)


def _plate(content: ThreePContent, stage: Stage, room: Rect, u: float) -> Rect:
    """Return a plate that holds the words at the handle, at the top of the room."""
    block = handle_words(content, stage, room.inset(4 * u, 0))
    return Rect(room.x, room.y, room.width, block.height + 7 * u)


def _now_wide(
    content: ThreePContent,
    stage: Stage,
    block: TimeBlock,
    box: Rect,
    u: float,
    grip: float,
    names: Sequence[str],
) -> Place:
    """Arrange now on a slide: words and example at the left, its picture at the right."""
    radius = box.height * 0.36
    disc = Point(box.right - radius * 1.16 - 9 * u, box.center.y)
    x = box.x + 9 * u
    width = disc.x - radius * 1.2 - x - 3 * u
    words = block_words(stage, block, Rect(x, box.y + 4 * u, width, box.height * 0.42), u, names)
    top = words[1].box.y + words[1].height + 2 * u
    middle = x + width * 0.54
    example = Rect(middle, top, x + width - middle, box.bottom - top - 6 * u)
    room = Rect(x, top, width * 0.5, box.bottom - top - 6 * u)
    plate = _plate(content, stage, Rect(x, 0, room.width, room.height - 7 * u), u)
    y = max(top, min(grip - plate.height / 2, room.bottom - plate.height))
    plate = Rect(x, y, plate.width, plate.height)
    return Place(block, box, words, example, disc, radius, None, plate)


def _named(stage: Stage, block: TimeBlock, box: Rect, u: float) -> Place:
    """Arrange a block of a small picture: its name and picture."""
    radius = box.height * 0.4
    disc = Point(box.right - radius - 5 * u, box.center.y)
    room = Rect(box.x + 7 * u, box.y, disc.x - radius - box.x - 9 * u, box.height)
    name = largest(stage, block.name, room, ("h2", "h3", "label"), ink(block.id))
    y = box.center.y - name.height / 2
    return Place(block, box, (name.at(room.x, y),), None, disc, radius, None)
