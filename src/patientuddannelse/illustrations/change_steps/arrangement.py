"""Where the bands of the steps stand, from the frame and the measured words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.change_steps import ChangeStep, ChangeStepsContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import TextBlock

_TRIES = (
    (1.0, 78, 42, True),
    (0.94, 75, 38, True),
    (0.88, 70, 34, True),
    (0.8, 64, 30, True),
    (0.7, 58, 26, True),
    (0.7, 56, 24, False),
)
"""Tries until the words fit: size of the type, width of the garden, height of the crest, icons."""

_TICKED_TRIES = tuple((share, 66, crest, True) for share in (1.0, 0.9, 0.8) for crest in (36, 30))

_GARDEN = 310.0  # design units that the garden is tall on a slide
PHASE_WIDTH = 142.0  # points at the right of a slide for the phases
_DARK = 3 / 7  # the share of bands with white words


@dataclass(frozen=True, slots=True)
class Band:
    """A step: its band, colours, and its words in place."""

    step: ChangeStep
    box: Rect
    ground: Color
    ink: Color
    words: tuple[TextBlock, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The bands from the ground up; columns for number, icon and ring; the garden's unit.

    ``ticked`` says that squares to tick stand where the rings would.
    """

    bands: tuple[Band, ...]
    upright: bool
    unit: float
    number_x: float
    icon_x: float
    ring_x: float
    pill: Rect | None
    ticked: bool = False

    @property
    def top(self) -> float:
        """Return the top of the highest band."""
        return self.bands[-1].box.y

    @property
    def left(self) -> float:
        """Return where the bands begin and the garden ends."""
        return self.bands[0].box.x


def arrange(content: ChangeStepsContent, stage: Stage) -> Arrangement:
    """Choose the arrangement: words under each other on a sheet, beside each other on a slide.

    Steps to tick stand as on a sheet, in whatever frame.
    """
    if stage.frame.width > stage.frame.height and not content.places:
        return _wide(content, stage)
    return _upright(content, stage)


def ramp(stage: Stage, count: int) -> list[tuple[Color, Color]]:
    """Return the grounds of the bands, dark at the ground and light at the top, with their ink."""
    petrol4, petrol1 = stage.color("petrol4"), stage.color("petrol1")
    dark = (stage.color("petrol9"), stage.color("petrol7"), stage.color("petrol7").tint(0.11))
    light = (
        petrol4.tint(0.32), stage.color("petrol2").mix(petrol4, 0.12),
        stage.color("petrol2").mix(petrol1, 0.55), petrol1.mix("#FFFFFF", 0.4),
    )  # fmt: skip
    darker = round(count * _DARK)
    white, ink = stage.color("white"), stage.color("ink")
    return [(_between(dark, i, darker), white) for i in range(darker)] + [
        (_between(light, i, count - darker), ink) for i in range(count - darker)
    ]


