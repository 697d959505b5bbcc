"""The pages of a booklet that show something: its cover, and a page for each main figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.clinician import Sourced
from patientuddannelse.curriculum.models.slides import Figure
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.documents.flow import AIR, placed
from patientuddannelse.documents.handout import Handout
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.posters.kinds.large_print import art_sizes, words_in
from patientuddannelse.posters.legible import all_apart
from patientuddannelse.posters.sections import dotted, text_block
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, Role
from patientuddannelse.units import mm

_LINES = (3, 2)
"""How many lines for the answer a figure may leave room for, the most first."""

_SHARES = (1.0, 0.9, 0.8)
"""How much of the room a figure without a question takes: some need another shape."""

_LEAST_ART = 0.4
"""How much of its area each part of a figure keeps where a question stands below it."""

_BELOW = mm(4)  # between title, lead, figure and question
_INNER = mm(5)  # around the goals on a cover


@dataclass(frozen=True, slots=True)
class FigurePage:
    """The page of a figure, and whether its question stands on it."""

    scene: tuple[Item, ...]
    asks: bool


def figure_page(content: ModelContent, shown: Figure, handout: Handout) -> FigurePage:
    """Compose title, lead and figure, and below it the model's question with lines for the answer.

    A figure that needs the room has the page alone.
    """
    area = handout.area
    head: list[Item] = []
    y = area.y
    title = handout.title(content.title)
    head.append(title.draw(area.x, y, AIR))
    y += title.tall
    if content.lead:
        lead = text_block(handout.stage, _flowing(content.lead), area.width, "body", name="lead")
        head.append(lead.at(area.x, y + _BELOW / 4))
        y += _BELOW / 4 + lead.height
    y += _BELOW
    room = area.bottom - y
    alone = _drawn(content, shown, handout, Rect(area.x, y, area.width, room))
    for lines in _LINES if content.question else ():
        below = handout.places([answer_field(content, lines)])
        tall = sum(block.height for block in below)
        frame = Rect(area.x, y, area.width, room - tall - 1.5 * _BELOW)
        if frame.height < frame.width:  # figures are made to stand upright on a sheet
            continue
        figure = _drawn(content, shown, handout, frame)
        if is_as_rich(figure, alone) and all_apart([*head, figure], handout.sheet.trim):
            asked = placed(below, area.x, area.bottom - tall)
            return FigurePage((*head, figure, asked), asks=True)
    frames = (
        Rect(x, y, handout.sheet.width - 2 * x, room * share)
        for x in (area.x, 0.0)
        for share in _SHARES
    )
    figure = legible_figure(content, shown, handout, frames, head) or alone
    return FigurePage((*head, figure), asks=not content.question)


def legible_figure(
    content: ModelContent,
    shown: Figure,
    handout: Handout,
    frames: Iterable[Rect],
    head: Sequence[Item] = (),
) -> Group | None:
    """Draw a figure in the first frame in which all its words can be read, clear of the head."""
    for frame in frames:
        figure = _drawn(content, shown, handout, frame)
        if all_apart([*head, figure], handout.sheet.trim):
            return figure
    return None


def is_as_rich(figure: Group, alone: Group) -> bool:
    """Say whether a figure has all words and parts that it has alone, most of its size as well."""
    now = art_sizes(figure)
    return words_in(figure) == words_in(alone) and all(
        name in now and now[name].width * now[name].height > _LEAST_ART * box.width * box.height
        for name, box in art_sizes(alone).items()
    )


def cover(
    course: Text,
    title: Text,
    yours: Text,
    goals: tuple[Text, Sequence[Text]],
    pictures: Sequence[tuple[ModelContent, Figure]],
    handout: Handout,
) -> tuple[Item, ...]:
    """Compose the first page: the course, the session, a large picture, and the goals below it.

    The picture is the first that can be read in its room.
    """
    stage, area, page = handout.stage, handout.area, handout.stage.page
    over = text_block(stage, course, area.width, "lead", "petrol2", name="lead")
    name = text_block(stage, title, area.width, "title", "white", name="title")
    top = area.y + mm(2)
    low = top + over.height + name.height + mm(8)
    inner = area.width - 2 * _INNER
    heading = text_block(stage, goals[0], inner, "h2", "petrol9")
    listed = dotted(stage, [Sourced(text=each) for each in goals[1]], inner)
    words = text_block(stage, yours, area.width, "label", "petrol9") if yours else None
    card_height = heading.height + mm(2) + listed.height(1.0) + 2 * _INNER
    card_top = area.bottom - card_height - (words.height + mm(5) if words else 0.0)
    frame = Rect(area.x, low + mm(6), area.width, card_top - low - mm(12))
    drawn = (legible_figure(*each, handout, [frame]) for each in pictures)
    picture = next((each for each in drawn if each), None)
    card = rect(area.x, card_top, area.width, card_height, stage.color("petrol1"), mm(4))
    return (
        group(
            rect(page.x, page.y, page.width, low, stage.color("petrol9")),
            rect(page.x, low, page.width, mm(1.6), stage.color("sun5")),
            role=Role.DECORATIVE,
            name="band",
        ),
        over.at(area.x, top),
        name.at(area.x, top + over.height + mm(1)),
        *([picture] if picture else []),
        group(card, role=Role.DECORATIVE),
        group(heading.at(area.x + _INNER, card_top + _INNER), role=Role.HEADING),
        listed.draw(area.x + _INNER, card_top + _INNER + heading.height + mm(2), 1.0),
        *([words.at(area.x, area.bottom - words.height)] if words else []),
    )


def answer_field(content: ModelContent, lines: int) -> WorksheetField:
    """Return the place for the answer to a model's question."""
    name = f"{content.model}_answer"
    return WorksheetField(id=name, label=content.question, kind="lines", rows=lines)


def _drawn(content: ModelContent, shown: Figure, handout: Handout, frame: Rect) -> Group:
    """Draw a figure, or the steps of it that are to be seen."""
    steps = None if shown.every_step else (*shown.shown, *shown.steps) or None
    stage = replace(handout.stage.within(frame), steps=steps, highlight=frozenset(shown.highlight))
    figure = ILLUSTRATIONS[content.model](content, stage)
    alt = str(shown.alt) or figure.alt_text or str(content.alt)
    return Group(
        figure.parts, name=content.model, role=Role.FIGURE, alt_text=alt, origin=content.alt.origin
    )


def _flowing(text: Text) -> Text:
    """Return a text without the breaks that were made for another width."""
    return replace(text, value=text.value.replace("\n", " "))
