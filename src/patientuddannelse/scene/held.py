"""Remembering what was found of things that cannot change, by which thing it is.

Drawings and their outlines stand on many pages: to know one again by itself takes less than to look
through it again, or to compare it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

One = TypeVar("One")
Found = TypeVar("Found")


def held(most: int) -> Callable[[Callable[[One], Found]], Callable[[One], Found]]:
    """Let a function of one thing remember what it found of so many, which it holds as long.

    None takes the place of another while it is held.
    """

    def remembering(look: Callable[[One], Found]) -> Callable[[One], Found]:
        kept: dict[int, tuple[One, Found]] = {}

        @wraps(look)
        def known(one: One) -> Found:
            found = kept.get(id(one))
            if found is None:
                if len(kept) >= most:
                    kept.clear()
                found = kept[id(one)] = one, look(one)
            return found[1]

        return known

    return remembering
