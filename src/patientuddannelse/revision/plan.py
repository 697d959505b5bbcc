"""What a merged deck is to be: plain data, decided before any file is touched."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from patientuddannelse.dataclass import dataclass
from patientuddannelse.revision.state import DeckState, Slide
from patientuddannelse.revision.words import Merged


class Side(StrEnum):
    """Who wrote something: a hand in the file, or the curriculum as it would be built now."""

    EDITED = "edited"
    NEW = "new"


class Fate(StrEnum):
    """What became of a change: it stays, it came, or it meets another."""

    STAYS = "stays"
    CAME = "came"
    CLASHES = "clashes"


@dataclass(frozen=True, slots=True)
class Change:
    """A change that one side made, or both: ``what`` of which slide, and the wordings there are.

    ``number`` is the slide's in the merged deck, 0 where it is not there; ``shape`` its name.
    """

    fate: Fate
    what: str
    slide: str
    title: str
    number: int = 0
    shape: str = ""
    before: str = ""
    edited: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class ShapeStep:
    """A shape of the merged slide, by its indexes in the edited and the new slide.

    One without the other is taken as it is. With both, ``drawn``, ``box`` and ``words`` say whose
    they are: ``words`` one merge for each text, None where the text is that of ``drawn``.
    ``styled`` says that a hand has set the text otherwise, which new paragraphs take after.
    """

    edited: int | None
    new: int | None
    drawn: Side = Side.EDITED
    box: Side = Side.EDITED
    words: tuple[Merged, ...] | None = None
    styled: bool = False


@dataclass(frozen=True, slots=True)
class SlideStep:
    """A slide of the merged deck: one of the two, or both; ``notes`` None are the edited ones."""

    edited: Slide | None
    new: Slide | None
    hidden: bool
    shapes: tuple[ShapeStep, ...] = ()
    notes: Merged | None = None
    moves: Side = Side.EDITED
    ground: Side = Side.EDITED
    layout: Side = Side.EDITED

    @property
    def is_untouched(self) -> bool:
        """Say whether the edited slide stays as it is, but for where it stands."""
        sides = (self.moves, self.ground, self.layout)
        return (
            self.edited is not None
            and self.hidden == self.edited.hidden
            and self.notes is None
            and all(side is Side.EDITED for side in sides)
            and [step.edited for step in self.shapes] == list(range(len(self.edited.shapes)))
            and all(is_as_edited(step) for step in self.shapes)
        )


def is_as_edited(step: ShapeStep) -> bool:
    """Say whether a shape of the edited slide stays as it is."""
    sides = (step.drawn, step.box)
    return step.words is None and all(side is Side.EDITED for side in sides)


@dataclass(frozen=True, slots=True)
class Plan:
    """The slides of the merged deck in order, and what to tell of it."""

    slides: tuple[SlideStep, ...]
    changes: tuple[Change, ...]

    def leaves(self, edited: DeckState) -> bool:
        """Say whether the edited deck is what is wanted as it is, and nothing is left to choose."""
        slides = [step.edited.part if step.edited else "" for step in self.slides]
        return (
            slides == [each.part for each in edited.slides]
            and all(step.is_untouched for step in self.slides)
            and not self.told(Fate.CLASHES)
        )

    def told(self, fate: Fate) -> Sequence[Change]:
        """Return the changes of one fate."""
        return [each for each in self.changes if each.fate is fate]
