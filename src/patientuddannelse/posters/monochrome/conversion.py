"""One picture in colour in, the same in black and white out, shape after shape as painted."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import assert_never

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.icons import is_icon
from patientuddannelse.drawing.shapes import disc
from patientuddannelse.posters.monochrome.edges import bleeding_sides, edge_inside
from patientuddannelse.posters.monochrome.hatching import Pattern, marks
from patientuddannelse.posters.monochrome.looks import (
    BLACK,
    PATTERNS,
    SMALL_SIGN,
    WHITE,
    Laid,
    Look,
    Shape,
    dashes_of,
    is_skin,
    line_of,
    look_of,
    readable_on,
    tone,
)
from patientuddannelse.posters.monochrome.polygons import (
    Polygon,
    area,
    flattened,
    inner_points,
    length,
    thickened,
)
from patientuddannelse.posters.monochrome.underlay import Underlay
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Point, Rect
from patientuddannelse.scene.outline import Outline, bounds, mapped
from patientuddannelse.scene.paint import Color, LinearGradient, Paint, Stroke
from patientuddannelse.scene.primitives import (
    Field,
    Group,
    Item,
    Paragraph,
    Path,
    Picture,
    TextBlock,
)
from patientuddannelse.scene.walk import extent, leaves, text_blocks

_FAINT = 0.3  # overlays fainter than this are left out: shades, shadows, cheeks
_HALO = 0.28  # room that patterns leave around words, in sizes
_GAP, _SMALL_GAP = 3.1, 1.8  # between two strokes of a pattern, in design units
_MARK = 16.0  # the longest mark of a pattern that a drawing makes itself, in design units
_WIDE = 2.4  # lines from this width on are shapes, in design units


def black_and_white(items: Sequence[Item], page: Rect, unit: float) -> tuple[Item, ...]:
    """Return the picture without colour; ``unit`` is a design unit in points.

    Dark grounds become white with an outline and their words black; colours that mean something
    become patterns; the rest becomes greys that need less toner. Bitmaps stay as they are.
    """
    return tuple(_Conversion(items, page, unit).run(items, _Place()))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the picture: matrix to the page, opacity so far, and whether it shows a person."""

    matrix: Matrix = IDENTITY
    opacity: float = 1.0
    person: bool = False


