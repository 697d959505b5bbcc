"""What became of the changes to a deck, in words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from patientuddannelse.diagnostics import Phrase
from patientuddannelse.revision.places import short, together, told_at, wordings
from patientuddannelse.revision.plan import Change, Fate, Plan
from patientuddannelse.wordings import phrase, said

_WORDED = frozenset({"text", "notes"})
_ASIDE = frozenset({"foot", "Slidenummer", "to agenda"})  # follows the plan, and is no one's news


def lines(plan: Plan, language: str) -> Iterator[str]:
    """Yield the lines to print: what stays, what came, and what both changed."""
    told = [each for each in plan.changes if not _is_aside(each)]
    if not told:
        yield said(phrase("merge.nothing"), language)
    for fate in (Fate.STAYS, Fate.CAME, Fate.CLASHES):
        found = [each for each in told if each.fate is fate]
        if not found:
            continue
        yield said(phrase(f"merge.{fate}", count=len(found)), language)
        for group in together(found, _key):
            for line in _told(group, language):
                yield f"  {line}"


def _is_aside(change: Change) -> bool:
    """Say whether a change is of the progress at the foot, which no one needs to hear of."""
    return change.fate is Fate.CAME and change.shape in _ASIDE


def _key(change: Change) -> Hashable:
    return change.what, change.shape, change.before, change.edited, change.new


def _told(group: list[Change], language: str) -> Iterator[str]:
    first = group[0]
    yield told_at(group, _what(first), language)
    if first.fate is Fate.CLASHES and (first.before or first.edited or first.new):
        by = (("before", first.before), ("edited", first.edited), ("new", first.new))
        yield from wordings(by, language)


def _what(change: Change) -> Phrase:
    name = change.what
    if name in _WORDED:
        if change.fate is Fate.CLASHES:
            return phrase(f"merge.{name}.both")
        after = change.edited if change.fate is Fate.STAYS else change.new
        kind = "changed" if change.before and after else "added" if after else "deleted"
        return phrase(f"merge.{name}.{kind}", before=short(change.before), after=short(after))
    return phrase(f"merge.{name}", shape=change.shape)


def as_rows(plan: Plan) -> list[dict[str, object]]:
    """Return the changes for JSON."""
    return [
        {
            "fate": each.fate.value,
            "what": each.what,
            "slide": each.slide,
            "number": each.number,
            "title": each.title,
            "shape": each.shape,
            "before": each.before,
            "edited": each.edited,
            "new": each.new,
        }
        for each in plan.changes
    ]
