"""What slides take from the template: its theme colours, and its layouts by name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from patientuddannelse.assets import asset
from patientuddannelse.decks.layouts import layout
from patientuddannelse.diagnostics import AssetError, RenderError
from patientuddannelse.render.pptx import xml
from patientuddannelse.render.pptx.colors import theme_color
from patientuddannelse.scene.paint import Color

if TYPE_CHECKING:
    from pptx.opc.package import Part
    from pptx.presentation import Presentation

TEMPLATE = "template/patientuddannelse.pptx"


@lru_cache(maxsize=4096)
def paint(color: Color, opacity: float = 1.0) -> str:
    """Return a colour as XML: of the theme where it belongs to it, else fixed."""
    themed = theme_color(color)
    if themed is None:
        return xml.color(color.srgb, (), opacity)
    return xml.color(themed.slot, themed.changes, opacity)


def open_template() -> Presentation:
    """Open the shipped template, which has layouts and masters but no slides."""
    import pptx

    try:
        return pptx.Presentation(str(asset(TEMPLATE)))
    except (FileNotFoundError, KeyError, ValueError) as error:
        raise AssetError(f"the PowerPoint template cannot be read: {error}") from error


def layout_part(presentation: Presentation, key: str) -> Part:
    """Return the part of the layout with this key."""
    name = layout(key).name
    found = presentation.slide_layouts.get_by_name(name)
    if found is None:
        raise RenderError(f"the PowerPoint template has no layout named “{name}”")
    return found.part
