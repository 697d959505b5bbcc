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


class Known:
    """What may be kept in mind of, for as long as it is there: the base of classes with slots."""

    __slots__ = ("__weakref__",)


_MOST = 4
"""What is remembered of an object: a model may be shown as often in one booklet."""


def once_each(
    make: Callable[Concatenate[One, Given], Made],
) -> Callable[Concatenate[One, Given], Made]:
    """Let a function remember what it last made of each object, and with what else it was given.

    What it returns must not hold the object.
    """
    kept: dict[int, tuple[weakref.ref[One], list[tuple[object, object, Made]]]] = {}

    def made(one: One, /, *given: Given.args, **named: Given.kwargs) -> Made:
        place = id(one)
        known = kept.get(place)
        if known is None or known[0]() is not one:
            kept[place] = known = weakref.ref(one, lambda _: kept.pop(place, None)), []
        for each in known[1]:
            if each[0] == given and each[1] == named:
                return each[2]
        new = make(one, *given, **named)
        known[1].append((given, named, new))
        del known[1][:-_MOST]
        return new

    return made
