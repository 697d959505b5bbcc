"""Three orders of the same things become one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Hashable, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def merged_order(
    base: Sequence[Key], edited: Sequence[Key], new: Sequence[Key], kept: Collection[Key]
) -> list[Key]:
    """Return what is kept in order: the new one, with what was moved or added by hand put in.

    That stands after what it stands after in the edited order.
    """
    by_hand = moved(base, edited)
    order = [key for key in new if key in kept and key not in by_hand]
    placed, last = set(order), None
    for key in edited:
        if key not in kept:
            continue
        if key not in placed:
            order.insert(order.index(last) + 1 if last is not None else 0, key)
            placed.add(key)
        last = key
    order += [key for key in new if key in kept and key not in placed]
    return order


def moved(before: Sequence[Key], after: Sequence[Key]) -> set[Key]:
    """Return the fewest things whose moving explains another order."""
    place = {key: i for i, key in enumerate(before)}
    common = [key for key in after if key in place]
    return set(common) - set(_rising(common, [place[key] for key in common]))


def _rising(keys: Sequence[Key], places: Sequence[int]) -> list[Key]:
    """Return the longest run of keys whose places only rise."""
    ends: list[int] = []  # the least place that ends a run of each length
    at: list[int] = []  # and its index
    before: list[int] = []
    for i, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(at[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        at[length : length + 1] = [i]
    run, i = [], at[-1] if at else -1
    while i >= 0:
        run.append(keys[i])
        i = before[i]
    return run[::-1]
