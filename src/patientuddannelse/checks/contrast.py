"""Finds words, signs and places to write that hardly stand out: poor eyes and copiers lose them.

Words are measured against what was painted before them, so that on a slide what a later click
brings does not count. Of shapes those count that say something by themselves: the frame or line of
a field, an icon, and a clinic's logo. A card or chip is told by the words or the icon on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.drawing.icon_shapes import ICONS
from patientuddannelse.materials import Material, Page
from patientuddannelse.scene.contrast import (
    LOGO,
    PRINTED,
    SHAPE,
    SHOWN,
    Faint,
    Placed,
    Seen,
    contrast,
    faint_lines,
    seen_once,
)
from patientuddannelse.scene.fields import field_frame
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.outline import Outline, outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Asked, Shape, shapes_of, showing
from patientuddannelse.scene.primitives import Field, Path
from patientuddannelse.wordings import finding

UNREADABLE = 2.0
"""Under this ratio words are an error: hardly anybody reads them."""

_PAPER = Color("#FFFFFF")
_NEAR = 16.0  # pt from a field's box to the frame or line that shows it
_THIN = 3.0  # pt: a shape no taller is a line to write on


def check_contrast(curriculum: Curriculum, material: Material) -> Iterator[Diagnostic]:
    """Yield a finding for all that stands out less than WCAG 2.2 AA asks."""
    for page in material.pages:
        picture = seen_once(page.scene)
        for faint in faint_lines(picture, _PAPER, SHOWN if page.staged else PRINTED):
            yield _words(faint, page)
        yield from _shapes(picture, page)


def _words(faint: Faint, page: Page) -> Diagnostic:
    unreadable = faint.ratio < UNREADABLE
    return finding(
        "faint-text",
        faint.paragraph.origin,
        Severity.ERROR if unreadable else Severity.WARNING,
        text=faint.text,
        where=page.name,
        ratio=_told(faint.ratio),
        wanted=_told(faint.wanted),
        color=faint.color,
        ground=faint.ground,
    )


def _shapes(picture: Seen, page: Page) -> Iterator[Diagnostic]:
    for placed in picture.placed:
        item = placed.item
        if isinstance(item, Field):
            ratio = _field_contrast(picture, placed, item)
            key, origin, name = "faint-field", None, item.label
        elif item.name == LOGO or _is_icon(item.items):
            ratio = _best(picture, picture.shapes[placed.start : placed.end], placed.start)
            key = "faint-logo" if item.name == LOGO else "faint-icon"
            origin, name = item.origin, item.alt_text
        else:
            continue
        if ratio is not None and ratio < SHAPE:
            yield finding(
                key, origin, Severity.WARNING, name=name, where=page.name,
                ratio=_told(ratio), wanted=_told(SHAPE),
            )  # fmt: skip


def _told(ratio: float) -> float:
    """Round down, so that what misses a limit does not look as if it met it."""
    return int(ratio * 10) / 10


@cache
def _icons() -> frozenset[Outline]:
    return frozenset(outline(layers[0].data) for layers in ICONS.values())


def _is_icon(paths: Iterable[object]) -> bool:
    first = next(iter(paths))
    return isinstance(first, Path) and first.outline in _icons()


def _best(picture: Seen, shapes: Iterable[Shape], after: int) -> float | None:
    """Return how well the shape that stands out most does so from what is under them all."""
    drawn = list(shapes)
    if not drawn:
        return None
    points = tuple(_middle(shape) for shape in drawn)
    [grounds] = showing(picture.shapes, [Asked(points, after)], _PAPER)
    return max(
        contrast(shape.color_at(*point).srgb, ground.srgb, shape.opacity)
        for shape, point, ground in zip(drawn, points, grounds, strict=True)
    )


def _middle(shape: Shape) -> Point:
    left, top, right, bottom = shape.box
    return Point((left + right) / 2, (top + bottom) / 2)


def _field_contrast(picture: Seen, placed: Placed, field: Field) -> float | None:
    """Return how well a field's frame or line stands out from one of its sides."""
    frame = field_frame(field)
    if frame:
        return _best(picture, shapes_of(frame, placed.matrix), placed.start)
    box = placed.matrix.around(field.box)
    best: float | None = None
    for after in range(len(picture.shapes), 0, -1):
        shape = picture.shapes[after - 1]
        if not _marks(box, shape):
            continue
        color = shape.color_at(*_middle(shape)).srgb
        [grounds] = showing(picture.shapes, [Asked(_sides(shape), after)], _PAPER)
        ratio = max(contrast(color, each.srgb, shape.opacity) for each in grounds)
        best = max(best or 0.0, ratio)
        if best >= SHAPE:
            break
    return best


def _marks(field: Rect, shape: Shape) -> bool:
    """Say whether a shape is the frame of a field, or the line it lies on."""
    left, top, right, bottom = shape.box
    return (
        abs(bottom - field.bottom) <= _NEAR
        and (abs(top - field.y) <= _NEAR or bottom - top <= _THIN)
        and abs(left - field.x) <= _NEAR
        and abs(right - field.right) <= _NEAR
    )


def _sides(shape: Shape) -> tuple[Point, Point]:
    """Return a point above a line and one below it: of a frame, those of its upper line."""
    left, top, right, bottom = shape.box
    middle = (left + right) / 2
    low = bottom if bottom - top <= _THIN else top + 2 * shape.reach
    return Point(middle, top - 1.0), Point(middle, low + 1.0)
