"""An artefact: one output file and what is known of it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from patientuddannelse.dataclass import dataclass
from patientuddannelse.shelf import Held


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture in the gallery: path below the output folder, SVG if drawn, and what it shows."""

    path: str
    file: Held | None
    caption: str


Place = tuple[str, int, int]
"""Where a text begins in the YAML: file, line, column."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says: where its words stand, in reading order, and how it is drawn.

    ``name`` tells it from other pages of its file (a slide's id), ``drawn`` is a code of the
    drawing, words apart. ``at`` is where the page itself stands in the YAML, if it does, ``asked``
    what a build was asked for that it shows, such as a length. ``loose`` are words that stand
    nowhere in the YAML as they are, made of labels and of what the clinic says of itself.
    """

    name: str
    title: str
    places: tuple[Place, ...]
    drawn: str
    at: Place | None = None
    asked: str = ""
    loose: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file to write: path below the output folder, what it holds, and what it is.

    ``kind`` is deck or poster; ``id`` such as ``posters/cup``; ``sheet`` empty for decks.
    ``sheet_id``, ``edition`` (its day) and ``code`` are what the foot of a sheet says; ``flip`` is
    the edge of the paper over which a printer turns two sides. ``says`` is what the next builds
    are compared with.
    """

    path: str
    file: Held
    kind: str
    id: str
    title: str
    sheet: str = ""
    variant: str = ""
    pages: int = 1
    previews: tuple[Preview, ...] = ()
    sheet_id: str = ""
    edition: date | None = None
    code: str = ""
    flip: Literal["", "long", "short"] = ""
    says: tuple[Said, ...] = ()
