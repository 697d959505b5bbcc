"""The pages of a booklet that show something: its cover, and a page for each main figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, repeat

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.clinician import Sourced
from patientuddannelse.curriculum.models.slides import Figure
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.curriculum.noted import once_read
from patientuddannelse.dataclass import dataclass
from patientuddannelse.documents.flow import AIR, placed
from patientuddannelse.documents.handout import Handout
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.kinds.large_print import art_sizes, words_in
from patientuddannelse.posters.legible import all_apart, all_legible
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.posters.sections import dotted, text_block
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, Role
from patientuddannelse.scene.walk import extent
from patientuddannelse.units import mm

_POSTER = SHEETS["a4"]
_LINES = (3, 2)
"""How many lines for the answer a figure may leave room for, the most first."""

_LEAST_ART, _ENOUGH_ART = 0.45, 0.7
_LEAST_ROOM = 0.2  # of a page, for a figure under its head
"""How much of its area on the poster, as large as this sheet, each part of a figure keeps at least;
and how much is enough for the first frame that is tried."""

_EDGE = 1.0  # points from the sheet's edge

_BELOW = mm(4)  # between title, lead, figure and question
_INNER = mm(5)  # around the goals on a cover


@dataclass(frozen=True, slots=True)
class FigurePages:
    """The pages of a figure, nearly always one, and whether its question stands there."""

    scenes: tuple[tuple[Item, ...], ...]
    asks: bool


def figure_pages(content: ModelContent, shown: Figure, handout: Handout) -> FigurePages:
    """Compose title, lead and figure, and below it the model's question with lines for the answer.

    A figure that needs the room has the page alone; one that even then would lose words or much
    of its art has a page for each of the pictures that it consists of.
    """
    return _figure_pages(content, shown, handout, handout.area)


@once_read
def _figure_pages(
    content: ModelContent, shown: Figure, handout: Handout, _area: Rect
) -> FigurePages:
    page = _FigurePage.of(content, shown, handout)
    for lines in _LINES if content.question else ():
        below = handout.places([answer_field(content, lines)])
        tall = sum(block.height for block in below)
        frame = replace(page.room, height=page.room.height - tall - 1.5 * _BELOW)
        if frame.height < frame.width:  # figures are made to stand upright on a sheet
            continue
        figure = page.drawn(frame)
        if page.art_kept(figure) >= _LEAST_ART and page.is_legible(figure):
            asked = placed(below, handout.area.x, handout.area.bottom - tall)
            return FigurePages(((*page.head, figure, asked),), asks=True)
    figure, kept = page.alone()
    parts = ILLUSTRATIONS[content.model].pages
    if kept < _LEAST_ART and parts and not (shown.steps or shown.shown):
        later = content.model_copy(update={"lead": Text("")})  # the lead leads in the first
        pages = [
            _FigurePage.of(words, shown.model_copy(update={"shown": each}), handout)
            for words, each in zip(chain([content], repeat(later)), parts, strict=False)
        ]
        found = [each.alone() for each in pages]
        if all(kept > 0 for _, kept in found):
            drawn = ((*each.head, one) for each, (one, _) in zip(pages, found, strict=True))
            return FigurePages(tuple(drawn), asks=not content.question)
    return FigurePages(((*page.head, figure),), asks=not content.question)


@dataclass(frozen=True, slots=True)
class Whole:
    """What is to be kept of a drawing: its words, and how large the art of every part is."""

    figure: Group
    words: Counter[str]
    sizes: dict[str, Rect]

    @classmethod
    def of(cls, figure: Group) -> Whole:
        """Measure a drawing that other drawings of the same are compared with."""
        return cls(figure, words_in(figure), art_sizes(figure))

    @property
    def bleeds(self) -> bool:
        """Say whether the drawing begins at the sheet's left edge: few are asked."""
        box = extent([self.figure])
        return box is not None and box.x < _EDGE


