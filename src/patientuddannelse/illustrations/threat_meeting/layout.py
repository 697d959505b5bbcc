"""Where everything of the meeting stands: room, table, people with name tags, cards and cord."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.threat_meeting import (
    Outcome,
    ThreatMeetingContent,
)
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.sheets import stands_upright
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.threat_meeting.places import (
    Placed,
    badge_box,
    head_box,
    hidden,
    lamp_tag,
    raised,
    tag_size,
    usual,
)
from patientuddannelse.illustrations.threat_meeting.seating import Row, seat_all
from patientuddannelse.illustrations.threat_meeting.spread import Space, spread
from patientuddannelse.scene.geometry import Point, Rect

_MARGIN = 18.0
_FOOT = 19.3  # the radius of the disc with the foot
LAMP = 12.0  # units from the top of the room on a sheet to the lamp's tag
_HIDDEN = 0.3  # of a head: from where on names stand otherwise
_SIZES = (0.54, 0.52, 0.5, 0.48, 0.46, 0.44, 0.42, 0.4, 0.38, 0.36)
"""How large people may be on a slide."""

_SLIDE_UNIT = 1.9  # of a design unit on a slide, to the scale of its height
_IN_ROOM = 0.45  # of a front name tag's height is over the room's lower edge on a slide
_FEW = 7  # more people are smaller
_TRIES = ((1.0, 1.4), (1.0, 1.2), (1.0, 1.0), (0.86, 1.2), (0.86, 1.0), (0.72, 1.0), (0.64, 1.0))
"""Where names need their room: how much smaller people are, how far under their chins names."""


@dataclass(frozen=True, slots=True)
class Card:
    """An outcome's card: its box, how high its head is, where its wire plugs in."""

    outcome: Outcome
    box: Rect
    head: float
    plug: Point


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of all parts in points; ``scale`` is that of people, ``unit`` that of lines."""

    tall: bool
    unit: float
    scale: float
    room: Rect
    table: Rect
    dial: Point
    dial_radius: float
    placed: tuple[Placed, ...]
    cards: tuple[Card, ...]
    gaps: tuple[float, float]
    disc: Point
    disc_radius: float
    again: Rect
    always: Rect

    def hides(self, box: Rect) -> bool:
        """Say whether a head or a name tag stands before a place."""
        k = self.scale
        heads = (Rect(p.head.x - 46 * k, p.head.y - 60 * k, 92 * k, 120 * k) for p in self.placed)
        return any(map(box.meets, (*heads, *(p.tag for p in self.placed))))

    @property
    def lamp_tag_top(self) -> float:
        """Return how high the lamp's tag hangs."""
        return self.room.y + (LAMP if self.tall else LAMP / 2) * self.unit

    def signal(self, content: ThreatMeetingContent) -> Placed:
        """Return the sitter that the body's signal speaks from."""
        return next(p for p in self.placed if p.seat.id == content.signal)


def plan(content: ThreatMeetingContent, stage: Stage, *, ends: bool) -> Layout:
    """Choose by the frame: a sheet with the cards below the room, a slide with them beside it.

    ``ends`` says whether words and cards of the meeting's end are shown: without them the room
    has all of a sheet but what cord and foot need, and stands in the middle of a slide.
    """
    if stands_upright(stage):
        return _tall(content, stage, ends=ends)
    return _wide(content, stage, ends=ends)


