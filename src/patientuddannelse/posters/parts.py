"""What a page of text is made of: parts of known height, stacked with gaps that can give way.

Text is set once. ``air`` (0–1) then says how far apart everything stands, so that a full page and
one with room to spare are the same page.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.once_each import Known, once_each
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Role


class Part(Protocol):
    """Something that takes up height on a page."""

    def height(self, air: float) -> float:
        """Return its height in points."""
        ...

    def draw(self, x: float, y: float, air: float) -> Group:
        """Draw it with its top left corner at a place."""
        ...


@dataclass(frozen=True, slots=True)
class Piece:
    """Items drawn from the origin, as tall as they are."""

    items: tuple[Item, ...]
    tall: float
    role: Role = Role.PLAIN
    name: str = ""

    def height(self, air: float) -> float:
        """Return its height, whatever the air."""
        return self.tall

    def draw(self, x: float, y: float, air: float) -> Group:
        """Move the items to a place."""
        return group(self.items, at=(x, y), role=self.role, name=self.name)


@dataclass(frozen=True, slots=True)
class Gap:
    """The room above a part in points: without air and with all of it."""

    least: float
    most: float

    def at(self, air: float) -> float:
        """Return the room at an air."""
        return self.least + (self.most - self.least) * air


NO_GAP = Gap(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Stack(Known):
    """Parts below one another, each with its gap above; the first one's gap does not count."""

    parts: tuple[tuple[Gap, Part], ...]
    role: Role = Role.PLAIN
    name: str = ""

    def height(self, air: float) -> float:
        """Add up parts and gaps."""
        gaps = parts = 0.0
        for i, (gap, part) in enumerate(self.parts):
            gaps += gap.at(air) if i else 0.0
            parts += part.height(air)
        return gaps + parts

    def draw(self, x: float, y: float, air: float) -> Group:
        """Draw the parts from top to bottom."""
        drawn = []
        for i, (gap, part) in enumerate(self.parts):
            y += gap.at(air) if i else 0.0
            drawn.append(part.draw(x, y, air))
            y += part.height(air)
        return group(drawn, role=self.role, name=self.name)


@once_each
def drawn_once(part: Part, x: float, y: float, air: float) -> Group:
    """Draw a part that comes back at the same place on sheet after sheet; it must be ``Known``."""
    return part.draw(x, y, air)


def stacked(parts: Iterable[Part], gap: Gap, role: Role = Role.PLAIN) -> Stack:
    """Put parts below one another with the same gap between them."""
    return Stack(tuple((gap, part) for part in parts), role)


@dataclass(frozen=True, slots=True)
class Zebra:
    """Rows of a width, every other one on a tinted band, ``inset`` from its sides."""

    rows: tuple[Part, ...]
    width: float
    inset: float
    padding: Gap
    color: Color
    name: str = ""

    def height(self, air: float) -> float:
        """Add up rows with the padding above and below each."""
        return sum(row.height(air) + 2 * self.padding.at(air) for row in self.rows)

    def draw(self, x: float, y: float, air: float) -> Group:
        """Draw bands and rows as one list."""
        drawn: list[Item] = []
        for i, row in enumerate(self.rows):
            padding = self.padding.at(air)
            tall = row.height(air) + 2 * padding
            if i % 2 == 0:
                drawn.append(rect(x, y, self.width, tall, self.color, 4))
            drawn.append(row.draw(x + self.inset, y + padding, air))
            y += tall
        return group(drawn, role=Role.LIST, name=self.name)


@dataclass(frozen=True, slots=True)
class Beside:
    """Parts next to one another, each ``step`` points right of the one before."""

    parts: tuple[Part, ...]
    step: float

    def height(self, air: float) -> float:
        """Return the height of the tallest."""
        return max(part.height(air) for part in self.parts)

    def draw(self, x: float, y: float, air: float) -> Group:
        """Draw the parts with their tops on one line."""
        return group(part.draw(x + i * self.step, y, air) for i, part in enumerate(self.parts))


def air_to_fill(part: Part, room: float) -> float | None:
    """Return the air with which a part is as tall as its room (1 at most); None if too tall."""
    tight, loose = part.height(0.0), part.height(1.0)
    if tight > room:
        return None
    return 1.0 if loose <= room else (room - tight) / (loose - tight)
