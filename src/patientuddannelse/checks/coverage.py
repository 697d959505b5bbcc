"""Finds points of the source that nobody is taught, and facts that say something else on the way.

A point that stands in the notes only reaches a patient on the good days of whoever speaks; a number
that has become another is wrong on every wall. Other words for a fact are meant to be other words,
so a fact that is not found again word for word is only noted, for core points, for a person to
compare; a number of the same thing that is another number is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from patientuddannelse.curriculum.authored import Text, origin_of
from patientuddannelse.curriculum.coverage import Place, coverage, gaps
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.points import Point
from patientuddannelse.curriculum.taught import Taught
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.languages.guess import is_small
from patientuddannelse.languages.quantities import Quantity, in_any_form, quantities
from patientuddannelse.languages.reading import beginning
from patientuddannelse.once_each import once_each
from patientuddannelse.wordings import finding

Places = Mapping[str, Sequence[Place]]
"""Where each point is taught, by its name."""

_TOLD = 3  # facts at most in one note
_WORD = re.compile(r"[^\W\d_]{3,}")
_TELLING = re.compile(r"\w{4,}")
_STEM = 5
_BETWEEN = re.compile(r",\s|\s/\s|\sog\s|\seller\s")


def check_coverage(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for points without a place and for changed numbers, a note for lost facts."""
    yield from _of_no_session(curriculum)
    places = {length: coverage(curriculum, length) for length in curriculum.course.lengths}
    yield from _nowhere(curriculum, places)
    # The longest length shows the most slides.
    yield from _facts(curriculum, places[max(places)])


