"""Outlines: closed or open curves of straight and cubic segments, read from SVG path data."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from patientuddannelse.scene.geometry import Box, Matrix, Point, Rect
from patientuddannelse.scene.held import held

# A segment is ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) or ("Z",): tuples, because
# pictures hold tens of thousands of them.
Segment = tuple[str, *tuple[float, ...]]
Outline = tuple[Segment, ...]

_SIGNS = re.compile(r"[MmLlHhVvCcSsQqTtAaZz\d.eE+\-, \t\r\n]*")
_LETTER = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_BETWEEN = " ,+\t\r\n"
_ARITY = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers, repeated commands spelled out."""
    if not _SIGNS.fullmatch(data):
        raise ValueError(f"path data with unknown signs: {data[:60]!r}")
    before, *commands = _LETTER.split(data)
    if before.strip(_BETWEEN):
        raise ValueError(f"path data out of order: {data[:60]!r}")
    for letter, written in zip(commands[::2], commands[1::2], strict=True):
        numbers = _numbers(written)
        arity = _ARITY[letter.upper()]
        if arity == 0 and numbers:
            raise ValueError(f"path data out of order: {data[:60]!r}")
        if arity and (not numbers or len(numbers) % arity):
            raise ValueError(f"path data lacks numbers after {letter}: {data[:60]!r}")
        if len(numbers) == arity:
            yield letter, numbers
            continue
        for start in range(0, len(numbers), arity):
            yield letter, numbers[start : start + arity]
            letter = {"M": "L", "m": "l"}.get(letter, letter)


def _numbers(written: str) -> list[float]:
    """Return the numbers of a command: nearly always parted, though ``1-.5.5`` is three too."""
    try:
        return [float(number) for number in written.replace(",", " ").split()]
    except ValueError:
        if _NUMBER.sub("", written).strip(_BETWEEN):
            raise ValueError(f"path data with unknown signs: {written[:60]!r}") from None
        return [float(number) for number in _NUMBER.findall(written)]


@lru_cache(maxsize=4096)
def outline(data: str) -> Outline:
    """Read SVG path data (M L H V C S Q T A Z, both cases) as an outline of M, L, C and Z.

    Raises ValueError for anything else.
    """
    segments: list[Segment] = []
    x = y = start_x = start_y = 0.0
    control: Point | None = None  # last control point, for S and T
    previous = ""
    for letter, numbers in _commands(data):
        kind, relative = letter.upper(), letter.islower()
        dx, dy = (x, y) if relative else (0.0, 0.0)
        if kind in "ST":
            curves = previous in ("CS" if kind == "S" else "QT")
            first = _mirrored(control, x, y) if control and curves else Point(x, y)
            numbers = [first.x - dx, first.y - dy, *numbers]
        match kind:
            case "M" | "L":
                x, y = numbers[0] + dx, numbers[1] + dy
                if kind == "M":
                    start_x, start_y = x, y
                segments.append((kind, x, y))
            case "H":
                x = numbers[0] + dx
                segments.append(("L", x, y))
            case "V":
                y = numbers[0] + dy
                segments.append(("L", x, y))
            case "C" | "S":
                x1, y1, x2, y2, x3, y3 = numbers
                control, x, y = Point(x2 + dx, y2 + dy), x3 + dx, y3 + dy
                segments.append(("C", x1 + dx, y1 + dy, *control, x, y))
            case "Q" | "T":
                quad = Point(numbers[0] + dx, numbers[1] + dy)
                end = Point(numbers[2] + dx, numbers[3] + dy)
                segments.append(_quadratic(Point(x, y), quad, end))
                control, (x, y) = quad, end
            case "A":
                end = Point(numbers[5] + dx, numbers[6] + dy)
                rx, ry, turn, large, sweep = numbers[:5]
                segments.extend(_arc(Point(x, y), rx, ry, turn, large != 0, sweep != 0, end))
                x, y = end
            case _:
                segments.append(("Z",))
                x, y = start_x, start_y
        previous = kind
    return tuple(segments)


def _mirrored(control: Point, x: float, y: float) -> Point:
    """Return the control point of a curve that goes on smoothly at a place."""
    return Point(2 * x - control.x, 2 * y - control.y)


def _quadratic(start: Point, quad: Point, end: Point) -> Segment:
    return (
        "C",
        start.x + (quad.x - start.x) * 2 / 3,
        start.y + (quad.y - start.y) * 2 / 3,
        end.x + (quad.x - end.x) * 2 / 3,
        end.y + (quad.y - end.y) * 2 / 3,
        end.x,
        end.y,
    )


