"""A question inside a drawing, with ruled lines below it to write on and the field over them."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.shapes import group, polyline
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group
from patientuddannelse.units import mm

PITCH = mm(12)
"""Room for a line of handwriting."""

TICK = mm(6.5)
"""The side of a square to tick."""

_GAP = mm(2.2)  # from a square to its words


def asked_height(stage: Stage, place: WorksheetField, width: float) -> float:
    """Return the least height of a question with its lines."""
    return stage.height(place.label, width, "label") + _rows(place) * PITCH


def asked(stage: Stage, place: WorksheetField, box: Rect) -> Group:
    """Return the question at the top of a box; its lines share the rest, the last at the foot."""
    tall = stage.height(place.label, box.width, "label")
    words = Rect(box.x, box.y, box.width, tall)
    room = Rect(box.x, words.bottom, box.width, box.height - tall)
    question = stage.text(place.label, words, "label", name=place.id)
    return group(question, ruled(stage, place, room), name=place.id)


def ruled(stage: Stage, place: WorksheetField, box: Rect) -> Group:
    """Return the lines of a place alone, the last at the foot of a box, and the field over them."""
    count = _rows(place)
    if count == 1:
        said = str(place.label)
        return write_on.written_line(stage, place.id, said, box.x, box.right, box.bottom)
    pitch = box.height / count
    return group(
        (
            polyline([(box.x, y), (box.right, y)], stage.color("ink2"), write_on.LINE)
            for y in (box.y + pitch * i for i in range(1, count + 1))
        ),
        write_on.over(place, box),
    )


def said_by_all(place: WorksheetField) -> Text:
    """Return a label up to its colon: what several ticks have in common, for the eye.

    The rest says which one it is: the drawing shows that, a screen reader has to be told.
    """
    words, _, _ = str(place.label).partition(":")
    return Text(words, place.label.raw, place.label.origin)


def ticked(stage: Stage, place: WorksheetField, box: Rect) -> Group:
    """Return a square to tick at the left of a box, its words in the middle of the rest."""
    side = min(TICK, box.height)
    square = Rect(box.x, box.center.y - side / 2, side, side)
    words = Rect(square.right + _GAP, box.y, box.width - side - _GAP, box.height)
    return group(
        write_on.tick_box(stage, place.id, str(place.label), square),
        stage.text(said_by_all(place), words, "small", anchor=Anchor.MIDDLE, name=place.id),
    )


def ticked_size(stage: Stage, place: WorksheetField, width: float) -> tuple[float, float]:
    """Return how wide and tall a square with its words is in at most a width."""
    words, room = said_by_all(place), width - TICK - _GAP
    tall = stage.height(words, room, "small")
    block = stage.text(words, Rect(0, 0, room, tall), "small")
    wide = max(line.width for paragraph in block.paragraphs for line in paragraph.lines)
    return TICK + _GAP + min(room, wide * 1.01 + 1), max(TICK, tall)


def _rows(place: WorksheetField) -> int:
    return place.rows if place.kind == "lines" else 1
