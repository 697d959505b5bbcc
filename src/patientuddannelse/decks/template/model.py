"""A clinic's template as data: its layouts with their places, colours and fonts. Lengths in pt."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor
from patientuddannelse.text.office_fonts import OfficeFont

TITLES = ("title", "ctrTitle")
BODIES = ("obj", "body")
FURNITURE = ("dt", "ftr", "sldNum")


@dataclass(frozen=True, slots=True)
class Look:
    """How the template sets the text of a place: ``inset`` is left, top, right and bottom.

    ``stated`` says that its styles hold this, so that text takes it by itself. Some programs write
    it only into their sample text; it is then written out.
    """

    size: float
    bold: bool
    capitals: bool
    anchor: Anchor
    align: Align
    color: Color
    heading: bool = False
    stated: bool = True
    inset: tuple[float, float, float, float] = (7.2, 3.6, 7.2, 3.6)


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder of a layout: what it is for (``title``, ``obj``, ``ftr`` …), number and box."""

    kind: str
    idx: int
    box: Rect
    look: Look

    @property
    def room(self) -> Rect:
        """Return where its text may stand."""
        left, top, right, bottom = self.look.inset
        box = self.box
        return Rect(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom)


@dataclass(frozen=True, slots=True)
class Art:
    """Something that the template itself draws: its box and, where it is plain, its colour."""

    box: Rect
    color: Color | None


@dataclass(frozen=True, slots=True)
class HostLayout:
    """A layout: where it stands among all of the template's, its places and what it draws.

    ``core`` is where the template itself puts content, ``ground`` the plain colour of the slide,
    None where it is a picture, a pattern or a gradient.
    """

    number: int
    master: int
    name: str
    places: tuple[Place, ...]
    art: tuple[Art, ...]
    core: Rect
    ground: Color | None

    def first(self, *kinds: str) -> Place | None:
        """Return the first place of some kinds."""
        return next((each for each in self.places if each.kind in kinds), None)

    @property
    def title(self) -> Place | None:
        """Return the place of the title."""
        return self.first(*TITLES)

    @property
    def bodies(self) -> tuple[Place, ...]:
        """Return the places for text; of places that share a number only the first is certain."""
        found = {each.idx: each for each in reversed(self.places) if each.kind in BODIES}
        return tuple(sorted(found.values(), key=lambda each: (each.box.x, each.box.y)))


@dataclass(frozen=True, slots=True)
class Template:
    """A clinic's template, cleaned of its own slides: ``data`` is its package.

    ``layouts`` are all there are, ``roles`` the number of the layout that serves each role
    (``mapping.ROLES``), ``colors`` the theme's, by slot. ``found`` is what a clinic should know.
    """

    name: str
    data: bytes
    width: float
    height: float
    layouts: tuple[HostLayout, ...]
    roles: Mapping[str, int]
    colors: Mapping[str, str]
    body: OfficeFont
    heading: OfficeFont
    found: tuple[Diagnostic, ...] = ()

    def layout(self, role: str) -> HostLayout:
        """Return the layout that serves a role."""
        return self.layouts[self.roles[role]]
