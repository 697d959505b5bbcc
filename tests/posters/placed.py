"""Where the leaves of a page stand, whatever groups they lie in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from patientuddannelse.scene.geometry import Matrix, Point, Rect
from patientuddannelse.scene.primitives import Field, Item, TextBlock
from patientuddannelse.scene.walk import leaves


def on_page(box: Rect, matrix: Matrix) -> Rect:
    """Return a box where its groups put it."""
    corners = [(box.x, box.y), (box.right, box.bottom)]
    return Rect.around([Point(*matrix.apply(*corner)) for corner in corners])


def placed_fields(items: Iterable[Item]) -> Iterator[Field]:
    """Yield the fields in drawing order, each with its box on the page; none is ever scaled."""
    for leaf, matrix in leaves(items):
        if isinstance(leaf, Field):
            assert (matrix.a, matrix.b, matrix.c, matrix.d) == (1, 0, 0, 1)
            yield replace(leaf, box=on_page(leaf.box, matrix))


def text_boxes(items: Iterable[Item]) -> Iterator[tuple[TextBlock, Rect]]:
    """Yield the blocks of text in drawing order, each with its box on the page."""
    for leaf, matrix in leaves(items):
        if isinstance(leaf, TextBlock):
            yield leaf, on_page(leaf.box, matrix)


def line_middles(items: Iterable[Item]) -> Iterator[tuple[str, Rect]]:
    """Yield each set line with a thin box through the middle of its letters, on the page."""
    for leaf, matrix in leaves(items):
        if isinstance(leaf, TextBlock):
            for paragraph in leaf.paragraphs:
                for line in paragraph.lines:
                    y = line.baseline - 0.5 * paragraph.size
                    yield line.text, on_page(Rect(line.x, y, line.width, 2.0), matrix)
