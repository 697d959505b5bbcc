"""What words and signs stand on: the colours that show under them, veils blended with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from patientuddannelse.scene.geometry import Box
from patientuddannelse.scene.layers import Layer, below
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Shape

MARK = 4.0
"""A shape narrower than this (pt) is a mark of a pattern or a thin line: words go over it."""

_SOLID = 0.999  # opacity from which on nothing shows through

Places = Sequence[tuple[float, float]]
Veil = tuple[Color, float]


def ground_of(box: Box, layer: Layer, after: int, paper: Color) -> Color | None:
    """Return the colour that shows all over a box before a place of a layer was painted.

    None where several do, or where it takes a closer look to know.
    """
    over: tuple[Veil, ...] = ()
    for shape in below(layer, after, box):
        if not _is_ground(shape):
            continue
        if not isinstance(shape.paint, Color) or not shape.surrounds(box):
            return None
        if shape.opacity >= _SOLID:
            return _blended(shape.paint, over)
        over = (*over, (shape.paint, shape.opacity))
    return _blended(paper, over)


def showing(rows: Sequence[Places], layer: Layer, after: int, paper: Color) -> list[list[Color]]:
    """Return for each row of points the colours that showed at them before a place was painted.

    A colour stands once for all points that show it in the same way. Marks of patterns, thin lines
    and dashed ones are passed over. All is answered in one walk from the top down.
    """
    shown: list[list[Color]] = [[] for _ in rows]
    strips = [each for row, into in zip(rows, shown, strict=True) for each in _strips(row, into)]
    if not strips:
        return shown
    for shape in below(layer, after, _around(rows)):
        if _is_ground(shape):
            strips = list(_uncovered(strips, shape))
            if not strips:
                break
    for strip in strips:
        strip.shows(paper)
    return shown


def _is_ground(shape: Shape) -> bool:
    """Say whether words can stand on it: it is no mark, and no thin or dashed line."""
    left, top, right, bottom = shape.box
    if not shape.reach:
        return min(right - left, bottom - top) >= MARK
    stroke = shape.path.stroke
    is_broad = shape.reach * 2 >= MARK and not (stroke and stroke.dash)
    return is_broad and max(right - left, bottom - top) >= MARK


class _Strip:
    """Points at one height that show the same as yet: ``over`` is what lies over their ground.

    ``shown`` takes what they show in the end.
    """

    __slots__ = ("over", "shown", "xs", "y")

    def __init__(
        self, xs: Sequence[float], y: float, shown: list[Color], over: tuple[Veil, ...] = ()
    ) -> None:
        self.xs = xs
        self.y = y
        self.shown = shown
        self.over = over

    def only(self, xs: Sequence[float]) -> _Strip:
        """Return some of its points."""
        return _Strip(xs, self.y, self.shown, self.over)

    def under(self, color: Color, opacity: float) -> _Strip:
        """Return its points with one more colour over what they show."""
        return _Strip(self.xs, self.y, self.shown, (*self.over, (color, opacity)))

    def shows(self, ground: Color) -> None:
        """Answer what its points show."""
        self.shown.append(_blended(ground, self.over))


def _blended(ground: Color, over: Sequence[Veil]) -> Color:
    """Return what shows of a ground, the upper ones of what lies over it first."""
    for color, opacity in reversed(over):
        ground = ground.mix(color, opacity)
    return ground


def _strips(points: Places, shown: list[Color]) -> Iterator[_Strip]:
    heights: dict[float, list[float]] = {}
    for x, y in points:
        heights.setdefault(y, []).append(x)
    for y, xs in heights.items():
        xs.sort()
        yield _Strip(xs, y, shown)


def _around(rows: Iterable[Places]) -> Box:
    xs, ys = zip(*(point for row in rows for point in row), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _uncovered(strips: Iterable[_Strip], shape: Shape) -> Iterator[_Strip]:
    """Let a shape show at the points it covers; yield those whose ground is still to be found."""
    left, top, right, bottom = shape.box
    for strip in strips:
        if top <= strip.y <= bottom and strip.xs[0] <= right and strip.xs[-1] >= left:
            yield from _painted_over(strip, shape)
        else:
            yield strip


def _painted_over(strip: _Strip, shape: Shape) -> Iterator[_Strip]:
    """Yield what is left of a strip that a shape may have been painted over."""
    hit = shape.under(strip.xs, strip.y)
    if len(hit) < len(strip.xs):
        if not hit:
            yield strip
            return
        yield strip.only([x for x in strip.xs if x not in hit])
        strip = strip.only(hit)
    one_color = isinstance(shape.paint, Color)
    for part in (strip,) if one_color else (strip.only((x,)) for x in strip.xs):
        color = shape.color_at(part.xs[0], part.y)
        if shape.opacity >= _SOLID:
            part.shows(color)
        else:
            yield part.under(color, shape.opacity)
