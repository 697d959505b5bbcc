"""Where an author allowed a word to be divided, in the word that a hand made of it."""

from __future__ import annotations

from collections.abc import Iterable

SOFT_HYPHEN = "\u00ad"

_KNOWN_BY = 3
"""So many of the first letters of a part tell it, all of them where it has fewer."""


def divided(word: str, before: Iterable[str]) -> str:
    """Return a word with the soft hyphens of the one that it was made of.

    That is the first of those that stood there before of which its beginning and a part behind a
    soft hyphen are still to be seen in it; a word that none of them is seen in stays as it is.
    """
    for each in before:
        if SOFT_HYPHEN in each and (again := _divided_as(word, each.split(SOFT_HYPHEN))):
            return again
    return word


def _divided_as(word: str, parts: list[str]) -> str:
    """Divide a word before the beginnings of parts; "" where it is another word."""
    letters = _lower(word)
    first, *rest = (_lower(each[:_KNOWN_BY]) for each in parts)
    if not letters.startswith(first):
        return ""
    pieces, done = [], 0
    for begins in rest:
        at = letters.find(begins, done + 1)
        if len(begins) > 1 and at > 0:
            pieces.append(word[done:at])
            done = at
    return SOFT_HYPHEN.join([*pieces, word[done:]]) if pieces else ""


def _lower(text: str) -> str:
    """Return small letters, one for each: places in them are places in the text."""
    return "".join(each.lower()[:1] for each in text)
