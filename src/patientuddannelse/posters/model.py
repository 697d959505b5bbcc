"""A poster as data: its sheet and the whole picture on it."""

from __future__ import annotations

from datetime import date

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item
from patientuddannelse.units import mm


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper size in points: ``name`` (a4 …), trim size, bleed on every side."""

    name: str
    width: float
    height: float
    bleed: float = 0.0

    @property
    def trim(self) -> Rect:
        """Return the finished sheet."""
        return Rect(0.0, 0.0, self.width, self.height)

    @property
    def page(self) -> Rect:
        """Return everything that may be painted: the trim and its bleed."""
        return self.trim.inset(-self.bleed)


PRESS_BLEED = mm(3)
"""What a print shop cuts away on every side."""

_SIZES_MM = {
    "a4": (210, 297),
    "a3": (297, 420),
    "a2": (420, 594),
    "a1": (594, 841),
    "a0": (841, 1189),
}

SHEETS = {name: Sheet(name, mm(width), mm(height)) for name, (width, height) in _SIZES_MM.items()}
"""ISO 216 sheets, upright."""

A5 = Sheet("a5", mm(148), mm(210))
"""The page of a booklet on folded A4; no poster is made on it."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What tells a printed sheet from an older one: its id, the edition's day, its code."""

    sheet_id: str
    edition: date
    code: str


@dataclass(frozen=True, slots=True)
class Poster:
    """A finished sheet: id (``posters/cup``), slug, title, publisher, language and picture.

    ``variant`` names the edition (``bw+large``; "" for the plain one), ``later`` are the pages on
    which it goes on, ``back`` is its other side, laid out on A4 whatever the sheet. ``imprint`` is
    what its foot says of its edition.
    """

    id: str
    slug: str
    title: str
    alt_text: str
    publisher: str
    language: str
    sheet: Sheet
    scene: tuple[Item, ...]
    back: Poster | None = None
    variant: str = ""
    later: tuple[Poster, ...] = ()
    imprint: Imprint | None = None

    @property
    def fronts(self) -> tuple[Poster, ...]:
        """Return the pages that a patient reads, in order."""
        return (self, *self.later)
