"""Outlines as polygons on the page: flattened, measured, cut by lines; for patterns and grounds."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from patientuddannelse.scene.geometry import Matrix, Point
from patientuddannelse.scene.outline import Outline, mapped

Polygon = list[Point]
Span = tuple[float, float]

_PIECE = 5.0  # points: how long a straight piece of a flattened curve is about
_MOST = 16


def flattened(curve: Outline, matrix: Matrix) -> list[Polygon]:
    """Return the straight-sided polygons of an outline on the page, a list for each subpath."""
    polygons: list[Polygon] = []
    for kind, *numbers in mapped(curve, matrix):
        if kind == "M":
            polygons.append([Point(*numbers)])
        elif kind == "L":
            polygons[-1].append(Point(*numbers))
        elif kind == "C":
            polygons[-1] += _cubic(polygons[-1][-1], numbers)
        elif polygons[-1][-1] != polygons[-1][0]:
            polygons[-1].append(polygons[-1][0])
    return polygons


def _cubic(start: Point, numbers: Sequence[float]) -> list[Point]:
    x0, y0 = start
    x1, y1, x2, y2, x3, y3 = numbers
    way = math.hypot(x1 - x0, y1 - y0) + math.hypot(x2 - x1, y2 - y1) + math.hypot(x3 - x2, y3 - y2)
    count = min(_MOST, max(2, math.ceil(way / _PIECE)))
    points = []
    for i in range(1, count + 1):
        t = i / count
        s = 1 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        points.append(Point(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return points


def thickened(line: Polygon, width: float) -> list[Polygon]:
    """Return boxes around the pieces of a line: what a stroke of that width covers."""
    boxes = []
    for (x0, y0), (x1, y1) in pairwise(line):
        length = math.hypot(x1 - x0, y1 - y0)
        if length == 0:
            continue
        dx, dy = (x1 - x0) / length * width / 2, (y1 - y0) / length * width / 2
        corners = (
            (x0 - dx - dy, y0 - dy + dx), (x1 + dx - dy, y1 + dy + dx),
            (x1 + dx + dy, y1 + dy - dx), (x0 - dx + dy, y0 - dy - dx),
        )  # fmt: skip
        boxes.append([Point(*corner) for corner in (*corners, corners[0])])
    return boxes


def length(line: Polygon) -> float:
    """Return how long a line is."""
    return sum(math.hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(line))


def area(polygon: Polygon) -> float:
    """Return the area that a polygon encloses, in square points."""
    closed = pairwise([*polygon, polygon[0]])
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in closed)) / 2


def spans(polygons: Sequence[Polygon], y: float) -> list[Span]:
    """Return the stretches of the horizontal line at ``y`` that lie inside (even-odd)."""
    return next(iter(spans_at(polygons, (y,))))


def spans_at(polygons: Sequence[Polygon], ys: Sequence[float]) -> Iterator[list[Span]]:
    """Yield for each of the horizontal lines, from the top down, its stretches that lie inside."""
    crossings: list[list[float]] = [[] for _ in ys]
    for polygon in polygons:
        x0, y0 = polygon[-1]
        for x1, y1 in polygon:
            low, high = (y0, y1) if y0 < y1 else (y1, y0)
            for i in range(bisect_left(ys, low), bisect_left(ys, high)):
                crossings[i].append(x0 + (ys[i] - y0) / (y1 - y0) * (x1 - x0))
            x0, y0 = x1, y1
    for row in crossings:
        row.sort()
        yield list(zip(row[::2], row[1::2], strict=False))


def inner_points(polygons: Sequence[Polygon]) -> list[Point]:
    """Return some points well inside: in the widest stretch at several heights."""
    tops = [y for polygon in polygons for _, y in polygon]
    top, bottom = min(tops), max(tops)
    points = []
    for share in (0.5, 0.25, 0.75, 0.1, 0.9):
        y = top + (bottom - top) * share
        found = spans(polygons, y)
        if found:
            left, right = max(found, key=lambda span: span[1] - span[0])
            points.append(Point((left + right) / 2, y))
    return points
