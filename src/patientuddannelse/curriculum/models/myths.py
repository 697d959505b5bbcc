"""The content of myths and facts: pairs of a fact and a myth, and the two signs of the quiz."""

from typing import Literal, Self

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent, Strict
from patientuddannelse.curriculum.models.worksheet import WorksheetField

MythPicture = Literal["plaster", "body", "scan", "shoe", "path", "person"]


class Pair(Strict):
    """A fact, the myth it answers, and which small picture stands by them."""

    id: str
    fact: Text
    myth: Text
    picture: MythPicture


class Sign(Strict):
    """A sign to walk to: its letter and its word."""

    letter: Text
    word: Text


class Signs(Strict):
    """The two answers: myth on the left, fact on the right."""

    myth: Sign
    fact: Sign


class MythsContent(ModelContent):
    """The pairs, the word before each myth, and the signs."""

    prefix: Text
    signs: Signs
    pairs: tuple[Pair, ...]

    def as_worksheet(self) -> Self:
        """Return the pairs with a place to tick at each, which is read out with its myth."""
        content = super().as_worksheet()
        for pair, place in zip(self.pairs, content.places, strict=False):
            label = Text(f"{place.label} {pair.myth}", place.label.raw, place.label.origin)
            content._places[place.id] = place.model_copy(update={"label": label})
        return content

    def tick(self, pair: Pair) -> WorksheetField | None:
        """Return the place to tick a pair's myth: the places go with the pairs in their order."""
        return dict(zip((each.id for each in self.pairs), self.places, strict=False)).get(pair.id)
