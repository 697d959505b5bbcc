"""What a picture shows at a place: its shapes as they were painted, one over the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from patientuddannelse.scene.geometry import Matrix, Point, Rect
from patientuddannelse.scene.outline import Outline, hull
from patientuddannelse.scene.paint import Color, LinearGradient, Paint
from patientuddannelse.scene.primitives import Path

MARK = 4.0
"""A shape narrower than this (pt) is a mark of a pattern or a thin line: words go over it."""

_SOLID = 0.999  # opacity from which on nothing shows through
_PIECES = 8  # straight pieces that stand for one cubic
_BAND = 24.0  # points: the page is looked through in bands of this height

Box = tuple[float, float, float, float]
Ring = tuple[tuple[float, float], ...]


class Shape:
    """A filled or stroked path on the page; what it covers is worked out when it is asked.

    ``reach`` is half the width of a line on the page, 0 for a fill.
    """

    __slots__ = ("_back", "_box", "_flat", "matrix", "opacity", "paint", "path", "reach")

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
        self._flat: _Flat | None = None

    @property
    def box(self) -> Box:
        """Return left, top, right and bottom of a box that holds it."""
        if self._box is None:
            self._box = _placed(_hull(self.path.outline), self.matrix, self.reach)
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
        if not (left <= x <= right and top <= y <= bottom):
            return False
        if self._back is None or self._flat is None:
            self._back = self.matrix.inverse
            self._flat = _flat(self.path.outline)
        a, b, c, d, e, f = self._back
        x, y = a * x + c * y + e, b * x + d * y + f
        if self.reach:
            width = self.path.stroke.width if self.path.stroke else 0.0
            return _is_on_line(self._flat.chains, x, y, width / 2)
        for west, north, east, south in self._flat.cores:
            if west <= x <= east and north <= y <= south:
                return True
        winding = sum(_winding(ring, x, y) for ring in self._flat.rings)
        return bool(winding % 2) if self.path.even_odd else winding != 0

    def rings(self) -> Iterator[list[Point]]:
        """Yield its outline on the page as chains of points."""
        for ring in _flat(self.path.outline).rings:
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
        shape = shapes[i]
        if bands and (not shape.reach or _is_broad(shape)):
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
    low, high = top // _BAND, bottom // _BAND
    for band in [each for each in bands if low <= each <= high]:
        hit = [
            spot
            for spot in bands[band]
            if left <= spot.x <= right and top <= spot.y <= bottom
            if shape.covers(spot.x, spot.y)
        ]
        if not hit or shape.is_mark:
            continue
        for spot in hit:
            color = shape.color_at(spot.x, spot.y)
            if shape.opacity >= _SOLID:
                spot.ground = color
            else:
                spot.over = [*(spot.over or ()), (color, shape.opacity)]
        if shape.opacity >= _SOLID:
            rest = [spot for spot in bands[band] if spot.ground is None]
            if rest:
                bands[band] = rest
            else:
                del bands[band]


@dataclass(frozen=True, slots=True)
class _Flat:
    """An outline of straight pieces, for lines in chains with the box around each.

    ``cores`` are boxes known to lie inside.
    """

    rings: tuple[Ring, ...]
    chains: tuple[tuple[Box, Ring], ...]
    cores: tuple[Box, ...]


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


@lru_cache(maxsize=32768)
def _hull(curve: Outline) -> Box:
    box = hull(curve)
    return box.x, box.y, box.right, box.bottom


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


@lru_cache(maxsize=4096)
def _flat(curve: Outline) -> _Flat:
    """Return an outline as points."""
    rings: list[Ring] = []
    ring: list[tuple[float, float]] = []
    for letter, *numbers in curve:
        if letter == "M":
            rings.append(tuple(ring))
            ring = [(numbers[0], numbers[1])]
        elif letter == "L":
            ring.append((numbers[0], numbers[1]))
        elif letter == "C":
            ring += _points(ring[-1], numbers)
        elif ring:
            ring.append(ring[0])
    rings.append(tuple(ring))
    drawn = tuple(each for each in rings if len(each) > 1)
    return _Flat(drawn, tuple(_chains(drawn)), tuple(_cores(curve)))


def _chains(rings: Iterable[Ring]) -> Iterator[tuple[Box, Ring]]:
    for ring in rings:
        for start in range(0, len(ring) - 1, _PIECES):
            chain = ring[start : start + _PIECES + 1]
            xs, ys = zip(*chain, strict=True)
            yield (min(xs), min(ys), max(xs), max(ys)), chain


_BOXES = {"MLLLZ", "MLCLCLCLCZ"}  # the outlines of boxes, their corners sharp or round


def _cores(curve: Outline) -> Iterator[Box]:
    """Yield two boxes inside a box with round corners, one as wide as it and one as tall."""
    if "".join(segment[0] for segment in curve) not in _BOXES:
        return
    ends = [segment[1:][-2:] for segment in curve[:-1]]
    upright = all(
        one[0] == two[0] or one[1] == two[1]
        for one, two, segment in zip(ends, ends[1:], curve[1:], strict=False)
        if segment[0] == "L"
    )
    if not upright:
        return
    box = Rect.around((x, y) for x, y in ends)
    dx = min(abs(x - box.x) for x, y in ends if y == box.y)
    dy = min((abs(y - box.y) for x, y in ends if x == box.x), default=0.0)
    yield box.x + dx, box.y, box.right - dx, box.bottom
    yield box.x, box.y + dy, box.right, box.bottom - dy


def _points(start: tuple[float, float], numbers: Sequence[float]) -> Iterator[tuple[float, float]]:
    x1, y1, x2, y2, x3, y3 = numbers
    x0, y0 = start
    for i in range(1, _PIECES + 1):
        t = i / _PIECES
        s = 1 - t
        a, b, c, d = s**3, 3 * s * s * t, 3 * s * t * t, t**3
        yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def _winding(ring: Ring, x: float, y: float) -> int:
    count = 0
    x0, y0 = ring[-1]
    for x1, y1 in ring:
        if (y0 <= y) != (y1 <= y) and x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x:
            count += 1 if y1 > y0 else -1
        x0, y0 = x1, y1
    return count


def _is_on_line(chains: Iterable[tuple[Box, Ring]], x: float, y: float, reach: float) -> bool:
    """Say whether a point is no farther from a line than ``reach``."""
    return any(
        left - reach <= x <= right + reach
        and top - reach <= y <= bottom + reach
        and _is_near(chain, x, y, reach * reach)
        for (left, top, right, bottom), chain in chains
    )


def _is_near(ring: Ring, x: float, y: float, reach: float) -> bool:
    """Say whether a chain of points comes as near to a point as the root of ``reach``."""
    x0, y0 = ring[0]
    for x1, y1 in ring:
        dx, dy, ax, ay = x1 - x0, y1 - y0, x - x0, y - y0
        along, length = ax * dx + ay * dy, dx * dx + dy * dy
        if along > 0:
            t = 1.0 if along >= length else along / length
            ax, ay = ax - t * dx, ay - t * dy
        if ax * ax + ay * ay <= reach:
            return True
        x0, y0 = x1, y1
    return False
