"""Finds words, signs and places to write that hardly stand out: poor eyes and copiers lose them.

Words are measured against what was painted before them, so that on a slide what a later click
brings does not count. Of shapes those count that say something by themselves: the frame or line of
a field, an icon, and a clinic's logo. A card or chip is told by the words or the icon on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import hypot
from typing import NamedTuple

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.logo.shades import best_contrast
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.drawing.icons import is_icon
from patientuddannelse.materials import Material, Page
from patientuddannelse.scene.contrast import (
    PRINTED,
    SHAPE,
    SHOWN,
    Faint,
    Placed,
    Seen,
    contrast,
    faint_lines,
    seen,
)
from patientuddannelse.scene.fields import field_frame
from patientuddannelse.scene.geometry import Box, Point, Rect
from patientuddannelse.scene.grounds import showing
from patientuddannelse.scene.layers import LOGO, Layer, reaching
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Shape, shapes_of
from patientuddannelse.scene.part import Part, Region
from patientuddannelse.scene.primitives import Group, Path, Picture
from patientuddannelse.scene.walk import content, groups
from patientuddannelse.wordings import finding

UNREADABLE = 2.0
"""Under this ratio words are an error: hardly anybody reads them."""

_PAPER = Color("#FFFFFF")
_NEAR = 16.0  # pt from a field's box to the frame or line that shows it
_THIN = 3.0  # pt: a shape no taller is a line to write on
_BESIDE = 1.0  # pt above and below a line, where its ground is looked at


def check_contrast(
    curriculum: Curriculum, material: Material, within: Part | None = None
) -> Iterator[Diagnostic]:
    """Yield a finding for all that stands out less than WCAG 2.2 AA asks.

    ``within`` a part of a page, all is looked at that what is painted there can make stand out
    less.
    """
    region = within.region if within else None
    for page in material.pages:
        picture = seen(within.items if within else page.scene)
        for faint in faint_lines(picture, _PAPER, SHOWN if page.staged else PRINTED, region):
            yield _words(faint, page)
        signs = list(_signs(picture, region))
        if region and not all(region.contains(each.box) for each in signs):
            signs = list(_signs(seen(page.scene), region))  # what is under them is elsewhere too
        yield from _shapes(signs, page)
        yield from _bitmaps(page, within)


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


def _shapes(signs: Iterable[_Sign], page: Page) -> Iterator[Diagnostic]:
    for sign in signs:
        ratio = _best(sign.pieces)
        if ratio is not None and ratio < SHAPE:
            yield finding(
                sign.key, sign.origin or _nearest_line(sign.box, page), Severity.WARNING,
                name=sign.name, where=page.name, ratio=_told(ratio), wanted=_told(SHAPE),
            )  # fmt: skip


def _nearest_line(box: Box, page: Page) -> Origin | None:
    """Return where the words are written that stand nearest to what has no line of its own."""
    lines = (each for words in seen(page.scene).words for each in words.lines())
    told = [each for each in lines if each.paragraph.origin]
    nearest = min(told, key=lambda each: _away(box, each.points), default=None)
    return nearest.paragraph.origin if nearest else None


def _away(box: Box, points: Iterable[tuple[float, float]]) -> float:
    """Return how far the nearest of some points is from a box."""
    left, top, right, bottom = box
    return min(hypot(max(left - x, 0.0, x - right), max(top - y, 0.0, y - bottom))
               for x, y in points)  # fmt: skip


def _bitmaps(page: Page, within: Part | None) -> Iterator[Diagnostic]:
    """Find a logo that is a bitmap and hardly stands out."""
    items = within.items if within else page.scene
    for picture, matrix in content(items):
        if not isinstance(picture, Picture):
            continue
        box = matrix.around(picture.box)
        if within and not within.region.meets((box.x, box.y, box.right, box.bottom)):
            continue
        ground = seen(page.scene).ground
        [grounds] = showing(((box.center,),), ground, len(ground.pieces), _PAPER)
        ratio = max(best_contrast(picture.data, under.srgb) for under in grounds)
        if ratio < SHAPE:
            named = (group for group in groups(page.scene) if picture in group.items)
            origin = next((group.origin for group in named), None)
            yield finding(
                "faint-logo", origin, Severity.WARNING, name=picture.alt_text, where=page.name,
                ratio=_told(ratio), wanted=_told(SHAPE),
            )  # fmt: skip


def _best(pieces: Iterable[_Asked]) -> float | None:
    """Return the ratio of what stands out best, or of the first that stands out enough."""
    best: float | None = None
    for shape, points, layer, after in pieces:
        color = shape.color_at(*_middle(shape)).srgb
        [grounds] = showing((points,), layer, after, _PAPER)
        ratio = max(contrast(color, ground.srgb, shape.opacity) for ground in grounds)
        best = ratio if best is None else max(best, ratio)
        if best >= SHAPE:
            break
    return best


class _Asked(NamedTuple):
    """A shape, and points at which it has to stand out from what was painted before a place."""

    shape: Shape
    points: tuple[Point, ...]
    layer: Layer
    after: int


@dataclass(frozen=True, slots=True)
class _Sign:
    """What says something by itself: what findings call it, its box, and the shapes that show it.

    One of the shapes has to stand out from one of the grounds that are asked beside it.
    """

    key: str
    origin: Origin | None
    name: str
    box: Box
    pieces: Iterable[_Asked]


def _signs(picture: Seen, within: Region | None) -> Iterator[_Sign]:
    for placed in picture.placed:
        if isinstance(placed, Layer):
            if within is None or within.meets(placed.box):
                yield from _signs_in(placed, within)
            continue
        box = placed.matrix.around(placed.field.box)
        reach = (box.x, box.y, box.right, box.bottom)
        if within is None or within.meets(reach, _NEAR + _BESIDE):
            pieces = _field_pieces(picture.ground, placed, box)
            yield _Sign("faint-field", None, placed.field.label, reach, pieces)


def _signs_in(drawing: Layer, within: Region | None) -> Iterator[_Sign]:
    """Yield the icons in a drawing and a clinic's logo: groups of nothing but paths."""
    group = drawing.group
    if _is_sign(group):
        if within is None or any(map(within.meets, drawing.boxes)):
            key = "faint-logo" if group.name == LOGO else "faint-icon"
            pieces = _own(drawing.pieces, drawing.outer or drawing, drawing.at)
            yield _Sign(key, group.origin, group.alt_text, drawing.box, pieces)
    elif any(map(_is_sign, groups(group.items))):
        for piece in drawing.pieces:
            if isinstance(piece, Layer):
                yield from _signs_in(piece, within)


