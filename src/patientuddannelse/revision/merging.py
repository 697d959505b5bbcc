"""Three states of a deck become a plan: as built, as edited by hand, as it would be built now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace

from patientuddannelse.dataclass import dataclass
from patientuddannelse.revision.matching import matched_shapes, matched_slides
from patientuddannelse.revision.merging_shapes import Teller, by_curriculum, by_hand, step_of
from patientuddannelse.revision.order import merged_order, moved
from patientuddannelse.revision.plan import Change, Fate, Plan, ShapeStep, Side, SlideStep
from patientuddannelse.revision.state import FURNITURE, DeckState, Shape, Slide
from patientuddannelse.revision.words import merged, same

Key = str | int
"""Who a slide is: its id, or its index among the edited ones where it is someone's own."""

Moves = tuple[tuple[str, str, str, int], ...]
"""The animation of a slide, its shapes named alike in all three states."""


def merge_plan(base: DeckState, edited: DeckState, new: DeckState) -> Plan:
    """Plan the merged deck.

    What one side changed is taken, and what both changed stays as edited and is told.
    """
    return _Merging(base, edited, new).plan()


@dataclass(slots=True)
class _Merging:
    base: DeckState
    edited: DeckState
    new: DeckState
    exact: bool = field(init=False)
    changes: list[Change] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.exact = not self.edited.is_rewritten

    def plan(self) -> Plan:
        origin = matched_slides(self.base, self.edited)
        ids: list[Key] = [
            self.base.slides[origin[i]].id if i in origin else i
            for i in range(len(self.edited.slides))
        ]
        built = {slide.id: slide for slide in self.base.slides}
        hands: dict[Key, Slide] = dict(zip(ids, self.edited.slides, strict=True))
        now = {slide.id: slide for slide in self.new.slides}
        steps: dict[Key, SlideStep] = {}
        for key in dict.fromkeys([*ids, *built, *now]):
            name = key if isinstance(key, str) else ""
            step = self.slide(built.get(name), hands.get(key), now.get(name))
            if step is not None:
                steps[key] = step
        order = merged_order(list(built), ids, list(now), steps)
        slides: dict[Key, Slide] = {**{k: v for k, v in now.items()}, **hands}
        self.tell_order(list(built), ids, list(now), order, slides)
        numbers = {key: i for i, key in enumerate(order, 1)}
        at = {_name(key): number for key, number in numbers.items()}
        told = [replace(each, number=at.get(each.slide, 0)) for each in self.changes]
        told.sort(key=lambda each: each.number or len(order) + 1)
        return Plan(tuple(steps[key] for key in order), tuple(told))

    def slide(
        self, base: Slide | None, edited: Slide | None, new: Slide | None
    ) -> SlideStep | None:
        """Merge one slide, None where it is not in the merged deck."""
        if base is not None and edited is not None and new is not None:
            return self.merged(base, edited, new)
        if base is None and new is not None:
            self.tell(Fate.CAME, "slide.added", new)
            return SlideStep(None, new, new.hidden)
        if base is None and edited is not None:
            index = self.edited.slides.index(edited)
            self.tell(Fate.STAYS, "slide.added", edited, f"+{index}")
            return self.kept(edited)
        if base is not None and edited is not None:
            if not self.is_edited(base, edited):
                self.tell(Fate.CAME, "slide.deleted", base)
                return None
            self.tell(Fate.CLASHES, "slide.deleted-here", base)
            return self.kept(edited)
        if base is not None and new is not None:
            fate = Fate.CLASHES if reworded(base, new) else Fate.STAYS
            what = "slide.deleted-there" if fate is Fate.CLASHES else "slide.deleted"
            self.tell(fate, what, base, before=base.text, new=new.text)
        return None

    def kept(self, edited: Slide) -> SlideStep:
        shapes = tuple(ShapeStep(i, None) for i in range(len(edited.shapes)))
        return SlideStep(edited, None, edited.hidden, shapes)

    def tell(
        self, fate: Fate, what: str, slide: Slide, name: str = "", before: str = "", new: str = ""
    ) -> None:
        told = Change(fate, what, name or slide.id, slide.title, before=before, new=new)
        self.changes.append(told)

    def is_edited(self, base: Slide, edited: Slide) -> bool:
        """Say whether a hand changed anything of a slide but its place."""
        origin = matched_shapes(base, edited)
        return (
            len(edited.shapes) != len(base.shapes)
            or len(origin) != len(base.shapes)
            or base.hidden != edited.hidden
            or not same(base.notes, edited.notes, marks=self.exact)
            or any(
                by_hand(base.shapes[b], edited.shapes[e], exact=self.exact).any
                for e, b in origin.items()
            )
        )

    def merged(self, base: Slide, edited: Slide, new: Slide) -> SlideStep:
        teller = Teller(base.id, edited.title or new.title)
        shapes = self.shapes(base, edited, new, teller)
        notes = None
        if not (same(base.notes, edited.notes, marks=self.exact) and same(base.notes, new.notes)):
            found = merged(base.notes, edited.notes, new.notes, marks=self.exact)
            teller.tell_words("notes", "", found)
            notes = found if found.came else None
        hidden = edited.hidden if edited.hidden != base.hidden else new.hidden
        for side, fate in ((edited, Fate.STAYS), (new, Fate.CAME)):
            if side.hidden != base.hidden and (side is edited or edited.hidden == base.hidden):
                teller.tell(fate, "hidden" if side.hidden else "shown")
        moves = self.moves(base, edited, new, teller)
        self.changes += teller.changes
        ground = edited.ground == base.ground != new.ground
        return SlideStep(
            edited, new, hidden, shapes, notes, moves,
            Side.NEW if ground else Side.EDITED,
            Side.NEW if base.layout != new.layout else Side.EDITED,
        )  # fmt: skip

    def shapes(
        self, base: Slide, edited: Slide, new: Slide, teller: Teller
    ) -> tuple[ShapeStep, ...]:
        """Merge the shapes of a slide, in reading order."""
        origin = matched_shapes(base, edited)
        here, there = _shape_ids(base, edited, origin), [each.key for each in new.shapes]
        built = {each.key: each for each in base.shapes}
        steps: dict[str, ShapeStep] = {}
        for key in dict.fromkeys([*here, *built, *there]):
            e = here.index(key) if key in here else None
            n = there.index(key) if key in there else None
            step = self.shape(built.get(key), e, n, edited, new, teller)
            if step is not None:
                steps[key] = step
        order = merged_order(list(built), here, there, steps)
        return tuple(steps[key] for key in order)

    def shape(
        self, base: Shape | None, e: int | None, n: int | None, edited: Slide, new: Slide,
        teller: Teller,
    ) -> ShapeStep | None:  # fmt: skip
        """Merge one shape, None where it is not on the merged slide."""
        if e is not None and n is not None and base is not None:
            one, two = edited.shapes[e], new.shapes[n]
            return step_of((e, n), base, one, two, teller, exact=self.exact)
        if base is None and e is not None:
            shape = edited.shapes[e]
            teller.tell(Fate.STAYS, "shape.added", shape.name, edited=shape.text)
            return ShapeStep(e, None)
        if base is None and n is not None:
            shape = new.shapes[n]
            teller.tell(Fate.CAME, "shape.added", shape.name, new=shape.text)
            return ShapeStep(None, n)
        if base is not None and e is not None:
            shape = edited.shapes[e]
            if not by_hand(base, shape, exact=self.exact).any:
                teller.tell(Fate.CAME, "shape.deleted", base.name, before=base.text)
                return None
            teller.tell(Fate.CLASHES, "shape.deleted-here", base.name, base.text, shape.text)
            return ShapeStep(e, None)
        if base is not None and n is not None and base.place_type not in FURNITURE:
            self.gone(base, new.shapes[n], teller)
        return None

    def gone(self, base: Shape, new: Shape, teller: Teller) -> None:
        """Tell of a shape that a hand took away."""
        if by_curriculum(base, new).words:
            teller.tell(Fate.CLASHES, "shape.deleted-there", base.name, base.text, "", new.text)
        else:
            teller.tell(Fate.STAYS, "shape.deleted", base.name, base.text)

    def moves(self, base: Slide, edited: Slide, new: Slide, teller: Teller) -> Side:
        """Return whose animation is taken; programs that write it anew change nothing in it."""
        origin = matched_shapes(base, edited)
        built = _moves(base, [each.key for each in base.shapes])
        now = _moves(new, [each.key for each in new.shapes])
        hand = _moves(edited, _shape_ids(base, edited, origin))
        gone = {each.key for each in base.shapes} - set(_shape_ids(base, edited, origin))
        by_hand = self.exact and hand != tuple(each for each in built if each[2] not in gone)
        if by_hand:
            teller.tell(Fate.CLASHES if now not in (built, hand) else Fate.STAYS, "moves")
            return Side.EDITED
        if now != built:
            return Side.NEW
        return Side.EDITED

    def tell_order(
        self, base: list[Key], edited: list[Key], new: list[Key], order: list[Key],
        slides: dict[Key, Slide],
    ) -> None:  # fmt: skip
        """Tell which slides were moved, by whom."""
        here, there = moved(base, edited), moved(base, new)
        for key in order:
            if key in here and key in there:
                self.tell(Fate.CLASHES, "order", slides[key], str(key))
            elif key in here or key in there:
                fate = Fate.STAYS if key in here else Fate.CAME
                self.tell(fate, "order", slides[key], str(key))


def reworded(base: Slide, new: Slide) -> bool:
    """Say whether the curriculum changed words or notes of a slide."""
    if not same(base.notes, new.notes):
        return True
    built = {each.key: each.text for each in base.shapes if each.place_type != "ftr"}
    now = {each.key: each.text for each in new.shapes if each.place_type != "ftr"}
    return {k: t for k, t in built.items() if t} != {k: t for k, t in now.items() if t}


def _shape_ids(base: Slide, edited: Slide, origin: dict[int, int]) -> list[str]:
    """Return who each edited shape is: the built one's key, or a name of its own."""
    return [
        base.shapes[origin[i]].key if i in origin else f"+{i}" for i in range(len(edited.shapes))
    ]


def _moves(slide: Slide, keys: list[str]) -> Moves:
    return tuple(_named(slide, keys))


def _named(slide: Slide, keys: list[str]) -> Iterator[tuple[str, str, str, int]]:
    for each in slide.moves:
        key = keys[each.shape] if 0 <= each.shape < len(keys) else ""
        yield each.node, each.preset, key, each.paragraph


def _name(key: Key) -> str:
    """Return how a change names a slide."""
    return key if isinstance(key, str) else f"+{key}"