def _tall(content: ThreatMeetingContent, stage: Stage, *, ends: bool) -> Layout:
    """Build from both ends: cards and fixed line up from the foot, the room takes the rest."""
    u, frame = stage.unit, stage.frame
    left, right = frame.x + _MARGIN * u, frame.right - _MARGIN * u
    tall = stage.height(content.always, right - left, "statement")
    always = Rect(left, frame.bottom - 4.6 * u - tall, right - left, tall)
    width = min(110 * u, (right - left) / 2 - 2.5 * u)  # in a narrow frame side by side too
    head, height = _card_height(content, stage, width)
    top = always.y - 4.6 * u - height
    boxes = (Rect(left, top, width, height), Rect(right - width, top, width, height))
    cards = tuple(
        Card(outcome, box, head, Point(x, top + head / 2))
        for outcome, box, x in zip(
            content.outcomes, boxes, (boxes[0].right - 11 * u, boxes[1].x + 11 * u), strict=False
        )
    )
    between = boxes[1].x - boxes[0].right
    disc = Point((boxes[0].right + boxes[1].x) / 2, top + height * 0.66)
    disc_radius = max(0.0, min(_FOOT * u, between / 2 - 4.2 * u))  # clear of the cards
    again_tall = stage.height(content.again, 0.3 * frame.width, again_role(stage))
    clear = top - 6 * u - again_tall
    if not ends:
        disc, disc_radius = Point(frame.x + 139 * u, frame.bottom - (_FOOT + 5) * u), _FOOT * u
        top = disc.y - disc_radius
        clear = top - 34 * u
    sitters = seat_all(content)
    scale = (0.268 if len(sitters) <= 7 else 0.225) * u
    tags = max(tag_size(s, stage, scale)[1] for s in sitters if s.chair.row == "front")
    under = 61 * u + max(0.0, tags - 24 * u)  # tall tags in front lift the table
    room = Rect(frame.x + 15 * u, frame.y + 10 * u, 248 * u, top - frame.y - under)
    placed, scale, on_table = _around_table(content, stage, room, scale, (left, right), clear)
    center = room.center.x
    table = Rect(center - 95 * u, on_table, 190 * u, 56 * u)
    wires = _gaps(placed, content, center, 36 * u)
    low = max(p.tag.bottom for p in placed)
    again_top = max(room.bottom + 4 * u, low + 3 * u)
    again = Rect(left, again_top, wires[0] - 5 * u - left, max(top - again_top - 3 * u, 10 * u))
    return Layout(
        True, u, scale, room, table, Point(center, table.y + 10.5 * u), 11.5 * u, placed,
        cards, wires, disc, disc_radius, again, always,
    )  # fmt: skip


def _around_table(
    content: ThreatMeetingContent,
    stage: Stage,
    room: Rect,
    scale: float,
    sides: tuple[float, float],
    clear: float,
) -> tuple[tuple[Placed, ...], float, float]:
    """Return everybody's place on a sheet, the scale of people, and where the table begins.

    Where long names would lie over faces, the rows stand further apart, if need be with smaller
    people; ``clear`` is how low names may reach without meeting anything.
    """
    u, sitters, gap = stage.unit, seat_all(content), 15 * stage.unit
    below: dict[Row, float] = {"back": 126.0, "side": 112.0, "front": 116.0}
    placed = usual(sitters, stage, room, scale, sides, gap, below, tall=True)
    table = room.y + 0.55 * room.height
    if hidden(placed, stage, scale) <= _HIDDEN:
        return placed, scale, table
    lamp = lamp_tag(content, stage, room, room.y + LAMP * u).box if content.attention else None
    limit = max(clear, *(p.tag.bottom for p in placed))
    dial = Rect(room.center.x, table + 10.5 * u, 0, 0).inset(-11.5 * u)
    space = Space(room, sides, gap, lamp, 17 * u, table, dial, limit)
    for smaller, low in _TRIES:
        if found := spread(sitters, stage, space, smaller * scale, low):
            return found[0], smaller * scale, found[1]
    return placed, scale, table


def _wide(content: ThreatMeetingContent, stage: Stage, *, ends: bool) -> Layout:
    """Set the room at the left of a slide, words and cards in a column at its right.

    Below the name tags in front, a strip is kept for the cord, the foot and the wires.
    """
    frame = stage.frame
    bleeds = stage.spans_page
    area = frame.inset(30, 16) if bleeds else frame.inset(14, 10)
    k = area.height / 360
    u = _SLIDE_UNIT * k
    width = area.width * 0.335
    column = Rect(area.right - width, area.y, width, area.height)
    again, cards, always = _column(content, stage, column)
    room_width = column.x - 34 * k - area.x
    if not ends:
        wider = min(area.width, room_width * 1.5)
        area = Rect(area.center.x - wider / 2, area.y, wider, area.height)
        room_width = wider
    strip = 50 * k
    grid, placed, scale = _on_slide(content, stage, area, room_width, strip)
    tags = [p.tag.height for p in placed if p.sitter.chair.row == "front"]
    room = Rect(area.x, area.y, room_width, area.height - strip - max(tags) * _IN_ROOM)
    center = room.center.x
    table = Rect(
        center - room_width * 0.385, grid.y + 0.55 * grid.height, room_width * 0.77, 84 * k
    )
    disc = Point(area.x + 58 * k, area.bottom - 25 * k)
    return Layout(
        False, u, scale, room, table, Point(center, table.y + 22 * k), 18 * k, placed, cards,
        _gaps(placed, content, center, 70 * k), disc, 23 * k, again, always,
    )  # fmt: skip


