"""Whether all words of a picture can be read: they stand apart, on one ground, uncovered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeGuard

from patientuddannelse.scene.geometry import Matrix, Point, Rect
from patientuddannelse.scene.grounds import showing
from patientuddannelse.scene.layers import Layer
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Shape
from patientuddannelse.scene.primitives import Item, Path, TextBlock
from patientuddannelse.scene.walk import Leaf, leaves

_RISE, _DROP = 0.68, 0.2  # of a line above and below its baseline, in sizes
_SLACK = 1.0  # points that boxes may overlap
_CONTRAST = 3.0  # large type
_SOLID = 0.5  # opacity from which on a shape hides what is under it
_BAND = 24.0  # points: the page is looked through in bands of this height
_PAPER = Color("#FFFFFF")


def all_legible(items: Sequence[Item], page: Rect) -> bool:
    """Say whether every text fits, stays on the page, touches no other, and can be seen."""
    if not all_apart(items, page):
        return False
    ground, shapes = Layer(), list[Shape]()
    looked: list[_Looked] = []
    for leaf, matrix in leaves(items):
        if isinstance(leaf, TextBlock):
            after, spots = len(shapes), list(_spots(leaf, matrix))
            grounds = showing([points for points, _ in spots], ground, after, _PAPER)
            for (points, color), under in zip(spots, grounds, strict=True):
                if any(color.contrast(each) < _CONTRAST for each in set(under)):
                    return False
                looked.append(_Looked(points, after))
        elif _hides(leaf) and isinstance(leaf.fill, Color):
            shapes.append(Shape(leaf, matrix, 1.0, leaf.fill))
            ground.pieces.append(shapes[-1])
    return not _covered(looked, shapes)


class _Looked(NamedTuple):
    """Where a line must be seen, and how many shapes had been painted before it."""

    points: tuple[Point, ...]
    after: int


def all_apart(items: Sequence[Item], page: Rect) -> bool:
    """Say whether every text fits, stays on the page and touches no other; what lies over it aside.

    That is what ``all_legible`` asks, without what takes it nearly all of its time.
    """
    blocks = [leaf for leaf, _ in leaves(items) if isinstance(leaf, TextBlock)]
    if any(block.overflow for block in blocks):
        return False
    boxes = [(box, block) for block in blocks for box in line_boxes(block)]
    return all(page.contains(box, _SLACK) for box, _ in boxes) and not _touching(boxes)


def line_boxes(block: TextBlock) -> Iterator[Rect]:
    """Yield the box around the letters of each line."""
    for paragraph in block.paragraphs:
        for line in paragraph.lines:
            top = line.baseline - _RISE * paragraph.size
            yield Rect(line.x, top, line.width, (_RISE + _DROP) * paragraph.size)


def overlap(one: Rect, two: Rect) -> bool:
    """Say whether two boxes overlap by more than rounding."""
    across = min(one.right, two.right) - max(one.x, two.x)
    down = min(one.bottom, two.bottom) - max(one.y, two.y)
    return across > _SLACK and down > _SLACK


def _hides(leaf: Leaf) -> TypeGuard[Path]:
    """Say whether a leaf is a path whose fill hides what is under it."""
    return isinstance(leaf, Path) and bool(leaf.outline) and leaf.opacity >= _SOLID


def _spots(block: TextBlock, matrix: Matrix) -> Iterator[tuple[tuple[Point, ...], Color]]:
    """Yield for each line the places where it must be seen, and its colour."""
    for paragraph in block.paragraphs:
        for line in paragraph.lines:
            yield (
                tuple(
                    matrix.apply(line.x + line.width * across, line.baseline - up * paragraph.size)
                    for across in (0.04, 0.3, 0.5, 0.7, 0.96)
                    for up in (0.06, 0.6)  # the feet and the heads of its letters
                ),
                paragraph.color,
            )


def _covered(looked: Iterable[_Looked], shapes: Sequence[Shape]) -> bool:
    """Say whether a shape that was painted later lies over one of the places."""
    bands: dict[int, list[tuple[float, float, int]]] = {}
    for each in looked:
        for x, y in each.points:
            bands.setdefault(int(y // _BAND), []).append((x, y, each.after))
    for place, shape in enumerate(shapes):
        _, top, _, bottom = shape.box
        for band in range(int(top // _BAND), int(bottom // _BAND) + 1):
            for x, y, after in bands.get(band, ()):
                if after <= place and shape.covers(x, y):
                    return True
    return False


def _touching(boxes: Sequence[tuple[Rect, TextBlock]]) -> bool:
    lines = sorted(boxes, key=lambda each: each[0].y)
    for at, (box, block) in enumerate(lines):
        for other, its in lines[at + 1 :]:
            if other.y > box.bottom:
                break
            if its is not block and overlap(box, other):
                return True
    return False
