"""From one paragraph, a measure and a width in pt to its broken lines.

Lines break at spaces, after a hyphen, slash or en dash within a word, at the author's soft hyphens
and at the joints of the glossary, and nowhere else.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from patientuddannelse.text.metrics import Measure, Units
from patientuddannelse.text.opportunities import (
    SPACES,
    TOLERANCE,
    author_breaks,
    office_breaks,
    plain,
    with_joints,
)
from patientuddannelse.text.sections import BrokenLine, Section

_SLIM = 0.35  # ems: what signs of a text are wider than, nearly always


def break_lines(
    text: str,
    measure: Measure,
    width: float,
    *,
    joints: Mapping[str, tuple[str, ...]] | None = None,
    clinging: frozenset[str] = frozenset(),
    balance: bool = False,
    greedy: bool = False,
) -> tuple[BrokenLine, ...]:
    r"""Break a paragraph into the fewest lines, and among those choose as a typographer would.

    `width` is in pt. `text` may hold "\n" (a line break by sense), U+00A0 (never broken) and
    U+00AD. `joints` maps a word to its parts; they are used only in words wider than the width.
    Lines that end with a word of `clinging` (lower case) are avoided where that costs little.
    `balance` makes the lines equally long, for centred text.

    `greedy` fills each line as office programs do, and so predicts theirs. As they draw no hyphen
    at U+00AD, soft hyphens are then used as joints are, only in words wider than the width: what
    is written for an office program must leave U+00AD out, and end a `hyphenated` line with a
    hyphen and a line break of its own.
    """
    lines: tuple[BrokenLine, ...] = ()
    start = 0
    sections = text.split("\n")
    for number, each in enumerate(sections, start=1):
        hard = number < len(sections)
        broken = _wide_lines(each, measure, width, clinging, balance, greedy, start, hard)
        if broken is None:
            section = _narrow_section(each, measure, width, joints or {}, greedy)
            broken = section.broken(measure, width, clinging, balance, greedy, start, hard)
        lines = (*lines, *broken) if lines else broken
        start += len(each) + 1
    return lines


@lru_cache(maxsize=1 << 15)
def _wide_lines(
    text: str,
    measure: Measure,
    width: float,
    clinging: frozenset[str],
    balance: bool,
    greedy: bool,
    start: int,
    hard: bool,
) -> tuple[BrokenLine, ...] | None:
    """Break text in a width that holds every word, else return None; kept, for it returns."""
    line = text.rstrip(SPACES)
    drawn = plain(line)
    if measure.size * _SLIM * len(drawn) <= width:
        across = measure(drawn)
        if across <= width + TOLERANCE:  # most labels: no need of their atoms
            return (BrokenLine(drawn, across, hard=hard, start=start, end=start + len(line)),)
    section = _section(text, measure.units, greedy)
    if measure.points(section.widest) > width + TOLERANCE:
        return None
    return section.broken(measure, width, clinging, balance, greedy, start, hard)


@lru_cache(maxsize=1 << 12)
def _section(text: str, units: Units, greedy: bool) -> Section:
    """Measure text that stands where every word has room; kept for all sizes and widths."""
    breaks = office_breaks(text, units, math.inf) if greedy else author_breaks(text)
    return Section(text, list(breaks), units)


def _narrow_section(
    text: str,
    measure: Measure,
    width: float,
    joints: Mapping[str, tuple[str, ...]],
    greedy: bool,
) -> Section:
    """Measure text with breaks inside the words that are wider than the width."""
    breaks = office_breaks(text, measure, width) if greedy else author_breaks(text)
    return Section(text, list(with_joints(text, breaks, measure, width, joints)), measure.units)
