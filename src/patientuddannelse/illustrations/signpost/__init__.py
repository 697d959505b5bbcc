"""Where on the path of change a session stands: the steps as stones on a path up and down.

Idea: everybody walks the same path at their own pace, and going back is fine. Today's stones are
lit, all others look alike: none is passed or missed. Sources: s001-4-trin-0 … s001-4-trin-6.
"""

from __future__ import annotations

import math

from patientuddannelse.curriculum.models.change_steps import ChangeStep, ChangeStepsContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.footpath import footpath, softened
from patientuddannelse.drawing.materials import GRASS
from patientuddannelse.drawing.scenery import bench, bush, tree
from patientuddannelse.drawing.shapes import disc, group, path, rect, smooth
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.signpost.callout import (
    ROLES,
    Callout,
    arrow,
    callout,
    draw_callout,
)
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, TextBlock

_SPACING = 126.0  # points between stones for which a stone of radius 27 is made
_LIFT = 130.0  # the most that the path goes up and down, in points
_EXIT = 60.0  # how far the path runs down after the last stone


def draw(content: ChangeStepsContent, stage: Stage) -> Figure:
    """Draw the path; the steps in ``stage.highlight`` (ids or numbers) are today's."""
    view = View.of(content, stage)
    today = tuple(stone for stone in view.stones if stone.today)
    sand = footpath(view.line, [view.radius * 1.6] * len(view.line), 4)
    way = group(
        _hills(stage, view), (within(each, stage.page) for each in sand),
        _beside(view), (_stone(stage, view, stone) for stone in view.stones), name="path",
    )  # fmt: skip
    if view.callout is None or not stage.shows("here"):
        return Figure((way,), (Step("path", ("path",)),), str(content.alt))
    here = group(
        (_lit(stage, view, stone) for stone in today),
        (arrow(stage, view.callout.pill, stone.at, view.radius + 14) for stone in today),
        draw_callout(content, stage, view.callout), name="here",
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
class View:
    """Where everything stands, from the frame and the measured names."""

    stones: tuple[_Stone, ...]
    radius: float
    name_size: float
    line: tuple[Point, ...]
    callout: Callout | None

    @classmethod
    def of(cls, content: ChangeStepsContent, stage: Stage) -> View:
        """Place the stones in the frame: names under them, room for the pin above."""
        field = stage.frame
        if field.x <= stage.page.x:
            field = field.inset(24, 12)
        stage = stage.within(field)
        room = field.width / len(content.steps)
        xs = [field.x + room * (i + 0.5) for i in range(len(content.steps))]
        radius = 27 * min(1.0, room / _SPACING)
        size, signs = _signs(content, stage, room)
        today = [(s, x) for s, x in zip(content.steps, xs, strict=True) if _is_today(s, stage)]
        low = field.bottom - max(sign.height for sign in signs) - radius * 1.5
        for role in ROLES:
            above = callout(content, stage, today, role)
            high = field.y + (above.height if above else 0.0) + radius * 2.4
            if high <= low + radius:
                break
        lift = max(0.0, min(_LIFT, low - high))
        stones = []
        for i, (step, sign, x) in enumerate(zip(content.steps, signs, xs, strict=True)):
            at = Point(x, low - lift * (1 - _depth(i, len(signs))))
            down = 1.48 if _is_today(step, stage) else 1.3  # clear of the ring, of a stone
            sign = sign.moved(x - sign.width / 2, at.y + radius * down)
            stones.append(_Stone(step, at, sign, _is_today(step, stage)))
        if above:
            lit = [stone.at for stone in stones if stone.today]
            above = above.lowered([stone.at for stone in stones], lit, radius)
            above = above.crowded(high - low) if high > low + radius else above
        line = _line(stage.page, [stone.at for stone in stones])
        return cls(tuple(stones), radius, size, line, above)

    def covered(self, spot: Point, height: float) -> bool:
        """Say whether a thing of a height on a spot would reach up into the callout."""
        above = self.callout
        if above is None or not above.left - 40 < spot.x < above.right + 40:
            return False
        return spot.y - height < above.pill.y + above.height

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
    widest = room - 13
    for size in (
        stage.type["text"].size,
        entry.size,
        (entry.size + entry.minimum) / 2,
        entry.minimum,
    ):
        blocks = [_name(step, stage, Rect(0, 0, widest, 4000), size) for step in content.steps]
        if not any(block.overflow for block in blocks):
            break
    return size, [Rect(0, 0, _ink_width(block) + 12, block.height + 10) for block in blocks]


def _ink_width(block: TextBlock) -> float:
    return max(line.width for paragraph in block.paragraphs for line in paragraph.lines)


def _name(step: ChangeStep, stage: Stage, box: Rect, size: float) -> TextBlock:
    today = _is_today(step, stage)
    return stage.text(
        step.name, box, "label", "ink" if today else "ink2", align=Align.MIDDLE,
        anchor=Anchor.MIDDLE, weight=700 if today else 400, size=size, name=f"name {step.number}",
    )  # fmt: skip


def _hills(stage: Stage, view: View) -> Group:
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


def _beside(view: View) -> list[Item]:
    """Return a bench and trees on the far side of the path, clear of the pin and its arrows."""
    taken = [stone.at.x for stone in view.stones if stone.today]
    if view.callout:
        taken += [view.callout.pill.x, view.callout.pill.right]
    left, right = (min(taken) - 50, max(taken) + 50) if taken else (math.inf, -math.inf)
    scale = view.radius / 27
    gaps = [(a.at.x + b.at.x) / 2 for a, b in zip(view.stones, view.stones[1:], strict=False)]
    spots = [Point(x, view.verge(x, 60 * scale)) for x in gaps if not left < x < right]
    spots.sort(key=lambda spot: (view.covered(spot, 80 * scale), abs(spot.x - gaps[0])))
    things: list[Item] = []
    for i, spot in enumerate(spots[:4]):
        if i == 0:
            low = view.covered(spot, 80 * scale)
            things.append(bench(spot, (0.26 if low else 0.40) * scale))
        elif i == 2 and not view.covered(spot, 90 * scale):
            things.append(tree((spot.x - 20 * scale, spot.y), 0.5 * scale))
            things.append(tree((spot.x + 18 * scale, spot.y + 4), 0.36 * scale))
        else:
            things.append(bush((spot.x, spot.y + 4), 0.34 * scale))
    return things


def _stone(stage: Stage, view: View, stone: _Stone) -> Group:
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


def _lit(stage: Stage, view: View, stone: _Stone) -> Group:
    """Return today's stone, laid over the quiet one."""
    r, (x, y) = view.radius, stone.at
    return group(
        disc(x, y, r + 8, stage.color("sun5")),
        disc(x, y, r + 2, stage.color("petrol9")),
        _number(stage, stone, r, "white"),
        name=f"lit {stone.step.number}",
    )
