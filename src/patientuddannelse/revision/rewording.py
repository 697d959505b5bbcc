"""What a hand changed in a deck, with regard to the curriculum: wordings, and all that is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import NamedTuple

from patientuddannelse.dataclass import dataclass
from patientuddannelse.revision.matching import matched_shapes, matched_slides
from patientuddannelse.revision.merging import merge_plan
from patientuddannelse.revision.plan import Fate
from patientuddannelse.revision.state import DeckState, Paragraph, Shape, Slide, Words
from patientuddannelse.revision.tokens import breaks, plain
from patientuddannelse.revision.words import Aligned

_WORDS = frozenset({"text", "notes"})
NOTES = "notes"
"""What the notes of a slide are called where its shapes have names."""


@dataclass(frozen=True, slots=True)
class At:
    """A place in the edited deck: the slide's id, number and title, and the shape's name."""

    slide: str
    number: int
    title: str
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Reworded:
    """A paragraph that reads otherwise: as built, as edited, and as it would be built now.

    ``nth`` tells it from others of the slide, or of its notes, that read the same now.
    """

    at: At
    before: str
    edited: str
    now: str
    nth: int = 0

    @property
    def clashes(self) -> bool:
        """Say whether the curriculum words it otherwise too."""
        return plain(self.before) != plain(self.now)


@dataclass(frozen=True, slots=True)
class Other:
    """A change that is no wording: ``what`` it is, and the words that it took away or put in."""

    at: At
    what: str
    before: str = ""
    edited: str = ""


@dataclass(slots=True)
class Handwork:
    """All that a hand changed and that the curriculum has not, in the order of the slides."""

    reworded: list[Reworded] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)

    @property
    def is_none(self) -> bool:
        """Say whether the curriculum has all that the edited deck has."""
        return not (self.reworded or self.others)


def handwork(base: DeckState, edited: DeckState, new: DeckState) -> Handwork:
    """Tell what a hand changed in a deck that was built as ``base`` and would be ``new`` now."""
    found = Handwork()
    now = {slide.id: slide for slide in new.slides}
    origin = matched_slides(base, edited)
    numbers: dict[str, int] = {}
    for i, slide in enumerate(edited.slides):
        if i not in origin:
            numbers[f"+{i}"] = i + 1
            continue
        built = base.slides[origin[i]]
        numbers[built.id] = i + 1
        if built.id in now:
            at = At(built.id, i + 1, slide.title or built.title)
            _Reading(at, found).slide(built, slide, now[built.id])
    for each in merge_plan(base, edited, new).changes:
        if each.fate is not Fate.CAME and each.what not in _WORDS:
            at = At(each.slide, numbers.get(each.slide, 0), each.title, each.shape)
            found.others.append(Other(at, each.what, each.before, each.edited))
    found.others.sort(key=lambda each: each.at.number or len(edited.slides) + 1)
    return found


class _States(NamedTuple):
    """One text as built, as edited, and as it would be built now."""

    base: Words
    edited: Words
    new: Words


@dataclass(slots=True)
class _Reading:
    """Reads what became of the words of one slide."""

    at: At
    found: Handwork

    def slide(self, base: Slide, edited: Slide, new: Slide) -> None:
        here = {shape.key: i for i, shape in enumerate(new.shapes)}
        texts = [list(_paragraphs(shape)) for shape in new.shapes]
        for e, b in sorted(matched_shapes(base, edited).items()):
            known = here.get(base.shapes[b].key)
            if known is not None:
                earlier = [text for each in texts[:known] for text in each]
                states = base.shapes[b], edited.shapes[e], new.shapes[known]
                self.words(base.shapes[b].name, _States(*map(_paragraphs, states)), earlier)
        notes = _States(*map(_written, (base.notes, edited.notes, new.notes)))
        self.words(NOTES, notes, [])

    def words(self, shape: str, states: _States, earlier: Sequence[Paragraph]) -> None:
        """Compare three states of a text; ``earlier`` is what stands before it on the slide."""
        base, edited, new = states
        bases, hands, news = (
            tuple(Paragraph(plain(each.text)) for each in words) for words in states
        )
        theirs, ours = Aligned(bases, hands), Aligned(bases, news)
        at = At(self.at.slide, self.at.number, self.at.title, shape)
        for i, before in enumerate(bases):
            e, n = theirs.at[i], ours.at[i]
            if e is None:
                if n is not None:
                    self.found.others.append(Other(at, "words.deleted", base[i].text))
            elif hands[e] == before:
                if breaks(edited[e].text) != breaks(base[i].text):
                    self.found.others.append(Other(at, "words.breaks", base[i].text))
            elif n is None:
                told = Reworded(at, base[i].text, edited[e].text, "")
                self.found.reworded.append(told)
            elif hands[e] != news[n]:
                now = new[n].text
                nth = sum(each.text == now for each in (*earlier, *new[:n]))
                self.found.reworded.append(Reworded(at, base[i].text, edited[e].text, now, nth))
        came = {news[n] for stretch in ours.added for n in stretch}
        for e in (e for stretch in theirs.added for e in stretch):
            if hands[e] not in came:
                self.found.others.append(Other(at, "words.added", edited=edited[e].text))


def _paragraphs(shape: Shape) -> Words:
    return tuple(each for words in shape.words for each in _written(words))


def _written(words: Words) -> Words:
    """Return the paragraphs in which something is written."""
    return tuple(each for each in words if plain(each.text))
