"""Where on the path of change a session stands: the steps as stones on a path up and down.

Idea: everybody walks the same path at their own pace, and going back is fine. Today's stones are
lit, all others look alike: none is passed or missed. Sources: s001-4-trin-0 … s001-4-trin-6.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from patientuddannelse.curriculum.models.change_steps import ChangeStep, ChangeStepsContent
from patientuddannelse.drawing.footpath import footpath, softened
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.materials import GRASS
from patientuddannelse.drawing.scenery import bench, bush, tree
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, smooth
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, TextBlock

_SPACING = 126.0  # points between stones for which a stone of radius 27 is made
_LIFT = 130.0  # the most that the path goes up and down, in points
_EXIT = 60.0  # how far the path runs down after the last stone


def draw(content: ChangeStepsContent, stage: Stage) -> Figure:
    """Draw the path; the steps in ``stage.highlight`` (ids or numbers) are today's."""
    view = _View.of(content, stage)
    today = tuple(stone for stone in view.stones if stone.today)
    pill = _pill_box(content, stage, today) if today and content.here else None
    way = group(
        _hills(stage, view), footpath(view.line, [view.radius * 1.6] * len(view.line), 4),
        _beside(view, pill),
        (_stone(stage, view, stone) for stone in view.stones), name="path",
    )  # fmt: skip
    if pill is None or not stage.shows("here"):
        return Figure((way,), (Step("path", ("path",)),), str(content.alt))
    here = group(
        (_lit(stage, view, stone) for stone in today),
        (_arrow(stage, view, pill, stone) for stone in today),
        _pill(content, stage, pill), name="here",
    )  # fmt: skip
    return Figure((way, here), (Step("path", ("path",)), Step("here", ("here",))), str(content.alt))


@dataclass(frozen=True, slots=True)
class _Stone:
    """A step on the path: where it lies, its words, and whether it is today's."""

    step: ChangeStep
    at: Point
    sign: Rect
    today: bool


@dataclass(frozen=True, slots=True)
class _View:
    """Where everything stands, from the frame and the measured names."""

    stones: tuple[_Stone, ...]
    radius: float
    name_size: float
    line: tuple[Point, ...]

    @classmethod
    def of(cls, content: ChangeStepsContent, stage: Stage) -> _View:
        """Place the stones in the frame: names under them, room for the pin above."""
        field = stage.frame
        if field.x <= stage.page.x:
            field = field.inset(24, 12)
        room = field.width / len(content.steps)
        radius = 27 * min(1.0, room / _SPACING)
        size, signs = _signs(content, stage, room)
        low = field.bottom - max(sign.height for sign in signs) - radius * 1.5
        high = field.y + _pill_height(stage) + radius * 2.8
        lift = max(0.0, min(_LIFT, low - high))
        stones = []
        for i, (step, sign) in enumerate(zip(content.steps, signs, strict=True)):
            x = field.x + room * (i + 0.5)
            at = Point(x, low - lift * (1 - _depth(i, len(signs))))
            sign = sign.moved(x - sign.width / 2, at.y + radius * 1.3)
            stones.append(_Stone(step, at, sign, _is_today(step, stage)))
        return cls(tuple(stones), radius, size, _line(stage.page, [s.at for s in stones]))

    def verge(self, x: float, width: float) -> float:
        """Return where things of a width can stand at ``x`` beyond the path's far edge."""
        near = [point.y for point in self.line if abs(point.x - x) <= width / 2 + 12]
        return min(near) - self.radius * 0.95


def _is_today(step: ChangeStep, stage: Stage) -> bool:
    return step.id in stage.highlight or str(step.number) in stage.highlight


def _depth(i: int, count: int) -> float:
    """Return how deep a stone lies (0 high, 1 low): up and down, and down again at the end."""
    down = 0.2 if i == count - 1 else 0.0
    wave = 0.22 if i % 2 == 0 else -0.22
    return max(0.0, min(1.0, 0.72 - 0.5 * i / (count - 1) + wave + down))


def _line(page: Rect, stones: list[Point]) -> tuple[Point, ...]:
    """Return the middle of the path from edge to edge of the page; it leaves downwards."""
    first, last = stones[0], stones[-1]
    end = last.y + _EXIT
    points = [Point(page.x, first.y + 30), *stones]
    if page.right - last.x > 4:
        points.append(Point(page.right, end))
    return tuple(softened(points))


def _signs(content: ChangeStepsContent, stage: Stage, room: float) -> tuple[float, list[Rect]]:
    """Return one type size for all names and the box each needs, as if set at the origin."""
    entry = stage.type["label"]
    widest = room - 22
    for size in (entry.size, (entry.size + entry.minimum) / 2, entry.minimum):
        blocks = [_name(step, stage, Rect(0, 0, widest, 4000), size) for step in content.steps]
        if not any(block.overflow for block in blocks):
            break
    return size, [Rect(0, 0, _ink_width(block) + 18, block.height + 10) for block in blocks]


def _ink_width(block: TextBlock) -> float:
    return max(line.width for paragraph in block.paragraphs for line in paragraph.lines)


def _name(step: ChangeStep, stage: Stage, box: Rect, size: float) -> TextBlock:
    today = _is_today(step, stage)
    return stage.text(
        step.name, box, "label", "ink" if today else "ink2", align=Align.MIDDLE,
        anchor=Anchor.MIDDLE, weight=700 if today else 400, size=size, name=f"name {step.number}",
    )  # fmt: skip


