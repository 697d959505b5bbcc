"""Body, mind and life: three equal circles that overlap, in the middle the pain – no one is first.

Sources: s001-1-personlig-oplevelse, s001-1-moderne-forstaaelse, s002-bps.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Category, Label
from patientuddannelse.curriculum.models.body_mind_life import BodyMindLifeContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.asked import ticked, ticked_size
from patientuddannelse.drawing.captions import fitting_role, largest, snug, widest_word
from patientuddannelse.drawing.icons import badge
from patientuddannelse.drawing.labels import text_size
from patientuddannelse.drawing.shapes import disc, group, path, polyline, smooth
from patientuddannelse.drawing.sheets import inside_margins, is_sheet
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Path, TextBlock
from patientuddannelse.scene.walk import text_blocks
from patientuddannelse.theme import CATEGORY_FILL, CATEGORY_ICON, CATEGORY_LIGHT, CATEGORY_TEXT

_CATEGORIES: tuple[Category, ...] = ("physical", "mental", "social")
_TURN = -12.0  # degrees: with two level circles on top, one would seem to carry or crown the rest
_TURN_UPRIGHT = -24.0  # on a sheet: the narrower the three stand, the larger they may be
_OVER = 9.0  # design units by which the circles may stand out into the margins of a sheet
_ANGLES = {"physical": 210.0, "mental": 330.0, "social": 90.0}
_APART = 0.88  # from the common middle to a circle's centre, in radii
_BADGE = 0.15  # radius of a badge, in radii
_LINES = ("h2", "strong")
_MIDDLE = 0.46  # radius of the disc in the middle, in radii
_SMALL_MIDDLE = 0.37  # the same where there is much to write
_ASKED_BADGE = 0.8  # radius of a badge beside a name, in sizes of its type


@dataclass(frozen=True, slots=True)
class _Cluster:
    """The three circles: their common middle and radius."""

    middle: Point
    radius: float
    turn: float = _TURN
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


@dataclass(frozen=True, slots=True)
class _Roles:
    """In which role the names are set, and the examples ("" where they have no room)."""

    name: str
    examples: str = ""


def draw(content: BodyMindLifeContent, stage: Stage) -> Figure:
    """Draw the circles, one step each, then what they share; on a sheet also the two lines."""
    stage = inside_margins(stage)
    lines = [content.part(i).label for i in ("equal", "begin") if content.part(i).label]
    sheet = stage.shows("middle") and is_sheet(stage)
    room, below = _divided(stage, lines if sheet else [])
    over = _OVER * stage.unit if is_sheet(stage) else 0.0
    cluster = _cluster(room.inset(-over, 0), _TURN_UPRIGHT if is_sheet(stage) else _TURN)
    if is_sheet(stage):
        cluster = replace(cluster, words=1.15)
    shown = [category for category in _CATEGORIES if stage.shows(category)]
    roles = _roles(stage, cluster, [content.part(category) for category in _CATEGORIES])
    parts: list[Group] = []
    steps: list[Step] = []
    for i, category in enumerate(shown):
        fills, begins = content.filled_by(category), content.begun_at(category)
        label = content.part(category).label
        text = (
            _asked(stage, cluster, category, label, (fills, begins))
            if fills
            else _words(stage, cluster, category, content.part(category), roles)
        )
        words = list(text)
        clear = list(_set_lines(words, 0.1 * cluster.radius))
        if content.places:
            clear = [cluster.asked_box(category).inset(-0.05 * cluster.radius)]
        circle = _circle(stage, cluster, category, shown[:i], clear)
        parts.append(group(circle, words, name=category))
        steps.append(Step(category, (category,)))
    if stage.shows("middle"):
        share = _SMALL_MIDDLE if content.places else _MIDDLE
        middle = _middle(stage, cluster, content.part("middle").label, share * cluster.radius)
        parts.append(group(middle, name="middle"))
        if below:
            parts.append(group(_lines(stage, lines, below), name="equal"))
        steps.append(Step("middle", ("middle", "equal") if below else ("middle",)))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


def _divided(stage: Stage, lines: list[Text]) -> tuple[Rect, Rect | None]:
    """Return the room for the circles and, if there are lines, theirs below."""
    frame = stage.frame
    if not lines:
        return frame, None
    role = fitting_role(stage, lines, frame.width, stage.height("x", 1e4, "h2"), _LINES)
    height = stage.height(lines, frame.width, role) * 1.04
    gap = 0.03 * frame.height
    room = Rect(frame.x, frame.y, frame.width, frame.height - height - gap)
    return room, Rect(frame.x, frame.bottom - height, frame.width, height)


def _lines(stage: Stage, lines: list[Text], box: Rect) -> TextBlock:
    return largest(
        stage, lines, box, (*_LINES, "label"), "petrol9",
        align=Align.MIDDLE, anchor=Anchor.MIDDLE,
    )  # fmt: skip


def _cluster(room: Rect, turn: float) -> _Cluster:
    """Return the largest cluster that fits in the room, in its middle."""
    unit = _Cluster(Point(0, 0), 1.0, turn)
    centers = [unit.center(category) for category in _CATEGORIES]
    box = Rect.around(centers).inset(-1.0)
    radius = min(room.width / box.width, room.height / box.height) * 0.985  # room for the ring
    middle = Point(room.center.x - box.center.x * radius, room.center.y - box.center.y * radius)
    return _Cluster(middle, radius, turn)


def _circle(
    stage: Stage, cluster: _Cluster, category: str, before: Sequence[str], clear: Sequence[Rect]
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


def _lens(stage: Stage, cluster: _Cluster, one: str, two: str) -> Iterator[Path]:
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
    stage: Stage, cluster: _Cluster, category: str, clear: Sequence[Rect]
) -> Iterator[Path]:
    """Yield the group's marks along the rim of what is its circle alone, none in these boxes."""
    center, radius = cluster.center(category), cluster.radius
    color = stage.color(CATEGORY_FILL[category]).mix(stage.color(CATEGORY_LIGHT[category]), 0.35)
    others = [cluster.center(other) for other in _CATEGORIES if other != category]
    for i in range(40):
        angle = math.radians(i * 9.0)
        at = Point(
            center.x + 0.88 * radius * math.cos(angle), center.y + 0.88 * radius * math.sin(angle)
        )
        if any(box.contains(Rect(*at, 0, 0)) for box in clear):
            continue
        if all(math.dist(at, other) > 1.1 * radius for other in others):
            yield _mark(category, at, 0.036 * radius, color)


