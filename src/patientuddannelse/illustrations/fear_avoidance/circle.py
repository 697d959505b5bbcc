"""The circle: muted ground, bubbles with arrows between them, who sits within, and the fear."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from patientuddannelse.curriculum.models.fear_avoidance import FearAvoidanceContent
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.labels import numbered
from patientuddannelse.drawing.materials import GRASS
from patientuddannelse.drawing.papers import arrow_head
from patientuddannelse.drawing.people import CAST, POSES, figure
from patientuddannelse.drawing.scenery import ground_shadow
from patientuddannelse.drawing.shapes import group, path, rect, rounded, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.fear_avoidance.arrangement import (
    AROUND,
    BARB,
    BESIDE,
    FIELD,
    Arrangement,
)
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Item

GROWN = 1.3  # times as tall as the sitter, from where on the fear is the greater shadow
HERO = CAST["tall_woman"]
_ARROW = 4.2  # widths that an arrow is long at least, and one of air at each end
_DASHED = 8.5  # widths that a dashed one is long at least, to be seen as dashed
_THIN = 0.4  # of its width for an arrow between bubbles that stand close
_SITTING = 325.0  # units from the feet to the crown
_SIDES = (-60.0, 85.0)  # units from who sits to the back of the chair and to the toes
_ROUND = 16.0  # the corners of a picture on a slide
_SHADOW = (
    "M-72,0 C-80,-90 -80,-164 -64,-204 C-52,-230 -40,-238 -36,-260 C-42,-314 -22,-340 8,-340"
    " C38,-340 58,-314 52,-260 C56,-238 74,-230 86,-202 C104,-158 122,-80 114,0 Z"
)


def bubble_fill(stage: Stage) -> Color:
    """Return the bubbles' colour, less bright than the door."""
    return stage.color("petrol1").mix(stage.color("petrol2"), 0.2)


def ground(stage: Stage, view: Arrangement) -> list[Item]:
    """Return the ground, a little dimmer within the circle."""
    frame, page = stage.frame, stage.page
    color = view.ground
    if view.upright or view.seat:
        top = frame.y + (3 * view.unit if view.upright else 0.0)
        room = Rect(page.x, top, page.width, frame.height)
        back: Item = rect(room.x, room.y, room.width, room.bottom - room.y, color)
    else:
        room, back = frame, path(rounded(frame, _ROUND), color)
    dim = path(smooth(_around(view), closed=True), color.shade(0.06))
    return [back, dim, _land(room, view, 0.0 if view.upright or view.seat else _ROUND)]


def _land(room: Rect, view: Arrangement, corner: float) -> Item:
    """Return the land before the circle, on which the way out lies and the door stands."""
    at, u = view.leaving(0.0), view.unit
    before, after = room.x + (at.x - room.x) * 0.45, at.x + (room.right - at.x) * 0.5
    crest = [
        (room.x, at.y + 16 * u), (before, at.y + 5 * u), at, (after, at.y + 4 * u),
        (room.right, at.y - 3 * u),
    ]  # fmt: skip
    x, right, low, inner = room.x, room.right, room.bottom, 0.45 * corner
    foot: Outline = (
        ("L", right, low - corner),
        ("C", right, low - inner, right - inner, low, right - corner, low),
        ("L", x + corner, low),
        ("C", x + inner, low, x, low - inner, x, low - corner),
        ("Z",),
    )
    return path((*smooth(crest), *foot), view.ground.mix(GRASS, 0.22))


def _around(view: Arrangement) -> list[Point]:
    if view.seat is None:
        return [view.on_circle(i * 7.5) for i in range(48)]
    return [point for i in range(len(view.bubbles)) for point in view.way(i)[:-1:4]]


def sitter(view: Arrangement) -> list[Item]:
    """Return who sits within the circle, worried and still."""
    at, scale = _seat(view)
    return [
        ground_shadow((at.x + 16 * scale, at.y), 170 * scale, Color("#7FB3B2")),
        figure(HERO, POSES["sit"], at, scale, 0.3, "worry", look_up=-0.5),
    ]


def fear(stage: Stage, view: Arrangement, size: float) -> Item:
    """Return the fear as a soft shadow behind the sitter, ``size`` times as tall."""
    at, scale = _seat(view)
    dim = view.ground.shade(0.17 if size < GROWN else 0.1)
    return group(path(_SHADOW, dim), at=(at.x - 34 * (size - 1) * scale, at.y), scale=scale * size)


