"""The patient's own story: the same stairs and the same handle, with room to write in each block.

Idea: no examples, the blocks wait for the patient's own words; only now asks where it lies mostly,
because that is where something can be done (s001-5-3p-behandling).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.three_p import ThreePContent, TimeBlock, TimeId
from patientuddannelse.curriculum.models.worksheet import Choice, WorksheetField
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.captions import largest
from patientuddannelse.drawing.icons import badge
from patientuddannelse.drawing.shapes import path, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.three_p.arrangement import Arrangement, Place, fill
from patientuddannelse.illustrations.three_p.words import ink
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Anchor, Item, TextBlock
from patientuddannelse.theme import CATEGORY_ICON, CATEGORY_TEXT
from patientuddannelse.units import mm

_TREAD, _GAP, _OVER = mm(21), mm(1), mm(4)
_SIDE, _PAD, _AIR = mm(4.5), mm(2.6), mm(1.6)
_PITCH, _LEAST = mm(13), mm(4.6)  # a line of handwriting, and half of one where words are many
_BOX, _BADGE, _APART = mm(6.5), mm(3), mm(3)
_TALL = 372.0  # units from the feet to the crown
_CATEGORIES = {icon: category for category, icon in CATEGORY_ICON.items()}


@dataclass(frozen=True, slots=True)
class _Tick:
    """A box to tick: its field and choice, and the room for box, icon and words."""

    field: WorksheetField
    choice: Choice
    room: Rect


def own_story(content: ThreePContent, stage: Stage) -> Arrangement:
    """Stack the blocks as stairs; the lines to write on share what the words leave."""
    frame, u = stage.frame, stage.unit
    room = Rect(frame.x, frame.y + _OVER, frame.width, frame.height - _OVER)
    widths = [room.width - i * _TREAD for i in range(len(content.blocks))]
    both = list(zip(content.blocks, widths, strict=True))
    fixed = [_words_height(content, stage, block, width) for block, width in both]
    rows = [_rows(content, block) for block in content.blocks]
    spare = room.height - sum(fixed) - _GAP * (len(fixed) - 1)
    pitch = max(_LEAST, min(_PITCH, spare / max(1, sum(rows))))
    places, y = [], room.bottom
    for block, width, words, count in zip(content.blocks, widths, fixed, rows, strict=True):
        height = words + count * pitch
        box = Rect(room.right - width, y - height, width, height)
        y = box.y - _GAP
        places.append(_place(content, stage, block, box, count * pitch))
    now = places[-1].box
    scale = min(_TREAD * 2.05, now.height * 0.54) / _TALL
    head = now.bottom - _TALL * scale - mm(3)
    words_room = Rect(room.x, now.y, now.x - room.x - mm(5), head - now.y)
    return Arrangement(tuple(places), words_room, u, scale, upright=True, small=False)


def _rows(content: ThreePContent, block: TimeBlock) -> int:
    field = content.place(block.id)
    return field.rows if field else 1


def _asked(content: ThreePContent, block: TimeBlock) -> Text:
    field = content.place(block.id)
    return field.label if field else block.name


def _words_height(content: ThreePContent, stage: Stage, block: TimeBlock, width: float) -> float:
    """Return the height of a block without its lines to write on."""
    inner = width - 2 * _SIDE
    tall = stage.height(_asked(content, block), inner, "h3") + _AIR + 2 * _PAD
    ticks = _ticks(content, stage, Rect(0, 0, inner, 0)) if block.id == "now" else []
    return tall + (ticks[-1].room.bottom + _AIR if ticks else 0.0)


def _place(content: ThreePContent, stage: Stage, block: TimeBlock, box: Rect, tall: float) -> Place:
    """Set the question at the top of a block and its field under it."""
    inner = box.inset(_SIDE, _PAD)
    words = stage.text(_asked(content, block), inner, "h3", ink(block.id), name=block.id)
    words = words.at(inner.x, inner.y)
    field = Rect(inner.x, words.box.bottom + _AIR, inner.width, tall)
    return Place(block, box, (words,), None, Point(0.0, 0.0), 0.0, field)


def own_block(
    content: ThreePContent, stage: Stage, view: Arrangement, block_id: TimeId
) -> Iterator[Item]:
    """Yield a block with its question and its place to write on; now has boxes to tick."""
    place, u = view.place(block_id), view.unit
    box, color = place.box, fill(stage, block_id)
    yield path(rounded(box, 5 * u), color.shade(0.16))
    yield path(rounded(Rect(box.x, box.y, box.width - 3.2 * u, box.height), 5 * u), color)
    yield from place.words
    field = content.place(block_id)
    if place.field is None or field is None:
        return
    edge = stage.color("petrol7" if block_id == "now" else "petrol4")
    yield write_on.written_lines(stage, field, place.field, edge)
    if block_id == "now":
        low = Rect(place.field.x, place.field.bottom + _AIR, place.field.width, 0.0)
        yield from _drawn_ticks(content, stage, low)


def _ticks(content: ThreePContent, stage: Stage, room: Rect) -> list[_Tick]:
    """Place the boxes row by row after what is asked, from the top of the room down."""
    fields = [field for field in content.places if field.kind == "check"]
    if not fields:
        return []
    x, y = room.x + stage.width(fields[0].label, "label") + _APART, room.y
    found: list[_Tick] = []
    for field in fields:
        for choice in field.choices:
            before = _BOX + mm(1.6) + (2 * _BADGE + mm(1.2) if choice.icon else 0.0)
            wide = min(before + stage.width(choice.label, "small") + 1, room.width)
            tall = max(_BOX, stage.height(choice.label, wide - before, "small"))
            if x > room.x and x + wide > room.right:
                low = found[-1].room.bottom if found else y + _label_height(fields, stage, room)
                x, y = room.x, low + _AIR
            found.append(_Tick(field, choice, Rect(x, y, wide, tall)))
            x += wide + _APART
    return found


def _label_height(fields: Sequence[WorksheetField], stage: Stage, room: Rect) -> float:
    return max(_BOX, stage.height(fields[0].label, room.width, "label"))


def _drawn_ticks(content: ThreePContent, stage: Stage, room: Rect) -> Iterator[Item]:
    ticks = _ticks(content, stage, room)
    if ticks:
        tall = _label_height([ticks[0].field], stage, room)
        head = Rect(room.x, room.y, room.width, tall)
        yield stage.text(ticks[0].field.label, head, "label", ink("now"), anchor=Anchor.MIDDLE)
    for tick in ticks:
        box, choice = tick.room, tick.choice
        square = Rect(box.x, box.center.y - _BOX / 2, _BOX, _BOX)
        said = f"{tick.field.label} {choice.label}"
        yield write_on.tick_box(stage, choice.id, said, square)
        x = square.right + mm(1.6)
        if choice.icon:
            tone = CATEGORY_TEXT.get(_CATEGORIES.get(choice.icon, ""), choice.color)
            yield badge(choice.icon, (x + _BADGE, box.center.y), _BADGE, stage.color(tone))
            x += 2 * _BADGE + mm(1.2)
        words = Rect(x, box.y, box.right - x, box.height)
        yield stage.text(choice.label, words, "small", anchor=Anchor.MIDDLE, name=choice.id)


def handle_line(content: ThreePContent, stage: Stage, view: Arrangement) -> TextBlock | None:
    """Return the words of the handle, over the one who takes hold of it."""
    room = view.adding_up
    if not content.handle or room.height <= 0:
        return None
    roles = ("h3", "label", "small")
    words = largest(stage, content.handle, room, roles, "petrol9", anchor=Anchor.BOTTOM)
    return None if words.overflow else words
