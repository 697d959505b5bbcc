"""The feet of pages that are looked at again: they change together, and are the same on many pages.

Of what stands above a foot it is worked out once what is painted about there; and what was right at
one foot is right at all of a material that have the same there.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from operator import is_

from patientuddannelse.dataclass import dataclass
from patientuddannelse.materials import Page
from patientuddannelse.scene.changed import Changes
from patientuddannelse.scene.geometry import IDENTITY, Matrix
from patientuddannelse.scene.part import Part, Region, part_of
from patientuddannelse.scene.primitives import Field, Group, Item
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

    def stands(self, page: Page, differ: Changes) -> Hashable:
        """Return what there is where the foot of a page has changed, thing by thing.

        On pages of a material that have the same there, the same is found. None where the page has
        changed elsewhere too, or may be written on there: what frames a field is farther away.
        """
        region = differ.region
        if self.has_fields or not self.holds(region):
            return None
        above = (id(e) for e in self.part.items if region.meets(reach(e, IDENTITY), _TOUCHING))
        foot = (
            (id(each), matrix)
            for item in _parted(page)[1]
            for each, matrix in _pieces(item)
            if region.meets(reach(each, matrix), _TOUCHING)
        )
        changed = ((id(each.items[0]), each.transform) for each in differ.items)
        return page.sheet, region, tuple(above), tuple(foot), tuple(changed)


def is_alike_above(one: Page, other: Page) -> bool:
    """Say whether the same stands above the feet of pages, item by item."""
    above, others = _parted(one)[0], _parted(other)[0]
    return len(above) == len(others) and all(map(is_, above, others))


def _parted(page: Page) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return what stands above the foot of a page, and its foot."""
    end = len(page.scene) - page.foot
    return page.scene[:end], page.scene[end:]


def _pieces(item: Item) -> Iterator[tuple[Item, Matrix]]:
    """Yield what is in a group that stands on a page, each with the matrix it stands under."""
    if isinstance(item, Group) and item.opacity == 1:
        yield from ((each, item.transform) for each in item.items)
    else:
        yield item, IDENTITY
