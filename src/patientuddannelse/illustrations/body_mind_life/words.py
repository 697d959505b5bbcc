"""The words in the circles and in the middle, and the places to write on a sheet."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Category, Label
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.asked import ticked, ticked_size
from patientuddannelse.drawing.captions import fitting_role, largest, snug, widest_word
from patientuddannelse.drawing.icons import badge
from patientuddannelse.drawing.labels import text_size
from patientuddannelse.drawing.shapes import disc
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.body_mind_life.circles import Cluster, set_lines
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item
from patientuddannelse.theme import CATEGORY_ICON, CATEGORY_TEXT

_BADGE = 0.15  # radius of a badge, in radii
_AIR = 0.06  # from the words to the ring, in radii
_PLACES = tuple(
    (size, down / 100, out / 100)
    for size in (_BADGE, 0.125, 0.105)
    for down in (0, -3, 3, -6, 6, -9, 9, -12)
    for out in (0, -3, 3, -6, 6)
)
"""Tries of where words stand: the badge's radius, how far lower and further out, in radii."""
MIDDLE = 0.46  # radius of the disc in the middle, in radii
_ASKED_BADGE = 0.8  # radius of a badge beside a name, in sizes of its type


@dataclass(frozen=True, slots=True)
class Roles:
    """In which role the names are set, and the examples ("" where they have no room)."""

    name: str
    examples: str = ""


def words_of(
    stage: Stage, cluster: Cluster, category: str, words: Label, roles: Roles
) -> list[Item]:
    """Draw the badge, the name and, where there is room, the examples of a group.

    Where a line would come too near the ring, all stand where the nearest is furthest from it.
    """
    best: tuple[float, list[Item]] = (-math.inf, [])
    for size, down, out in _PLACES:
        items = _placed(stage, cluster, category, words, roles, (size, down, out))
        air = _air(cluster, category, items, size)
        if air >= _AIR:
            return items
        best = max(best, (air, items), key=lambda each: each[0])
    return best[1]


def _placed(
    stage: Stage,
    cluster: Cluster,
    category: str,
    words: Label,
    roles: Roles,
    place: tuple[float, float, float],
) -> list[Item]:
    """Return badge and words of a group, the badge's size and the way from their box in radii."""
    size, down, out = place
    box = cluster.text_box(category)
    side = math.copysign(1.0, box.center.x - cluster.middle.x)
    box = box.moved(side * out * cluster.radius, down * cluster.radius)
    radius, gap = size * cluster.radius, 0.04 * cluster.radius
    name = stage.height(words.label, box.width, roles.name)
    more = stage.height(words.text, box.width, roles.examples) if roles.examples else 0.0
    y = box.center.y - (2 * radius + gap + name + more) / 2
    color = stage.color(CATEGORY_TEXT[category])
    items: list[Item] = [badge(CATEGORY_ICON[category], (box.center.x, y + radius), radius, color)]
    y += 2 * radius + gap
    items.append(snug(stage, words.label, Rect(box.x, y, box.width, name), roles.name))
    if roles.examples:
        below = Rect(box.x, y + name, box.width, more)
        items.append(stage.text(words.text, below, roles.examples, align=Align.MIDDLE))
    return items


def _air(cluster: Cluster, category: str, items: Sequence[Item], size: float) -> float:
    """Return how far the nearest line is from the ring, or the badge from the middle, in radii."""
    center, middle, r = cluster.center(category), cluster.middle, cluster.radius
    corners = [
        Point(x, y)
        for line in set_lines(items, 0.0)
        for x in (line.x, line.right)
        for y in (line.y, line.bottom)
    ]
    ring = min((r - math.dist(corner, center) for corner in corners), default=r)
    disc = min((math.dist(corner, middle) for corner in corners), default=r) - MIDDLE * r
    top = min(corner.y for corner in corners) - (0.04 + size) * r
    x = sum(corner.x for corner in corners) / len(corners)
    badge = min(
        math.dist((x, top), middle) - (MIDDLE + size) * r,
        r - math.dist((x, top), center) - size * r,
    )
    return min(ring, disc, badge) / r


def asked_of(
    stage: Stage,
    cluster: Cluster,
    category: Category,
    name: Text,
    places: tuple[WorksheetField, WorksheetField | None],
) -> Iterator[Item]:
    """Draw badge and name in a row, a box to write in, and below it a square to tick."""
    fills, begins = places
    color, size = stage.color(CATEGORY_TEXT[category]), stage.type["label"].size
    gap, badge_room = 0.06 * cluster.radius, 2.6 * _ASKED_BADGE * size
    box = cluster.asked_box(category)
    wide, tall = text_size(stage, name, "label", 1.1 * cluster.radius - badge_room)
    head = max(tall, 2 * _ASKED_BADGE * size)
    tick = ticked_size(stage, begins, cluster.radius) if begins else (0.0, 0.0)
    room = Rect(box.x, box.y + head + gap, box.width, box.height - head - tick[1] - 2 * gap)
    x = box.center.x - (badge_room + wide) / 2
    at = (x + _ASKED_BADGE * size, box.y + head / 2)
    yield badge(CATEGORY_ICON[category], at, _ASKED_BADGE * size, color)
    words = Rect(x + badge_room, box.y, wide, head)
    yield stage.text(name, words, "label", anchor=Anchor.MIDDLE)
    yield write_on.written_box(stage, fills, room, color)
    if begins:
        out = box.center.x - cluster.middle.x  # away from the disc in the middle
        x = box.center.x + 0.06 * out - tick[0] / 2
        low = Rect(x, box.bottom - tick[1], *tick)
        yield ticked(stage, begins, low)


def roles_for(stage: Stage, cluster: Cluster, words: list[Label]) -> Roles:
    """Return the largest type in which every group's words fit; examples only where there is room.

    A small slide has no room for them: there the speaker names them.
    """
    box = cluster.text_box("physical")
    room = box.height - (2 * _BADGE + 0.04) * cluster.radius
    large = (("h1", "lead"),) if is_sheet(stage) else ()
    for name, examples in (
        *large,
        ("h2", "body"),
        ("h3", "body"),
        ("h3", "text"),
        ("label", "small"),
    ):
        if all(
            stage.height(each.label, box.width, name) + stage.height(each.text, box.width, examples)
            <= room
            for each in words
        ):
            return Roles(name, examples)
    labels = [each.label for each in words]
    return Roles(fitting_role(stage, labels, box.width, 0.64 * room, ("h3", "label")))


def middle_disc(stage: Stage, cluster: Cluster, label: Text, wanted: float) -> Iterator[Item]:
    """Draw the white disc where all three meet, with the words of the pain; larger if need be."""
    least = widest_word(stage, label, "label") / 1.7
    roles = ("h1", "h2", "h3", "label") if is_sheet(stage) else ("h2", "h3", "label")
    for radius in (wanted, max(wanted, MIDDLE * cluster.radius)):
        radius = max(radius, min(least, 0.6 * cluster.radius))
        box = Rect(cluster.middle.x, cluster.middle.y, 0, 0).inset(-0.86 * radius, -0.62 * radius)
        words = largest(
            stage, label, box, roles, "coral7",
            align=Align.MIDDLE, anchor=Anchor.MIDDLE,
        )  # fmt: skip
        if words.overflow is None:
            break
    ring = stage.strokes.detail
    yield disc(*cluster.middle, radius + ring * 0.9, stage.color("white"))
    yield disc(*cluster.middle, radius, line=stage.color("coral5"), line_width=ring)
    yield words
