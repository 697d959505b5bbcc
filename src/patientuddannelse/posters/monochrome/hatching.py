"""Patterns cut to a shape: slanted strokes, dots or waves inside polygons, clear of some boxes.

The marks keep to one grid for the whole page, so that pieces of one colour join.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.shapes import ellipse, smooth, straight
from patientuddannelse.posters.monochrome.polygons import Polygon, spans
from patientuddannelse.scene.geometry import Matrix, Point, Rect
from patientuddannelse.scene.outline import Outline

Pattern = Literal["strokes", "dots", "waves"]

_SLANT = math.radians(-45)
_STEP = {"strokes": 1.0, "dots": 1.25, "waves": 1.35}
_SLIVER = 0.35  # stretches of strokes shorter than this many gaps are left out


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a pattern: filled dots, or lines of a width; the outline is on the page."""

    outline: Outline
    width: float
    filled: bool


def marks(
    pattern: Pattern, polygons: Sequence[Polygon], clear: Sequence[Rect], gap: float
) -> Marks:
    """Return a pattern inside polygons; ``gap`` is the distance of two strokes in points.

    No mark reaches into a box of ``clear``.
    """
    gap *= _STEP[pattern]
    if pattern == "dots":
        return Marks(_joined(_dots(polygons, clear, gap)), 0.0, True)
    lines = _strokes(polygons, clear, gap) if pattern == "strokes" else _waves(polygons, clear, gap)
    return Marks(_joined(lines), gap * (0.17 if pattern == "strokes" else 0.15), False)


def _joined(parts: Iterable[Outline]) -> Outline:
    return tuple(segment for part in parts for segment in part)


def _strokes(polygons: Sequence[Polygon], clear: Sequence[Rect], gap: float) -> Iterator[Outline]:
    """Yield straight strokes that rise to the right."""
    turn, back = (
        Matrix.placed(0, 0, 1, -math.degrees(_SLANT)),
        Matrix.placed(0, 0, 1, math.degrees(_SLANT)),
    )
    turned = [[turn.apply(*point) for point in polygon] for polygon in polygons]
    ys = [y for polygon in turned for _, y in polygon]
    boxes = [[turn.apply(x, y) for x, y in _corners(box)] for box in clear]
    for i in range(math.ceil(min(ys) / gap), math.floor(max(ys) / gap) + 1):
        y = i * gap
        holes = [span for box in boxes for span in spans([box], y)]
        for left, right in _without(spans(turned, y), holes):
            if right - left > gap * _SLIVER:
                yield straight([back.apply(left, y), back.apply(right, y)])


def _waves(polygons: Sequence[Polygon], clear: Sequence[Rect], gap: float) -> Iterator[Outline]:
    """Yield level waves, broken where they would leave the shape."""
    ys = [y for polygon in polygons for _, y in polygon]
    rise, quarter = gap * 0.24, gap * 0.5
    for i in range(math.ceil(min(ys) / gap), math.floor(max(ys) / gap) + 1):
        y = i * gap
        inside = _common(spans(polygons, y - rise), spans(polygons, y + rise))
        holes = [
            (box.x, box.right) for box in clear if box.y < y + 1.5 * rise and y < box.bottom + rise
        ]
        for left, right in _without(inside, holes):
            first, last = math.ceil(left / quarter), math.floor(right / quarter)
            if last - first >= 2:
                yield smooth(
                    [(k * quarter, y + rise * (0, -1, 0, 1)[k % 4]) for k in range(first, last + 1)]
                )


def _dots(polygons: Sequence[Polygon], clear: Sequence[Rect], gap: float) -> Iterator[Outline]:
    """Yield dots in rows that are shifted by half."""
    ys = [y for polygon in polygons for _, y in polygon]
    radius, row = gap * 0.17, gap * 0.8
    edge = radius * 1.35
    for i in range(math.ceil(min(ys) / row), math.floor(max(ys) / row) + 1):
        y = i * row
        inside = spans(polygons, y)
        for other in (y - edge, y + edge):
            inside = _common(inside, spans(polygons, other))
        holes = [
            (b.x - radius, b.right + radius) for b in clear if b.y - radius < y < b.bottom + radius
        ]
        shift = gap / 2 if i % 2 else 0.0
        for left, right in _without(inside, holes):
            first = math.ceil((left + edge - shift) / gap)
            for k in range(first, math.floor((right - edge - shift) / gap) + 1):
                yield ellipse(k * gap + shift, y, radius, radius).outline


def _corners(box: Rect) -> list[Point]:
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    return [Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom), Point(x, y)]


def _without(
    found: Iterable[tuple[float, float]], holes: Sequence[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """Yield what is left of stretches when the holes are taken out."""
    for left, right in found:
        at = left
        for start, end in sorted(holes):
            if end <= at or start >= right:
                continue
            if start > at:
                yield at, start
            at = max(at, end)
        if at < right:
            yield at, right


def _common(
    one: Iterable[tuple[float, float]], two: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """Return the stretches that lie in both."""
    found = []
    for left, right in one:
        for start, end in two:
            low, high = max(left, start), min(right, end)
            if low < high:
                found.append((low, high))
    return found
