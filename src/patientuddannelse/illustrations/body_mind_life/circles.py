"""Three equal circles that overlap: where they stand, their patterns, what two of them share."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.models.base import Category
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.shapes import disc, path, polyline, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item, Path
from patientuddannelse.scene.walk import text_blocks
from patientuddannelse.theme import CATEGORY_FILL, CATEGORY_LIGHT

CATEGORIES: tuple[Category, ...] = ("physical", "mental", "social")
TURN = -12.0  # degrees: with two level circles on top, one would seem to carry or crown the rest
_ANGLES = {"physical": 210.0, "mental": 330.0, "social": 90.0}
_APART = 0.88  # from the common middle to a circle's centre, in radii


@dataclass(frozen=True, slots=True)
class Cluster:
    """The three circles: their common middle and radius."""

    middle: Point
    radius: float
    turn: float = TURN
    words: float = 1.11  # from the common middle to the middle of a circle's words, in radii

    def center(self, category: str) -> Point:
        """Return the centre of a group's circle."""
        return self.outward(category, _APART * self.radius)

    def outward(self, category: str, distance: float) -> Point:
        """Return the place so far from the middle towards a group's circle."""
        angle = math.radians(_ANGLES[category] + self.turn)
        return Point(
            self.middle.x + distance * math.cos(angle), self.middle.y + distance * math.sin(angle)
        )

    def text_box(self, category: str) -> Rect:
        """Return the box for words in the part of a circle that is its own."""
        center = self.outward(category, self.words * self.radius)
        width, height = 1.16 * self.radius, 1.14 * self.radius
        return Rect(center.x - width / 2, center.y - height / 2, width, height)

    def asked_box(self, category: str) -> Rect:
        """Return the box for a name, a place to write on and one to tick."""
        center = self.outward(category, 1.14 * self.radius)
        width, height = 1.2 * self.radius, 1.32 * self.radius
        return Rect(center.x - width / 2, center.y - height / 2, width, height)


def cluster_in(room: Rect, turn: float) -> Cluster:
    """Return the largest cluster that fits in the room, in its middle."""
    unit = Cluster(Point(0, 0), 1.0, turn)
    centers = [unit.center(category) for category in CATEGORIES]
    box = Rect.around(centers).inset(-1.0)
    radius = min(room.width / box.width, room.height / box.height) * 0.985  # room for the ring
    middle = Point(room.center.x - box.center.x * radius, room.center.y - box.center.y * radius)
    return Cluster(middle, radius, turn)


def draw_circle(
    stage: Stage, cluster: Cluster, category: str, before: Sequence[str], clear: Sequence[Rect]
) -> Iterator[Item]:
    """Draw a circle with its pattern and, over those that stand already, what they share."""
    center, radius = cluster.center(category), cluster.radius
    ring = stage.strokes.detail
    inner = radius - ring / 2
    yield disc(*center, inner, stage.color(CATEGORY_LIGHT[category]))
    yield from _pattern(stage, cluster, category, clear)
    yield disc(*center, inner, line=stage.color(CATEGORY_FILL[category]), line_width=ring)
    for other in before:
        yield from _lens(stage, cluster, category, other)


def _lens(stage: Stage, cluster: Cluster, one: str, two: str) -> Iterator[Path]:
    """Draw what two circles share in the blend of their colours, both rings over it."""
    a, b = cluster.center(one), cluster.center(two)
    radius = cluster.radius - stage.strokes.detail / 2
    half = math.hypot(b.x - a.x, b.y - a.y) / 2
    reach = math.sqrt(radius**2 - half**2)
    across = Point((b.y - a.y) / (2 * half) * reach, -(b.x - a.x) / (2 * half) * reach)
    mid = Point((a.x + b.x) / 2, (a.y + b.y) / 2)
    top = f"{mid.x + across.x},{mid.y + across.y}"
    end = f"{mid.x - across.x},{mid.y - across.y}"
    arc = f"A{radius},{radius} 0 0"
    light = stage.color(CATEGORY_LIGHT[one]).mix(stage.color(CATEGORY_LIGHT[two]), 0.5)
    yield path(f"M{top} {arc} 1 {end} {arc} 1 {top} Z", light.shade(0.05))
    for category, sweep in ((one, 1), (two, 0)):
        line = stage.color(CATEGORY_FILL[category])
        yield path(f"M{top} {arc} {sweep} {end}", None, line, stage.strokes.detail)


def _pattern(
    stage: Stage, cluster: Cluster, category: str, clear: Sequence[Rect]
) -> Iterator[Path]:
    """Yield the group's marks along the rim of what is its circle alone, none in these boxes."""
    center, radius = cluster.center(category), cluster.radius
    color = stage.color(CATEGORY_FILL[category]).mix(stage.color(CATEGORY_LIGHT[category]), 0.35)
    others = [cluster.center(other) for other in CATEGORIES if other != category]
    for i in range(40):
        angle = math.radians(i * 9.0)
        at = Point(
            center.x + 0.88 * radius * math.cos(angle), center.y + 0.88 * radius * math.sin(angle)
        )
        if any(box.holds(at) for box in clear):
            continue
        if all(math.dist(at, other) > 1.1 * radius for other in others):
            yield _mark(category, at, 0.036 * radius, color)


def set_lines(items: Sequence[Item], air: float) -> Iterator[Rect]:
    """Yield the room that every set line takes, with air around it."""
    for block in text_blocks(items):
        for paragraph in block.paragraphs:
            for line in paragraph.lines:
                top = line.baseline - 0.75 * paragraph.size
                yield Rect(line.x, top, line.width, paragraph.size).inset(-air)


def _mark(category: str, at: Point, size: float, color: Color) -> Path:
    """Return one mark of a group: a slanted dash, a dot or a small wave."""
    x, y = at
    if category == "physical":
        return polyline([(x - size, y + size), (x + size, y - size)], color, size * 0.9)
    if category == "mental":
        return disc(x, y, size * 0.85, color)
    size *= 0.66  # waves are as wide as four marks, and stand side by side at the bottom
    wave = [
        (x - 2 * size, y),
        (x - size, y - size),
        (x, y),
        (x + size, y + size),
        (x + 2 * size, y),
    ]
    return path(smooth(wave), None, color, size * 0.9)
