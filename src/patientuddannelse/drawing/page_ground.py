"""What a whole page is painted with: the same on page after page."""

from __future__ import annotations

from functools import lru_cache

from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Role


@lru_cache(maxsize=64)  # whoever compares two pages need not look at it
def page_ground(page: Rect, color: Color, name: str = "ground") -> Group:
    """Return the ground of a page, bleed included."""
    ground = rect(page.x, page.y, page.width, page.height, color)
    return group(ground, name=name, role=Role.DECORATIVE)
