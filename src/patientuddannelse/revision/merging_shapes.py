"""Three states of one shape become a step, with what to tell of it."""

from __future__ import annotations

from dataclasses import field

from patientuddannelse.dataclass import dataclass
from patientuddannelse.revision.plan import Change, Fate, ShapeStep, Side
from patientuddannelse.revision.state import FURNITURE, Shape
from patientuddannelse.revision.words import Merged, merged, same


@dataclass(slots=True)
class Teller:
    """Collects what changed on one slide."""

    slide: str
    title: str
    changes: list[Change] = field(default_factory=list)

    def tell(
        self, fate: Fate, what: str, shape: str = "", before: str = "", edited: str = "",
        new: str = "",
    ) -> None:  # fmt: skip
        """Add a change."""
        self.changes.append(
            Change(fate, what, self.slide, self.title, 0, shape, before, edited, new)
        )

    def tell_words(self, what: str, shape: str, found: Merged) -> None:
        """Add who worded what otherwise."""
        for fate, wordings in (
            (Fate.STAYS, found.stays),
            (Fate.CAME, found.came),
            (Fate.CLASHES, found.clashes),
        ):
            for each in wordings:
                after = each.new if fate is Fate.CAME else each.edited
                if each.before == after:
                    continue  # only what is set apart in it differs
                self.tell(fate, what, shape, each.before, each.edited, each.new)


@dataclass(frozen=True, slots=True)
class Aspects:
    """In what one state of a shape differs from how it was built."""

    words: bool
    art: bool
    box: bool
    style: bool
    letters: bool = False

    @property
    def any(self) -> bool:
        """Say whether there is anything."""
        return self.words or self.art or self.box or self.style


def by_hand(base: Shape, edited: Shape, *, exact: bool) -> Aspects:
    """Return what a hand changed; not ``exact`` where a program wrote all looks anew."""
    return Aspects(
        words=not same_words(base, edited, marks=exact),
        art=not edited.is_made_as(base, inks=exact),
        box=not edited.stands_as(base),
        style=exact and edited.style != base.style,
    )


def by_curriculum(base: Shape, new: Shape) -> Aspects:
    """Return what the curriculum, or the program, changed."""
    filled = new.place_type in FURNITURE
    return Aspects(
        words=not same_words(base, new),
        art=new.drawn != base.drawn or new.pictures != base.pictures,
        box=new.box != base.box,
        style=False,
        letters=new.letters != base.letters and not filled,
    )


def same_words(one: Shape, two: Shape, *, marks: bool = True) -> bool:
    """Say whether two shapes read alike."""
    if len(one.words) != len(two.words):
        return False
    pairs = zip(one.words, two.words, strict=True)
    return all(same(a, b, marks=marks) for a, b in pairs)


def step_of(
    at: tuple[int, int], base: Shape, edited: Shape, new: Shape, teller: Teller, *, exact: bool
) -> ShapeStep:
    """Merge a shape that is there in all three; ``at`` are its indexes, edited and new."""
    hand, course = by_hand(base, edited, exact=exact), by_curriculum(base, new)
    if not (hand.any or course.any or course.letters):
        return ShapeStep(*at)
    words = _words(base, edited, new, exact=exact) if hand.words or course.words else None
    _tell(hand, course, (base, edited, new), words, teller)
    if not (course.any or course.letters):
        return ShapeStep(*at)
    apart = hand.words and course.words and words is None
    drawn = _drawn(hand, course, apart=apart)
    box = _box(hand, course, drawn)
    if words is None and not apart and (hand.style or (hand.any and course.letters)):
        words = _words(base, edited, new, exact=exact)
    if not hand.any or (drawn is Side.NEW and not (hand.words or hand.style)):
        words = None
    return ShapeStep(*at, drawn, box, words, styled=hand.style)


def _words(base: Shape, edited: Shape, new: Shape, *, exact: bool) -> tuple[Merged, ...] | None:
    """Merge the texts of a shape, None where they cannot be paired."""
    counts = [len(each.words) for each in (base, edited, new)]
    if len(set(counts)) == 1:
        triples = zip(base.words, edited.words, new.words, strict=True)
        return tuple(merged(*three, marks=exact) for three in triples)
    if max(counts) == 1:
        each = (s.words[0] if s.words else () for s in (base, edited, new))
        return (merged(*each, marks=exact),)
    return None


def _drawn(hand: Aspects, course: Aspects, *, apart: bool) -> Side:
    """Return whose picture is taken: the new one where only the curriculum changed it."""
    if not hand.any:
        return Side.NEW
    return Side.NEW if course.art and not hand.art and not apart else Side.EDITED


def _box(hand: Aspects, course: Aspects, drawn: Side) -> Side:
    """Return whose place is taken."""
    if hand.box:
        return Side.EDITED
    return Side.NEW if course.box else drawn


def _tell(
    hand: Aspects,
    course: Aspects,
    states: tuple[Shape, Shape, Shape],
    words: tuple[Merged, ...] | None,
    teller: Teller,
) -> None:
    """Tell what either side changed, and what both did."""
    base, edited, new = states
    name = new.name
    if words is not None:
        for each in words:
            teller.tell_words("text", name, each)
    elif hand.words or course.words:
        fate = _fate(hand.words, course.words)
        teller.tell(fate, "text", name, base.text, edited.text, new.text)
    if (hand.words and edited.text == base.text) or (hand.style and not hand.words):
        teller.tell(Fate.STAYS, "style", name)
    if hand.art or (course.art and not course.words):
        teller.tell(_fate(hand.art, course.art), "picture", name)
    if hand.box and course.box and not edited.stands_as(new):
        teller.tell(Fate.CLASHES, "box", name)
    elif hand.box:
        teller.tell(Fate.STAYS, "box", name)


def _fate(hand: bool, course: bool) -> Fate:
    return Fate.CLASHES if hand and course else Fate.STAYS if hand else Fate.CAME
