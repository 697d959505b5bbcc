"""Words beside a drawing: the largest role of the type scale in which a text fits its box."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypedDict, Unpack

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, TextBlock
from patientuddannelse.text.fitting import SPARE_BEFORE
from patientuddannelse.text.sections import parts_clinging

_NARROWER = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""Shares of its box in which a text is tried."""


class Setting(TypedDict, total=False):
    """How words stand in their box, where it is otherwise than `Stage.text` would set them."""

    align: Align
    anchor: Anchor
    weight: int
    name: str


def largest(
    stage: Stage,
    text: Text | str | Sequence[Text | str],
    box: Rect,
    roles: Sequence[str],
    color: Color | str = "ink",
    **how: Unpack[Setting],
) -> TextBlock:
    """Set text in the first of the roles in which it fits; in the last, fit or not."""
    for role in roles:
        block = stage.text(text, box, role, color, **how)
        if block.overflow is None:
            break
    return block


def in_few_lines(
    stage: Stage,
    text: Text | str,
    box: Rect,
    roles: Sequence[str],
    color: Color | str = "ink",
    most: int = 2,
) -> TextBlock:
    """Set text as large as it fits, or smaller where it then has at most so many lines."""
    found = largest(stage, text, box, roles, color)
    if len(_lines(found)) > most:
        for role in roles[1:]:
            smaller = stage.text(text, box, role, color)
            if not smaller.overflow and len(_lines(smaller)) <= most:
                return smaller
    return found


def fitting_role(
    stage: Stage, texts: Sequence[Text | str], width: float, height: float, roles: Sequence[str]
) -> str:
    """Return the first role whose preferred size fits every text in a box, or the last role."""
    for role in roles:
        if tallest(stage, texts, width, role) <= height and all(
            widest_word(stage, text, role) <= width for text in texts
        ):
            return role
    return roles[-1]


def phrased_role(stage: Stage, text: Text, width: float, roles: Sequence[str]) -> str:
    """Return the first role in which every phrase stands in a line of its own, or the last."""
    phrases = re.findall(r"[^,;:.\n]+[,;:.]?", str(text))
    limit = width * (1 - stage.typesetter.margin)
    for role in roles:
        if all(stage.width(phrase.strip(), role) <= limit for phrase in phrases):
            return role
    return roles[-1]


def widest_word(stage: Stage, text: Text | str, role: str) -> float:
    """Return the width in points of the widest word, with room for other programs' rounding."""
    words = str(text).replace("\u00ad", "").split()
    return max((stage.width(word, role) for word in words), default=0.0) * 1.04


def narrowest(stage: Stage, text: Text | str, role: str, height: float) -> float:
    """Return about the least width in points in which a text is no higher, and no word is cut."""
    width, widest = widest_word(stage, text, role), 1.02 * stage.width(text, role)
    step = stage.type[role].size / 4
    while width < widest and stage.height(text, width, role) > height * 1.001:
        width += step
    return width


def tallest(stage: Stage, texts: Sequence[Text | str], width: float, role: str) -> float:
    """Return the height in points of the tallest of the texts set in a width."""
    return max((stage.height(text, width, role) for text in texts if str(text)), default=0.0)


def by_sense(
    stage: Stage,
    text: Text | str,
    box: Rect,
    role: str,
    color: Color | str = "ink",
    **how: Unpack[Setting],
) -> TextBlock:
    """Set text narrower where more of its lines then end with a phrase, if that costs no line."""
    tried = _narrower(stage, text, box, role, color, how)
    return max(tried, key=_whole_phrases)  # of those that are as good, the widest


def phrased(
    stage: Stage,
    text: Text | str,
    box: Rect,
    role: str,
    color: Color | str = "ink",
    **how: Unpack[Setting],
) -> TextBlock:
    """Set text by its sense, and of lines that are as good in lines of much the same length.

    A line that ends with a word that clings to the next undoes one that ends with a phrase.
    """
    clinging = stage.typesetter.clinging

    def sense(block: TextBlock) -> int:
        return _whole_phrases(block) - _parted(block, clinging)

    tried = _narrower(stage, text, box, role, color, how)
    return max(tried, key=lambda block: (sense(block), _evenness(block)))


def _parted(block: TextBlock, clinging: frozenset[str]) -> int:
    """Return how many lines end with a word that clings to the first of the next."""
    words = [[line.text.split() for line in p.lines] for p in block.paragraphs]
    ends = ((one, two) for lines in words for one, two in pairwise(lines) if one and two)
    return sum(parts_clinging(one[-1], two[0], clinging) for one, two in ends)


def _whole_phrases(block: TextBlock) -> int:
    """Return how many lines but the last of a paragraph end where a phrase does."""
    ends = (line.text[-1:] for p in block.paragraphs for line in p.lines[:-1])
    return sum(end in ".,;:!?" for end in ends if end)


def _narrower(
    stage: Stage,
    text: Text | str,
    box: Rect,
    role: str,
    color: Color | str,
    how: Setting,
) -> Iterator[TextBlock]:
    """Yield text set in a box, then ever narrower up to where that costs a line or smaller letters.

    The lines of the first keep their side or middle.
    """
    first: TextBlock | None = None
    aside = SPARE_BEFORE[how.get("align", Align.START)]
    for share in (1.0, *_NARROWER):
        left = aside * (1 - share)
        room = Rect(box.x + left * box.width, box.y, box.width * share, box.height)
        block = stage.text(text, room, role, color, **how)
        first = first or block
        if block is not first and (
            block.overflow or block.height > first.height or _size(block) < _size(first)
        ):
            return
        yield block


def snug(
    stage: Stage,
    text: Text | str,
    box: Rect,
    role: str,
    color: Color | str = "ink",
    **how: Unpack[Setting],
) -> TextBlock:
    """Set text in a box no wider than its lines need, so that no program breaks them elsewhere.

    It stands in the middle unless ``align`` says otherwise.
    """
    how = {"align": Align.MIDDLE, **how}
    block = stage.text(text, box, role, color, **how)
    room = block.box
    widest = max((line.width for p in block.paragraphs for line in p.lines), default=room.width)
    spare = max(0.0, room.width - widest / (1 - stage.typesetter.margin) - 1)
    left = SPARE_BEFORE[how["align"]] * spare
    within = Rect(room.x + left, room.y, room.width - spare, room.height)
    narrow = stage.text(text, within, role, color, **how)
    return narrow if _lines(narrow) == _lines(block) and not narrow.overflow else block


def _lines(block: TextBlock) -> list[str]:
    return [line.text for paragraph in block.paragraphs for line in paragraph.lines]


def evenly(
    stage: Stage,
    text: Text | str,
    box: Rect,
    role: str,
    color: Color | str = "ink",
    **how: Unpack[Setting],
) -> TextBlock:
    """Set text in lines of much the same length, with no more lines than needed."""
    tried = _narrower(stage, text, box, role, color, how)
    return max(tried, key=_evenness)  # of those that are as even, the widest


def _size(block: TextBlock) -> float:
    return block.paragraphs[0].size


def _evenness(block: TextBlock) -> float:
    """Return the shortest line's width as a share of the longest."""
    widths = [line.width for paragraph in block.paragraphs for line in paragraph.lines]
    longest = max(widths, default=0.0)
    return min(widths) / longest if longest else 1.0  # no words are as even as can be
