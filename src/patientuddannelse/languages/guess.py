"""A guess at the language of a text, from its small words: enough to tell Danish from English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from patientuddannelse.languages.reading import words

_DANISH = (
    "af alle at bliver da de deres det dig din du efter eller en er et fem fire for fra før gør "
    "ham han har hos hun hvad hvor i ikke ind ingen jeg kan man med mellem men mod nu når og også "
    "om op over på sig ses sidder skal som står syv så til to tre uden under ved viser vi"
)
_ENGLISH = (
    "a about an and are as at be by can do down from has he her his how if in into is it its no "
    "not of on one or out she shows than that the their there they this three to two up was what "
    "when where which with without you your"
)
_GERMAN = (
    "auf aus das dem den der die ein eine einem einen einer es für ich im ist mit nicht oder sich "
    "sie sind und von wie wird zu zum zur zwei"
)
_SWEDISH = (
    "att av de den det där en ett för från hon i inte kan med mot när och också om på samma ser "
    "som står till två utan vad var är"
)
_SMALL: Mapping[str, frozenset[str]] = {
    "da": frozenset(_DANISH.split()),
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "sv": frozenset(_SWEDISH.split()),
}
_LETTERS: Mapping[str, frozenset[str]] = {
    "da": frozenset("æøå"), "de": frozenset("äöüß"), "sv": frozenset("åäö"),
}  # fmt: skip
_FEWEST = 2  # small words of another language, before anything is said


def is_small(word: str, language: str) -> bool:
    """Say whether a word is so small that it tells nothing but the language."""
    return word.lower() in _SMALL.get(language, ())


@lru_cache(maxsize=1 << 12)
def seems_other(text: str, language: str) -> bool:
    """Say whether a text seems to be in another language than it should be.

    Without two small words of another one nothing is said: a label is no sentence.
    """
    if language not in _SMALL:
        return False
    found = [word.lower() for word in words(text)]
    letters = {letter for word in found for letter in word}

    def points(each: str) -> int:
        own = sum(word in _SMALL[each] for word in found)
        return own + len(letters & _LETTERS.get(each, frozenset()))

    other = max(points(each) for each in _SMALL if each != language)
    return other >= _FEWEST and other > points(language)
