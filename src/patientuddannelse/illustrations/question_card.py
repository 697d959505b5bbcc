"""Question cards: four of them in a fan, with a word on whom the answers are for.

Source: s001-4-trin-1-klar.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item

_BEHIND = 3
_TURN = 7.0  # degrees from card to card
_ASPECT = 1.42  # a card's height in widths


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw three cards turned behind an upright one that bears the words."""
    frame = stage.frame.inset(stage.strokes.hair / 2)
    unit = Rect(0, 0, 1.0, _ASPECT)
    fan = _fan(unit)
    scale = fit_scale(fan, frame)
    x = frame.center.x - fan.center.x * scale
    y = frame.center.y - fan.center.y * scale
    wide, tall = scale, _ASPECT * scale
    front = Rect(x, y, wide, tall)
    words = content.part("own").label
    parts = [
        group(_behind(stage, front), name="cards"),
        group(_face(stage, front), name="front"),
    ]
    if words:
        size = stage.type["label"].size
        room = Rect(front.x, front.y + 0.6 * tall, wide, 0.38 * tall).inset(0.4 * size, 0)
        block = stage.text(words, room, "label", "petrol9", align=Align.MIDDLE, anchor=Anchor.TOP)
        parts.append(group(block, name="own"))
    return Figure(tuple(parts), (), str(content.alt))


def _pivot(front: Rect) -> Point:
    return Point(front.x + 0.1 * front.width, front.bottom)


def _fan(front: Rect) -> Rect:
    """Return the box that the turned cards take."""
    pivot = _pivot(front)
    points = []
    for i in range(_BEHIND + 1):
        a = math.radians(_TURN * i)
        for x, y in (
            (front.x, front.y),
            (front.right, front.y),
            (front.right, front.bottom + 0.02),
        ):
            dx, dy = x - pivot.x, y - pivot.y
            points.append(
                (
                    pivot.x + dx * math.cos(a) - dy * math.sin(a),
                    pivot.y + dx * math.sin(a) + dy * math.cos(a),
                )
            )
    return Rect.around(points)


def _behind(stage: Stage, front: Rect) -> Iterator[Group]:
    pivot = _pivot(front)
    tones = ("petrol7", "petrol4", "petrol2")
    local = front.moved(-pivot.x, -pivot.y)
    for i in range(_BEHIND, 0, -1):
        color = stage.color(tones[_BEHIND - i])
        yield group(_card(stage, local, color), at=pivot, rotate=_TURN * i)


def _card(stage: Stage, box: Rect, color: Color) -> Iterator[Item]:
    radius = 0.09 * box.width
    edge = stage.color("petrol2").shade(0.2)
    yield rect(box.x, box.y + 3, box.width, box.height, edge, radius, opacity=0.5)
    yield rect(box.x, box.y, box.width, box.height, color, radius)


def _face(stage: Stage, box: Rect) -> Iterator[Item]:
    """Yield the upright card with the sign for a question."""
    white, petrol = stage.color("white"), stage.color("petrol7")
    yield from _card(stage, box, white)
    radius = 0.09 * box.width
    yield rect(
        box.x, box.y, box.width, box.height, None, radius, line=stage.color("petrol4"),
        line_width=stage.strokes.hair,
    )  # fmt: skip
    yield icon("ask", (box.center.x, box.y + 0.32 * box.height), 0.62 * box.width, petrol)
