"""The parts of a session in a guide: each slide beside its notes, then the part's activities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.session import Activity
from patientuddannelse.curriculum.plan import PlannedPart
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Composition, Deck, SpeakerNotes
from patientuddannelse.diagnostics import Origin
from patientuddannelse.documents.flow import Block
from patientuddannelse.documents.guide.setting import (
    SECTION,
    UNDER,
    GuideSetting,
    dots,
    spread,
    steps,
    subheading,
)
from patientuddannelse.documents.panel import PAD, panel
from patientuddannelse.documents.slide_picture import slide_picture
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.once_each import once_each
from patientuddannelse.posters.parts import Gap, Part, Piece, Stack, stacked
from patientuddannelse.posters.sections import term, text_block
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Item, Role
from patientuddannelse.units import mm

PICTURE = mm(60)
"""The width of a slide's picture."""

_BESIDE = mm(6)  # from a picture to its notes
_SLIDES = mm(7)  # between two slides
_NOTES = Gap(mm(0.6), mm(2.6))
_AFTER_LABEL = mm(3)


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide as a guide shows it: its number, all that is seen of it, and what is said to it."""

    number: int
    id: str
    title: str
    is_hidden: bool
    composed: Composition
    picture: tuple[Item, ...]
    notes: SpeakerNotes
    origin: Origin | None


def shown_in(deck: Deck) -> tuple[Shown, ...]:
    """Return the slides of a deck. The words of their feet are too small to be read in a guide."""
    return tuple(
        Shown(
            number,
            slide.id,
            slide.title,
            slide.hidden,
            slide.composed,
            deck.picture(slide, foot_words=False),
            slide.notes,
            slide.origin,
        )
        for number, slide in enumerate(deck.slides, 1)
    )


def lesson(setting: GuideSetting, place: int, slides: Sequence[Shown]) -> Iterator[Block]:
    """Yield a part of the plan with its ``slides``, those in reserve last, and its activities.

    ``place`` is that of the part in the plan, from 0.
    """
    planned = setting.plan[place]
    stands = {each.id: each.stand for each in (*planned.slides, *planned.reserve)}
    yield Block(_part_head(setting, planned), SECTION + mm(2), keeps=True)
    for i, slide in enumerate(slides):
        row = _slide_row(setting, slide, stands=stands[slide.id])
        yield Block(row, _SLIDES if i else UNDER + mm(1), origin=slide.origin)
    for activity in setting.session.activities:
        if activity.part == planned.part.id:
            yield from _activity(setting, activity)


def _part_head(setting: GuideSetting, planned: PlannedPart) -> Piece:
    """Return the head of a part on a dark band: its number and name, its time and how below."""
    stage, part = setting.stage, planned.part
    inset, pad = mm(5), mm(2.6)
    width = setting.width - 2 * inset
    title = replace(part.part, value=f"{planned.number}. {part.part}")
    name = text_block(stage, title, width, "h2", "white", x=inset).at(inset, pad)
    told = [] if planned.minutes is None else [setting.span(planned)]
    if planned.minutes is not None:
        told.append(setting.labels.minutes_text(planned.minutes))
    if part.how:
        told.append(str(part.how))
    if not told:
        tall = name.box.bottom + pad
        return Piece((_bar(stage, setting.width, tall), group(name, role=Role.HEADING)), tall)
    below = text_block(stage, "  ·  ".join(told), width, "body", "petrol1", x=inset)
    below = below.at(inset, name.box.bottom + mm(0.6))
    tall = below.box.bottom + pad
    return Piece((_bar(stage, setting.width, tall), group(name, role=Role.HEADING), below), tall)


def _bar(stage: Stage, width: float, tall: float) -> Group:
    return group(rect(0, 0, width, tall, stage.color("petrol9"), mm(3)), role=Role.DECORATIVE)


@dataclass(frozen=True, slots=True)
class _Beside:
    """A slide's heading and notes right of its picture; the heading is read first."""

    heading: Part
    picture: Part
    notes: Part

    def height(self, air: float) -> float:
        words = self.heading.height(air) + mm(1.4) + self.notes.height(air)
        return max(self.picture.height(air), words)

    def draw(self, x: float, y: float, air: float) -> Group:
        right = x + PICTURE + _BESIDE
        low = y + self.heading.height(air) + mm(1.4)
        return group(
            self.heading.draw(right, y, air),
            self.picture.draw(x, y, air),
            self.notes.draw(right, low, air),
            name="slide",
        )


