"""Finds colours with a meaning that touch and look alike to some: one man in twelve is affected.

Body, thoughts and life have a colour each, and so has each light. Where areas of two of them touch,
they must differ by ΔE 20 (CIEDE2000) for those without red, green or blue cones and on a black and
white copy. A line between them, a pattern on one of them, or words or a sign on both will do too.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from types import MappingProxyType

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin, Phrase, Severity
from patientuddannelse.materials import Material
from patientuddannelse.scene.changed import Region
from patientuddannelse.scene.contrast import Seen, seen
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Shape
from patientuddannelse.scene.sight import least_difference
from patientuddannelse.wordings import finding

LEAST = 20.0
"""The least difference of touching colours."""

MEANING: Mapping[str, str] = MappingProxyType(
    {
        "physical": "physical", "physical_light": "physical",
        "mental": "mental", "mental_light": "mental",
        "social": "social", "social_fill": "social", "social_light": "social",
        "green": "green", "yellow": "yellow", "red": "red",
    }
)  # fmt: skip
"""What each palette token stands for."""

_AREA = 6.0  # pt: the least narrow side of an area
_SOLID = 0.5  # opacity from which on an area has its own colour
_TOUCH = 8.0  # pt: along which areas touch
_BESIDE = 1.5  # pt to both sides of an edge
_STEP = 3.0  # pt between the places of an edge that are looked at
_MARKS = 3  # from so many pieces on a path is a pattern


@dataclass(frozen=True, slots=True)
class _Area:
    """An area of a colour with a meaning: its shape and place in the drawing order."""

    shape: Shape
    place: int
    color: Color
    meaning: str


def check_colour_vision(
    curriculum: Curriculum, material: Material, within: Region | None = None
) -> Iterator[Diagnostic]:
    """Yield a warning for each two meanings whose colours touch and look alike on a page.

    ``within`` a region, those are looked at of which one reaches into it: what lies on an area may
    tell it apart, wherever that is.
    """
    for page in material.pages:
        picture = seen(page.scene)
        areas = _areas(picture.shapes)
        told: set[tuple[str, str]] = set()
        for one, other in combinations(areas, 2):
            names = (one.meaning, other.meaning)
            if one.meaning == other.meaning or names in told:
                continue
            if within is not None and not _reach_into(within, one, other):
                continue
            difference, sight = least_difference(one.color, other.color)
            if (
                difference < LEAST
                and _touch(picture, one, other)
                and not _told(picture, one, other)
            ):
                told |= {names, names[::-1]}
                yield finding(
                    "alike-colours", _origin(picture, one, other), Severity.WARNING,
                    one=Phrase(f"colour.{one.meaning}"), other=Phrase(f"colour.{other.meaning}"),
                    where=page.name, sight=Phrase(f"sight.{sight}"),
                    difference=int(difference), wanted=int(LEAST),
                )  # fmt: skip


def _areas(shapes: Sequence[Shape]) -> list[_Area]:
    """Return the areas whose colour means something; none where all mean the same."""
    found = [
        (place, shape, color)
        for place, shape in enumerate(shapes)
        if isinstance(color := shape.paint, Color) and color.token in MEANING and not shape.reach
    ]
    if len({MEANING[color.token] for _, _, color in found}) < 2:
        return []
    return [
        _Area(shape, place, color, MEANING[color.token])
        for place, shape, color in found
        if _is_area(shape)
    ]


def _reach_into(region: Region, *areas: _Area) -> bool:
    return any(region.meets(each.shape.box, _BESIDE) for each in areas)


def _is_area(shape: Shape) -> bool:
    left, top, right, bottom = shape.box
    broad = shape.opacity >= _SOLID and min(right - left, bottom - top) >= _AREA
    return broad and not _is_pattern(shape)


def _meeting(one: _Area, other: _Area) -> Rect | None:
    """Return the box in which two areas can touch."""
    left, top, right, bottom = one.shape.box
    west, north, east, south = other.shape.box
    x, y = max(left, west) - _BESIDE, max(top, north) - _BESIDE
    width, height = min(right, east) + _BESIDE - x, min(bottom, south) + _BESIDE - y
    return (
        Rect(x, y, width, height)
        if min(width, height) > 0 and max(width, height) > _TOUCH
        else None
    )


def _touch(picture: Seen, one: _Area, other: _Area) -> bool:
    """Say whether areas touch along some points, with no line on the edge between them."""
    room = _meeting(one, other)
    if room is None:
        return False
    places = {one.place, other.place}
    near, length = _over(picture.shapes, room, min(places)), 0.0
    for edge, beside in _edge(other.shape, room):
        # On most edges there is a line, and nothing else needs to be looked at.
        if _top(near, edge) in places and {_top(near, each) for each in beside} == places:
            length += _STEP
            if length >= _TOUCH:
                return True
    return False


def _over(shapes: Sequence[Shape], room: Rect, least: int) -> list[tuple[int, Shape]]:
    """Return the shapes from a place on that reach into a box, the upper ones first."""
    return [
        (place, shapes[place])
        for place in range(len(shapes) - 1, least - 1, -1)
        if shapes[place].opacity >= _SOLID and _reaches(shapes[place].box, room)
    ]


def _reaches(box: tuple[float, float, float, float], room: Rect) -> bool:
    left, top, right, bottom = box
    return left <= room.right and right >= room.x and top <= room.bottom and bottom >= room.y


def _edge(shape: Shape, room: Rect) -> Iterator[tuple[Point, tuple[Point, Point]]]:
    """Yield places along an outline in a box, a step apart, each with a point on either side."""
    for ring in shape.rings():
        ahead = _STEP / 2
        for (x0, y0), (x1, y1) in pairwise(ring):
            length = math.hypot(x1 - x0, y1 - y0)
            while ahead < length:
                dx, dy = (x1 - x0) / length, (y1 - y0) / length
                x, y = x0 + ahead * dx, y0 + ahead * dy
                if room.x <= x <= room.right and room.y <= y <= room.bottom:
                    across, down = -dy * _BESIDE, dx * _BESIDE
                    yield Point(x, y), (Point(x + across, y + down), Point(x - across, y - down))
                ahead += _STEP
            ahead -= length


def _top(shapes: Sequence[tuple[int, Shape]], point: Point) -> int | None:
    """Return the place of the shape that shows at a point, the upper ones first."""
    x, y = point
    for place, shape in shapes:
        if shape.covers(x, y):
            return place
    return None


def _told(picture: Seen, one: _Area, other: _Area) -> bool:
    """Say whether a pattern on one of two areas, or words or signs on both, tell them apart."""
    if any(_patterned(picture, each) for each in (one, other)):
        return True
    named = {_under(point, (one, other)) for point in _labels(picture)}
    return {one.place, other.place} <= named


def _patterned(picture: Seen, area: _Area) -> bool:
    for shape in picture.shapes[area.place + 1 :]:
        if _is_pattern(shape):
            starts = (ring[0] for ring in shape.rings())
            if all(area.shape.covers(x, y) for x, y in starts):
                return True
    return False


def _is_pattern(shape: Shape) -> bool:
    return sum(segment[0] == "M" for segment in shape.path.outline) >= _MARKS


def _labels(picture: Seen) -> Iterator[Point]:
    """Yield the middle of each line of words and of each drawing of nothing but paths."""
    for line in picture.lines:
        yield Point(*line.points[len(line.points) // 2])
    for placed in picture.placed:
        for shape in picture.shapes[placed.start : placed.end]:
            left, top, right, bottom = shape.box
            yield Point((left + right) / 2, (top + bottom) / 2)


def _under(point: Point, areas: Sequence[_Area]) -> int | None:
    """Return the place of the upper area that a point lies on."""
    covering = [area.place for area in areas if area.shape.covers(*point)]
    return max(covering, default=None)


def _origin(picture: Seen, one: _Area, other: _Area) -> Origin | None:
    """Return where the words nearest to the areas stand in the YAML."""
    left, top, right, bottom = other.shape.box
    middle = Point((left + right) / 2, (top + bottom) / 2)
    named = [line for line in picture.lines if line.paragraph.origin]
    nearest = min(
        named,
        key=lambda line: (line.points[2][0] - middle.x) ** 2 + (line.points[2][1] - middle.y) ** 2,
        default=None,
    )
    return nearest.paragraph.origin if nearest else None