def _arc(
    start: Point, rx: float, ry: float, turn: float, large: bool, sweep: bool, end: Point
) -> Iterator[Segment]:
    """Turn an elliptical arc into cubics (SVG 2, appendix B.2.4: endpoint to centre)."""
    if rx == 0 or ry == 0 or start == end:
        yield ("L", end.x, end.y)
        return
    rx, ry, phi = abs(rx), abs(ry), math.radians(turn)
    cos, sin = math.cos(phi), math.sin(phi)
    hx, hy = (start.x - end.x) / 2, (start.y - end.y) / 2
    px, py = cos * hx + sin * hy, -sin * hx + cos * hy
    grow = (px / rx) ** 2 + (py / ry) ** 2
    if grow > 1:
        rx, ry = rx * math.sqrt(grow), ry * math.sqrt(grow)
    rest = max(0.0, (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2)
    factor = math.sqrt(rest / ((rx * py) ** 2 + (ry * px) ** 2)) * (-1 if large == sweep else 1)
    cx, cy = factor * rx * py / ry, -factor * ry * px / rx
    middle = Point(
        cos * cx - sin * cy + (start.x + end.x) / 2, sin * cx + cos * cy + (start.y + end.y) / 2
    )
    theta = math.atan2((py - cy) / ry, (px - cx) / rx)
    delta = math.atan2((-py - cy) / ry, (-px - cx) / rx) - theta
    if sweep and delta < 0:
        delta += 2 * math.pi
    elif not sweep and delta > 0:
        delta -= 2 * math.pi
    pieces = max(1, math.ceil(abs(delta) / (math.pi / 2) - 1e-9))
    step = delta / pieces
    reach = 4 / 3 * math.tan(step / 4)
    place = Matrix(cos * rx, sin * rx, -sin * ry, cos * ry, middle.x, middle.y)
    for i in range(pieces):
        a, b = theta + i * step, theta + (i + 1) * step
        one = place.apply(math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a))
        two = place.apply(math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b))
        last = place.apply(math.cos(b), math.sin(b)) if i < pieces - 1 else end
        yield ("C", *one, *two, *last)


def mapped(curve: Outline, matrix: Matrix) -> Outline:
    """Return the outline with every point mapped by the matrix."""
    a, b, c, d, e, f = matrix
    result: list[Segment] = []
    # Written out in full: this and what follows run for every segment of every picture.
    for segment in curve:
        if len(segment) == 7:
            kind, x1, y1, x2, y2, x, y = segment
            result.append((
                kind, a * x1 + c * y1 + e, b * x1 + d * y1 + f,
                a * x2 + c * y2 + e, b * x2 + d * y2 + f, a * x + c * y + e, b * x + d * y + f,
            ))  # fmt: skip
        elif len(segment) == 3:
            kind, x, y = segment
            result.append((kind, a * x + c * y + e, b * x + d * y + f))
        else:
            result.append(segment)
    return tuple(result)


@held(1 << 12)  # one shape stands on many pages
def hull(curve: Outline) -> Box:
    """Return the box around all points of the curve and its control points: it holds the curve."""
    left, top = right, bottom = curve[0][1:][:2]
    # Written out in full too: no list is made.
    for segment in curve:
        if len(segment) == 7:
            _, x1, y1, x2, y2, x, y = segment
            if x1 < left:
                left = x1
            elif x1 > right:
                right = x1
            if x2 < left:
                left = x2
            elif x2 > right:
                right = x2
            if y1 < top:
                top = y1
            elif y1 > bottom:
                bottom = y1
            if y2 < top:
                top = y2
            elif y2 > bottom:
                bottom = y2
        elif len(segment) == 3:
            _, x, y = segment
        else:
            continue
        if x < left:
            left = x
        if x > right:
            right = x
        if y < top:
            top = y
        if y > bottom:
            bottom = y
    return left, top, right, bottom


def bounds(curve: Outline) -> Rect:
    """Return the tight box around the curve, its cubic extremes included."""
    drawn = [segment[1:] for segment in curve if segment[0] != "Z"]
    xs, ys = [numbers[-2] for numbers in drawn], [numbers[-1] for numbers in drawn]
    left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    for i, numbers in enumerate(drawn):
        if len(numbers) == 6:
            x1, y1, x2, y2, x3, y3 = numbers
            # A cubic leaves the box of what is known only where a control point does.
            if not (left <= x1 <= right and left <= x2 <= right):
                found = _extremes(xs[i - 1], x1, x2, x3)
                left, right = min(left, *found, x3), max(right, *found, x3)
            if not (top <= y1 <= bottom and top <= y2 <= bottom):
                found = _extremes(ys[i - 1], y1, y2, y3)
                top, bottom = min(top, *found, y3), max(bottom, *found, y3)
    return Rect(left, top, right - left, bottom - top)


def turns(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """Return where between its ends a cubic turns, as shares of the way along it."""
    low, high = min(p0, p3), max(p0, p3)
    if low <= p1 <= high and low <= p2 <= high:
        return []
    a, b, c = 3 * (p3 - 3 * p2 + 3 * p1 - p0), 6 * (p2 - 2 * p1 + p0), 3 * (p1 - p0)
    if abs(a) < 1e-12:
        roots = [-c / b] if b else []
    else:
        root = b * b - 4 * a * c
        if root < 0:
            return []
        roots = [(-b + sign * math.sqrt(root)) / (2 * a) for sign in (1, -1)]
    return [t for t in roots if 0 < t < 1]


def _extremes(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """Return the values of a cubic where it turns."""
    found = []
    for t in turns(p0, p1, p2, p3):
        s = 1 - t
        found.append(s**3 * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t**3 * p3)
    return found
