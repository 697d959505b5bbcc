"""Fitting a composed text again with another font: the same box and lines, smaller if it must be.

What was composed beside a text (discs, cards, reveal steps) stays where it is, so no paragraph may
grow: it keeps its room, and where the other font needs fewer lines it stands in the middle of it.
"""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.scene.primitives import Anchor, Line, Paragraph, TextBlock
from patientuddannelse.text.breaking import break_lines
from patientuddannelse.text.fitting import held_spaces, placed
from patientuddannelse.text.office_fonts import OfficeFont
from patientuddannelse.text.sections import BrokenLine

_STEP = 0.97
_LEAST = 0.5  # of the size: nothing that was readable needs more
_MARGIN = 0.003  # of a line's width, as decks are composed


def refitted(block: TextBlock, font: OfficeFont) -> TextBlock:
    """Return the block set in the font, every paragraph in at most as many lines as before."""
    if font.is_arial or not block.paragraphs:
        return block
    factor = 1.0
    while True:
        broken = [_broken(each, block.box.width, factor, font) for each in block.paragraphs]
        pairs = list(zip(block.paragraphs, broken, strict=True))
        if factor < _LEAST or all(_holds(each, lines, block) for each, lines in pairs):
            return _set(block, pairs, factor)
        factor *= _STEP


def _broken(
    each: Paragraph, width: float, factor: float, font: OfficeFont
) -> tuple[BrokenLine, ...]:
    measure = font.face(each.font.weight).measure(each.size * factor, kern=False)
    return break_lines(each.text, measure, width * (1 - _MARGIN), greedy=True)


def _holds(before: Paragraph, lines: tuple[BrokenLine, ...], block: TextBlock) -> bool:
    """Say whether a paragraph takes no more room; a line was never wider than before or the box."""
    room = max([block.box.width, *(line.width for line in before.lines)])
    return len(lines) <= len(before.lines) and all(line.width <= room for line in lines)


def _set(
    block: TextBlock, pairs: list[tuple[Paragraph, tuple[BrokenLine, ...]]], factor: float
) -> TextBlock:
    spare = [(len(each.lines) - len(lines)) * each.leading / 2 for each, lines in pairs]
    paragraphs = tuple(
        replace(
            each,
            lines=tuple(Line(line.text, 0.0, 0.0, line.width) for line in lines),
            size=each.size * factor,
            held=held_spaces(lines),
            space_before=each.space_before + (spare[i] + spare[i - 1] if i else 0.0),
        )
        for i, (each, lines) in enumerate(pairs)
    )
    box = block.box
    if len(pairs) > 1:
        down = {
            Anchor.TOP: spare[0], Anchor.MIDDLE: (spare[0] - spare[-1]) / 2,
            Anchor.BOTTOM: -spare[-1],
        }[block.anchor]  # fmt: skip
        box = box.moved(0.0, down)
    return placed(replace(block, box=box, paragraphs=paragraphs))
