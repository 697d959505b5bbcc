"""The picture: stairs drawn from the plan's numbers, the one who walks, the line and the plane."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.models.pacing_up import PacingUpContent
from patientuddannelse.drawing.controls import clock_face
from patientuddannelse.drawing.materials import GRASS
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.people import CAST, POSES, figure
from patientuddannelse.drawing.scenery import bench, ground_shadow, tree
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, smooth
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.pacing_up.aircraft import plane
from patientuddannelse.illustrations.pacing_up.layout import CLOCK, Scene
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role

_HERO = "mona"
_DAYS, _FREE = 7, (2, 5)
_AMOUNTS = ("h3", "label", "small")  # tries of how large the weeks' amounts are
_MARK = 0.38  # a step's weight, in widths of a step


def backdrop(scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw the sky and the ground that the stairs stand on."""
    room, u = scene.room, scene.unit
    radius = scene.corner
    yield rect(room.x, room.y, room.width, room.height, stage.color("petrol1"), radius)
    white = stage.color("white")
    for x, y, size in ((0.86, 0.52, 1.0), (0.33, 0.3, 0.8), (0.6, 0.2, 0.6)):
        yield _cloud(
            (room.x + x * room.width, scene.radar + y * (scene.steps[-1].y - scene.radar)),
            size * 0.34 * u, white,
        )  # fmt: skip


def _cloud(at: tuple[float, float], scale: float, color: Color) -> Group:
    data = (
        "M-34,14 C-52,14 -52,-8 -34,-8 C-32,-28 0,-30 6,-14 C22,-26 42,-14 36,0 C50,2 48,14 36,14 Z"
    )
    return group(path(data, color, opacity=0.75), at=at, scale=scale)


