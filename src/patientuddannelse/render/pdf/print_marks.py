"""Marks for a print shop around a sheet: where it is cut, and whether the inks meet."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.render.pdf.shapes import path_operators
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.outline import mapped, outline
from patientuddannelse.units import mm

SLUG = mm(10)
"""Room for marks on every side, outside the bleed."""

_AWAY = mm(1.5)  # between bleed and marks
_LENGTH = mm(5)
_LINE = 0.25
_TARGET = outline("M-8 0H8M0 -8V8M4.5 0A4.5 4.5 0 0 1 -4.5 0A4.5 4.5 0 0 1 4.5 0")


def print_marks(trim: Rect, bleed: float) -> list[str]:
    """Return the operators of crop marks at the corners and a target on every side.

    They are drawn in all inks at once, by the colour space named Registration.
    """
    curves = [*_corners(trim, bleed + _AWAY), *_targets(trim, bleed + _AWAY + _LENGTH / 2)]
    return ["q", "/Registration CS 1 SCN", f"{_LINE} w 0 J [] 0 d", *curves, "S", "Q"]


def _corners(trim: Rect, away: float) -> Iterator[str]:
    for x, outward in ((trim.x, -1), (trim.right, 1)):
        for y, upward in ((trim.y, -1), (trim.bottom, 1)):
            across = x + outward * away, x + outward * (away + _LENGTH)
            down = y + upward * away, y + upward * (away + _LENGTH)
            yield f"{across[0]:.3f} {y:.3f} m {across[1]:.3f} {y:.3f} l"
            yield f"{x:.3f} {down[0]:.3f} m {x:.3f} {down[1]:.3f} l"


def _targets(trim: Rect, away: float) -> Iterator[str]:
    middle, size = trim.center, _LENGTH / 16
    for x, y in (
        (middle.x, trim.y - away),
        (middle.x, trim.bottom + away),
        (trim.x - away, middle.y),
        (trim.right + away, middle.y),
    ):
        yield path_operators(mapped(_TARGET, Matrix(size, 0, 0, size, x, y)), 3)
