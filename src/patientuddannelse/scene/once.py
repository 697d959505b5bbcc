"""Looking through a picture once for all that ask the same of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from operator import is_
from typing import TypeVar

from patientuddannelse.scene.primitives import Item

MOST = 64
"""Pictures that are kept in mind: more than a deck has slides."""

Found = TypeVar("Found")


class _Same:
    """A picture that is equal to itself only: to compare its items would cost more than a walk."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Item, ...]) -> None:
        self.items = items

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.items is other.items

    def __hash__(self) -> int:
        return id(self.items)


class SameItems:
    """Items that are the same as others one by one, such as what stands above another foot."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Item, ...]) -> None:
        """Hold them, so that none takes the place of another."""
        self.items = items

    def __eq__(self, other: object) -> bool:
        """Compare them by themselves: to compare what they hold would cost more than a walk."""
        if not isinstance(other, SameItems) or len(self.items) != len(other.items):
            return False
        return all(map(is_, self.items, other.items))

    def __hash__(self) -> int:
        """Return what is the same for the same items."""
        return hash(tuple(map(id, self.items)))


def once(look: Callable[[Sequence[Item]], Found]) -> Callable[[Sequence[Item]], Found]:
    """Keep in mind what ``look`` finds in the last pictures; they are held as long."""

    @lru_cache(maxsize=MOST)
    def kept(picture: _Same) -> Found:
        return look(picture.items)

    @wraps(look)
    def known(items: Sequence[Item]) -> Found:
        # What is no tuple may be another picture when it is asked again.
        return kept(_Same(items)) if isinstance(items, tuple) else look(items)

    return known
