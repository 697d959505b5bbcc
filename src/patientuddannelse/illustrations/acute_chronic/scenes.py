"""The large picture of each column, in one of three shapes by the room there is for it."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.acute_chronic import AcuteChronicContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.alarm import smoke_alarm
from patientuddannelse.drawing.cast import HIJAB_WOMAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.poses import STROLL
from patientuddannelse.drawing.shapes import group, polyline
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.acute_chronic import pictures
from patientuddannelse.illustrations.acute_chronic.pictures import XY
from patientuddannelse.illustrations.acute_chronic.row import three_months
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_WIDE = 200.0  # units across a column's picture


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where things stand in a column's picture of some height, in units of its width."""

    height: float
    clock: tuple[XY, float]
    foot: tuple[XY, float, float]
    steep: float
    line: float
    page: Rect
    alarm: tuple[XY, float]
    ripple: float
    person: tuple[XY, float]

    @property
    def ratio(self) -> float:
        """Return its width by its height."""
        return _WIDE / self.height

    @property
    def level(self) -> float:
        """Return how far down the line stands over which pain goes."""
        return self.height - (2.0 if self.height < 100 else 6.0)


_MIDDLE = _Shape(
    132, ((48, 54), 36), ((126, 96), 0.3, 190), 1.0, 4, Rect(14, 22, 66, 74),
    ((147, 18), 0.27), 5, ((142, 124), 0.2),
)  # fmt: skip
_LOW = _Shape(  # where its words leave little room: everything in one row
    66, ((56, 26), 23), ((118, 46), 0.2, 190), 0.5, 3, Rect(22, 5, 44, 42),
    ((114, 9), 0.22), 2.5, ((168, 62.6), 0.17),
)  # fmt: skip
_TALL = _Shape(  # where there is much room: larger, above each other
    180, ((49, 50), 41), ((108, 160), 0.38, 160), 1.3, 5, Rect(14, 52, 78, 84),
    ((150, 20), 0.25), 6, ((150, 172), 0.3),
)  # fmt: skip
_SHAPES = (_LOW, _MIDDLE, _TALL)

MIDDLE, TALL = _MIDDLE.ratio, _TALL.ratio
"""Width by height of the usual and of the tallest picture."""


def scene_box(room: Rect) -> Rect:
    """Return the box of a column's picture in a room, in the shape that fills it best."""
    ratio = room.width / room.height
    shape = _MIDDLE
    if ratio <= 1.12 * _TALL.ratio:
        shape = _TALL
    elif ratio > 0.5 * (_MIDDLE.ratio + _LOW.ratio):
        shape = _LOW
    width = min(room.width, room.height * shape.ratio)
    tall = width / shape.ratio
    x, y = room.center.x - width / 2, room.center.y - tall / 2
    return Rect(x, y, width, tall)


def _shape(box: Rect) -> _Shape:
    """Return the shape that a picture's box has."""
    return min(_SHAPES, key=lambda shape: abs(shape.ratio - box.width / box.height))


def _scaled(box: Rect, *items: Item | Iterator[Item]) -> Group:
    return group(*items, at=(box.x, box.y), scale=box.width / _WIDE)


def acute_scene(_: AcuteChronicContent, stage: Stage, box: Rect, step: str) -> list[Item]:
    """Draw the clock, the course of pain down to nothing, the foot with a plaster."""
    shape = _shape(box)
    level = shape.level
    match step:
        case "time":
            at, radius = shape.clock
            return [_scaled(box, pictures.clock(stage, at, radius))]
        case "away":
            falling = ((12, 98), (22, 98), (40, 108), (74, 121), (112, 123.4), (188, 123.6))
            course = [(x, level + (y - 126) * shape.steep) for x, y in falling]
            line = polyline([(12, level), (188, level)], stage.color("petrol4"), 1.6)
            return [_scaled(box, line, pictures.course(stage, course, shape.line))]
        case _:
            at, k, leg = shape.foot
            return [_scaled(box, pictures.plastered_foot(at, k, leg))]


def chronic_scene(content: AcuteChronicContent, stage: Stage, box: Rect, step: str) -> list[Item]:
    """Draw the calendar, the whole alarm with its waves, and somebody who strolls."""
    k, shape = box.width / _WIDE, _shape(box)
    match step:
        case "three_months":
            page = shape.page
            x, y = box.x + page.x * k, box.y + page.y * k
            return three_months(content, stage, Rect(x, y, page.width * k, page.height * k))
        case "earlier":
            at, size = shape.alarm
            return [_scaled(box, smoke_alarm(at, size, 2))]
        case "faster":
            level, height = shape.level, shape.ripple
            staying = [
                (
                    12 + i * 11,
                    level - 2 * height + (height if i % 2 else -height) * (1 - 0.3 * (i % 3)),
                )
                for i in range(17)
            ]
            line = polyline([(12, level), (188, level)], stage.color("petrol4"), 1.6)
            return [_scaled(box, line, pictures.course(stage, staying, shape.line))]
        case _:
            at, size = shape.person
            return [_scaled(box, figure(HIJAB_WOMAN, STROLL, at, size, 0.5, "calm"))]
