"""What runs over: pain's colour, outside the rim only, from the rim down to the word for it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from patientuddannelse.drawing.shapes import disc, path, polyline, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.cup.vessel import Vessel
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.outline import mapped, outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Path

Points = list[tuple[float, float]]

# (distance from the cup's left end, length, width) of each finger, for a cup of half width 114
_FINGERS = ((5.2, 27.0, 7.4), (20.0, 13.0, 5.6), (31.0, 23.0, 6.6), (42.5, 9.0, 5.0))
_TONGUE_END = 58.0
_PUDDLE = outline(
    "M8,286.2 C6,275.2 30,272.2 50,274.2 C66,267.2 98,271.2 110,277.2 C122,281.2 118,293.2 96,295.2"
    " C74,300.2 52,297.2 38,297.2 C20,299.2 8,294.2 8,286.2 Z"
)
_PUDDLE_BOX = Rect(7.9, 270.7, 108.5, 27.2)


def draw_overflow(vessel: Vessel, stage: Stage, fill: float, puddle: Rect) -> Iterator[Path]:
    """Draw the puddle and all that runs into it, with a white edge where it meets other colours.

    More than a full cup runs further down: ``fill`` 1.3 and above is the most that is shown.
    """
    s, white, coral = vessel.size, stage.color("white"), stage.color("coral5")
    more = 0.75 + 0.35 * min(1.0, (fill - 1) / 0.3)
    pool = mapped(_PUDDLE, _onto(_PUDDLE_BOX, puddle))
    low = mapped(pool, Matrix(f=1.8 * s))
    yield path(low, None, white, 4 * s)
    yield path(pool, None, white, 4 * s)
    yield path(low, stage.color("coral5").mix(stage.color("coral7"), 0.45))
    yield from _left_run(vessel, white, 1.1 * s, more)
    yield from _right_run(vessel, white, 1.0 * s)
    yield path(pool, coral)
    yield from _left_run(vessel, coral, 0.0, more)
    yield from _right_run(vessel, coral, 0.0)
    yield from _gloss(vessel, coral.tint(0.5), more)


def draw_arrow(vessel: Vessel, stage: Stage, puddle: Rect) -> Iterator[Path]:
    """Draw the arrow from the rim to the puddle."""
    s, color = vessel.size, stage.color("coral7")
    x, y0, y1 = vessel.x - vessel.half_width - 11 * s, vessel.rim + 3 * s, puddle.y - 9 * s
    bend = (y1 - y0) * 0.3
    tip = x + 3 * s
    yield path(
        f"M{x},{y0} C{x - 10 * s},{y0 + bend} {x - 10 * s},{y1 - bend} {tip},{y1}",
        None, color, 2.6 * s,
    )  # fmt: skip
    head = [(tip - 8.6 * s, y1 - 5.4 * s), (tip + 0.6 * s, y1 + s), (tip + 2.8 * s, y1 - 10.2 * s)]
    yield polyline(head, color, 2.6 * s)


def _onto(source: Rect, target: Rect) -> Matrix:
    sx, sy = target.width / source.width, target.height / source.height
    return Matrix(sx, 0, 0, sy, target.x - source.x * sx, target.y - source.y * sy)


def _left_run(vessel: Vessel, color: Color, edge: float, more: float) -> Iterator[Path]:
    """Draw the ribbon down the left side, the tongue over the rim's front and its fingers."""
    s, left = vessel.size, vessel.x - vessel.half_width
    ribbon = [(left + 3 * s, vessel.rim + 1.6 * s), *_hug(vessel, -1, 0.985)]
    last = len(ribbon) - 2
    widths = [4.2 * s] + [
        (4.8 - 1.3 * min(1.0, i / 5) + 1.4 * max(0.0, (i - last / 2) / (last / 2))) * s
        for i in range(len(ribbon) - 1)
    ]
    yield _ribbon(ribbon, [w + edge for w in widths], color)
    yield path(smooth(_tongue(vessel)), None, color, 6.8 * s + 2 * edge)
    for start, length, width in _FINGERS:
        x = left + start * s
        top = vessel.rim_y(x) + 3 * s
        finger = [(x, top), (x, top + length * s * more)]
        yield polyline(finger, color, width * s + 2 * edge)
        if edge == 0:
            yield from (_web(vessel, x, width * s, side, color) for side in (-1, 1))


def _tongue(vessel: Vessel) -> Points:
    """Return the middle of the tongue along the outside of the rim, just below its edge."""
    s, left = vessel.size, vessel.x - vessel.half_width
    xs = [left + (1 + (_TONGUE_END - 1) * i / 12) * s for i in range(13)]
    return [(x, vessel.rim_y(x) + 3.6 * s) for x in xs]


def _web(vessel: Vessel, x: float, width: float, side: int, color: Color) -> Path:
    """Return the round corner between a finger and the tongue."""
    s = vessel.size
    y = vessel.rim_y(x + side * width / 2) + 6.8 * s
    return path(
        f"M{x + side * width * 0.45},{y - s} L{x + side * (width / 2 + 3.2 * s)},{y - 0.3 * s}"
        f" Q{x + side * width / 2},{y + 0.2 * s} {x + side * width * 0.5},{y + 4 * s} Z",
        color,
    )


def _right_run(vessel: Vessel, color: Color, edge: float) -> Iterator[Path]:
    s = vessel.size
    points = _hug(vessel, 1, 0.40, pieces=10)
    widths = [(2.2 + 0.9 * math.sin(3 * i / 10)) * s + edge for i in range(len(points))]
    yield _ribbon(points, widths, color)
    x, y = points[-1]
    yield disc(x - 0.4 * s, y + 0.6 * s, 3.6 * s + edge, color)
    x, y = points[0]
    yield disc(x - 0.6 * s, y + 0.4 * s, 3.1 * s + edge, color)


def _gloss(vessel: Vessel, light: Color, more: float) -> Iterator[Path]:
    s, left = vessel.size, vessel.x - vessel.half_width
    yield path(smooth([(x, y - 1.5 * s) for x, y in _tongue(vessel)[2:11]]), None, light, 1.2 * s)
    for start, length, width in _FINGERS:
        if length > 12:
            x = left + (start - width * 0.2) * s
            y = vessel.rim_y(x)
            yield polyline([(x, y + 6 * s), (x, y + length * s * more)], light, 1.1 * s)


def _hug(vessel: Vessel, sign: int, end: float, pieces: int = 16) -> Points:
    """Return points just outside one side of the cup, from the rim down to a depth."""
    ts = (0.03 + (end - 0.03) * i / pieces for i in range(pieces + 1))
    off = 1.6 * vessel.size
    return [(vessel.x + sign * (vessel.half(t) + off), vessel.y(t)) for t in ts]


def _ribbon(points: Sequence[tuple[float, float]], widths: Sequence[float], color: Color) -> Path:
    """Return a band along the points with a half width for each."""
    left: Points = []
    right: Points = []
    for i, ((x, y), width) in enumerate(zip(points, widths, strict=True)):
        before, after = points[max(0, i - 1)], points[min(len(points) - 1, i + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / length * width, dx / length * width
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return path(smooth(left + right[::-1], closed=True), color)
