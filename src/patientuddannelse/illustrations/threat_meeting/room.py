"""The head, the room in it, the table and the lamp of attention."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from patientuddannelse.drawing.controls import knob
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.scenery import round_table
from patientuddannelse.drawing.shapes import disc, ellipse, path, polygon, polyline, rounded, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.threat_meeting.layout import Layout
from patientuddannelse.illustrations.threat_meeting.wall import POWER
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.outline import Outline, mapped, outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item, Path

# design millimetres on A3; the head bleeds off the sheet at the left and below
_HEAD = outline(
    "M-14,402 L-14,120 C8,84 66,62 136,62 C214,62 268,98 276,158 C277.6,170 275,178 277,188"
    " C280,202 290,215 293.5,226 C295.4,233 289,237.5 280.5,239 C284,246 286,250 281.6,255.6"
    " C285.4,260.6 285.6,266.6 280,271 C277,278 282.6,285 281,295 C278.6,310 258,314 238,311"
    " C230,310 224,320 226,336 C230,358 262,366 311,378 L311,402 Z"
)
_FOLDS = outline(
    "M90,80 C94,88 108,80 112,86 M170,80 C176,88 188,80 192,87 M22,160 C32,156 30,168 40,166"
    " M244,142 C252,144 252,136 258,140 M30,142 C44,132 34,120 48,114 C58,110 54,98 66,96"
    " M24,181 C34,185 32,199 44,201 M250,160 C240,164 246,176 238,180"
    " M252,195 C244,199 246,209 238,213"
)
_FLOOR = 0.78  # of the room's height, from where on its floor is seen
_DESIGN_ROOM = Rect(15, 73, 248, 184)
_CORD = Color("#24474E")


def draw_head(layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw the head from the side on a sheet, a calm ground of its colour on a slide."""
    frame, u = stage.frame, layout.unit
    color = stage.color("petrol7")
    if layout.tall:
        stretch = frame.height / (329 * u)
        place = Matrix(u, 0, 0, u * stretch, frame.x, frame.y - 63 * u * stretch)
        above = replace(stage.page, height=frame.bottom - stage.page.y)
        yield within(path(mapped(_HEAD, place), color), above)
        return
    bleeds = stage.spans_page
    yield path(rounded(frame, 0 if bleeds else 16), color)


