"""The worksheet of a model: its figure with places to write on, in print or on the screen.

One A4 page on white, nearly half of it the figure; fields that would take from that, or are meant
for it, go to a second page with the safety box.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.kept import asked_within
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.worksheet import Worksheet, WorksheetField
from patientuddannelse.curriculum.noted import once_watched
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.drawing.page_ground import page_ground
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import Illustration
from patientuddannelse.languages import Labels
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.model import SHEETS, Poster
from patientuddannelse.posters.parts import Stack, drawn_once
from patientuddannelse.posters.safety_columns import SafetyColumns
from patientuddannelse.posters.worksheet_flow import (
    below_title,
    height_of,
    on_pages,
    with_more_lines,
)
from patientuddannelse.posters.worksheet_foot import Foot, SetFoot, Strip
from patientuddannelse.posters.worksheet_header import draw_header
from patientuddannelse.posters.worksheet_places import Row, rows
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field, Group, Item, Role
from patientuddannelse.scene.walk import extent, leaves
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.units import mm
from patientuddannelse.wordings import finding

MARGIN = mm(12)
_SHEET = SHEETS["a4"]
_LEAST, _ENOUGH, _MOST = 0.43, 0.46, 0.48  # of the page, for the figure: see ``drawn_share``
_TALLEST = 0.58  # of the height, for the figure
_GAP = mm(2.5)  # between the figure and what is above it
_BEFORE_CUT = mm(4.5)  # between the last line and the strip
_LOOSEST = mm(2.5)  # more room between rows than they need
_ABOVE_BOX = mm(6)  # between the last row and the safety box
_ABOVE_FOOT = mm(3.5)


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
    labels: Labels

    @classmethod
    def of(cls, content: ModelContent, stage: Stage, area: Rect, labels: Labels) -> _Setting:
        """Return the setting of a model's sheet, whose drawing has places to write on."""
        content = content.as_worksheet()
        assert content.worksheet is not None, f"{content.model} has no worksheet"
        return cls(content, content.worksheet, stage, area, labels)

    def rows(self, fields: Iterable[WorksheetField]) -> tuple[Row, ...]:
        """Plan the rows of some fields."""
        return rows(tuple(fields), self.stage, self.area.width, self.labels)

    def page(self, scene: Iterable[Item], foot: Group, clinic: Text) -> Poster:
        """Return a page with its white ground and its foot; ``clinic`` publishes it."""
        return Poster(
            id=f"worksheets/{self.content.model}",
            slug=self.worksheet.slug,
            title=str(self.worksheet.title),
            alt_text=str(self.content.alt),
            publisher=str(clinic),
            language=self.labels.code,
            sheet=_SHEET,
            scene=(page_ground(self.stage.page, self.stage.color("white")), *scene, foot),
        )


def compose_worksheet(
    curriculum: Curriculum,
    content: ModelContent,
    illustration: Illustration,
    foot: Foot,
    safety: Callable[[Stage, float], Stack | SafetyColumns] | None,
    typesetter: Typesetter,
    labels: Labels,
) -> WorksheetPages:
    """Lay a model's worksheet out: its figure nearly fills half of the first page.

    ``safety`` sets the safety box in a width; it stands on the last page if there is more than one.
    Feet of a ``curriculum`` that is asked again are drawn only where they have changed. Raises
    CurriculumError where the figure has no place for a field that is said to be in it.
    """
    stage = replace(poster_stage(_SHEET, typesetter), poster=False)
    area = Rect(MARGIN, MARGIN, _SHEET.width - 2 * MARGIN, _SHEET.height - 2 * MARGIN)
    setting = _Setting.of(content, stage, area, labels)
    alone, second = (SetFoot(f, stage, area) for f in (foot, foot.on_page(2, 2, labels)))
    first, later = _first_page(content, illustration, stage, area, labels, alone.top)
    box = safety(stage, area.width) if safety and later else None
    low = second.top - _ABOVE_FOOT
    tall = box.height(0.0) + _ABOVE_BOX if box else 0.0
    scenes = [first, *_later_pages(content, stage, area, labels, later, low, tall)]
    if box:
        scenes[-1] = (*scenes[-1], drawn_once(box, area.x, low - box.height(0.0), 0.0))
    on_pages = [foot.on_page(n, len(scenes), labels) for n in range(1, len(scenes) + 1)]
    feet = asked_within(
        curriculum,
        "feet",
        lambda _, __: [_set(each, alone, second).draw() for each in on_pages],
        (on_pages, stage),
    )
    pages = tuple(
        setting.page(scene, drawn, foot.clinic) for scene, drawn in zip(scenes, feet, strict=True)
    )
    return WorksheetPages(
        f"worksheets/{content.model}", setting.worksheet.slug, str(setting.worksheet.title), pages
    )


def _set(foot: Foot, *known: SetFoot) -> SetFoot:
    """Return a foot as it was set already, or else as those that were."""
    return next((each for each in known if each.foot == foot), replace(known[0], foot=foot))


