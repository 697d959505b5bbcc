"""From a misspelt name and those that are known to a hint for the author."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from patientuddannelse.wordings import Phrase, phrase

_MOST_LISTED = 16
_LONGEST = 200  # of what is looked up: nobody misspells a name as long as that
_ALIKE = 0.62  # at least: farve and large have 0.6, foto and photo 0.67
_PIECE = 4  # letters at least, where a name is a piece of another


def did_you_mean(name: str, known: Iterable[str]) -> Phrase | None:
    """Name the closest known name if it is near, or list what is known where none is."""
    names = list(dict.fromkeys(known))
    if near := nearest(name, names):
        return phrase("did-you-mean", name=near)
    if 0 < len(names) <= _MOST_LISTED:
        return phrase("known", names=", ".join(names))
    return None


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the closest known name, the first of those that are as close, if it is near."""
    by_lower: dict[str, str] = {}
    for each in known:
        by_lower.setdefault(each.lower(), each)
    lower = name.lower()
    close = get_close_matches(lower, by_lower, cutoff=_ALIKE) if len(name) <= _LONGEST else []
    near = next((each for each in close if _is_near(lower, each)), None)
    return None if near is None else by_lower[near]


def _is_near(written: str, known: str) -> bool:
    """Say whether one is a slip for the other: names that look alike may have nothing in common.

    What both begin with up to a dot or a stroke (``clinic.``) makes them no nearer.
    """
    cut = max(known.rfind("."), known.rfind("/")) + 1
    if written.startswith(known[:cut]):
        written, known = written[cut:], known[cut:]
    shorter, longer = sorted((written, known), key=len)
    if len(shorter) >= _PIECE and shorter in longer:
        return True
    most = len(shorter) // 3 + 1
    return _slips(written, known) <= min(most, len(longer) - 1)


def _slips(one: str, other: str) -> int:
    """Return how many letters are wrong, missing, too many, or swapped with the next."""
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, letter in enumerate(one):
        before, last, row = row, before, [i + 1]
        for j, its in enumerate(other):
            slips = min(before[j + 1] + 1, row[j] + 1, before[j] + (letter != its))
            if i and j and letter == other[j - 1] and one[i - 1] == its:
                slips = min(slips, last[j - 1] + 1)
            row.append(slips)
    return row[-1]
