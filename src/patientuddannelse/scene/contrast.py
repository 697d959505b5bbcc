"""The contrast of words to what is painted under them, by the measure of WCAG 2.2."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import IDENTITY, Matrix
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Asked, Shape, shapes_of, showing
from patientuddannelse.scene.primitives import (
    Field,
    Group,
    Item,
    Line,
    Paragraph,
    Path,
    Role,
    TextBlock,
)

TEXT, LARGE_TEXT, SHAPE = 4.5, 3.0, 3.0
"""What WCAG 2.2 AA asks of text, of large text, and of shapes that carry meaning."""

_AT = (0.02, 0.25, 0.5, 0.75, 0.98)  # where along a line its ground is looked at
_RISE = 0.3  # of the size: how high above its baseline
_REDUCED = 0.25  # a figure printed this small shows a slide or sheet: it is judged where it is read


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


@dataclass(frozen=True, slots=True)
class SetLine:
    """A set line on the page, and where its ground is looked at."""

    line: Line
    paragraph: Paragraph
    size: float
    opacity: float
    asked: Asked


@dataclass(frozen=True, slots=True)
class Placed:
    """A group of nothing but paths, or a field: which shapes are its own, and how it is placed."""

    item: Group | Field
    start: int
    end: int
    matrix: Matrix


@dataclass(slots=True)
class Seen:
    """A picture in drawing order: what is painted, the lines set on it, its drawings and fields."""

    shapes: list[Shape] = field(default_factory=list)
    lines: list[SetLine] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)


def seen(items: Iterable[Item]) -> Seen:
    """Walk a picture, but for small pictures of slides and sheets in it."""
    found = Seen()
    _walk(items, IDENTITY, 1.0, found)
    return found


def seen_once(items: tuple[Item, ...]) -> Seen:
    """Return the same, walked once for several checks, and for sheets that share a back."""
    return _seen_once(_Same(items))


class _Same:
    """A picture that is equal to itself only: to compare its items would cost more than a walk."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Item, ...]) -> None:
        self.items = items

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.items is other.items

    def __hash__(self) -> int:
        return id(self.items)


@lru_cache(maxsize=64)  # more pages than a deck has slides
def _seen_once(picture: _Same) -> Seen:
    return seen(picture.items)


def faint_words(items: Iterable[Item], paper: Color, large: Large = SHOWN) -> list[Faint]:
    """Return every line whose contrast to what was painted before it is below WCAG 2.2 AA."""
    return faint_lines(seen(items), paper, large)


def faint_lines(picture: Seen, paper: Color, large: Large) -> list[Faint]:
    """Return the same of a picture that has been walked.

    Of lines with the same words in the same colour the worst is told.
    """
    grounds = showing(picture.shapes, [line.asked for line in picture.lines], paper)
    found: dict[tuple[str, str], Faint] = {}
    for line, under in zip(picture.lines, grounds, strict=True):
        each = _faint(line, under, large)
        if each:
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
    for item in items:
        if isinstance(item, Group):
            if item.role is Role.FIGURE and item.transform.scale <= _REDUCED and item.name != LOGO:
                continue
            start = len(found.shapes)
            inner = matrix if item.transform is IDENTITY else matrix.after(item.transform)
            _walk(item.items, inner, opacity * item.opacity, found)
            if item.items and all(isinstance(each, Path) for each in item.items):
                found.placed.append(Placed(item, start, len(found.shapes), inner))
        elif isinstance(item, Path):
            found.shapes += shapes_of(item, matrix, opacity)
        elif isinstance(item, TextBlock):
            found.lines += _set_lines(item, matrix, opacity, len(found.shapes))
        elif isinstance(item, Field):
            after = len(found.shapes)
            found.placed.append(Placed(item, after, after, matrix))
            if item.typed:
                found.lines += _set_lines(item.typed, matrix, opacity, after)


LOGO = "logo"
"""The name of the group that holds a clinic's logo."""


def _set_lines(block: TextBlock, matrix: Matrix, opacity: float, after: int) -> Iterator[SetLine]:
    for paragraph in block.paragraphs:
        for line in paragraph.lines:
            if line.text.strip():
                y = line.baseline - _RISE * paragraph.size
                points = tuple([matrix.apply(line.x + line.width * share, y) for share in _AT])
                size = paragraph.size * matrix.scale
                yield SetLine(line, paragraph, size, opacity, Asked(points, after))


def _faint(each: SetLine, grounds: Sequence[Color], large: Large) -> Faint | None:
    bold = each.paragraph.font.weight >= 700
    wanted = LARGE_TEXT if each.size >= (large.bold if bold else large.regular) else TEXT
    color = each.paragraph.color.srgb
    under = {ground.srgb for ground in grounds}
    ratio, ground = min((contrast(color, srgb, each.opacity), srgb) for srgb in under)
    if ratio >= wanted:
        return None
    return Faint(each.line.text, color, ground, ratio, wanted, each.size, each.paragraph)