@dataclass(frozen=True, slots=True)
class _FigurePage:
    """A page with its title and lead, and the room that they leave to the figure."""

    content: ModelContent
    shown: Figure
    handout: Handout
    head: tuple[Item, ...]
    room: Rect
    poster: Whole

    @classmethod
    def of(cls, content: ModelContent, shown: Figure, handout: Handout) -> _FigurePage:
        area = handout.area
        title = handout.title(content.title)
        head: list[Item] = [title.draw(area.x, area.y, AIR)]
        y = area.y + title.tall
        if content.lead:
            words = _lead(content.lead, handout)
            lead = text_block(handout.stage, words, area.width, "body", name="lead")
            head.append(lead.at(area.x, y + _BELOW / 4))
            y += _BELOW / 4 + lead.height
        # A head as tall as the page is told of; what is drawn in no room takes for ever.
        height = max(area.bottom - y - _BELOW, _LEAST_ROOM * area.height)
        room = Rect(area.x, y + _BELOW, area.width, height)
        stage = poster_stage(_POSTER, handout.stage.typesetter)
        frame = Rect(0.0, 0.2 * _POSTER.height, _POSTER.width, 0.72 * _POSTER.height)
        poster = Whole.of(drawn(content, shown, stage.within(frame)))
        return cls(content, shown, handout, tuple(head), room, poster)

    def drawn(self, frame: Rect) -> Group:
        return drawn(self.content, self.shown, self.handout.stage.within(frame))

    def stands_free(self, figure: Group) -> bool:
        """Say whether all words fit and touch no others."""
        return all_apart([*self.head, figure], self.handout.sheet.trim)

    def is_legible(self, figure: Group) -> bool:
        """Say whether all words can be read."""
        return all_legible([*self.head, figure], self.handout.sheet.trim)

    def art_kept(self, figure: Group) -> float:
        """Return how much of its art on the poster a figure keeps on this sheet."""
        return art_kept(figure, self.poster, self.handout.sheet.width / _POSTER.width)

    def alone(self) -> tuple[Group, float]:
        """Draw the figure between the margins or from side to side, wherever it keeps more.

        One that bleeds is tried from side to side first. What keeps too little anyway is not
        looked at as closely.
        """
        wide = replace(self.room, x=0.0, width=self.handout.sheet.width)
        frames = (wide, self.room) if self.poster.bleeds else (self.room, wide)
        found: list[tuple[Group, float]] = []
        for frame in frames:
            figure = self.drawn(frame)
            kept = self.art_kept(figure)
            seen = self.is_legible if kept >= _LEAST_ART else self.stands_free
            kept = kept if seen(figure) else 0.0
            found.append((figure, kept))
            if kept >= _ENOUGH_ART:
                break
        return max(found, key=lambda each: each[1])


def art_kept(figure: Group, whole: Whole, scale: float = 1.0) -> float:
    """Return how much of its area in the ``whole`` drawing the part keeps that keeps least.

    ``scale`` is how much smaller the sheet is; nothing is kept where words are lost.
    """
    if words_in(figure) != whole.words:
        return 0.0
    now, shares = art_sizes(figure), [1.0]
    for name, box in whole.sizes.items():
        if area := scale**2 * box.width * box.height:
            shares.append(now[name].width * now[name].height / area if name in now else 0.0)
    return min(shares)


def readable(content: ModelContent, shown: Figure, handout: Handout, frame: Rect) -> Group | None:
    """Draw a figure in a frame, if all its words can be read there."""
    figure = drawn(content, shown, handout.stage.within(frame))
    return figure if all_legible([figure], handout.sheet.trim) else None


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
    found = (readable(*each, handout, frame) for each in pictures)
    picture = next((each for each in found if each), None)
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


def drawn(content: ModelContent, shown: Figure, stage: Stage) -> Group:
    """Draw a figure, or the steps of it that are to be seen."""
    steps = None if shown.every_step else (*shown.shown, *shown.steps) or None
    stage = replace(stage, steps=steps, highlight=frozenset(shown.highlight))
    figure = ILLUSTRATIONS[content.model](content, stage)
    alt = str(shown.alt) or figure.alt_text or str(content.alt)
    return Group(
        figure.parts, name=content.model, role=Role.FIGURE, alt_text=alt, origin=content.alt.origin
    )


def _lead(text: Text, handout: Handout) -> Text:
    """Return a lead with its breaks by sense, or flowing where that takes fewer lines."""
    flowing = replace(text, value=text.value.replace("\n", " "))
    stage, width = handout.stage, handout.area.width
    shorter = stage.height(flowing, width, "body") < stage.height(text, width, "body")
    return flowing if shorter else text
