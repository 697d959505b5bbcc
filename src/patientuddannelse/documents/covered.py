"""Finds the texts of a picture that lie under paint: on a slide an answer covers its question.

On a screen they are seen before a click; on paper nobody sees them, and nobody should hear them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.outline import Outline, hull
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Path, TextBlock

_MOST_SEGMENTS = 10  # of a plate: a box has 5, one with round corners 10
_LEAST_SIDES = 2  # of those, straight ones
_DISC = [*"MCCCCZ"]
_CORNER = 0.1465  # what a disc leaves free at each side of the square in it
_RISE, _DROP = 0.7, 0.2  # of the size: what letters fill above and below their baseline
_SLACK = 2.0  # pt that letters may reach out of what covers them


def covered_texts(items: Iterable[Item]) -> frozenset[int]:
    """Return the texts that later plates cover, by their places among all texts in order."""
    drawn = list(_seen(items))
    count = sum(isinstance(leaf, TextBlock) for leaf, _ in drawn)
    plates: list[Rect] = []
    covered: set[int] = set()
    for leaf, matrix in reversed(drawn):
        if not count:
            break
        if isinstance(leaf, Path):
            if plate := _plate(leaf):
                plates.append(matrix.around(plate))
            continue
        count -= 1
        letters = matrix.around(_letters(leaf)) if plates else None
        if letters and any(plate.contains(letters, _SLACK) for plate in plates):
            covered.add(count)
    return frozenset(covered)


def _seen(
    items: Iterable[Item], matrix: Matrix = IDENTITY, *, solid: bool = True
) -> Iterator[tuple[TextBlock | Path, Matrix]]:
    """Yield texts, and the paths that let nothing shine through, each with its matrix."""
    for item in items:
        if isinstance(item, Group):
            inner = matrix.after(item.transform) if item.transform != IDENTITY else matrix
            yield from _seen(item.items, inner, solid=solid and item.opacity == 1)
        elif isinstance(item, TextBlock) or (solid and isinstance(item, Path)):
            yield item, matrix


def _plate(path: Path) -> Rect | None:
    """Return the box that a filled box or disc covers; None for other shapes."""
    if not 0 < len(path.outline) <= _MOST_SEGMENTS:
        return None
    if not isinstance(path.fill, Color) or path.opacity < 1:
        return None
    return _filled_box(path.outline)


@lru_cache(maxsize=4096)  # the same small shapes come on slide after slide
def _filled_box(curve: Outline) -> Rect | None:
    kinds = [segment[0] for segment in curve]
    if kinds == _DISC:
        box = hull(curve)
        return box.inset(box.width * _CORNER, box.height * _CORNER)
    if kinds.count("L") < _LEAST_SIDES:
        return None
    level = sum(_is_level(curve, i) for i in range(1, len(curve)))
    return hull(curve) if level >= _LEAST_SIDES else None


def _is_level(curve: Outline, i: int) -> bool:
    """Say whether a segment is a level or upright line."""
    segment, before = curve[i], curve[i - 1]
    if segment[0] != "L":
        return False
    _, *here = segment
    _, *there = before
    return here[0] == there[-2] or here[1] == there[-1]


def _letters(block: TextBlock) -> Rect:
    """Return the box around the letters of a text."""
    lines = [(line, each.size) for each in block.paragraphs for line in each.lines]
    if not lines:
        return block.box
    left = min(line.x for line, _ in lines)
    right = max(line.x + line.width for line, _ in lines)
    top = min(line.baseline - _RISE * size for line, size in lines)
    low = max(line.baseline + _DROP * size for line, size in lines)
    return Rect(left, top, right - left, low - top)
