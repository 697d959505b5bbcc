"""The meeting before anybody has spoken: round the table a bubble to write in for every voice.

Idea: whoever fills in the sheet hears what each voice says at their own meeting, and which is
loudest (s001-2-repraesentanter). How the meeting ends is left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.threat_meeting import ThreatMeetingContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.asked import TICK
from patientuddannelse.drawing.icons import badge
from patientuddannelse.drawing.shapes import group, path, polyline
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.write_on import LINE, over, tick_box
from patientuddannelse.illustrations.threat_meeting.layout import Layout
from patientuddannelse.illustrations.threat_meeting.people import draw_sitter
from patientuddannelse.illustrations.threat_meeting.places import Placed
from patientuddannelse.illustrations.threat_meeting.room import (
    draw_cone,
    draw_dial,
    draw_lamp,
    draw_light,
    draw_room,
    draw_table,
)
from patientuddannelse.illustrations.threat_meeting.seating import Sitter, seat_all
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.theme import CATEGORY_TEXT
from patientuddannelse.units import mm

_HAND = mm(10.5)  # room for a line of handwriting in a bubble
_GAP = mm(3)  # between bubbles
_PAD = mm(3)
_SIDE = 0.275  # share of the frame's width for a bubble beside the table
_NOWHERE = Rect(0, 0, 0, 0)
_LAMP = "attention"


@dataclass(frozen=True, slots=True)
class _Bubble:
    """A voice: its id, its name, its sign and colour, what to write and to tick, and its place."""

    id: str
    name: Text
    icon: str
    color: Color
    says: WorksheetField
    loud: WorksheetField | None
    box: Rect


def draw_heard(content: ThreatMeetingContent, stage: Stage) -> Iterator[Group]:
    """Yield the room with table, lamp and people, then the bubbles in the order of the seats."""
    boxes = _boxes(content, stage)
    layout = _plan(content, stage, boxes)
    yield group(draw_room(layout, stage), name="room")
    if _LAMP in boxes:
        yield group(draw_cone(layout, stage), name="attention_cone")
    for row in ("back", "side"):
        for placed in layout.placed:
            if placed.sitter.chair.row == row:
                yield draw_sitter(placed, layout, stage)
    yield group(draw_table(layout, stage), name="table")
    if _LAMP in boxes:
        yield group(draw_light(layout), name="attention_light")
    yield group(draw_dial(layout, stage), name="dial")
    if _LAMP in boxes:
        yield group(draw_lamp(layout, stage), name="attention_lamp")
    for placed in layout.placed:
        if placed.sitter.chair.row == "front":
            yield draw_sitter(placed, layout, stage)
    tips = {p.seat.id: _tip(p, boxes[p.seat.id], layout) for p in layout.placed}
    for voice in _voices(content, stage, boxes):
        tip = tips.get(voice.id, Point(voice.box.center.x, voice.box.bottom))
        yield group(_draw_bubble(voice, tip, stage), name=f"says_{voice.id}")


def _boxes(content: ThreatMeetingContent, stage: Stage) -> dict[str, Rect]:
    """Place the bubbles: above, beside and below the table, where their voices sit."""
    frame, sitters = _frame(stage), seat_all(content)
    top = [s.seat.id for s in _in_row(sitters, "back")]
    if content.place("says_attention"):
        top.insert(len(top) // 2, _LAMP)
    low = [s.seat.id for s in _in_row(sitters, "front")]
    boxes: dict[str, Rect] = {}
    for names, at_foot in ((top, False), (low, True)):
        width = (frame.width - _GAP * (len(names) - 1)) / max(1, len(names))
        tall = max((_height(content, stage, name, width) for name in names), default=0.0)
        y = frame.bottom - tall if at_foot else frame.y
        for i, name in enumerate(names):
            boxes[name] = Rect(frame.x + i * (width + _GAP), y, width, tall)
    above = max((boxes[name].bottom for name in top), default=frame.y)
    below = min((boxes[name].y for name in low), default=frame.bottom)
    sides = _in_row(sitters, "side")
    for left in (True, False):
        names = [
            s.seat.id for s in sorted(sides, key=lambda s: s.chair.y) if (s.chair.x < 0) == left
        ]
        width = _SIDE * frame.width
        x = frame.x if left else frame.right - width
        heights = [_height(content, stage, name, width) for name in names]
        y = above + 0.4 * (below - above) - (sum(heights) + _GAP * (len(names) - 1)) / 2
        for name, tall in zip(names, heights, strict=True):
            boxes[name] = Rect(x, y, width, tall)
            y += tall + _GAP
    return boxes


def _frame(stage: Stage) -> Rect:
    """Return the room for bubbles: their badges and edges stand out of it a little."""
    return stage.frame.inset(LINE, mm(2))


def _in_row(sitters: Sequence[Sitter], row: str) -> list[Sitter]:
    return sorted((s for s in sitters if s.chair.row == row), key=lambda s: s.chair.x)


def _height(content: ThreatMeetingContent, stage: Stage, name: str, width: float) -> float:
    inner = width - 2 * _PAD - mm(1)
    style = stage.style("small", weight=700)
    return stage.typesetter.height(_name(content, name), style, inner) + _HAND + 1.4 * _PAD


def _name(content: ThreatMeetingContent, name: str) -> Text:
    seats = {seat.id: seat.label for seat in content.seats}
    return seats.get(name, content.attention_label)


def _voices(
    content: ThreatMeetingContent, stage: Stage, boxes: dict[str, Rect]
) -> Iterator[_Bubble]:
    for number, seat in enumerate(content.seats, 1):
        says = content.place(f"says_{seat.id}")
        if says:
            color = stage.color(CATEGORY_TEXT[seat.category])
            loud = content.place(f"loud_{number}")
            yield _Bubble(seat.id, seat.label, seat.icon, color, says, loud, boxes[seat.id])
    says = content.place("says_attention")
    if says:
        label, petrol = content.attention_label, stage.color("petrol7")
        yield _Bubble(_LAMP, label, "lamp", petrol, says, None, boxes[_LAMP])


def _plan(content: ThreatMeetingContent, stage: Stage, boxes: dict[str, Rect]) -> Layout:
    """Place room, table and people in what the bubbles leave, in the middle of the frame."""
    frame, sitters = _frame(stage), seat_all(content)
    rows = {s.seat.id: s.chair.row for s in sitters}
    top = max(
        (b.bottom for n, b in boxes.items() if rows.get(n, "back") == "back"), default=frame.y
    )
    low = min((b.y for n, b in boxes.items() if rows.get(n) == "front"), default=frame.bottom)
    tall, x = low - top, frame.center.x
    k = min(0.37 * tall / 246, 0.37 * frame.width / 510)
    half = 400 * k
    at = {"back": 0.15, "side": 0.28, "front": 0.75}
    table = Rect(x - 284 * k, top + 0.42 * tall, 568 * k, 0.25 * tall)
    placed = []
    for sitter in sitters:
        chair = sitter.chair
        reach = {"back": 124.0, "side": 232.0, "front": 178.0}[chair.row] * k
        dx = 0.0 if chair.x == 0 else reach if chair.x > 0 else -reach
        y = top + (at[chair.row] + (chair.y - 0.43 if chair.row == "side" else 0.0)) * tall
        cut = {"back": table.center.y, "side": y + 112 * k, "front": low + 4}[chair.row]
        placed.append(Placed(sitter, Point(x + dx, y), Rect(x + dx, cut, 0, 0)))
    room = Rect(x - half, top - 6, 2 * half, tall + 12)
    unit = 2.9 * k
    dial = Point(x, table.y + 0.42 * table.height)
    return Layout(
        True, unit, k, room, table, dial, 26 * k, tuple(placed), (), (0.0, 0.0), dial, 0.0,
        _NOWHERE, _NOWHERE,
    )  # fmt: skip


def _tip(placed: Placed, box: Rect, layout: Layout) -> Point:
    """Return where the tail of a voice's bubble points: towards its head, never over a face."""
    (x, y), k = placed.head, layout.scale
    near = min(max(x, box.x + mm(8)), box.right - mm(6))
    match placed.sitter.chair.row:
        case "back":
            return Point(near + 0.14 * (x - near), box.bottom + 38 * k)
        case "side":
            return Point(x - 46 * k if box.center.x < x else x + 46 * k, y + 20 * k)
        case _:
            return Point(near + 0.06 * (x - near), box.y - 38 * k)


