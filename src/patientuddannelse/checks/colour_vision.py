"""Finds colours with a meaning that touch and look alike to some: one man in twelve is affected.

Body, thoughts and life have a colour each, and so has each light. Where areas of two of them touch,
they must differ by ΔE 20 (CIEDE2000) for those without red, green or blue cones and on a black and
white copy. A line between them, a pattern on one of them, or words or a sign on both will do too.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import combinations, pairwise, takewhile
from types import MappingProxyType

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin, Phrase, Severity
from patientuddannelse.materials import Material
from patientuddannelse.scene.contrast import Seen, seen
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.held import held
from patientuddannelse.scene.layers import Layer, reaching
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Shape
from patientuddannelse.scene.part import Part, Region
from patientuddannelse.scene.primitives import Group, Item, Path
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


_Standing = tuple[tuple[int, ...], Shape]  # a place in the drawing order, and what stands there


@dataclass(frozen=True, slots=True)
class _Area:
    """An area of a colour with a meaning: its shape and place in the drawing order."""

    shape: Shape
    place: tuple[int, ...]
    color: Color
    meaning: str


def check_colour_vision(
    curriculum: Curriculum, material: Material, within: Part | None = None
) -> Iterator[Diagnostic]:
    """Yield a warning for each two meanings whose colours touch and look alike on a page.

    ``within`` a part of a page, those are looked at of which one reaches into it: what lies on an
    area may tell it apart, wherever that is.
    """
    region = within.region if within else None
    for page in material.pages:
        if within and not _reach_into(within.region, *_areas(seen(within.items).ground)):
            continue  # as in the feet of pages
        picture = seen(page.scene)
        labels = _Labels(picture)
        told: set[tuple[str, str]] = set()
        for one, other in combinations(_areas(picture.ground), 2):
            names = (one.meaning, other.meaning)
            if one.meaning == other.meaning or names in told:
                continue
            room = _meeting(one, other)
            if room is None or (region is not None and not _reach_into(region, one, other)):
                continue
            difference, sight = least_difference(one.color, other.color)
            # Words on both are found sooner than an edge, and most areas that meet have them.
            if (
                difference < LEAST
                and not labels.tell(one, other)
                and not any(_patterned(picture.ground, each) for each in (one, other))
                and _touch(picture.ground, room, one, other)
            ):
                told |= {names, names[::-1]}
                yield finding(
                    "alike-colours", _origin(picture, other), Severity.WARNING,
                    one=Phrase(f"colour.{one.meaning}"), other=Phrase(f"colour.{other.meaning}"),
                    where=page.name, sight=Phrase(f"sight.{sight}"),
                    difference=int(difference), wanted=int(LEAST),
                )  # fmt: skip


def _areas(ground: Layer) -> list[_Area]:
    """Return the areas whose colour means something, in drawing order."""
    return [
        _Area(shape, layer.place(at), shape.paint, MEANING[shape.paint.token])
        for shape, layer, at in _meaningful(ground)
        if isinstance(shape.paint, Color) and _is_area(shape)
    ]


def _meaningful(layer: Layer) -> Iterator[tuple[Shape, Layer, int]]:
    """Yield the fills whose colour means something, each with its layer and place there."""
    for at, piece in enumerate(layer.pieces):
        if isinstance(piece, Layer):
            if _has_meaning(piece.group.items):
                yield from _meaningful(piece)
        elif isinstance(piece.paint, Color) and piece.paint.token in MEANING and not piece.reach:
            yield piece, layer, at


@held(1 << 11)
def _has_meaning(items: tuple[Item, ...]) -> bool:
    """Say whether some paths are filled with a colour that means something."""
    for item in items:
        if isinstance(item, Path):
            if isinstance(item.fill, Color) and item.fill.token in MEANING:
                return True
        elif isinstance(item, Group) and _has_meaning(item.items):
            return True
    return False


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
    if max(left - east, west - right, top - south, north - bottom) > 2 * _BESIDE:
        return None  # nearly always
    x, y = max(left, west) - _BESIDE, max(top, north) - _BESIDE
    width, height = min(right, east) + _BESIDE - x, min(bottom, south) + _BESIDE - y
    return (
        Rect(x, y, width, height)
        if min(width, height) > 0 and max(width, height) > _TOUCH
        else None
    )


def _touch(ground: Layer, room: Rect, one: _Area, other: _Area) -> bool:
    """Say whether areas touch along some points of a box, with no line on the edge between them."""
    places = {one.place, other.place}
    near, length = _over(ground, room, min(places)), 0.0
    for edge, beside in _edge(other.shape, room):
        # On most edges there is a line, and nothing else needs to be looked at.
        if _top(near, edge) in places and {_top(near, each) for each in beside} == places:
            length += _STEP
            if length >= _TOUCH:
                return True
    return False


def _over(ground: Layer, room: Rect, least: tuple[int, ...]) -> list[_Standing]:
    """Return the shapes from a place on that reach into a box, the upper ones first."""
    box = (room.x, room.y, room.right, room.bottom)
    over = reaching(ground, box)
    solid = ((layer.place(at), shape) for shape, layer, at in over if shape.opacity >= _SOLID)
    return list(takewhile(lambda each: each[0] >= least, solid))


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


def _top(shapes: Iterable[_Standing], point: Point) -> tuple[int, ...] | None:
    """Return the place of the shape that shows at a point, the upper ones first."""
    x, y = point
    for place, shape in shapes:
        if shape.covers(x, y):
            return place
    return None


def _patterned(ground: Layer, area: _Area) -> bool:
    for shape, layer, at in reaching(ground, area.shape.box):
        if _is_pattern(shape) and layer.place(at) > area.place:
            starts = (ring[0] for ring in shape.rings())
            if all(area.shape.covers(x, y) for x, y in starts):
                return True
    return False


def _is_pattern(shape: Shape) -> bool:
    return sum(segment[0] == "M" for segment in shape.path.outline) >= _MARKS


class _Labels:
    """What stands on the areas of a picture: words, and drawings of nothing but paths."""

    def __init__(self, picture: Seen) -> None:
        self._picture = picture
        self._on: dict[tuple[int, ...], list[Point]] = {}

    def tell(self, one: _Area, other: _Area) -> bool:
        """Say whether each of two areas has some of its own, which the other does not lie under."""
        lower, upper = sorted((one, other), key=lambda area: area.place)
        if not self._of(upper):
            return False
        return any(not upper.shape.covers(*point) for point in self._of(lower))

    def _of(self, area: _Area) -> list[Point]:
        """Return the middles of words and shapes that lie on an area, other areas aside."""
        known = self._on.get(area.place)
        if known is None:
            points = (*self._words, *self._drawn(area))
            known = [point for point in points if area.shape.covers(*point)]
            self._on[area.place] = known
        return known

    @cached_property
    def _words(self) -> list[Point]:
        return [
            Point(*line.points[len(line.points) // 2])
            for words in self._picture.words
            for line in words.lines()
        ]

    def _drawn(self, area: _Area) -> Iterator[Point]:
        for shape, layer, _ in reaching(self._picture.ground, area.shape.box):
            if layer.is_plain:
                left, top, right, bottom = shape.box
                yield Point((left + right) / 2, (top + bottom) / 2)


def _origin(picture: Seen, area: _Area) -> Origin | None:
    """Return where the words nearest to an area stand in the YAML."""
    left, top, right, bottom = area.shape.box
    middle = Point((left + right) / 2, (top + bottom) / 2)
    lines = (line for words in picture.words for line in words.lines())
    named = [line for line in lines if line.paragraph.origin]
    nearest = min(
        named,
        key=lambda line: (line.points[2][0] - middle.x) ** 2 + (line.points[2][1] - middle.y) ** 2,
        default=None,
    )
    return nearest.paragraph.origin if nearest else None
