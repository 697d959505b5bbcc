"""A document as data: an id, a file and its pages."""

from __future__ import annotations

from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Deck
from patientuddannelse.posters.model import Poster


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document: id (``guides/session_1``), kind, slug of its file, title and pages.

    The kind (``guide``, ``booklet`` …) is what the gallery and the manifest call it; the folder is
    where its file lies in the output. The pages of one that is ``folded`` are put on sheets twice
    their size, as leaves of a booklet. ``deck`` is the one whose slides it shows as pictures: what
    is wrong with a slide is told as such.
    """

    id: str
    kind: str
    folder: str
    slug: str
    title: str
    pages: tuple[Poster, ...]
    folded: bool = False
    deck: Deck | None = None
