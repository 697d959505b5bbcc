"""Walking a picture: every leaf with the matrix it stands under, and the box around it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from patientuddannelse.diagnostics import Origin
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.once import once
from patientuddannelse.scene.outline import bounds, hull, mapped
from patientuddannelse.scene.primitives import (
    Field,
    Group,
    Item,
    Path,
    Picture,
    Role,
    TextBlock,
)

Leaf = Path | TextBlock | Picture | Field


def leaves(items: Iterable[Item], matrix: Matrix = IDENTITY) -> Iterator[tuple[Leaf, Matrix]]:
    """Yield every leaf in drawing order with its matrix to the page."""
    pending = [(iter(items), matrix)]
    while pending:
        inner, matrix = pending[-1]
        for item in inner:
            if isinstance(item, Group):
                pending.append((iter(item.items), matrix.after(item.transform)))
                break
            yield item, matrix
        else:
            pending.pop()


def text_blocks(items: Iterable[Item]) -> Iterator[TextBlock]:
    """Yield every text block in drawing order, what fields hold from the start included."""
    pending = [iter(items)]
    while pending:
        for item in pending[-1]:
            if isinstance(item, Group):
                pending.append(iter(item.items))
                break
            if isinstance(item, TextBlock):
                yield item
            elif isinstance(item, Field) and item.typed:
                yield item.typed
        else:
            pending.pop()


def texts_in(items: Iterable[Item]) -> Iterator[TextBlock]:
    """Yield every text block in drawing order; a group remembers its own."""
    for item in items:
        if isinstance(item, TextBlock):
            yield item
        elif isinstance(item, Group):
            yield from _texts_of(item)


def _texts_of(group: Group) -> tuple[TextBlock, ...]:
    try:
        return group.texts
    except AttributeError:
        found = () if is_drawing(group) else tuple(texts_in(group.items))
        object.__setattr__(group, "texts", found)
        return found


def alt_texts(items: Iterable[Item]) -> Iterator[tuple[str, Origin | None]]:
    """Yield what each figure says to who does not see it, and each bitmap outside one.

    In reading order, each with where it was written; a group remembers its own.
    """
    for item in items:
        if isinstance(item, Group):
            yield from _alt_texts_of(item)
        elif isinstance(item, Picture):
            yield item.alt_text, None


def _alt_texts_of(group: Group) -> tuple[tuple[str, Origin | None], ...]:
    try:
        return group.alt_texts
    except AttributeError:
        found: tuple[tuple[str, Origin | None], ...] = ()
        if group.role is Role.FIGURE:
            found = ((group.alt_text, group.origin),)
        elif group.role is not Role.DECORATIVE:
            found = tuple((said, at or group.origin) for said, at in alt_texts(group.items))
        object.__setattr__(group, "alt_texts", found)
        return found


@once
def content(items: Sequence[Item]) -> tuple[tuple[TextBlock | Picture | Field, Matrix], ...]:
    """Return every leaf but the paths, which are nearly all, with its matrix to the page."""
    found: list[tuple[TextBlock | Picture | Field, Matrix]] = []
    _gather(items, IDENTITY, IDENTITY, found)
    return tuple(found)


def written(items: Sequence[Item]) -> Iterator[TextBlock]:
    """Yield every text block in drawing order, what fields hold from the start included."""
    for leaf, _ in content(items):
        if isinstance(leaf, TextBlock):
            yield leaf
        elif isinstance(leaf, Field) and leaf.typed:
            yield leaf.typed


def _gather(
    items: Iterable[Item],
    outer: Matrix,
    own: Matrix,
    found: list[tuple[TextBlock | Picture | Field, Matrix]],
) -> None:
    matrix: Matrix | None = None  # composed for those alone that hold more than paths
    for item in items:
        if isinstance(item, Path):
            continue
        if isinstance(item, Group) and is_drawing(item):
            continue
        if matrix is None:
            matrix = outer if own == IDENTITY else outer.after(own)
        if isinstance(item, Group):
            _gather(item.items, matrix, item.transform, found)
        else:
            found.append((item, matrix))


def is_drawing(group: Group) -> bool:
    """Say whether there is nothing but paths in a group and the groups in it."""
    try:
        return group.is_drawing
    except AttributeError:
        found = _is_drawing(group)
        object.__setattr__(group, "is_drawing", found)
        return found


def _is_drawing(group: Group) -> bool:
    for item in group.items:
        if not isinstance(item, Path) and not (isinstance(item, Group) and is_drawing(item)):
            return False
    return True


def groups(items: Iterable[Item]) -> Iterator[Group]:
    """Yield every group, outer before inner."""
    for item in items:
        if isinstance(item, Group):
            yield item
            yield from groups(item.items)


def extent(items: Iterable[Item]) -> Rect | None:
    """Return the box around all that is drawn, strokes included, or None for nothing."""
    return extent_of(leaves(items))


def extent_of(drawn: Iterable[tuple[Leaf, Matrix]]) -> Rect | None:
    """Return the same of leaves, each with its matrix."""
    box: Rect | None = None
    for leaf, matrix in drawn:
        if isinstance(leaf, Path):
            if not leaf.outline:
                continue
            line = leaf.stroke.width * matrix.scale / 2 if leaf.stroke else 0.0
            # Most shapes lie on what is there already: their control points tell it cheaply.
            if box and box.holds_mapped(hull(leaf.outline), matrix, line):
                continue
            one = bounds(mapped(leaf.outline, matrix)).inset(-line)
        else:
            one = matrix.around(leaf.box)
        box = one if box is None else box.union(one)
    return box
