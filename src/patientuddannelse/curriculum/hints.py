"""From a misspelt name and those that are known to a hint for the author."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MOST_LISTED = 16


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Name the closest known name, or list what is known where nothing is close."""
    names = list(dict.fromkeys(known))
    by_lower = {each.lower(): each for each in reversed(names)}
    close = get_close_matches(name.lower(), by_lower, 1)
    if close:
        return f'did you mean "{by_lower[close[0]]}"?'
    return f"known are: {', '.join(names)}" if 0 < len(names) <= _MOST_LISTED else ""
