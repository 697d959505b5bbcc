"""Where heads and name tags stand round the table, as long as no name lies over a face."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from patientuddannelse.curriculum.models.threat_meeting import Seat, ThreatMeetingContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing import labels
from patientuddannelse.drawing.arrange import keep_apart
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.threat_meeting.seating import Row, Sitter
from patientuddannelse.illustrations.threat_meeting.wall import highest
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Align

BADGE = 0.79
"""The radius of a tag's badge, in sizes of its name."""

_TO_WALL = 66.0  # people's units from the middle of a head to the wall above it
_OUTSIDE = 0.15  # sizes from a tag's corner up and left to the badge's middle: clear of the name


@dataclass(frozen=True, slots=True)
class Placed:
    """A sitter in points: the middle of the head, the box of the name tag."""

    sitter: Sitter
    head: Point
    tag: Rect

    @property
    def seat(self) -> Seat:
        """Return the seat of the content."""
        return self.sitter.seat

    def moved(self, dx: float, dy: float) -> Placed:
        """Return the same sitter with the same name elsewhere."""
        head = Point(self.head.x + dx, self.head.y + dy)
        return Placed(self.sitter, head, self.tag.moved(dx, dy))


def lamp_tag(content: ThreatMeetingContent, stage: Stage, room: Rect, top: float) -> labels.Placed:
    """Return the lamp's tag: dashed, because its place at the meeting is a proposal."""
    return labels.tag(
        stage, content.attention_label, (room.center.x, top),
        icon_name="lamp", icon_ground=stage.color("petrol7"), dashed=stage.color("petrol7"),
        max_width=room.width * 0.4,
    )  # fmt: skip


def head_box(placed: Placed, scale: float) -> Rect:
    """Return the box around a head with its hair."""
    return Rect(placed.head.x - 46 * scale, placed.head.y - 60 * scale, 92 * scale, 120 * scale)


def badge_box(tag: Rect, stage: Stage) -> Rect:
    """Return the box around the badge on the upper left corner of a name tag."""
    size = stage.type["small"].size
    x = max(tag.x - _OUTSIDE * size, min(tag.x, stage.frame.x + BADGE * size))
    return Rect(x, tag.y - _OUTSIDE * size, 0, 0).inset(-BADGE * size)


def hidden(placed: Sequence[Placed], stage: Stage, scale: float) -> float:
    """Return the largest share of a head that lies under somebody else's name tag."""
    shares = [0.0]
    for one in placed:
        head = head_box(one, scale)
        for other in placed:
            for box in (other.tag, badge_box(other.tag, stage)) if other is not one else ():
                across = min(head.right, box.right) - max(head.x, box.x)
                down = min(head.bottom, box.bottom) - max(head.y, box.y)
                if across > 0 and down > 0:
                    shares.append(across * down / (head.width * head.height))
    return max(shares)


def usual(
    sitters: tuple[Sitter, ...],
    stage: Stage,
    room: Rect,
    scale: float,
    sides: tuple[float, float],
    gap: float,
    below: Mapping[Row, float],
    *,
    tall: bool,
) -> tuple[Placed, ...]:
    """Place heads and, ``below`` each, its name tag; front tags stand apart for the wires."""
    half = room.width / 2
    sizes = {s.seat.id: tag_size(s, stage, scale) for s in sitters}
    front = sorted((s for s in sitters if s.chair.row == "front"), key=lambda s: s.chair.x)
    lefts = keep_apart(
        [room.center.x + s.chair.x * half for s in front],
        [sizes[s.seat.id][0] for s in front], *sides, gap,
    )  # fmt: skip
    centers = {s.seat.id: x + sizes[s.seat.id][0] / 2 for s, x in zip(front, lefts, strict=True)}
    placed: list[Placed] = []
    for sitter in sorted(sitters, key=lambda s: s.chair.row):  # the back row first
        chair, (width, height) = sitter.chair, sizes[sitter.seat.id]
        x = centers.get(sitter.seat.id, room.center.x + chair.x * half)
        if chair.row != "front" and not tall:  # a wide room has its walls further out
            x += chair.x * half * 0.06
        y = room.y + chair.y * room.height
        left = min(max(x - width / 2, sides[0]), sides[1] - width)
        tag = Rect(left, y + below[chair.row] * scale, width, height)
        if chair.row == "side":  # never over the tags of the back row
            tag = _clear(tag, [p.tag for p in placed if p.sitter.chair.row == "back"], stage)
        placed.append(Placed(sitter, Point(x, y), tag))
    order = {s.seat.id: i for i, s in enumerate(sitters)}
    return tuple(sorted(placed, key=lambda p: order[p.seat.id]))


def raised(placed: Sequence[Placed], room: Rect, scale: float) -> tuple[Placed, ...]:
    """Move the back row up as far as the room's wall lets it, with its name tags."""
    back = [p for p in placed if p.sitter.chair.row == "back"]
    walls = (highest(room, p.head.x + side * 40 * scale) for p in back for side in (-1, 1))
    top = max(walls, default=room.y) + _TO_WALL * scale
    up = max(0.0, min((p.head.y for p in back), default=top) - top)
    return tuple(p.moved(0, -up) if p in back else p for p in placed)


def _clear(tag: Rect, others: Sequence[Rect], stage: Stage) -> Rect:
    """Return the tag moved down until it, with its badge, touches none of the others."""
    badge = stage.type["small"].size * BADGE
    for other in sorted(others, key=lambda o: o.y):
        beside = tag.x - badge < other.right and other.x - badge < tag.right
        if beside and tag.y - badge < other.bottom and other.y < tag.bottom:
            tag = tag.moved(0, other.bottom + badge * 1.1 - tag.y)
    return tag


def tag_size(sitter: Sitter, stage: Stage, scale: float) -> tuple[float, float]:
    """Return how large a name tag is: about eight letters' sizes wide unless a word is wider."""
    size = stage.type["small"].size
    room = Rect(0, 0, size * 7.8, size * 40)
    block = stage.text(sitter.seat.label, room, "small", align=Align.MIDDLE, weight=700)
    widest = max(line.width for p in block.paragraphs for line in p.lines)
    width = (widest / (1 - stage.typesetter.margin) + 1) + size * 1.24
    return max(width, 172 * scale), block.height + size * 0.74
