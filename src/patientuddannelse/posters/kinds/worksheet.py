"""The worksheet of a model: its figure with places to write on, in print or on the screen.

One A4 page on white; what finds no room, or is meant for it, goes to a second page with the
safety box.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.worksheet import Worksheet, WorksheetField
from patientuddannelse.diagnostics import CurriculumError, Diagnostic
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import Illustration
from patientuddannelse.languages import Labels
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.model import SHEETS, Poster
from patientuddannelse.posters.worksheet_foot import (
    STRIP,
    Foot,
    draw_foot,
    draw_strip,
    foot_height,
)
from patientuddannelse.posters.worksheet_header import draw_header
from patientuddannelse.posters.worksheet_places import Row, rows
from patientuddannelse.posters.worksheet_safety import SafetyBox
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field, Group, Item, Role
from patientuddannelse.scene.walk import leaves
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.units import mm

MARGIN = mm(15)
_SHEET = SHEETS["a4"]
_LEAST, _MOST = 0.32, 0.5  # of the sheet's height, for the figure
_GAP = mm(4)  # between the figure and what is above it
_BEFORE_CUT = mm(7)  # between the last line and the strip
_LOOSEST = mm(3)  # more room between rows than they need


@dataclass(frozen=True, slots=True)
class WorksheetPages:
    """A finished worksheet: id (``worksheets/cup``), slug, title and its pages."""

    id: str
    slug: str
    title: str
    pages: tuple[Poster, ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all pages of a sheet share."""

    content: ModelContent
    worksheet: Worksheet
    stage: Stage
    area: Rect
    foot: Foot
    labels: Labels

    @property
    def bottom(self) -> float:
        """Return where the foot begins."""
        return self.stage.page.bottom - foot_height(self.foot, self.stage, self.area.width)

    def rows(self, fields: Iterable[WorksheetField]) -> tuple[Row, ...]:
        """Plan the rows of some fields."""
        return rows(tuple(fields), self.stage, self.area.width, self.labels)

    def page(self, scene: Iterable[Item], foot: Foot) -> Poster:
        """Return a page with its white ground and its foot."""
        page = self.stage.page
        ground = rect(page.x, page.y, page.width, page.height, self.stage.color("white"))
        return Poster(
            id=f"worksheets/{self.content.model}",
            slug=self.worksheet.slug,
            title=str(self.worksheet.title),
            alt_text=str(self.content.alt),
            publisher=str(foot.clinic),
            language=self.labels.code,
            sheet=_SHEET,
            scene=(
                group(ground, name="ground", role=Role.DECORATIVE),
                *scene,
                draw_foot(foot, self.stage, self.area),
            ),
        )


def compose_worksheet(
    content: ModelContent,
    illustration: Illustration,
    foot: Foot,
    safety: SafetyBox | None,
    typesetter: Typesetter,
    labels: Labels,
) -> WorksheetPages:
    """Lay a model's worksheet out: the figure gets what the rows of the first page leave.

    Raises CurriculumError where the figure has no place for a field that is said to be in it.
    """
    worksheet = content.worksheet
    assert worksheet is not None, f"{content.model} has no worksheet"
    stage = poster_stage(_SHEET, typesetter)
    area = Rect(MARGIN, MARGIN, _SHEET.width - 2 * MARGIN, _SHEET.height - 2 * MARGIN)
    setting = _Setting(content.as_worksheet(), worksheet, stage, area, foot, labels)
    first, later = _first_page(setting, illustration)
    scenes = [first, *_later_pages(setting, later, safety)]
    pages = tuple(
        setting.page(scene, _numbered(foot, labels, i, len(scenes)))
        for i, scene in enumerate(scenes, 1)
    )
    return WorksheetPages(
        f"worksheets/{content.model}", worksheet.slug, str(worksheet.title), pages
    )


def _numbered(foot: Foot, labels: Labels, page: int, pages: int) -> Foot:
    if pages == 1:
        return foot
    return replace(foot, approval=f"{foot.approval} · {labels.page_text(page, pages)}")


