"""What a hand changed in a paragraph, word by word, as a change of the scalar that it shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from patientuddannelse.dataclass import dataclass
from patientuddannelse.pulling.dividing import divided
from patientuddannelse.revision.tokens import Token, clean, keys, tokens


class Splice(NamedTuple):
    """Other words (none: they are deleted) for those from ``start`` to ``end`` of a text."""

    start: int
    end: int
    words: tuple[str, ...]
    broken: bool = False

    def meets(self, other: Splice) -> bool:
        """Say whether two splices want the same words to be others."""
        if self == other:
            return False
        if self.start == self.end == other.start == other.end:
            return True
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class _Seat:
    """Where a scalar's words stand among those of a paragraph, or those among the scalar's.

    ``shift`` takes indexes of the paragraph to those of the scalar, which shows in it from
    ``first`` to ``last``.
    """

    shift: int
    first: int
    last: int


def splices(scalar: str, shown: str, edited: str) -> tuple[Splice, ...] | None:
    """Return how a scalar changes where a paragraph that shows it was edited.

    None where it does not show it as it is, or where words around it were edited.
    """
    ours, theirs, hand = tokens(scalar), tokens(shown), tokens(edited)
    seat = _seat(keys(ours), keys(theirs))
    if seat is None:
        return None
    found, signs = [], _signs(scalar, ours, shown, theirs[seat.first : seat.last])
    matcher = SequenceMatcher(None, keys(theirs), keys(hand), autojunk=False)
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        if i < seat.first or i_end > seat.last:
            return None
        words = [clean(edited[each.start : each.end]) for each in hand[j:j_end]]
        if words and i == seat.first:
            words[0] = words[0].removeprefix(signs[0])
        if words and i_end == seat.last and signs[1]:
            words[-1] = words[-1].removesuffix(signs[1])
        broken = "\n" in edited[hand[j].start : hand[j_end - 1].end] if words else False
        found.append(Splice(i + seat.shift, i_end + seat.shift, tuple(filter(None, words)), broken))
    return tuple(found)


def _seat(ours: Sequence[str], theirs: Sequence[str]) -> _Seat | None:
    """Find the one place of the shorter text in the longer."""
    if not ours or not theirs:
        return None
    within = [k for k in range(len(ours) - len(theirs) + 1) if ours[k : k + len(theirs)] == theirs]
    if len(within) == 1:
        return _Seat(within[0], 0, len(theirs))
    around = [
        seat
        for k in range(len(theirs) - len(ours) + 1)
        if (seat := _seat_at(k, ours, theirs[k : k + len(ours)])) is not None
    ]
    return around[0] if len(around) == 1 else None


def _seat_at(k: int, ours: Sequence[str], theirs: Sequence[str]) -> _Seat | None:
    """Return the seat at an index where the words are the same, but for signs around them."""
    before = theirs[0].removesuffix(ours[0]) if len(ours) > 1 else ""
    after = theirs[-1].removeprefix(ours[-1]) if len(ours) > 1 else ""
    if len(ours) == 1:
        before, found, after = theirs[0].partition(ours[0])
        if not found:
            return None
    if any(map(str.isalnum, before + after)):
        return None
    inside = [before + ours[0], *ours[1:]]
    inside[-1] += after
    return _Seat(-k, k, k + len(ours)) if inside == list(theirs) else None


def _signs(
    scalar: str, ours: Sequence[Token], shown: str, theirs: Sequence[Token]
) -> tuple[str, str]:
    """Return the signs that stand before and after a text where it is shown, such as quotes."""
    if len(theirs) < len(ours):
        return "", ""
    own = clean(scalar[ours[0].start : ours[-1].end])
    around = clean(shown[theirs[0].start : theirs[-1].end])
    before, after = _outer(around), _outer(around[::-1])
    more, less = len(before) - len(_outer(own)), len(after) - len(_outer(own[::-1]))
    return before[: max(more, 0)], after[: max(less, 0)][::-1]


def _outer(text: str) -> str:
    """Return what stands before the first letter or digit of a text."""
    return text[: next((i for i, each in enumerate(text) if each.isalnum()), len(text))]


def spliced(scalar: str, wanted: Iterable[Splice]) -> str:
    """Return a scalar with other words; all other characters stay, spaces and breaks too."""
    words, result = tokens(scalar), scalar
    for each in sorted(set(wanted), reverse=True):
        begin, end, put = _stretch(scalar, words, each)
        result = result[:begin] + put + result[end:]
    return result


def _stretch(text: str, words: Sequence[Token], splice: Splice) -> tuple[int, int, str]:
    """Return from where to where a text is replaced, and by what."""
    start, end = splice.start, splice.end
    inside = text[words[start].start : words[end - 1].end] if end > start else ""
    before = [text[each.start : each.end] for each in words[start:end]]
    after = [divided(each, before) for each in splice.words]
    put = ("\n" if splice.broken and "\n" in inside else " ").join(after)
    if end > start and put:
        return words[start].start, words[end - 1].end, put
    if end > start:  # with the space before it, or behind the first
        if start:
            return words[start - 1].end, words[end - 1].end, ""
        return words[0].start, words[end].start if end < len(words) else words[-1].end, ""
    if start:
        return words[start - 1].end, words[start - 1].end, f" {put}"
    return words[0].start, words[0].start, f"{put} "
