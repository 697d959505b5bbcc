"""A view of open land as a picture of its own: sky and hills in a box with round corners."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.drawing.shapes import group, path, rounded, smooth
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group

XY = tuple[float, float]


def view(
    box: Rect, sky: Color, hills: Sequence[tuple[Sequence[XY], Color]], radius: float = 26.0
) -> Group:
    """Return sky and hills, the far ones first; each crest runs from side to side of the box."""
    return group(
        path(rounded(box, radius), sky),
        (path(_ground(box, crest, radius), color) for crest, color in hills),
    )


def _ground(box: Rect, crest: Sequence[XY], radius: float) -> Outline:
    """Return ground under a crest, its lower corners round like the box's."""
    low, inner = box.bottom, radius * 0.448  # the rest of a corner's cubic
    return (
        *smooth(crest),
        ("L", box.right, low - radius),
        ("C", box.right, low - inner, box.right - inner, low, box.right - radius, low),
        ("L", box.x + radius, low),
        ("C", box.x + inner, low, box.x, low - inner, box.x, low - radius),
        ("Z",),
    )
