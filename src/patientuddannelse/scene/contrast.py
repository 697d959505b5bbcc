"""The contrast of words to what is painted under them, by the measure of WCAG 2.2."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from typing import NamedTuple

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.changed import Region
from patientuddannelse.scene.geometry import IDENTITY, Matrix
from patientuddannelse.scene.once import once
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Shape, shapes_of, showing
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


class SetLine(NamedTuple):
    """A set line on the page, where its ground is looked at, and after how many shapes."""

    line: Line
    paragraph: Paragraph
    size: float
    opacity: float
    points: tuple[tuple[float, float], ...]
    after: int


class Placed(NamedTuple):
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


@once
def seen(items: Sequence[Item]) -> Seen:
    """Walk a picture, but for small pictures of slides and sheets in it."""
    found = Seen()
    _walk(items, IDENTITY, 1.0, found)
    return found


def faint_words(items: Sequence[Item], paper: Color, large: Large = SHOWN) -> list[Faint]:
    """Return every line whose contrast to what was painted before it is below WCAG 2.2 AA."""
    return faint_lines(seen(items), paper, large)


def faint_lines(
    picture: Seen, paper: Color, large: Large, within: Region | None = None
) -> list[Faint]:
    """Return the same of a picture that has been walked, or of the lines within a region of it.

    Of lines with the same words in the same colour the worst is told. A line depends on nothing
    but what is painted at its points.
    """
    lines = picture.lines
    if within is not None:
        lines = [each for each in lines if within.holds(each.points)]
    grounds = showing(picture.shapes, lines, paper)
    found: dict[tuple[str, str], Faint] = {}
    for line, under in zip(lines, grounds, strict=True):
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


def _walk(items: Iterable[Item], matrix: Matrix, opacity: float, found: Seen) -> bool:
    """Take in some items; say whether they are nothing but paths."""
    only_paths = True
    for item in items:
        if isinstance(item, Path):
            found.shapes += shapes_of(item, matrix, opacity)
            continue
        only_paths, after = False, len(found.shapes)
        if isinstance(item, Group):
            _walk_group(item, matrix, opacity, found)
        elif isinstance(item, TextBlock):
            found.lines += _set_lines(item, matrix, opacity, after)
        elif isinstance(item, Field):
            found.placed.append(Placed(item, after, after, matrix))
            if item.typed:
                found.lines += _set_lines(item.typed, matrix, opacity, after)
    return only_paths


LOGO = "logo"
"""The name of the group that holds a clinic's logo."""


def _walk_group(group: Group, matrix: Matrix, opacity: float, found: Seen) -> None:
    moved = group.transform
    if group.role is Role.FIGURE and moved.scale <= _REDUCED and group.name != LOGO:
        return
    start = len(found.shapes)
    inner = matrix if moved == IDENTITY else matrix.after(moved)
    if _walk(group.items, inner, opacity * group.opacity, found) and group.items:
        found.placed.append(Placed(group, start, len(found.shapes), inner))


def _set_lines(block: TextBlock, matrix: Matrix, opacity: float, after: int) -> Iterator[SetLine]:
    scale = matrix.scale
    for paragraph in block.paragraphs:
        size = paragraph.size
        for line in paragraph.lines:
            if line.text.strip():
                points = _places(line, line.baseline - _RISE * size, matrix)
                yield SetLine(line, paragraph, size * scale, opacity, points, after)


def _places(line: Line, height: float, matrix: Matrix) -> tuple[tuple[float, float], ...]:
    """Return where the ground of a line is looked at."""
    a, b, c, d, e, f = matrix
    x, y = a * line.x + c * height + e, b * line.x + d * height + f
    across, down = a * line.width, b * line.width
    return tuple([(x + across * share, y + down * share) for share in _AT])


def _faint(each: SetLine, grounds: Sequence[Color], large: Large) -> Faint | None:
    bold = each.paragraph.font.weight >= 700
    wanted = LARGE_TEXT if each.size >= (large.bold if bold else large.regular) else TEXT
    color = each.paragraph.color.srgb
    under = {ground.srgb for ground in grounds}
    ratio, ground = min((contrast(color, srgb, each.opacity), srgb) for srgb in under)
    if ratio >= wanted:
        return None
    return Faint(each.line.text, color, ground, ratio, wanted, each.size, each.paragraph)
