"""A deck that was edited and one just built become one file: read, planned, spliced."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from patientuddannelse.revision.base import base_part, fresh_state
from patientuddannelse.revision.merging import merge_plan
from patientuddannelse.revision.package import DeckFileError, Package
from patientuddannelse.revision.plan import Plan
from patientuddannelse.revision.reading import read_deck
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


@contextmanager
def damage_told() -> Iterator[None]:
    """Raise DeckFileError where a part is not what it should be: each fails in a way of its own."""
    from lxml.etree import LxmlError

    try:
        yield
    except (LxmlError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise DeckFileError("deck-file.damaged", part=type(error).__name__) from error