def _draw_bubble(voice: _Bubble, tip: Point, stage: Stage) -> Iterator[Item]:
    """Draw a bubble in the colour of the voice's group: its name, a line, a square to tick."""
    box, radius = voice.box, mm(3)
    yield path(_outline(box, tip, radius), stage.color("white"), voice.color, 1.3 * LINE)
    x = box.x + _PAD + mm(1)
    tall = box.height - _HAND - 1.4 * _PAD
    name = Rect(x, box.y + 0.6 * _PAD, box.right - _PAD - x, tall)
    yield stage.text(voice.name, name, "small", weight=700, name=voice.id)
    line = box.bottom - 0.8 * _PAD
    right = box.right - _PAD
    if voice.loud:
        square = Rect(right - TICK, line - TICK, TICK, TICK)
        right = square.x - mm(2)
    left = box.x + _PAD
    yield polyline([(left, line), (right, line)], stage.color("ink2"), LINE)
    yield over(voice.says, Rect(left, line + 0.5 - _HAND, right - left, _HAND))
    if voice.loud:
        yield tick_box(stage, voice.loud.id, str(voice.loud.label), square)
    yield badge(voice.icon, (box.x + 1, box.y + 2), mm(3.7), voice.color)


def _outline(box: Rect, tip: Point, r: float) -> str:
    """Return a rounded box with a tail to ``tip`` from the side that it lies beyond."""
    x, y, right, low, half = box.x, box.y, box.right, box.bottom, mm(3)
    across = min(max(tip.x, x + r + half), right - r - half)
    along = min(max(tip.y, y + r + half), low - r - half)
    to = f"L{tip.x},{tip.y}"
    up = f"L{across - half},{y} {to} L{across + half},{y}" if tip.y < y else ""
    down = f"L{across + half},{low} {to} L{across - half},{low}" if tip.y > low else ""
    out = not up and not down
    east = f"L{right},{along - half} {to} L{right},{along + half}" if out and tip.x > right else ""
    west = f"L{x},{along + half} {to} L{x},{along - half}" if out and tip.x < x else ""
    turn = f"A{r},{r} 0 0 1"
    return (
        f"M{x + r},{y} {up} L{right - r},{y} {turn} {right},{y + r} {east} L{right},{low - r}"
        f" {turn} {right - r},{low} {down} L{x + r},{low} {turn} {x},{low - r}"
        f" {west} L{x},{y + r} {turn} {x + r},{y} Z"
    )
