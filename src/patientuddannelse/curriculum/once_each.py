"""Things made of content that cannot change: made once for each object, for as long as it is there.

A process that stays gets the same objects for files that are the same. They are told apart by what
they are, not by what they say: to compare two sessions takes as long as to read one.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TypeVar

Content = TypeVar("Content")
Made = TypeVar("Made")


def once_each(make: Callable[[Content], Made]) -> Callable[[Content], Made]:
    """Let a function remember what it made of each object; what it returns must not hold that."""
    kept: dict[int, tuple[weakref.ref[Content], Made]] = {}

    def made(content: Content) -> Made:
        place = id(content)
        known = kept.get(place)
        if known is None or known[0]() is not content:
            gone = weakref.ref(content, lambda _: kept.pop(place, None))
            kept[place] = known = gone, make(content)
        return known[1]

    return made
