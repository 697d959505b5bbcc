"""The shapes of a picture as they stand on the page: what each covers, and in which colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from patientuddannelse.scene.covering import Drawn, Filled, drawn, filled, rings_of
from patientuddannelse.scene.geometry import Box, Matrix
from patientuddannelse.scene.outline import hull
from patientuddannelse.scene.paint import Color, LinearGradient, Paint
from patientuddannelse.scene.primitives import Path


class Shape:
    """A filled or stroked path on the page; what it covers is worked out when it is asked.

    ``reach`` is half the width of a line on the page, 0 for a fill.
    """

    _box: Box | None = None
    _back: Matrix | None = None
    _extent: Filled | Drawn | None = None

    def __init__(
        self, path: Path, matrix: Matrix, opacity: float, paint: Paint, reach: float = 0.0
    ) -> None:
        """Take a path as it stands under a matrix."""
        self.path = path
        self.matrix = matrix
        self.opacity = opacity
        self.paint = paint
        self.reach = reach

    @property
    def box(self) -> Box:
        """Return left, top, right and bottom of a box that holds it."""
        if self._box is None:
            left, top, right, bottom = self.matrix.edges(hull(self.path.outline))
            reach = self.reach
            self._box = left - reach, top - reach, right + reach, bottom + reach
        return self._box

    def covers(self, x: float, y: float) -> bool:
        """Say whether a point of the page lies on it."""
        left, top, right, bottom = self.box
        return left <= x <= right and top <= y <= bottom and self.holds(x, y)

    def holds(self, x: float, y: float) -> bool:
        """Say the same of a point in its box."""
        extent, back = self._inside()
        x, y = back.a * x + back.c * y + back.e, back.b * x + back.d * y + back.f
        if isinstance(extent, Filled):
            return extent.holds(x, y, even_odd=self.path.even_odd)
        width = self.path.stroke.width if self.path.stroke else 0.0
        return extent.is_near(x, y, width / 2)

    def under(self, xs: Sequence[float], y: float) -> Sequence[float]:
        """Return those of some places from left to right at one height that lie on it."""
        left, _, right, _ = self.box
        if xs[0] < left or xs[-1] > right:
            xs = [x for x in xs if left <= x <= right]
            if not xs:
                return xs
        extent, (a, b, c, d, e, f) = self._inside()
        if isinstance(extent, Filled) and extent.cores:
            east, south, first, last = c * y + e, d * y + f, xs[0], xs[-1]
            ends = a * first + east, b * first + south, a * last + east, b * last + south
            if extent.surrounds(*ends):
                return xs  # nearly always: words stand on cards
        return [x for x in xs if self.holds(x, y)]

    def surrounds(self, box: Box) -> bool:
        """Say whether an upright box of the page is known to lie on it."""
        extent, (a, b, c, d, e, f) = self._inside()
        if b or c or not isinstance(extent, Filled):
            return False
        left, top, right, bottom = box
        return extent.surrounds(a * left + e, d * top + f, a * right + e, d * bottom + f)

    def _inside(self) -> tuple[Filled | Drawn, Matrix]:
        """Return what it covers in its own coordinates, and the map to those."""
        if self._back is None or self._extent is None:
            self._back = self.matrix.inverse
            self._extent = (drawn if self.reach else filled)(self.path.outline)
        return self._extent, self._back

    def rings(self) -> Iterator[list[tuple[float, float]]]:
        """Yield its outline on the page as chains of points."""
        a, b, c, d, e, f = self.matrix
        for ring in rings_of(self.path.outline):
            yield [(a * x + c * y + e, b * x + d * y + f) for x, y in ring]

    def color_at(self, x: float, y: float) -> Color:
        """Return its own colour at a point of the page."""
        if isinstance(self.paint, Color):
            return self.paint
        return _along(self.paint, *self.matrix.inverse.apply(x, y))


def shapes_of(path: Path, matrix: Matrix, opacity: float = 1.0) -> list[Shape]:
    """Return what a path paints, its fill before its line; ``opacity`` is that of its groups."""
    if not path.outline:
        return []
    opacity *= path.opacity
    shapes = [] if path.fill is None else [Shape(path, matrix, opacity, path.fill)]
    stroke = path.stroke
    if stroke is not None:
        reach = stroke.width * matrix.scale / 2
        shapes.append(Shape(path, matrix, opacity, stroke.color, reach))
    return shapes


def _along(gradient: LinearGradient, x: float, y: float) -> Color:
    """Return the colour of a gradient at a point in its own coordinates."""
    (x0, y0), (x1, y1) = gradient.start, gradient.end
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    t = ((x - x0) * dx + (y - y0) * dy) / length if length else 0.0
    for (low, one), (high, two) in pairwise(gradient.stops):
        if t <= high:
            share = (t - low) / (high - low) if high > low else 1.0
            return one.mix(two, max(0.0, min(1.0, share)))
    return gradient.stops[-1][1]
