"""Spreading a poster over office sheets: from its size and the paper's to equal tiles."""

from __future__ import annotations

import math

from patientuddannelse.dataclass import dataclass
from patientuddannelse.posters.model import Sheet
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.units import mm

MARGIN = mm(9)
"""What stays white around a tile: office printers cannot reach it, and marks stand in it."""

OVERLAP = mm(12)
"""What two neighbours share: the strip that is glued under the next sheet."""

_SLACK = 1.0  # points that a poster may be larger than the paper that it fits


@dataclass(frozen=True, slots=True)
class Tiling:
    """Equal tiles in rows and columns on sheets of one paper; they overlap at inner edges."""

    poster: Rect
    paper: Sheet
    columns: int
    rows: int

    @property
    def count(self) -> int:
        """Return the number of sheets."""
        return self.columns * self.rows

    @property
    def image(self) -> Rect:
        """Return where a sheet shows its part of the poster: as large on each, in the middle."""
        width = (self.poster.width + (self.columns - 1) * OVERLAP) / self.columns
        height = (self.poster.height + (self.rows - 1) * OVERLAP) / self.rows
        x, y = (self.paper.width - width) / 2, (self.paper.height - height) / 2
        return Rect(x, y, width, height)

    def tile(self, row: int, column: int) -> Rect:
        """Return the part of the poster that a sheet shows."""
        image = self.image
        x = self.poster.x + column * (image.width - OVERLAP)
        y = self.poster.y + row * (image.height - OVERLAP)
        return Rect(x, y, image.width, image.height)

    def number(self, row: int, column: int) -> int:
        """Return the number of a sheet, from 1, row by row."""
        return row * self.columns + column + 1


def fits_on(width: float, height: float, paper: Sheet) -> bool:
    """Say whether a poster is no larger than the paper, upright or turned."""
    short, long = sorted((width, height))
    return short <= paper.width + _SLACK and long <= paper.height + _SLACK


def plan_tiling(width: float, height: float, paper: Sheet) -> Tiling:
    """Choose upright or turned paper, whichever takes fewer sheets; upright if it is the same."""
    poster = Rect(0.0, 0.0, width, height)
    turned = Sheet(paper.name, paper.height, paper.width)
    plans = [
        Tiling(poster, each, _needed(width, each.width), _needed(height, each.height))
        for each in (paper, turned)
    ]
    return min(plans, key=lambda plan: plan.count)


def _needed(length: float, paper: float) -> int:
    """Return how many sheets cover a length."""
    room = paper - 2 * MARGIN
    return max(1, math.ceil((length - OVERLAP) / (room - OVERLAP) - 1e-6))
