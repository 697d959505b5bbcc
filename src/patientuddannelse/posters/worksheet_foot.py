"""The foot of a worksheet: the strip to tear off, and below it clinic, question and edition."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.logo import Logo
from patientuddannelse.curriculum.models.worksheet import (
    NEXT_STEP,
    SEE_YOU,
    TRY_ON,
    WorksheetField,
)
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import group, polyline, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.posters.footer import SAFE
from patientuddannelse.posters.worksheet_places import Row, rows
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Item
from patientuddannelse.units import mm

_AIR = mm(2.2)  # between the rule and the words
_CLINIC = mm(56)  # width of the column with the clinic and the edition
_GAP = mm(4)
_LOGO = mm(50), mm(7)  # the most a logo may be wide and tall: the foot grows no taller by it
_UNDER_SIGN = mm(0.5)  # between logo or name and the edition
_UNDER_STRIP = mm(3)  # between its last line and the foot
_DASH = (mm(2.2), mm(2.2))


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot says; the edition's lines tell sheet, code and date."""

    clinic: Text
    question: Text
    safety_line: str
    approval: str
    edition: tuple[str, ...]
    logo: Logo | None = None

    def on_page(self, page: int, pages: int, labels: Labels) -> Foot:
        """Return the foot of one page of several: after the first, without question and logo."""
        if pages == 1:
            return self
        numbered = replace(self, approval=f"{self.approval} · {labels.page_text(page, pages)}")
        return numbered if page == 1 else replace(numbered, question=Text(""), logo=None)


@dataclass(frozen=True)
class SetFoot:
    """A foot at the bottom of a page; ``area`` lies between the margins."""

    foot: Foot
    stage: Stage
    area: Rect

    @property
    def top(self) -> float:
        """Return where it begins, in points from the top of the sheet."""
        return self.stage.page.bottom - self.height

    @cached_property
    def height(self) -> float:
        """Return its height, the edge that no printer reaches included."""
        width = self.area.width - _CLINIC
        words = sum(self.stage.height(text, width, role) for text, role in _words(self.foot))
        return max(words, sum(self._column_heights)) + _AIR + SAFE

    def draw(self) -> Group:
        """Draw it."""
        page, stage, area, foot = self.stage.page, self.stage, self.area, self.foot
        box = Rect(area.x, self.top + _AIR, area.width, page.bottom - SAFE - self.top - _AIR)
        return group(
            rect(page.x, self.top - mm(0.4), page.width, mm(0.8), stage.color("petrol2")),
            stage.typesetter.block(
                [text for text, _ in _words(foot)],
                [
                    stage.style(role, weight=600 if text is foot.safety_line else 0)
                    for text, role in _words(foot)
                ],
                Rect(box.x + _CLINIC, box.y, box.width - _CLINIC, box.height),
                anchor=Anchor.MIDDLE,
                name="footer-words",
            ),
            self._column(Rect(box.x, box.y, _CLINIC - _GAP, box.height)),
            name="footer",
        )

    @cached_property
    def _column_heights(self) -> tuple[float, float]:
        """Return the heights of the clinic's sign, air included, and of the edition below it."""
        width, foot = _CLINIC - _GAP, self.foot
        sign = (
            foot.logo.size_in(*_LOGO)[1]
            if foot.logo
            else self.stage.height(foot.clinic, width, "approval", weight=700)
        )
        return sign + _UNDER_SIGN, self.stage.height(foot.edition, width, "furniture")

    def _column(self, box: Rect) -> Group:
        """Draw the clinic's logo, or its name where there is none, and the edition below."""
        foot, stage = self.foot, self.stage
        sign, small = self._column_heights
        top = box.y + (box.height - sign - small) / 2
        if foot.logo:
            room = Rect(box.x, top, _LOGO[0], foot.logo.size_in(*_LOGO)[1])
            shown: Item = foot.logo.placed(room, str(foot.clinic))
        else:
            name = Rect(box.x, top, box.width, sign)
            shown = stage.text(foot.clinic, name, "approval", "petrol9", weight=700)
        below = Rect(box.x, top + sign, box.width, small + 0.2)
        return group(shown, stage.text(foot.edition, below, "furniture", "ink2"), name="clinic")


def _words(foot: Foot) -> list[tuple[Text | str, str]]:
    rows: list[tuple[Text | str, str]] = [
        (foot.question, "label"),
        (foot.safety_line, "approval"),
        (foot.approval, "approval"),
    ]
    return [(text, role) for text, role in rows if str(text)]


@dataclass(frozen=True, slots=True)
class Strip:
    """The strip to tear off: the next step, when to try it, when to meet, a line each."""

    labels: Labels
    stage: Stage
    area: Rect

    @property
    def height(self) -> float:
        """Return its height from the cut down."""
        return sum(row.above + row.height for row in self._rows()) + _UNDER_STRIP

    def draw(self, top: float) -> Group:
        """Draw it from its cut at ``top`` down."""
        page, ink, mark = self.stage.page, self.stage.color("ink2"), mm(14)
        ends = ((page.x, page.x + mark - mm(4)), (page.x + mark + mm(3), page.right))
        cut = (polyline([(x, top), (end, top)], ink, write_on.LINE, dash=_DASH) for x, end in ends)
        lines, y = [], top
        for row in self._rows():
            y += row.above
            lines.append(row.draw(Rect(self.area.x, y, self.area.width, row.height)))
            y += row.height
        sign = group(icon("scissors", (0, 0), mm(7), ink), at=(page.x + mark, top), rotate=90)
        return group(cut, sign, lines, name="strip")

    def _rows(self) -> tuple[Row, ...]:
        words = self.labels
        said = ((NEXT_STEP, words.next_step), (TRY_ON, words.try_on), (SEE_YOU, words.see_you))
        fields = tuple(WorksheetField(id=name, label=Text(label)) for name, label in said)
        return rows(fields, self.stage, self.area.width, words)
