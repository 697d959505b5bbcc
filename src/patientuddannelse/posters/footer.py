"""The foot of every sheet: clinic, question, safety line, approval, edition and QR code."""

from __future__ import annotations

from dataclasses import dataclass

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.drawing.shapes import group, path, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Picture, TextBlock
from patientuddannelse.units import mm

HEIGHT = 28.0
"""Height of the foot in design units (millimetres on A3)."""

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


def draw_footer(footer: Footer, stage: Stage, sheet: Rect) -> Group:
    """Draw the foot across the bottom of the sheet (its bleed included)."""
    u = stage.unit
    top = sheet.bottom - HEIGHT * u
    ground = Rect(stage.page.x, top, stage.page.width, stage.page.bottom - top)
    rule = Rect(stage.page.x, top, stage.page.width, 1.1 * u)
    margin = 18 * u
    code = _code(footer, stage, sheet, top) if footer.link else None
    right = sheet.right - margin - (_qr_size(u) + 26 * u if code else 0.0)
    column = Rect(82 * u, top + 1.1 * u, right - 82 * u, (HEIGHT - 1.1) * u)
    return group(
        rect(ground.x, ground.y, ground.width, ground.height, stage.color("white")),
        rect(rule.x, rule.y, rule.width, rule.height, stage.color("petrol2")),
        _clinic(footer, stage, Rect(margin, top + 4 * u, 58 * u, 21.5 * u)),
        _words(footer, stage, column),
        code,
        name="footer",
    )


def _clinic(footer: Footer, stage: Stage, box: Rect) -> Group:
    """Draw the clinic's logo, or its name where there is none, and the sheet's id below."""
    u = stage.unit
    zone = Rect(box.x, box.y, box.width, 11 * u)
    below = Rect(box.x, zone.bottom + 0.8 * u, box.width, box.bottom - zone.bottom - 0.8 * u)
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
    lines = [footer.sheet_id, footer.edition]
    return group(
        sign, stage.text(lines, below, "furniture", "ink2", anchor=Anchor.MIDDLE), name="clinic"
    )


def _words(footer: Footer, stage: Stage, column: Rect) -> TextBlock:
    """Set the question, the fixed line and the approval as one block, centred in its height."""
    styles = [
        stage.style("label"),
        stage.style("approval", "ink", weight=600),
        stage.style("approval", "ink2"),
    ]
    texts: list[Text | str] = [footer.question, footer.safety_line, footer.approval]
    shown = [(text, style) for text, style in zip(texts, styles, strict=True) if str(text)]
    return stage.typesetter.block(
        [text for text, _ in shown],
        [style for _, style in shown],
        column,
        anchor=Anchor.MIDDLE,
        name="footer-words",
    )


def _qr_size(unit: float) -> float:
    return max(_QR_LEAST, 18.6 * unit)


def _code(footer: Footer, stage: Stage, sheet: Rect, top: float) -> Group:
    """Draw the QR code of the clinic's link with the words that say what it opens."""
    import segno  # only sheets with a link need it

    u, size = stage.unit, _qr_size(stage.unit)
    matrix = segno.make(footer.link, error="m", micro=False).matrix
    quiet = 4
    module = size / (len(matrix) + 2 * quiet)
    x0 = sheet.right - 18 * u - size
    y0 = top + (HEIGHT * u + 1.1 * u - size) / 2
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
    words = Rect(x0 - 25 * u, top + 1.1 * u, 24 * u, (HEIGHT - 1.1) * u)
    return group(
        rect(x0, y0, size, size, stage.color("white")),
        path("".join(runs), stage.color("ink")),
        stage.text(footer.link_words, words, "small", align=Align.END, anchor=Anchor.MIDDLE),
        name="qr",
    )