def _hills(stage: Stage, view: _View) -> Group:
    """Return sky and three hills over the whole page; the path lies on the middle one."""
    page, top = stage.page, min(stone.at.y for stone in view.stones)
    low = max(stone.at.y for stone in view.stones)
    sky, light = stage.color("petrol1"), stage.color("green_light")
    rises = (
        (top - 34, 20.0, 0.9, light.mix(GRASS, 0.16)),
        ((top + low) / 2 - 26, 26.0, 3.1, light.mix(GRASS, 0.30)),
        (low + 26, 16.0, 5.0, light.mix(GRASS, 0.46)),
    )
    hills: list[Item] = [rect(page.x, page.y, page.width, page.height, sky)]
    for y, height, phase, color in rises:
        crest = [
            (page.x + page.width * i / 10, y + height * math.sin(phase + i * 0.66))
            for i in range(11)
        ]
        corners = (("L", page.right, page.bottom), ("L", page.x, page.bottom), ("Z",))
        hills.append(path((*smooth(crest), *corners), color))
    return group(hills, name="hills")


def _beside(view: _View, pill: Rect | None) -> list[Item]:
    """Return a bench and trees on the far side of the path, clear of the pin and its arrows."""
    taken = [stone.at.x for stone in view.stones if stone.today]
    if pill:
        taken += [pill.x, pill.right]
    left, right = (min(taken) - 50, max(taken) + 50) if taken else (math.inf, -math.inf)
    gaps = [(a.at.x + b.at.x) / 2 for a, b in zip(view.stones, view.stones[1:], strict=False)]
    free = [x for x in gaps if not left < x < right]
    scale = view.radius / 27
    things: list[Item] = []
    for i, x in enumerate(sorted(free, key=lambda x: abs(x - gaps[0]))[:4]):
        at = (x, view.verge(x, 60 * scale))
        match i:
            case 0:
                things.append(bench(at, 0.40 * scale))
            case 2:
                things.append(tree((x - 20 * scale, at[1]), 0.5 * scale))
                things.append(tree((x + 18 * scale, at[1] + 4), 0.36 * scale))
            case _:
                things.append(bush((x, at[1] + 4), 0.34 * scale))
    return things


def _stone(stage: Stage, view: _View, stone: _Stone) -> Group:
    """Return a quiet stone with its number and the sign with its name."""
    r, (x, y) = view.radius, stone.at
    words = stone.sign.inset(4, 2)
    return group(
        disc(x, y, r, stage.color("white"), line=stage.color("petrol4"), line_width=3),
        _number(stage, stone, r, "petrol7"),
        rect(stone.sign.x, stone.sign.y, stone.sign.width, stone.sign.height,
             stage.color("white"), 8),
        _name(stone.step, stage, words, view.name_size),
        name=f"step {stone.step.number}",
    )  # fmt: skip


def _number(stage: Stage, stone: _Stone, radius: float, color: str) -> TextBlock:
    size = stage.type["h2"].size * min(1.0, radius / 25)
    box = Rect(stone.at.x - radius, stone.at.y - radius, 2 * radius, 2 * radius)
    return stage.text(
        stone.step.number, box, "label", color, align=Align.MIDDLE, anchor=Anchor.MIDDLE,
        weight=700, size=size,
    )  # fmt: skip


def _lit(stage: Stage, view: _View, stone: _Stone) -> Group:
    """Return today's stone, laid over the quiet one."""
    r, (x, y) = view.radius, stone.at
    return group(
        disc(x, y, r + 8, stage.color("sun5")),
        disc(x, y, r + 2, stage.color("petrol9")),
        _number(stage, stone, r, "white"),
        name=f"lit {stone.step.number}",
    )


def _pill_height(stage: Stage) -> float:
    return stage.type["h3"].size * 2


def _pill_box(content: ChangeStepsContent, stage: Stage, today: tuple[_Stone, ...]) -> Rect:
    """Return the box of the pin's words: over today's stones, inside the frame."""
    height = _pill_height(stage)
    width = min(stage.width(content.here, "h3") + height * 1.5, stage.frame.width)
    middle = sum(stone.at.x for stone in today) / len(today)
    left = min(max(middle - width / 2, stage.frame.x), stage.frame.right - width)
    top = min(stone.at.y for stone in today) - height - 110
    return Rect(left, max(stage.frame.y, top), width, height)


def _pill(content: ChangeStepsContent, stage: Stage, box: Rect) -> list[Item]:
    ground, height = stage.color("petrol9"), box.height
    words = Rect(box.x + height, box.y, box.width - height * 1.4, height)
    return [
        rect(box.x, box.y, box.width, height, ground, height / 2),
        icon("pin", (box.x + height * 0.62, box.y + height / 2), height * 0.62,
             stage.color("white"), knockout=ground),
        stage.text(content.here, words, "h3", "white", anchor=Anchor.MIDDLE, name="here"),
    ]  # fmt: skip


def _arrow(stage: Stage, view: _View, pill: Rect, stone: _Stone) -> Group:
    """Return an arrow from the pin to a stone, its head turned along its shaft."""
    color, width = stage.color("petrol9"), stage.strokes.detail
    reach = pill.width / 2 - pill.height / 2
    x = pill.center.x + max(-reach, min(reach, (stone.at.x - pill.center.x) * 0.5))
    start = Point(x, pill.bottom + 4)
    length = math.dist(start, stone.at)
    dx, dy = (stone.at.x - start.x) / length, (stone.at.y - start.y) / length
    gap = view.radius + 14
    tip = Point(stone.at.x - dx * gap, stone.at.y - dy * gap)
    barbs = [(tip.x - 13 * dx + side * 9 * dy, tip.y - 13 * dy - side * 9 * dx) for side in (-1, 1)]
    return group(
        polyline([start, tip], color, width),
        polyline([barbs[0], tip, barbs[1]], color, width),
    )
