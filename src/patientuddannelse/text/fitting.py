"""Fitting: text, style and box in; a measured, broken text block out, or how much is too much."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from functools import cache

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import (
    Align,
    Anchor,
    Font,
    Line,
    Overflow,
    Paragraph,
    TextBlock,
)
from patientuddannelse.text.breaking import break_lines
from patientuddannelse.text.face import Face
from patientuddannelse.text.sections import BrokenLine

_STEP = 0.96  # each try is 4 % smaller than the one before
BASELINE_RISE = 0.2
"""How far a baseline stands above the end of its line, in sizes."""

_SLACK = 0.01  # points that a box may be too small by rounding
_SPARE_ABOVE = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}  # shares of spare room
SPARE_BEFORE = {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text is set: weight, preferred and least size (pt), leading (in sizes), colour."""

    weight: int
    size: float
    minimum: float
    leading: float
    color: Color

    def shrunk(self, share: float) -> TextStyle:
        """Return the style at a share of its size, or at its least."""
        size = max(self.size * share, self.minimum)
        if size == self.size:
            return self
        return TextStyle(self.weight, size, self.minimum, self.leading, self.color)


_Part = tuple[Text | str, TextStyle, tuple[BrokenLine, ...]]
"""A paragraph on its way into a block: its text, how it is set, and its lines."""


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets text in one family.

    ``greedy`` predicts an office program that breaks lines itself and keeps ``margin`` (a share
    of the width) free for its rounding; otherwise lines are chosen as a typographer would.
    """

    face: Callable[[int], Face]
    kern: bool = True
    greedy: bool = False
    margin: float = 0.0
    joints: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    clinging: frozenset[str] = frozenset()
    unit_words: frozenset[str] = frozenset()

    def block(
        self,
        text: Text | str | Sequence[Text | str],
        style: TextStyle | Sequence[TextStyle],
        box: Rect,
        *,
        align: Align = Align.START,
        anchor: Anchor = Anchor.TOP,
        gap: float = 0.0,
        name: str = "",
    ) -> TextBlock:
        """Set text in a box at the largest size between preferred and least that fits.

        A sequence gives one paragraph each, ``gap`` (in sizes) apart; a sequence of styles gives
        each its own. A block that does not fit at its least size carries an ``Overflow``.
        """
        texts = [text] if isinstance(text, (Text, str)) else list(text)
        styles = [style] * len(texts) if isinstance(style, TextStyle) else list(style)
        centred = align is not Align.START
        shrink = 1.0
        while True:
            tall, parts = 0.0, list[_Part]()
            for t, wanted in zip(texts, styles, strict=True):
                s = wanted.shrunk(shrink)
                lines = self._broken(t, s.weight, s.size, box.width, centred=centred)
                tall += len(lines) * (s.size * s.leading) + (gap * s.size if parts else 0.0)
                parts.append((t, s, lines))
            overflow = _overflow(parts, box.width, tall - box.height)
            if overflow is None or all(s.size <= s.minimum for _, s, _ in parts):
                break
            shrink *= _STEP
        y = box.y + _SPARE_ABOVE[anchor] * (box.height - tall)
        paragraphs: list[Paragraph] = []
        for t, s, lines in parts:
            origin, above = t.origin if isinstance(t, Text) else None, gap * s.size
            leading = s.size * s.leading
            y += above if paragraphs else 0.0
            placed, y = _placed_lines(lines, box, y, s.size, leading, align)
            font = _font(self.face(s.weight).family, s.weight)
            paragraphs.append(
                Paragraph(
                    str(t), placed, font, s.size, leading, s.color, align, above, origin,
                    held_spaces(lines),
                )
            )  # fmt: skip
        return TextBlock(box, tuple(paragraphs), anchor, name, overflow)

    def height(
        self, text: Text | str | Sequence[Text | str], style: TextStyle, width: float
    ) -> float:
        """Return the height in points of text set at its preferred size in a width."""
        texts = [text] if isinstance(text, (Text, str)) else text
        lines = (self._broken(t, style.weight, style.size, width) for t in texts)
        return sum(len(each) for each in lines) * style.size * style.leading

    def broken(self, block: TextBlock, width: float) -> list[tuple[BrokenLine, ...]]:
        """Break the paragraphs of a block that is set in another width, at the sizes they have."""
        return [
            self._broken(
                each.text, each.font.weight, each.size, width,
                centred=each.align is not Align.START,
            )
            for each in block.paragraphs
        ]  # fmt: skip

    def width(self, text: Text | str, style: TextStyle) -> float:
        """Return the width in points of the widest of the author's own lines."""
        return self.measured(text, style.weight, style.size)

    def measured(self, text: Text | str, weight: int, size: float) -> float:
        """Return the same of text in a weight at a size."""
        measure = self.face(weight).measure(size, kern=self.kern)
        return max(map(measure, str(text).replace("\u00ad", "").split("\n")))

    def _broken(
        self, text: Text | str, weight: int, size: float, width: float, *, centred: bool = False
    ) -> tuple[BrokenLine, ...]:
        return break_lines(
            str(text),
            self.face(weight).measure(size, kern=self.kern),
            width * (1 - self.margin),
            joints=self.joints,
            clinging=self.clinging,
            unit_words=self.unit_words,
            balance=centred,
            greedy=self.greedy,
        )


