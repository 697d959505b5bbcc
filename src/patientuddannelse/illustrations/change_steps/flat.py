"""The steps on a slide: flat bands with large names, questions only beside steps in highlight."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.change_steps import ChangeStepsContent
from patientuddannelse.dataclass import dataclass
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

_GARDENS = (190.0, 220.0, 260.0, 310.0)
"""Tries until the words fit: design units that the garden is tall on a slide, wide ones first."""
_CREST = 30.0  # design units over the highest band
_NAMES = (1.0, 0.93, 0.86)  # tries of the names' size, in sizes of their role
_ROLES = ("text", "small")  # the same for the words beside them
_AIR = 5.0  # over and under the words of a band, together


def flat(content: ChangeStepsContent, stage: Stage) -> Arrangement:
    """Arrange a slide: the names of the steps large, questions only beside those in highlight."""
    tries = [(g, n, role) for role in _ROLES for g in _GARDENS for n in _NAMES]
    for tall, share, role in tries:
        rows = _Rows.of(content, stage, tall, share, role)
        if sum(rows.needs) <= rows.room:
            break
    return rows.placed(stage)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The words of every step as if at the top of its band, and the columns they stand in."""

    steps: tuple[Words, ...]
    names: tuple[TextBlock, ...]
    flows: tuple[list[TextBlock], ...]
    unit: float
    left: float
    radius: float
    room: float
    icon_x: float
    pill: Rect | None
    role: str

    @classmethod
    def of(
        cls, content: ChangeStepsContent, stage: Stage, tall: float, share: float, role: str
    ) -> _Rows:
        """Set the words in the columns that a garden of this many design units leaves."""
        frame, page = stage.frame, stage.page
        unit = frame.height / tall
        edge = max(page.x, 0.0) if page.width > frame.width else frame.x
        left = max(edge + 78 * unit, frame.x)
        room = frame.height - _CREST * unit
        radius = min(room / len(content.steps) * 0.34, 20.0)
        with_phases = bool(content.phases) and stage.shows("phases", poster=False)
        icon_x = frame.right - radius - 12
        named = {step for phase in content.phases for step in phase.steps if with_phases}
        whole = frame.right - 12 if with_phases else icon_x - radius - 12
        end = frame.right - PHASE_WIDTH - 10 if with_phases else whole
        steps = [_asked(words, stage) for words in words_of(content, stage)]
        x = left + 2 * radius + 26
        size = stage.type["h3"].size * share
        widest = max(stage.width(words.step.name, "h3") for words in steps) * share * 1.03
        split = x + min(widest, (end - x) * 0.5) + 24
        names, flows = [], []
        pill = None
        for i, words in enumerate(steps):
            right = end if words.step.id in named else whole
            if i == 0 and content.start:
                pill = start_pill(content, stage, 0, 0)
                pill = pill.moved(right - pill.width, 0)
                right = pill.x - 10
            alone = not words.questions
            wide = (right if alone else split - 16) - x
            name = stage.text(
                words.step.name, Rect(0, 0, wide, 4000), "h3", words.ink, size=size
            )  # fmt: skip
            names.append(name.at(x, 0))
            flows.append(_flowing(stage, words, Rect(split, 0, right - split, 0), role))
        return cls(
            tuple(steps), tuple(names), tuple(flows), unit, left, radius, room,
            0.0 if with_phases else icon_x, pill, role,
        )  # fmt: skip

    @property
    def needs(self) -> list[float]:
        """Return how tall each band must be."""
        return [
            max(_foot([name]), _foot(flow)) + _AIR
            for name, flow in zip(self.names, self.flows, strict=True)
        ]

    def placed(self, stage: Stage) -> Arrangement:
        """Stack the bands; words for which there is no room say so."""
        area = Rect(self.left, stage.frame.y, stage.page.right - self.left, stage.frame.height)
        boxes = stacked(self.needs, self.room, area)
        tight = sum(self.needs) > self.room
        bands = []
        grounds = ramp(stage, len(boxes))
        for words, name, flow, box, (ground, ink) in zip(
            self.steps, self.names, self.flows, boxes, grounds, strict=True
        ):
            if tight:
                room = box.height - _AIR
                name, flow = self._squeezed(stage, words, name, flow, room)
            bands.append(Band(words.step, box, ground, ink, _beside(name, flow, box)))
        pill = self.pill.moved(0, boxes[0].center.y + 2) if self.pill else None
        number_x = self.left + self.radius + 12
        return Arrangement(tuple(bands), False, self.unit, number_x, self.icon_x, 0.0, pill)

    def _squeezed(
        self, stage: Stage, words: Words, name: TextBlock, flow: list[TextBlock], room: float
    ) -> tuple[TextBlock, list[TextBlock]]:
        """Set words that are too many again in the room there is, so that they say so."""
        box = name.box
        if name.height > room:
            within = Rect(box.x, 0, box.width, room)
            name = stage.text(words.step.name, within, "h3", words.ink, size=1.0)
        share = min(1.0, room / max(_foot(flow), 1.0))
        return name, [
            stage.text(
                replace(question, value=block.text),
                Rect(block.box.x, block.box.y * share, block.box.width, block.height * share),
                self.role, words.ink, weight=block.paragraphs[0].font.weight,
            )
            for question, block in zip(words.questions, flow, strict=True)
        ]  # fmt: skip


def _asked(words: Words, stage: Stage) -> Words:
    """Return a step with its questions where it is in highlight; who supports stays."""
    step = words.step
    stressed = {step.id, str(step.number)} & stage.highlight
    support = words.questions[len(step.questions) :]
    return words if stressed else replace(words, questions=support)


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


def _flowing(stage: Stage, words: Words, area: Rect, role: str) -> list[TextBlock]:
    """Set questions from the top of an area, beside each other where its width allows."""
    gap = stage.type[role].size * 0.5
    blocks: list[TextBlock] = []
    x, y, foot = area.x, area.y, area.y
    for i, question in enumerate(words.questions):
        flat = replace(question, value=question.value.replace("\n", " "))
        asked = i < len(words.step.questions) and len(words.questions) > 1
        weight = 700 if i == 0 and asked else 400
        width = min(stage.width(flat, role, weight=weight) * 1.03 + 2, area.width)
        if x > area.x and x + width > area.right:
            x, y = area.x, foot
        room = Rect(x, y, width, 4000)
        block = stage.text(flat, room, role, words.ink, weight=weight).at(x, y)
        blocks.append(block)
        x, foot = x + width + gap, max(foot, block.box.bottom)
    return blocks
