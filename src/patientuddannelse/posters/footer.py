"""The foot of every sheet: clinic, question, safety line, approval, edition and QR code."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import cast

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.logo import Logo
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.shapes import group, path, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role
from patientuddannelse.units import mm

SAFE = mm(10)
"""No text, logo or code stands nearer to the sheet's edge: office printers cannot reach it."""

BETWEEN = " · "
"""What stands between the date of an edition and its code."""

_BAND = mm(6.5)  # the coloured foot of the page, which a printer may cut
_AIR = 3.2  # above the words, in design units
_CLINIC, _WIDE_CLINIC = 62.0, 84.0
"""The most that the clinic's column is wide, in design units, and where that saves lines."""
_WORDS = 86.0  # where the words begin unless the clinic's column comes too near
_BETWEEN = mm(5), 5.0  # the least between columns: on every sheet, and in design units
_APART = 8.0  # between the fixed line and the approval beside it, in design units
_LOGO = 56.0, 11.0  # the most a logo may be wide and tall, in design units
_SAYS = 24.0, 30.0, 36.0, 42.0, 48.0, 56.0, 64.0  # the widths of the words beside a code
_QR_LEAST = mm(18)  # a code is never printed smaller than this, whatever the sheet
_MODULE = mm(0.5)  # nor are its squares
_QUIET = 4  # squares of white around a code


@dataclass(frozen=True, slots=True)
class Footer:
    """What the foot says; empty strings leave their place out."""

    clinic: Text
    question: Text
    safety_line: str
    approval: str
    sheet_id: str
    edition: str
    link: str = ""
    link_words: Text | str = ""
    logo: Logo | None = None


def set_footer(footer: Footer, stage: Stage) -> SetFooter:
    """Lay a foot out: the clinic's name in one line where that breaks no other line."""
    usual = SetFooter(footer, stage, _CLINIC * stage.unit)
    name = usual.sign_width * 1.01
    if footer.logo or not usual.most < name <= _WIDE_CLINIC * stage.unit:
        return usual
    wide = SetFooter(footer, stage, name)
    return wide if wide.words <= usual.words else usual


@dataclass(frozen=True)
class SetFooter:
    """What stands where in a foot; the clinic's column is at most ``most`` points wide."""

    footer: Footer
    stage: Stage
    most: float

    @cached_property
    def height(self) -> float:
        """Return the height in points: words, clinic or code, and the safe edge."""
        sign, small = self.clinic_heights
        code = _qr_size(self.footer, self.stage) if self.footer.link else 0.0
        return max(self.words, sign + small, code) + _AIR * self.stage.unit + SAFE

    def draw(self, sheet: Rect) -> Group:
        """Draw the foot across the bottom of the sheet (its bleed included)."""
        footer, stage = self.footer, self.stage
        u, page = stage.unit, stage.page
        top = sheet.bottom - self.height
        content = Rect(
            18 * u, top + _AIR * u, sheet.width - 36 * u, sheet.bottom - SAFE - top - _AIR * u
        )
        words = Rect(self.column.x, content.y, self.column.width, content.height)
        band = Rect(page.x, sheet.bottom - _BAND, page.width, page.bottom - sheet.bottom + _BAND)
        return group(
            rect(page.x, top, page.width, page.bottom - top, stage.color("white")),
            rect(page.x, top, page.width, 1.1 * u, stage.color("petrol2")),
            rect(band.x, band.y, band.width, band.height, stage.color("petrol2")),
            _words(self, words),
            _clinic(self, Rect(content.x, content.y, self.most, content.height)),
            _code(footer, stage, content) if footer.link else None,
            name="footer",
        )

    @cached_property
    def words(self) -> float:
        """Return the height of question, fixed line and approval."""
        width = self.column.width
        return sum(self.stage.height(text, width, role) for text, role in self.rows)

    @cached_property
    def column(self) -> Rect:
        """Return where the words stand between clinic and code; only x and width count."""
        stage, u = self.stage, self.stage.unit
        between = max(_BETWEEN[0], _BETWEEN[1] * u)
        left = max(_WORDS * u, 18 * u + self.clinic_width + between)
        right = stage.frame.right - 18 * u
        if self.footer.link:
            right -= _qr_size(self.footer, stage) + u + _says(self.footer, stage) + between
        return Rect(left, 0.0, right - left, 0.0)

    @cached_property
    def sign_width(self) -> float:
        """Return how wide the clinic's logo may be, or its name in one line is."""
        if self.footer.logo:
            return _LOGO[0] * self.stage.unit
        return self.stage.width(self.footer.clinic, "approval", weight=700)

    @cached_property
    def clinic_width(self) -> float:
        """Return how wide the clinic's column is, its longest line unbroken if it has room."""
        lines = (self.footer.sheet_id, self.footer.edition)
        small = [self.stage.width(line, "furniture") for line in lines]
        return min(max(self.sign_width, *small), self.most)

    @cached_property
    def rows(self) -> list[tuple[Text | str, str]]:
        """Return the lines of the foot that there are, each with its role."""
        footer = self.footer
        rows: list[tuple[Text | str, str]] = [
            (footer.question, "label"),
            (footer.safety_line, "approval"),
        ]
        if not self.at_the_end:
            rows.append((footer.approval, "approval"))
        return [(text, role) for text, role in rows if str(text)]

    @cached_property
    def at_the_end(self) -> bool:
        """Say whether the approval has room at the right end of the fixed line."""
        stage, footer = self.stage, self.footer
        words = [
            stage.width(footer.safety_line, "approval", weight=600),
            stage.width(footer.approval, "approval"),
        ]
        return all(words) and sum(words) * 1.01 + _APART * stage.unit <= self.column.width

    @cached_property
    def clinic_heights(self) -> tuple[float, float]:
        """Return the heights of the clinic's sign and of the sheet's id below it, in points."""
        stage, footer = self.stage, self.footer
        sign = (
            _logo_height(footer.logo, stage)
            if footer.logo
            else stage.height(footer.clinic, self.most, "approval", weight=700)
        )
        return sign + 0.8 * stage.unit, stage.height(self.imprint, self.most, "furniture")

    @cached_property
    def imprint(self) -> list[str]:
        """Return the sheet's id and edition, date and code in lines of their own if one is full."""
        footer = self.footer
        if self.stage.width(footer.edition, "furniture") * 1.01 <= self.most:
            return [footer.sheet_id, footer.edition]
        return [footer.sheet_id, *footer.edition.split(BETWEEN)]


