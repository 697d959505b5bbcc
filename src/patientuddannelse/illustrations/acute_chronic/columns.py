"""Both columns beside each other: heading, large picture, sentences, and an arrow in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.acute_chronic import AcuteChronicContent, Column
from patientuddannelse.curriculum.models.base import Label
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing.alarm import smoke_alarm
from patientuddannelse.drawing.asked import asked, asked_height
from patientuddannelse.drawing.captions import largest
from patientuddannelse.drawing.cast import HIJAB_WOMAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.labels import pill, text_size
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.poses import STROLL
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, rounded
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.acute_chronic import pictures
from patientuddannelse.illustrations.acute_chronic.pictures import XY
from patientuddannelse.illustrations.acute_chronic.row import (
    ACUTE_STEPS,
    CHRONIC_STEPS,
    three_months,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role

_WIDE = 200.0  # units across a column's picture
_WRITTEN = (("began_when", "began_how"), ("now",))  # the places to write on in each column
# the line under which another step's short words are already told
_TOLD_WITH = {"faster": "earlier", "stronger": "earlier"}


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where things stand in a column's picture of some height, in units of its width."""

    height: float
    clock: tuple[XY, float]
    foot: tuple[XY, float, float]
    steep: float
    line: float
    page: Rect
    alarm: tuple[XY, float]
    ripple: float
    person: tuple[XY, float]

    @property
    def ratio(self) -> float:
        """Return its width by its height."""
        return _WIDE / self.height

    @property
    def level(self) -> float:
        """Return how far down the line stands over which pain goes."""
        return self.height - (2.0 if self.height < 100 else 6.0)