def draw_room(layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw the brain as a bright room with a scalloped wall."""
    return walls(stage, layout.room, layout.unit)


def walls(stage: Stage, room: Rect, unit: float) -> Iterator[Item]:
    """Draw the room in a box: its wall, its folds and its floor."""
    yield path(_brain(room.inset(-3 * unit)), stage.color("petrol9"))
    yield path(_brain(room), stage.color("coral1"))
    fold = stage.color("coral2")
    yield path(mapped(_FOLDS, _onto(room)), None, fold, 3.2 * unit)
    yield _floor(room, fold.mix(stage.color("coral1"), 0.45))


def _floor(room: Rect, color: Color) -> Item:
    """Return the floor, from wall to wall; the table hides its far edge."""
    top = room.y + _FLOOR * room.height
    low = Rect(room.x, top, room.width, room.bottom - top).inset(-0.1 * room.width)
    return within(path(_brain(room), color), Rect(low.x, top, low.width, low.height))


def _onto(room: Rect) -> Matrix:
    sx, sy = room.width / _DESIGN_ROOM.width, room.height / _DESIGN_ROOM.height
    return Matrix(sx, 0, 0, sy, room.x - _DESIGN_ROOM.x * sx, room.y - _DESIGN_ROOM.y * sy)


def _brain(box: Rect) -> Outline:
    """Return a superellipse with thirteen soft scallops."""
    (x, y), rx, ry = box.center, box.width / 2, box.height / 2
    return smooth(
        [(x + rx * r * cos, y + ry * r * sin) for r, cos, sin in _scallops()], closed=True
    )


@cache
def _scallops() -> list[tuple[float, float, float]]:
    """Return places round the wall: how far out, and the direction's cosine and sine."""
    power, count = POWER, 104
    places = []
    for i in range(count):
        t = math.tau * i / count
        cos, sin = math.cos(t), math.sin(t)
        r = (abs(cos) ** power + abs(sin) ** power) ** (-1 / power)
        places.append((r * (1 + 0.022 * (abs(math.sin(6.5 * t + 0.3)) - 0.35) * 2), cos, sin))
    return places


def draw_table(layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw the table, with papers where nobody's head or name hides them."""
    box, u = layout.table, layout.unit
    yield round_table((box.center.x, box.center.y), box.width / 2, box.height / 2, 7 * u)
    for share, turn in ((-0.7, -6), (0.7, 6)):
        x, y = box.center.x + share * box.width / 2, box.center.y
        if not layout.hides(Rect(x - 10 * u, y - 6 * u, 20 * u, 12 * u)):
            yield from _paper(x, y, u, turn, stage)


def _paper(x: float, y: float, u: float, turn: float, stage: Stage) -> Iterator[Path]:
    place = Matrix.placed(x, y, u, turn)
    yield path(mapped(outline("M-9,-4 L8,-5 L10,4 L-8,5.4 Z"), place), stage.color("white"))
    lines = mapped(outline("M-5,-1.4 L5,-2 M-4.6,1.4 L6,.8"), place)
    yield path(lines, None, stage.color("petrol4"), 0.9 * u)


def draw_dial(layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw the dial on the table, its pointer straight up: the meeting has not decided."""
    x, y = layout.dial
    r = layout.dial_radius
    yield ellipse(x, y + 1.2 * r, 1.65 * r, 0.47 * r, Color("#B27F49"))
    yield knob((x, y), r, 0.5, stage.color("white"), stage.color("white"))


def draw_cone(layout: Layout, stage: Stage) -> Iterator[Path]:
    """Draw the lamp's light from the shade down to the table."""
    u, x = _lamp_unit(layout), layout.room.center.x
    top, low = _lamp_y(layout) + 16 * u, layout.table.y + layout.table.height * 0.4
    yield polygon(
        [(x - 15 * u, top), (x + 15 * u, top), (x + 40 * u, low), (x - 40 * u, low)],
        stage.color("sun5"), 0.3,
    )  # fmt: skip


def draw_light(layout: Layout) -> Path:
    """Return the bright patch on the table."""
    u, table = layout.unit, layout.table
    return ellipse(
        table.center.x, table.y + table.height * 0.4, 42 * u, min(12 * u, table.height * 0.24),
        Color("#F5CF86"),
    )  # fmt: skip


def draw_lamp(layout: Layout, stage: Stage) -> Iterator[Path]:
    """Draw the lamp that hangs over the table, with the cord that switches it."""
    u, x, y = _lamp_unit(layout), layout.room.center.x, _lamp_y(layout)
    shade = stage.color("petrol7")
    yield polyline([(x, layout.room.y + 1.4 * u), (x, y + u)], _CORD, 1.6 * u)
    place = Matrix(u, 0, 0, u, x, y)
    yield path(mapped(outline("M-6,0 L6,0 L16,16 C16,19 -16,19 -16,16 Z"), place), shade)
    dark = mapped(outline("M1,0 L6,0 L16,16 C16,18 8,18.4 4,18.4 Z"), place)
    yield path(dark, shade.shade(0.25))
    yield path(mapped(outline("M-8,18 A8,7 0 0 0 8,18 Z"), place), stage.color("sun5"))
    yield polyline([(x + 12 * u, y + 18.4 * u), (x + 12 * u, y + 30 * u)], _CORD, 1.1 * u)
    yield disc(x + 12 * u, y + 32 * u, 2.2 * u, stage.color("petrol9"))


def _lamp_unit(layout: Layout) -> float:
    return layout.unit * (1.0 if layout.tall else 0.8)


def _lamp_y(layout: Layout) -> float:
    return layout.room.y + (37 * layout.unit if layout.tall else 29.5 * layout.unit)
