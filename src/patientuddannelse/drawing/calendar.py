"""A wall calendar whose days are ticked off: the weeks that have gone, without words."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.drawing.papers import calendar
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.theme import PALETTE

_HEAD = 0.26  # share of the height above a calendar's white face
_WEEK = 5


def weeks(box: Rect, gone: int, days: int = 20) -> Group:
    """Return a calendar of ``days`` in rows of five, the first ``gone`` of them filled."""
    return group(calendar(box, pages=2), _days(calendar_face(box), gone, days))


def calendar_face(box: Rect) -> Rect:
    """Return the white part of a calendar in a box, where words or days stand."""
    head = _HEAD * box.height
    return Rect(box.x, box.y + head, box.width, box.height - head)


def _days(room: Rect, gone: int, days: int) -> Iterator[Item]:
    rows = -(-days // _WEEK)
    step_x, step_y = room.width * 0.84 / _WEEK, room.height * 0.8 / rows
    size = 0.62 * min(step_x, step_y)
    for i in range(days):
        x = room.x + 0.08 * room.width + (i % _WEEK + 0.5) * step_x - size / 2
        y = room.y + 0.1 * room.height + (i // _WEEK + 0.5) * step_y - size / 2
        tone = PALETTE["petrol4"] if i < gone else PALETTE["petrol1"].shade(0.06)
        yield rect(x, y, size, size, tone, 0.2 * size)
