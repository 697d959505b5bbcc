"""Rows of a table as blocks: cells on one first line, every other row on a tinted band.

To those who listen a table is a list: each row is an item that is read from left to right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.documents.flow import AIR, Block
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.parts import Piece
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Group, Role, TextBlock
from patientuddannelse.units import mm

GUTTER = mm(4)
"""The room between two columns, and between a band's end and its words."""

_PAD = mm(1.7)  # above and below the words of a row
_SHORT = 7  # rows that are not parted, the heading with them


@dataclass(frozen=True, slots=True)
class Cell:
    """The texts of a cell, a paragraph each; below a strong one the others are quiet."""

    texts: Sequence[Text | str]
    role: str = "body"
    color: str = "ink"
    align: Align = Align.START
    name: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths of a table's columns in points; the words begin a gutter right of its edge."""

    widths: tuple[float, ...]

    def row(self, stage: Stage, cells: Iterable[Cell], role: Role = Role.ITEM) -> Piece:
        """Set the cells of a row from the origin."""
        x, drawn = GUTTER, []
        for cell, width in zip(cells, self.widths, strict=True):
            if any(str(text) for text in cell.texts):
                drawn.append(_set(stage, cell, Rect(x, 0.0, width, stage.page.height)))
            x += width + GUTTER
        first = max(block.paragraphs[0].lines[0].baseline for block in drawn)
        level = [
            block.at(block.box.x, first - block.paragraphs[0].lines[0].baseline) for block in drawn
        ]
        return Piece(tuple(level), max(each.box.bottom for each in level), role)


def columns(width: float, *shares: float) -> Columns:
    """Divide a width: a share over 1 is a width in points, the others divide what is left."""
    room = width - GUTTER * (len(shares) + 1) - sum(each for each in shares if each > 1)
    return Columns(tuple(each if each > 1 else each * room for each in shares))


def table(
    rows: Sequence[Piece],
    width: float,
    stage: Stage,
    name: str,
    *,
    head: bool = True,
) -> Iterator[Block]:
    """Yield the rows as blocks; with ``head`` the first is the heading of the columns.

    A heading stays with its first row, the last two rows stay
    together, and so do all of a short table.
    """
    whole = len(rows) <= _SHORT
    for i, row in enumerate(rows):
        is_head = head and i == 0
        tinted = not is_head and i % 2 == (1 if head else 0)
        band = _Band(
            row, width, stage.color("petrol1") if tinted else None, "" if is_head else name
        )
        last = i == len(rows) - 1
        keeps = not last and (whole or is_head or i == len(rows) - 2)
        yield Block(band, 0.0, keeps=keeps)


def _set(stage: Stage, cell: Cell, box: Rect) -> TextBlock:
    first = stage.style(cell.role, cell.color)
    others = stage.style("body", "ink2") if cell.role == "strong" else first
    styles = [first, *([others] * (len(cell.texts) - 1))]
    block = stage.typesetter.block(cell.texts, styles, box, align=cell.align, name=cell.name)
    return block.at(box.x, 0.0)


@dataclass(frozen=True, slots=True)
class _Band:
    """A row on its band; ``name`` is the list it is an item of."""

    row: Piece
    width: float
    color: Color | None
    name: str

    def height(self, air: float) -> float:
        return self.row.height(air) + 2 * _PAD

    def draw(self, x: float, y: float, air: float) -> Group:
        ground = rect(x, y, self.width, self.height(AIR), self.color, 4) if self.color else None
        role = Role.LIST if self.name else Role.PLAIN
        return group(ground, self.row.draw(x, y + _PAD, air), role=role, name=self.name)