def drawn_share(items: Iterable[Item], page: Rect) -> float:
    """Return how much of a page a figure takes: the box around all it draws, cut at the edges."""
    box = extent(items)
    if box is None:
        return 0.0
    width = min(box.right, page.right) - max(box.x, page.x)
    height = min(box.bottom, page.bottom) - max(box.y, page.y)
    return width * height / (page.width * page.height)


@dataclass(frozen=True, slots=True)
class _FirstPage:
    """What stands on the first page: rows above and below the room for the figure."""

    setting: _Setting
    illustration: Illustration
    above: tuple[Row, ...]
    below: tuple[Row, ...]
    top: float
    bottom: float

    @property
    def room(self) -> float:
        """Return the height that the rows leave for the figure."""
        taken = height_of(self.above) + height_of(self.below) + _GAP + _BEFORE_CUT
        return self.bottom - self.top - taken

    @property
    def tallest(self) -> float:
        """Return the height of the figure where nothing is spread out."""
        return min(self.room, _TALLEST * _SHEET.height)

    def frame(self, height: float, loose: float = 0.0) -> Rect:
        """Return the figure's frame, ``loose`` points more above each row than they need."""
        area = self.setting.area
        y = self.top + height_of(self.above) + loose * len(self.above) + _GAP
        return Rect(area.x, y, area.width, height)

    def figure(self, frame: Rect) -> Figure:
        """Draw the figure in a frame."""
        return self.illustration(self.setting.content, self.setting.stage.within(frame))

    def share(self, figure: Figure) -> float:
        """Return the share of the page that a figure takes."""
        return drawn_share(figure.parts, self.setting.stage.page)

    def spread(self, share: float) -> tuple[float, float]:
        """Return the figure's height and the room to add above each row.

        A figure whose ``share`` of the page is more than it needs gives some of it to those who
        write.
        """
        count = len(self.above) + len(self.below)
        height = self.tallest * min(1.0, _ENOUGH / share) if share else self.tallest
        loose = min(_LOOSEST, (self.room - height) / count) if count else 0.0
        most = self.tallest * min(1.0, _MOST / share) if share else self.tallest
        return min(self.room - loose * count, most), loose


@once_watched
def _first_page(
    content: ModelContent,
    illustration: Illustration,
    stage: Stage,
    area: Rect,
    labels: Labels,
    bottom: float,
) -> tuple[tuple[Item, ...], tuple[WorksheetField, ...]]:
    """Compose title, figure, rows and strip; return them and the fields for later pages.

    ``bottom`` is where the foot begins. The last fields give way as long as the figure has less of
    the page than it should.
    """
    setting = _Setting.of(content, stage, area, labels)
    fields = [f for f in setting.worksheet.fields if f.where != "figure"]
    now = [field for field in fields if field.page == 1]
    header = draw_header(setting.worksheet, setting.stage, setting.area)
    strip = Strip(setting.labels, setting.stage, setting.area)
    cut = bottom - strip.height
    while True:
        above = setting.rows(field for field in now if field.where == "above")
        below = setting.rows(field for field in now if field.where == "line")
        page = _FirstPage(setting, illustration, above, below, header.bottom, cut)
        if page.room > 0 or not now:
            tried = page.frame(page.tallest)
            figure = page.figure(tried)
            share = page.share(figure)
            if not now or share >= _LEAST:
                break
        now.pop()
    height, loose = page.spread(share)
    if (frame := page.frame(height, loose)) != tried:
        figure = page.figure(frame)
    _check_places(setting, figure)
    over, y = _stacked(above, setting, header.bottom, loose)
    under, _ = _stacked(below, setting, y + _GAP + height, loose)
    drawn = _figure(setting.content, figure)
    scene = (*header.art, *over, drawn, *under, strip.draw(cut))
    return scene, tuple(field for field in fields if field not in now)


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


@once_watched
def _later_pages(
    content: ModelContent,
    stage: Stage,
    area: Rect,
    labels: Labels,
    fields: Sequence[WorksheetField],
    low: float,
    box: float,
) -> list[tuple[Item, ...]]:
    """Compose as many pages as the rest needs down to ``low``, room for a box on the last."""
    setting = _Setting.of(content, stage, area, labels)
    rest = setting.rows(fields)
    title, top = _continued(setting)
    pages: list[tuple[Item, ...]] = []
    shares = on_pages(rest, box, low - top)
    for number, planned in enumerate(shares, 1):
        last = number == len(shares)
        here = with_more_lines(planned, low - top - (box if last else 0.0), setting.rows)
        room = low - top - below_title(here) - (box if last else 0.0)
        loose = max(0.0, min(_LOOSEST, room / max(1, len(here))))
        drawn, _ = _stacked(here, setting, top - (here[0].above if here else 0.0), loose)
        pages.append((title, *drawn))
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
        finding("field-not-drawn", field.label.origin, model=setting.content.model, field=field.id)
        for field in setting.content.places
        if not any(n == field.id or n.startswith(f"{field.id}_") for n in drawn)
    ]
    if missing:
        raise CurriculumError(missing)