class _Conversion:
    """Walks the picture as it is painted and keeps account of what lies on top where."""

    def __init__(self, items: Sequence[Item], page: Rect, unit: float) -> None:
        self._under = Underlay(page, Laid(WHITE, WHITE))
        self._page = page
        self._area = page.width * page.height
        self._unit = unit
        self._words = [box for block in text_blocks(items) for box in _line_boxes(block)]

    def run(self, items: Iterable[Item], place: _Place) -> Iterator[Item]:
        for item in items:
            match item:
                case Group():
                    yield self._group(item, place)
                case Path():
                    yield from self._path(item, place)
                case TextBlock():
                    yield self._text(item, place)
                case Picture() | Field():
                    yield item
                case _:
                    assert_never(item)

    def _group(self, group: Group, place: _Place) -> Group:
        inner = _Place(
            place.matrix.after(group.transform),
            place.opacity * group.opacity,
            (place.person or _shows_person(group)) and not is_icon(group),
        )
        sign = None if inner.person else self._disc_under(group, inner)
        items = tuple(self.run(group.items, inner))
        return replace(group, items=(sign, *items) if sign else items)

    def _disc_under(self, group: Group, place: _Place) -> Path | None:
        """Return a white disc for a small sign that stands on a pattern."""
        signs = [item for item in group.items if isinstance(item, Path)]
        box = extent(signs)
        if box is None or group.transform == IDENTITY or len(signs) < len(group.items):
            return None
        ground = self._under.at([place.matrix.apply(*box.center)])
        if not ground.hatched or max(box.width, box.height) * place.matrix.scale > 32 * self._unit:
            return None
        line = self._unit * 1.1 / place.matrix.scale
        radius = _reach(signs, box.center) + 2.2 * line
        shape = disc(*box.center, radius, WHITE, line=BLACK, line_width=line)
        turned = tone(ground.was) < 0.6
        self._under.lay(flattened(shape.outline, place.matrix), Laid(ground.was, WHITE, turned))
        return shape

    def _text(self, block: TextBlock, place: _Place) -> TextBlock:
        def colored(paragraph: Paragraph) -> Paragraph:
            points = [
                place.matrix.apply(
                    line.x + line.width * share, line.baseline - paragraph.size * 0.3
                )
                for line in paragraph.lines
                for share in (0.02, 0.5, 0.98)
            ]
            return replace(paragraph, color=readable_on(self._under.at(points).now))

        return replace(block, paragraphs=tuple(map(colored, block.paragraphs)))

    def _path(self, path: Path, place: _Place) -> Iterator[Path]:
        if not path.outline or place.opacity * path.opacity < _FAINT:
            return
        polygons = flattened(path.outline, place.matrix)
        if path.fill:
            yield from self._filled(path, _flat(path.fill), polygons, place)
        if path.stroke:
            yield from self._stroked(path, path.stroke, polygons, place)

    def _filled(
        self, path: Path, color: Color, polygons: list[Polygon], place: _Place
    ) -> Iterator[Path]:
        size = sum(map(area, polygons)) / self._area
        ground = self._under.at(inner_points(polygons))
        look = look_of(Shape(color, size, _is_disc(path.outline), place.person), ground)
        if look is None:
            return
        yield replace(path, fill=look.laid.now, stroke=None)
        self._under.lay(polygons, look.laid)
        pattern = PATTERNS.get(color.token)
        if look.laid.hatched and pattern:
            yield from self._marks(pattern, polygons, place, small=size < SMALL_SIGN)
        # A line of the colour itself, as round corners have, is not drawn over its pattern.
        own = path.stroke is not None and look.laid.hatched and path.stroke.color == color
        if look.edge and (own or not path.stroke):
            yield from self._edge(path, look, polygons, place)

    def _marks(
        self, pattern: Pattern, polygons: list[Polygon], place: _Place, *, small: bool
    ) -> Iterator[Path]:
        words = [box.inset(box.height * 0.14) for box in self._words] if small else self._words
        gap = (_SMALL_GAP if small else _GAP) * self._unit
        found = marks(pattern, polygons, words, gap)
        if found.outline:
            curve = mapped(found.outline, place.matrix.inverse)
            line = Stroke(BLACK, found.width / place.matrix.scale)
            yield Path(curve, BLACK) if found.filled else Path(curve, None, line)

    def _edge(
        self, path: Path, look: Look, polygons: list[Polygon], place: _Place
    ) -> Iterator[Path]:
        """Draw a line round a shape, where it does not run off the page."""
        sides = bleeding_sides(polygons, self._page)
        if sides == 4 or (sides == 3 and look.edge_color != BLACK):
            return  # the ground of the page, its foot or head
        edge = path.outline
        if sides:
            edge = mapped(edge_inside(polygons, self._page), place.matrix.inverse)
        width = look.edge * self._unit / place.matrix.scale
        yield Path(edge, None, Stroke(look.edge_color, width))

    def _stroked(
        self, path: Path, stroke: Stroke, polygons: list[Polygon], place: _Place
    ) -> Iterator[Path]:
        points = [point for polygon in polygons for point in polygon]
        dashes = dashes_of(stroke.color)
        is_rule = [segment[0] for segment in path.outline] == ["M", "L"]
        if dashes is not None and is_rule and not path.fill and not place.person:
            width = max(stroke.width, 1.8 * self._unit)
            dash = tuple(length * width for length in dashes)
            yield replace(path, stroke=Stroke(BLACK, width, dash), opacity=1.0)
            return
        if stroke.color.token in PATTERNS and any(map(self._crosses_words, polygons)):
            return  # a mark of a pattern, black now, would cut through words
        middles = [
            Point((a.x + b.x) / 2, (a.y + b.y) / 2) for line in polygons for a, b in pairwise(line)
        ]
        ends = points[-1:] if len(points) < 4 else []
        ground = self._under.at([*middles[:: max(1, len(middles) // 24)], *ends])
        width = stroke.width * place.matrix.scale
        large = width * sum(map(length, polygons)) > 0.004 * self._area
        wide = width > _WIDE * self._unit
        now = line_of(stroke.color, ground, person=place.person, wide=wide, large=large)
        if path.fill and stroke.dash:
            now = BLACK  # the edge of a place to write on
        if now is None:
            return
        yield replace(path, fill=None, stroke=replace(stroke, color=now))
        if width > self._page.width / 200:
            laid = Laid(stroke.color, now, turned=ground.turned and not wide)
            for box in (box for polygon in polygons for box in thickened(polygon, width)):
                self._under.lay([box], laid)

    def _crosses_words(self, line: Polygon) -> bool:
        if length(line) > _MARK * self._unit:
            return False
        box = Rect.around(line)
        return any(
            box.x < words.right
            and words.x < box.right
            and box.y < words.bottom
            and words.y < box.bottom
            for words in self._words
        )


def _reach(paths: Iterable[Path], center: Point) -> float:
    """Return how far paths reach from a point."""
    return max(
        math.dist(point, center) + (path.stroke.width / 2 if path.stroke else 0.0)
        for path in paths
        for polygon in flattened(path.outline, IDENTITY)
        for point in polygon
    )


def _is_disc(curve: Outline) -> bool:
    if [segment[0] for segment in curve] != ["M", "C", "C", "C", "C", "Z"]:
        return False
    box = bounds(curve)
    return abs(box.width - box.height) < 0.01 * box.width


def _flat(paint: Paint) -> Color:
    """Return a single colour for a paint: a gradient's middle."""
    if isinstance(paint, LinearGradient):
        return paint.stops[0][1].mix(paint.stops[-1][1], 0.5)
    return paint


def _shows_person(group: Group) -> bool:
    """Say whether a placed group shows somebody: only people have skin."""
    return group.transform != IDENTITY and any(
        isinstance(leaf, Path) and isinstance(leaf.fill, Color) and is_skin(leaf.fill)
        for leaf, _ in leaves(group.items)
    )


def _line_boxes(block: TextBlock) -> Iterator[Rect]:
    """Yield a box around each line of text that patterns stay clear of."""
    for paragraph in block.paragraphs:
        room = paragraph.size * _HALO
        for line in paragraph.lines:
            top = line.baseline - paragraph.size * 0.75
            yield Rect(line.x, top, line.width, paragraph.size * 0.98).inset(-room, -room * 0.6)
