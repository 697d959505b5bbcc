"""Three wordings of one text become one, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from operator import ne
from typing import NamedTuple

from patientuddannelse.dataclass import dataclass
from patientuddannelse.revision.state import Paragraph, Words

_ALIKE = 0.4


class Piece(NamedTuple):
    """A paragraph of the result: its index in the edited text and in the new one.

    Where it is in both they read alike, unless ``hand`` says that the edited wording stands, or
    ``course`` that the new one does.
    """

    edited: int | None
    new: int | None
    hand: bool = False
    course: bool = False


class Wording(NamedTuple):
    """A paragraph that was changed: as built, edited and new; "" where it is not there."""

    before: str
    edited: str
    new: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The paragraphs of the result, and where they come from.

    ``stays`` is what only a hand changed, ``came`` what only the curriculum changed, ``clashes``
    what both changed: there the edited wording stands.
    """

    pieces: tuple[Piece, ...]
    stays: tuple[Wording, ...] = ()
    came: tuple[Wording, ...] = ()
    clashes: tuple[Wording, ...] = ()


def same(one: Words, two: Words, *, marks: bool = True) -> bool:
    """Say whether two texts read alike and (``marks``) have the same set apart."""
    first, second = trimmed(one), trimmed(two)
    if len(first) != len(second):
        return False
    return all(_same(a, b, marks=marks) for a, b in zip(first, second, strict=True))


def trimmed(words: Words) -> Words:
    """Return a text without empty paragraphs at its end."""
    last = max((i for i, each in enumerate(words, 1) if each.text.strip()), default=0)
    return words[:last]


def _same(one: Paragraph, two: Paragraph, *, marks: bool) -> bool:
    return one.bare == two.bare and (not marks or one.marks == two.marks)


def merged(base: Words, edited: Words, new: Words, *, marks: bool = True) -> Merged:
    """Merge: what one side changed is taken, what both changed is edited and told.

    Without ``marks`` what is set apart is not compared: the edited file lost it, or may have.
    """
    base, edited, new = trimmed(base), trimmed(edited), trimmed(new)
    theirs, ours = Aligned(base, edited), Aligned(base, new)
    pieces: list[Piece] = []
    told: dict[str, list[Wording]] = {"stays": [], "came": [], "clashes": []}

    def add(e: int | None, n: int | None, fate: str, before: str = "") -> None:
        hand, course = fate in ("stays", "clashes"), fate == "came"
        if not (hand and e is None) and not (course and n is None):
            pieces.append(Piece(e, n, hand, course))
        if fate:
            told[fate].append(Wording(before, _bare(edited, e), _bare(new, n)))

    for i in range(len(base) + 1):
        _add_new(theirs.added[i], ours.added[i], edited, new, add)
        if i == len(base):
            break
        e, n, before = theirs.at[i], ours.at[i], base[i].bare
        if e is None and n is None:
            continue  # both took it out
        kept = e is not None and _same(base[i], edited[e], marks=marks)
        unchanged = n is not None and _same(base[i], new[n], marks=True)
        if (kept and unchanged) or _bare(edited, e) == _bare(new, n) != before:
            add(e, n, "")
        else:
            add(e, n, "came" if kept else "stays" if unchanged else "clashes", before)
    return Merged(tuple(pieces), **{fate: tuple(each) for fate, each in told.items()})


def _bare(words: Words, index: int | None) -> str:
    return "" if index is None else words[index].bare


def _add_new(
    theirs: Sequence[int],
    ours: Sequence[int],
    edited: Words,
    new: Words,
    add: Callable[[int | None, int | None, str], None],
) -> None:
    """Add what both put in at one place: theirs first, what reads alike once."""
    left = list(ours)
    for e in theirs:
        twin = next((n for n in left if new[n].bare == edited[e].bare), None)
        if twin is not None:
            left.remove(twin)
        add(e, twin, "" if twin is not None else "stays")
    for n in left:
        add(None, n, "came")


class Aligned:
    """Where each paragraph of a text went: ``at`` its index or None, ``added`` what is new before.

    What is new at the end stands last in ``added``.
    """

    def __init__(self, base: Words, other: Words) -> None:
        """Align by what is alike."""
        self.at: list[int | None] = [None] * len(base)
        self.added: list[list[int]] = [[] for _ in range(len(base) + 1)]
        texts, others = [each.bare for each in base], [each.bare for each in other]
        matcher = SequenceMatcher(None, texts, others, autojunk=False)
        codes = matcher.get_opcodes()
        moved = sum(
            max(i_end - i, j_end - j) for kind, i, i_end, j, j_end in codes if kind != "equal"
        )
        # In turn where that tells no more: of two that read alike, one may have been changed.
        if len(base) == len(other) and sum(map(ne, texts, others)) <= moved:
            self.at[:] = range(len(base))
            return
        for kind, i, i_end, j, j_end in codes:
            if kind == "equal":
                self.at[i:i_end] = range(j, j_end)
            else:
                self._changed(base, other, range(i, i_end), range(j, j_end))

    def _changed(self, base: Words, other: Words, old: range, new: range) -> None:
        """Pair the paragraphs of a stretch that reads otherwise: in turn, or the most alike."""
        if len(old) == len(new):
            pairs = dict(zip(old, new, strict=True))
        else:
            pairs, start = {}, new.start
            for i in old:
                likes = [(_likeness(base[i], other[j]), -j) for j in range(start, new.stop)]
                best = max(likes, default=(0.0, 0))
                if best[0] >= _ALIKE:
                    pairs[i] = -best[1]
                    start = pairs[i] + 1
        place = old.start
        for j in new:
            paired = next((i for i, there in pairs.items() if there == j), None)
            if paired is None:
                self.added[place].append(j)
            else:
                self.at[paired] = j
                place = paired + 1


def _likeness(one: Paragraph, two: Paragraph) -> float:
    return SequenceMatcher(None, one.bare, two.bare, autojunk=False).ratio()