def _between(chain: tuple[Color, ...], i: int, count: int) -> Color:
    """Return step ``i`` of ``count`` along a chain of colours."""
    place = i / max(1, count - 1) * (len(chain) - 1)
    at = min(int(place), len(chain) - 2)
    return chain[at].mix(chain[at + 1], place - at)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a step before they have a place: who they are and the ink they want."""

    step: ChangeStep
    questions: tuple[Text, ...]
    ink: Color

    def stack(
        self, stage: Stage, width: float, share: float, squeeze: float = 0.0
    ) -> list[TextBlock]:
        """Set name and questions under each other; the first question is the largest.

        ``squeeze`` sets them into that share of the height they need, so that they overflow.
        """
        sizes = [("h2", 0, 1.0), ("body", 600, 1.0), *[("label", 500, 1.0)] * 8]
        blocks = []
        for text, (role, weight, _) in zip((self.step.name, *self.questions), sizes, strict=False):
            size = stage.type[role].size * share
            block = stage.text(
                text, Rect(0, 0, width, 4000), role, self.ink, weight=weight, size=size
            )
            if squeeze:
                room = Rect(0, 0, width, block.height * squeeze)
                block = stage.text(text, room, role, self.ink, weight=weight, size=size)
            blocks.append(block)
        return blocks


def _words(content: ChangeStepsContent, stage: Stage) -> list[_Words]:
    inks = [ink for _, ink in ramp(stage, len(content.steps))]
    support = (content.support,) if content.support else ()
    return [
        _Words(step, (*step.questions, *(support if i == 0 else ())), ink)
        for i, (step, ink) in enumerate(zip(content.steps, inks, strict=True))
    ]


def _upright(content: ChangeStepsContent, stage: Stage) -> Arrangement:
    """Arrange a sheet: the words of a step under each other, rings for the marker at the right."""
    u, frame = stage.unit, stage.frame
    each = _words(content, stage)
    at_end = 8.0 if content.places else 29.0  # from the right end to the rings or squares
    to_icons = at_end + (21.0 if content.places else 31.0)  # from there to the icons
    for share, garden, crest, icons in _TICKED_TRIES if content.places else _TRIES:
        left, room = frame.x + garden * u, frame.height - crest * u
        width = frame.right - (to_icons + 15.4 if icons else 42.0) * u - (left + 29 * u)
        stacks = [words.stack(stage, width, share) for words in each]
        needs = [sum(block.height for block in stack) + 4 * u for stack in stacks]
        pill = _pill(content, stage, left - 2 * u, 0) if content.start else None
        beside = left + 29 * u + _widest(stacks[0][0]) + 6 * u
        named = pill is not None and beside + pill.width <= left + 29 * u + width
        over = pill is not None and not named and pill.right > left + 29 * u
        clear = pill.height * 0.36 if pill and over else 0.0
        needs[0] += clear
        needs[1] += clear
        if sum(needs) <= room:
            break
    if sum(needs) > room:
        tight = (room - 4 * u * len(each)) / (sum(needs) - 4 * u * len(each))
        stacks = [words.stack(stage, width, share, tight) for words in each]
    boxes = _boxes(needs, room, Rect(left, frame.y, stage.page.right - left, frame.height))
    bands = tuple(
        Band(words.step, box, ground, ink, _centred(stack, left + 29 * u, box, shift))
        for words, stack, box, (ground, ink), shift in zip(
            each, stacks, boxes, ramp(stage, len(each)), (clear, -clear, *[0.0] * 7), strict=False
        )
    )
    if pill and named:  # beside the step's name, where it touches nothing
        name = bands[0].words[0].box
        pill = pill.moved(beside - pill.x, name.center.y - pill.center.y)
    elif pill:
        pill = pill.moved(0, boxes[0].y)
    return Arrangement(
        bands, True, garden * u / 78, left + 13.5 * u,
        frame.right - to_icons * u if icons else 0.0, frame.right - at_end * u,
        pill, bool(content.places),
    )  # fmt: skip


def _widest(block: TextBlock) -> float:
    """Return the width of the longest line of a text."""
    return max((line.width for p in block.paragraphs for line in p.lines), default=0.0)


def _boxes(needs: list[float], room: float, area: Rect) -> list[Rect]:
    """Stack bands from the bottom of an area: what each needs, and an equal share of the rest."""
    spare = (room - sum(needs)) / len(needs)
    boxes: list[Rect] = []
    bottom = area.bottom
    for need in needs:
        height = need + spare if spare > 0 else need * room / sum(needs)
        boxes.append(Rect(area.x, bottom - height, area.width, height))
        bottom -= height
    return boxes


def _centred(stack: list[TextBlock], x: float, box: Rect, shift: float) -> tuple[TextBlock, ...]:
    """Place words in the middle of a band, moved down by half of ``shift``."""
    spare = box.height - sum(block.height for block in stack)
    y = box.y + spare / 2 + min(box.height * 0.02, spare / 4) + shift / 2
    placed = []
    for block in stack:
        placed.append(block.at(x, y))
        y += block.height
    return tuple(placed)


def _pill(content: ChangeStepsContent, stage: Stage, x: float, middle: float) -> Rect:
    """Return the box of the mark on the ground step, its left end at ``x``."""
    height = stage.type["small"].size * 1.44
    width = stage.width(content.start, "small", weight=700) * 1.03 + height * 0.9
    return Rect(x, middle - height / 2, width, height)


def _wide(content: ChangeStepsContent, stage: Stage) -> Arrangement:
    """Arrange a slide: the name of a step beside its questions, in flat bands."""
    frame, page = stage.frame, stage.page
    unit = frame.height / _GARDEN
    edge = max(page.x, 0.0) if page.width > frame.width else frame.x
    left = max(edge + 78 * unit, frame.x)
    room = frame.height - 32 * unit
    radius = min(room / len(content.steps) * 0.34, 20.0)
    with_phases = bool(content.phases) and stage.shows("phases", poster=False)
    icon_x = frame.right - (PHASE_WIDTH + 10 - radius if with_phases else radius + 12)
    each = _words(content, stage)
    names_x = left + 2 * radius + 26
    widest = max(
        stage.width(words.step.name, "h3") for words in each
    ) * stage.type["h3"].minimum / stage.type["h3"].size * 1.03  # fmt: skip
    split = names_x + min(widest, (icon_x - names_x) * 0.42) + 16
    end = icon_x - radius - (0 if with_phases else 12)
    pill = None
    if content.start:
        pill = _pill(content, stage, 0, 0)
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
    boxes = _boxes(needs, room, area)
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


def _flowing(stage: Stage, words: _Words, area: Rect) -> list[TextBlock]:
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


def _squeezed(stage: Stage, words: _Words, flow: list[TextBlock], room: float) -> list[TextBlock]:
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
