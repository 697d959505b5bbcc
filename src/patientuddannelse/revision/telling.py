"""What became of the changes to a deck, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.diagnostics import Phrase
from patientuddannelse.revision.plan import Change, Fate, Plan
from patientuddannelse.wordings import phrase, said

_MANY = 3
"""From so many slides on, the same change is told once."""

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
        for group in _grouped(found):
            for line in _told(group, language):
                yield f"  {line}"


def _is_aside(change: Change) -> bool:
    """Say whether a change is of the progress at the foot, which no one needs to hear of."""
    return change.fate is Fate.CAME and change.shape in _ASIDE


def _grouped(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield the changes one by one, but what is the same on many slides together."""
    groups: dict[tuple[str, ...], list[Change]] = {}
    for each in changes:
        key = (each.what, each.shape, each.before, each.edited, each.new)
        groups.setdefault(key, []).append(each)
    for each in changes:
        group = groups[each.what, each.shape, each.before, each.edited, each.new]
        if len(group) < _MANY:
            yield [each]
        elif each is group[0]:
            yield group


def _told(group: list[Change], language: str) -> Iterator[str]:
    first = group[0]
    where = _where(group)
    what = _what(first)
    yield said(phrase("merge.line", where=where, what=what), language)
    if first.fate is Fate.CLASHES and (first.before or first.edited or first.new):
        for key, text in (("before", first.before), ("edited", first.edited), ("new", first.new)):
            shown = phrase("merge.quoted", text=_short(text)) if text else phrase("merge.none")
            yield "  " + said(phrase(f"merge.{key}", text=shown), language)


def _where(group: list[Change]) -> Phrase:
    first = group[0]
    if len(group) > 1:
        return phrase("merge.slides", count=len(group))
    key = "merge.slide" if first.number else "merge.no-slide"
    return phrase(key, number=first.number, title=first.title or first.slide)


def _what(change: Change) -> Phrase:
    name = change.what
    if name in _WORDED:
        if change.fate is Fate.CLASHES:
            return phrase(f"merge.{name}.both")
        after = change.edited if change.fate is Fate.STAYS else change.new
        kind = "changed" if change.before and after else "added" if after else "deleted"
        return phrase(f"merge.{name}.{kind}", before=_short(change.before), after=_short(after))
    return phrase(f"merge.{name}", shape=change.shape)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 160 else f"{line[:159]}…"


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