def _told(ratio: float) -> float:
    """Round down, so that what misses a limit does not look as if it met it."""
    return int(ratio * 10) / 10


def _is_sign(group: Group) -> bool:
    """Say whether a group of nothing but paths is a logo or an icon."""
    if group.name != LOGO:
        return is_icon(group)
    return bool(group.items) and all(isinstance(item, Path) for item in group.items)


def _own(shapes: Iterable[Shape | Layer], layer: Layer, after: int) -> Iterator[_Asked]:
    """Yield shapes, each with its middle, where what is under them all is its ground."""
    for shape in shapes:
        if isinstance(shape, Shape):
            yield _Asked(shape, (_middle(shape),), layer, after)


def _middle(shape: Shape) -> Point:
    left, top, right, bottom = shape.box
    return Point((left + right) / 2, (top + bottom) / 2)


def _field_pieces(ground: Layer, placed: Placed, box: Rect) -> Iterator[_Asked]:
    """Yield a field's own frame, or the frames and lines that are painted around it."""
    frame = field_frame(placed.field)
    if frame:
        yield from _own(shapes_of(frame, placed.matrix), ground, placed.after)
        return
    edge = box.x - _NEAR, box.bottom - _NEAR, box.right + _NEAR, box.bottom + _NEAR
    for shape, layer, at in reaching(ground, edge):
        if _marks(box, shape):
            yield _Asked(shape, _sides(shape), layer, at + 1)


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
    return Point(middle, top - _BESIDE), Point(middle, low + _BESIDE)
