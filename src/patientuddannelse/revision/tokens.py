"""The words of a text without what programs put into it, and where each stands.

Soft hyphens, hyphens drawn at the end of a line, clinging spaces and quotation marks of another
shape are no one's wording: PowerPoint and this program change them by themselves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_WORD = re.compile(r"(?:\S|(?<=\w-)\n(?=[^\W\d_]))+")
_DRAWN = re.compile(r"(?<=\w)-\n(?=[^\W\d_])")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_ALIKE = {**dict.fromkeys(map(ord, "\"'“”„‟»«‘’‚‹›´`")), ord("…"): "...", 0x2011: "-", 0x2010: "-"}


class Token(NamedTuple):
    """A word: as it is compared, and where it stands in the text."""

    key: str
    start: int
    end: int


def clean(text: str) -> str:
    """Return a text without what a program drew into it: hyphens at line ends, soft hyphens."""
    return unicodedata.normalize("NFC", _DRAWN.sub("", text).translate(_UNSEEN))


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text; what is nothing but quotation marks is none."""
    found = (
        Token(clean(each[0]).translate(_ALIKE), each.start(), each.end())
        for each in _WORD.finditer(text)
    )
    return tuple(each for each in found if each.key)


def keys(words: Sequence[Token]) -> list[str]:
    """Return how words are compared."""
    return [each.key for each in words]


def plain(text: str) -> str:
    """Return a text as it is compared with another."""
    return " ".join(keys(tokens(text)))


def breaks(text: str) -> int:
    """Return how many line breaks somebody put into a text."""
    return _DRAWN.sub("", text).strip().count("\n")