def _slide_row(setting: GuideSetting, slide: Shown, *, stands: bool) -> _Beside:
    stage, labels = setting.stage, setting.labels
    width = setting.width - PICTURE - _BESIDE
    marks = []
    if slide.is_hidden:
        marks.append((labels.reserve, "sun2"))
    if stands:
        marks.append((labels.stand_up, "petrol1"))
    head = _slide_head(slide.composed, stage, f"{slide.number}. {slide.title}", width, marks)
    named = f"{setting.words.slide} {slide.number}: {slide.title}"
    line = stage.color("petrol2")
    picture = slide_picture(slide.composed, slide.id, slide.picture, PICTURE, named, line)
    names = (labels.say, labels.ask, labels.if_silent, labels.watch, labels.sources)
    return _Beside(head, picture, _notes(slide.composed, slide.notes, stage, names, width))


@once_each
def _slide_head(
    slide: Composition, stage: Stage, said: str, width: float, marks: list[tuple[str, str]]
) -> Part:
    """Return what stands over a slide's notes: number and title, and what is told in short."""
    title = subheading(stage, said, width)
    if not marks:
        return title
    return Stack(((Gap(0, 0), title), (Gap(mm(1), mm(1)), _marks(stage, marks))))


def _marks(stage: Stage, marks: list[tuple[str, str]]) -> Piece:
    """Return what is told of a slide in short words, each on a plate."""
    x, tall, items = 0.0, mm(5.4), []
    for said, color in marks:
        across = stage.width(said, "body", weight=600) * 1.01 + mm(4)
        items.append(
            group(
                rect(x, 0, across, tall, stage.color(color), tall / 2),
                stage.text(said, Rect(x + mm(2), 0, across - mm(4), tall), "body", "petrol9",
                           weight=600, anchor=Anchor.MIDDLE),
            )
        )  # fmt: skip
        x += across + mm(2)
    return Piece(tuple(items), tall)


@once_each
def _notes(
    slide: Composition, notes: SpeakerNotes, stage: Stage, names: Sequence[str], width: float
) -> Part:
    """Return the notes by their kinds, the points that are taught last and small."""
    column = max(stage.width(name, "strong") for name in names) * 1.01 + _AFTER_LABEL
    points = Text(spread(stage, notes.sources, width - column))
    told = (notes.say, notes.ask, notes.if_silent, notes.watch, (points,) if points else ())
    roles = ("body", "body", "body", "body", "id")
    items = [
        term(stage, Text(name), texts, role, width, column, "ink2" if role == "id" else "ink")
        for name, texts, role in zip(names, told, roles, strict=True)
        if texts
    ]
    return stacked(items, _NOTES, Role.LIST)


def _activity(setting: GuideSetting, activity: Activity) -> Iterator[Block]:
    """Yield an activity on a panel: what is needed, how, what to remember, the key."""
    words, stage = setting.words, setting.stage
    labels = words.activity, words.needs, words.how, words.remarks, words.key
    parts = _told(activity, stage, labels, setting.width - 2 * PAD)
    yield from panel(parts, setting.width, stage.color("sand"), gap=mm(8))


@once_each
def _told(activity: Activity, stage: Stage, labels: Sequence[Text], width: float) -> Sequence[Part]:
    """Return what is told of an activity under its title, each under its label."""
    named, *others = labels
    bodies = (
        dots(stage, activity.materials, width) if activity.materials else None,
        steps(stage, activity.how, width) if activity.how else None,
        dots(stage, activity.remarks, width) if activity.remarks else None,
        dots(stage, key, width) if (key := _key(activity)) else None,
    )
    return [
        subheading(stage, f"{named}: {activity.title}", width),
        *(
            _labelled(stage, label, body, width)
            for label, body in zip(others, bodies, strict=True)
            if body
        ),
    ]


def _labelled(stage: Stage, label: Text, body: Part, width: float) -> Part:
    head = text_block(stage, label, width, "strong", "petrol7")
    return Stack(((Gap(0, 0), Piece((head,), head.height)), (Gap(mm(1.2), mm(1.2)), body)))


def _key(activity: Activity) -> list[Text | str]:
    """Return the right answers: as they are written, or those of the cards."""
    if activity.key:
        return list(activity.key)
    return [f"{card.title}: {card.answer}" for card in activity.cards if card.answer]
