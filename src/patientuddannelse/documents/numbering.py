"""The numbers of pages: which page of how many."""

from __future__ import annotations

from patientuddannelse.curriculum.load import Curriculum

Number = tuple[int, int]
"""Which page, and of how many."""

WIDEST: Number = (88, 88)
"""As wide as any, for documents of fewer than a hundred pages."""


def numbers(curriculum: Curriculum, count: int) -> tuple[Number, ...]:
    """Return the numbers of as many pages.

    All those of a curriculum that is only looked at have the widest: they might fit with one but
    not the next, and feet that are the same need to be drawn and looked at once.
    """
    if not curriculum.printed:
        return (WIDEST,) * count
    return tuple((number, count) for number in range(1, count + 1))