def ground(content: PacingUpContent, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw the ground under the first step, before the stairs are there."""
    room = scene.room
    radius = scene.corner
    band = Rect(room.x, scene.base, room.width, room.bottom - scene.base)
    yield rect(band.x, band.y, band.width, band.height, stage.color("sand3"), radius)
    if radius:
        yield rect(band.x, band.y, band.width, radius, stage.color("sand3"))


def step_block(scene: Scene, stage: Stage, i: int) -> Iterator[Item]:
    """Draw one step: its face, a lighter tread, a dark line to the one before."""
    box, u = scene.steps[i], scene.unit
    face = stage.color("petrol7").mix(stage.color("petrol9"), 0.35 * (i % 2))
    yield rect(box.x, box.y, box.width + 0.4, box.height, face)
    yield rect(box.x, box.y, box.width + 0.4, min(2.2 * u, box.height), stage.color("petrol4"))


def amounts(content: PacingUpContent, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Write each later week's amount on its step."""
    texts = list(map(content.plan.written, content.plan.amounts))
    every, role = _every(content, scene, stage)
    for i, box in enumerate(scene.steps):
        if i == 0:
            continue
        room = _inside(box, scene)
        if (len(scene.steps) - 1 - i) % every == 0:
            below = scene.steps[max(i - every + 1, 0)].y  # the lowest that it stands on
            amount = _number(texts[i], replace(room, y=below), stage, every, role)
            yield in_week(i, amount)


def harder(content: PacingUpContent, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Mark the weeks from which it may get harder with a weight in the clock's place."""
    first = content.plan.harder_week
    for i in range(len(scene.steps) if first else 0):
        if first is not None and i + 1 >= first:
            yield from _mark(_inside(scene.steps[i], scene), scene, stage)


def _every(content: PacingUpContent, scene: Scene, stage: Stage) -> tuple[int, str]:
    """Return 1 when all amounts find room beside each other, else 2, 3 …, and their role."""
    texts, step = list(map(content.plan.written, content.plan.amounts)), scene.steps[1].width
    for role in _AMOUNTS:
        if max(stage.width(text, role, weight=800) for text in texts) * 1.3 <= step:
            return 1, role
    widest = max(stage.width(text, role) for text in texts) * 1.06
    return math.ceil(widest / step), role


def in_week(i: int, words: Item) -> Group:
    """Let a week's number and amount be read together, though they are drawn apart."""
    return group(group(words, role=Role.ITEM, name=f"week_{i + 1}"), role=Role.LIST, name="weeks")


def _inside(box: Rect, scene: Scene) -> Rect:
    """Return the part of a step that lies where words may stand."""
    x, right = max(box.x, scene.words.x), min(box.right, scene.words.right)
    return Rect(x, box.y, right - x, box.height)


def _number(text: str, room: Rect, stage: Stage, every: int, role: str) -> Item:
    size = stage.type[role].size
    wide = room.width * every
    box = Rect(room.center.x - wide / 2, room.y + size * 0.28, wide, size * 1.15)
    if every > 1:
        box = Rect(room.right - wide, box.y, wide, box.height)
    align = Align.MIDDLE if every == 1 else Align.END
    return stage.text(text, box, role, "white", align=align, anchor=Anchor.MIDDLE, weight=800)


def _mark(room: Rect, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw a weight under a step's amount, where the step is high enough."""
    size = stage.type["small"].size
    radius = min(_MARK * room.width, 9 * scene.unit)
    at = (room.center.x, room.y + size * 1.75 + radius)
    if at[1] + radius > scene.base:
        return
    yield disc(*at, radius, stage.color("sun5"))
    yield _weight(at, radius * 0.62, stage.color("ink"))


def _weight(at: tuple[float, float], half: float, color: Color) -> Group:
    """Return a small dumbbell, ``half`` points from its middle to its end."""
    return group(
        rect(-60, -9, 120, 18, color),
        (rect(x, -44, 26, 88, color, 9) for x in (-74, 48)),
        (rect(x, -28, 18, 56, color, 8) for x in (-96, 78)),
        at=at, scale=half / 96,
    )  # fmt: skip


def weeks(content: PacingUpContent, scene: Scene, stage: Stage, later: bool) -> Iterator[Item]:
    """Number the weeks under the stairs: the first with its word, or all that come after it."""
    size = stage.type["small"].size
    tall = size * 1.2
    y = scene.base + (scene.room.bottom - scene.base - tall) / 2
    if not later:
        text = f"{content.week} 1"
        box = Rect(scene.words.x, y, stage.width(text, "small", weight=800) * 1.05, tall)
        first = stage.text(text, box, "small", weight=800, anchor=Anchor.MIDDLE, name="label")
        yield in_week(0, first)
        return
    widest = stage.width(str(len(scene.steps)), "small", weight=800)
    every = max(1, -(-int(widest * 120) // int(scene.steps[1].width * 100)))
    for i in range(1, len(scene.steps)):
        if (len(scene.steps) - 1 - i) % every == 0:
            room = _inside(scene.steps[i], scene)
            wide = widest * 1.04
            x = min(room.center.x - wide / 2, scene.words.right - wide)
            box = Rect(x, y, wide, tall)
            number = stage.text(
                str(i + 1), box, "small", align=Align.MIDDLE, anchor=Anchor.MIDDLE, weight=700,
                name="label",
            )  # fmt: skip
            yield in_week(i, number)


def days(scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw a week as seven dots on the first step: five practised, two free."""
    row, pitch, radius = _days(scene, stage)
    white, petrol = stage.color("white"), stage.color("petrol9")
    if row.y == scene.base:
        white = stage.color("sun5")
    for i in range(_DAYS):
        x = row.x + radius + i * pitch
        yield disc(
            x, row.y, radius, petrol if i in _FREE else white, line=white, line_width=radius * 0.3
        )


def _days(scene: Scene, stage: Stage) -> tuple[Point, float, float]:
    """Return where the days of the first week begin, how far they are apart, and their radius.

    They stand under its amount, on the edge of the ground where there is no room for that.
    """
    size = stage.type["small"].size
    room = _inside(scene.steps[0], scene)
    left = room.x + (CLOCK * size if scene.below else 0.0)
    pitch = (room.right - left - 0.4 * size) / _DAYS
    radius = min(0.36 * pitch, 3.1 * scene.unit)
    top = room.y + size * 1.65
    y = max((top + scene.base) / 2, top + radius) if top + 2 * radius < scene.base else scene.base
    return Point(left, y), pitch, radius


def start(content: PacingUpContent, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Write the first week's amount and its unit on the wide first step, with a clock."""
    room = _inside(scene.steps[0], scene)
    role = "small" if len(scene.steps) > 1 else "h3"
    size = stage.type[role].size
    text = f"{content.plan.written(content.plan.start)} {content.plan.unit}"
    y = room.y + size * 0.28
    if len(scene.steps) == 1:
        y = (room.y + scene.base) / 2 - 0.5 * size
    clock = 0.0
    if content.plan.harder_at is not None:  # what is counted is time, till it may get harder
        radius = 0.52 * size
        clock = 0.0 if scene.below else CLOCK * size
        middle = _days(scene, stage)[0].y if scene.below else y + 0.6 * size
        radius = min(radius, 0.9 * (scene.base - middle)) if scene.below else radius
        at = (room.x + radius, middle)
        yield clock_face(at, radius, stage.color("petrol2"), stage.color("petrol9"))
    box = Rect(room.x + clock, y, room.width - clock - 0.2 * size, size * 1.2)
    amount = stage.text(text, box, role, "white", anchor=Anchor.MIDDLE, weight=800)
    yield in_week(0, amount)


def walker(scene: Scene) -> Iterator[Item]:
    """Draw the one who builds up, on the wide first step."""
    box, u = scene.steps[0], scene.unit
    x = box.x + (scene.words.x - box.x) * 0.75 + 0.34 * (box.right - scene.words.x)
    room = box.y - scene.radar
    size = min(0.2 * u, room * 0.56 / 365)
    yield ground_shadow((x, box.y + 0.6 * u), 130 * size, Color("#5FA5A6"))
    yield figure(CAST[_HERO], POSES["stroll"], (x, box.y + 0.8 * u), size, 0.8, "calm")


def goal(scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw what she looks forward to, in a bubble of thought: a bench by the water."""
    box, u = scene.steps[0], scene.unit
    room = box.y - scene.radar
    size = min(0.2 * u, room * 0.56 / 365)
    x = box.x + (scene.words.x - box.x) * 0.75 + 0.34 * (box.right - scene.words.x)
    head = Point(x + 50 * size, box.y - 350 * size)
    r = min(26 * u, room * 0.25)
    at = Point(head.x + 1.6 * r, max(scene.radar + 1.25 * r, head.y - 0.55 * r))
    white = stage.color("white")
    for share, radius in ((0.1, 0.07), (0.32, 0.11)):
        yield disc(
            head.x + share * (at.x - head.x), head.y + share * (at.y - head.y), radius * r, white
        )
    yield disc(*at, 1.1 * r, white)
    yield disc(*at, r, stage.color("petrol2"))
    yield group(
        path("M-98,20 C-50,6 40,6 98,20 A100,100 0 0 1 -98,20 Z", stage.color("petrol4")),
        path("M-86,51 C-40,30 40,34 84,54 A100,100 0 0 1 -86,51 Z", GRASS),
        disc(38, -42, 19, stage.color("sun5")),
        tree((-44, 54), 0.74),
        bench((24, 66), 0.46, 170),
        at=at, scale=r / 100,
    )  # fmt: skip


def radar(content: PacingUpContent, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw the dashed line with its words, and the plane that flies below it."""
    sheet, u, box = is_sheet(stage), scene.unit, scene.labels
    big, small = ("h2", "label") if sheet else ("label", "small")
    first = stage.height(content.radar, box.width, big) + 1
    yield stage.text(content.radar, Rect(box.x, box.y, box.width, first), big, "petrol9")
    rest = Rect(box.x, box.y + first, box.width, box.height - first)
    yield stage.text(content.under_radar, rest, small, "ink", weight=500 if sheet else 400)
    width = stage.strokes.detail * (1.0 if sheet else 0.7)
    ends = [(scene.words.x, scene.radar), (scene.words.right, scene.radar)]
    yield polyline(ends, stage.color("petrol7"), width, dash=(3.2 * width, 2.6 * width))
    at = (scene.room.x + 0.73 * scene.room.width, scene.lane)
    size = _plane_size(scene)
    tail = [(at[0] - size * d, at[1] + size * y) for d, y in ((118, 8), (96, 3), (74, 2))]
    yield path(smooth(tail), None, stage.color("white"), 2.4 * u)
    yield plane(CAST[_HERO], at, size, "smile")


def _plane_size(scene: Scene) -> float:
    return min(0.62 * scene.unit, (scene.steps[-1].y - scene.radar) / 120)


def caught(scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw the plane that came up to the line, calm, right over a step, and the way one down."""
    u, size = scene.unit, 0.72 * _plane_size(scene)
    about = scene.room.x + 0.46 * scene.room.width
    step = min(range(1, len(scene.steps)), key=lambda i: abs(scene.steps[i].center.x - about))
    upper, lower = scene.steps[step], scene.steps[step - 1]
    aside = 0.22 * upper.width  # no further from the middle of its step
    x = min(max(about, upper.center.x - aside), upper.center.x + aside)
    y = scene.radar + 46 * size
    petrol, sun = stage.color("petrol7"), stage.color("sun5")
    yield disc(x + 20 * size, scene.radar, 3.4 * u, stage.color("white"))
    yield disc(x + 20 * size, scene.radar, 2.3 * u, sun)
    high = (x, upper.y - 3 * u)
    low = (lower.right - 0.5 * upper.width, lower.y - 3 * u)
    over = min(high[1], low[1]) - 0.75 * upper.width
    yield polyline([(x, y + 36 * size), (x, over)], petrol, u, dash=(u, 2.4 * u))
    yield disc(high[0], high[1], 2.2 * u, petrol)
    turns = [high, (high[0] - 0.2 * upper.width, over), (low[0] + 0.12 * upper.width, over), low]
    yield arrow(turns, petrol, 1.9 * u, head=2.8)
    yield plane(CAST[_HERO], (x, y), size, "calm", turn=-4)
