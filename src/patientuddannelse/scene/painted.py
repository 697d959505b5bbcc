"""What a picture shows at a place: its shapes as they were painted, one over the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.covering import Box, Drawn, Filled, drawn, filled, hull_of, rings_of
from patientuddannelse.scene.geometry import Matrix, Point, Rect
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

    __slots__ = ("_back", "_box", "_extent", "matrix", "opacity", "paint", "path", "reach")

    def __init__(
        self, path: Path, matrix: Matrix, opacity: float, paint: Paint, reach: float = 0.0
    ) -> None:
        """Take a path as it stands under a matrix."""
        self.path = path
        self.matrix = matrix
        self.opacity = opacity
        self.paint = paint
        self.reach = reach
        self._box: Box | None = None
        self._back: Matrix | None = None
        self._extent: Filled | Drawn | None = None

    @property
    def box(self) -> Box:
        """Return left, top, right and bottom of a box that holds it."""
        if self._box is None:
            self._box = _placed(hull_of(self.path.outline), self.matrix, self.reach)
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
        if self._back is None or self._extent is None:
            self._back = self.matrix.inverse
            self._extent = (drawn if self.reach else filled)(self.path.outline)
        a, b, c, d, e, f = self._back
        x, y = a * x + c * y + e, b * x + d * y + f
        if isinstance(self._extent, Filled):
            return self._extent.holds(x, y, even_odd=self.path.even_odd)
        width = self.path.stroke.width if self.path.stroke else 0.0
        return self._extent.is_near(x, y, width / 2)

    def rings(self) -> Iterator[list[Point]]:
        """Yield its outline on the page as chains of points."""
        for ring in rings_of(self.path.outline):
            yield [self.matrix.apply(x, y) for x, y in ring]

    def color_at(self, x: float, y: float) -> Color:
        """Return its own colour at a point of the page."""
        if isinstance(self.paint, Color):
            return self.paint
        return _along(self.paint, *self.matrix.inverse.apply(x, y))


def shapes_of(path: Path, matrix: Matrix, opacity: float = 1.0) -> Iterator[Shape]:
    """Yield what a path paints, its fill before its line; ``opacity`` is that of its groups."""
    if not path.outline:
        return
    opacity *= path.opacity
    if path.fill is not None:
        yield Shape(path, matrix, opacity, path.fill)
    stroke = path.stroke
    if stroke is not None:
        yield Shape(path, matrix, opacity, stroke.color, stroke.width * matrix.scale / 2)


@dataclass(frozen=True, slots=True)
class Asked:
    """Some points, and how many shapes had been painted when they are looked at."""

    points: tuple[Point, ...]
    after: int


def showing(shapes: Sequence[Shape], asked: Sequence[Asked], paper: Color) -> list[list[Color]]:
    """Return for each asked the colours that show at its points, half-transparent ones blended.

    Marks of patterns, thin lines and dashed ones are passed over. All is answered in one walk from
    the top down, in which a point is looked for only in the bands of the page a shape reaches.
    """
    spots = [[_Spot(x, y) for x, y in each.points] for each in asked]
    waiting = sorted(range(len(asked)), key=lambda n: asked[n].after)
    bands: dict[int, list[_Spot]] = {}
    for i in range(len(shapes) - 1, -1, -1):
        while waiting and asked[waiting[-1]].after > i:
            for spot in spots[waiting.pop()]:
                bands.setdefault(int(spot.y // _BAND), []).append(spot)
        if not bands:
            if not waiting:
                break
            continue
        shape = shapes[i]
        if not shape.reach or _is_broad(shape):
            _uncover(bands, shape)
    return [[spot.color(paper) for spot in each] for each in spots]


def _is_broad(line: Shape) -> bool:
    stroke = line.path.stroke
    return line.reach * 2 >= MARK and not (stroke and stroke.dash)


class _Spot:
    """A point, and from the top down what lies over its ground."""

    __slots__ = ("ground", "over", "x", "y")

    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y
        self.ground: Color | None = None
        self.over: list[tuple[Color, float]] | None = None

    def color(self, paper: Color) -> Color:
        ground = self.ground or paper
        for color, opacity in reversed(self.over or ()):
            ground = ground.mix(color, opacity)
        return ground


def _uncover(bands: dict[int, list[_Spot]], shape: Shape) -> None:
    """Let a shape show at the points it covers; those it hides all else from are answered."""
    left, top, right, bottom = shape.box
    for band in range(int(top // _BAND), int(bottom // _BAND) + 1):
        if not (spots := bands.get(band)):
            continue
        near = [spot for spot in spots if left <= spot.x <= right and top <= spot.y <= bottom]
        if near and shape.is_mark:
            return
        hit = [spot for spot in near if shape.holds(spot.x, spot.y)]
        if not hit:
            continue
        for spot in hit:
            color = shape.color_at(spot.x, spot.y)
            if shape.opacity >= _SOLID:
                spot.ground = color
            else:
                spot.over = [*(spot.over or ()), (color, shape.opacity)]
        if shape.opacity >= _SOLID:
            rest = [spot for spot in spots if spot.ground is None]
            if rest:
                bands[band] = rest
            else:
                del bands[band]


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


def _placed(box: Box, matrix: Matrix, reach: float) -> Box:
    """Return the upright box around a box that a matrix has mapped, grown by ``reach``."""
    left, top, right, bottom = box
    a, b, c, d, e, f = matrix
    if b or c:
        around = matrix.around(Rect(left, top, right - left, bottom - top)).inset(-reach)
        return around.x, around.y, around.right, around.bottom
    left, right = (left * a + e, right * a + e) if a > 0 else (right * a + e, left * a + e)
    top, bottom = (top * d + f, bottom * d + f) if d > 0 else (bottom * d + f, top * d + f)
    return left - reach, top - reach, right + reach, bottom + reach
