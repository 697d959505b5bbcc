"""Where stairs, radar line and words stand, from the frame, the plan's numbers and the words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.pacing_up import PacingUpContent, Rule
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Point, Rect

_SMALL = 26.0  # frames narrower than this many sizes of running text hold the picture only
_LIST_ROLES = ("body", "label", "small")
_ALONE = 1.6  # how much larger the first week is where it is alone
_WIDE_SHARE = 0.6  # the picture's share of a slide, the rules beside it
CLOCK = 1.4  # the room of the clock before the first week's amount, in sizes
_APART = 1.2  # widths of the widest amount from one week to the next, so that they stand apart
_SPLITS = (0.5, 0.47, 0.44, 0.53, 0.56)  # tries of the first column's share of the rules' width
_RADIUS, _BEFORE = 6.6, 17.2  # design units: of a rule's number, and from its left to the words
_AIRS = (8.0, 6.5, 5.0, 4.0)  # tries of the air between two rules, design units


@dataclass(frozen=True, slots=True)
class Scene:
    """The picture: its room, the stairs' treads as boxes down to the base, and the radar line.

    ``words`` is the inside that texts may use; ``unit`` sizes the art (a design unit on A3).
    ``below`` says that the clock stands before the days, not before the first week's amount.
    """

    room: Rect
    words: Rect
    steps: tuple[Rect, ...]
    base: float
    radar: float
    labels: Rect
    unit: float
    corner: float
    below: bool = False

    @property
    def lane(self) -> float:
        """Return the height at which the plane flies: under the line, over the last step."""
        return self.radar + 0.45 * (self.steps[-1].y - self.radar)


@dataclass(frozen=True, slots=True)
class Line:
    """A numbered rule: its disc and the box of its words."""

    rule: Rule
    number: int
    disc: Point
    words: Rect


@dataclass(frozen=True, slots=True)
class Layout:
    """The picture and the words under or beside it; small frames have the picture only."""

    scene: Scene
    lines: tuple[Line, ...]
    role: str
    radius: float
    caught: Rect | None
    caught_role: str
    new_pain: Rect | None
    upright: bool


def plan(content: PacingUpContent, stage: Stage) -> Layout:
    """Choose the arrangement for the frame: upright sheet, slide, or small picture."""
    if is_sheet(stage):
        return _upright(content, stage)
    if stage.frame.width < _SMALL * stage.type["text"].size:
        frame = stage.frame
        scene = draw_up(content, stage, frame, frame.inset(10, 0), 0.8 * frame.width / 297)
        return Layout(scene, (), "small", 0.0, None, "small", None, False)
    return _wide(content, stage)


def _upright(content: PacingUpContent, stage: Stage) -> Layout:
    """Arrange a sheet: the picture, the rules below it in columns, the last lines at its foot."""
    u, frame, page = stage.unit, stage.frame, stage.page
    left, right = frame.x + 18 * u, frame.right - 18 * u
    radius, before, strip, gap = _RADIUS * u, _BEFORE * u, right - left, 8 * u
    last = stage.makes_room("caught")
    caught, box, framed = _last_lines(content, stage, strip) if last else (0.0, 0.0, 0.0)
    said = strip - framed - 8 * u
    rules = [
        (i, rule) for i, rule in enumerate(content.rules, 1)
        if stage.makes_room(rule.id) and (not stage.highlight or rule.id in stage.highlight)
    ]  # fmt: skip
    room = frame.height * 0.52 - caught
    for role in _LIST_ROLES:
        split, rows = _columns([rule for _, rule in rules], stage, strip, gap, role)
        tall, air = sum(rows), 0.0
        for air in (each * u for each in _AIRS):
            tall = sum(rows) + air * max(0, len(rows) - 1)
            if tall <= room:
                break
        if tall <= room:
            break
    foot = frame.bottom - 6 * u - caught
    top = foot - (11 * u if last else 0.0) - tall
    lines = []
    for i, (number, rule) in enumerate(rules):
        column, row = divmod(i, len(rows))
        x, at = left + column * (split + gap), top + sum(rows[:row]) + air * row
        wide = (strip - gap - split if column else split) - before
        words = Rect(x + before, at, wide, rows[row])
        lines.append(Line(rule, number, Point(x + radius, at + radius), words))
    low = top - 7 * u if lines else foot - 5 * u
    art = Rect(page.x, frame.y + 2 * u, page.width, low - frame.y - 2 * u)
    scene = draw_up(content, stage, art, Rect(left, art.y, strip, art.height), u)
    return Layout(
        scene, tuple(lines), role, radius,
        Rect(left, foot, said, caught) if last else None, "small",
        Rect(right - framed, foot + (caught - box) / 2, framed, box) if last else None, True,
    )  # fmt: skip


def _last_lines(content: PacingUpContent, stage: Stage, strip: float) -> tuple[float, float, float]:
    """Return how tall the last lines and the framed one beside them are, and how wide that is.

    It is set in one line, or in two where that makes the whole lower.
    """
    u, pair = stage.unit, (content.caught, content.seldom)
    one = stage.width(content.new_pain, "small", weight=700) * 1.02
    found = []
    for wide in (one, 0.62 * one):
        framed = min(wide + 10 * u, strip * 0.4)
        said = strip - framed - 8 * u
        caught = sum(stage.height(text, said, "small") for text in pair) + 1.5 * u
        box = max(stage.height(content.new_pain, framed - 10 * u, "small") + 10 * u, 22 * u)
        found.append((max(caught, box), box, framed))
    return min(found, key=lambda each: each[0])


def _columns(
    rules: Sequence[Rule], stage: Stage, strip: float, gap: float, role: str
) -> tuple[float, list[float]]:
    """Return how wide the first column is, and the heights of the rows.

    Rules fill column by column: two, which share the width so that the rows are as low as can be,
    or one where that is lower, as in large type.
    """
    u, both = stage.unit, strip - gap
    half = (len(rules) + 1) // 2
    tries = [(both * share, both - both * share, half) for share in _SPLITS]
    best, lowest = (both / 2, [0.0] * half), math.inf
    for first, second, count in (*tries, (strip, 0.0, len(rules))):
        rooms = [(first if i < count else second) - _BEFORE * u for i in range(len(rules))]
        tall = [
            max(2 * _RADIUS * u, stage.height(rule.text, room, role) + 1)
            for rule, room in zip(rules, rooms, strict=True)
        ]
        rows = [max(tall[row::count]) for row in range(count)]
        height = sum(rows) + _AIRS[-1] * u * len(rows)
        if height < lowest - 0.5:
            best, lowest = (first, rows), height
    return best


def _wide(content: PacingUpContent, stage: Stage) -> Layout:
    frame, radius = stage.frame, 13.5
    rules = [
        (i, rule) for i, rule in enumerate(content.rules, 1)
        if stage.makes_room(rule.id) and (not stage.highlight or rule.id in stage.highlight)
    ]  # fmt: skip
    art = Rect(frame.x, frame.y, frame.width * _WIDE_SHARE, frame.height)
    x = art.right + 22
    width = frame.right - x - 2 * radius - 10
    pair = (content.caught, content.seldom)
    shown = stage.steps is None or "caught" in stage.steps
    small = "small"
    said = sum(stage.height(text, frame.right - x, small) for text in pair) + 6 if shown else 0.0
    room = frame.height - said - (12 if shown else 0)
    for role in ("lead", "body", "text", "small") if stage.alone else ("small",):
        first = 0.5 * stage.type[role].size * stage.type[role].leading + 1.5  # a line's middle
        heights = [max(2 * radius, stage.height(rule.text, width, role) + 1) for _, rule in rules]
        if sum(heights) + 14 * (len(rules) - 1) <= room:
            break
    spare = room - sum(heights)
    most = (2.4 if stage.alone else 1.4) * stage.type[role].size - 14
    air = max(0.0, min(most, spare / max(1, len(heights) - 1)))
    share = min(1.0, room / sum(heights)) if heights else 1.0
    lines, y = [], frame.y
    for (number, rule), tall in zip(rules, heights, strict=True):
        words = Rect(x + 2 * radius + 10, y + 1.5, width, tall * share)
        lines.append(Line(rule, number, Point(x + radius, y + max(radius, first)), words))
        y += tall * share + air
    caught = Rect(x, frame.bottom - said, frame.right - x, said) if shown else None
    scene = draw_up(content, stage, art, art.inset(10, 0), art.width / 297 * 0.86)
    if not stage.makes_room("stairs"):
        scene = _first_week(scene)
    return Layout(scene, tuple(lines), role, radius, caught, small, None, False)


def _first_week(scene: Scene) -> Scene:
    """Return the first week alone: its step as wide as the picture, who walks there larger."""
    room, tall = scene.room, 0.2 * scene.room.height
    step = Rect(room.x, scene.base - tall, room.width, tall)
    return replace(scene, steps=(step,), radar=room.y, unit=_ALONE * scene.unit)


def draw_up(
    content: PacingUpContent,
    stage: Stage,
    room: Rect,
    words: Rect,
    u: float,
    first: tuple[float, float] = (0.0, 0.0),
) -> Scene:
    """Build the stairs as tall as the plan's numbers say, the first of them wide.

    ``first`` is the least width and height of the first step inside the words' room.
    """
    size = stage.type["small"].size
    upright = is_sheet(stage)
    side = words.x - room.x
    top = room.y + (5 * u if upright else 8)
    above = _label_height(content, stage, words.width) if stage.makes_room("radar") else 0.0
    labels = Rect(words.x, top, words.width, above)
    radar = labels.bottom + (4 * u if upright else 7)
    base = room.bottom - 1.9 * size
    amounts = content.plan.amounts
    highest = (base - radar) * (0.5 if upright else 0.56)
    said = f"{content.plan.written(content.plan.start)} {content.plan.unit}"
    said_width = stage.width(said, "small", weight=800) * 1.05 + 0.6 * size
    widest = max(stage.width(content.plan.written(each), "small", weight=800) for each in amounts)
    start = width = 0.0
    clocks = (CLOCK, 0.0) if content.plan.harder_at is not None else (0.0,)
    for clock in clocks:
        needed = said_width + clock * size
        start = side + max(min(max(words.width * 0.2, needed), words.width * 0.36), first[0])
        width = (room.width - start - side) / (len(amounts) - 1)
        if width > _APART * widest:
            break
    plinth = _plinth(highest, float(amounts[0] / amounts[-1]), max(2.5 * size, first[1]))
    steps, x = [], room.x
    for i, amount in enumerate(amounts):
        wide = start if i == 0 else width + (side if i == len(amounts) - 1 else 0)
        tall = plinth + (highest - plinth) * float(amount / amounts[-1])
        steps.append(Rect(x, base - tall, wide, tall))
        x += wide
    corner = 0.0 if upright or first[0] else 14.0
    below = clock < max(clocks)
    return Scene(room, words, tuple(steps), base, radar, labels, u, corner, below)


def _plinth(highest: float, share: float, needed: float) -> float:
    """Return how much all steps are lifted alike, so that the first has room for its words.

    What a week adds stays to scale.
    """
    if share * highest >= needed or share >= 1:
        return 0.0
    return min((needed - share * highest) / (1 - share), 0.6 * highest)


def _label_height(content: PacingUpContent, stage: Stage, width: float) -> float:
    texts: tuple[tuple[Text, str], ...] = (
        (content.radar, "h2" if is_sheet(stage) else "label"),
        (content.under_radar, "label" if is_sheet(stage) else "small"),
    )
    return sum(stage.height(text, width, role) for text, role in texts) + 2
