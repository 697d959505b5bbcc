"""From one paragraph, a measure and a width in pt to its broken lines.

Lines break at spaces, after a hyphen, slash or en dash within a word, at the author's soft hyphens
and at the joints of the glossary, and nowhere else.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.text.opportunities import (
    SPACES,
    TOLERANCE,
    Break,
    Kind,
    Measure,
    author_breaks,
    office_breaks,
    plain,
    with_joints,
)

_DASHES = ("-", "\u2013", "\u2014")
_PHRASE_ENDS = (".", ",", ";", ":", "!", "?", "\u2013", "\u2014")
_PUNCTUATION = "()[].,;:!?\u201d\u201c\u00bb\u00ab\"'"

# The price of a break, where the price of white space is the square of its share of the width.
_LONELY = 10.0  # one short word alone on the last line: worse than any white space
_RAGGED = 0.5  # of left-aligned lines sense counts for more than evenness
_HYPHEN = 0.1  # pays when a left-aligned line gets fuller by nearly half of the width
_CLINGING = 0.06
_MID_PHRASE = 0.03  # a break after punctuation is one by sense
_DASH = 0.02
_LEADING_DASH = 0.05
_SHORT = 2 / 3  # a last line of one word is lonely below this share of the width


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """One line of a paragraph as it is drawn, with its width in pt.

    `hard`: it ends at the author's own line break. `too_wide`: it holds one word wider than the
    width. `hyphenated`: its last character is a hyphen that the paragraph lacks. `start` and `end`
    say where its text stands in the paragraph, which may hold soft hyphens that the line leaves
    out; between two lines stand only spaces, a soft hyphen or a line break.
    """

    text: str
    width: float
    hard: bool = False
    too_wide: bool = False
    hyphenated: bool = False
    start: int = 0
    end: int = 0


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
            broken = section.broken(width, clinging, balance, greedy, start, hard)
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
    if (across := measure(drawn)) <= width + TOLERANCE:  # most labels: no need of their atoms
        return (BrokenLine(drawn, across, hard=hard, start=start, end=start + len(line)),)
    section = _section(text, measure, greedy)
    if section.widest > width + TOLERANCE:
        return None
    return section.broken(width, clinging, balance, greedy, start, hard)


@lru_cache(maxsize=1 << 12)
def _section(text: str, measure: Measure, greedy: bool) -> _Section:
    """Measure text that is wide enough for every word; kept, since many widths are tried."""
    breaks = office_breaks(text, measure, math.inf) if greedy else author_breaks(text)
    return _Section(text, list(breaks), measure)


def _narrow_section(
    text: str,
    measure: Measure,
    width: float,
    joints: Mapping[str, tuple[str, ...]],
    greedy: bool,
) -> _Section:
    """Measure text with breaks inside the words that are wider than the width."""
    breaks = office_breaks(text, measure, width) if greedy else author_breaks(text)
    return _Section(text, list(with_joints(text, breaks, measure, width, joints)), measure)


@lru_cache(maxsize=1 << 14)
def _between(measure: Measure, left: str, gap: str, right: str) -> float:
    """Return how much wider two signs with a gap are than both alone; the same pairs come again."""
    return measure(left + gap + right) - measure(left) - measure(right)


class _Section:
    """The text between two of the author's line breaks: its atoms, and where lines may end.

    Atom `k` runs from `starts[k]` to `breaks[k].end`. `before[k]` is where it begins and `after[k]`
    where it ends when all stand on one endless line, so that a line from atom `i` to atom `k` is
    `after[k] - before[i]` wide, and `hyphen[k]` wider with the hyphen that a break there draws.
    `widest` is the width of the widest atom with its hyphen.
    """

    def __init__(self, text: str, breaks: list[Break], measure: Measure) -> None:
        self.text = text
        self.breaks = breaks
        self.measure = measure
        self.starts = [0, *(place.resume for place in breaks[:-1])]
        self.before: list[float] = []
        self.after: list[float] = []
        self.hyphen: list[float] = []
        self.widest = 0.0
        self._place_atoms()

    def _place_atoms(self) -> None:
        """Measure each atom once, and how neighbours sit together (space and kerning)."""
        text, measure, position, previous, gap = self.text, self.measure, 0.0, "", ""
        for start, place in zip(self.starts, self.breaks, strict=True):
            atom = plain(text[start : place.end])
            width, hyphen = measure(atom), place.drawn
            if previous:
                position += _between(measure, previous, gap, atom[:1])
            self.before.append(position)
            position += width
            self.after.append(position)
            previous = atom[-1:] or previous
            gap = plain(text[place.end : place.resume])
            self.hyphen.append(measure(previous + hyphen) - measure(previous) if hyphen else 0.0)
            self.widest = max(self.widest, measure(atom + hyphen) if hyphen else width)

    def broken(
        self,
        width: float,
        clinging: frozenset[str],
        balance: bool,
        greedy: bool,
        offset: int,
        hard: bool,
    ) -> tuple[BrokenLine, ...]:
        """Return the lines in a width; `offset` is where the section stands in the paragraph."""
        ends = self.fill(width) if greedy else self.optimise(width, clinging, balance)
        return tuple(self._lines(ends, width, offset, hard))

    def line_width(self, first: int, last: int) -> float:
        """Return the width in pt of the line from one atom to another."""
        return self.after[last] - self.before[first] + self.hyphen[last]

    def fill(self, width: float) -> list[int]:
        """Fill each line with all that fits, and return the last atom of each."""
        limit = width + TOLERANCE
        ends: list[int] = []
        first = 0
        while first < len(self.breaks):
            last = first
            for candidate in range(first + 1, len(self.breaks)):
                if self.after[candidate] - self.before[first] > limit:
                    break
                if self.line_width(first, candidate) <= limit:
                    last = candidate
            ends.append(last)
            first = last + 1
        return ends

    def optimise(self, room: float, clinging: frozenset[str], balance: bool) -> list[int]:
        """Return the last atom of each line of the cheapest setting in the fewest lines.

        Count before price: a setting in the fewest lines holds the fewest lines up to each of its
        breaks as well, so one best pair per atom is enough.
        """
        limit, end = room + TOLERANCE, len(self.breaks) - 1
        before, after, hyphens = self.before, self.after, self.hyphen
        if self.line_width(0, end) <= limit:
            return [end]
        best: list[tuple[int, float]] = [(0, 0.0)]
        previous: list[int] = []
        for last in range(end + 1):
            price, reach, hyphen = self._break_price(last, clinging), after[last], hyphens[last]
            choices: list[tuple[int, float, int]] = []
            for first in range(last, -1, -1):
                width = reach - before[first]
                if first < last and width > limit:
                    break
                width += hyphen
                if first < last and width > limit:
                    continue
                lines, cost = best[first]
                share = width / room if room > 0 else 1.0
                if last < end:  # the price of the line's white space
                    white = share * share if balance else _RAGGED * (1 - share) ** 2
                else:
                    white = self._last_price(first, share, balance)
                choices.append((lines + 1, cost + (price + white), first))
            lines, cost, first = min(choices)
            best.append((lines, cost))
            previous.append(first)
        return _trace(previous)

    def _last_price(self, first: int, share: float, balance: bool) -> float:
        """Price the last line: its white space in centred text, and a word that is left over."""
        if first > 0 and share < _SHORT and self._is_one_word(first):
            return (share * share if balance else _RAGGED * (1 - share) ** 2) + _LONELY
        return share * share if balance else 0.0

    def _is_one_word(self, first: int) -> bool:
        """Say whether a single word stands from an atom to the end."""
        return not any(place.kind is Kind.SPACE for place in self.breaks[first:-1])

    def _break_price(self, last: int, clinging: frozenset[str]) -> float:
        """Price a break by what stands around it."""
        place = self.breaks[last]
        match place.kind:
            case Kind.SOFT | Kind.JOINT:
                return _HYPHEN
            case Kind.DASH:
                return _DASH
            case Kind.SPACE:
                if self.text[place.resume : place.resume + 1] in _DASHES:
                    return _LEADING_DASH
                word = self.text[self.starts[last] : place.end]
                if word.endswith(_PHRASE_ENDS):
                    return 0.0
                clings = word.strip(_PUNCTUATION).lower() in clinging
                return _CLINGING + _MID_PHRASE if clings else _MID_PHRASE
            case Kind.END:
                return 0.0

    def _lines(self, ends: list[int], room: float, offset: int, hard: bool) -> Iterator[BrokenLine]:
        first = 0
        for last in ends:
            place, start = self.breaks[last], self.starts[first]
            text = plain(self.text[start : place.end]) + place.drawn
            width = self.measure(text)
            yield BrokenLine(
                text=text,
                width=width,
                hard=hard and last == len(self.breaks) - 1,
                too_wide=width > room + TOLERANCE,
                hyphenated=bool(place.drawn),
                start=offset + start,
                end=offset + place.end,
            )
            first = last + 1


def _trace(previous: list[int]) -> list[int]:
    """Follow the first atoms of the best lines back from the end; return their last atoms."""
    ends: list[int] = []
    last = len(previous) - 1
    while last >= 0:
        ends.append(last)
        last = previous[last] - 1
    return ends[::-1]
