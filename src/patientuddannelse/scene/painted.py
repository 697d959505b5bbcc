"""What a picture shows at a place: its shapes as they were painted, one over the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from patientuddannelse.scene.covering import Drawn, Filled, drawn, filled, rings_of
from patientuddannelse.scene.geometry import Box, Matrix
from patientuddannelse.scene.outline import hull
from patientuddannelse.scene.paint import Color, LinearGradient, Paint
from patientuddannelse.scene.primitives import Path

MARK = 4.0
"""A shape narrower than this (pt) is a mark of a pattern or a thin line: words go over it."""

_SOLID = 0.999  # opacity from which on nothing shows through
_BAND = 24.0  # points: the page is looked through in bands of this height


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

    @property
    def is_mark(self) -> bool:
        """Say whether it is too small or thin for words to stand on."""
        left, top, right, bottom = self.box
        sides = (right - left, bottom - top)
        return (max(sides) if self.reach else min(sides)) < MARK

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


class Points(Protocol):
    """Some points, and how many shapes had been painted when they are looked at."""

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """Return where it is looked."""

    @property
    def after(self) -> int:
        """Return how many shapes had been painted."""


class Asked(NamedTuple):
    """Points that nothing else is known of."""

    points: tuple[tuple[float, float], ...]
    after: int


def showing(shapes: Sequence[Shape], asked: Sequence[Points], paper: Color) -> list[list[Color]]:
    """Return for each asked the colours that show at its points, half-transparent ones blended.

    A colour stands once for all points that show it in the same way. Marks of patterns, thin lines
    and dashed ones are passed over. All is answered in one walk from the top down, in which points
    are looked for only in the bands of the page a shape reaches.
    """
    shown: list[list[Color]] = [[] for _ in asked]
    waiting = sorted(range(len(asked)), key=lambda n: asked[n].after)
    bands: dict[int, list[_Strip]] = {}
    while waiting:
        at = waiting.pop()
        for strip in _strips(asked[at].points, shown[at]):
            bands.setdefault(int(strip.y // _BAND), []).append(strip)
        under = asked[waiting[-1]].after if waiting else 0
        for i in range(asked[at].after - 1, under - 1, -1):
            shape = shapes[i]
            if not shape.reach or _is_broad(shape):
                _uncover(bands, shape)
                if not bands:
                    break
    for strips in bands.values():
        for strip in strips:
            strip.shows(paper)
    return shown


def _is_broad(line: Shape) -> bool:
    stroke = line.path.stroke
    return line.reach * 2 >= MARK and not (stroke and stroke.dash)


class _Strip:
    """Points at one height that show the same as yet: ``over`` is what lies over their ground.

    ``shown`` takes what they show in the end.
    """

    __slots__ = ("over", "shown", "xs", "y")

    def __init__(
        self,
        xs: Sequence[float],
        y: float,
        shown: list[Color],
        over: tuple[tuple[Color, float], ...] = (),
    ) -> None:
        self.xs = xs
        self.y = y
        self.shown = shown
        self.over = over

    def only(self, xs: Sequence[float]) -> _Strip:
        """Return some of its points."""
        return _Strip(xs, self.y, self.shown, self.over)

    def under(self, color: Color, opacity: float) -> _Strip:
        """Return its points with one more colour over what they show."""
        return _Strip(self.xs, self.y, self.shown, (*self.over, (color, opacity)))

    def shows(self, ground: Color) -> None:
        """Answer what its points show."""
        for color, opacity in reversed(self.over):
            ground = ground.mix(color, opacity)
        self.shown.append(ground)


def _strips(points: Sequence[tuple[float, float]], shown: list[Color]) -> Iterator[_Strip]:
    heights: dict[float, list[float]] = {}
    for x, y in points:
        heights.setdefault(y, []).append(x)
    for y, xs in heights.items():
        xs.sort()
        yield _Strip(xs, y, shown)


def _uncover(bands: dict[int, list[_Strip]], shape: Shape) -> None:
    """Let a shape show at the points it covers; those it hides all else from are answered."""
    left, top, right, bottom = shape.box
    for band in range(int(top // _BAND), int(bottom // _BAND) + 1):
        if not (strips := bands.get(band)):
            continue
        rest: list[_Strip] = []
        for strip in strips:
            if top <= strip.y <= bottom and strip.xs[0] <= right and strip.xs[-1] >= left:
                if shape.is_mark:
                    return
                rest += _painted_over(strip, shape)
            else:
                rest.append(strip)
        if rest:
            bands[band] = rest
        else:
            del bands[band]


def _painted_over(strip: _Strip, shape: Shape) -> Iterator[_Strip]:
    """Yield what is left of a strip that a shape may have been painted over."""
    hit = shape.under(strip.xs, strip.y)
    if len(hit) < len(strip.xs):
        if not hit:
            yield strip
            return
        yield strip.only([x for x in strip.xs if x not in hit])
        strip = strip.only(hit)
    one_color = isinstance(shape.paint, Color)
    for part in (strip,) if one_color else (strip.only((x,)) for x in strip.xs):
        color = shape.color_at(part.xs[0], part.y)
        if shape.opacity >= _SOLID:
            part.shows(color)
        else:
            yield part.under(color, shape.opacity)


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
