"""Where the circle, its bubbles and the door stand, from the frame and the measured words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.fear_avoidance import FearAvoidanceContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.captions import fitting_role, tallest, widest_word
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.units import mm

_SMALL = 26.0  # frames narrower than this many sizes of running text have numbers only
_ROLES = ("label", "small")
_SLIDE_ROLES = ("text", *_ROLES)
_DOOR, _CLOSED_DOOR = 0.28, 0.2  # shares of a slide's width: one that opens, one that stays closed
_LEVEL = 0.25  # of a bubble's height that two may stand apart and be side by side
_PAD, _SHEET_PAD = 5.6, 7.6  # design units over and under a sentence
BARB = 2.3  # widths of an arrow that its head reaches to each side
FIELD, BESIDE, AROUND = mm(13.5), mm(2.6), mm(1.6)
"""In a bubble: the room for a place to write on, the room beside that, the room beside words."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The circle's middle and radii, its bubbles in order, the door's opening, the line's room.

    ``unit`` is the size of a design unit in this frame; ``wordless`` bubbles hold their number
    only. Bubbles to write in stand in two columns, with a ``seat`` in the middle.
    """

    center: Point
    radii: Point
    bubbles: tuple[Rect, ...]
    role: str
    number: float
    opening: Rect
    many: Rect
    unit: float
    upright: bool
    wordless: bool
    ground: Color
    seat: Rect | None = None

    def on_circle(self, degrees: float) -> Point:
        """Return a place on the circle, clockwise from the top."""
        x, y = _round(degrees)
        return Point(self.center.x + self.radii.x * x, self.center.y + self.radii.y * y)

    def angle(self, index: float) -> float:
        """Return where a link stands, in degrees clockwise from the top."""
        return 360.0 * index / len(self.bubbles)

    def is_level(self, index: int) -> bool:
        """Say whether a bubble with words and the next stand side by side."""
        here, there = self.bubbles[index], self.bubbles[(index + 1) % len(self.bubbles)]
        return not self.wordless and abs(here.center.y - there.center.y) < _LEVEL * here.height

    def way(self, index: int, pieces: int = 60) -> list[Point]:
        """Return the way from the middle of a bubble to the middle of the next, in pieces.

        Between words that stand side by side it is straight: along the circle it would run below
        them, towards the door.
        """
        count = len(self.bubbles)
        start, end = self.bubbles[index].center, self.bubbles[(index + 1) % count].center
        if self.is_level(index):
            bend = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
            return [_bent(start, bend, end, i / pieces) for i in range(pieces + 1)]
        if self.seat is None:
            one, two = self.angle(index), self.angle(index + 1)
            return [self.on_circle(one + (two - one) * i / pieces) for i in range(pieces + 1)]
        bend = Point(start.x if index else end.x, min(start.y, end.y))
        return [_bent(start, bend, end, i / pieces) for i in range(pieces + 1)]

    @property
    def arrow(self) -> float:
        """Return how broad the arrows are drawn where there is room."""
        return (2.6 if self.wordless or self.seat else 3.4) * self.unit

    def leaving(self, half: float) -> Point:
        """Return where the way out, ``half`` as broad to each side, leaves: clear of the arrow."""
        index = math.ceil(len(self.bubbles) / 2) - 1
        x, y = self.way(index)[30]
        clear = BARB * self.arrow + 1.5 * self.unit + half
        if self.is_level(index):
            return Point(x, y + clear)
        away = math.hypot(x - self.center.x, y - self.center.y) or 1.0
        return Point(x + (x - self.center.x) / away * clear, y + (y - self.center.y) / away * clear)

    @property
    def leaf(self) -> float:
        """Return how wide the open door's leaf looks."""
        return self.opening.width * 0.27


@lru_cache(maxsize=4096)  # the same steps round every circle of as many links
def _round(degrees: float) -> Point:
    """Return a place on the circle of radius 1: a little broader than round, for who sits in it."""
    a = math.radians(degrees)
    return Point(math.copysign(abs(math.sin(a)) ** 0.62, math.sin(a)), -math.cos(a))


def _bent(start: Point, bend: Point, end: Point, t: float) -> Point:
    """Return a place on the curve that leaves and arrives in the direction of its bend."""
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return Point(a * start.x + b * bend.x + c * end.x, a * start.y + b * bend.y + c * end.y)


def muted(stage: Stage) -> Color:
    """Return the ground's colour: subdued, never dark."""
    return stage.color("petrol2").mix(stage.color("petrol4"), 0.42)


def arrange(content: FearAvoidanceContent, stage: Stage) -> Arrangement:
    """Choose the arrangement: circle over the door on sheets, beside it on slides."""
    frame = stage.frame
    if frame.width < _SMALL * stage.type["text"].size:
        return _small(content, stage)
    return _upright(content, stage) if is_sheet(stage) else _wide(content, stage)


