"""Stems: how a word with its endings, or several words in a row, are found in texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from patientuddannelse.dataclass import dataclass
from patientuddannelse.languages.reading import plain

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """A stem that was found: in which text (by its place in the row), the words, what it means."""

    index: int
    words: str
    meaning: Meaning


@lru_cache(maxsize=1 << 10)
def stem_pattern(stem: str) -> re.Pattern[str]:
    """Return what finds a stem as whole words: ``*`` is any ending, ``-`` begins an ending."""
    begin = r"\b" if stem[0].isalnum() else ""
    end = "" if stem.endswith("*") else r"\b"
    return re.compile(begin + re.escape(stem).replace(r"\*", r"\w*") + end, re.IGNORECASE)


def find_stems(stems: Mapping[str, Meaning], texts: Sequence[str]) -> Iterator[Found[Meaning]]:
    """Yield where stems stand in texts: each stem at most once in a text, text by text."""
    lines = [plain(text) for text in texts]
    everything = "\n".join(lines).lower()
    # Nearly all stems are in no text, and a plain search tells that at once.
    present = [
        (beginning, stem_pattern(stem), meaning)
        for stem, meaning in stems.items()
        if (beginning := stem.partition("*")[0].lower()) in everything
    ]
    for index, line in enumerate(lines):
        small = line.lower()
        for beginning, pattern, meaning in present:
            if beginning in small and (match := pattern.search(line)):
                yield Found(index, match.group(), meaning)
