"""Places to write on and to tick: what is printed for the pen, and the form field over it."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing.labels import centred
from patientuddannelse.drawing.shapes import disc, group, polyline, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, Field, FieldKind, Group, Role
from patientuddannelse.units import mm

LINE = mm(0.5)
"""The width of a line to write on."""

SCALE = range(11)
"""The steps of a scale: 0 to 10."""

_TYPED = 22.0  # height in points of what is typed on a line
_PAD = 3.0  # points between a box and what is typed in it


def frame_color(stage: Stage) -> Color:
    """Return the colour of frames: it stands out 3:1 from white and from light grounds."""
    return stage.color("petrol4").shade(0.2)


def written_line(
    stage: Stage,
    name: str,
    label: str,
    start: float,
    end: float,
    y: float,
    *,
    filled: Text | str = "",
) -> Group:
    """Return a line to write on at ``y``, and the field that lies on it, ``filled`` in or empty."""
    box = Rect(start, y - _TYPED, end - start, _TYPED + 1)
    typed = None
    if str(filled):
        room = Rect(start + _PAD / 2, box.y, box.width - _PAD, box.height)
        typed = stage.text(filled, room, "text", anchor=Anchor.BOTTOM)
    return group(
        polyline([(start, y), (end, y)], stage.color("ink2"), LINE),
        Field(box, name, label, framed=False, typed=typed),
    )


def written_box(
    stage: Stage,
    place: WorksheetField,
    box: Rect,
    line: Color | None = None,
) -> Group:
    """Return a white box to write several lines in; what is typed wraps."""
    return group(
        rect(
            box.x, box.y, box.width, box.height, stage.color("white"), mm(2),
            line=line or frame_color(stage), line_width=LINE,
        ),
        over(place, box.inset(_PAD, _PAD / 2)),
    )  # fmt: skip


def written_lines(
    stage: Stage, place: WorksheetField, box: Rect, line: Color | None = None
) -> Group:
    """Return a box to write in with a faint guide under each line but the last."""
    pitch, inner = box.height / place.rows, box.inset(mm(3), 0)
    guides = (
        polyline([(inner.x, y), (inner.right, y)], stage.color("petrol2"), 1.0)
        for y in (box.y + pitch * i for i in range(1, place.rows))
    )
    frame = written_box(stage, place, box, line)
    return group(frame.items[0], guides, frame.items[1:])


def over(place: WorksheetField, box: Rect) -> Field:
    """Return the field alone, over a box or line that the drawing has of its own."""
    return Field(box, place.id, str(place.label), multiline=place.kind == "lines", framed=False)


def tick_box(stage: Stage, name: str, label: str, box: Rect, line: Color | None = None) -> Group:
    """Return a square to put a cross in."""
    return group(
        rect(
            box.x, box.y, box.width, box.height, stage.color("white"), box.width * 0.16,
            line=line or stage.color("ink2"), line_width=LINE,
        ),
        Field(box, name, label, FieldKind.CHECK, framed=False),
    )  # fmt: skip


def scale_ring(
    stage: Stage, place: WorksheetField, step: int, at: tuple[float, float], radius: float
) -> Group:
    """Return the ring of one step of a scale; the words of the ends go with 0 and 10."""
    word = {0: str(place.low), 10: str(place.high)}.get(step, "")
    box = Rect(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    option = f"{step} {word}".strip()
    return group(
        disc(*at, radius, stage.color("white"), line=stage.color("petrol7"), line_width=LINE),
        Field(box, place.id, str(place.label), FieldKind.RADIO, option, framed=False),
    )


def scale_number(stage: Stage, step: int, at: tuple[float, float]) -> Group:
    """Return the number of a step, centred; its ring says the number to those who listen."""
    size = stage.type["small"].size
    number = centred(stage, str(step), at, (1.6 * size, 1.3 * size), "small", "ink2", weight=700)
    return group(number, role=Role.DECORATIVE)
