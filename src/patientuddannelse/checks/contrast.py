"""Finds words, signs and places to write that hardly stand out: poor eyes and copiers lose them.

Words are measured against what was painted before them, so that on a slide what a later click
brings does not count. Of shapes those count that say something by themselves: the frame or line of
a field, an icon, and a clinic's logo. A card or chip is told by the words or the icon on it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity
from patientuddannelse.drawing.icon_shapes import ICONS
from patientuddannelse.materials import Material, Page
from patientuddannelse.scene.changed import Region
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
    seen,
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
_BESIDE = 1.0  # pt above and below a line, where its ground is looked at


def check_contrast(
    curriculum: Curriculum, material: Material, within: Region | None = None
) -> Iterator[Diagnostic]:
    """Yield a finding for all that stands out less than WCAG 2.2 AA asks.

    ``within`` a region, all is looked at that what is painted there can make stand out less.
    """
    for page in material.pages:
        picture = seen(page.scene)
        for faint in faint_lines(picture, _PAPER, SHOWN if page.staged else PRINTED, within):
            yield _words(faint, page)
        yield from _shapes(picture, page, within)


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


def _shapes(picture: Seen, page: Page, within: Region | None) -> Iterator[Diagnostic]:
    signs = list(_signs(picture, within))
    asked = [each for sign in signs for _, each in sign.pieces]
    grounds = iter(showing(picture.shapes, asked, _PAPER))
    for sign in signs:
        ratio = max(
            contrast(shape.color_at(*_middle(shape)).srgb, ground.srgb, shape.opacity)
            for shape, _ in sign.pieces
            for ground in next(grounds)
        )
        if ratio < SHAPE:
            yield finding(
                sign.key, sign.origin, Severity.WARNING, name=sign.name, where=page.name,
                ratio=_told(ratio), wanted=_told(SHAPE),
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sign:
    """What says something by itself: what findings call it, and the shapes that show it.

    One of the shapes has to stand out from one of the grounds that are asked beside it.
    """

    key: str
    origin: Origin | None
    name: str
    pieces: Sequence[tuple[Shape, Asked]]


def _signs(picture: Seen, within: Region | None) -> Iterator[_Sign]:
    edges = _LowerEdges(picture)
    for placed in picture.placed:
        if within is not None and not _depends_on(within, placed, picture):
            continue
        item = placed.item
        if isinstance(item, Field):
            key, origin, name = "faint-field", None, item.label
            pieces = list(_field_pieces(picture, edges, placed, item))
        elif item.name == LOGO or _is_icon(item.items):
            key = "faint-logo" if item.name == LOGO else "faint-icon"
            origin, name = item.origin, item.alt_text
            pieces = list(_inner(picture.shapes[placed.start : placed.end], placed.start))
        else:
            continue
        if pieces:
            yield _Sign(key, origin, name, pieces)


def _depends_on(region: Region, placed: Placed, picture: Seen) -> bool:
    """Say whether a sign's own shapes or, for a field, what may mark it reach into a region."""
    if isinstance(placed.item, Field):
        box = placed.matrix.around(placed.item.box)
        return region.meets((box.x, box.y, box.right, box.bottom), _NEAR + _BESIDE)
    return any(region.meets(each.box) for each in picture.shapes[placed.start : placed.end])


def _told(ratio: float) -> float:
    """Round down, so that what misses a limit does not look as if it met it."""
    return int(ratio * 10) / 10


@cache
def _icons() -> frozenset[Outline]:
    return frozenset(outline(layers[0].data) for layers in ICONS.values())


def _is_icon(paths: Iterable[object]) -> bool:
    first = next(iter(paths))
    return isinstance(first, Path) and first.outline in _icons()


def _inner(shapes: Iterable[Shape], after: int) -> Iterator[tuple[Shape, Asked]]:
    """Yield shapes, each with its middle, where what is under them all is its ground."""
    for shape in shapes:
        yield shape, Asked((_middle(shape),), after)


def _middle(shape: Shape) -> Point:
    left, top, right, bottom = shape.box
    return Point((left + right) / 2, (top + bottom) / 2)


def _field_pieces(
    picture: Seen, edges: _LowerEdges, placed: Placed, field: Field
) -> Iterator[tuple[Shape, Asked]]:
    """Yield a field's own frame, or the frames and lines that are painted around it."""
    frame = field_frame(field)
    if frame:
        yield from _inner(shapes_of(frame, placed.matrix), placed.start)
        return
    box = placed.matrix.around(field.box)
    for place in edges.near(box.bottom):
        shape = picture.shapes[place]
        if _marks(box, shape):
            yield shape, Asked(_sides(shape), place + 1)


class _LowerEdges:
    """The shapes of a picture by their lower edges; they are sorted when a field asks first."""

    def __init__(self, picture: Seen) -> None:
        self._picture = picture

    @cached_property
    def _sorted(self) -> list[tuple[float, int]]:
        return sorted((shape.box[3], place) for place, shape in enumerate(self._picture.shapes))

    def near(self, height: float) -> list[int]:
        """Return the places of those that may mark a field that ends at a height, in order."""
        first = bisect_left(self._sorted, (height - _NEAR - 1.0, 0))
        last = bisect_left(self._sorted, (height + _NEAR + 1.0, 0))
        return sorted(place for _, place in self._sorted[first:last])


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
