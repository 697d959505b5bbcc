"""The patient's own knob: the same dial between two cards with room for three things each.

Idea: what turns it is different from one person to the next, and so are the words
(s001-2-smerteregulering); the pointer still stands straight up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.models.volume_knob import VolumeKnobContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.volume_knob.dial import REACH
from patientuddannelse.illustrations.volume_knob.layout import Layout, Side, heads
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Item
from patientuddannelse.units import mm

_CARD, _GAP = mm(60), mm(3)  # the width of a card, and between it and the knob
_EDGE, _PAD, _BETWEEN = mm(6), mm(4), mm(3)
_MOST = mm(25)  # the height of a place to write on, two lines of handwriting
_ARROW = mm(15)
_SIDES = ("up", "down")


def own_places(content: VolumeKnobContent, side: str) -> tuple[WorksheetField, ...]:
    """Return the places to write on of a side, in order."""
    return tuple(place for place in content.places if place.id.startswith(f"{side}_"))


def own_knob(content: VolumeKnobContent, stage: Stage) -> Layout:
    """Arrange the knob between the cards, the arrows under it on the side of their card."""
    frame, u = stage.frame, stage.unit
    role, head = heads(content, stage, (_CARD, _CARD), mm(12))
    room = Rect(frame.x, frame.y + _EDGE, frame.width, frame.height - 2 * _EDGE)
    count = max(len(own_places(content, side)) for side in _SIDES)
    tall = min(room.height, head + 2 * _PAD + count * _MOST + (count - 1) * _BETWEEN)
    top = room.center.y - tall / 2
    middle = room.width - 2 * _CARD - 2 * _GAP
    low = 1.6 * _ARROW + 1.5 * _GAP
    reach = min(middle / 2, (tall - low) / 2)
    knob = Point(frame.center.x, room.center.y - low / 2)
    sides = []
    for i, side in enumerate(_SIDES):
        x = room.x if i == 0 else room.right - _CARD
        center = knob.x + (i - 0.5) * middle * 0.5
        arrow = Rect(center - _ARROW / 2, knob.y + reach + 1.5 * _GAP, _ARROW, 1.6 * _ARROW)
        title = (content.up_title, content.down_title)[i]
        box = Rect(x, top, _CARD, tall)
        sides.append(Side(side, title, box, head, (), title, None, title, None, arrow))
    return Layout(knob, reach / REACH, (sides[0], sides[1]), u, False, "small", role)


def own_ground(stage: Stage) -> Item:
    """Return a pale wall from edge to edge."""
    page, frame = stage.page, stage.frame
    return rect(page.x, frame.y, page.width, frame.height, stage.color("petrol1").tint(0.5))


def own_boxes(places: Sequence[WorksheetField], side: Side, stage: Stage) -> Iterator[Item]:
    """Draw the places to write on under each other in a card."""
    box = side.box
    inner = Rect(
        box.x + _PAD, box.y + side.head + _PAD, box.width - 2 * _PAD,
        box.height - side.head - 2 * _PAD,
    )  # fmt: skip
    tall = (inner.height - _BETWEEN * (len(places) - 1)) / max(1, len(places))
    for i, place in enumerate(places):
        y = inner.y + i * (tall + _BETWEEN)
        yield write_on.written_lines(stage, place, Rect(inner.x, y, inner.width, tall))
