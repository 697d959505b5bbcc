"""What even activity gives: the two sentences, and a big task in smaller pieces."""

from __future__ import annotations

from patientuddannelse.curriculum.models.boom_bust import BoomBustContent
from patientuddannelse.drawing.materials import CARDBOARD
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.boom_bust.arrangement import Arrangement
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Item


def gain(content: BoomBustContent, stage: Stage, view: Arrangement) -> list[Item]:
    """Return the sentences, on a sheet with the boxes beside them; nothing in a small frame."""
    room, u = view.gain, view.unit
    if room.height <= 0:
        return []
    if not view.upright:
        half = (room.width - 10 * u) / 2
        left = Rect(room.x, room.y, half, room.height)
        right = Rect(room.right - half, room.y, half, room.height)
        return [
            stage.text(content.goal, left, view.goal_role, "petrol9", anchor=Anchor.MIDDLE),
            stage.text(content.joy, right, view.joy_role, anchor=Anchor.MIDDLE),
        ]
    width = room.width - 74 * u
    box = Rect(room.x, room.y, width, room.height)
    goal = stage.text(content.goal, box, view.goal_role, "petrol9")
    y = room.y + goal.height + 2 * u
    rest = Rect(room.x, y, width, room.bottom - y)
    items: list[Item] = [goal]
    if content.joy:
        items.append(stage.text(content.joy, rest, view.joy_role))
    return [*items, *_pieces(stage, Rect(room.right - 68 * u, room.y, 68 * u, room.height), u)]


def _pieces(stage: Stage, room: Rect, u: float) -> list[Item]:
    """Return one big box, an arrow, and the same as three small ones."""
    foot = room.center.y + 14 * u
    big, small = 25 * u, 10.5 * u
    x = room.x + 35 * u
    y = foot - 9 * u
    return [
        *_box(Rect(room.x, foot - big, big, big)),
        arrow(
            [(x - 7 * u, y), (x + 2 * u, y)], stage.color("petrol7"), 2.2 * u, head=1.9,
            straight_line=True,
        ),
        *_box(Rect(x + 7 * u, foot - small, small, small)),
        *_box(Rect(x + 19 * u, foot - small, small, small)),
        *_box(Rect(x + 13 * u, foot - 2 * small - u, small, small)),
    ]  # fmt: skip


def _box(box: Rect) -> list[Item]:
    side = box.width
    return [
        rect(box.x, box.y, side, side, CARDBOARD, side * 0.06),
        rect(box.x + side * 0.72, box.y, side * 0.28, side, CARDBOARD.shade(0.14), side * 0.06),
        rect(box.x + side * 0.42, box.y, side * 0.16, side * 0.46, CARDBOARD.shade(0.26)),
    ]
