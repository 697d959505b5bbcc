"""What a deck gives back, and what stays in it, in words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from patientuddannelse.diagnostics import Phrase
from patientuddannelse.pulling.plan import Carried, Left
from patientuddannelse.revision.places import short, together, told_at, wordings
from patientuddannelse.revision.rewording import NOTES, At
from patientuddannelse.wordings import phrase, said, told


def lines(carried: Sequence[Carried], left: Sequence[Left], language: str) -> Iterator[str]:
    """Yield the lines to print: what goes back, and what cannot, with why."""
    if not carried and not left:
        yield said(phrase("pull.nothing"), language)
    if carried:
        yield said(phrase("pull.carried", count=len(carried)), language)
    for each in carried:
        for line in _carried(each, language):
            yield f"  {line}"
    if left:
        yield said(phrase("pull.left", count=len(left)), language)
    for group in together(left, _key):
        for line in _left(group, language):
            yield f"  {line}"


def _carried(carried: Carried, language: str) -> Iterator[str]:
    for each in carried.told:
        key = "pull.notes" if each.at.shape == NOTES else "pull.text"
        what = phrase(key, before=short(each.before), after=short(each.edited))
        yield told_at([each.at], what, language)
    if carried.shows:
        yield "  " + said(phrase("pull.shows", names=", ".join(carried.shows)), language)


def _key(left: Left) -> Hashable:
    return left.why, left.at.shape, left.before, left.edited, left.now


def _left(group: Sequence[Left], language: str) -> Iterator[str]:
    first = group[0]
    yield told_at([each.at for each in group], why(first), language)
    by = (("before", first.before), ("edited", first.edited), ("new", first.now))
    clashes = first.why == "clash"
    yield from wordings(
        ((key, text) for key, text in by if text or (key == "new" and clashes)), language
    )
    if first.found:
        found = told(first.found, language)
        yield f"  {found.origin}: {found.message}" if found.origin else f"  {found.message}"


def why(left: Left) -> Phrase:
    """Return why a change does not go back."""
    return phrase(f"pull.why.{left.why}", shape=left.at.shape)


def carried_rows(carried: Sequence[Carried]) -> list[dict[str, object]]:
    """Return what goes back for JSON."""
    return [
        {
            "file": each.scalar.origin.file,
            "line": each.scalar.origin.line,
            "column": each.scalar.origin.column,
            "before": str(each.scalar),
            "after": each.value,
            "slides": [_row(told.at) for told in each.told],
            "shows": list(each.shows),
        }
        for each in carried
    ]


def left_rows(left: Sequence[Left], language: str) -> list[dict[str, object]]:
    """Return what does not go back for JSON."""
    return [
        {
            **_row(each.at),
            "why": each.why,
            "message": said(why(each), language),
            "before": each.before,
            "edited": each.edited,
            "now": each.now,
        }
        for each in left
    ]


def _row(at: At) -> dict[str, object]:
    return {"slide": at.slide, "number": at.number, "title": at.title, "shape": at.shape}
