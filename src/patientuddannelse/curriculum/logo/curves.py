"""From an SVG's basic shape or path to its outline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from patientuddannelse.curriculum.logo.art import LogoError
from patientuddannelse.curriculum.logo.xml import Node
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline, outline

MOST_SEGMENTS = 30_000
_MOST_NUMBERS = 7 * MOST_SEGMENTS  # of the longest kind, an arc
# Possessive (++): what does not match is given up at once, not tried in every other way.
NUMBER = re.compile(r"[-+]?+(?:\d++\.?+\d*+|\.\d++)(?:[eE][-+]?+\d++)?+")
_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_ARC = re.compile(
    rf"({NUMBER.pattern})[\s,]*({NUMBER.pattern})[\s,]*({NUMBER.pattern})[\s,]*"
    rf"([01])[\s,]*([01])[\s,]*({NUMBER.pattern})[\s,]*({NUMBER.pattern})[\s,]*"
)
_BETWEEN = " ,\t\r\n"


def length(written: str) -> float:
    """Read a length; units other than pixels keep their proportions only."""
    match = NUMBER.match(written.strip())
    return float(match[0]) if match else 0.0


def curve_of(node: Node) -> Outline:
    """Return the outline of a basic shape or path."""
    values = node.attributes
    x, y, width, height, cx, cy, r, rx, ry = (
        length(values.get(name, "0"))
        for name in ("x", "y", "width", "height", "cx", "cy", "r", "rx", "ry")
    )
    match node.name:
        case "path":
            data = values.get("d", "").strip()
            return outline(_spaced(data)) if data and data != "none" else ()
        case "polygon" | "polyline":
            numbers = NUMBER.findall(values.get("points", ""))
            if len(numbers) > _MOST_NUMBERS:
                raise LogoError("logo.points")
            pairs = [f"{a},{b}" for a, b in zip(numbers[::2], numbers[1::2], strict=False)]
            return outline("M" + "L".join(pairs) + "Z") if len(pairs) > 1 else ()
        case "circle":
            return _ellipse(cx, cy, r, r)
        case "ellipse":
            return _ellipse(cx, cy, rx, ry)
        case _:
            corners = rx or ry, ry or rx
            return _rectangle(Rect(x, y, width, height), *corners)


def _spaced(data: str) -> str:
    """Write path data with spaces between all numbers: an arc's flags may stand close together."""
    parts: list[str] = []
    for letter, numbers in _COMMAND.findall(data):
        parts.append(letter)
        if letter in "Aa":
            parts += _arcs(numbers.strip(_BETWEEN))
        else:
            parts += [n.removeprefix("+") for n in NUMBER.findall(numbers)]
            if NUMBER.sub("", numbers).strip(_BETWEEN):
                raise ValueError("something that is no number")
    if len(parts) > _MOST_NUMBERS:
        raise LogoError("logo.points")
    if _COMMAND.sub("", data).strip() or not parts or parts[0] not in "Mm":
        raise ValueError("no path data")
    return " ".join(parts)


def _arcs(numbers: str) -> Iterator[str]:
    """Yield the numbers of arcs, one arc after the other."""
    at = 0
    while at < len(numbers):
        arc = _ARC.match(numbers, at)
        if arc is None:
            raise ValueError("an arc that is not complete")
        yield from arc.groups()
        at = arc.end()


def _ellipse(x: float, y: float, rx: float, ry: float) -> Outline:
    if rx <= 0 or ry <= 0:
        return ()
    return outline(f"M{x + rx},{y}A{rx},{ry} 0 1 1 {x - rx},{y}A{rx},{ry} 0 1 1 {x + rx},{y}Z")


def _rectangle(box: Rect, rx: float, ry: float) -> Outline:
    if box.width <= 0 or box.height <= 0:
        return ()
    rx, ry = min(rx, box.width / 2), min(ry, box.height / 2)
    if rx <= 0 or ry <= 0:
        return outline(f"M{box.x},{box.y}h{box.width}v{box.height}h{-box.width}Z")
    across, down = box.width - 2 * rx, box.height - 2 * ry
    arc = f"a{rx},{ry} 0 0 1"
    return outline(
        f"M{box.x + rx},{box.y}h{across}{arc} {rx},{ry}v{down}{arc} {-rx},{ry}"
        f"h{-across}{arc} {-rx},{-ry}v{-down}{arc} {rx},{-ry}Z"
    )
