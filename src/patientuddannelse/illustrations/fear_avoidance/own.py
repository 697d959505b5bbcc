"""The patient's own circle: under each sentence a place to write, and one in the door.

Idea: the same circle and the same door, in the patient's words (s001-5-fam-nytte); the step that is
written into the light of the door is the patient's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.curriculum.models.fear_avoidance import FearAvoidanceContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.fear_avoidance.arrangement import (
    AROUND,
    BESIDE,
    FIELD,
    Arrangement,
    muted,
    sentence_role,
)
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import TextBlock
from patientuddannelse.units import mm

_DOOR = mm(47)  # the width of the opening
_STEP = mm(13)  # a line of handwriting in the door
_LEAST = mm(40)  # the width of a place to write on
_LEAF = mm(2)  # how much of the door's leaf stands within the frame
_OVER, _GAP, _ROW = mm(3), mm(13), mm(9)


def own_circle(content: FearAvoidanceContent, stage: Stage) -> Arrangement:
    """Arrange the first bubble on top, the others in two columns under it, the door beside."""
    frame, u = stage.frame, stage.unit
    left = frame.x - mm(1)
    top = frame.y + mm(7.5)
    door = Rect(frame.right - _DOOR - _LEAF, top, _DOOR, frame.bottom - mm(6) - top)
    room = Rect(left, top, door.x - mm(6) - left, frame.bottom - mm(12) - top)
    bubbles, role = _bubbles(content, stage, room)
    low = [box for box in bubbles if box.y > room.center.y]
    high = [box for box in bubbles[1:] if box not in low]
    seat_top = max((box.bottom for box in high), default=bubbles[0].bottom) + mm(1)
    foot = min((box.y for box in low), default=room.bottom) - mm(1.5)
    return Arrangement(
        room.center,
        Point(room.width / 2, room.height / 2),
        bubbles,
        role,
        6.4 * u,
        door,
        Rect(room.x, room.bottom, 0, 0),
        u,
        upright=False,
        wordless=False,
        ground=muted(stage).tint(0.55),
        seat=Rect(room.center.x, seat_top, 0, foot - seat_top),
    )


def _bubbles(
    content: FearAvoidanceContent, stage: Stage, room: Rect
) -> tuple[tuple[Rect, ...], str]:
    """Return the bubbles clockwise from the top, the rows as far apart as there is room."""
    texts = [link.text for link in content.links]
    width = (room.width - _GAP) / 2
    inner = width - 2 * AROUND
    role = sentence_role(stage, texts, inner, room.height / 3 - FIELD)
    heights = [
        stage.height(text, inner, role) + 2 * _OVER
        + (FIELD if content.place(f"mine_{i + 1}") else 0.0)
        for i, text in enumerate(texts)
    ]  # fmt: skip
    heights = [heights[0], *[max(heights[1:])] * (len(heights) - 1)]
    count = len(texts)
    right = list(range(1, count // 2 + 1))
    left = list(range(count - 1, count // 2, -1))
    narrow = max(min(stage.width(texts[0], role) * 1.04, inner), _LEAST) + 2 * BESIDE
    first = Rect(room.center.x - narrow / 2, room.y, narrow, heights[0])
    placed = {0: first}
    rows = max(len(right), len(left))
    for column, x in ((right, room.right - width), (left, room.x)):
        for row, (i, y) in enumerate(zip(column, _tops(heights, column, first, room), strict=True)):
            level = y if len(column) == rows or row else (first.bottom + room.bottom) / 2
            placed[i] = Rect(x, level, width, heights[i])
    return tuple(placed[i] for i in range(count)), role


def _tops(heights: Sequence[float], column: Sequence[int], first: Rect, room: Rect) -> list[float]:
    """Return where the bubbles of a column begin: the last one at the foot of the room."""
    start = first.bottom + _ROW
    if len(column) < 2:
        return [room.bottom - heights[i] for i in column]
    spare = room.bottom - start - sum(heights[i] for i in column)
    gap = spare / (len(column) - 1)
    tops = [start]
    for i in column[:-1]:
        tops.append(tops[-1] + heights[i] + gap)
    return tops


def step_field(view: Arrangement, words: Sequence[TextBlock], rows: int) -> Rect:
    """Return the place to write on in the door, under its words."""
    o = view.opening.inset(mm(4), 0)
    top = max((block.box.y + block.height for block in words), default=o.y + mm(4)) + mm(2.5)
    return Rect(o.x, top, o.width, rows * _STEP)
