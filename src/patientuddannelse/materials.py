"""What readers get, alike for decks, sheets and documents: pages with a name and a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum

from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.layouts import SLIDE
from patientuddannelse.decks.model import Deck
from patientuddannelse.documents.model import Document
from patientuddannelse.once_each import Known, once_each
from patientuddannelse.posters.kinds.worksheet import WorksheetPages
from patientuddannelse.posters.model import Poster
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.text.face import Face, poster_face, slide_face

Composed = Deck | Poster | WorksheetPages | Document
"""What a job makes."""


class Reader(StrEnum):
    """Who reads a page."""

    PATIENT = "patient"
    CLINICIAN = "clinician"


@dataclass(frozen=True, slots=True)
class Page(Known):
    """A page or slide: what findings call it, its picture, sheet, typeface and reader.

    ``staged`` says that its parts may appear one after the other, so that some cover others;
    ``press`` that it is printed with inks; ``foot`` is how many of its last items are its foot.
    """

    name: str
    title: str
    scene: tuple[Item, ...]
    sheet: Rect
    face: Callable[[int], Face]
    reader: Reader
    staged: bool = False
    press: bool = False
    foot: int = 0


@dataclass(frozen=True, slots=True)
class Material:
    """One thing that is built: id (``posters/cup``), kind, title, language and pages."""

    id: str
    kind: str
    title: str
    language: str
    pages: tuple[Page, ...]

    def alone(self, page: Page) -> Material:
        """Return one of its pages as a material."""
        return Material(self.id, self.kind, self.title, self.language, (page,))

    def read_by(self, reader: Reader) -> tuple[Page, ...]:
        """Return the pages that somebody reads."""
        return tuple(page for page in self.pages if page.reader is reader)


def material_of(composed: Composed) -> Material:
    """Return what was composed as its reader meets it."""
    if isinstance(composed, Deck):
        return _deck(composed)
    if isinstance(composed, Poster):
        return _poster(composed)
    return _document(composed)


def _deck(deck: Deck) -> Material:
    reader = Reader.CLINICIAN if deck.for_clinicians else Reader.PATIENT
    pages = tuple(
        Page(
            f'slide "{slide.title}"', slide.title, deck.picture(slide), SLIDE, slide_face, reader,
            staged=True, foot=deck.foot_items(slide),
        )
        for slide in deck.slides
    )  # fmt: skip
    return Material(f"decks/{deck.id}", "deck", deck.title, deck.language, pages)


def _poster(poster: Poster) -> Material:
    pages = list(_sheets(poster, Reader.PATIENT))
    if poster.back:
        pages += _sheets(poster.back, Reader.CLINICIAN)
    return Material(poster.id, "poster", poster.title, poster.language, tuple(pages))


def _document(document: WorksheetPages | Document) -> Material:
    kind = document.kind if isinstance(document, Document) else "worksheet"
    reader = Reader.CLINICIAN if kind in _FOR_CLINICIANS else Reader.PATIENT
    pages = tuple(page for each in document.pages for page in _sheets(each, reader))
    language = document.pages[0].language
    return Material(document.id, kind, document.title, language, pages)


_FOR_CLINICIANS = {"guide", "key"}


def _sheets(poster: Poster, reader: Reader) -> Iterator[Page]:
    """Yield a sheet and the pages on which it goes on."""
    for each in (poster, *poster.later):
        yield Page(
            f"{each.title} ({each.sheet.name.upper()})", each.title, each.scene,
            each.sheet.trim, poster_face, reader, press=each.sheet.bleed > 0,
            foot=int(_is_foot(each.scene[-1])),
        )  # fmt: skip


def _is_foot(item: Item) -> bool:
    return isinstance(item, Group) and item.name == "footer"


def above_feet(material: Material) -> Material:
    """Return a material without the feet of its pages, where nothing is taught."""
    return replace(material, pages=tuple(map(_above_foot, material.pages)))


@once_each
def _above_foot(page: Page) -> Page:
    above = page.scene[: len(page.scene) - page.foot]
    return Page(
        page.name, page.title, above, page.sheet, page.face, page.reader, page.staged, page.press
    )