def _on_slide(
    content: ThreatMeetingContent, stage: Stage, area: Rect, width: float, strip: float
) -> tuple[Rect, tuple[Placed, ...], float]:
    """Return the grid that all sit on, everybody's place, and the scale of people.

    They are as large as they may be without the names of others over their heads; the back row
    sits nearer to the wall where that helps.
    """
    k, sitters = area.height / 360, seat_all(content)
    below: dict[Row, float] = {"back": 100.0, "side": 112.0, "front": 104.0}
    lamp = Rect(area.x, area.y, 0, 0)
    if content.attention:
        top = area.y + LAMP / 2 * _SLIDE_UNIT * k
        tag = lamp_tag(content, stage, Rect(area.x, area.y, width, 0), top).box
        lamp = tag.union(badge_box(tag, stage))
    for size in _SIZES:
        scale = size * (1.0 if len(sitters) <= _FEW else 0.83) * k
        tags = max(tag_size(s, stage, scale)[1] for s in sitters if s.chair.row == "front")
        front = area.height - strip - tags - 104 * scale
        grid = Rect(area.x, area.y, width, front / 0.77)
        placed = usual(sitters, stage, grid, scale, (area.x, grid.right), 10 * k, below, tall=False)
        if not hidden(placed, stage, scale):
            break
        room = Rect(area.x, area.y, width, area.height - strip - tags * _IN_ROOM)
        higher = raised(placed, room, scale)
        faces = (head_box(each, scale) for each in higher)
        if not hidden(higher, stage, scale) and not any(map(lamp.meets, faces)):
            return grid, higher, scale
    return grid, placed, scale


def _column(
    content: ThreatMeetingContent, stage: Stage, area: Rect
) -> tuple[Rect, tuple[Card, ...], Rect]:
    """Share a slide's column: the assessing line, the cards, the fixed line."""
    gap = 10.0
    role = again_role(stage)
    again = Rect(area.x, area.y, area.width, stage.height(content.again, area.width, role))
    tall = line_height(stage, content.always, area.width, "h3")
    always = Rect(area.x, area.bottom - tall, area.width, tall)
    room = always.y - again.bottom - 2 * gap
    height = (room - gap * (len(content.outcomes) - 1)) / len(content.outcomes)
    head = stage.type["h3"].size * 1.45
    cards = []
    for i, outcome in enumerate(content.outcomes):
        box = Rect(area.x, again.bottom + gap + i * (height + gap), area.width, height)
        cards.append(Card(outcome, box, head, Point(box.x, box.y + head / 2)))
    return again, tuple(cards), always


def again_role(stage: Stage) -> str:
    """Return how the assessing line is set: smaller on a low slide."""
    if stands_upright(stage):
        return "h2"
    return "h3" if stage.frame.height > 430 else "label"


def line_height(stage: Stage, text: Text, width: float, role: str) -> float:
    """Return the height of one line if the text fits in it, smaller if need be, else of all."""
    entry = stage.type[role]
    line = entry.size * entry.leading * 1.01
    block = stage.text(text, Rect(0, 0, width, line), role)
    return line if block.overflow is None else stage.height(text, width, role)


def _gaps(
    placed: tuple[Placed, ...], content: ThreatMeetingContent, center: float, reach: float
) -> tuple[float, float]:
    """Return the x left and right of the signal's seat where the wires go over the table."""
    tags = {p.seat.id: p.tag for p in placed if p.sitter.chair.row == "front"}
    mine = tags[content.signal]
    left = max((t.right for t in tags.values() if t.right <= mine.x), default=None)
    right = min((t.x for t in tags.values() if t.x >= mine.right), default=None)
    badge = (mine.bottom - mine.y) * 0.1  # a tag's badge stands out at its left
    return (
        (left + mine.x - badge) / 2 if left is not None else center - reach,
        (right - badge + mine.right) / 2 if right is not None else center + reach,
    )


def _card_height(content: ThreatMeetingContent, stage: Stage, width: float) -> tuple[float, float]:
    """Return the height of the head and of the whole card that holds the most words."""
    u = stage.unit
    head = stage.type["h2"].size * stage.type["h2"].leading + 6 * u
    inner = width - 44.5 * u
    words = max(
        stage.height(o.text, inner, "small") + stage.height(o.result, inner - 14 * u, "h2")
        for o in content.outcomes
    )
    return head, head + max(words + 9 * u, 42 * u)
