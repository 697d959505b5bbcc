"""The feet of pages that are looked at again: they change together, and are the same on many pages.

Of what stands above a foot it is worked out once what is painted about there; and what was right at
one foot is right at all of a material that have the same there.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import field
from operator import is_

from patientuddannelse.dataclass import dataclass
from patientuddannelse.materials import Page
from patientuddannelse.scene.changed import Changes, changes
from patientuddannelse.scene.geometry import IDENTITY
from patientuddannelse.scene.part import Part, Region, part_of
from patientuddannelse.scene.primitives import Field, Item
from patientuddannelse.scene.reach import reach
from patientuddannelse.scene.walk import content

NEAR = 18.0
"""How far beside a thing (pt) checks of pages look at most: at the frames of fields, and theirs."""

_TOUCHING = 4.0
"""What is farther from a thing than that (pt) shows neither on nor under it, but for frames."""


@dataclass(frozen=True, slots=True)
class AtFoot:
    """What stands above a foot and is painted about there; whether one can write there."""

    part: Part
    has_fields: bool

    @classmethod
    def of(cls, page: Page) -> AtFoot | None:
        """Look about where a page has its foot, from side to side; None where it has none."""
        above, foot = _parted(page)
        if not foot:
            return None
        top = min(reach(each, IDENTITY)[1] for each in foot)
        band = Region(((page.sheet.x, top, page.sheet.right, page.sheet.bottom),))
        part = part_of(above, band, NEAR)
        return cls(part, any(isinstance(leaf, Field) for leaf, _ in content(part.items)))

    def holds(self, region: Region) -> bool:
        """Say whether a region of the page lies where its foot is."""
        return all(map(self.part.region.contains, region.boxes))

    def about(self, page: Page, region: Region) -> Part:
        """Return the part of a page about a region that lies there."""
        above = part_of(self.part.items, region, NEAR)
        return Part(region, (*above.items, *_parted(page)[1]))


@dataclass(frozen=True, slots=True)
class Feet:
    """What has been found of the feet of a material's pages, many of which are the same."""

    right: set[Hashable] = field(default_factory=set)
    changed: dict[Hashable, Changes] = field(default_factory=dict)

    def changes(self, before: Page, now: Page) -> Changes:
        """Compare the feet of two pages above which the same stands, if no others as these were."""
        pairs = zip(_parted(before)[1], _parted(now)[1], strict=True)
        apart = [(one, other) for one, other in pairs if one is not other]
        both = tuple((id(one), id(other)) for one, other in apart)
        if both not in self.changed:
            ones, others = ([pair[i] for pair in apart] for i in (0, 1))
            self.changed[both] = changes(ones, others)
        return self.changed[both]

    def stands(self, page: Page, differ: Changes, at_foot: AtFoot) -> Hashable:
        """Return what there is where the foot of a page has changed, as ``changes`` says.

        On pages of a material that have the same there, thing by thing, the same is found. None
        where the foot is larger now, or one can write there: what frames a field is farther away.
        """
        region = differ.region
        if at_foot.has_fields or not at_foot.holds(region):
            return None
        foot = tuple(map(id, _touching(_parted(page)[1], region)))
        return id(differ), foot, page.sheet, tuple(map(id, _touching(at_foot.part.items, region)))


def is_alike_above(one: Page, other: Page) -> bool:
    """Say whether the same stands above the feet of pages of as many items, item by item."""
    above, others = _parted(one)[0], _parted(other)[0]
    if one.foot != other.foot or len(above) != len(others):
        return False
    return all(map(is_, above, others))


def _parted(page: Page) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return what stands above the foot of a page, and its foot."""
    end = len(page.scene) - page.foot
    return page.scene[:end], page.scene[end:]


def _touching(items: Iterable[Item], region: Region) -> Iterator[Item]:
    """Yield those of a page's items that may reach into a region or touch it."""
    return (each for each in items if region.meets(reach(each, IDENTITY), _TOUCHING))
