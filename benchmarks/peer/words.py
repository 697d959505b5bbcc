"""From composed decks to their bare words: what every program that makes slides is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patientuddannelse.decks.model import Deck, Fill, Slide, SpeakerNotes
from patientuddannelse.languages import Labels, language
from patientuddannelse.scene.walk import text_blocks


@dataclass(frozen=True, slots=True)
class Noted:
    """What stands under one heading of the notes; "" for what has none."""

    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a slide: its title, every paragraph it shows, and its notes."""

    title: str
    bullets: tuple[str, ...]
    notes: tuple[Noted, ...]


def words_of(deck: Deck) -> tuple[Words, ...]:
    """Return the words of every slide, the hidden ones too."""
    labels = language(deck.language)
    return tuple(
        Words(plain(slide.title), tuple(_shown(slide)), tuple(_noted(slide.notes, labels)))
        for slide in deck.slides
    )


def plain(text: object) -> str:
    """Return a text on one line without places to break words."""
    return " ".join(str(text).replace("\u00ad", "").split())


def _shown(slide: Slide) -> Iterator[str]:
    """Yield every paragraph on the slide except its title, those in figures as well."""
    titles = {
        id(each.block)
        for each in slide.elements
        if isinstance(each, Fill) and each.placeholder == "title"
    }
    for block in text_blocks(slide.scene):
        if id(block) not in titles:
            yield from filter(None, (plain(paragraph.text) for paragraph in block.paragraphs))


def _noted(notes: SpeakerNotes, labels: Labels) -> Iterator[Noted]:
    if notes.time:
        yield Noted("", (plain(f"{labels.time}: {notes.time}"),))
    kinds = (
        (labels.say, notes.say),
        (labels.ask, notes.ask),
        (labels.if_silent, notes.if_silent),
        (labels.watch, notes.watch),
    )
    yield from (Noted(heading, tuple(map(plain, texts))) for heading, texts in kinds if texts)
    if notes.sources:
        yield Noted("", (f"{labels.sources}: {', '.join(notes.sources)}",))