def _seat(view: Arrangement) -> tuple[Point, float]:
    """Return where the sitter's feet are, and the scale that the room in the circle allows."""
    if view.seat:
        scale = view.seat.height / _SITTING
        return Point(view.seat.x - 24 * scale, view.seat.bottom), scale
    u, middle = view.unit, view.center.x
    top = view.bubbles[0].bottom + 5 * u
    foot = view.center.y + view.radii.y * 0.8
    if view.wordless:
        top, foot = view.center.y - view.radii.y * 0.8, view.center.y + view.radii.y * 0.72
    scale = (foot - top) / (_SITTING * 1.4)
    half = (_SIDES[1] - _SIDES[0]) / 2 * scale + 4 * u
    below = [
        box.y
        for box in view.bubbles
        if box.y > top and box.x < middle + half and box.right > middle - half
    ]
    below += [
        view.way(i)[30].y - BARB * view.arrow for i in range(len(view.bubbles)) if view.is_level(i)
    ]
    if below and min(below) - 4 * u < foot:  # too narrow between two bubbles
        foot = min(below) - 4 * u
        scale = (foot - top) / (_SITTING * 1.25)
    return Point(middle - sum(_SIDES) / 2 * scale, foot), scale


def link(content: FearAvoidanceContent, stage: Stage, view: Arrangement, index: int) -> list[Item]:
    """Return a bubble with its number and sentence, and the arrow that leads to it.

    The last one brings the dashed arrow back to the first.
    """
    last = index == len(view.bubbles) - 1
    return [
        *(_arrow(stage, view, index - 1) if index else []),
        *(_arrow(stage, view, index, again=True) if last else []),
        *_bubble(content, stage, view, index),
    ]


def _bubble(
    content: FearAvoidanceContent, stage: Stage, view: Arrangement, index: int
) -> list[Item]:
    box, u = view.bubbles[index], view.unit
    number, petrol = str(index + 1), stage.color("petrol7")
    outside = box.right - 4 * u if box.center.x > view.center.x + u else box.x + 4 * u
    if view.wordless:
        return [numbered(stage, number, box.center, box.width / 2, petrol, role=view.role)]
    radius = min(box.height / 2, 17 * u if view.seat is None else 7 * u)
    fill = bubble_fill(stage)
    inner = box.inset(BESIDE if view.seat else 5 * u, 0)
    mine: list[Item] = []
    if place := content.place(f"mine_{index + 1}"):
        field = Rect(inner.x, box.bottom - FIELD, inner.width, FIELD - BESIDE)
        mine.append(write_on.written_box(stage, place, field))
        inner = Rect(box.x + AROUND, box.y, box.width - 2 * AROUND, field.y - box.y)
    return [
        path(rounded(box.moved(0, 1.1 * u), radius), view.ground.shade(0.2)),
        path(rounded(box, radius), fill),
        stage.text(
            content.links[index].text, inner, view.role, align=Align.MIDDLE, anchor=Anchor.MIDDLE
        ),
        numbered(
            stage, number, (outside, box.y - 2.4 * u), view.number, petrol,
            role="h2" if view.upright else "label",
        ),
        *mine,
    ]  # fmt: skip


def _arrow(stage: Stage, view: Arrangement, index: int, *, again: bool = False) -> list[Item]:
    """Return the arrow from a bubble to the next along the circle; ``again`` is dashed.

    Between bubbles that stand close it is thinner, so that it keeps its shaft.
    """
    way = view.way(index, 120)
    ends = (view.bubbles[index], view.bubbles[(index + 1) % len(view.bubbles)])
    room = _length(_clear(way, ends, 0.0))
    width = max(_THIN * view.arrow, min(view.arrow, room / (_DASHED if again else _ARROW + 2)))
    free = _clear(way, ends, width)
    color = stage.color("petrol7").mix(view.ground, 0.25)
    dash = (width * 1.1, width * 2.1) if again else ()
    line = [free[0], *free[1:-1:8], free[-1]]
    head = [free[-min(len(free), 5)], free[-1]]
    return [path(smooth(line), None, color, width, dash=dash), arrow_head(head, color, width, 3.0)]


def _clear(way: list[Point], ends: tuple[Rect, Rect], air: float) -> list[Point]:
    """Return the way from a bubble to the next where it is clear of both, at least its middle."""
    one, other = (box.inset(-air) for box in ends)
    free = [point for point in way if not (one.holds(point) or other.holds(point))]
    return free if len(free) > 2 else way[56:65]


def _length(line: Sequence[Point]) -> float:
    return sum(math.dist(one, two) for one, two in pairwise(line))
