"""From a misspelt name and those that are known to a hint for the author."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from patientuddannelse.wordings import Phrase, phrase

_MOST_LISTED = 16
_LONGEST = 200  # of what is looked up: nobody misspells a name as long as that


def did_you_mean(name: str, known: Iterable[str]) -> Phrase | None:
    """Name the closest known name, or list what is known where nothing is close."""
    names = list(dict.fromkeys(known))
    by_lower = {each.lower(): each for each in reversed(names)}
    close = get_close_matches(name.lower(), by_lower, 1) if len(name) <= _LONGEST else []
    if close:
        return phrase("did-you-mean", name=by_lower[close[0]])
    if 0 < len(names) <= _MOST_LISTED:
        return phrase("known", names=", ".join(names))
    return None
