"""The steps on a slide: flat bands, the name of a step beside its questions."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.change_steps import ChangeStepsContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.change_steps.places import (
    PHASE_WIDTH,
    Arrangement,
    Band,
    Words,
    ramp,
    stacked,
    start_pill,
    words_of,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import TextBlock

_GARDEN = 310.0  # design units that the garden is tall on a slide


def flat(content: ChangeStepsContent, stage: Stage) -> Arrangement:
    """Arrange a slide: the name of a step beside its questions, in flat bands."""
    frame, page = stage.frame, stage.page
    unit = frame.height / _GARDEN
    edge = max(page.x, 0.0) if page.width > frame.width else frame.x
    left = max(edge + 78 * unit, frame.x)
    room = frame.height - 32 * unit
    radius = min(room / len(content.steps) * 0.34, 20.0)
    with_phases = bool(content.phases) and stage.shows("phases", poster=False)
    icon_x = frame.right - (PHASE_WIDTH + 10 - radius if with_phases else radius + 12)
    each = words_of(content, stage)
    names_x = left + 2 * radius + 26
    widest = max(
        stage.width(words.step.name, "h3") for words in each
    ) * stage.type["h3"].minimum / stage.type["h3"].size * 1.03  # fmt: skip
    split = names_x + min(widest, (icon_x - names_x) * 0.42) + 16
    end = icon_x - radius - (0 if with_phases else 12)
    pill = None
    if content.start:
        pill = start_pill(content, stage, 0, 0)
        pill = pill.moved(end - pill.width, 0)
    area = Rect(left, frame.y, page.right - left, frame.height)
    rows = []
    for i, words in enumerate(each):
        name = stage.text(
            words.step.name, Rect(names_x, 0, split - names_x - 8, 4000), "h3", words.ink,
            size=stage.type["h3"].minimum,
        )  # fmt: skip
        right = pill.x - 10 if pill and i == 0 else end
        rows.append((name.at(names_x, 0), _flowing(stage, words, Rect(split, 0, right - split, 0))))
    needs = [max(_foot([name]), _foot(flow)) + 5 for name, flow in rows]
    boxes = stacked(needs, room, area)
    if sum(needs) > room:
        rows = [
            (name, _squeezed(stage, words, flow, box.height - 5))
            for words, (name, flow), box in zip(each, rows, boxes, strict=True)
        ]
    bands = tuple(
        Band(words.step, box, ground, ink, _beside(name, flow, box))
        for words, (name, flow), box, (ground, ink) in zip(
            each, rows, boxes, ramp(stage, len(each)), strict=True
        )
    )
    if pill:
        pill = pill.moved(0, boxes[0].center.y + 2)
    shown_icon = 0.0 if with_phases else icon_x
    return Arrangement(bands, False, unit, left + radius + 12, shown_icon, 0.0, pill)


def _foot(blocks: list[TextBlock]) -> float:
    return max((block.box.bottom for block in blocks), default=0.0)


def _beside(name: TextBlock, flow: list[TextBlock], box: Rect) -> tuple[TextBlock, ...]:
    """Place the name and the questions of a step in the middle of its flat band."""
    middle = box.center.y + 1.5
    down = middle - _foot(flow) / 2
    return (
        name.at(name.box.x, middle - name.height / 2),
        *(block.at(block.box.x, block.box.y + down) for block in flow),
    )


def _flowing(stage: Stage, words: Words, area: Rect) -> list[TextBlock]:
    """Set questions from the top of an area, beside each other where its width allows."""
    gap = stage.type["small"].size * 0.5
    blocks: list[TextBlock] = []
    x, y, foot = area.x, area.y, area.y
    for i, question in enumerate(words.questions):
        flat = replace(question, value=question.value.replace("\n", " "))
        weight = 700 if i == 0 else 400
        width = min(stage.width(flat, "small", weight=weight) * 1.03 + 2, area.width)
        if x > area.x and x + width > area.right:
            x, y = area.x, foot
        room = Rect(x, y, width, 4000)
        block = stage.text(flat, room, "small", words.ink, weight=weight).at(x, y)
        blocks.append(block)
        x, foot = x + width + gap, max(foot, block.box.bottom)
    return blocks


def _squeezed(stage: Stage, words: Words, flow: list[TextBlock], room: float) -> list[TextBlock]:
    """Set questions that are too many again in the room there is, so that they say so."""
    share = min(1.0, room / max(_foot(flow), 1.0))
    return [
        stage.text(
            replace(question, value=block.text),
            Rect(block.box.x, block.box.y * share, block.box.width, block.height * share),
            "small", words.ink, weight=block.paragraphs[0].font.weight,
        )
        for question, block in zip(words.questions, flow, strict=True)
    ]  # fmt: skip
