"""Where in a deck something changed, and its wordings, in words: for `merge` and for `pull`."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from patientuddannelse.diagnostics import Phrase
from patientuddannelse.revision.plan import Change
from patientuddannelse.revision.rewording import At
from patientuddannelse.wordings import phrase, said

Told = TypeVar("Told")

_MANY = 3
"""From so many slides on, the same change is told once."""

_LONGEST = 160
"""So many characters of a wording are shown."""


def together(changes: Sequence[Told], same: Callable[[Told], Hashable]) -> Iterator[list[Told]]:
    """Yield the changes one by one, but what is the same on many slides together."""
    groups: dict[Hashable, list[Told]] = {}
    for each in changes:
        groups.setdefault(same(each), []).append(each)
    for each in changes:
        group = groups[same(each)]
        if len(group) < _MANY:
            yield [each]
        elif each is group[0]:
            yield group


def told_at(places: Sequence[Change | At], what: Phrase, language: str) -> str:
    """Return the line that tells what changed where."""
    return said(phrase("merge.line", where=_where(places), what=what), language)


def _where(places: Sequence[Change | At]) -> Phrase:
    first = places[0]
    if len(places) > 1:
        return phrase("merge.slides", count=len(places))
    key = "merge.slide" if first.number else "merge.no-slide"
    return phrase(key, number=first.number, title=first.title or first.slide)


def wordings(by: Iterable[tuple[str, str]], language: str) -> Iterator[str]:
    """Yield a line for each wording: ``before``, ``edited`` or ``new``, and the text, if any."""
    for key, text in by:
        shown = phrase("merge.quoted", text=short(text)) if text else phrase("merge.none")
        yield "  " + said(phrase(f"merge.{key}", text=shown), language)


def short(text: str) -> str:
    """Return a wording on one line, cut where it is long."""
    on_one_line = " ".join(text.split())
    if len(on_one_line) <= _LONGEST:
        return on_one_line
    return f"{on_one_line[: _LONGEST - 1]}…"
