"""The cup as geometry: its profile in, outlines of walls and layers of liquid out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.materials import WHITE
from patientuddannelse.drawing.shapes import ellipse, group, path, polyline, smooth, straight
from patientuddannelse.scene.geometry import Matrix, Point
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.theme import PALETTE

_GLASS = PALETTE["petrol4"]


@lru_cache(maxsize=4096)  # every cup is asked for at the same shares
def _narrowed(t: float) -> float:
    """Return the share of its width at the rim that a cup has at a share of its height."""
    return math.sqrt(max(0.0, 1 - 0.86 * max(t, 0.0) ** 2.4))


@dataclass(frozen=True, slots=True)
class CupShape:
    """A cup seen from the side: centre x, rim y, half its width at the rim, its height (points).

    Heights inside it are shares ``t``: 0 at the rim, 1 at the bottom.
    """

    x: float
    rim: float
    half_width: float
    height: float

    def y(self, t: float) -> float:
        """Return the y at a share of the height."""
        return self.rim + self.height * t

    def half(self, t: float) -> float:
        """Return half the width at a share of the height (visual.md: sqrt(1 - 0.86 t^2.4))."""
        return self.half_width * _narrowed(t)

    def side(
        self, sign: int, start: float = 0.0, end: float = 1.0, inset: float = 0.0, pieces: int = 26
    ) -> list[Point]:
        """Return points down the left (-1) or right (1) wall; ``inset`` < 0 stands outside."""
        shares = [start + (end - start) * i / pieces for i in range(pieces + 1)]
        return [Point(self.x + sign * (self.half(t) - inset), self.y(t)) for t in shares]

    def surface(
        self, level: float, inset: float, amplitude: float, phase: float, waves: float = 2.5
    ) -> list[Point]:
        """Return points along the wavy top of a layer, from wall to wall."""
        reach, count = self.half(level) - inset, 28
        return [
            Point(
                self.x - reach + 2 * reach * i / count,
                self.y(level)
                + amplitude
                * math.sin(phase + i / count * waves * 2 * math.pi)
                * (1.0 if 0 < i < count else 0.2),
            )
            for i in range(count + 1)
        ]

    def layer(
        self,
        level: float,
        end: float = 0.965,
        inset: float = 0.0,
        amplitude: float = 0.0,
        phase: float = 0.0,
        waves: float = 2.5,
    ) -> Outline:
        """Return the outline of liquid from ``level`` (wavy) down to ``end`` (straight)."""
        top = self.surface(level, inset, amplitude, phase, waves)
        left = self.side(-1, level, end, inset)
        right = self.side(1, level, end, inset)
        return (*smooth(top), *_onward(right), *_onward(left[:0:-1]), ("Z",))


def _onward(points: Sequence[tuple[float, float]]) -> Outline:
    """Return a smooth stretch that goes on from where an outline stands."""
    first, *rest = smooth(points)
    return (("L", *(float(n) for n in first[1:])), *rest)


def _handle(half: float, height: float) -> str:
    return (
        f"M{half * 0.93},{height * 0.2} C{half * 1.62},{height * 0.05}"
        f" {half * 1.5},{height * 0.82} {half * 0.74},{height * 0.72}"
    )


def small_cup(
    at: tuple[float, float],
    half_width: float,
    height: float,
    fills: Sequence[Color] = (),
    level: float = 0.3,
) -> Group:
    """Return a glass cup, the middle of its rim at ``at``, filled in equal layers from ``level``.

    ``level`` is the share of empty height.
    """
    cup = CupShape(0, 0, half_width, height)
    line = half_width * 0.055
    handle = _handle(half_width, height)
    wall = (*smooth(cup.side(-1)), *_onward(cup.side(1)[::-1]))
    share = (1 - level) / max(1, len(fills))
    return group(
        path(handle, None, WHITE, half_width * 0.17),
        path(handle, None, _GLASS, half_width * 0.05),
        path((*wall, ("Z",)), WHITE),
        (
            path(
                cup.layer(
                    level + share * i, 0.985, half_width * 0.05, half_width * 0.025, i * 1.7, 1.5
                ),
                fill,
            )
            for i, fill in enumerate(fills)
        ),
        (
            path(
                smooth(
                    cup.surface(
                        level + share * i, half_width * 0.05, half_width * 0.025, i * 1.7, 1.5
                    )
                ),
                None,
                WHITE,
                line,
            )
            for i in range(1, len(fills))
        ),
        path(wall, None, _GLASS, line),
        ellipse(0, 0, half_width, half_width * 0.11, line=_GLASS, line_width=line),
        at=at,
    )


@dataclass(frozen=True, slots=True)
class TiltedCup:
    """A tilted cup and the lip it pours from (points)."""

    art: Group
    lip: Point


def tilted_cup(
    at: tuple[float, float],
    half_width: float,
    height: float,
    degrees: float,
    fills: Sequence[Color],
) -> TiltedCup:
    """Return a cup tilted to the left; its liquid stays level with the lower lip."""
    cup = CupShape(0, 0, half_width, height)
    turn = Matrix.placed(*at, rotate=-degrees)
    inset, line = half_width * 0.05, half_width * 0.055
    walls = [turn.apply(*p) for p in (*cup.side(-1), *cup.side(1)[::-1])]
    inner = [
        turn.apply(*p)
        for p in (*cup.side(-1, 0, 0.985, inset), *cup.side(1, 0, 0.985, inset)[::-1])
    ]
    lip = turn.apply(-half_width * 0.95, 0)
    deep = max(p.y for p in inner)
    handle = _handle(half_width, height)
    art = group(
        group(
            path(handle, None, WHITE, half_width * 0.17),
            path(handle, None, _GLASS, half_width * 0.05),
            at=at, rotate=-degrees,
        ),
        path((*straight(walls), ("Z",)), WHITE),
        _level_layers(inner, lip.y, deep, fills, line),
        path(straight(walls), None, _GLASS, line),
        group(
            ellipse(0, 0, half_width, half_width * 0.11, line=_GLASS, line_width=line),
            at=at, rotate=-degrees,
        ),
    )  # fmt: skip
    return TiltedCup(art, lip)


def _level_layers(
    inner: Sequence[Point], top: float, bottom: float, fills: Sequence[Color], line: float
) -> Iterator[Path]:
    """Yield level layers, a white line between two."""
    for i, fill in enumerate(fills):
        high = top + (bottom - top) * i / len(fills)
        low = top + (bottom - top) * (i + 1) / len(fills) + 0.1
        cut = cut_at(cut_at(inner, high, below=True), low, below=False)
        if len(cut) > 2:
            yield path((*straight(cut), ("Z",)), fill)
            ends = [x for x, y in cut if abs(y - high) < 0.01]
            if i and ends:
                yield polyline([(min(ends), high), (max(ends), high)], WHITE, line)


def cut_at(
    polygon: Sequence[tuple[float, float]], y: float, *, below: bool
) -> list[tuple[float, float]]:
    """Return the part of a polygon below (greater y) or above a horizontal line."""
    kept: list[tuple[float, float]] = []
    for i, one in enumerate(polygon):
        two = polygon[(i + 1) % len(polygon)]
        one_in = one[1] >= y if below else one[1] <= y
        two_in = two[1] >= y if below else two[1] <= y
        if one_in:
            kept.append(one)
        if one_in != two_in:
            share = (y - one[1]) / (two[1] - one[1])
            kept.append((one[0] + share * (two[0] - one[0]), y))
    return kept
