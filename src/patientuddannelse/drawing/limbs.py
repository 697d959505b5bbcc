"""Limbs in figure units: tapered ribbons for arms and legs, hands in a few gestures, shoes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from patientuddannelse.drawing.materials import SOLE, Skin
from patientuddannelse.drawing.shapes import group, path, smooth
from patientuddannelse.scene.outline import Outline, Segment
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group

XY = tuple[float, float]
HandShape = Literal["relaxed", "open", "offer", "grip", "flat"]

_KAPPA = 0.5522847498  # cubic approximation of a quarter circle


def ribbon(
    points: Sequence[XY],
    half_widths: Sequence[float],
    *,
    round_ends: tuple[bool, bool] = (True, True),
) -> Outline:
    """Return a band of changing width along a line, its ends (start, end) round or cut straight."""
    return _band(points, half_widths, _sides(points, half_widths), round_ends)


def _band(
    points: Sequence[XY],
    half_widths: Sequence[float],
    sides: tuple[list[XY], list[XY]],
    round_ends: tuple[bool, bool],
) -> Outline:
    left, right = sides
    segments = list(smooth(left))
    end = _unit(points[-2], points[-1])
    segments += _turn(left[-1], right[-1], end, half_widths[-1], round_end=round_ends[1])
    segments += smooth(right[::-1])[1:]
    start = _unit(points[1], points[0])
    segments += _turn(right[0], left[0], start, half_widths[0], round_end=round_ends[0])
    return (*segments, ("Z",))


def _sides(points: Sequence[XY], half_widths: Sequence[float]) -> tuple[list[XY], list[XY]]:
    left: list[XY] = []
    right: list[XY] = []
    befores, afters = [points[0], *points[:-1]], [*points[1:], points[-1]]
    for (x, y), half, before, after in zip(points, half_widths, befores, afters, strict=True):
        ux, uy = _unit(before, after)
        left.append((x + uy * half, y - ux * half))
        right.append((x - uy * half, y + ux * half))
    return left, right


def tube(
    points: Sequence[XY],
    half_widths: Sequence[float],
    *,
    round_ends: tuple[bool, bool] = (True, True),
) -> list[Outline]:
    """Return a band like ``ribbon``, in two straight pieces where it bends too sharply for one.

    A ribbon that folds over itself would have holes wherever overlaps are cut out (even-odd).
    """
    sides = _sides(points, half_widths)
    if not _folds(points, sides):
        return [_band(points, half_widths, sides, round_ends)]
    first, last = points[0], points[-1]
    bend = max(range(1, len(points) - 1), key=lambda i: _off(points[i], first, last))
    joint, width = points[bend], half_widths[bend]
    return [
        ribbon((first, joint), (half_widths[0], width), round_ends=(round_ends[0], True)),
        ribbon((joint, last), (width, half_widths[-1]), round_ends=(True, round_ends[1])),
    ]


def _folds(points: Sequence[XY], sides: tuple[list[XY], list[XY]]) -> bool:
    """Say whether one side of a band runs backwards somewhere."""
    for i, (one, two) in enumerate(pairwise(points)):
        along = (two[0] - one[0], two[1] - one[1])
        for side in sides:
            step = (side[i + 1][0] - side[i][0], side[i + 1][1] - side[i][1])
            if step[0] * along[0] + step[1] * along[1] <= 0:
                return True
    return False


def _off(point: XY, start: XY, end: XY) -> float:
    """Return how far a point lies off the line between two others (times its length)."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    return abs((point[0] - start[0]) * dy - (point[1] - start[1]) * dx)


def _unit(one: XY, two: XY) -> XY:
    dx, dy = two[0] - one[0], two[1] - one[1]
    length = math.hypot(dx, dy) or 1.0
    return dx / length, dy / length


def _turn(one: XY, two: XY, ahead: XY, half: float, *, round_end: bool) -> list[Segment]:
    """Go round an end from one side to the other: a half circle or a straight cut."""
    if not round_end:
        return [("L", *two)]
    reach = half * _KAPPA
    tip = ((one[0] + two[0]) / 2 + ahead[0] * half, (one[1] + two[1]) / 2 + ahead[1] * half)
    side = ((one[0] - two[0]) / 2 * _KAPPA, (one[1] - two[1]) / 2 * _KAPPA)
    return [
        ("C", one[0] + ahead[0] * reach, one[1] + ahead[1] * reach,
         tip[0] + side[0], tip[1] + side[1], *tip),
        ("C", tip[0] - side[0], tip[1] - side[1],
         two[0] + ahead[0] * reach, two[1] + ahead[1] * reach, *two),
    ]  # fmt: skip


def bent(start: XY, joint: XY, end: XY, soft: float = 0.3) -> list[XY]:
    """Return points along a limb whose joint is softened over the last ``soft`` of each bone."""
    a = _between(joint, start, soft)
    b = _between(joint, end, soft)
    curve = [_between(_between(a, joint, t), _between(joint, b, t), t) for t in (0.25, 0.5, 0.75)]
    return [start, _between(start, a, 0.5), a, *curve, b, _between(b, end, 0.5), end]


def _between(one: XY, two: XY, share: float) -> XY:
    return one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share