def _set_lines(items: Sequence[Item], air: float) -> Iterator[Rect]:
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
    size *= 0.8  # waves are as wide as four marks
    wave = [
        (x - 2 * size, y),
        (x - size, y - size),
        (x, y),
        (x + size, y + size),
        (x + 2 * size, y),
    ]
    return path(smooth(wave), None, color, size * 0.9)


def _words(
    stage: Stage, cluster: _Cluster, category: str, words: Label, roles: _Roles
) -> Iterator[Item]:
    """Draw the badge, the name and, where there is room, the examples of a group."""
    box = cluster.text_box(category)
    radius = _BADGE * cluster.radius
    gap = 0.04 * cluster.radius
    name = stage.height(words.label, box.width, roles.name)
    more = stage.height(words.text, box.width, roles.examples) if roles.examples else 0.0
    y = box.center.y - (2 * radius + gap + name + more) / 2
    color = stage.color(CATEGORY_TEXT[category])
    yield badge(CATEGORY_ICON[category], (box.center.x, y + radius), radius, color)
    y += 2 * radius + gap
    yield snug(stage, words.label, Rect(box.x, y, box.width, name), roles.name)
    if roles.examples:
        y += name
        yield stage.text(
            words.text, Rect(box.x, y, box.width, more), roles.examples, align=Align.MIDDLE
        )


def _asked(
    stage: Stage,
    cluster: _Cluster,
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


def _roles(stage: Stage, cluster: _Cluster, words: list[Label]) -> _Roles:
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
            return _Roles(name, examples)
    labels = [each.label for each in words]
    return _Roles(fitting_role(stage, labels, box.width, 0.64 * room, ("h3", "label")))


def _middle(stage: Stage, cluster: _Cluster, label: Text, wanted: float) -> Iterator[Item]:
    """Draw the white disc where all three meet, with the words of the pain; larger if need be."""
    least = widest_word(stage, label, "label") / 1.7
    roles = ("h1", "h2", "h3", "label") if is_sheet(stage) else ("h2", "h3", "label")
    for radius in (wanted, max(wanted, _MIDDLE * cluster.radius)):
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
