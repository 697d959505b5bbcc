"""Arranging: a frame and shares in, places out – columns, rows, grids, centring and fitting."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from patientuddannelse.drawing.shapes import group
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.scene.walk import extent


def columns(box: Rect, shares: int | Sequence[float], gap: float = 0.0) -> list[Rect]:
    """Split a box from left to right: ``shares`` equal columns, or columns in proportion."""
    widths = _lengths(box.width, shares, gap)
    found, x = [], box.x
    for width in widths:
        found.append(Rect(x, box.y, width, box.height))
        x += width + gap
    return found


def rows(box: Rect, shares: int | Sequence[float], gap: float = 0.0) -> list[Rect]:
    """Split a box from top to bottom: ``shares`` equal rows, or rows in proportion."""
    heights = _lengths(box.height, shares, gap)
    found, y = [], box.y
    for height in heights:
        found.append(Rect(box.x, y, box.width, height))
        y += height + gap
    return found


def _lengths(length: float, shares: int | Sequence[float], gap: float) -> list[float]:
    parts = [1.0] * shares if isinstance(shares, int) else list(shares)
    room = length - gap * (len(parts) - 1)
    total = sum(parts)
    return [room * part / total for part in parts]


def grid(box: Rect, across: int, down: int, gap: float = 0.0) -> list[Rect]:
    """Split a box into equal cells, row by row."""
    return [cell for row in rows(box, down, gap) for cell in columns(row, across, gap)]


def cut_left(box: Rect, width: float, gap: float = 0.0) -> tuple[Rect, Rect]:
    """Cut a strip of ``width`` off the left; return the strip and what is right of the gap."""
    rest = Rect(box.x + width + gap, box.y, box.width - width - gap, box.height)
    return Rect(box.x, box.y, width, box.height), rest


def cut_bottom(box: Rect, height: float, gap: float = 0.0) -> tuple[Rect, Rect]:
    """Cut a strip of ``height`` off the bottom; return the strip and what is above the gap."""
    rest = Rect(box.x, box.y, box.width, box.height - height - gap)
    return Rect(box.x, box.bottom - height, box.width, height), rest


def centered(box: Rect, width: float, height: float, x: float = 0.5, y: float = 0.5) -> Rect:
    """Place a box of this size inside another; ``x`` and ``y`` 0 left/top, 1 right/bottom."""
    return Rect(box.x + (box.width - width) * x, box.y + (box.height - height) * y, width, height)


def fit_scale(art: Rect, box: Rect) -> float:
    """Return the largest scale at which art of this extent fits a box."""
    across = box.width / art.width if art.width else float("inf")
    down = box.height / art.height if art.height else float("inf")
    return min(across, down)


def fit_into(items: Iterable[Item], box: Rect, *, name: str = "") -> Group:
    """Scale art (never text) to fill a box as far as it fits, in the middle of it.

    Nothing drawn gives an empty group.
    """
    drawn = list(items)
    art = extent(drawn)
    if art is None:
        return group(name=name)
    scale = fit_scale(art, box)
    place = centered(box, art.width * scale, art.height * scale)
    return group(
        drawn, at=(place.x - art.x * scale, place.y - art.y * scale), scale=scale, name=name
    )


def spread(start: float, end: float, count: int) -> list[float]:
    """Return ``count`` places from start to end, evenly apart (one stands in the middle)."""
    if count == 1:
        return [(start + end) / 2]
    return [start + (end - start) * i / (count - 1) for i in range(count)]


def keep_apart(
    centers: Sequence[float], widths: Sequence[float], low: float, high: float, gap: float
) -> list[float]:
    """Return left edges near the wished centres, in order, ``gap`` apart, between two ends."""
    lefts: list[float] = []
    edge = low
    for center, width in zip(centers, widths, strict=True):
        lefts.append(max(edge, center - width / 2))
        edge = lefts[-1] + width + gap
    edge = high
    for i in range(len(lefts) - 1, -1, -1):
        lefts[i] = min(lefts[i], edge - widths[i])
        edge = lefts[i] - gap
    return lefts


def canvas(frame: Rect, width: float, height: float) -> tuple[tuple[float, float], float]:
    """Return where and at which scale a picture of its own units fills a frame, in its middle."""
    scale = fit_scale(Rect(0, 0, width, height), frame)
    place = centered(frame, width * scale, height * scale)
    return (place.x, place.y), scale


def alike(frame: Rect, art: Rect, count: int, gap: float) -> list[Rect]:
    """Return places for pictures of one extent, in rows that make them largest, each centred."""
    best: list[Rect] = []
    for across in range(1, count + 1):
        lines = rows(frame, math.ceil(count / across), gap)
        scale = fit_scale(art, columns(lines[0], across, gap)[0])
        if best and scale * art.width <= best[0].width:
            continue
        best = []
        for line in lines:
            each = columns(line, across, gap)[: count - len(best)]
            shift = (line.right - each[-1].right) / 2
            best += [
                centered(cell.moved(shift, 0), art.width * scale, art.height * scale)
                for cell in each
            ]
    return best
