"""Where in the YAML each paragraph of a slide was set from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.scalar import Scalar, walk
from patientuddannelse.decks.model import Deck, SpeakerNotes
from patientuddannelse.diagnostics import Origin
from patientuddannelse.render.pptx.text import pieces
from patientuddannelse.revision.rewording import NOTES, Reworded
from patientuddannelse.scene.primitives import Group, Item, TextBlock


class Origins:
    """The scalars of a curriculum, and which of them a deck shows where."""

    def __init__(self, curriculum: Curriculum, deck: Deck) -> None:
        """Take a deck as it is composed now."""
        self.curriculum = curriculum
        self.slides = {slide.id: slide for slide in deck.slides}

    @cached_property
    def scalars(self) -> Mapping[Origin, Scalar]:
        """The scalars by the place where they stand, in the order of the files."""
        return {
            node.origin: node
            for file in self.curriculum.files
            for _, node in walk(file.data)
            if isinstance(node, Scalar)
        }

    def of(self, told: Reworded) -> Scalar | None:
        """Return the scalar that a paragraph was set from, None for words of the program."""
        slide = self.slides[told.at.slide]
        shown = _noted(slide.notes) if told.at.shape == NOTES else _shown(slide.scene)
        same = [origin for text, origin in shown if text == told.now]
        origin = same[told.nth] if told.nth < len(same) else None
        return None if origin is None else self.scalars.get(origin)

    def within(self, slide_id: str) -> Iterator[Scalar]:
        """Yield the texts that a slide is made of, which may show in words with others."""
        around = self.slides[slide_id].origin
        if around is None:
            return
        begin, end = (around.line, around.column), (around.end_line, around.end_column)
        for at, scalar in self.scalars.items():
            inside = at.file == around.file and begin <= (at.line, at.column) < end
            if inside and any(map(str.isalpha, scalar)):
                yield scalar


def _shown(items: Iterable[Item]) -> Iterator[tuple[str, Origin | None]]:
    """Yield the paragraphs of a picture as they stand in the file, with where they come from."""
    for each in items:
        if isinstance(each, Group):
            yield from _shown(each.items)
        elif isinstance(each, TextBlock):
            for paragraph in each.paragraphs:
                yield "\n".join(pieces(paragraph)), paragraph.origin


def _noted(notes: SpeakerNotes) -> Iterator[tuple[str, Origin | None]]:
    for text in (*notes.say, *notes.ask, *notes.if_silent, *notes.watch):
        yield str(text).replace("\u00ad", ""), text.origin