_MIDDLE = _Shape(
    132, ((48, 54), 36), ((126, 96), 0.3, 190), 1.0, 4, Rect(14, 22, 66, 74),
    ((141, 18), 0.32), 5, ((142, 124), 0.2),
)  # fmt: skip
_LOW = _Shape(  # where its words leave little room: everything in one row
    66, ((56, 26), 23), ((118, 46), 0.2, 190), 0.5, 3, Rect(22, 5, 44, 42),
    ((113, 9), 0.24), 2.5, ((168, 62.6), 0.17),
)  # fmt: skip
_TALL = _Shape(  # where there is much room: larger, above each other
    180, ((49, 50), 41), ((108, 160), 0.38, 160), 1.3, 5, Rect(14, 52, 78, 84),
    ((141, 20), 0.32), 6, ((146, 172), 0.3),
)  # fmt: skip
_SHAPES = (_LOW, _MIDDLE, _TALL)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The two cards, how tall head and picture are, the role of the sentences, the last line."""

    cards: tuple[Rect, Rect]
    head: float
    scene: float
    role: str
    last: Rect | None

    def written(self, side: int, pad: float) -> Rect:
        """Return the panel of a card to write in, below the picture."""
        card = self.cards[side]
        y = card.y + self.head + self.scene
        return Rect(card.x + pad, y, card.width - 2 * pad, card.bottom - y - pad)


def draw_columns(content: AcuteChronicContent, stage: Stage) -> Figure:
    """Draw the columns with the steps that are shown, then the arrow and the last line."""
    plan = _plan(content, stage)
    parts: list[Group] = []
    steps: list[Step] = []
    for side, (column, ids) in enumerate(
        ((content.acute, ACUTE_STEPS), (content.chronic, CHRONIC_STEPS))
    ):
        shown = [step for step in ids if stage.shows(step)]
        name = ("acute", "chronic")[side]
        parts.append(group(_card(column, stage, plan, side), name=name))
        scene = _acute_scene if side == 0 else _chronic_scene
        places = _places(content, side)
        boxes = _line_boxes(column, stage, plan, side, written=bool(places))
        for step in shown:
            own = [
                _line(stage, plan, side, box, text)
                for line, text, box in boxes
                if line.id == step or (step == shown[-1] and line.id not in ids)
            ]
            art = scene(content, stage, _scene_box(plan, side), step)
            parts.append(group(art, own, name=step))
            steps.append(Step(step, (step,)))
        if places:
            parts.append(group(_written(places, stage, plan, side), name=f"written_{name}"))
    if content.between and len(steps) > 1:
        words = _between(content.between, stage, plan)  # the second column says them too
        parts.append(group(words, name="between", role=Role.DECORATIVE))
        first = next(s for s in steps if s.id in CHRONIC_STEPS)
        steps[steps.index(first)] = Step(first.id, (*first.parts, "between"))
    if plan.last and content.ask_us:
        line = largest(
            stage, content.ask_us, plan.last, ("strong", "label"), "petrol9",
            align=Align.MIDDLE, anchor=Anchor.MIDDLE,
        )  # fmt: skip
        parts.append(group(line, name="ask_us"))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


def _plan(content: AcuteChronicContent, stage: Stage) -> _Plan:
    """Give sentences what they need, the pictures the rest; smaller type before small pictures."""
    frame = stage.frame
    sheet = is_sheet(stage)
    gap = (0.032 if content.places else 0.05) * frame.width
    width = (frame.width - gap) / 2
    columns = (content.acute, content.chronic)
    above = text_size(stage, content.between, "small")[1] + 18 if content.between else 0.0
    last = stage.height(content.ask_us, frame.width, "strong") if sheet else 0.0
    tall = frame.height - above - last - (0.5 * gap if last else 0.0)
    inner = width - 0.1 * width
    head = max(stage.height(column.heading, inner, "h2") for column in columns)
    head += 0.9 * stage.type["h2"].size
    wanted = min(width / _MIDDLE.ratio, 0.5 * (tall - head))
    most = width / (_TALL if sheet and not content.places else _MIDDLE).ratio
    first = ("h2", "h3") if content.places else ("lead",)
    for role in (*first, "body", "text", "small") if sheet else ("text", "small"):
        lines = max(_lines_height(column, stage, width, role) for column in columns)
        lines += max(_written_height(_places(content, s), stage, width) for s in (0, 1))
        scene = min(tall - head - lines, most)
        if scene >= 0.9 * wanted:
            break
    height = min(tall, head + max(scene, 20.0) + lines + 0.05 * tall) if sheet else tall
    top = frame.y + above + (tall - height) / 2
    left = Rect(frame.x, top, width, height)
    low = Rect(frame.x, left.bottom + 0.4 * gap, frame.width, last) if last else None
    return _Plan((left, left.moved(width + gap, 0)), head, max(scene, 20.0), role, low)


def _texts(column: Column, stage: Stage) -> Iterator[tuple[Label, Text]]:
    """Yield a column's sentences; short words that another sentence tells are left out.

    A slide keeps to the lines of its steps.
    """
    for line in column.lines:
        text = line.text or line.label
        if not is_sheet(stage) and line.id not in (*ACUTE_STEPS, *CHRONIC_STEPS):
            continue
        told = _TOLD_WITH.get(line.id, "")
        if text and not (told and column.line(told).text and not line.text):
            yield line, text


def _margins(stage: Stage, width: float) -> tuple[float, float]:
    """Return the indent of the sentences in a card and the gap between them."""
    size = stage.type["text"].size
    return 0.05 * width + 0.9 * size, 0.42 * size


def _lines_height(column: Column, stage: Stage, width: float, role: str) -> float:
    indent, gap = _margins(stage, width)
    room = width - indent - 0.05 * width
    return sum(stage.height(text, room, role) + gap for _, text in _texts(column, stage)) + gap


def _line_boxes(
    column: Column, stage: Stage, plan: _Plan, side: int, *, written: bool
) -> list[tuple[Label, Text, Rect]]:
    card = plan.cards[side]
    indent, gap = _margins(stage, card.width)
    room = card.width - indent - 0.05 * card.width
    y = card.y + plan.head + plan.scene + gap
    boxes = []
    if is_sheet(stage) and not written:  # fewer sentences stand further apart
        spare = card.bottom - y - _lines_height(column, stage, card.width, plan.role)
        count = max(1, len(list(_texts(column, stage))))
        gap += max(0.0, min(0.9 * stage.type[plan.role].size, spare / count))
    for line, text in _texts(column, stage):
        height = max(0.0, min(stage.height(text, room, plan.role), card.bottom - y))
        boxes.append((line, text, Rect(card.x + indent, y, room, height)))
        y += height + gap
    return boxes


def _line(stage: Stage, plan: _Plan, side: int, box: Rect, text: Text) -> Group:
    size = stage.type[plan.role].size
    dot = disc(
        box.x - 0.62 * size, box.y + 0.62 * size, 0.2 * size,
        stage.color(("petrol7", "petrol9")[side]),
    )  # fmt: skip
    return group(dot, stage.text(text, box, plan.role))


def _places(content: AcuteChronicContent, side: int) -> tuple[WorksheetField, ...]:
    """Return what is to be written in a column, in the order of the content."""
    return tuple(place for place in content.places if place.id in _WRITTEN[side])


def _pads(stage: Stage) -> tuple[float, float]:
    """Return the room around a panel to write in, and that around its words."""
    size = stage.type["text"].size
    return 0.35 * size, 0.55 * size


def _written_height(places: tuple[WorksheetField, ...], stage: Stage, width: float) -> float:
    outer, pad = _pads(stage)
    inner = width - 2 * (outer + pad)
    needed = sum(asked_height(stage, place, inner) + pad for place in places)
    return needed + outer + pad if places else 0.0


def _written(
    places: tuple[WorksheetField, ...], stage: Stage, plan: _Plan, side: int
) -> Iterator[Item]:
    """Yield a white panel with each question and its lines, which share the room there is."""
    outer, pad = _pads(stage)
    panel = plan.written(side, outer)
    yield rect(panel.x, panel.y, panel.width, panel.height, stage.color("white"), pad)
    needs = [asked_height(stage, place, panel.width - 2 * pad) for place in places]
    spare = (panel.height - sum(needs) - (len(places) + 1) * pad) / len(places)
    y = panel.y + pad
    for place, need in zip(places, needs, strict=True):
        yield asked(stage, place, Rect(panel.x + pad, y, panel.width - 2 * pad, need + spare))
        y += need + spare + pad


def _card(column: Column, stage: Stage, plan: _Plan, side: int) -> Iterator[Item]:
    """Yield a card with its heading: light petrol for acute, the darker for long-lasting."""
    card = plan.cards[side]
    radius = 0.04 * card.width
    head = Rect(card.x, card.y, card.width, plan.head)
    ground = pictures.dark_mat(stage) if side else stage.color("petrol1")
    yield path(rounded(card, radius), ground)
    yield path(rounded(head, radius, bottom=False), stage.color(("petrol7", "petrol9")[side]))
    yield stage.text(
        column.heading, head.inset(0.05 * card.width, 0), "h2", "white", anchor=Anchor.MIDDLE
    )


def _scene_box(plan: _Plan, side: int) -> Rect:
    """Return the box of a column's picture, in the shape that fills its room best."""
    card = plan.cards[side]
    room = card.width / plan.scene
    shape = _MIDDLE
    if room <= 1.12 * _TALL.ratio:
        shape = _TALL
    elif room > 0.5 * (_MIDDLE.ratio + _LOW.ratio):
        shape = _LOW
    width = min(card.width, plan.scene * shape.ratio)
    tall = width / shape.ratio
    y = card.y + plan.head + (0.5 * (plan.scene - tall) if shape is _LOW else 0.0)
    return Rect(card.center.x - width / 2, y, width, tall)