def held_spaces(lines: Iterable[BrokenLine]) -> tuple[int, ...]:
    """Return the places of all spaces in a paragraph that hold its lines where they end."""
    return tuple(place for line in lines for place in line.held)


@cache
def _font(family: str, weight: int) -> Font:
    return Font(family, weight)


def _overflow(parts: Sequence[_Part], room: float, too_tall: float) -> Overflow | None:
    """Say by how much broken paragraphs miss their box, ``room`` wide for the words, or None."""
    widest, word = 0.0, ""
    for _, _, lines in parts:
        for line in lines:
            if line.width - room > widest:
                widest, word = line.width - room, line.text
    if widest <= _SLACK and too_tall <= _SLACK:
        return None
    cut = 0
    if too_tall > _SLACK:
        count = sum(len(lines) for _, _, lines in parts)
        words = sum(len(str(text).split()) for text, _, _ in parts)
        leading = max(style.size * style.leading for _, style, _ in parts)
        cut = min(words, math.ceil(too_tall / leading) * math.ceil(words / count))
    return Overflow(max(0.0, too_tall), max(0.0, widest), cut, word if widest > _SLACK else "")


def _placed_lines(
    lines: Iterable[BrokenLine | Line],
    box: Rect,
    y: float,
    size: float,
    leading: float,
    align: Align,
) -> tuple[tuple[Line, ...], float]:
    """Give the lines of a paragraph their places from ``y`` down; return where they end as well."""
    share = SPARE_BEFORE[align]
    down = leading - BASELINE_RISE * size
    placed = []
    for line in lines:
        x = box.x + (box.width - line.width) * share
        placed.append(Line(line.text, x, y + down, line.width))
        y += leading
    return tuple(placed), y


def placed(block: TextBlock) -> TextBlock:
    """Give every line its place: as office programs do with exact spacing (see first_baseline)."""
    box = block.box
    y = box.y + _SPARE_ABOVE[block.anchor] * (box.height - block.height)
    paragraphs = []
    for i, each in enumerate(block.paragraphs):
        y += each.space_before if i else 0.0
        down = first_baseline(each)
        lines, y = _placed_lines(each.lines, box, y, down, each.leading, each.align)
        paragraphs.append(each.set_in(lines))
    return TextBlock(box, tuple(paragraphs), block.anchor, block.name)


def first_baseline(paragraph: Paragraph) -> float:
    """Return how far under its top a line's baseline stands, in points.

    With exact spacing LibreOffice sets the baseline one leading down, less a fifth of the size
    (measured by benchmarks/line_breaks_in_libreoffice.py); sheets follow the same rule, so that
    both media look alike.
    """
    return paragraph.leading - BASELINE_RISE * paragraph.size
