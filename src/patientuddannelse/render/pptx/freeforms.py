"""From an outline on the slide to the geometry of a freeform: its box and its paths."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from patientuddannelse.render.pptx import xml
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.outline import Outline, Segment, bounds, mapped

_UNITS = 100  # steps to the point: coordinates of four or five digits
_STEP = xml.EMU // _UNITS
_HAIR = 1e-6  # steps: a far edge, summed from a width, never rounds to less than its own point
_ALIKE = 9  # decimals: what turns alike after it was scaled

Turn = tuple[float, ...]
"""How a matrix turns, mirrors or slants: its first four numbers, but for how much it enlarges."""


def geometry(
    curve: Outline, matrix: Matrix = IDENTITY, *, filled: bool, even_odd: bool
) -> tuple[xml.Box, str]:
    """Return a freeform's box and its geometry, where the matrix puts the curve.

    Office programs fill by the even-odd rule or not, according to the program, so curves of
    several parts are arranged to look the same under either: see ``_arranged``. They stretch the
    paths to the box, so that a curve is written once for all the sizes it is shown in.
    """
    size, turn, steps = _sized(matrix[:4])
    frame, form = _form(curve, turn, steps, filled, even_odd)
    left, top = frame.x * size + matrix.e, frame.y * size + matrix.f
    x, y = round(left * _UNITS), round(top * _UNITS)
    width = max(1, round((left + frame.width * size) * _UNITS + _HAIR) - x)
    height = max(1, round((top + frame.height * size) * _UNITS + _HAIR) - y)
    return xml.Box(x * _STEP, y * _STEP, width * _STEP, height * _STEP), form


@lru_cache(maxsize=256)  # what stands together is shown by one matrix
def _sized(numbers: Turn) -> tuple[float, Turn, int]:
    """Return how much a matrix enlarges, how it turns, and a curve's steps to its own unit then.

    There are few numbers of steps, so that curves are written for few.
    """
    size, steps = math.hypot(*numbers[:2]) or 1.0, _UNITS
    while steps < size * _UNITS:
        steps *= 2
    return size, tuple(round(n / size, _ALIKE) for n in numbers), steps


@lru_cache(maxsize=4096)  # a shape comes again on slide after slide, and elsewhere on them
def _form(curve: Outline, turn: Turn, steps: int, filled: bool, even_odd: bool) -> tuple[Rect, str]:
    """Return a curve's frame when it is turned, and its geometry in that."""
    placed = curve if turn == _UPRIGHT else mapped(curve, Matrix(*turn))
    frame = bounds(placed)
    width = max(1, round(frame.width * steps))
    height = max(1, round(frame.height * steps))
    paths = "".join(
        xml.geometry_path(_segments(part, frame.x, frame.y, steps), width, height, filled)
        for part in _arranged(placed, filled, even_odd)
    )
    return frame, xml.geometry(paths)


_UPRIGHT: Turn = IDENTITY[:4]
_POINT = '<a:pt x="%d" y="%d"/>'
_FORMS = {"M": f"<a:moveTo>{_POINT}</a:moveTo>", "L": f"<a:lnTo>{_POINT}</a:lnTo>"}
_CURVE = f"<a:cubicBezTo>{_POINT * 3}</a:cubicBezTo>"
_CLOSE = "<a:close/>"


def _segments(curve: Outline, left: float, top: float, steps: int) -> str:
    pieces = []
    for segment in curve:
        if len(segment) == 7:
            _, x1, y1, x2, y2, x, y = segment
            pieces.append(_CURVE % (
                round((x1 - left) * steps), round((y1 - top) * steps),
                round((x2 - left) * steps), round((y2 - top) * steps),
                round((x - left) * steps), round((y - top) * steps),
            ))  # fmt: skip
        elif len(segment) == 3:
            kind, x, y = segment
            pieces.append(_FORMS[kind] % (round((x - left) * steps), round((y - top) * steps)))
        else:
            pieces.append(_CLOSE)
    return "".join(pieces)


def _arranged(curve: Outline, filled: bool, even_odd: bool) -> Sequence[Outline]:
    """Arrange the parts of a curve so that even-odd and non-zero filling agree.

    Even-odd: a part inside an odd number of others runs against the outer ones. Non-zero: parts
    that all run the same way are filled one by one, so that overlaps do not become holes.
    """
    if not filled:
        return (curve,)
    parts = _parts(curve)
    if len(parts) < 2:
        return (curve,)
    turns = [_area(part) > 0 for part in parts]
    if not even_odd:
        return parts if len(set(turns)) == 1 else (curve,)
    polygons = [_points(part) for part in parts]
    joined: list[Segment] = []
    for i, part in enumerate(parts):
        depth = sum(_inside(polygons[i][0], p) for j, p in enumerate(polygons) if j != i)
        joined += part if turns[i] == (depth % 2 == 0) else _reversed(part)
    return (tuple(joined),)


def _parts(curve: Outline) -> list[Outline]:
    starts = [i for i, segment in enumerate(curve) if segment[0] == "M"]
    return [curve[a:b] for a, b in zip(starts, [*starts[1:], len(curve)], strict=True)]


def _points(part: Outline) -> list[tuple[float, float]]:
    """Return the part as a polygon: its corners, and the middle of each curve."""
    points: list[tuple[float, float]] = []
    for kind, *numbers in part:
        if kind == "C":
            (x0, y0), (x1, y1, x2, y2, x, y) = points[-1], numbers
            points.append(((x0 + 3 * x1 + 3 * x2 + x) / 8, (y0 + 3 * y1 + 3 * y2 + y) / 8))
        if kind != "Z":
            points.append((numbers[-2], numbers[-1]))
    return points


def _area(part: Outline) -> float:
    """Return twice the signed area: its sign says which way the part runs."""
    points = _points(part)
    return sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True)
    )


def _inside(point: tuple[float, float], polygon: list[tuple[float, float]]) -> bool:
    """Say whether a point lies in a polygon: a ray from it crosses an odd number of sides."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def _reversed(part: Outline) -> Outline:
    """Return the same part run through backwards."""
    drawn = [numbers for kind, *numbers in part if kind != "Z"]
    result: list[Segment] = [("M", *drawn[-1][-2:])]
    for numbers, before in zip(drawn[:0:-1], drawn[-2::-1], strict=True):
        x, y = before[-2:]
        if len(numbers) > 2:
            x1, y1, x2, y2, _, _ = numbers
            result.append(("C", x2, y2, x1, y1, x, y))
        else:
            result.append(("L", x, y))
    return (*result, ("Z",)) if part[-1][0] == "Z" else tuple(result)
