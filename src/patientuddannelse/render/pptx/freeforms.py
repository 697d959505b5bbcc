"""From an outline on the slide to the geometry of a freeform: its box and its paths."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from patientuddannelse.render.pptx import xml
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.outline import Outline, Segment, bounds, mapped

_UNITS = 100  # steps to the point: coordinates of four or five digits
_STEP = xml.EMU // _UNITS
_HAIR = 1e-6  # steps: a far edge, summed from a width, never rounds to less than its own point


def geometry(
    curve: Outline, matrix: Matrix = IDENTITY, *, filled: bool, even_odd: bool
) -> tuple[xml.Box, str]:
    """Return a freeform's box and its ``a:path`` elements, where the matrix puts the curve.

    Office programs fill by the even-odd rule or not, according to the program, so curves of
    several parts are arranged to look the same under either: see ``_arranged``.
    """
    frame, paths = _form(curve, matrix[:4], filled, even_odd)
    left, top = frame.x + matrix.e, frame.y + matrix.f
    x, y = round(left * _UNITS), round(top * _UNITS)
    width = max(1, round((left + frame.width) * _UNITS + _HAIR) - x)
    height = max(1, round((top + frame.height) * _UNITS + _HAIR) - y)
    return xml.Box(x * _STEP, y * _STEP, width * _STEP, height * _STEP), paths


@lru_cache(maxsize=4096)  # a shape comes again on slide after slide, and elsewhere on them
def _form(
    curve: Outline, turned: tuple[float, float, float, float], filled: bool, even_odd: bool
) -> tuple[Rect, str]:
    """Return what a matrix without shifts makes of a curve: its frame, and its paths in that.

    Office programs stretch the paths to the box, whose edges are rounded wherever it stands.
    """
    placed = mapped(curve, Matrix(*turned, 0.0, 0.0))
    frame = bounds(placed)
    width = max(1, round(frame.width * _UNITS))
    height = max(1, round(frame.height * _UNITS))
    paths = "".join(
        xml.geometry_path(_segments(part, frame.x, frame.y), width, height, filled)
        for part in _arranged(placed, filled, even_odd)
    )
    return frame, paths


_POINT = '<a:pt x="%d" y="%d"/>'
_FORMS = {"M": f"<a:moveTo>{_POINT}</a:moveTo>", "L": f"<a:lnTo>{_POINT}</a:lnTo>"}
_CURVE = f"<a:cubicBezTo>{_POINT * 3}</a:cubicBezTo>"
_CLOSE = "<a:close/>"


def _segments(curve: Outline, left: float, top: float) -> str:
    pieces = []
    for segment in curve:
        if len(segment) == 7:
            _, x1, y1, x2, y2, x, y = segment
            pieces.append(_CURVE % (
                round((x1 - left) * _UNITS), round((y1 - top) * _UNITS),
                round((x2 - left) * _UNITS), round((y2 - top) * _UNITS),
                round((x - left) * _UNITS), round((y - top) * _UNITS),
            ))  # fmt: skip
        elif len(segment) == 3:
            kind, x, y = segment
            pieces.append(_FORMS[kind] % (round((x - left) * _UNITS), round((y - top) * _UNITS)))
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