def _clinic(foot: SetFooter, box: Rect) -> Group:
    """Draw the clinic's logo, or its name where there is none, and the sheet's id below."""
    sign, small = foot.clinic_heights
    top = box.y + (box.height - sign - small) / 2
    name = Rect(box.x, top, box.width, sign)
    below = Rect(box.x, top + sign, box.width, small + 0.2)
    return group(
        _sign(foot.footer, foot.stage, name),
        foot.stage.text(foot.imprint, below, "furniture", "ink2"),
        name="clinic",
    )


def _logo_height(logo: Logo, stage: Stage) -> float:
    width, height = (most * stage.unit for most in _LOGO)
    return logo.size_in(width, height)[1]


def _sign(footer: Footer, stage: Stage, box: Rect) -> Item:
    """Draw the clinic's logo in its own colours, or set its name where there is none."""
    if footer.logo is None:
        return stage.text(footer.clinic, box, "approval", "petrol9", weight=700)
    room = Rect(box.x, box.y, _LOGO[0] * stage.unit, _logo_height(footer.logo, stage))
    return footer.logo.placed(room, str(footer.clinic))


def _words(foot: SetFooter, column: Rect) -> Group:
    """Set question and fixed line, centred in their height; the approval below or at their end."""
    footer, stage, rows = foot.footer, foot.stage, foot.rows
    block = stage.typesetter.block(
        [text for text, _ in rows],
        [stage.style(role, weight=600 if text is footer.safety_line else 0) for text, role in rows],
        column,
        anchor=Anchor.MIDDLE,
        name="footer-words",
    )
    if not foot.at_the_end:
        return group(block)
    last = block.paragraphs[-1]
    end = column.y + (column.height + block.height) / 2
    line = Rect(column.x, end - last.leading, column.width, last.leading + 0.2)
    approval = stage.text(
        footer.approval, line, "approval", "ink2", align=Align.END, name="footer-approval"
    )
    return group(block, approval)


def _matrix(footer: Footer) -> Sequence[bytearray]:
    """Return the squares of the code that opens the clinic's link, a row each."""
    import segno  # only sheets with a link need it

    return cast("Sequence[bytearray]", segno.make(footer.link, error="m", micro=False).matrix)


def _qr_size(footer: Footer, stage: Stage) -> float:
    """Return the side of the code with the white around it, in points."""
    squares = len(_matrix(footer)) + 2 * _QUIET
    return max(_QR_LEAST, 18.6 * stage.unit, _MODULE * squares)


def _says(footer: Footer, stage: Stage) -> float:
    """Return the width of the words beside the code: no word is cut, nor taller all are than it."""
    words = (stage.width(word, "small") for word in str(footer.link_words).split())
    least = max(_SAYS[0] * stage.unit, 1.01 * max(words, default=0.0))
    widths = (least, *(each * stage.unit for each in _SAYS if each * stage.unit > least))
    tall = _qr_size(footer, stage)
    fitting = (w for w in widths if stage.height(footer.link_words, w, "small") <= tall)
    return next(fitting, widths[-1])


def _code(footer: Footer, stage: Stage, content: Rect) -> Group:
    """Draw the QR code of the clinic's link with the words that say what it opens."""
    matrix, size, width = _matrix(footer), _qr_size(footer, stage), _says(footer, stage)
    module = size / (len(matrix) + 2 * _QUIET)
    x0 = content.right - size
    y0 = content.y + (content.height - size) / 2
    runs = []
    for row, cells in enumerate(matrix):
        column = 0
        while column < len(cells):
            start = column
            while column < len(cells) and cells[column]:
                column += 1
            if column > start:
                x, y = x0 + (_QUIET + start) * module, y0 + (_QUIET + row) * module
                across = (column - start) * module
                runs.append(f"M{x:.3f},{y:.3f}h{across:.3f}v{module:.3f}h{-across:.3f}Z")
            column += 1
    words = Rect(x0 - width - stage.unit, content.y, width, content.height)
    return group(
        rect(x0, y0, size, size, stage.color("white")),
        group(
            path("".join(runs), stage.color("ink")),
            role=Role.FIGURE,
            alt_text=f"{footer.link_words}: {footer.link}",
        ),
        stage.text(footer.link_words, words, "small", align=Align.END, anchor=Anchor.MIDDLE),
        name="qr",
    )
