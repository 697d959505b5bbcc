"""The contrast of words to what is painted under them, by the measure of WCAG 2.2."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from typing import NamedTuple

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import IDENTITY, Box, Matrix
from patientuddannelse.scene.grounds import ground_of, showing
from patientuddannelse.scene.layers import Layer, inside, is_reduced
from patientuddannelse.scene.once import once
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import shapes_of
from patientuddannelse.scene.part import Region
from patientuddannelse.scene.primitives import (
    Field,
    Group,
    Item,
    Line,
    Paragraph,
    Path,
    TextBlock,
)
from patientuddannelse.scene.walk import is_drawing

TEXT, LARGE_TEXT, SHAPE = 4.5, 3.0, 3.0
"""What WCAG 2.2 AA asks of text, of large text, and of shapes that carry meaning."""

_AT = (0.02, 0.25, 0.5, 0.75, 0.98)  # where along a line its ground is looked at
_RISE = 0.3  # of the size: how high above its baseline


@dataclass(frozen=True, slots=True)
class Large:
    """From which sizes on text is large, regular and bold."""

    regular: float
    bold: float


PRINTED = Large(18.0, 14.0)
"""On paper a point is a point."""

SHOWN = Large(24.0, 18.7)
"""A slide is 960 points wide and shown at least as many pixels wide: its points are pixels."""


@dataclass(frozen=True, slots=True)
class Faint:
    """A line with too little contrast: both colours and their ratio, and its size on the page."""

    text: str
    color: str
    ground: str
    ratio: float
    wanted: float
    size: float
    paragraph: Paragraph

    def __str__(self) -> str:
        """Spell it in one line."""
        return (
            f'"{self.text}" {self.color} on {self.ground}: {self.ratio:.2f}:1 '
            f"(wanted {self.wanted}:1, {self.size:.1f} pt)"
        )


class SetLine(NamedTuple):
    """A set line on the page, and where its ground is looked at."""

    line: Line
    paragraph: Paragraph
    points: tuple[tuple[float, float], ...]


class Words(NamedTuple):
    """A text block on the page: how it is placed, and after how many pieces it was written."""

    block: TextBlock
    matrix: Matrix
    opacity: float
    after: int

    def lines(self) -> Iterator[SetLine]:
        """Yield its lines, but for empty ones."""
        for paragraph in self.block.paragraphs:
            for line in paragraph.lines:
                if line.text.strip():
                    height = line.baseline - _RISE * paragraph.size
                    yield SetLine(line, paragraph, _places(line, height, self.matrix))

    @property
    def box(self) -> Box | None:
        """Return a box around all places its ground is looked at; none if it is turned or empty."""
        a, b, c, d, e, f = self.matrix
        if b or c or a < 0 or d < 0:
            return None
        left, top, right, bottom = math.inf, math.inf, -math.inf, -math.inf
        for paragraph in self.block.paragraphs:
            rise = _RISE * paragraph.size
            for line in paragraph.lines:
                west, east, height = line.x, line.x + line.width, line.baseline - rise
                left, right = west if west < left else left, east if east > right else right
                top, bottom = height if height < top else top, height if height > bottom else bottom
        if left > right:
            return None
        return a * left + e, d * top + f, a * right + e, d * bottom + f


class Placed(NamedTuple):
    """A field: how it is placed, and after how many pieces."""

    field: Field
    matrix: Matrix
    after: int


@dataclass(slots=True)
class Seen:
    """A picture in drawing order: what is painted, the words on it, its drawings and fields.

    A drawing is a group of nothing but paths and groups of them (``is_drawing``).
    """

    ground: Layer = field(default_factory=Layer)
    words: list[Words] = field(default_factory=list)
    placed: list[Layer | Placed] = field(default_factory=list)


@once
def seen(items: Sequence[Item]) -> Seen:
    """Walk a picture, but for small pictures of slides and sheets in it."""
    found = Seen()
    _walk(items, IDENTITY, 1.0, found)
    return found


def faint_lines(
    picture: Seen, paper: Color, large: Large, within: Region | None = None
) -> list[Faint]:
    """Return the same of a picture that has been walked, or of the lines within a region of it.

    Of lines with the same words in the same colour the worst is told. A line depends on nothing
    but what is painted at its points.
    """
    found: dict[tuple[str, str], Faint] = {}
    for words in picture.words:
        for each in _faint_in(words, picture.ground, paper, large, within):
            key = (each.text, each.color)
            if key not in found or each.ratio < found[key].ratio:
                found[key] = each
    return list(found.values())


@lru_cache(maxsize=4096)
def contrast(color: str, ground: str, opacity: float = 1.0) -> float:
    """Return the ratio of what shows, where a colour lies more or less opaque on a ground."""
    under = Color(ground)
    return under.mix(color, opacity).contrast(under)


def _walk(items: Iterable[Item], matrix: Matrix, opacity: float, found: Seen) -> None:
    """Take in some items that stand under a matrix."""
    pieces = found.ground.pieces
    for item in items:
        if isinstance(item, Path):
            pieces += shapes_of(item, matrix, opacity)
        elif isinstance(item, Group):
            if is_reduced(item):
                continue
            if not is_drawing(item):
                _walk(item.items, inside(item, matrix), opacity * item.opacity, found)
            elif item.items:
                found.placed.append(found.ground.add(item, matrix, opacity))
        elif isinstance(item, TextBlock):
            found.words.append(Words(item, matrix, opacity, len(pieces)))
        elif isinstance(item, Field):
            found.placed.append(Placed(item, matrix, len(pieces)))
            if item.typed:
                found.words.append(Words(item.typed, matrix, opacity, len(pieces)))


def _places(line: Line, height: float, matrix: Matrix) -> tuple[tuple[float, float], ...]:
    """Return where the ground of a line is looked at."""
    a, b, c, d, e, f = matrix
    x, y = a * line.x + c * height + e, b * line.x + d * height + f
    across, down = a * line.width, b * line.width
    return tuple([(x + across * share, y + down * share) for share in _AT])


def _faint_in(
    words: Words, layer: Layer, paper: Color, large: Large, within: Region | None
) -> Iterator[Faint]:
    """Yield the lines of a block that stand out too little from what is under them."""
    box, paragraphs = words.box, words.block.paragraphs
    if within is not None and box and not within.meets(box):
        return
    ground = ground_of(box, layer, words.after, paper) if box else None
    if ground and not any(_lacking(each, words, (ground,), large) for each in paragraphs):
        return  # nearly always: words stand on one card
    lines = [each for each in words.lines() if within is None or within.holds(each.points)]
    rows = [each.points for each in lines]
    grounds = [[ground]] * len(rows) if ground else showing(rows, layer, words.after, paper)
    for each, under in zip(lines, grounds, strict=True):
        lacking = _lacking(each.paragraph, words, under, large)
        if lacking:
            color, size = each.paragraph.color.srgb, each.paragraph.size * words.matrix.scale
            yield Faint(each.line.text, color, *lacking, size, each.paragraph)


def _lacking(
    paragraph: Paragraph, words: Words, grounds: Iterable[Color], large: Large
) -> tuple[str, float, float] | None:
    """Return the worst ground of a paragraph, its ratio and the one wanted, if it is too little."""
    size, bold = paragraph.size * words.matrix.scale, paragraph.font.weight >= 700
    wanted = LARGE_TEXT if size >= (large.bold if bold else large.regular) else TEXT
    color = paragraph.color.srgb
    under = {ground.srgb for ground in grounds}
    ratio, ground = min([(contrast(color, srgb, words.opacity), srgb) for srgb in under])
    return (ground, ratio, wanted) if ratio < wanted else None
