"""A deck that was edited and one just built become one file: read, planned, spliced."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from patientuddannelse.revision.base import base_in, base_of, base_part, fresh_state
from patientuddannelse.revision.merging import merge_plan
from patientuddannelse.revision.package import DeckFileError, Package
from patientuddannelse.revision.plan import Plan
from patientuddannelse.revision.reading import read_deck
from patientuddannelse.revision.rewording import handwork
from patientuddannelse.revision.splicing import spliced
from patientuddannelse.revision.state import DeckState


class Joined(NamedTuple):
    """What was planned, and the merged file: None where the edited one is right as it is."""

    plan: Plan
    data: bytes | None


def joined(base: DeckState, edited: Package, new: Package) -> Joined:
    """Merge an edited deck with one just built; ``base`` is what the edited one was.

    Raises DeckFileError for a deck that cannot be read.
    """
    with damage_told():
        hand, state = read_deck(edited), fresh_state(new)
        plan = merge_plan(base, hand, state)
        if plan.leaves(hand) and base_part(edited):
            return Joined(plan, None)
        return Joined(plan, spliced(plan, edited, new, state))


def adds_nothing(edited: Package, copy: bytes | None, new: Package) -> bool:
    """Say whether a deck just built has all that a hand changed in an edited one.

    ``copy`` is what the build kept of the edited one as built, for a deck that lost it. What a
    merge does not compare, such as comments, is not looked at.
    """
    try:
        with damage_told():
            base = base_of(edited)
            if base is None and copy is not None:
                base = base_in(copy)
            if base is None:
                return False
            return handwork(base, read_deck(edited), fresh_state(new)).is_none
    except DeckFileError:
        return False


@contextmanager
def damage_told() -> Iterator[None]:
    """Raise DeckFileError where a part is not what it should be: each fails in a way of its own."""
    from lxml.etree import LxmlError

    try:
        yield
    except (LxmlError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise DeckFileError("deck-file.damaged", part=type(error).__name__) from error
