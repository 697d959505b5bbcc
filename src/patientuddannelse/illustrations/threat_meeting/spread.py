"""Where heads and name tags stand when names are long: row under row, clear of every face."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.arrange import keep_apart
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.threat_meeting.places import (
    Placed,
    badge_box,
    head_box,
    tag_size,
)
from patientuddannelse.illustrations.threat_meeting.seating import Row, Sitter
from patientuddannelse.illustrations.threat_meeting.wall import CLEAR, highest
from patientuddannelse.scene.geometry import Point, Rect

_BELOW: Mapping[Row, float] = {"back": 68.0, "side": 68.0, "front": 80.0}
"""How far under the middle of a head its name tag begins, in people's units."""


@dataclass(frozen=True, slots=True)
class Space:
    """The room with what is in it besides people, and how low the lowest name may end.

    ``sides`` are the margins, ``gap`` stands between names in front; the table's top comes under
    the names at the back, ``over`` it there is the dial.
    """

    room: Rect
    sides: tuple[float, float]
    gap: float
    lamp: Rect | None
    shade: float
    table: float
    dial: Rect
    limit: float


def spread(
    sitters: Sequence[Sitter], stage: Stage, space: Space, scale: float, low: float = 1.0
) -> tuple[tuple[Placed, ...], float] | None:
    """Return everybody's place and where the table begins; None where they have no room.

    Each row moves down until it is clear of those behind it. Those at the back sit further apart,
    so that the lamp hangs between them. ``low`` is how much further under their heads names stand
    than they must.
    """
    across = _across(sitters, stage, space, scale)
    rows = [list(row) for _, row in groupby(sorted(sitters, key=_depth), key=_depth)]
    placed: list[list[Placed]] = []
    taken = [space.lamp] if space.lamp else []
    table = space.table
    for row in rows:
        if row[0].chair.row == "front":
            at_back = [
                p.tag.bottom for each in placed for p in each if p.sitter.chair.row == "back"
            ]
            table = max([table, *(low + 2 * stage.unit for low in at_back)])
            taken.append(space.dial.moved(0, table - space.table))
        found = _row(row, across, stage, space, scale, low, taken)
        placed.append(found)
        taken += [box for each in found for box in _boxes(each, stage, scale)]
    spare = space.limit - max(p.tag.bottom for row in placed for p in row)
    if spare < 0:
        return None
    share = spare / max(1, len(rows) - 1)
    order = {sitter.seat.id: i for i, sitter in enumerate(sitters)}
    eased = [each.moved(0, i * share) for i, row in enumerate(placed) for each in row]
    return tuple(sorted(eased, key=lambda p: order[p.seat.id])), table


def _depth(sitter: Sitter) -> float:
    return sitter.chair.y


def _across(
    sitters: Sequence[Sitter], stage: Stage, space: Space, scale: float
) -> dict[str, float]:
    """Return how far to the right everybody sits."""
    room, half = space.room, space.room.width / 2
    widths = {s.seat.id: tag_size(s, stage, scale)[0] for s in sitters}
    found = {s.seat.id: room.center.x + s.chair.x * half for s in sitters}
    badge = badge_box(Rect(0, 0, 0, 0), stage).width / 2
    lamp = space.lamp.width / 2 + badge if space.lamp else 0.0
    for sitter in sitters:
        if sitter.chair.row == "back":
            wide = widths[sitter.seat.id] / 2
            apart = max(abs(sitter.chair.x) * half, lamp + 48 * scale, space.shade + wide + badge)
            apart = min(apart, CLEAR * half - wide - badge)
            found[sitter.seat.id] = room.center.x + (apart if sitter.chair.x > 0 else -apart)
    front = sorted((s for s in sitters if s.chair.row == "front"), key=lambda s: s.chair.x)
    names = [s.seat.id for s in front]
    lefts = keep_apart(
        [found[name] for name in names], [widths[name] for name in names], *space.sides, space.gap
    )
    found |= {name: x + widths[name] / 2 for name, x in zip(names, lefts, strict=True)}
    return found


def _row(
    row: Sequence[Sitter],
    across: Mapping[str, float],
    stage: Stage,
    space: Space,
    scale: float,
    low: float,
    taken: Sequence[Rect],
) -> list[Placed]:
    """Place a row as high as it is inside the wall and clear of all that is taken."""
    xs = [across[sitter.seat.id] for sitter in row]
    y = max(highest(space.room, x + side * 30 * scale) for x in xs for side in (-1, 1))
    y += 62 * scale
    while True:
        placed = [
            _placed(sitter, Point(x, y), stage, space.sides, scale, low)
            for sitter, x in zip(row, xs, strict=True)
        ]
        hits = [
            other.bottom - box.y
            for each in placed
            for box in _boxes(each, stage, scale)
            for other in taken
            if box.meets(other)
        ]
        if not hits:
            return placed
        y += max(hits) + 0.01


def _placed(
    sitter: Sitter,
    head: Point,
    stage: Stage,
    sides: tuple[float, float],
    scale: float,
    low: float,
) -> Placed:
    width, height = tag_size(sitter, stage, scale)
    left = min(max(head.x - width / 2, sides[0]), sides[1] - width)
    top = head.y + _BELOW[sitter.chair.row] * low * scale
    return Placed(sitter, head, Rect(left, top, width, height))


def _boxes(placed: Placed, stage: Stage, scale: float) -> Iterator[Rect]:
    """Yield what must stay clear of others: head, name and badge."""
    yield head_box(placed, scale)
    yield placed.tag
    yield badge_box(placed.tag, stage)
