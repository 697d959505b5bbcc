"""Which slide and shape of an edited deck is which of those that were built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from patientuddannelse.revision.state import DeckState, Shape, Slide

_ALIKE = 0.5
"""How much two must have in common to be the same, where nothing else tells."""

Item = TypeVar("Item", Slide, Shape)


def matched_slides(base: DeckState, edited: DeckState) -> dict[int, int]:
    """Return the index of the built slide for each edited one that comes of it.

    Identities tell; of two copies, the one that the presentation lists under the old number. A
    program that writes every id anew leaves only what is seen, and the order.
    """
    found: dict[int, int] = {}
    if not edited.is_rewritten:
        by_mark = {slide.mark: i for i, slide in enumerate(base.slides)}
        numbers = {slide.number for slide in base.slides}
        first = sorted(range(len(edited.slides)), key=lambda i: _later(edited.slides[i], numbers))
        taken = set[int]()
        for i in first:
            there = by_mark.get(edited.slides[i].mark)
            if there is not None and there not in taken:
                found[i] = there
                taken.add(there)
        return found
    _by_likeness(base.slides, edited.slides, found, slide_likeness)
    return found


def _later(slide: Slide, numbers: set[int]) -> bool:
    return slide.number not in numbers


def matched_shapes(base: Slide, edited: Slide) -> dict[int, int]:
    """Return the index of the built shape for each edited one that comes of it."""
    found: dict[int, int] = {}
    for tell in (_by_key, _by_place, _by_name):
        _by(tell, base.shapes, edited.shapes, found)
    _by_likeness(base.shapes, edited.shapes, found, shape_likeness)
    return found


def _by(
    tell: Callable[[Shape], str],
    base: Sequence[Shape],
    edited: Sequence[Shape],
    found: dict[int, int],
) -> None:
    """Match what says the same, in order; what carries another identity is another shape."""
    free: dict[str, list[int]] = {}
    for i, shape in enumerate(base):
        if i not in found.values() and tell(shape):
            free.setdefault(tell(shape), []).append(i)
    for i, shape in enumerate(edited):
        if i not in found and free.get(tell(shape)) and (tell is _by_key or not shape.key):
            found[i] = free[tell(shape)].pop(0)


def _by_key(shape: Shape) -> str:
    return shape.key


def _by_place(shape: Shape) -> str:
    kind = shape.place_type
    return "" if not kind else "body" if kind in ("obj", "body", "subTitle") else kind


def _by_name(shape: Shape) -> str:
    return "" if shape.place else f"{shape.kind} {shape.name}"


def _by_likeness(
    base: Sequence[Item],
    edited: Sequence[Item],
    found: dict[int, int],
    likeness: Callable[[Item, Item], float],
) -> None:
    """Match the rest, the most alike first; of equals, those that stand nearest."""
    left = [i for i in range(len(base)) if i not in found.values()]
    pairs = [
        (-likeness(base[j], edited[i]), abs(i - j), i, j)
        for i in range(len(edited))
        if i not in found
        for j in left
    ]
    taken = set[int]()
    for unlike, _, i, j in sorted(pairs):
        if -unlike >= _ALIKE and i not in found and j not in taken:
            found[i] = j
            taken.add(j)


def slide_likeness(one: Slide, two: Slide) -> float:
    """Return how much two slides have in common, 0 to 1: titles, words, notes, shapes."""
    parts = (
        (3.0, _shared(_tokens([one.title]), _tokens([two.title]))),
        (2.0, _shared(_tokens([one.text]), _tokens([two.text]))),
        (2.0, _shared(_tokens(p.text for p in one.notes), _tokens(p.text for p in two.notes))),
        (3.0, _shared({s.name for s in one.shapes if not s.place},
                      {s.name for s in two.shapes if not s.place})),
    )  # fmt: skip
    known = [(weight, value) for weight, value in parts if value is not None]
    weights = sum(weight for weight, _ in known)
    return sum(weight * value for weight, value in known) / weights if weights else 0.0


def shape_likeness(one: Shape, two: Shape) -> float:
    """Return how alike two shapes are that carry no identity."""
    if two.key or one.kind != two.kind or bool(one.place) != bool(two.place):
        return 0.0
    if one.text and two.text:
        return SequenceMatcher(None, one.text, two.text, autojunk=False).ratio()
    same_box = one.box is not None and two.box is not None and one.stands_as(two)
    return 1.0 if same_box and one.pictures == two.pictures else 0.0


def _tokens(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in text.casefold().split()}


def _shared(one: set[str], two: set[str]) -> float | None:
    """Return what part of all is in both, None where there is nothing."""
    every = one | two
    return len(one & two) / len(every) if every else None
