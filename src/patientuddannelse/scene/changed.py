"""Where a picture differs from one that was seen before: what is new in it, and boxes around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from itertools import zip_longest
from operator import attrgetter
from typing import NamedTuple

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import IDENTITY, Matrix
from patientuddannelse.scene.part import Region
from patientuddannelse.scene.primitives import Group, Item, Paragraph, TextBlock
from patientuddannelse.scene.reach import NOWHERE, reach


def _all_but(kind: type, *names: str) -> attrgetter[tuple[object, ...]]:
    """Return what reads all fields of a kind of thing but some."""
    return attrgetter(*(each.name for each in fields(kind) if each.name not in names))


_of_group = _all_but(Group, "items", "origin")
_of_text = _all_but(TextBlock, "paragraphs")
_of_paragraph = _all_but(Paragraph, "origin")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a picture has that one before it had not, and where either of them may look different.

    ``items`` stand under the matrices of the page. ``rewritten`` says that something that looks the
    same was written elsewhere.
    """

    items: tuple[Group, ...]
    region: Region
    rewritten: bool = False

    @property
    def are_seen(self) -> bool:
        """Say whether something looks different."""
        return bool(self.items or self.region.boxes)


def changes(before: Sequence[Item], now: Sequence[Item]) -> Changes:
    """Compare two pictures, item by item; a group that holds other kinds of items is another."""
    found = list(_changed(before, now, IDENTITY))
    drawn = [each for pair in found for each in pair if each is not None]
    boxes = dict.fromkeys(reach(each, IDENTITY) for each in drawn)
    boxes.pop(NOWHERE, None)
    return Changes(
        tuple(pair.now for pair in found if pair.now is not None),
        Region(tuple(boxes)),
        _REWRITTEN in found,
    )


class _Pair(NamedTuple):
    """What stood at a place, and what stands there now."""

    before: Group | None
    now: Group | None


_REWRITTEN = _Pair(None, None)  # the same, written elsewhere


def _changed(before: Sequence[Item], now: Sequence[Item], matrix: Matrix) -> Iterator[_Pair]:
    """Yield what differs, each in a group that places it on the page."""
    for one, other in zip_longest(before, now):
        if one is other:
            continue
        if one == other:
            if isinstance(one, Group) and isinstance(other, Group):
                other.learn(one)
            continue
        if isinstance(one, Group) and isinstance(other, Group) and _holds_alike(one, other):
            if one.origin != other.origin:
                yield _REWRITTEN
            moved = one.transform
            inner = matrix if moved is IDENTITY else matrix.after(moved)
            yield from _changed(one.items, other.items, inner)
        elif _says_alike(one, other):
            yield _REWRITTEN
        else:
            yield _Pair(_placed(one, matrix), _placed(other, matrix))


def _holds_alike(one: Group, other: Group) -> bool:
    """Say whether groups are the same but for what their items say and look like."""
    alike = [type(each) for each in one.items] == [type(each) for each in other.items]
    return alike and _of_group(one) == _of_group(other) and _are_written_alike(one, other)


def _says_alike(one: Item | None, other: Item | None) -> bool:
    """Say whether two texts are the same but for where they were written."""
    return (
        isinstance(one, TextBlock)
        and isinstance(other, TextBlock)
        and _of_text(one) == _of_text(other)
        and len(one.paragraphs) == len(other.paragraphs)
        and all(
            _of_paragraph(each) == _of_paragraph(its) and _are_written_alike(each, its)
            for each, its in zip(one.paragraphs, other.paragraphs, strict=True)
        )
    )


def _are_written_alike(one: Group | Paragraph, other: Group | Paragraph) -> bool:
    """Say whether both were written in a file or neither: of what was not, less is told."""
    return (one.origin is None) is (other.origin is None)


def _placed(item: Item | None, matrix: Matrix) -> Group | None:
    return None if item is None else Group((item,), transform=matrix)
