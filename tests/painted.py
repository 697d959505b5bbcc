"""What a picture shows under its words: the colour behind every sample point of a set line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.outline import Outline, mapped
from patientuddannelse.scene.paint import Color, LinearGradient
from patientuddannelse.scene.primitives import Group, Item, Paragraph, Path, TextBlock

_MARK = 4.0
"""A shape narrower than this (pt) is a mark of a pattern: words are read over it."""

_PIECES = 8  # straight pieces that stand for one cubic


@dataclass(frozen=True)
class _Shape:
    box: Rect
    rings: tuple[tuple[tuple[float, float], ...], ...]
    color: Color
    opacity: float
    even_odd: bool
    width: float  # of a stroke; 0 for a fill

    def covers(self, x: float, y: float) -> bool:
        box = self.box
        if not (box.x <= x <= box.right and box.y <= y <= box.bottom):
            return False
        if self.width:
            reach = (self.width / 2) ** 2
            return any(_near(ring, x, y) <= reach for ring in self.rings)
        winding = sum(_winding(ring, x, y) for ring in self.rings)
        return bool(winding % 2) if self.even_odd else winding != 0


@dataclass(frozen=True)
class Faint:
    """Words with too little contrast: what they are, both colours and their ratio."""

    text: str
    color: str
    ground: str
    ratio: float
    wanted: float
    size: float

    def __str__(self) -> str:
        return (
            f'"{self.text}" {self.color} on {self.ground}: {self.ratio:.2f}:1 '
            f"(wanted {self.wanted}:1, {self.size:.1f} pt)"
        )


def faint_words(items: Iterable[Item], paper: Color) -> list[Faint]:
    """Return every line whose contrast to what lies under it is below WCAG 2.2 AA."""
    found: dict[tuple[str, str], Faint] = {}
    shapes: list[_Shape] = []
    for leaf, matrix, opacity in _leaves(items):
        if isinstance(leaf, Path):
            shapes += _shapes(leaf, matrix, opacity)
        elif isinstance(leaf, TextBlock):
            for each in _faint(leaf, matrix, opacity, shapes, paper):
                key = (each.text, each.color)
                if key not in found or each.ratio < found[key].ratio:
                    found[key] = each
    return list(found.values())


def wanted_contrast(paragraph: Paragraph) -> float:
    """Return the ratio that WCAG 2.2 AA asks of a paragraph."""
    large = paragraph.size >= 24 or (paragraph.size >= 18.7 and paragraph.font.weight >= 700)
    return 3.0 if large else 4.5


def _faint(
    block: TextBlock, matrix: Matrix, opacity: float, shapes: list[_Shape], paper: Color
) -> Iterator[Faint]:
    for paragraph in block.paragraphs:
        wanted = wanted_contrast(paragraph)
        for line in paragraph.lines:
            if not line.text.strip():
                continue
            for share in (0.02, 0.25, 0.5, 0.75, 0.98):
                x, y = line.x + line.width * share, line.baseline - 0.3 * paragraph.size
                ground = color_at(shapes, *matrix.apply(x, y), paper)
                shown = ground.mix(paragraph.color, opacity)
                ratio = shown.contrast(ground)
                if ratio < wanted:
                    name = paragraph.color.srgb
                    yield Faint(line.text, name, ground.srgb, ratio, wanted, paragraph.size)


def color_at(shapes: list[_Shape], x: float, y: float, paper: Color) -> Color:
    """Return the colour that shows at a point, half-transparent shapes blended."""
    over: list[_Shape] = []
    ground = paper
    for shape in reversed(shapes):
        if shape.covers(x, y):
            if shape.opacity >= 0.999:
                ground = shape.color
                break
            over.append(shape)
    for shape in reversed(over):
        ground = ground.mix(shape.color, shape.opacity)
    return ground


def _leaves(
    items: Iterable[Item], matrix: Matrix = IDENTITY, opacity: float = 1.0
) -> Iterator[tuple[Item, Matrix, float]]:
    for item in items:
        if isinstance(item, Group):
            inner = matrix.after(item.transform)
            yield from _leaves(item.items, inner, opacity * item.opacity)
        else:
            yield item, matrix, opacity


def _shapes(path: Path, matrix: Matrix, opacity: float) -> Iterator[_Shape]:
    rings = _flat(mapped(path.outline, matrix))
    if not rings:
        return
    box = Rect.around(point for ring in rings for point in ring)
    opacity *= path.opacity
    if path.fill is not None and min(box.width, box.height) >= _MARK:
        fill = path.fill
        color = fill.stops[0][1].mix(fill.stops[-1][1], 0.5) if _is_gradient(fill) else fill
        yield _Shape(box, rings, color, opacity, path.even_odd, 0.0)
    if path.stroke is not None and not path.stroke.dash:
        width = path.stroke.width * matrix.scale
        if width >= _MARK and max(box.width, box.height) >= _MARK:
            grown = box.inset(-width / 2)
            yield _Shape(grown, rings, path.stroke.color, opacity, False, width)


def _is_gradient(fill: object) -> bool:
    return isinstance(fill, LinearGradient)


@lru_cache(maxsize=8192)
def _flat(curve: Outline) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return the rings of an outline as points."""
    rings: list[tuple[tuple[float, float], ...]] = []
    ring: list[tuple[float, float]] = []
    for letter, *numbers in curve:
        if letter == "M":
            rings.append(tuple(ring))
            ring = [(numbers[0], numbers[1])]
        elif letter == "L":
            ring.append((numbers[0], numbers[1]))
        elif letter == "C":
            ring += _points(ring[-1], numbers)
        elif ring:
            ring.append(ring[0])
    rings.append(tuple(ring))
    return tuple(each for each in rings if len(each) > 1)


def _points(start: tuple[float, float], numbers: list[float]) -> Iterator[tuple[float, float]]:
    x1, y1, x2, y2, x3, y3 = numbers
    for i in range(1, _PIECES + 1):
        t = i / _PIECES
        s = 1 - t
        a, b, c, d = s**3, 3 * s * s * t, 3 * s * t * t, t**3
        x0, y0 = start
        yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def _winding(ring: tuple[tuple[float, float], ...], x: float, y: float) -> int:
    count = 0
    for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y0 <= y) != (y1 <= y) and x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x:
            count += 1 if y1 > y0 else -1
    return count


def _near(ring: tuple[tuple[float, float], ...], x: float, y: float) -> float:
    """Return the least squared distance from a point to a chain of points."""
    least = float("inf")
    for (x0, y0), (x1, y1) in pairwise(ring):
        dx, dy = x1 - x0, y1 - y0
        length = dx * dx + dy * dy
        t = max(0.0, min(1.0, ((x - x0) * dx + (y - y0) * dy) / length)) if length else 0.0
        least = min(least, (x0 + t * dx - x) ** 2 + (y0 + t * dy - y) ** 2)
    return least
