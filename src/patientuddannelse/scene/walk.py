"""Walking a picture: every leaf with the matrix it stands under, and the box around it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.outline import bounds, mapped
from patientuddannelse.scene.primitives import Field, Group, Item, Path, Picture, TextBlock

Leaf = Path | TextBlock | Picture | Field


def leaves(items: Iterable[Item], matrix: Matrix = IDENTITY) -> Iterator[tuple[Leaf, Matrix]]:
    """Yield every leaf in drawing order with its matrix to the page."""
    for item in items:
        if isinstance(item, Group):
            yield from leaves(item.items, matrix.after(item.transform))
        else:
            yield item, matrix


def text_blocks(items: Iterable[Item]) -> Iterator[TextBlock]:
    """Yield every text block in drawing order."""
    for leaf, _ in leaves(items):
        if isinstance(leaf, TextBlock):
            yield leaf


def groups(items: Iterable[Item]) -> Iterator[Group]:
    """Yield every group, outer before inner."""
    for item in items:
        if isinstance(item, Group):
            yield item
            yield from groups(item.items)


def extent(items: Iterable[Item]) -> Rect | None:
    """Return the box around all that is drawn, strokes included, or None for nothing."""
    box: Rect | None = None
    for leaf, matrix in leaves(items):
        if isinstance(leaf, Path):
            if not leaf.outline:
                continue
            one = bounds(mapped(leaf.outline, matrix))
            if leaf.stroke:
                one = one.inset(-leaf.stroke.width * matrix.scale / 2)
        else:
            b = leaf.box
            one = Rect.around(matrix.apply(x, y) for x in (b.x, b.right) for y in (b.y, b.bottom))
        box = one if box is None else box.union(one)
    return box
