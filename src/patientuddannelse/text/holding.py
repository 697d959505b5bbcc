"""Lines that an office program fills, ended better where spaces can be held, which it then keeps.

An office program breaks lines itself, and leaves words over. Where the next words cling together it
ends a line earlier; that costs no line, and the text stays editable.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from patientuddannelse.text.sections import LONELY, SHORT, Section

_NEARLY = 1.006  # a word that is too wide by less may have room as an office program rounds
_RAGGED = 0.12  # the few lines of a slide are read by their sense, however uneven they are
_WORTH = 0.025  # what other ends must save before spaces are held for them

Held = dict[int, tuple[int, ...]]
"""The spaces to hold, as places in a section, by the first atoms of the lines they are in."""


def held_ends(
    section: Section, room: float, limit: float, clinging: frozenset[str], balance: bool
) -> tuple[list[int], Held]:
    """Return the last atom of each line, and the spaces that must be held for lines to end so."""
    ends = section.fill(limit)
    held: Held = {}
    if len(ends) > 1:
        if (bad := _badness(section, ends, room, clinging)) >= _WORTH:
            better = section.optimise(room, limit, clinging, balance, _RAGGED)
            saved = bad - _badness(section, better, room, clinging)
            found = _spaces_between(section, better, limit)
            if len(better) == len(ends) and saved >= _WORTH and found is not None:
                ends, held = better, found
        held = _spaces_between(section, ends, limit * _NEARLY) or held
    if section.may_hold_spaces:
        first = 0
        for last in ends:
            within = [at for atom in range(first, last + 1) for at in _spaces_in(section, atom)]
            held[first] = tuple(sorted({*held.get(first, ()), *within}))
            first = last + 1
    return ends, held


def _spaces_between(section: Section, ends: list[int], limit: float) -> Held | None:
    """Return the spaces that an office program must not end lines at; None if one is no space."""
    held: Held = {}
    first = 0
    for last, following in pairwise(ends):
        places = section.breaks[last + 1 : section.filled(first, limit) + 1]
        if last + len(places) >= following:
            return None
        if any(section.text[place.end : place.resume] != " " for place in places):
            return None
        first = last + 1
        held[first] = tuple(place.end for place in places)
    return held


def _spaces_in(section: Section, atom: int) -> Iterator[int]:
    """Yield where the spaces stand at which no line ends, such as those before units."""
    start, end = section.starts[atom], section.breaks[atom].end
    while (start := section.text.find(" ", start, end)) >= 0:
        yield start
        start += 1


def _badness(section: Section, ends: list[int], room: float, clinging: frozenset[str]) -> float:
    """Price the ends of lines, and words left alone, whatever white space they leave."""
    prices, begin = section.prices(clinging), ends[-2] + 1
    bad = sum(prices[last] for last in ends)
    if begin >= section.last_word and section.line_width(begin, ends[-1]) < SHORT * room:
        bad += LONELY
    if section.is_stub(ends[0], room):
        bad += 2 * LONELY
    return bad
