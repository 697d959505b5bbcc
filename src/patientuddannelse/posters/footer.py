"""The foot of every sheet: clinic, question, safety line, approval, edition and QR code."""

from __future__ import annotations

from dataclasses import dataclass

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.drawing.shapes import group, path, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Picture, TextBlock
from patientuddannelse.units import mm

SAFE = mm(10)
"""No text, logo or code stands nearer to the sheet's edge: office printers cannot reach it."""

_BAND = mm(6.5)  # the coloured foot of the page, which a printer may cut
_AIR = 3.2  # above the words, in design units
_QR_LEAST = mm(18)  # a code is never printed smaller than this, whatever the sheet


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
    link_words: str = ""
    logo: Picture | None = None


def footer_height(footer: Footer, stage: Stage) -> float:
    """Return the height of the foot in points: its words or its code, and the safe edge."""
    words = sum(
        stage.height(text, _column(footer, stage).width, role) for text, role in _rows(footer)
    )
    code = _qr_size(stage) if footer.link else 0.0
    return max(words, code) + _AIR * stage.unit + SAFE


def draw_footer(footer: Footer, stage: Stage, sheet: Rect) -> Group:
    """Draw the foot across the bottom of the sheet (its bleed included)."""
    u, page = stage.unit, stage.page
    top = sheet.bottom - footer_height(footer, stage)
    content = Rect(
        18 * u, top + _AIR * u, sheet.width - 36 * u, sheet.bottom - SAFE - top - _AIR * u
    )
    column = _column(footer, stage)
    words = Rect(column.x, content.y, column.width, content.height)
    band = Rect(page.x, sheet.bottom - _BAND, page.width, page.bottom - sheet.bottom + _BAND)
    return group(
        rect(page.x, top, page.width, page.bottom - top, stage.color("white")),
        rect(page.x, top, page.width, 1.1 * u, stage.color("petrol2")),
        rect(band.x, band.y, band.width, band.height, stage.color("petrol2")),
        _clinic(footer, stage, Rect(content.x, content.y, 58 * u, content.height)),
        _words(footer, stage, words),
        _code(footer, stage, content) if footer.link else None,
        name="footer",
    )


def _column(footer: Footer, stage: Stage) -> Rect:
    """Return where the words stand between clinic and code; only x and width count."""
    u, page = stage.unit, stage.frame
    right = page.right - 18 * u - (_qr_size(stage) + 27 * u if footer.link else 0.0)
    return Rect(82 * u, 0.0, right - 82 * u, 0.0)


def _rows(footer: Footer) -> list[tuple[Text | str, str]]:
    """Return the lines of the foot that there are, each with its role."""
    rows: list[tuple[Text | str, str]] = [
        (footer.question, "label"),
        (footer.safety_line, "approval"),
        (footer.approval, "approval"),
    ]
    return [(text, role) for text, role in rows if str(text)]


def _clinic(footer: Footer, stage: Stage, box: Rect) -> Group:
    """Draw the clinic's logo, or its name where there is none, and the sheet's id below."""
    u = stage.unit
    lines = [footer.sheet_id, footer.edition]
    small = stage.height(lines, box.width, "furniture")
    zone = Rect(box.x, box.y, box.width, box.height - small - 1.2 * u)
    below = Rect(box.x, box.bottom - small - 0.1, box.width, small + 0.2)
    if footer.logo:
        sign: Picture | Group = footer.logo
    else:
        sign = group(
            rect(zone.x, zone.y, zone.width, zone.height, stage.color("petrol1"), 3 * u),
            stage.text(
                footer.clinic,
                zone.inset(3 * u, 0.5 * u),
                "approval",
                "ink2",
                weight=600,
                anchor=Anchor.MIDDLE,
            ),
        )
    return group(sign, stage.text(lines, below, "furniture", "ink2"), name="clinic")


def _words(footer: Footer, stage: Stage, column: Rect) -> TextBlock:
    """Set the question, the fixed line and the approval as one block, centred in its height."""
    rows = _rows(footer)
    return stage.typesetter.block(
        [text for text, _ in rows],
        [stage.style(role, weight=600 if text is footer.safety_line else 0) for text, role in rows],
        column,
        anchor=Anchor.MIDDLE,
        name="footer-words",
    )


def _qr_size(stage: Stage) -> float:
    return max(_QR_LEAST, 18.6 * stage.unit)


def _code(footer: Footer, stage: Stage, content: Rect) -> Group:
    """Draw the QR code of the clinic's link with the words that say what it opens."""
    import segno  # only sheets with a link need it

    u, size = stage.unit, _qr_size(stage)
    matrix = segno.make(footer.link, error="m", micro=False).matrix
    quiet = 4
    module = size / (len(matrix) + 2 * quiet)
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
                x, y = x0 + (quiet + start) * module, y0 + (quiet + row) * module
                width = (column - start) * module
                runs.append(f"M{x:.3f},{y:.3f}h{width:.3f}v{module:.3f}h{-width:.3f}Z")
            column += 1
    words = Rect(x0 - 25 * u, content.y, 24 * u, content.height)
    return group(
        rect(x0, y0, size, size, stage.color("white")),
        path("".join(runs), stage.color("ink")),
        stage.text(footer.link_words, words, "small", align=Align.END, anchor=Anchor.MIDDLE),
        name="qr",
    )
