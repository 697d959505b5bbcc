"""Where the two columns stand: beside each other, or one of them alone on a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.acute_chronic import AcuteChronicContent, Column
from patientuddannelse.curriculum.models.base import Label
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.asked import asked_height
from patientuddannelse.drawing.labels import text_size
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.acute_chronic.row import ACUTE_STEPS, CHRONIC_STEPS
from patientuddannelse.illustrations.acute_chronic.scenes import MIDDLE, TALL
from patientuddannelse.scene.geometry import Rect

_WRITTEN = (("began_when", "began_how"), ("now",))  # the places to write on in each column
# the line under which another step's short words are already told
_TOLD_WITH = {"faster": "earlier", "stronger": "earlier"}
_DOWN = 26.0  # points that the arrow from the words down to it is long
_APART = 4.0  # sizes that are the most between sentences which have room to spare
_ALONE = 0.4  # of a sheet's height for the picture of a column that stands alone


@dataclass(frozen=True, slots=True)
class Plan:
    """The two cards, how tall their heads are, the rooms for pictures and sentences, the role."""

    cards: tuple[Rect, Rect]
    head: float
    pictures: tuple[Rect, Rect]
    words: tuple[Rect, Rect]
    role: str

    @property
    def are_two(self) -> bool:
        """Say whether both columns are shown."""
        return self.cards[0] != self.cards[1]

    def written(self, side: int, pad: float) -> Rect:
        """Return the panel of a card to write in, below the picture."""
        card, y = self.cards[side], self.pictures[side].bottom
        return Rect(card.x + pad, y, card.width - 2 * pad, card.bottom - y - pad)


def plan(content: AcuteChronicContent, stage: Stage) -> Plan:
    """Set the cards beside each other, or the only one that is shown over the whole frame."""
    acute, chronic = (
        any(stage.shows(step) for step in steps) for steps in (ACUTE_STEPS, CHRONIC_STEPS)
    )
    if not (acute and chronic):
        return _alone(content, stage, 1 if chronic else 0)
    gap = (0.032 if content.places else 0.05) * stage.frame.width
    return _beside(content, stage, (stage.frame.width - gap) / 2, gap)


def _head(content: AcuteChronicContent, stage: Stage, width: float) -> float:
    headings = (content.acute.heading, content.chronic.heading)
    tallest = max(stage.height(heading, 0.9 * width, "h2") for heading in headings)
    return tallest + 0.9 * stage.type["h2"].size


def _beside(content: AcuteChronicContent, stage: Stage, width: float, gap: float) -> Plan:
    """Give sentences what they need, the pictures the rest; smaller type before small pictures."""
    frame, sheet = stage.frame, is_sheet(stage)
    columns = (content.acute, content.chronic)
    above = text_size(stage, content.between, "small")[1] + 18 if content.between else 0.0
    tall, head = frame.height - above, _head(content, stage, width)
    wanted = min(width / MIDDLE, 0.5 * (tall - head))
    most = width / (TALL if sheet and not content.places else MIDDLE)
    first = ("h2", "h3") if content.places else ("lead",)
    for role in (*first, "body", "text", "small") if sheet else ("text", "small"):
        lines = max(_lines_height(column, stage, width, role) for column in columns)
        lines += max(written_height(places(content, s), stage, width) for s in (0, 1))
        scene = min(tall - head - lines, most)
        if scene >= 0.9 * wanted:
            break
    scene = max(scene, 20.0)
    height = min(tall, head + scene + lines + 0.05 * tall) if sheet else tall
    card = Rect(frame.x, frame.y + above + (tall - height) / 2, width, height)
    picture = Rect(card.x, card.y + head, width, scene)
    words = Rect(card.x, picture.bottom, width, card.bottom - picture.bottom)
    aside = width + gap
    return Plan(
        (card, card.moved(aside, 0)), head, (picture, picture.moved(aside, 0)),
        (words, words.moved(aside, 0)), role,
    )  # fmt: skip


def _alone(content: AcuteChronicContent, stage: Stage, side: int) -> Plan:
    """Give a column the whole frame; the longer of the two has words above it."""
    frame, column = stage.frame, (content.acute, content.chronic)[side]
    above = above_alone(content.between, stage) if side and content.between else 0.0
    card = Rect(frame.x, frame.y + above, frame.width, frame.height - above)
    head = _head(content, stage, card.width)
    for role in ("h2", "h3", "lead", "body", "text"):
        room = card.height - head - _lines_height(column, stage, card.width, role)
        if room >= _ALONE * card.height:
            break
    room -= 0.3 * stage.type["text"].size  # air under the last sentence
    picture = Rect(card.x, card.y + head, card.width, max(20.0, min(room, card.width / MIDDLE)))
    words = Rect(card.x, picture.bottom, card.width, card.bottom - picture.bottom)
    return Plan((card, card), head, (picture, picture), (words, words), role)


def above_alone(text: Text, stage: Stage) -> float:
    """Return the room that a column alone leaves above it for words on a bar and an arrow."""
    return text_size(stage, text, "small")[1] + 0.5 * stage.type["small"].size + _DOWN


def sentences(column: Column, stage: Stage) -> Iterator[tuple[Label, Text]]:
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


def margins(stage: Stage, width: float) -> tuple[float, float, float]:
    """Return the indent of the sentences in a width, the gap between them, the room right."""
    size = stage.type["text"].size
    return 0.05 * width + 0.9 * size, 0.42 * size, 0.05 * width


def _lines_height(column: Column, stage: Stage, width: float, role: str) -> float:
    indent, gap, right = margins(stage, width)
    room = width - indent - right
    lines = (stage.height(text, room, role) + gap for _, text in sentences(column, stage))
    return sum(lines) + gap


def line_boxes(
    column: Column, stage: Stage, plan: Plan, side: int, *, written: bool
) -> list[tuple[Label, Text, Rect]]:
    """Place the sentences of a column from the top of their room down."""
    words = plan.words[side]
    indent, gap, right = margins(stage, words.width)
    room = words.width - indent - right
    y = words.y + gap
    boxes = []
    if is_sheet(stage) and not written:  # so that both columns end at the same height
        foot = words.bottom - max(gap, 0.05 * words.width)
        spare = foot - y - _lines_height(column, stage, words.width, plan.role) + 2 * gap
        between = max(1, len(list(sentences(column, stage))) - 1)
        gap += max(0.0, min(_APART * stage.type[plan.role].size, spare / between))
    for line, text in sentences(column, stage):
        height = max(0.0, min(stage.height(text, room, plan.role), words.bottom - y))
        boxes.append((line, text, Rect(words.x + indent, y, room, height)))
        y += height + gap
    return boxes


def places(content: AcuteChronicContent, side: int) -> tuple[WorksheetField, ...]:
    """Return what is to be written in a column, in the order of the content."""
    return tuple(place for place in content.places if place.id in _WRITTEN[side])


def pads(stage: Stage) -> tuple[float, float]:
    """Return the room around a panel to write in, and that around its words."""
    size = stage.type["text"].size
    return 0.35 * size, 0.55 * size


def written_height(fields: tuple[WorksheetField, ...], stage: Stage, width: float) -> float:
    """Return how tall the panel of a column with these fields must be."""
    outer, pad = pads(stage)
    inner = width - 2 * (outer + pad)
    needed = sum(asked_height(stage, place, inner) + pad for place in fields)
    return needed + outer + pad if fields else 0.0
