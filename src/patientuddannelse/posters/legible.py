"""Whether all words of a picture can be read: they stand apart, on one ground, uncovered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from patientuddannelse.posters.monochrome.looks import Laid
from patientuddannelse.posters.monochrome.polygons import Polygon, flattened, spans
from patientuddannelse.posters.monochrome.underlay import Underlay
from patientuddannelse.scene.geometry import Matrix, Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item, Path, TextBlock
from patientuddannelse.scene.walk import leaves

_RISE, _DROP = 0.68, 0.2  # of a line above and below its baseline, in sizes
_SLACK = 1.0  # points that boxes may overlap
_CONTRAST = 3.0  # large type
_SOLID = 0.5  # opacity from which on a shape hides what is under it


def all_legible(items: Sequence[Item], page: Rect) -> bool:
    """Say whether every text fits, stays on the page, touches no other, and can be seen."""
    under = Underlay(page, Laid(Color("#FFFFFF"), Color("#FFFFFF")))
    seen: list[Point] = []
    boxes: list[tuple[Rect, TextBlock]] = []
    for leaf, matrix in leaves(items):
        if isinstance(leaf, Path):
            if not isinstance(leaf.fill, Color) or leaf.opacity < _SOLID or not leaf.outline:
                continue
            polygons = flattened(leaf.outline, matrix)
            if any(_inside(point, spans(polygons, point.y)) for point in _near(polygons, seen)):
                return False
            under.lay(polygons, Laid(leaf.fill, leaf.fill))
        elif isinstance(leaf, TextBlock):
            if leaf.overflow:
                return False
            boxes += [(box, leaf) for box in line_boxes(leaf)]
            for point, color in _spots(leaf, matrix):
                if color.contrast(under.at([point]).now) < _CONTRAST:
                    return False
                seen.append(point)
    return all(page.contains(box, _SLACK) for box, _ in boxes) and not _touching(boxes)


def all_apart(items: Sequence[Item], page: Rect) -> bool:
    """Say whether every text fits, stays on the page and touches no other; what lies over it aside.

    That is what ``all_legible`` asks, without what takes it nearly all of its time.
    """
    blocks = [leaf for leaf, _ in leaves(items) if isinstance(leaf, TextBlock)]
    if any(block.overflow for block in blocks):
        return False
    boxes = [(box, block) for block in blocks for box in line_boxes(block)]
    return all(page.contains(box, _SLACK) for box, _ in boxes) and not _touching(boxes)


def line_boxes(block: TextBlock) -> Iterator[Rect]:
    """Yield the box around the letters of each line."""
    for paragraph in block.paragraphs:
        for line in paragraph.lines:
            top = line.baseline - _RISE * paragraph.size
            yield Rect(line.x, top, line.width, (_RISE + _DROP) * paragraph.size)


def overlap(one: Rect, two: Rect) -> bool:
    """Say whether two boxes overlap by more than rounding."""
    across = min(one.right, two.right) - max(one.x, two.x)
    down = min(one.bottom, two.bottom) - max(one.y, two.y)
    return across > _SLACK and down > _SLACK


def _spots(block: TextBlock, matrix: Matrix) -> Iterator[tuple[Point, Color]]:
    for paragraph in block.paragraphs:
        for line in paragraph.lines:
            for across in (0.04, 0.3, 0.5, 0.7, 0.96):
                for up in (0.06, 0.6):  # the feet and the heads of its letters
                    x, y = line.x + line.width * across, line.baseline - up * paragraph.size
                    yield matrix.apply(x, y), paragraph.color


def _near(polygons: Sequence[Polygon], points: Iterable[Point]) -> list[Point]:
    """Return the points in the box around polygons: only these can lie inside."""
    xs = [x for polygon in polygons for x, _ in polygon]
    ys = [y for polygon in polygons for _, y in polygon]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    return [p for p in points if left <= p.x <= right and top <= p.y <= bottom]


def _inside(point: Point, found: Iterable[tuple[float, float]]) -> bool:
    return any(left < point.x < right for left, right in found)


def _touching(boxes: Sequence[tuple[Rect, TextBlock]]) -> bool:
    lines = sorted(boxes, key=lambda each: each[0].y)
    for at, (box, block) in enumerate(lines):
        for other, its in lines[at + 1 :]:
            if other.y > box.bottom:
                break
            if its is not block and overlap(box, other):
                return True
    return False
