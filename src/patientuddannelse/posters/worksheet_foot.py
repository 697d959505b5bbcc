"""The foot of a worksheet: the strip to tear off, and below it clinic, question and edition."""

from __future__ import annotations

from dataclasses import dataclass

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.worksheet import NEXT_STEP, SEE_YOU, TRY_ON
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import group, polyline, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.posters.footer import SAFE
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Item, TextBlock
from patientuddannelse.units import mm

STRIP = mm(31)
"""The height of the strip: two lines of handwriting below the cut."""

_AIR = mm(2.6)  # between the rule and the words
_CLINIC = mm(58)  # width of the column with the clinic and the edition
_GAP = mm(4)


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot says; the edition's line tells sheet, code, date and page."""

    clinic: Text
    question: Text
    safety_line: str
    approval: str
    edition: tuple[str, ...]


def foot_height(foot: Foot, stage: Stage, width: float) -> float:
    """Return the height of the foot, the edge that no printer reaches included."""
    words = sum(stage.height(text, width - _CLINIC, role) for text, role in _words(foot))
    clinic = sum(stage.height(text, _CLINIC - _GAP, "approval") for text in _clinic(foot))
    return max(words, clinic) + _AIR + SAFE


def draw_foot(foot: Foot, stage: Stage, area: Rect) -> Group:
    """Draw the foot at the bottom of the page; ``area`` lies between the margins."""
    page = stage.page
    top = page.bottom - foot_height(foot, stage, area.width)
    box = Rect(area.x, top + _AIR, area.width, page.bottom - SAFE - top - _AIR)
    return group(
        rect(page.x, top - mm(0.4), page.width, mm(0.8), stage.color("petrol2")),
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
        _column(foot, stage, box),
        name="footer",
    )


def _clinic(foot: Foot) -> list[Text | str]:
    return [foot.clinic, *foot.edition]


def _words(foot: Foot) -> list[tuple[Text | str, str]]:
    rows: list[tuple[Text | str, str]] = [
        (foot.question, "label"),
        (foot.safety_line, "approval"),
        (foot.approval, "approval"),
    ]
    return [(text, role) for text, role in rows if str(text)]


def _column(foot: Foot, stage: Stage, box: Rect) -> TextBlock:
    styles = [stage.style("approval", "petrol9", weight=700)]
    styles += [stage.style("approval", "ink2") for _ in foot.edition]
    room = Rect(box.x, box.y, _CLINIC - _GAP, box.height)
    return stage.typesetter.block(_clinic(foot), styles, room, anchor=Anchor.MIDDLE, name="clinic")


def draw_strip(labels: Labels, stage: Stage, area: Rect, top: float) -> Group:
    """Draw the strip from its cut at ``top`` down: next step, when to try it, when to meet."""
    page, ink = stage.page, stage.color("ink2")
    first, second = top + mm(13.5), top + mm(27)
    mark = mm(14)
    cut = polyline(
        [(page.x + mark + mm(3), top), (page.right, top)], ink, write_on.LINE,
        dash=(mm(2.2), mm(2.2)),
    )  # fmt: skip
    before = polyline(
        [(page.x, top), (page.x + mark - mm(4), top)], ink, write_on.LINE, dash=(mm(2.2), mm(2.2))
    )
    middle = area.x + max(
        area.width * 0.6,
        _said(stage, labels.try_on) + mm(46),
    )
    return group(
        before,
        cut,
        group(icon("scissors", (0, 0), mm(7), ink), at=(page.x + mark, top), rotate=90),
        _line(stage, NEXT_STEP, labels.next_step, area.x, area.right, first),
        _line(stage, TRY_ON, labels.try_on, area.x, middle - mm(5), second),
        _line(stage, SEE_YOU, labels.see_you, middle, area.right, second),
        name="strip",
    )


def _said(stage: Stage, words: str) -> float:
    return stage.width(words, "label") + _GAP


def _line(
    stage: Stage, name: str, words: str, left: float, right: float, y: float
) -> tuple[Item, ...]:
    size = stage.type["label"]
    start = left + _said(stage, words)
    top = y - mm(0.6) - size.size * (size.leading - 0.2)
    box = Rect(left, top, start - left, size.size * size.leading)
    return (
        stage.text(words, box, "label", name=name),
        write_on.written_line(stage, name, words, start, right, y),
    )
