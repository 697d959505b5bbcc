"""Finds text that is hard to read: many who are in pain are tired, and put a heavy text down.

LIX is words per sentence plus the percentage of words of more than six letters, counted over all
that authors wrote on the pages of a deck, sheet or booklet (not numbers alone, nor the fixed words
of the foot). An item of a list, a label and a title are a sentence each, with or without a full
stop: lists make LIX lower than running text, so a figure under the limit shows only that a text is
not heavy. Below 100 words LIX swings with every word and gives no verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.readers import read_texts
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity, Value
from patientuddannelse.languages.reading import (
    EASY,
    FEWEST_WORDS,
    Reading,
    beginning,
    is_impersonal,
    length,
    may_be_impersonal,
    sentences,
    together,
    words,
)
from patientuddannelse.materials import Material, Page, Reader
from patientuddannelse.scene.once import SameItems
from patientuddannelse.scene.primitives import Item, Paragraph
from patientuddannelse.scene.walk import texts_in
from patientuddannelse.wordings import finding

MOST_LIX = {Reader.PATIENT: EASY, Reader.CLINICIAN: 45}
MOST_WORDS = 20
"""In a sentence, numbers not counted."""

LONGEST = 12
"""A word of more letters is told."""

_TOLD = 5  # words at most


def check_readability(curriculum: Curriculum, material: Material) -> Iterator[Diagnostic]:
    """Yield a warning for too high a LIX of what each reader gets, and a note of long words."""
    profile = curriculum.profile_name
    for reader in Reader:
        read = _authored(material.read_by(reader), profile)
        if not read:
            continue
        origin, texts = read[0].origin, tuple(each.text for each in read)
        counted = _counted(texts)
        if counted.words >= FEWEST_WORDS and counted.lix > MOST_LIX[reader]:
            yield _hard(material, reader, counted, texts, origin)
        longest = _longest(texts) if reader is Reader.PATIENT else ()
        if longest:
            at = next(each.origin for each in read if longest[0] in _long_in(each.text))
            told = ", ".join(f"{word} ({len(word)})" for word in longest)
            yield finding("long-words", at, Severity.NOTE, material=material.id, words=told)


def check_sentences(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for sentences that are long, or that do not speak to the patient."""
    language = curriculum.course.language
    for each in read_texts(curriculum):
        for key, values in _hard_sentences(each.text.value, language):
            if key != "impersonal" or each.by_patients:
                yield finding(key, each.text.origin, Severity.WARNING, **values)


@lru_cache(maxsize=1 << 14)
def _hard_sentences(text: str, language: str) -> Sequence[tuple[str, Mapping[str, Value]]]:
    """Return which findings there are of a text's sentences, and what tells them."""
    if not _may_be_long(text) and not may_be_impersonal(text, language):
        return ()
    found: list[tuple[str, Mapping[str, Value]]] = []
    for sentence in sentences(text):
        said: dict[str, Value] = {"text": beginning(sentence)}
        if (count := length(sentence)) > MOST_WORDS:
            found.append(("long-sentence", said | {"words": count, "most": MOST_WORDS}))
        if is_impersonal(sentence, language):
            found.append(("impersonal", said))
    return tuple(found)


def _may_be_long(text: str) -> bool:
    """Say whether all of a text has more words than a sentence should; to split it takes longer."""
    return len(text) > 2 * MOST_WORDS and length(text) > MOST_WORDS


def _authored(pages: Iterable[Page], profile: str) -> list[Paragraph]:
    """Return what authors wrote on pages, in reading order: not what is the clinic's own."""
    read: list[Paragraph] = []
    for page in pages:
        end = len(page.scene) - page.foot
        read += _above_foot(SameItems(page.scene[:end]), profile)
        read += _authored_in(page.scene[end:], profile)
    return read


@lru_cache(maxsize=1 << 10)  # above another foot it is the same
def _above_foot(picture: SameItems, profile: str) -> Sequence[Paragraph]:
    return tuple(_authored_in(picture.items, profile))


def _authored_in(items: Iterable[Item], profile: str) -> Iterator[Paragraph]:
    for block in texts_in(items):
        for each in block.paragraphs:
            if each.origin and each.origin.file != profile:
                yield each


@lru_cache(maxsize=256)
def _counted(texts: tuple[str, ...]) -> Reading:
    return together(texts)


def _hard(
    material: Material, reader: Reader, counted: Reading, texts: Iterable[str], at: Origin | None
) -> Diagnostic:
    longest = max((s for text in texts for s in sentences(text)), key=length)
    return finding(
        f"lix.{reader}", at, Severity.WARNING,
        material=material.id, lix=round(counted.lix), most=MOST_LIX[reader],
        words=counted.words, per_sentence=round(counted.words / counted.sentences),
        long=round(100 * counted.long_words / counted.words), text=beginning(longest),
    )  # fmt: skip


@lru_cache(maxsize=1 << 14)
def _long_in(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in words(text) if len(word) > LONGEST)


@lru_cache(maxsize=256)
def _longest(texts: tuple[str, ...]) -> Sequence[str]:
    """Return the longest of the long words in some texts, the longest first."""
    long = {word for text in texts for word in _long_in(text)}
    return sorted(long, key=lambda word: (-len(word), word))[:_TOLD]
