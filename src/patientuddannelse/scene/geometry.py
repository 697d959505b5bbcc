"""Points, rectangles and affine matrices in points, origin top left, y down."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple, Self

from patientuddannelse.dataclass import dataclass

Box = tuple[float, float, float, float]
"""A box by its left, top, right and bottom edges, where many are looked at."""


class Point(NamedTuple):
    """A place in points."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Rect:
    """An axis-aligned box: its top left corner, width and height in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y of the lower edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """Return the middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def inset(self, dx: float, dy: float | None = None) -> Rect:
        """Shrink by ``dx`` at the sides, ``dy`` (default ``dx``) above and below; < 0 grows."""
        dy = dx if dy is None else dy
        return Rect(self.x + dx, self.y + dy, self.width - 2 * dx, self.height - 2 * dy)

    def moved(self, dx: float, dy: float) -> Rect:
        """Return the same box elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def contains(self, other: Rect, slack: float = 0.01) -> bool:
        """Say whether ``other`` lies inside, give or take ``slack`` points."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.x + other.width <= self.x + self.width + slack
            and other.y + other.height <= self.y + self.height + slack
        )

    def meets(self, other: Rect) -> bool:
        """Say whether two boxes have a place in common; boxes that only touch have none."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def holds(self, point: tuple[float, float], slack: float = 0.01) -> bool:
        """Say whether a point lies inside, give or take ``slack`` points."""
        x, y = point
        return (
            self.x - slack <= x <= self.x + self.width + slack
            and self.y - slack <= y <= self.y + self.height + slack
        )

    def holds_mapped(
        self, box: Box, matrix: Matrix, reach: float = 0.0, slack: float = 0.0
    ) -> bool:
        """Say whether this contains all of a box that a matrix has mapped, grown by ``reach``.

        It is asked of nearly every shape of a picture, so no box is made to answer it.
        """
        a, b, c, d, e, f = matrix
        x, y, right, bottom = box
        wide, high = right - x, bottom - y
        ax, ay, cx, cy = a * wide, b * wide, c * high, d * high
        left = a * x + c * y + e + (ax if ax < 0 else 0.0) + (cx if cx < 0 else 0.0) - reach
        top = b * x + d * y + f + (ay if ay < 0 else 0.0) + (cy if cy < 0 else 0.0) - reach
        return (
            left >= self.x - slack
            and top >= self.y - slack
            and left + (abs(ax) + abs(cx) + 2 * reach) <= self.x + self.width + slack
            and top + (abs(ay) + abs(cy) + 2 * reach) <= self.y + self.height + slack
        )

    def union(self, other: Rect) -> Rect:
        """Return the smallest box around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    @classmethod
    def between(cls, left: float, top: float, right: float, bottom: float) -> Self:
        """Return the box between its edges."""
        return cls(left, top, right - left, bottom - top)

    @classmethod
    def around(cls, points: Iterable[tuple[float, float]]) -> Self:
        """Return the smallest box around the points (at least one)."""
        xs, ys = zip(*points, strict=True)
        return cls(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


class Matrix(NamedTuple):
    """An affine map: ``x' = a x + c y + e``, ``y' = b x + d y + f`` (the order of SVG and PDF)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def apply(self, x: float, y: float) -> Point:
        """Map one point."""
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def around(self, box: Rect) -> Rect:
        """Return the smallest upright box around a box that this has mapped."""
        ax, ay = self.a * box.width, self.b * box.width
        cx, cy = self.c * box.height, self.d * box.height
        x, y = self.apply(box.x, box.y)
        left, top = x + min(ax, 0.0) + min(cx, 0.0), y + min(ay, 0.0) + min(cy, 0.0)
        return Rect(left, top, abs(ax) + abs(cx), abs(ay) + abs(cy))

    def edges(self, box: Box) -> Box:
        """Return the edges of the smallest upright box around a box that this has mapped."""
        a, b, c, d, e, f = self
        if b or c:
            around = self.around(Rect.between(*box))
            return around.x, around.y, around.right, around.bottom
        left, top, right, bottom = box
        left, right = (left * a + e, right * a + e) if a > 0 else (right * a + e, left * a + e)
        top, bottom = (top * d + f, bottom * d + f) if d > 0 else (bottom * d + f, top * d + f)
        return left, top, right, bottom

    def after(self, inner: Matrix) -> Matrix:
        """Compose: the result maps by ``inner`` first, then by this."""
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    @property
    def inverse(self) -> Matrix:
        """Return the map back; one that makes everything flat maps back to nowhere."""
        a, b, c, d, e, f = self
        size = a * d - b * c
        if not size:
            return Matrix(0.0, 0.0, 0.0, 0.0, math.inf, math.inf)
        return Matrix(
            d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size
        )

    @property
    def scale(self) -> float:
        """Return the mean scale: the square root of the area factor (for stroke widths)."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    @classmethod
    def placed(
        cls, x: float, y: float, scale: float = 1.0, rotate: float = 0.0, flip: bool = False
    ) -> Matrix:
        """Move to (x, y) after scaling, mirroring left-right and turning ``rotate`` degrees."""
        cos, sin = 1.0 * scale, 0.0 * scale
        if rotate:
            turn = math.radians(rotate)
            cos, sin = math.cos(turn) * scale, math.sin(turn) * scale
        side = -1.0 if flip else 1.0
        return cls(cos * side, sin * side, -sin, cos, x, y)


IDENTITY = Matrix()
