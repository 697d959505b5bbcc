"""Parts on a tinted panel that may go on over pages: each part is a block of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.dataclass import dataclass
from patientuddannelse.documents.flow import AIR, Block
from patientuddannelse.drawing.shapes import group, path, rounded
from patientuddannelse.posters.parts import Part
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group
from patientuddannelse.units import mm

PAD = mm(5)
"""The room between the panel's edge and its words."""

_BETWEEN = mm(2.6)  # parts on the panel
_ROUND = mm(3)
_SHORT = mm(130)
_OVERLAP = 0.4  # pt


def panel(parts: Sequence[Part], width: float, color: Color, *, gap: float) -> Iterator[Block]:
    """Yield the parts as blocks that touch; all of a short panel stay together.

    Of a longer one the first stays with the second, and the last with the one before.
    """
    last = len(parts) - 1
    whole = sum(part.height(AIR) for part in parts) <= _SHORT
    for i, part in enumerate(parts):
        above = PAD if i == 0 else _BETWEEN / 2
        below = PAD if i == last else _BETWEEN / 2
        slab = _Slab(part, width, color, above, below, i == 0, i == last)
        yield Block(slab, gap if i == 0 else 0.0, keeps=i < last and (whole or i in (0, last - 1)))


@dataclass(frozen=True, slots=True)
class _Slab:
    """A stretch of a panel, its corners round where the panel begins and ends."""

    part: Part
    width: float
    color: Color
    above: float
    below: float
    begins: bool
    ends: bool

    def height(self, air: float) -> float:
        return self.above + self.part.height(air) + self.below

    def draw(self, x: float, y: float, air: float) -> Group:
        # A hair over the next stretch, or a screen shows a seam between the two.
        over = 0.0 if self.ends else _OVERLAP
        box = Rect(x, y, self.width, self.height(AIR) + over)
        ground = rounded(box, _ROUND, top=self.begins, bottom=self.ends)
        return group(
            path(ground, self.color), self.part.draw(x + PAD, y + self.above, air), name="panel"
        )
