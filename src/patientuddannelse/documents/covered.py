"""Finds the texts of a picture that lie under paint: on a slide an answer covers its question.

On a screen they are seen before a click; on paper nobody sees them, and nobody should hear them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Set

from patientuddannelse.scene.geometry import IDENTITY, Box, Matrix
from patientuddannelse.scene.outline import Outline, hull
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Path, TextBlock

_MOST_SEGMENTS = 10  # of a plate: a box has 5, one with round corners 10
_LEAST_SIDES = 2  # of those, straight ones
_DISC = [*"MCCCCZ"]
_CORNER = 0.1465  # what a disc leaves free at each side of the square in it
_RISE, _DROP = 0.7, 0.2  # of the size: what letters fill above and below their baseline
_SLACK = 2.0  # pt that letters may reach out of what covers them


def covered_texts(items: Iterable[Item], later: Set[str]) -> frozenset[int]:
    """Return the texts that plates come over, by their places among all texts in order.

    Plates stand in the groups that appear ``later``, by their names.
    """
    texts, plates = _seen(items, later) if later else ([], [])
    covered: set[int] = set()
    letters = [matrix.edges(_letters(text)) for text, matrix in texts] if plates else []
    for path, matrix, before in plates:
        around = matrix.edges(hull(path.outline))  # most plates hold no text anyhow
        if any(_contains(around, each) for each in letters[:before]) and (box := _filled(path)):
            plate = matrix.edges(box)
            covered.update(n for n in range(before) if _contains(plate, letters[n]))
    return frozenset(covered)


def _contains(plate: Box, letters: Box) -> bool:
    left, top, right, bottom = plate
    x0, y0, x1, y1 = letters
    across = left - _SLACK <= x0 and x1 <= right + _SLACK
    return across and top - _SLACK <= y0 and y1 <= bottom + _SLACK


def _seen(
    items: Iterable[Item], later: Set[str]
) -> tuple[list[tuple[TextBlock, Matrix]], list[tuple[Path, Matrix, int]]]:
    """Return the texts with their matrices, and what may cover those that come before it.

    That are filled shapes of few sides that let nothing shine through, in what appears ``later``,
    each with how many texts come before it.
    """
    texts: list[tuple[TextBlock, Matrix]] = []
    plates: list[tuple[Path, Matrix, int]] = []
    pending = [(iter(items), IDENTITY, False)]
    while pending:
        inner, matrix, hides = pending[-1]
        for item in inner:
            if isinstance(item, Group):
                at = matrix.after(item.transform) if item.transform != IDENTITY else matrix
                over = (hides or item.name in later) and item.opacity == 1
                pending.append((iter(item.items), at, over))
                break
            if isinstance(item, TextBlock):
                texts.append((item, matrix))
            elif hides and texts and isinstance(item, Path) and _is_plate(item):
                plates.append((item, matrix, len(texts)))
        else:
            pending.pop()
    return texts, plates


def _is_plate(path: Path) -> bool:
    """Say whether a shape can be a filled box or disc that hides what is under it."""
    return (
        0 < len(path.outline) <= _MOST_SEGMENTS
        and isinstance(path.fill, Color)
        and path.opacity >= 1
    )


def _filled(path: Path) -> Box | None:
    """Return the box that a filled box or disc covers; None for other shapes."""
    curve = path.outline
    kinds = [segment[0] for segment in curve]
    left, top, right, bottom = hull(curve)
    if kinds == _DISC:
        free_x, free_y = (right - left) * _CORNER, (bottom - top) * _CORNER
        return left + free_x, top + free_y, right - free_x, bottom - free_y
    if kinds.count("L") < _LEAST_SIDES:
        return None
    level = sum(_is_level(curve, i) for i in range(1, len(curve)))
    return (left, top, right, bottom) if level >= _LEAST_SIDES else None


def _is_level(curve: Outline, i: int) -> bool:
    """Say whether a segment is a level or upright line."""
    segment, before = curve[i], curve[i - 1]
    if segment[0] != "L":
        return False
    _, *here = segment
    _, *there = before
    return here[0] == there[-2] or here[1] == there[-1]


def _letters(block: TextBlock) -> Box:
    """Return the box around the letters of a text."""
    left = top = math.inf
    right = low = -math.inf
    for each in block.paragraphs:
        rise, drop = _RISE * each.size, _DROP * each.size
        for line in each.lines:
            left, right = min(left, line.x), max(right, line.x + line.width)
            top, low = min(top, line.baseline - rise), max(low, line.baseline + drop)
    if left < right:
        return left, top, right, low
    return block.box.x, block.box.y, block.box.right, block.box.bottom