def _first_page(
    setting: _Setting, illustration: Illustration
) -> tuple[list[Item], tuple[WorksheetField, ...]]:
    """Compose title, figure, rows and strip; return them and the fields for later pages."""
    fields = [f for f in setting.worksheet.fields if f.where != "figure"]
    now = [field for field in fields if field.page == 1]
    header = draw_header(setting.worksheet, setting.stage, setting.area)
    cut = setting.bottom - STRIP
    while True:
        above = setting.rows(field for field in now if field.where == "above")
        below = setting.rows(field for field in now if field.where == "line")
        taken = _height(above) + _height(below) + _GAP + _BEFORE_CUT
        room = cut - header.bottom - taken
        if room >= _LEAST * _SHEET.height or not now:
            break
        now.pop()
    height = min(room, _MOST * _SHEET.height)
    loose = min(_LOOSEST, (room - height) / max(1, len(above) + len(below)))
    y = header.bottom
    scene: list[Item] = [*header.art]
    drawn, y = _stacked(above, setting, y, loose)
    scene += drawn
    y += _GAP
    frame = Rect(setting.area.x, y, setting.area.width, height)
    figure = illustration(setting.content, setting.stage.within(frame))
    _check_places(setting, figure)
    scene.append(_figure(setting.content, figure))
    drawn, y = _stacked(below, setting, frame.bottom, loose)
    scene += [*drawn, draw_strip(setting.labels, setting.stage, setting.area, cut)]
    return scene, tuple(field for field in fields if field not in now)


def _height(placed: Sequence[Row]) -> float:
    return sum(row.above + row.height for row in placed)


def _stacked(
    placed: Sequence[Row], setting: _Setting, y: float, loose: float = 0.0
) -> tuple[list[Group], float]:
    """Draw rows one under the other from ``y`` down; return them and where they end."""
    drawn = []
    for row in placed:
        y += row.above + loose
        drawn.append(row.draw(Rect(setting.area.x, y, setting.area.width, row.height)))
        y += row.height
    return drawn, y


def _later_pages(
    setting: _Setting, fields: Sequence[WorksheetField], safety: SafetyBox | None
) -> list[list[Item]]:
    """Compose as many pages as the rest needs, the safety box at the foot of the last."""
    waiting = list(setting.rows(fields))
    pages: list[list[Item]] = []
    boxed = safety is None or not waiting
    while waiting or not boxed:
        title, top = _continued(setting)
        room = setting.bottom - _GAP - top
        here: list[Row] = []
        while waiting and (not here or _height([*here, waiting[0]]) <= room):
            here.append(waiting.pop(0))
        drawn, y = _stacked(here, setting, top)
        scene: list[Item] = [title, *drawn]
        if safety and not waiting and not boxed:
            tall = safety.height(setting.stage, setting.area.width)
            if y + mm(8) + tall <= setting.bottom - _GAP or not here:
                low = setting.bottom - _GAP - tall
                box = Rect(setting.area.x, low, setting.area.width, tall)
                scene.append(safety.draw(setting.stage, box))
                boxed = True
        pages.append(scene)
    return pages


def _continued(setting: _Setting) -> tuple[Group, float]:
    """Draw the title again, smaller, at the top of a later page."""
    stage, area = setting.stage, setting.area
    tall = stage.height(setting.worksheet.title, area.width, "h1")
    box = Rect(area.x, area.y - mm(2), area.width, tall)
    title = stage.text(setting.worksheet.title, box, "h1", "petrol9")
    return group(title, name="title", role=Role.HEADING), box.bottom + mm(1)


def _figure(content: ModelContent, figure: Figure) -> Group:
    alt = figure.alt_text or str(content.alt)
    return Group(
        figure.parts, name=content.model, role=Role.FIGURE, alt_text=alt, origin=content.alt.origin
    )


def _check_places(setting: _Setting, figure: Figure) -> None:
    """Raise if a field that should stand in the figure has no place there."""
    drawn = {leaf.name for leaf, _ in leaves(figure.parts) if isinstance(leaf, Field)}
    missing = [
        Diagnostic(
            "field-not-drawn",
            f'the drawing of {setting.content.model} has no place for "{field.id}"',
            field.label.origin,
            'leave out "where: figure", so that it stands on a line below',
        )
        for field in setting.content.places
        if not any(n == field.id or n.startswith(f"{field.id}_") for n in drawn)
    ]
    if missing:
        raise CurriculumError(missing)
