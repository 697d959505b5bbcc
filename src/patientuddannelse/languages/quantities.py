"""Quantities in a text: a number, in digits or a word, and what it counts ("20–25 %")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from patientuddannelse.languages.reading import plain

_TO_TWENTY: Mapping[str, tuple[str, ...]] = {
    "da": (
        "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve",
        "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve",
    ),
}  # fmt: skip
_TENS = {
    "da": {
        "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80,
        "halvfems": 90, "hundrede": 100,
    },
}  # fmt: skip
_NUMBER_WORDS = {
    language: {word: str(i) for i, word in enumerate(words)}
    | {word: str(number) for word, number in _TENS[language].items()}
    for language, words in _TO_TWENTY.items()
}
_ARTICLES = frozenset({"en"})  # "en uge" is a week as often as one week
_SHORT = {"min": "minut", "pct": "%", "procent": "%", "mdr": "måned", "kr": "kron"}
_ENDING = re.compile(r"(?:erne|ene|ter|er|en|ne|e|r)$")
_SHARES = {
    "da": {
        "anden": "50", "tredje": "33", "fjerde": "25", "femte": "20", "sjette": "17",
        "syvende": "14", "ottende": "12,5", "niende": "11", "tiende": "10",
    },
}  # fmt: skip
_PEOPLE = {
    "da": r"(?:voks|dansk|person|patient|mennesk|kvind|mand|borger|deltag)[^\W\d_]*|af (?:os|jer)"
}
_NUMBER = r"\d+(?:,\d+)?"


class Quantity(NamedTuple):
    """A number or a range (its two ends), what it counts without its ending, and as written."""

    numbers: tuple[str, ...]
    counted: str
    written: str


@lru_cache(maxsize=1 << 12)
def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Return the quantities in a text; a number that counts nothing (trin 3) is none."""
    line = plain(text)
    return tuple(
        Quantity(numbers, counted, match.group())
        for match in _pattern(language).finditer(line)
        if (numbers := _numbers(match, language)) and (counted := in_any_form(match["counted"]))
    ) + tuple(_shares(line, language))


def _shares(line: str, language: str) -> Iterator[Quantity]:
    """Yield shares of people in words: every fifth adult is 20 %."""
    if (pattern := _share(language)) is not None:
        for match in pattern.finditer(line):
            ends = [match[end].lower() for end in ("first", "last") if match[end]]
            yield Quantity(tuple(_SHARES[language][end] for end in ends), "%", match.group())


@lru_cache
def _share(language: str) -> re.Pattern[str] | None:
    if language not in _SHARES:
        return None
    which = "|".join(_SHARES[language])
    return re.compile(
        rf"\bhvert? (?P<first>{which})(?: (?:og|til|eller) hver (?P<last>{which}))? "
        rf"(?:{_PEOPLE[language]})\b",
        re.IGNORECASE,
    )


@lru_cache
def _pattern(language: str) -> re.Pattern[str]:
    words = [w for w in _NUMBER_WORDS.get(language, ()) if w not in _ARTICLES]
    number = "|".join([_NUMBER, *(rf"{word}\b" for word in words)])
    return re.compile(
        rf"\b(?P<first>{number})(?:\s?(?:–|-|til|eller)\s?(?P<last>{number}))?\s?"
        r"(?P<counted>%|[^\W\d_]+)",
        re.IGNORECASE,
    )


def _numbers(match: re.Match[str], language: str) -> tuple[str, ...]:
    words = _NUMBER_WORDS.get(language, {})
    found = (match["first"].lower(), (match["last"] or match["first"]).lower())
    return tuple(dict.fromkeys(words.get(each, each) for each in found))


def in_any_form(word: str) -> str:
    """Return a word alike in every form: minutter, minut and min. are the same."""
    small = word.lower()
    small = _SHORT.get(small, small)
    return _ENDING.sub("", small) if len(small) > 2 else small