def tapered(points: Sequence[XY], start: float, middle: float, end: float) -> list[float]:
    """Return half-widths for the points: from ``start`` over ``middle`` (halfway) to ``end``."""
    last = len(points) - 1
    shares = [i / last for i in range(last + 1)]
    return [
        start + (middle - start) * s * 2 if s < 0.5 else middle + (end - middle) * (s * 2 - 1)
        for s in shares
    ]


def part_of(points: Sequence[XY], share: float) -> list[XY]:
    """Return the line's beginning, cut after ``share`` of its length."""
    lengths = [math.dist(a, b) for a, b in pairwise(points)]
    rest = sum(lengths) * share
    kept = [points[0]]
    for (a, b), length in zip(pairwise(points), lengths, strict=True):
        if rest <= length:
            kept.append(_between(a, b, rest / length))
            break
        kept.append(b)
        rest -= length
    return kept


_PALMS: dict[HandShape, tuple[str, str]] = {  # outline, thumb; wrist at 0,0, fingers along +x
    "relaxed": (
        "M-4,-6.6 C4,-8.4 11,-8.6 16,-6 C21,-3 22.5,2.5 20.5,6.5 C18.5,9.8 11,10 5,8.8"
        " C1,8.2 -3,7.2 -4,6.6 Z",
        "M1,-5 C5,-11 11.5,-13.2 14.6,-11 C17,-8.6 13,-4.6 7,-1.6 Z",
    ),
    "open": (
        "M-4,-6.6 C2,-8 7,-9 11,-9 L23,-12.4 C27,-13 28.4,-8.6 24.6,-7.4 L17,-4.6 L28,-5.2"
        " C31.8,-5.2 32,-0.6 28.4,-0.2 L18,0.6 L27,3 C30.4,4.2 29.4,8 26,7.4 L16,5.6 L22,9.4"
        " C24.6,11.4 22.4,14.6 19.4,13 L8,9 C3,8.4 -3,7.4 -4,6.6 Z",
        "M1,-5 C3,-13 7.6,-19.4 11,-19 C14.8,-18.2 13.4,-11.4 9,-5 Z",
    ),
    "offer": (
        "M-4,-6 C4,-8 13,-6.4 18,-4.4 L28,-5.6 C31.4,-5.8 32,-2 28.8,-0.8 C22,2.6 13,8.6 5,8.6"
        " C0,8.4 -3,7.2 -4,6.4 Z",
        "M3,-5 C6,-10.6 11,-14.6 14,-13 C16.6,-11.2 14,-7 10,-2.6 Z",
    ),
    "grip": (
        "M-4,-6.6 C3,-9.6 12,-10.6 15.6,-5.6 C18.6,-0.8 17.6,7.4 12.6,9.8 C7,11 0,9.4 -4,6.6 Z",
        "M2,-5 C6,-10 11.6,-11 13.8,-8.6 C15.6,-6.2 11.6,-2.4 6,-0.6 Z",
    ),
    "flat": (
        "M-4,-6 C4,-7.6 12,-7 18,-5.6 C25,-4.4 29.4,-1.6 28.8,1 C28,3.8 20,4.6 12,6.4"
        " C5,7.8 -1,7.4 -4,6.2 Z",
        "M4,-5 C9,-9.4 14,-10.6 16.4,-8.4 C18,-6.2 14,-3.8 9,-2 Z",
    ),
}  # fmt: skip
_CREASES: dict[HandShape, str] = {
    "relaxed": "M13.6,-2.6 C16.4,-1 17.4,2 16.4,5.4",
    "open": "",
    "offer": "",
    "grip": "M14.6,-1 L8.4,-0.2 M14.6,3.8 L8.4,4.2",
    "flat": "",
}


def hand(
    skin: Skin, shape: HandShape, wrist: XY, angle: float, *, thumb: int = 1, far: bool = False
) -> Group:
    """Return a hand at a wrist, fingers towards ``angle`` degrees (0 right, 90 down).

    ``thumb`` 1 puts the thumb on the side of smaller y (up, for a hand reaching right).
    """
    palm, finger = _PALMS[shape]
    base, line = (skin.shade, skin.nose) if far else (skin.base, skin.shade)
    turn = angle if thumb > 0 else angle + 180  # mirrored left-right, then turned half round
    return group(
        path(palm, base),
        path(_CREASES[shape], None, line, 1.8) if _CREASES[shape] else None,
        path(finger, base, line if not far else None, 1.2),
        at=wrist, rotate=turn, flip=thumb < 0,
    )  # fmt: skip


def shoe(color: Color, at: XY, angle: float = 0.0, facing: int = 1) -> Group:
    """Return a shoe about 37 units long, its ankle above ``at``."""
    return group(
        path(
            "M-9,-9 C-4,-11 4,-10 7,-6 C13,-3 23,-2 25,5 C25,8 24,9 22,9 L-9,9"
            " C-11,9 -12,7 -12,4 Z",
            color,
        ),
        path("M-12,5 L25,5 C25,8 24,9 22,9 L-9,9 C-11,9 -12,7 -12,5 Z", SOLE.shade(0.08)),
        at=at, rotate=angle, flip=facing < 0,
    )  # fmt: skip


def angle_of(one: XY, two: XY) -> float:
    """Return the direction from one point to another in degrees (0 right, 90 down)."""
    return math.degrees(math.atan2(two[1] - one[1], two[0] - one[0]))
