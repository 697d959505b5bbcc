"""Things made of objects that cannot change: made once for each, for as long as it is there.

A process that stays gets the same objects for files that are the same, and for slides that are.
They are told apart by what they are, not by what they say: to compare two takes as long as to read
one.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

One = TypeVar("One")
Given = ParamSpec("Given")
Made = TypeVar("Made")


def once_each(
    make: Callable[Concatenate[One, Given], Made],
) -> Callable[Concatenate[One, Given], Made]:
    """Let a function remember what it last made of each object, and with what else it was given.

    What it returns must not hold the object.
    """
    kept: dict[int, tuple[weakref.ref[One], tuple[object, object], Made]] = {}

    def made(one: One, /, *given: Given.args, **named: Given.kwargs) -> Made:
        place = id(one)
        known = kept.get(place)
        if known is None or known[0]() is not one or known[1] != (given, named):
            gone = weakref.ref(one, lambda _: kept.pop(place, None))
            kept[place] = known = gone, (given, named), make(one, *given, **named)
        return known[2]

    return made
