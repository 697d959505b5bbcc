"""Findings in the order of the files; what is wrong with one text on many pages is told once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import count

from patientuddannelse.diagnostics import Diagnostic
from patientuddannelse.wordings import finding, phrase

FEW = 3
"""As many pages are told one by one: an author may look at each."""

_TEXT = ("text", "word", "name", "character")  # what tells which text of a place is meant


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings once each, sorted by file, line and column; those without a place come last.

    A clinic's name that does not fit its foot is wrong on every slide and sheet: of more than a few
    pages the one where most is lacking is told, and how many others there are.
    """
    alike: dict[Hashable, list[Diagnostic]] = {}
    number = count()
    for each in dict.fromkeys(found):
        alike.setdefault(_what(each) or next(number), []).append(each)
    told = [each for group in alike.values() for each in _gathered(group)]
    return sorted(told, key=lambda d: (d.origin is None, d.origin and d.origin))


def _what(found: Diagnostic) -> Hashable | None:
    """Return what findings have in common that differ in nothing but their pages."""
    values = dict(found.values)
    if found.origin is None or "where" not in values:
        return None
    return found.key, found.severity, found.origin, *(values.get(name) for name in _TEXT)


def _gathered(group: list[Diagnostic]) -> Iterator[Diagnostic]:
    if len(group) <= FEW:
        yield from group
        return
    worst = max(group, key=_lacking)
    values = dict(worst.values)
    values["where"] = phrase("where.more", where=values["where"], count=len(group) - 1)
    yield finding(worst.key, worst.origin, worst.severity, **values)


def _lacking(found: Diagnostic) -> float:
    """Return how many millimetres are lacking, if that is what is found."""
    lacking = dict(found.values).get("millimetres", 0)
    return lacking if isinstance(lacking, int | float) else 0
