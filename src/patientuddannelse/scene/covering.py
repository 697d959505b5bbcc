"""What outlines cover, in their own coordinates: which points lie inside, and which on the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import Box
from patientuddannelse.scene.outline import Outline

_PIECES = 8  # straight pieces that stand for one cubic
_SHARES = tuple(  # of its four control points, at the end of each piece
    ((1 - t) ** 3, 3 * (1 - t) * (1 - t) * t, 3 * (1 - t) * t * t, t**3)
    for t in (i / _PIECES for i in range(1, _PIECES + 1))
)

Point = tuple[float, float]
Ring = tuple[Point, ...]
Edge = tuple[float, float, float, float]


class Filled:
    """What an outline holds when it is filled: its cores, and its edges once a core is missed.

    ``cores`` are boxes known to lie inside.
    """

    __slots__ = ("_curve", "_edges", "_spans", "cores")

    def __init__(self, curve: Outline) -> None:
        """Take an outline."""
        self.cores = _cores(curve)
        self._curve = curve
        self._spans: tuple[_Span, ...] | None = None
        self._edges: dict[int, tuple[Edge, ...]] = {}

    def surrounds(self, x0: float, y0: float, x1: float, y1: float) -> bool:
        """Say whether two points and all between them are known to lie inside."""
        for left, top, right, bottom in self.cores:
            across = left <= x0 <= right and left <= x1 <= right
            if across and top <= y0 <= bottom and top <= y1 <= bottom:
                return True
        return False

    def holds(self, x: float, y: float, *, even_odd: bool) -> bool:
        """Say whether a point lies inside."""
        for left, top, right, bottom in self.cores:
            if left <= x <= right and top <= y <= bottom:
                return True
        if self._spans is None:
            self._spans = tuple(_spans(self._curve))
        count = 0
        for place, (top, bottom, right, start, ends) in enumerate(self._spans):
            # Only what lies beside a point, to its right, is laid out as edges.
            if top <= y <= bottom and x <= right:
                edges = self._edges.get(place)
                if edges is None:
                    edges = self._edges[place] = _edges(start, ends)
                for x0, y0, x1, y1 in edges:
                    if (y0 <= y) != (y1 <= y) and x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x:
                        count += 1 if y1 > y0 else -1
        return bool(count % 2) if even_odd else count != 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """An outline as a line: chains of points with the box around each."""

    chains: tuple[tuple[Box, Ring], ...]

    def is_near(self, x: float, y: float, reach: float) -> bool:
        """Say whether a point is no farther from the line than ``reach``."""
        for (left, top, right, bottom), chain in self.chains:
            if (
                left - reach <= x <= right + reach
                and top - reach <= y <= bottom + reach
                and _is_near(chain, x, y, reach * reach)
            ):
                return True
        return False


@lru_cache(maxsize=4096)
def filled(curve: Outline) -> Filled:
    """Return what an outline holds when it is filled."""
    return Filled(curve)


@lru_cache(maxsize=4096)
def drawn(curve: Outline) -> Drawn:
    """Return an outline as a line."""
    chains: list[tuple[Box, Ring]] = []
    for ring in rings_of(curve):
        for start in range(0, len(ring) - 1, _PIECES):
            chain = ring[start : start + _PIECES + 1]
            xs, ys = zip(*chain, strict=True)
            chains.append(((min(xs), min(ys), max(xs), max(ys)), chain))
    return Drawn(tuple(chains))


def rings_of(curve: Outline) -> tuple[Ring, ...]:
    """Return an outline as chains of points."""
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
    return tuple(each for each in rings if len(each) > 1)


_Span = tuple[float, float, float, Point, tuple[float, ...]]
"""A segment of a filled outline: its top, bottom and right, where it starts, and its points."""


def _spans(curve: Outline) -> Iterator[_Span]:
    """Yield the segments of an outline, every ring of it closed."""
    start = at = (0.0, 0.0)
    for letter, *numbers in (*curve, ("M", 0.0, 0.0)):
        if letter in "MZ":
            yield _span(at, start)
            at = start
        if letter == "M":
            start = at = (numbers[0], numbers[1])
        elif numbers:
            yield _span(at, tuple(numbers))
            at = (numbers[-2], numbers[-1])


def _span(start: Point, ends: tuple[float, ...]) -> _Span:
    ys = (start[1], *ends[1::2])
    return min(ys), max(ys), max(start[0], *ends[::2]), start, ends


def _edges(start: Point, ends: tuple[float, ...]) -> tuple[Edge, ...]:
    """Return a segment as straight edges."""
    points = _points(start, ends) if len(ends) == 6 else [(ends[0], ends[1])]
    return tuple((*one, *two) for one, two in pairwise((start, *points)))


_BOXES = {len(kinds): kinds for kinds in ("MLLLZ", "MLCLCLCLCZ")}
"""The outlines of boxes, their corners sharp or round."""


def _cores(curve: Outline) -> tuple[Box, ...]:
    """Return two boxes inside one with round corners, as wide as it and as tall; or a sharp one."""
    kinds = _BOXES.get(len(curve))
    if kinds is None or "".join([segment[0] for segment in curve]) != kinds:
        return ()
    ends = [segment[1:][-2:] for segment in curve[:-1]]
    for one, two, segment in zip(ends, (*ends[1:], ends[0]), curve[1:], strict=True):
        if segment[0] != "C" and one[0] != two[0] and one[1] != two[1]:
            return ()
    xs, ys = zip(*ends, strict=True)
    left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    dx = min(abs(x - left) for x, y in ends if y == top)
    dy = min((abs(y - top) for x, y in ends if x == left), default=0.0)
    if not dx and not dy:
        return ((left, top, right, bottom),)
    return (left + dx, top, right - dx, bottom), (left, top + dy, right, bottom - dy)


def _points(start: tuple[float, float], numbers: Sequence[float]) -> list[tuple[float, float]]:
    x1, y1, x2, y2, x3, y3 = numbers
    x0, y0 = start
    return [
        (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
        for a, b, c, d in _SHARES
    ]


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
