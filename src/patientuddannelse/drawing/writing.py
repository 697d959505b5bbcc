"""Writing: a pencil, and the mark that it leaves in a box."""

from __future__ import annotations

from patientuddannelse.drawing.materials import METAL_DARK, SKIN, STEEL
from patientuddannelse.drawing.shapes import group, path, rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group
from patientuddannelse.theme import PALETTE

PENCIL_LENGTH = 190.0


def pencil(
    at: tuple[float, float],
    scale: float = 1.0,
    rotate: float = -14.0,
) -> Group:
    """Return a pencil of 190 x 22 units, its tip at ``at``, lying to the right of it."""
    rubber = SKIN[2].base
    return group(
        path("M0,0 L28,-11 L28,11 Z", SKIN[1].shade),
        path("M0,0 L28,1 L28,11 Z", SKIN[2].shade),
        path("M0,0 L9,-3.5 L9,3.5 Z", STEEL),
        rect(26, -11, 126, 22, PALETTE["sun5"], 1),
        rect(26, -11, 126, 8, PALETTE["sun5"].tint(0.3)),
        rect(150, -11, 16, 22, METAL_DARK),
        path("M166,-11 L182,-11 C188,-11 190,-8 190,0 C190,8 188,11 182,11 L166,11 Z", rubber),
        at=at, scale=scale, rotate=rotate,
    )  # fmt: skip


def written_cross(at: tuple[float, float], size: float, color: Color, width: float) -> Group:
    """Return two strokes of a pencil, as one sets a cross in a box: never coral, never straight."""
    return group(
        path("M-44,-38 C-20,-20 16,16 46,42", None, color, width * 100 / size),
        path("M42,-44 C20,-18 -18,18 -40,44", None, color, width * 100 / size),
        at=at, scale=size / 100,
    )  # fmt: skip
