"""Fitting: text, style and box in; a measured, broken text block out, or how much is too much."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace

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
from patientuddannelse.text.breaking import BrokenLine, break_lines
from patientuddannelse.text.face import Face

_STEP = 0.96  # each try is 4 % smaller than the one before
BASELINE_RISE = 0.2
"""How far a baseline stands above the end of its line, in sizes."""

_SLACK = 0.01  # points that a box may be too small by rounding
_SPARE_ABOVE = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}  # shares of spare room
_SPARE_BEFORE = {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}


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
        return self if size == self.size else replace(self, size=size)


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

    def block(
        self,
        text: Text | str | Sequence[Text | str],
        style: TextStyle | Sequence[TextStyle],
        box: Rect,
        *,
        align: Align = Align.START,
        anchor: Anchor = Anchor.TOP,
        gap: float = 0.0,
        bullet: str = "",
        indent: float = 0.0,
        name: str = "",
    ) -> TextBlock:
        """Set text in a box at the largest size between preferred and least that fits.

        A sequence gives one paragraph each, ``gap`` (in sizes) apart; a sequence of styles gives
        each its own. A block that does not fit at its least size carries an ``Overflow``.
        """
        texts = [text] if isinstance(text, (Text, str)) else list(text)
        styles = [style] * len(texts) if isinstance(style, TextStyle) else list(style)
        shrink = 1.0
        while True:
            sized = [s.shrunk(shrink) for s in styles]
            paragraphs = tuple(
                self._paragraph(t, s, box.width, align, gap * s.size, bullet, indent)
                for t, s in zip(texts, sized, strict=True)
            )
            block = TextBlock(box, paragraphs, anchor, name)
            overflow = self._overflow(block)
            if overflow is None or all(s.size <= s.minimum for s in sized):
                return placed(block, overflow)
            shrink *= _STEP

    def height(
        self, text: Text | str | Sequence[Text | str], style: TextStyle, width: float
    ) -> float:
        """Return the height in points of text set at its preferred size in a width."""
        texts = [text] if isinstance(text, (Text, str)) else text
        lines = (self._broken(t, style, width) for t in texts)
        return sum(len(each) for each in lines) * style.size * style.leading

    def width(self, text: Text | str, style: TextStyle) -> float:
        """Return the width in points of the widest of the author's own lines."""
        face = self.face(style.weight)
        lines = str(text).replace("\u00ad", "").split("\n")
        return max(face.metrics.width(line, style.size, self.kern) for line in lines)

    def _broken(
        self, text: Text | str, style: TextStyle, width: float, *, balance: bool = False
    ) -> tuple[BrokenLine, ...]:
        return break_lines(
            str(text),
            self.face(style.weight).measure(style.size, kern=self.kern),
            width * (1 - self.margin),
            joints=self.joints,
            clinging=self.clinging,
            balance=balance,
            greedy=self.greedy,
        )

    def _paragraph(
        self,
        text: Text | str,
        style: TextStyle,
        width: float,
        align: Align,
        gap: float,
        bullet: str,
        indent: float,
    ) -> Paragraph:
        broken = self._broken(
            text, style, width - indent, balance=align is not Align.START and not self.greedy
        )
        return Paragraph(
            text=str(text),
            lines=tuple(Line(line.text, 0.0, 0.0, line.width) for line in broken),
            font=Font(self.face(style.weight).family, style.weight),
            size=style.size,
            leading=style.size * style.leading,
            color=style.color,
            align=align,
            space_before=gap,
            bullet=bullet,
            indent=indent,
            origin=text.origin if isinstance(text, Text) else None,
        )

    def _overflow(self, block: TextBlock) -> Overflow | None:
        """Say by how much the block misses its box, or None."""
        widest, word = 0.0, ""
        for paragraph in block.paragraphs:
            room = block.box.width - paragraph.indent
            for line in paragraph.lines:
                if line.width - room > widest:
                    widest, word = line.width - room, line.text
        too_tall = block.height - block.box.height
        if widest <= _SLACK and too_tall <= _SLACK:
            return None
        cut = 0
        if too_tall > _SLACK:
            lines = sum(len(p.lines) for p in block.paragraphs)
            words = sum(len(p.text.split()) for p in block.paragraphs)
            leading = max(p.leading for p in block.paragraphs)
            cut = min(words, math.ceil(too_tall / leading) * math.ceil(words / lines))
        return Overflow(max(0.0, too_tall), max(0.0, widest), cut, word if widest > _SLACK else "")


def placed(block: TextBlock, overflow: Overflow | None = None) -> TextBlock:
    """Give every line its place: as office programs do with exact spacing (see first_baseline)."""
    box, spare = block.box, block.box.height - block.height
    y = box.y + _SPARE_ABOVE[block.anchor] * spare
    paragraphs = []
    for i, paragraph in enumerate(block.paragraphs):
        y += paragraph.space_before if i else 0.0
        left, share = box.x + paragraph.indent, _SPARE_BEFORE[paragraph.align]
        room, down = box.width - paragraph.indent, first_baseline(paragraph)
        lines = []
        for line in paragraph.lines:
            x = left + (room - line.width) * share
            lines.append(Line(line.text, x, y + down, line.width))
            y += paragraph.leading
        paragraphs.append(paragraph.set_in(tuple(lines)))
    return TextBlock(box, tuple(paragraphs), block.anchor, block.name, overflow)


def first_baseline(paragraph: Paragraph) -> float:
    """Return how far under its top a line's baseline stands, in points.

    With exact spacing LibreOffice sets the baseline one leading down, less a fifth of the size
    (measured by benchmarks/line_breaks_in_libreoffice.py); sheets follow the same rule, so that
    both media look alike.
    """
    return paragraph.leading - BASELINE_RISE * paragraph.size
