"""The pin over today's stones, and beside it the questions that go with them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.change_steps import ChangeStep, ChangeStepsContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, group, polyline, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import (
    Align,
    Anchor,
    Group,
    Item,
    Overflow,
    TextBlock,
)

_ARROW = 76.0  # points from the pin down to the highest of today's stones
_LEAST = 200.0  # points that the questions need at least beside the pin
_PAD, _DISC = 12.0, 14.0
_ASIDE = 0.35  # of its width that the pin steps aside for a question on one line
ROLES = ("text", "small")
"""How large the questions are set, in the order of choice."""


@dataclass(frozen=True, slots=True)
class Callout:
    """The pin's box and the card's box (both as if at the top of the frame), and its rows."""

    pill: Rect
    card: Rect | None = None
    rows: tuple[tuple[ChangeStep, tuple[TextBlock, ...]], ...] = ()

    @property
    def height(self) -> float:
        """Return how far pin or card reach down."""
        return max(self.pill.height, self.card.height if self.card else 0.0)

    @property
    def left(self) -> float:
        """Return the left edge of both."""
        return min(self.pill.x, self.card.x if self.card else self.pill.x)

    @property
    def right(self) -> float:
        """Return the right edge of both."""
        return max(self.pill.right, self.card.right if self.card else self.pill.right)

    def crowded(self, by: float) -> Callout:
        """Return it with questions that say by how much they are too tall for the frame."""
        return replace(
            self,
            rows=tuple(
                (step, tuple(replace(block, overflow=Overflow(by, 0.0, 3)) for block in blocks))
                for step, blocks in self.rows
            ),
        )

    def lowered(self, stones: Sequence[Point], today: Sequence[Point], radius: float) -> Callout:
        """Return it as far down as leaves room for the arrows, and the card clear of the path."""
        down = min(at.y for at in today) - radius - _ARROW - self.pill.bottom
        if self.card:
            down = min(down, min(at.y for at in stones) - radius - 14 - self.card.bottom)
        down = max(0.0, down)
        rows = tuple(
            (step, tuple(block.at(block.box.x, block.box.y + down) for block in blocks))
            for step, blocks in self.rows
        )
        card = self.card.moved(0, down) if self.card else None
        return replace(self, pill=self.pill.moved(0, down), card=card, rows=rows)


def callout(
    content: ChangeStepsContent,
    stage: Stage,
    today: Sequence[tuple[ChangeStep, float]],
    role: str = ROLES[-1],
) -> Callout | None:
    """Measure pin and questions, set in a role, for today's steps, each with its stone's x."""
    if not today or not content.here:
        return None
    frame = stage.frame
    height = stage.type["h3"].size * 2
    width = min(stage.width(content.here, "h3") * 1.03 + height * 1.5, frame.width)
    middle = sum(x for _, x in today) / len(today)
    left = min(max(middle - width / 2, frame.x), frame.right - width)
    pill = Rect(left, frame.y, width, height)
    pill = _aside(pill, frame, _widest(stage, [step for step, _ in today], role))
    before, after = pill.x - frame.x - 14, frame.right - pill.right - 14
    room = max(before, after)
    if room < _LEAST or not any(step.questions for step, _ in today):
        return Callout(pill)
    rows, card = _card(stage, [step for step, _ in today], room, role)
    x = pill.right + 14 if after >= before else pill.x - 14 - card.width
    rows = [
        (step, tuple(block.at(block.box.x + x, block.box.y) for block in blocks))
        for step, blocks in rows
    ]
    return Callout(pill, card.moved(x, 0), tuple(rows))


def _aside(pill: Rect, frame: Rect, wanted: float) -> Rect:
    """Return the pin a little further from the side with more room, where that is too narrow."""
    before, after = pill.x - frame.x - 14, frame.right - pill.right - 14
    by = min(max(0.0, wanted - max(before, after)), pill.width * _ASIDE, before, after)
    return pill.moved(by if before > after else -by, 0)


def _widest(stage: Stage, steps: Sequence[ChangeStep], role: str) -> float:
    """Return how wide the card is with each question on one line."""
    questions = [_flat(question) for step in steps for question in step.questions]
    words = max((stage.width(each, role) * 1.03 + 2 for each in questions), default=0.0)
    return words + _PAD + 2 * _DISC + 10 + _PAD


def _flat(question: Text) -> Text:
    return replace(question, value=question.value.replace("\n", " "))


def _card(
    stage: Stage, steps: Sequence[ChangeStep], room: float, role: str
) -> tuple[list[tuple[ChangeStep, tuple[TextBlock, ...]]], Rect]:
    """Set the questions of each step beside each other in lines, a row for each step."""
    left = _PAD + 2 * _DISC + 10
    y = top = stage.frame.y
    y += _PAD
    widest = 0.0
    rows = []
    for step in steps:
        blocks: list[TextBlock] = []
        x = left
        foot = y
        for question in step.questions:
            flat = _flat(question)
            width = min(stage.width(flat, role) * 1.03 + 2, room - left - _PAD)
            if x > left and x + width > room - _PAD:
                x, y = left, foot
            block = stage.text(flat, Rect(x, y, width, 4000), role).at(x, y)
            blocks.append(block)
            x, foot = x + width + 16, max(foot, block.box.bottom)
            widest = max(widest, x - 16)
        rows.append((step, tuple(blocks)))
        y = max(foot, blocks[0].box.y + 2 * _DISC if blocks else foot) + 7
    return rows, Rect(0, top, widest + _PAD, y - 7 + _PAD - top)


def draw_callout(content: ChangeStepsContent, stage: Stage, view: Callout) -> list[Item]:
    """Return the pin with its words, and the card with the questions."""
    box, ground = view.pill, stage.color("petrol9")
    height = box.height
    words = Rect(box.x + height, box.y, box.width - height * 1.4, height)
    items: list[Item] = [
        rect(box.x, box.y, box.width, height, ground, height / 2),
        icon("pin", (box.x + height * 0.62, box.y + height / 2), height * 0.62,
             stage.color("white"), knockout=ground),
        stage.text(content.here, words, "h3", "white", anchor=Anchor.MIDDLE, name="here"),
    ]  # fmt: skip
    if view.card:
        card = view.card
        items.append(rect(card.x, card.y, card.width, card.height, stage.color("white"), 16))
        for step, blocks in view.rows:
            if blocks:
                items += _numbered(stage, step, blocks, card.x + _PAD + _DISC)
    return items


def _numbered(stage: Stage, step: ChangeStep, blocks: Sequence[TextBlock], x: float) -> list[Item]:
    line = blocks[0].paragraphs[0].leading
    y = blocks[0].box.y + line / 2
    room = Rect(x - _DISC, y - _DISC, 2 * _DISC, 2 * _DISC)
    return [
        disc(x, y, _DISC, stage.color("petrol9")),
        stage.text(step.number, room, "small", "white", align=Align.MIDDLE,
                   anchor=Anchor.MIDDLE, weight=700),
        *blocks,
    ]  # fmt: skip


def arrow(stage: Stage, pill: Rect, stone: Point, gap: float) -> Group:
    """Return an arrow from the pin to ``gap`` before a stone, its head turned along its shaft."""
    color, width = stage.color("petrol9"), stage.strokes.detail
    reach = pill.width / 2 - pill.height / 2
    x = pill.center.x + max(-reach, min(reach, (stone.x - pill.center.x) * 0.5))
    start = Point(x, pill.bottom + 4)
    length = math.dist(start, stone)
    dx, dy = (stone.x - start.x) / length, (stone.y - start.y) / length
    tip = Point(stone.x - dx * gap, stone.y - dy * gap)
    barbs = [(tip.x - 13 * dx + side * 9 * dy, tip.y - 13 * dy - side * 9 * dx) for side in (-1, 1)]
    return group(
        polyline([start, tip], color, width),
        polyline([barbs[0], tip, barbs[1]], color, width),
    )
