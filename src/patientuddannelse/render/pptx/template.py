"""What slides take from the template: its theme colours, and its layouts by name."""

from __future__ import annotations

from functools import cached_property, lru_cache

from patientuddannelse.assets import asset
from patientuddannelse.decks.layouts import layout
from patientuddannelse.diagnostics import AssetError, RenderError
from patientuddannelse.render.pptx import xml
from patientuddannelse.render.pptx.colors import theme_color
from patientuddannelse.revision.names import P
from patientuddannelse.revision.package import DeckFileError, Package, opened
from patientuddannelse.revision.reading import Layout, layout_of
from patientuddannelse.scene.paint import Color

TEMPLATE = "template/patientuddannelse.pptx"


@lru_cache(maxsize=4096)
def paint(color: Color, opacity: float = 1.0) -> str:
    """Return a colour as XML: of the theme where it belongs to it, else fixed."""
    themed = theme_color(color)
    if themed is None:
        return xml.color(color.srgb, (), opacity)
    return xml.color(themed.slot, themed.changes, opacity)


class Opened:
    """A template as its parts, which stay as they are; layouts are read when a slide needs them."""

    def __init__(self, package: Package) -> None:
        """Take the parts: a presentation without slides, with a master for notes."""
        self.package = package
        self._layouts: dict[str, Layout] = {}

    @cached_property
    def notes_master(self) -> str:
        """Return the part of the master for notes."""
        return self.package.related(self.package.main, "notesMaster")

    @cached_property
    def named(self) -> dict[str, str]:
        """Return the parts of the layouts by name."""
        package = self.package
        master = package.related(package.main, "slideMaster")
        related = (each for each in package.relations(master).values())
        parts = (each.target for each in related if each.short == "slideLayout")
        return {package.xml(part).find(f"{P}cSld").get("name", ""): part for part in parts}

    def layout(self, part: str) -> Layout:
        """Return the layout of a part as a deck's reader sees it."""
        if part not in self._layouts:
            self._layouts[part] = layout_of(self.package, part)
        return self._layouts[part]


@lru_cache(maxsize=1)
def shipped_template() -> Opened:
    """Open the shipped template, which has layouts and masters but no slides."""
    try:
        return Opened(opened(asset(TEMPLATE).read_bytes()))
    except (OSError, DeckFileError) as error:
        raise AssetError(f"the PowerPoint template cannot be read: {error}") from error


def layout_part(template: Opened, key: str) -> str:
    """Return the part of the layout with this key."""
    name = layout(key).name
    if name not in template.named:
        raise RenderError(f"the PowerPoint template has no layout named “{name}”")
    return template.named[name]
