"""The pages of a booklet for the time until the next session: the task, a small step, and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.booklet import Booklet
from patientuddannelse.curriculum.models.clinician import Sourced
from patientuddannelse.curriculum.models.session import HomeTask
from patientuddannelse.curriculum.models.slides import Figure
from patientuddannelse.curriculum.models.worksheet import (
    NEXT_STEP,
    SEE_YOU,
    TRY_ON,
    WorksheetField,
)
from patientuddannelse.documents.booklet.figures import Whole, art_kept, drawn, readable
from patientuddannelse.documents.booklet.notes import SECTION, notes_page, page_with_notes
from patientuddannelse.documents.flow import Block
from patientuddannelse.documents.handout import Handout
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.posters.parts import Piece
from patientuddannelse.posters.sections import numbered
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.scene.walk import extent
from patientuddannelse.units import mm

_FIGURE = 0.55, 0.7
"""How much of a page the figure takes that the task is written in."""

_LEAST_ART = 0.4
"""How much of its area on the model's own sheet each part of such a figure keeps."""

_UNDER = mm(4)  # between the title, the task and its places


def home_pages(
    home: HomeTask | None, models: Mapping[str, ModelContent], words: Booklet, made: Handout
) -> list[tuple[Item, ...]]:
    """Compose task and next step, and notes on what is left of their last page, or on one."""
    task = _task(home, models[home.sheet], words, made) if home else ()
    blocks = [*task, *_next_step(words, made)]
    *full, last = made.paged(blocks)
    noted = page_with_notes(made, last, words, 1)
    if noted:
        return [*(made.page(page) for page in full), noted]
    return [*made.pages(blocks), notes_page(made, words, 1)]


def _task(home: HomeTask, content: ModelContent, words: Booklet, made: Handout) -> Iterator[Block]:
    """Yield the task until next time and its places: in its figure where that has room for them."""
    yield from made.titled(words.home)
    told = [Sourced(text=each) for each in home.task]
    yield Block(numbered(made.stage, told, made.area.width), _UNDER)
    fields = _fields(home, content)
    inside = [field for field in fields if field.where == "figure"]
    figure = _with_places(content.as_worksheet(), made) if inside else None
    if figure and (box := extent([figure])):
        fields = [field for field in fields if field not in inside]
        yield Block(Piece((figure,), box.bottom), _UNDER)
    yield from made.places(fields)


def _fields(home: HomeTask, content: ModelContent) -> list[WorksheetField]:
    """Return the fields that the task alone has, and those of its sheet."""
    fields = list(content.worksheet.fields) if content.worksheet else []
    known = {field.id for field in fields}
    own = [WorksheetField(id=e.id, label=e.label) for e in home.fields if e.id not in known]
    return [*own, *fields]


def _with_places(sheet: ModelContent, made: Handout) -> Group | None:
    """Draw a sheet's figure with its places if a part of a page holds all of it."""
    shown, area = Figure(model=sheet.model), made.area
    a4 = SHEETS["a4"]
    frame = Rect(mm(12), mm(60), a4.width - mm(24), 0.5 * a4.height)
    whole = Whole.of(drawn(sheet, shown, poster_stage(a4, made.stage.typesetter).within(frame)))
    scale = area.width / frame.width
    for share in _FIGURE:
        figure = readable(sheet, shown, made, Rect(0.0, 0.0, area.width, share * area.height))
        if figure and art_kept(figure, whole, scale) >= _LEAST_ART:
            return figure
    return None


def _next_step(words: Booklet, made: Handout) -> Iterator[Block]:
    """Yield the next small step, kept together."""
    heading = made.titled(words.next)[0]
    steps = made.places(
        [
            WorksheetField(id=NEXT_STEP, label=words.next_text, kind="lines"),
            WorksheetField(id=TRY_ON, label=Text(made.labels.try_on)),
            WorksheetField(id=SEE_YOU, label=Text(made.labels.see_you)),
        ]
    )
    yield replace(heading, gap=SECTION, opens=False)
    yield from (replace(block, keeps=block is not steps[-1]) for block in steps)