def _of_no_session(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield each point that is said to belong to a session that is not there."""
    for point in curriculum.points.points:
        if point.deck not in curriculum.sessions:
            hint = did_you_mean(point.deck, curriculum.sessions)
            at = origin_of(point.deck)
            yield finding("unknown-session", at, Severity.WARNING, name=point.deck, hint=hint)


def _nowhere(curriculum: Curriculum, places: Mapping[int, Places]) -> Iterator[Diagnostic]:
    """Yield each point that is left out, once, at the first length at which it is."""
    told = set[str]()
    for length, taught in places.items():
        missed = gaps(curriculum, taught)
        for key, names in (
            ("untaught-point", missed.named),
            ("untaught-point.patients", missed.core),
            ("untaught-point.clinicians", missed.clinician),
        ):
            for name in names:
                if name not in told:
                    told.add(name)
                    point = curriculum.points.by_id[name]
                    yield finding(
                        key, origin_of(point.id), Severity.WARNING,
                        point=name, text=beginning(str(point.point), 60), length=length,
                    )  # fmt: skip


def _facts(curriculum: Curriculum, places: Places) -> Iterator[Diagnostic]:
    taught, language = Taught(curriculum), curriculum.course.language
    for point in curriculum.points.points:
        if not point.facts or not places[point.id]:
            continue
        texts = {place: taught.at(place, point.id) for place in places[point.id]}
        yield from _told_of(point, texts, language)


@once_each
def _told_of(
    point: Point, texts: Mapping[Place, Sequence[Text]], language: str
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a point in the texts that teach it."""
    found = [*_changed(point, texts, language)]
    if point.core or point.core_clinician:
        found += _unseen(point, [text for each in texts.values() for text in each])
    return tuple(found)


class _Right(NamedTuple):
    """A quantity as a fact has it, and what the fact, or else the point, says."""

    quantity: Quantity
    said: str


def _changed(
    point: Point, places: Mapping[Place, Sequence[Text]], language: str
) -> Iterator[Diagnostic]:
    """Yield each number that counts what a fact counts, where the fact's own is not beside it.

    Where the fact's own stands in another text of the place, only a text with words of the fact
    says the same as that one.
    """
    right: dict[str, list[_Right]] = {}
    for fact in point.facts:
        for each in quantities(fact.value, language):
            telling = _words_beside(fact.value, each.counted, language)
            said = fact.value if telling else point.point.value  # a bare number says not of what
            right.setdefault(each.counted, []).append(_Right(each, said))
    if not right:
        return
    for texts in places.values():
        counted = [(text, quantities(text.value, language)) for text in texts]
        kept = [_kept(found, right) for _, found in counted]
        somewhere = frozenset().union(*kept)
        wrong = [
            (text, quantity)
            for (text, found), beside in zip(counted, kept, strict=True)
            for quantity in found
            if quantity.counted in right.keys() - beside
            and (
                quantity.counted not in somewhere
                or _is_about(text, quantity.counted, right[quantity.counted], language)
            )
        ]
        for text, quantity in _likely(wrong, point, language):
            meant = right[quantity.counted][0].quantity
            yield finding(
                "changed-fact", text.origin, Severity.WARNING,
                point=point.id, written=quantity.written, fact=meant.written,
            )  # fmt: skip


def _likely(
    wrong: Sequence[tuple[Text, Quantity]], point: Point, language: str
) -> Iterator[tuple[Text, Quantity]]:
    """Yield the numbers in texts that speak of the point; where none does, each may be meant."""
    told = " ".join((point.point.value, *(fact.value for fact in point.facts)))
    for text, quantity in wrong:
        alike = [other for other, its in wrong if its.counted == quantity.counted]
        words = _words_beside(told, quantity.counted, language)
        telling = [t for t in alike if words & _words_beside(t.value, quantity.counted, language)]
        if not telling or any(text is each for each in telling):
            yield text, quantity


def _kept(found: Iterable[Quantity], right: Mapping[str, Sequence[_Right]]) -> frozenset[str]:
    """Return what is counted as facts have it among some quantities."""
    return frozenset(
        each.counted
        for each in found
        for fact in right.get(each.counted, ())
        if set(each.numbers) <= set(fact.quantity.numbers)
    )


def _is_about(text: Text, counted: str, facts: Iterable[_Right], language: str) -> bool:
    """Say whether a text has words that stand beside the number in a fact."""
    here = _words_beside(text.value, counted, language)
    return any(here & _words_beside(fact.said, counted, language) for fact in facts)


def _words_beside(text: str, counted: str, language: str) -> frozenset[str]:
    """Return a text's telling words, alike in every form, but for what is counted."""
    found = (word for word in _WORD.findall(text) if not is_small(word, language))
    return frozenset(map(in_any_form, found)) - {counted}


def _unseen(point: Point, texts: Iterable[Text]) -> Iterator[Diagnostic]:
    """Yield one note of what lists have lost, where some of their items are found again."""
    said = "\n".join(text.value for text in texts).lower()
    lost: list[str] = []
    for items in _lists(point):
        telling = [each for each in items if _stems(each)]
        missed = [each for each in telling if not any(stem in said for stem in _stems(each))]
        if len(missed) < len(telling):  # else it is said in other words altogether
            lost += missed
    if lost:
        shown = ", ".join(f"”{beginning(each.strip(), 50)}”" for each in lost[:_TOLD])
        yield finding("lost-fact", origin_of(point.id), Severity.NOTE, point=point.id, facts=shown)


def _lists(point: Point) -> Iterator[Sequence[str]]:
    """Yield the lists in the facts: what a colon begins, and the facts themselves."""
    facts = [fact.value for fact in point.facts]
    for fact in facts:
        items = _BETWEEN.split(fact.partition(":")[2])
        if len(items) > 1:
            yield items
    if len(facts) > 1:
        yield [fact for fact in facts if ":" not in fact]


@lru_cache(maxsize=1 << 11)
def _stems(item: str) -> tuple[str, ...]:
    """Return the beginnings of the words by which an item is found again, whatever its endings."""
    return tuple(word[:_STEM] for word in _TELLING.findall(item.lower()))
