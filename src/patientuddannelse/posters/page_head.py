"""A page of text: how it is set, its title on dark ground, and what the sheet is below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.logo import Logo
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.posters.footer import SAFE, Footer
from patientuddannelse.posters.model import Sheet
from patientuddannelse.posters.parts import Gap
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Group, TextBlock
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.theme import PALETTE, page_type, poster_strokes
from patientuddannelse.units import mm

_HEIGHT = Gap(mm(26.5), mm(33))
_APART = mm(0.4)
_RISE = mm(1.5)  # how far the title's box begins above its capitals
_LOW = mm(2.8)  # under the subtitle
_PICTURE_TOP, _PICTURE_LOW = mm(7), mm(4)
_SIGN = mm(52), mm(9.5)  # the most a logo may be wide and tall


def page_stage(sheet: Sheet, typesetter: Typesetter) -> Stage:
    """Return the stage of a page that is read at a table."""
    return Stage(
        sheet.page, sheet.trim, mm(1), PALETTE, page_type(), poster_strokes(sheet.name), typesetter
    )


@dataclass(frozen=True, slots=True)
class Head:
    """The head over the top of a page: title and subtitle, the small picture on the right.

    ``picture`` is one point high and stands left of its origin.
    """

    title: TextBlock
    subtitle: TextBlock
    picture: Group | None
    page: Rect
    ground: Color

    def height(self, air: float) -> float:
        """Return its height, more where the title needs two lines."""
        return max(_HEIGHT.at(air), SAFE - _RISE + self._words + _LOW)

    @property
    def _words(self) -> float:
        return self.title.height + _APART + self.subtitle.height

    def draw(self, x: float, y: float, air: float) -> Group:
        """Draw it over the whole width; words begin at ``x``."""
        tall, page = self.height(air), self.page
        least = SAFE - _RISE
        top = y + least + (tall - least - _LOW - self._words) / 2
        high = tall - _PICTURE_TOP - _PICTURE_LOW
        at = (page.x + page.right - x, y + _PICTURE_TOP)
        return group(
            rect(page.x, page.y, page.width, y + tall - page.y, self.ground),
            self.title.at(x, top),
            self.subtitle.at(x, top + self.title.height + _APART),
            group(self.picture, at=at, scale=high) if self.picture else None,
            name="head",
        )


def page_head(
    title: Text, subtitle: str, picture: Group | None, stage: Stage, margin: float
) -> Head:
    """Set the words of a head; a title may take two lines."""
    width = stage.frame.width - 2 * margin - (mm(36) if picture else 0.0)
    room = Rect(margin, 0, width, 2.1 * stage.type["title"].size)
    set_title = stage.text(title, room, "title", "white", name="title")
    below = stage.text(
        subtitle, Rect(margin, 0, width, stage.page.height), "subtitle", "petrol2", name="lead"
    )
    return Head(
        set_title.at(0, 0), below.at(0, 0), picture, stage.page, stage.color("petrol9")
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageFoot:
    """The foot of a page: clinic and approval on the left, the sheet's id and edition right.

    A logo stands left of the approval, in place of the clinic's name below it.
    """

    approval: TextBlock
    clinic: TextBlock
    ids: TextBlock
    page: Rect
    rule: Color
    logo: Logo | None = None

    @property
    def height(self) -> float:
        """Return its height, the edge that printers cannot reach included."""
        return self._words + mm(1.8) + SAFE

    @property
    def _words(self) -> float:
        left = self.approval.height if self.logo else self.approval.height + self.clinic.height
        return max(left, self.ids.height, _SIGN[1] if self.logo else 0.0)

    def draw(self, x: float, bottom: float) -> Group:
        """Draw it above the bottom of the sheet; words begin at ``x``."""
        top = bottom - self.height
        y = top + mm(1.8)
        return group(
            rect(self.page.x, top, self.page.width, mm(0.8), self.rule),
            self._left(x, y),
            self.ids.at(self.ids.box.x, y),
            name="footer",
        )

    def _left(self, x: float, y: float) -> Group:
        if self.logo is None:
            return group(self.approval.at(x, y), self.clinic.at(x, y + self.approval.height))
        room = Rect(x, y + (self._words - _SIGN[1]) / 2, *_SIGN)
        beside = x + _beside(self.logo)
        return group(
            self.logo.placed(room, self.clinic.text),
            self.approval.at(beside, y + (self._words - self.approval.height) / 2),
        )


def _beside(logo: Logo | None) -> float:
    """Return how far right of the margin the words begin."""
    return logo.size_in(*_SIGN)[0] + mm(6) if logo else 0.0


def page_foot(footer: Footer, page_name: Text, stage: Stage, margin: float) -> PageFoot:
    """Set the words of a foot; long names take more lines."""
    [foot] = page_feet(footer, [page_name], stage, margin)
    return foot


def page_feet(
    footer: Footer, names: Iterable[Text], stage: Stage, margin: float
) -> Iterator[PageFoot]:
    """Set the feet of pages that differ in their names alone."""
    known: dict[float, tuple[TextBlock, TextBlock]] = {}
    for name in names:
        lines = [f"{footer.sheet_id} · {name}", footer.edition]
        across = 1.01 * max(stage.width(line, "id") for line in lines)
        right = stage.frame.right - margin
        ids = stage.text(
            lines, Rect(right - across, 0, across, stage.page.height), "id", "ink2", align=Align.END
        )
        left = margin + _beside(footer.logo)
        if across not in known:
            room = Rect(left, 0, right - across - mm(6) - left, stage.page.height)
            approval = stage.text(footer.approval, room, "mark", "ink", name="approval")
            clinic = stage.text(footer.clinic, room, "body", "ink2", name="clinic")
            known[across] = approval.at(0, 0), clinic.at(0, 0)
        yield PageFoot(
            *known[across], ids.at(ids.box.x, 0), stage.page, stage.color("petrol2"), footer.logo
        )
