"""A deck as it stands in a file: what a merge compares. Lengths are EMU.

The same reader makes it from a deck just built and from one that was changed by hand, so that
like is compared with like. What only the program writes alike (``drawn``, ``letters``) is known of
builds alone, and compared between them.
"""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from patientuddannelse.dataclass import dataclass

NEAR = 5_080
"""What is no move: LibreOffice rounds to 360, and nobody moves anything by less than 0.4 pt."""

_LEAF_NEAR = 3  # of LEAF_SPAN, beside what rounding makes of a small group
LEAF_SPAN = 1_000
"""Parts of a group stand in fractions of it: from 0 to this."""

FURNITURE = frozenset({"sldNum", "dt"})
"""Places whose text is no one's: the program that shows the slide fills them."""


class Box(NamedTuple):
    """Where a shape stands, and how it is turned (1/60,000 degree)."""

    x: int
    y: int
    width: int
    height: int
    turn: int = 0

    def near(self, other: Box) -> bool:
        """Say whether two boxes are the same, but for rounding."""
        return all(abs(a - b) <= NEAR for a, b in zip(self, other, strict=True))


class Mark(NamedTuple):
    """A stretch of a paragraph that is set apart: bold (b), in italics (i), underlined (u)."""

    start: int
    end: int
    how: str


class Paragraph(NamedTuple):
    """A paragraph: its text, forced line breaks as ``\\n``, and what in it is set apart."""

    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def bare(self) -> str:
        """Return the text without what cannot be seen at its ends."""
        return self.text.rstrip()


Words = tuple[Paragraph, ...]
"""The paragraphs of one text."""


class Leaf(NamedTuple):
    """A part of a group: its box in fractions of the group's."""

    x: int
    y: int
    width: int
    height: int

    def near(self, other: Leaf, grain: int) -> bool:
        """Say whether two parts stand alike; ``grain`` is what rounding makes of the group."""
        most = _LEAF_NEAR + grain
        return all(abs(a - b) <= most for a, b in zip(self, other, strict=True))


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape at the top of a slide, with all that is grouped in it.

    ``key`` is its identity (a GUID) where the file has one, ``place`` type and number of its
    placeholder, ``words`` each text in it that is not empty, ``pictures`` codes of its bitmaps.
    ``ink`` is a code of its colours, ``style`` one of the sizes and colours of its texts. ``drawn``
    is a code of all but its texts, place and bitmaps, ``letters`` one of its texts with their look.
    ``number`` is its id on the slide.
    """

    key: str
    name: str
    kind: str
    place: str = ""
    box: Box | None = None
    words: tuple[Words, ...] = ()
    pictures: tuple[str, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    ink: str = ""
    style: str = ""
    drawn: str = field(default="", compare=False)
    letters: str = field(default="", compare=False)
    number: int = field(default=0, compare=False)

    @property
    def text(self) -> str:
        """Return all its words, a line each."""
        return "\n".join(paragraph.bare for words in self.words for paragraph in words)

    @property
    def place_type(self) -> str:
        """Return the type of its placeholder, "" for none."""
        return self.place.partition(":")[0]

    def stands_as(self, other: Shape) -> bool:
        """Say whether it stands where another does."""
        if self.box is None or other.box is None:
            return True  # nothing is known of one
        return self.box.near(other.box)

    def is_made_as(self, other: Shape, *, inks: bool) -> bool:
        """Say whether a picture has the parts, bitmaps and (``inks``) colours of another."""
        if len(self.leaves) != len(other.leaves) or len(self.pictures) != len(other.pictures):
            return False
        if inks and (self.pictures != other.pictures or self.ink != other.ink):
            return False
        boxes = [box for box in (self.box, other.box) if box is not None]
        least = min((min(box.width, box.height) for box in boxes), default=0)
        grain = LEAF_SPAN * 1_440 // max(least, 1)  # four steps of LibreOffice's
        pairs = zip(self.leaves, other.leaves, strict=True)
        return all(one.near(two, grain) for one, two in pairs)


class Move(NamedTuple):
    """An effect: how it starts, what it does, on which shape (its index) and paragraph (or -1)."""

    node: str
    preset: str
    shape: int
    paragraph: int = -1


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: ``id`` from the YAML where it is known, ``number`` and ``mark`` as the file says.

    ``number`` is the id by which the presentation lists it, ``mark`` the identity that it carries
    itself. ``ground`` is a code of its own background.
    """

    id: str
    number: int = 0
    mark: int = 0
    layout: str = ""
    shapes: tuple[Shape, ...] = ()
    notes: Words = ()
    hidden: bool = False
    moves: tuple[Move, ...] = ()
    ground: str = ""
    part: str = field(default="", compare=False)

    @property
    def title(self) -> str:
        """Return its title on one line."""
        titled = (each for each in self.shapes if each.place_type in ("title", "ctrTitle"))
        return " ".join(next((each.text for each in titled), "").split())

    @property
    def text(self) -> str:
        """Return all its words."""
        return "\n".join(filter(None, (each.text for each in self.shapes)))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a deck was asked for with, so that it can be asked for again.

    ``template`` and ``clinic`` are the names of files that the command named.
    """

    minutes: int | None = None
    starts: str = ""
    template: str = ""
    clinic: str = ""


@dataclass(frozen=True, slots=True)
class DeckState:
    """A deck: which it is, what it was asked for with, and its slides in order.

    ``office`` says that a program saved it which keeps neither ids nor looks as they were.
    """

    slides: tuple[Slide, ...]
    deck: str = ""
    variant: str = ""
    asked: Asked = field(default_factory=Asked)
    office: bool = False

    @property
    def is_rewritten(self) -> bool:
        """Say whether what tells slides and shapes apart is gone."""
        return self.office or not any(slide.mark for slide in self.slides)
