"""Some boxes of a page, and the part of a picture that stands there, without all the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import IDENTITY, Box, Matrix
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.scene.reach import reach
from patientuddannelse.scene.walk import is_drawing


@dataclass(frozen=True, slots=True)
class Region:
    """Some boxes of a page: left, top, right and bottom of each."""

    boxes: tuple[Box, ...]

    def meets(self, box: Box, near: float = 0.0) -> bool:
        """Say whether a box comes as near as that (pt) to one of them."""
        left, top, right, bottom = box
        for west, north, east, south in self.boxes:
            across = left - near <= east and right + near >= west
            if across and top - near <= south and bottom + near >= north:
                return True
        return False

    def contains(self, box: Box, slack: float = 0.01) -> bool:
        """Say whether a box lies in one of them, give or take ``slack`` points."""
        left, top, right, bottom = box
        return any(
            west - slack <= left and right <= east + slack
            and north - slack <= top and bottom <= south + slack
            for west, north, east, south in self.boxes
        )  # fmt: skip

    def holds(self, points: Iterable[tuple[float, float]]) -> bool:
        """Say whether one of some points lies in it."""
        return any(self.meets((x, y, x, y)) for x, y in points)


@dataclass(frozen=True, slots=True)
class Part:
    """Where a picture is looked at, and what may be painted there, in drawing order.

    Drawings that reach into the region are whole, so that what is in it shows as on the page.
    """

    region: Region
    items: tuple[Item, ...]


def part_of(items: Sequence[Item], region: Region, near: float) -> Part:
    """Return the part of a picture that comes as near (pt) as that to a region."""
    return Part(region, _standing(items, region, near, IDENTITY))


def _standing(
    items: Sequence[Item], region: Region, near: float, matrix: Matrix
) -> tuple[Item, ...]:
    found: list[Item] = []
    for item in items:
        if not region.meets(reach(item, matrix), near):
            continue
        if isinstance(item, Group) and not is_drawing(item):
            moved = item.transform
            its = matrix if moved is IDENTITY else matrix.after(moved)
            inner = _standing(item.items, region, near, its)
            if len(inner) < len(item.items):
                item = Group(
                    inner, item.name, item.role, item.alt_text, item.transform, item.opacity,
                    item.origin,
                )  # fmt: skip
        found.append(item)
    return tuple(found)
