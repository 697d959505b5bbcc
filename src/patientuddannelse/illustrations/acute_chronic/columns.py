"""Both columns: heading, large picture, sentences, and an arrow from one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.acute_chronic import AcuteChronicContent, Column
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing.asked import asked, asked_height
from patientuddannelse.drawing.labels import pill, text_size
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, rounded
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.acute_chronic import pictures
from patientuddannelse.illustrations.acute_chronic.plan import (
    Plan,
    above_alone,
    line_boxes,
    pads,
    places,
    plan,
)
from patientuddannelse.illustrations.acute_chronic.row import ACUTE_STEPS, CHRONIC_STEPS
from patientuddannelse.illustrations.acute_chronic.scenes import (
    acute_scene,
    chronic_scene,
    scene_box,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role


def draw_columns(content: AcuteChronicContent, stage: Stage) -> Figure:
    """Draw the columns that have steps to show, then the arrow."""
    placed = plan(content, stage)
    parts: list[Group] = []
    steps: list[Step] = []
    for side, (column, ids) in enumerate(
        ((content.acute, ACUTE_STEPS), (content.chronic, CHRONIC_STEPS))
    ):
        shown = [step for step in ids if stage.shows(step)]
        if not shown:
            continue
        name = ("acute", "chronic")[side]
        scene = acute_scene if side == 0 else chronic_scene
        fields = places(content, side)
        boxes = line_boxes(column, stage, placed, side, written=bool(fields))
        lines = _parted(stage, placed, side, [box for _, _, box in boxes])
        parts.append(group(_card(column, stage, placed, side), lines, name=name))
        for step in shown:
            own = [
                _line(stage, placed, side, box, text)
                for line, text, box in boxes
                if line.id == step or (step == shown[-1] and line.id not in ids)
            ]
            art = scene(content, stage, scene_box(placed.pictures[side]), step)
            parts.append(group(art, own, name=step))
            steps.append(Step(step, (step,)))
        if fields:
            parts.append(group(_written(fields, stage, placed, side), name=f"written_{name}"))
    if content.between and len(parts) > 1 and any(step.id in CHRONIC_STEPS for step in steps):
        words = _between(content.between, stage, placed)  # the second column says them too
        parts.append(group(words, name="between", role=Role.DECORATIVE))
        first = next(s for s in steps if s.id in CHRONIC_STEPS)
        steps[steps.index(first)] = Step(first.id, (*first.parts, "between"))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


def _line(stage: Stage, plan: Plan, side: int, box: Rect, text: Text) -> Group:
    size = stage.type[plan.role].size
    dot = disc(
        box.x - 0.62 * size, box.y + 0.62 * size, 0.2 * size,
        stage.color(("petrol7", "petrol9")[side]),
    )  # fmt: skip
    return group(dot, stage.text(text, box, plan.role))


def _parted(stage: Stage, plan: Plan, side: int, boxes: list[Rect]) -> Group | None:
    """Part the sentences of columns beside each other by pale lines: far apart, still one list."""
    if not (plan.are_two and is_sheet(stage)):
        return None
    color = stage.color("petrol4").mix(_ground(stage, side), 0.4)
    ends = plan.cards[side].inset(0.05 * plan.cards[side].width, 0)
    lines = (
        polyline([(ends.x, y), (ends.right, y)], color, stage.strokes.hair)
        for y in ((one.bottom + other.y) / 2 for one, other in pairwise(boxes))
    )
    return group(lines, role=Role.DECORATIVE)


def _written(
    fields: tuple[WorksheetField, ...], stage: Stage, plan: Plan, side: int
) -> Iterator[Item]:
    """Yield a white panel with each question and its lines, which share the room there is."""
    outer, pad = pads(stage)
    panel = plan.written(side, outer)
    yield rect(panel.x, panel.y, panel.width, panel.height, stage.color("white"), pad)
    needs = [asked_height(stage, place, panel.width - 2 * pad) for place in fields]
    spare = (panel.height - sum(needs) - (len(fields) + 1) * pad) / len(fields)
    y = panel.y + pad
    for place, need in zip(fields, needs, strict=True):
        yield asked(stage, place, Rect(panel.x + pad, y, panel.width - 2 * pad, need + spare))
        y += need + spare + pad


def _card(column: Column, stage: Stage, plan: Plan, side: int) -> Iterator[Item]:
    """Yield a card with its heading."""
    card = plan.cards[side]
    radius = 0.04 * min(card.width, card.height)
    head = Rect(card.x, card.y, card.width, plan.head)
    yield path(rounded(card, radius), _ground(stage, side))
    yield path(rounded(head, radius, bottom=False), stage.color(("petrol7", "petrol9")[side]))
    yield stage.text(
        column.heading, head.inset(0.05 * card.width, 0), "h2", "white", anchor=Anchor.MIDDLE
    )


def _ground(stage: Stage, side: int) -> Color:
    """Return the ground of a card: light petrol for acute, the darker for long-lasting."""
    return pictures.dark_mat(stage) if side else stage.color("petrol1")


def _between(text: Text, stage: Stage, plan: Plan) -> list[Item]:
    """Draw the arrow from one column to the other, with its words where there is room."""
    if not plan.are_two:
        return _above(text, stage, plan)
    left, right = plan.cards
    y = left.y + plan.head / 2
    sun = stage.color("sun5")
    middle = (left.right + right.x) / 2
    tall = text_size(stage, text, "small")[1]
    label = pill(
        stage, text, (middle, left.y - tall - 16), sun, color="ink", role="small",
        anchor=Align.MIDDLE,
    )  # fmt: skip
    radius = (right.x - left.right) / 2 + 0.1 * plan.head
    half, width = 0.55 * radius, 0.2 * radius
    ends = [(middle - half, y), (middle + half, y)]
    dark = stage.color("petrol9")
    return [
        disc(middle, y, radius, sun),
        arrow(ends, dark, width, head=2.6, straight_line=True),
        label.art,
    ]


def _above(text: Text, stage: Stage, plan: Plan) -> list[Item]:
    """Draw the words above the only column, with an arrow down to it that ends over its heading."""
    card, sun = plan.cards[1], stage.color("sun5")
    at = (card.center.x, card.y - above_alone(text, stage))
    label = pill(stage, text, at, sun, color="ink", role="small", anchor=Align.MIDDLE)
    width = 0.4 * stage.strokes.strong + 1.6
    ends = [(at[0], label.box.bottom), (at[0], card.y - width)]
    return [arrow(ends, stage.color("petrol9"), width, head=2.2, straight_line=True), label.art]
