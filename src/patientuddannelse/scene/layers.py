"""What is painted, one over the other: shapes, and drawings that are looked into when one asks.

Words mostly stand on the shape that was painted just before them, and beside drawings. So a drawing
is one layer with one box, and its shapes are made when something reaches into that box.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.scene.geometry import IDENTITY, Box, Matrix
from patientuddannelse.scene.painted import Shape, shapes_of
from patientuddannelse.scene.primitives import Group, Path, Role
from patientuddannelse.scene.reach import reach_under

LOGO = "logo"
"""The name of the group that holds a clinic's logo."""

_REDUCED = 0.25  # a figure printed this small shows a slide or sheet: it is judged where it is read
_EMPTY = Group(())


class Layer:
    """A group as it stands on the page: it lies on what ``outer`` holds before place ``at``.

    Of what it holds only paths and groups are painted. An empty one is the ground of a picture, on
    which its pieces are laid.
    """

    __slots__ = ("_boxes", "_pieces", "at", "group", "matrix", "opacity", "outer")

    def __init__(
        self,
        group: Group = _EMPTY,
        matrix: Matrix = IDENTITY,
        opacity: float = 1.0,
        outer: Layer | None = None,
        at: int = 0,
    ) -> None:
        """Take a group, and the matrix and opacity of what is in it."""
        self.group = group
        self.matrix = matrix
        self.opacity = opacity
        self.outer = outer
        self.at = at
        self._pieces: list[Shape | Layer] | None = None
        self._boxes: list[Box] = []

    @property
    def pieces(self) -> list[Shape | Layer]:
        """Return what it is made of, in drawing order."""
        if self._pieces is None:
            self._pieces = []
            for item in self.group.items:
                if isinstance(item, Path):
                    self._pieces += shapes_of(item, self.matrix, self.opacity)
                elif isinstance(item, Group) and not is_reduced(item):
                    self.add(item, self.matrix, self.opacity)
        return self._pieces

    def add(self, group: Group, matrix: Matrix, opacity: float) -> Layer:
        """Lay a group on top that stands under a matrix."""
        place = len(self.pieces)
        inner = Layer(group, inside(group, matrix), opacity * group.opacity, self, place)
        self.pieces.append(inner)
        return inner

    @property
    def boxes(self) -> Sequence[Box]:
        """Return for each piece left, top, right and bottom of a box that holds it."""
        boxes, pieces = self._boxes, self.pieces
        if len(boxes) < len(pieces):
            boxes += [piece.box for piece in pieces[len(boxes) :]]
        return boxes

    @property
    def box(self) -> Box:
        """Return a box that holds all of it."""
        return reach_under(self.matrix, self.group)

    @property
    def is_plain(self) -> bool:
        """Say whether it is a drawing of nothing but paths, with no group in it."""
        items = self.group.items
        return bool(items) and all(isinstance(item, Path) for item in items)

    def place(self, at: int) -> tuple[int, ...]:
        """Return the place of a piece in the drawing order of the whole picture."""
        return (*self.outer.place(self.at), at) if self.outer else (at,)


def is_reduced(group: Group) -> bool:
    """Say whether a group is a small picture of a slide or sheet."""
    is_figure = group.role is Role.FIGURE and group.name != LOGO
    return is_figure and group.transform.scale <= _REDUCED


def inside(group: Group, matrix: Matrix) -> Matrix:
    """Return the matrix of what is in a group that stands under a matrix."""
    moved = group.transform
    return matrix if moved == IDENTITY else matrix.after(moved)


def below(layer: Layer, after: int, box: Box) -> Iterator[Shape]:
    """Yield what was painted before a place of a layer and may reach into a box, from the top."""
    while True:
        for shape, _, _ in reaching(layer, box, after):
            yield shape
        if layer.outer is None:
            return
        layer, after = layer.outer, layer.at


def reaching(
    layer: Layer, box: Box, before: int | None = None
) -> Iterator[tuple[Shape, Layer, int]]:
    """Yield the shapes of a layer that may reach into a box, the upper ones first.

    Each comes with the layer that holds it and its place there.
    """
    west, north, east, south = box
    pieces, boxes = layer.pieces, layer.boxes
    for at in range(len(pieces) if before is None else before)[::-1]:
        left, top, right, bottom = boxes[at]
        if left <= east and right >= west and top <= south and bottom >= north:
            piece = pieces[at]
            if isinstance(piece, Layer):
                yield from reaching(piece, box)
            else:
                yield piece, layer, at
