"""Stems: how a word with its endings, or several words in a row, are found in texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Generic, TypeVar

from patientuddannelse.dataclass import dataclass
from patientuddannelse.languages.reading import plain

Meaning = TypeVar("Meaning")

_MOST = 1 << 14  # texts that are known of one search


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """A stem that was found: in which text (by its place in the row), the words, what it means."""

    index: int
    words: str
    meaning: Meaning


@lru_cache(maxsize=1 << 10)
def stem_pattern(stem: str) -> re.Pattern[str]:
    """Return what finds a stem as whole words: ``*`` is any ending, ``-`` begins an ending.

    In front ``*`` is any beginning: ``*slidgigt*`` finds knæslidgigt.
    """
    begin = r"\b" if stem[0].isalnum() else ""
    end = "" if stem.endswith("*") else r"\b"
    return re.compile(begin + re.escape(stem).replace(r"\*", r"\w*") + end, re.IGNORECASE)


def find_stems(
    stems: Mapping[str, Meaning],
    texts: Sequence[str],
    unless: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Iterator[Found[Meaning]]:
    """Yield where stems stand in texts: each stem at most once in a text, text by text.

    ``unless`` are for some stems longer ones, inside which they mean something else.
    """
    search = _search(tuple((stem, tuple(unless.get(stem, ()))) for stem in stems))
    search.through(texts)
    for index, text in enumerate(texts):
        for stem, words in search.found.get(text, ()):
            yield Found(index, words, stems[stem])


class _Search:
    """What is found of some stems in the texts that were gone through, most of which hold none."""

    def __init__(self, stems: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        self.stems = stems
        self.found: dict[str, list[tuple[str, str]]] = {}
        self._known: set[str] = set()

    def through(self, texts: Iterable[str]) -> None:
        """Go through the texts that are new: the others hold what they held."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if len(self._known) > _MOST:
            new, self.found, self._known = list(dict.fromkeys(texts)), {}, set()
        self._known.update(new)
        lines = [plain(text) for text in new]
        everything = "\n".join(lines).lower()
        # Nearly all stems are in no text, and a plain search tells that at once.
        present = [
            (piece, stem, unless)
            for stem, unless in self.stems
            if (piece := max(stem.lower().split("*"), key=len)) in everything
        ]
        for text, line in zip(new, lines, strict=True):
            small = line.lower()
            for piece, stem, unless in present:
                if piece in small and (words := _found_in(line, stem, unless)):
                    self.found.setdefault(text, []).append((stem, words))


def _found_in(line: str, stem: str, unless: Iterable[str]) -> str:
    """Return the words of a stem in a line, or nothing where each is part of a longer one."""
    longer = [m.span() for each in unless for m in stem_pattern(each).finditer(line)]
    for match in stem_pattern(stem).finditer(line):
        begin, end = match.span()
        if not any(first <= begin and end <= last for first, last in longer):
            return match.group()
    return ""


_search = lru_cache(maxsize=16)(_Search)
