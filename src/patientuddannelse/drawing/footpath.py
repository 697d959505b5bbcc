"""Footpaths in a landscape: from the points they pass to a soft line and a path of sand."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.drawing.limbs import ribbon
from patientuddannelse.drawing.materials import PATH_EDGE, PATH_SAND
from patientuddannelse.drawing.shapes import path, smooth
from patientuddannelse.scene.geometry import Point
from patientuddannelse.scene.primitives import Path

XY = tuple[float, float]


def softened(points: Sequence[XY]) -> list[Point]:
    """Return points on the soft curve through ``points``, six for each stretch."""
    sampled = [Point(*points[0])]
    for segment in smooth(points)[1:]:
        _, *numbers = segment
        x1, y1, x2, y2, x3, y3 = map(float, numbers)
        corners = (sampled[-1], (x1, y1), (x2, y2), (x3, y3))
        sampled += along(corners)
    return sampled


def along(corners: tuple[XY, XY, XY, XY], pieces: int = 6) -> list[Point]:
    """Return points along a cubic by its four corners, without its start."""
    return [_on_cubic(corners, i / pieces) for i in range(1, pieces + 1)]


def _on_cubic(corners: tuple[XY, XY, XY, XY], t: float) -> Point:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    s = 1 - t
    a, b, c, d = s**3, 3 * s * s * t, 3 * s * t * t, t**3
    return Point(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)


def footpath(
    line: Sequence[XY], widths: Sequence[float], edge: float, *, rises: bool = False
) -> list[Path]:
    """Return a path of sand along a line, ``widths`` wide at its points, ``edge`` wider below.

    Its ends are cut upright, as the edge of a page cuts them; that of one that ``rises`` from
    the foot of a page is cut across.
    """
    first, last = line[0], line[-1]
    begin = [first] if rises else [first, (first[0] + 0.5, first[1])]
    level = [*begin, *line[1:-1], (last[0] - 0.5, last[1]), last]
    halves = [width / 2 for width in widths]
    halves = [*([] if rises else halves[:1]), *halves, halves[-1]]
    return [
        path(ribbon(level, [half + edge for half in halves], round_ends=(False, False)), PATH_EDGE),
        path(ribbon(level, halves, round_ends=(False, False)), PATH_SAND),
    ]