def _shape(box: Rect) -> _Shape:
    """Return the shape that a picture's box has."""
    return min(_SHAPES, key=lambda shape: abs(shape.ratio - box.width / box.height))


def _scaled(box: Rect, *items: Item | Iterator[Item]) -> Group:
    return group(*items, at=(box.x, box.y), scale=box.width / _WIDE)


def _acute_scene(_: AcuteChronicContent, stage: Stage, box: Rect, step: str) -> list[Item]:
    """Draw the clock, the course of pain down to nothing, the foot with a plaster."""
    shape = _shape(box)
    level = shape.level
    match step:
        case "time":
            at, radius = shape.clock
            return [_scaled(box, pictures.clock(stage, at, radius))]
        case "away":
            falling = ((12, 98), (22, 98), (40, 108), (74, 121), (112, 123.4), (188, 123.6))
            course = [(x, level + (y - 126) * shape.steep) for x, y in falling]
            line = polyline([(12, level), (188, level)], stage.color("petrol4"), 1.6)
            return [_scaled(box, line, pictures.course(stage, course, shape.line))]
        case _:
            at, k, leg = shape.foot
            return [_scaled(box, pictures.plastered_foot(at, k, leg))]


def _chronic_scene(content: AcuteChronicContent, stage: Stage, box: Rect, step: str) -> list[Item]:
    """Draw the calendar, the whole alarm with its waves, and somebody who strolls."""
    k, shape = box.width / _WIDE, _shape(box)
    match step:
        case "three_months":
            page = shape.page
            x, y = box.x + page.x * k, box.y + page.y * k
            return three_months(content, stage, Rect(x, y, page.width * k, page.height * k))
        case "earlier":
            at, size = shape.alarm
            return [_scaled(box, smoke_alarm(at, size, 2))]
        case "faster":
            level, height = shape.level, shape.ripple
            staying = [
                (
                    12 + i * 11,
                    level - 2 * height + (height if i % 2 else -height) * (1 - 0.3 * (i % 3)),
                )
                for i in range(17)
            ]
            line = polyline([(12, level), (188, level)], stage.color("petrol4"), 1.6)
            return [_scaled(box, line, pictures.course(stage, staying, shape.line))]
        case _:
            at, size = shape.person
            return [_scaled(box, figure(HIJAB_WOMAN, STROLL, at, size, 0.5, "calm"))]


def _between(text: Text, stage: Stage, plan: _Plan) -> list[Item]:
    """Draw the arrow from one column to the other, with its words where there is room."""
    left, right = plan.cards
    y = left.y + plan.head / 2
    sun = stage.color("sun5")
    width = 0.4 * stage.strokes.strong + 1.6
    middle = (left.right + right.x) / 2
    tall = text_size(stage, text, "small")[1]
    label = pill(
        stage, text, (middle, left.y - tall - 16), sun, color="ink", role="small",
        anchor=Align.MIDDLE,
    )  # fmt: skip
    x0, x1 = left.right - 0.25 * plan.head, right.x + 0.12 * plan.head
    return [
        arrow([(x0, y), (x1, y)], stage.color("sun5"), width, head=2.6, straight_line=True),
        label.art,
    ]
