"""How hard a text is to read: its sentences, its long words, and LIX, made from both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from patientuddannelse.dataclass import dataclass

LONG = 6
"""A word of more letters than this is long (Björnsson's LIX)."""

EASY = 30
"""A LIX that is easy enough for a patient."""

FEWEST_WORDS = 100
"""Below so many words LIX swings with every word and gives no verdict."""

_WORD = re.compile(r"\w+(?:[-–]\w+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”)]*\s+(?=[”(]?[A-ZÆØÅ0-9])|:\s+(?=[”]?[A-ZÆØÅ])")
_ABBREVIATIONS = "bl.a ca dr ekskl evt f.eks fr hr inkl jf kap kl maks nr pkt tlf"
_NO_END = frozenset(f"{each}." for each in _ABBREVIATIONS.split())
_QUOTED = re.compile(r"”[^”]*”|»[^«]*«|«[^»]*»|„[^“”]*[“”]|“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_WEEKDAY = r"[\s,–/-]+(?:og |til )?(?:tirs?|ons|tors?|fre|lør|søn)\b"
_IMPERSONAL = {  # man. and man-tors are days, man.dk is an address
    "da": re.compile(rf"\bman\b(?![-–/.]\w|\.,|\. (?-i:[a-zæøå])|{_WEEKDAY})", re.IGNORECASE)
}
_FEWEST_WORDS = 3
_STOPS = '.,;:!?…”")'
_MEANT_TWICE = "av bip der det for ha hov i ja langt lidt mange meget nej på så til tik"
_SAID_TWICE = {"da": frozenset(_MEANT_TWICE.split())}
"""Words that may be meant twice in a row."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How many words, sentences and long words there are."""

    words: int = 0
    sentences: int = 0
    long_words: int = 0

    @property
    def lix(self) -> float:
        """Return words per sentence plus the percentage of long words; 0 for no words."""
        if not self.words:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """Return a text in one line as it is read, without its soft hyphens."""
    return " ".join(text.replace("\u00ad", "").split())


def beginning(text: str, most: int = 40) -> str:
    """Return as much of a text as a finding quotes."""
    shown = plain(text)
    return shown if len(shown) <= most else shown[: most - 1] + "…"


@lru_cache(maxsize=1 << 14)
def sentences(text: str) -> tuple[str, ...]:
    """Split a text: a sentence ends at . ! ? … and at a colon before a capital, not at "ca. 20".

    A line break that an author set is only a place to break the line.
    """
    found: list[str] = []
    for each in _SENTENCE_END.split(plain(text)):
        if found and found[-1].rpartition(" ")[2].lstrip("(”").lower() in _NO_END:
            found[-1] += f" {each}"
        else:
            found.append(each)
    return tuple(each for each in found if _WORD.search(each))


@lru_cache(maxsize=1 << 14)
def doubled(text: str, language: str) -> str:
    """Return a word that stands twice in a row by a slip of the hand, or nothing."""
    found = text.lower().split()
    if not any(map(str.startswith, found[1:], found)):  # as in nearly all texts, told at once
        return ""
    meant = _SAID_TWICE.get(language, frozenset())
    for one, two in pairwise(found):
        if two.rstrip(_STOPS) == one and one.isalpha() and one not in meant:
            return one
    return ""


@lru_cache(maxsize=1 << 14)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text: letters and digits, with the hyphens and dashes inside them."""
    return tuple(_WORD.findall(text.replace("\u00ad", "")))


@lru_cache(maxsize=1 << 14)
def length(sentence: str) -> int:
    """Return how many words a sentence has, numbers not counted."""
    return sum(not word[0].isdigit() for word in words(sentence))


@lru_cache(maxsize=1 << 14)
def reading(text: str) -> Reading:
    """Count one text: a paragraph, an item of a list or a label; a number alone is none.

    Each is at least one sentence, with or without a full stop. Lists and labels so make the figure
    lower than running text would be; the measure compares like with like, it does not tell whether
    somebody understands.
    """
    if not length(text):
        return Reading()
    found = words(text)
    return Reading(len(found), len(sentences(text)), sum(len(word) > LONG for word in found))


def together(texts: Iterable[str]) -> Reading:
    """Count several texts."""
    counted = [reading(text) for text in texts]
    return Reading(
        sum(each.words for each in counted),
        sum(each.sentences for each in counted),
        sum(each.long_words for each in counted),
    )


def lix(texts: Iterable[str]) -> float:
    """Return the LIX of several texts together."""
    return together(texts).lix


def may_be_impersonal(text: str, language: str) -> bool:
    """Say whether there is a word in a text by which a sentence of it may be impersonal."""
    pattern = _IMPERSONAL.get(language)
    return pattern is not None and pattern.search(plain(text)) is not None


def is_impersonal(sentence: str, language: str) -> bool:
    """Say whether a sentence speaks of anybody ("man") where it could speak to its reader.

    What somebody is quoted with is theirs; one or two words (a day of the week) are no sentence.
    """
    if not may_be_impersonal(sentence, language):
        return False
    said = _IMPERSONAL[language].search(_QUOTED.sub("", sentence))
    return said is not None and len(words(sentence)) >= _FEWEST_WORDS
