"""Shapes cut at the edges of a box when they are made: what runs off a page is cut there.

PowerPoint cannot clip, and shows in its editing view all that hangs over a slide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from operator import is_

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.outline import Outline, Segment, hull, turns
from patientuddannelse.scene.primitives import Group, Item, Path

_HALVINGS = 44  # until the place where a curve crosses an edge is known to the last digit

XY = tuple[float, float]
Corners = tuple[XY, ...]  # of a line (2) or a cubic (4)


def within(item: Item, room: Rect, placed: Matrix = IDENTITY) -> Item:
    """Return a drawing without what lies outside a box; a line that is not closed stays open.

    ``placed`` is the matrix that the drawing will stand under. Words are never cut.
    """
    if isinstance(item, Group):
        inner = placed.after(item.transform)
        items = tuple(within(each, room, inner) for each in item.items)
        return item if all(map(is_, items, item.items)) else replace(item, items=items)
    if isinstance(item, Path) and item.outline:
        return _cut_path(item, room, placed)
    return item


def _cut_path(shape: Path, room: Rect, placed: Matrix) -> Path:
    curve, around = shape.outline, hull(shape.outline)
    if room.holds_mapped(around, placed):
        return shape
    left, top, right, bottom = around
    corners = [(x, y) for x in (left, right) for y in (top, bottom)]
    for side in _sides(room, placed):
        depths = [side.depth(corner) for corner in corners]
        if max(depths) <= 0:
            return replace(shape, outline=())
        if min(depths) < 0:
            curve = tuple(_cut(curve, side))
    return shape if curve is shape.outline else replace(shape, outline=curve)


@dataclass(frozen=True, slots=True)
class _Side:
    """An edge, as a line in a drawing's own coordinates: what is deep enough stays."""

    x: float
    y: float
    offset: float

    def depth(self, point: XY) -> float:
        """Return how far inside a point lies, in points of the page."""
        return self.x * point[0] + self.y * point[1] + self.offset


def _sides(room: Rect, placed: Matrix) -> tuple[_Side, ...]:
    """Return the edges of a box as a drawing under a matrix sees them."""
    a, b, c, d, e, f = placed
    return (
        _Side(a, c, e - room.x), _Side(-a, -c, room.right - e),
        _Side(b, d, f - room.y), _Side(-b, -d, room.bottom - f),
    )  # fmt: skip


def _cut(curve: Outline, side: _Side) -> Iterator[Segment]:
    for pieces, closed in _contours(curve):
        here: XY | None = None
        for piece in pieces:
            for part in _parts(piece, side):
                if here is None or (part[0] != here and not closed):
                    yield ("M", *part[0])
                elif part[0] != here:  # it was outside and comes back: along the edge
                    yield ("L", *part[0])
                yield ("L", *part[1]) if len(part) == 2 else ("C", *chain(*part[1:]))
                here = part[-1]
        if here and closed:
            yield ("Z",)


def _contours(curve: Outline) -> Iterator[tuple[list[Corners], bool]]:
    """Yield the lines and cubics of each contour, and whether it is closed (then with its end)."""
    pieces: list[Corners] = []
    start = here = (0.0, 0.0)
    for segment in curve:
        if len(segment) == 7:
            _, x1, y1, x2, y2, x, y = segment
            pieces.append((here, (x1, y1), (x2, y2), (x, y)))
            here = x, y
        elif len(segment) == 3:
            kind, x, y = segment
            if kind == "L":
                pieces.append((here, (x, y)))
            else:
                if pieces:
                    yield pieces, False
                pieces, start = [], (x, y)
            here = x, y
        else:
            yield [*pieces, (here, start)] if here != start else pieces, True
            pieces, here = [], start
    if pieces:
        yield pieces, False


def _parts(piece: Corners, side: _Side) -> Sequence[Corners]:
    """Return what of a line or cubic lies inside."""
    a, b, c = side.x, side.y, side.offset
    depths = [a * x + b * y + c for x, y in piece]
    if min(depths) >= 0:
        return (piece,)
    if max(depths) <= 0:
        return ()
    return [
        _between(piece, start, end)
        for start, end in pairwise((0.0, *_crossings(depths), 1.0))
        if _blend(depths, (start + end) / 2) > 0
    ]


def _crossings(depths: Sequence[float]) -> Iterator[float]:
    """Yield in order where along a line or cubic its depth changes sign."""
    between = sorted(turns(*depths)) if len(depths) == 4 else ()  # once at most from turn to turn
    inside = [(t, _blend(depths, t) > 0) for t in (0.0, *between, 1.0)]
    for (low, before), (high, after) in pairwise(inside):
        if before == after:
            continue
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if (_blend(depths, middle) > 0) == before else (low, middle)
        yield (low + high) / 2


def _blend(values: Sequence[float], t: float) -> float:
    """Return the value at ``t`` of a line or cubic by its corners' values."""
    if len(values) == 2:
        return values[0] + (values[1] - values[0]) * t
    a, b, c, d = values
    s = 1 - t
    return s * s * (s * a + 3 * t * b) + t * t * (3 * s * c + t * d)


def _between(piece: Corners, start: float, end: float) -> Corners:
    """Return the stretch of a line or cubic from one place along it to another."""
    _, tail = _split(piece, start)
    return _split(tail, (end - start) / (1 - start))[0]


def _split(piece: Corners, t: float) -> tuple[Corners, Corners]:
    head, tail = [piece[0]], [piece[-1]]
    while len(piece) > 1:
        piece = tuple(
            (ax + (bx - ax) * t, ay + (by - ay) * t) for (ax, ay), (bx, by) in pairwise(piece)
        )
        head.append(piece[0])
        tail.append(piece[-1])
    return tuple(head), tuple(reversed(tail))
