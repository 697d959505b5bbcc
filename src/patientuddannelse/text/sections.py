"""Text between two line breaks of the author's: where its lines end in a width, at any size."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.text.metrics import Measure, Units
from patientuddannelse.text.opportunities import TOLERANCE, Break, Kind, plain

_DASHES = ("-", "\u2013", "\u2014", "\u00b7")
_PHRASE_ENDS = (".", ",", ";", ":", "!", "?", "\u2013", "\u2014", "\u00b7")
_SENTENCE_ENDS = (".", "!", "?")
_PUNCTUATION = "()[].,;:!?\u201d\u201c\u00bb\u00ab\"'"

# The price of a break, where the price of white space is the square of its share of the width.
LONELY = 10.0  # one short word alone on the last line: worse than any white space
_RAGGED = 0.5  # of left-aligned lines sense counts for more than evenness
_HYPHEN = 0.1  # pays when a left-aligned line gets fuller by nearly half of the width
_CLINGING = 0.06
_MID_PHRASE = 0.03  # a break after punctuation is one by sense
_SENTENCE = -0.2  # a new sentence in a line of its own pays for a line that is half empty …
_CAPTION = 24  # … in texts of so many words at most
_DASH = 0.02
_LEADING_DASH = 0.05
_STUB = 0.42  # a first line of one word is no better below this share of the width
SHORT = 2 / 3  # a last line of one word is lonely below this share of the width


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """One line of a paragraph as it is drawn, with its width in pt.

    `hard`: it ends at the author's own line break. `too_wide`: it holds one word wider than the
    width. `hyphenated`: its last character is a hyphen that the paragraph lacks. `start` and `end`
    say where its text stands in the paragraph, which may hold soft hyphens that the line leaves
    out; between two lines stand only spaces, a soft hyphen or a line break. `held` are the places
    in the paragraph of the line's spaces that an office program must not break at, or it would take
    their words to the line before.
    """

    text: str
    width: float
    hard: bool = False
    too_wide: bool = False
    hyphenated: bool = False
    start: int = 0
    end: int = 0
    held: tuple[int, ...] = ()


def parts_clinging(word: str, following: str, clinging: frozenset[str]) -> bool:
    """Say whether a break between two words parts what belongs together.

    Words of ``clinging`` cling to the word after them, those that it has with a hyphen in front
    to the word before: "tager / du med" parts them, "tager du / med" does not.
    """
    bare, after = word.strip(_PUNCTUATION).lower(), following.strip(_PUNCTUATION).lower()
    return bare in clinging or f"-{after}" in clinging


@lru_cache(maxsize=1 << 14)
def _between(units: Units, left: str, gap: str, right: str) -> int:
    """Return how much wider two signs with a gap are than both alone; the same pairs come again."""
    return units(left + gap + right) - units(left) - units(right)


class Section:
    """The text between two of the author's line breaks: its atoms, and where lines may end.

    Atom `k` runs from `starts[k]` to `breaks[k].end`. `before[k]` is where it begins and `after[k]`
    where it ends when all stand on one endless line, so that a line from atom `i` to atom `k` is
    `after[k] - before[i]` wide, and `hyphen[k]` wider with the hyphen that a break there draws.
    `widest` is the width of the widest atom with its hyphen. All are whole numbers of font units,
    so that sums are exact, and hold at every size. With atom `last_word` begins the last word,
    with `second_word` the second; without `may_hold_spaces` lines may end at every space.
    """

    def __init__(self, text: str, breaks: list[Break], units: Units) -> None:
        """Measure a text that may be broken at some places."""
        self.text = text
        self.breaks = breaks
        self.starts = [0, *(place.resume for place in breaks[:-1])]
        self.before: list[int] = []
        self.after: list[int] = []
        self.hyphen: list[int] = []
        self.widest = 0
        spaces = [i for i, place in enumerate(breaks[:-1], 1) if place.kind is Kind.SPACE]
        self.last_word = spaces[-1] if spaces else 0
        self.second_word = spaces[0] if spaces else len(breaks)
        self.may_hold_spaces = text.count(" ") > len(spaces)
        self._priced: dict[frozenset[str], list[float]] = {}
        self._place_atoms(units)

    def _place_atoms(self, units: Units) -> None:
        """Measure each atom once, and how neighbours sit together (space and kerning)."""
        text, position, previous, gap = self.text, 0, "", ""
        for start, place in zip(self.starts, self.breaks, strict=True):
            atom = plain(text[start : place.end])
            begins = position + _between(units, previous, gap, atom[:1])
            ends = begins + units(atom)
            self.before.append(begins)
            self.after.append(ends)
            if atom:
                position, previous, gap = ends, atom[-1], ""
            gap += plain(text[place.end : place.resume])
            drawn = place.drawn
            hyphen = units(previous + drawn) - units(previous) if drawn else 0
            self.hyphen.append(hyphen)
            if ends - begins + hyphen > self.widest:
                self.widest = ends - begins + hyphen

    def line_width(self, first: int, last: int) -> int:
        """Return the width of the line from one atom to another."""
        return self.after[last] - self.before[first] + self.hyphen[last]

    def fill(self, limit: float) -> list[int]:
        """Fill each line with all that fits, and return the last atom of each."""
        ends: list[int] = []
        first = 0
        while first < len(self.breaks):
            ends.append(self.filled(first, limit))
            first = ends[-1] + 1
        return ends

    def filled(self, first: int, limit: float) -> int:
        """Return the last atom of the fullest line that begins with an atom."""
        last = first
        for candidate in range(first + 1, len(self.breaks)):
            if self.after[candidate] - self.before[first] > limit:
                break
            if self.line_width(first, candidate) <= limit:
                last = candidate
        return last

    def optimise(
        self,
        room: float,
        limit: float,
        clinging: frozenset[str],
        balance: bool,
        ragged: float = _RAGGED,
    ) -> list[int]:
        """Return the last atom of each line of the cheapest setting in the fewest lines.

        Count before price: a setting in the fewest lines holds the fewest lines up to each of its
        breaks as well, so one best pair per atom is enough.
        """
        end = len(self.breaks) - 1
        if self.line_width(0, end) <= limit:
            return [end]
        before, prices = self.before, self.prices(clinging)
        if self.after[end] - before[0] <= 2 * limit:
            halves = self._in_two(prices, room, limit, balance, ragged)
            if halves:
                return halves
        best: list[tuple[int, float]] = [(0, 0.0)]
        previous: list[int] = []
        for last, (reach, hyphen) in enumerate(zip(self.after, self.hyphen, strict=True)):
            fewest, least, begin = end + 2, math.inf, last
            for first in range(last, -1, -1):
                width = reach - before[first]
                if first < last and width + hyphen > limit:
                    if width > limit:
                        break
                    continue
                lines, cost = best[first]
                if lines > fewest:
                    continue
                share = (width + hyphen) / room if room > 0 else 1.0
                if last == end:
                    white = self._last_price(first, share, balance, ragged)
                else:  # the price of the line's white space
                    white = share * share if balance else ragged * (1 - share) ** 2
                cost += prices[last] + white
                if lines < fewest or cost <= least:
                    fewest, least, begin = lines, cost, first
            best.append((fewest + 1, least))
            previous.append(begin)
        return _trace(previous)

    def _in_two(
        self, prices: list[float], room: float, limit: float, balance: bool, ragged: float
    ) -> list[int]:
        """Return the last atoms of the cheapest two lines, nothing if there is no room in two."""
        end, least, ends = len(self.breaks) - 1, math.inf, list[int]()
        for last in range(end - 1, -1, -1):
            second = self.after[end] - self.before[last + 1]
            if second > limit and last < end - 1:
                break
            width = self.line_width(0, last)
            if width > limit and last > 0:
                continue
            share = width / room if room > 0 else 1.0
            white = share * share if balance else ragged * (1 - share) ** 2
            share = second / room if room > 0 else 1.0
            cost = prices[last] + white + self._last_price(last + 1, share, balance, ragged)
            if cost <= least:
                least, ends = cost, [last, end]
        return ends

    def prices(self, clinging: frozenset[str]) -> list[float]:
        """Price every break by what stands around it; kept for all sizes and widths."""
        if clinging not in self._priced:
            places = range(len(self.breaks))
            self._priced[clinging] = [self._break_price(place, clinging) for place in places]
        return self._priced[clinging]

    def is_stub(self, last: int, room: float) -> bool:
        """Say whether a first line is a short word alone, and no label such as "Pause:"."""
        if last >= self.second_word or self.line_width(0, last) >= _STUB * room:
            return False
        return not self.text[: self.breaks[last].end].endswith(_PHRASE_ENDS)

    def _last_price(self, first: int, share: float, balance: bool, ragged: float) -> float:
        """Price the last line: its white space in centred text, and a word that is left over."""
        if first > 0 and share < SHORT and first >= self.last_word:
            return (share * share if balance else ragged * (1 - share) ** 2) + LONELY
        return share * share if balance else 0.0

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
                if self._begins_sentence(word, place):
                    return _SENTENCE
                if self._is_short_form(word, place):
                    return _CLINGING + _MID_PHRASE
                if word.endswith(_PHRASE_ENDS):
                    return 0.0
                following = self.text[place.resume : self.breaks[last + 1].end]
                clings = parts_clinging(word, following, clinging)
                return _CLINGING + _MID_PHRASE if clings else _MID_PHRASE
            case Kind.END:
                return 0.0

    def _is_short_form(self, word: str, place: Break) -> bool:
        """Say whether a word's full stop ends no sentence, as in "ca. 5"."""
        following = self.text[place.resume : place.resume + 1]
        return word.endswith(".") and (following.islower() or following.isdigit())

    def _begins_sentence(self, word: str, place: Break) -> bool:
        """Say whether a sentence of a caption begins after a word; in running text none counts."""
        ends = len(self.breaks) <= _CAPTION and word.endswith(_SENTENCE_ENDS)
        return ends and self.text[place.resume : place.resume + 1].isupper()

    def lines(
        self,
        ends: list[int],
        held: Mapping[int, tuple[int, ...]],
        measure: Measure,
        room: float,
        offset: int,
        hard: bool,
    ) -> Iterator[BrokenLine]:
        """Yield the lines that end with some atoms; ``offset`` is where the section stands.

        ``held`` are the places of spaces that hold lines, by the first atoms of those lines.
        """
        first = 0
        for last in ends:
            place, start = self.breaks[last], self.starts[first]
            width = measure.points(self.line_width(first, last))
            yield BrokenLine(
                text=plain(self.text[start : place.end]) + place.drawn,
                width=width,
                hard=hard and last == len(self.breaks) - 1,
                too_wide=width > room + TOLERANCE,
                hyphenated=bool(place.drawn),
                start=offset + start,
                end=offset + place.end,
                held=tuple(offset + space for space in held.get(first, ())) if held else (),
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
