"""From one paragraph, a measure and a width in pt to its broken lines.

Lines break at spaces, after a hyphen, slash or en dash within a word, at the author's soft hyphens
and at the joints of the glossary, and nowhere else.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

from patientuddannelse.text.holding import Held, held_ends
from patientuddannelse.text.metrics import Measure, Units
from patientuddannelse.text.opportunities import (
    SPACES,
    TOLERANCE,
    Break,
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
    unit_words: frozenset[str] = frozenset(),
    balance: bool = False,
    greedy: bool = False,
) -> tuple[BrokenLine, ...]:
    r"""Break a paragraph into the fewest lines, and among those choose as a typographer would.

    `width` is in pt. `text` may hold "\n" (a line break by sense), U+00A0 (never broken) and
    U+00AD. `joints` maps a word to its parts; they are used only in words wider than the width.
    Lines that end with a word of `clinging` (lower case), or begin with one that it has with a
    hyphen in front, are avoided where that costs little, and no line ends between a number and a
    word of `unit_words` that have room in one.
    `balance` makes the lines equally long, for centred text.

    `greedy` fills each line as office programs do, and so predicts theirs. Where that would leave
    a word over, part a number from its unit or end a line with a clinging word, other lines are
    chosen if they are no more: what is written for the program must then have U+00A0 at the spaces
    that are `held`. As it draws no hyphen at U+00AD, soft hyphens are used as joints are, only in
    words wider than the width: what is written must leave U+00AD out, and end a `hyphenated` line
    with a hyphen and a line break of its own.
    """
    lines: tuple[BrokenLine, ...] = ()
    start = 0
    sections = text.split("\n")
    for number, each in enumerate(sections, start=1):
        hard = number < len(sections)
        broken = _wide_lines(
            each, measure, width, clinging, unit_words, balance, greedy, start, hard
        )
        if broken is None:
            section = _narrow_section(each, measure, width, joints or {}, unit_words, greedy)
            broken = _chosen_lines(section, measure, width, clinging, balance, greedy, start, hard)
        lines = (*lines, *broken) if lines else broken
        start += len(each) + 1
    return lines


@lru_cache(maxsize=1 << 15)
def _wide_lines(
    text: str,
    measure: Measure,
    width: float,
    clinging: frozenset[str],
    unit_words: frozenset[str],
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
    section = _section(text, measure.units, unit_words, greedy)
    if measure.points(section.widest) > width + TOLERANCE:
        return None
    return _chosen_lines(section, measure, width, clinging, balance, greedy, start, hard)


@lru_cache(maxsize=1 << 12)
def _section(text: str, units: Units, unit_words: frozenset[str], greedy: bool) -> Section:
    """Measure text that stands where every word has room; kept for all sizes and widths."""
    if greedy:
        return Section(text, list(office_breaks(text, units, math.inf, unit_words)), units)
    breaks = author_breaks(text, unit_words)
    return Section(text, list(breaks), units)


def _narrow_section(
    text: str,
    measure: Measure,
    width: float,
    joints: Mapping[str, tuple[str, ...]],
    unit_words: frozenset[str],
    greedy: bool,
) -> Section:
    """Measure text with breaks inside the words that are wider than the width."""
    breaks: Iterable[Break] = author_breaks(text, unit_words)
    if greedy:
        breaks = office_breaks(text, measure, width, unit_words)
    return Section(text, list(with_joints(text, breaks, measure, width, joints)), measure.units)


def _chosen_lines(
    section: Section,
    measure: Measure,
    width: float,
    clinging: frozenset[str],
    balance: bool,
    greedy: bool,
    start: int,
    hard: bool,
) -> tuple[BrokenLine, ...]:
    """Return the lines of a section in a width; `start` is where it stands in the paragraph."""
    room, limit = measure.held(width), measure.held(width + TOLERANCE)
    held: Held = {}
    if greedy:
        ends, held = held_ends(section, room, limit, clinging, balance)
    else:
        ends = section.optimise(room, limit, clinging, balance)
    return tuple(section.lines(ends, held, measure, width, start, hard))