def _upright(content: FearAvoidanceContent, stage: Stage) -> Arrangement:
    u, frame = stage.unit, stage.frame
    top = frame.y + 13 * u
    circle = Rect(frame.x + 18 * u, top, frame.width - 36 * u, (frame.bottom - top) * 0.475)
    bottom = frame.bottom - 19 * u
    top = circle.bottom + 11 * u
    opening = Rect(circle.right - 137 * u, top, 109 * u, bottom - top)
    many = Rect(circle.x, top + 24 * u, 82 * u, (bottom - top) * 0.42)
    return _with_bubbles(content, stage, circle, opening, many, u, 98.5 * u)


def _wide(content: FearAvoidanceContent, stage: Stage) -> Arrangement:
    frame = stage.frame
    u = frame.height / 160
    door, leaf = (_DOOR, 22 * u) if stage.makes_room("door") else (_CLOSED_DOOR, 9 * u)
    wide = frame.width * door
    opening = Rect(frame.right - wide, frame.y + 9 * u, wide - leaf, frame.height - 20 * u)
    left, top = frame.x + 7 * u, frame.y + 10 * u
    circle = Rect(left, top, opening.x - 11 * u - left, frame.height - 28 * u)
    many = Rect(circle.x, circle.bottom, 0, 0)
    return _with_bubbles(content, stage, circle, opening, many, u, circle.width * 0.41)


def _with_bubbles(
    content: FearAvoidanceContent,
    stage: Stage,
    circle: Rect,
    opening: Rect,
    many: Rect,
    unit: float,
    width: float,
) -> Arrangement:
    """Set all sentences at one size in bubbles, of one width on sheets, and the circle between."""
    texts = [link.text for link in content.links]
    inner, count = width - 10 * unit, len(texts)
    pad = _PAD * unit
    roles: tuple[str, ...] = _ROLES if is_sheet(stage) else _SLIDE_ROLES
    rows = count // 2 + 1
    generous = tallest(stage, texts, inner, "h3") + 2 * _SHEET_PAD * unit
    if is_sheet(stage) and generous <= 0.65 * circle.height / rows:
        pad, roles = _SHEET_PAD * unit, ("h3", *_ROLES)
    places = [_round(360 * i / count) for i in range(count)]
    role = sentence_role(stage, texts, inner, circle.height / 3.6 - 2 * pad, roles)
    heights = [max(stage.height(text, inner, role) + 2 * pad, 21 * unit) for text in texts]
    # On a slide there is room for the arrows only between bubbles no wider than their words.
    wide = width if is_sheet(stage) else 0.8 * width
    widths = [min(width, max(wide, stage.width(t, role) * 1.01 + 12 * unit)) for t in texts]
    lowest = max(place.y for place in places)
    least = min(range(count), key=lambda i: places[i].y)
    tall = (heights[least] + max(heights)) / 2
    radii = Point(
        (circle.width - width) / 2 / max(place.x for place in places),
        min(
            (circle.height - tall) / (1 + lowest),
            (circle.height - heights[least] / 2 + 4 * unit) / 2,
        ),
    )
    center = Point(circle.center.x, circle.y + heights[least] / 2 + radii.y)
    bubbles = tuple(
        Rect(center.x + x * radii.x - wide / 2, center.y + y * radii.y - tall / 2, wide, tall)
        for (x, y), wide, tall in zip(places, widths, heights, strict=True)
    )
    return Arrangement(
        center, radii, bubbles, role, 8.4 * unit, opening, many, unit, is_sheet(stage),
        wordless=False, ground=muted(stage),
    )  # fmt: skip


def sentence_role(
    stage: Stage,
    texts: Sequence[Text],
    width: float,
    height: float,
    roles: Sequence[str] = _ROLES,
) -> str:
    """Return the largest role in which the sentences keep their own lines, else one that fits."""
    slack = 1 - stage.typesetter.margin
    for role in roles:
        if all(stage.width(text, role) <= width * slack for text in texts):
            return role
    return fitting_role(stage, texts, width, height, _ROLES)


def _small(content: FearAvoidanceContent, stage: Stage) -> Arrangement:
    """Arrange a small picture: numbers round the circle and the door with its words."""
    frame = stage.frame
    u = frame.height / 150
    count = len(content.links)
    door = max(frame.width * 0.46, widest_word(stage, content.small_step, "h3") + 32 * u)
    opening = Rect(frame.right - door, frame.y + 9 * u, door - 17 * u, frame.height - 14 * u)
    size = 14 * u
    across = min(opening.x - frame.x - size - 14 * u, frame.height - size - 40 * u)
    middle = frame.x + (opening.x - frame.x) / 2
    center = Point(middle, frame.y + frame.height * 0.44)
    places = [_round(360 * i / count) for i in range(count)]
    bubbles = tuple(
        Rect(center.x + (x * across - size) / 2, center.y + (y * across - size) / 2, size, size)
        for x, y in places
    )
    return Arrangement(
        center, Point(across / 2, across / 2), bubbles, "label", size * 0.5, opening,
        Rect(frame.x, frame.bottom, 0, 0), u, upright=False, wordless=True, ground=muted(stage),
    )  # fmt: skip
