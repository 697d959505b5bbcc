"""What a deck gives back, and what stays in it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.diagnostics import Phrase
from patientuddannelse.pulling.plan import Carried, Left
from patientuddannelse.revision.rewording import NOTES, At
from patientuddannelse.wordings import phrase, said, told

_MANY = 3
"""From so many slides on, the same change is told once."""

_LONGEST = 160


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
    for group in _grouped(left):
        for line in _left(group, language):
            yield f"  {line}"


def _carried(carried: Carried, language: str) -> Iterator[str]:
    for each in carried.told:
        key = "pull.notes" if each.at.shape == NOTES else "pull.text"
        what = phrase(key, before=_short(each.before), after=_short(each.edited))
        yield said(phrase("merge.line", where=_where([each.at]), what=what), language)
    if carried.shows:
        yield "  " + said(phrase("pull.shows", names=", ".join(carried.shows)), language)


def _grouped(left: Sequence[Left]) -> Iterator[list[Left]]:
    """Yield the changes one by one, but what is the same on many slides together."""
    groups: dict[tuple[str, ...], list[Left]] = {}
    for each in left:
        groups.setdefault(_told(each), []).append(each)
    for each in left:
        group = groups[_told(each)]
        if len(group) < _MANY:
            yield [each]
        elif each is group[0]:
            yield group


def _told(left: Left) -> tuple[str, ...]:
    return left.why, left.at.shape, left.before, left.edited, left.now


def _left(group: Sequence[Left], language: str) -> Iterator[str]:
    first = group[0]
    yield said(
        phrase("merge.line", where=_where([each.at for each in group]), what=why(first)), language
    )
    wordings = (("before", first.before), ("edited", first.edited), ("new", first.now))
    for key, text in wordings:
        if text or (key == "new" and first.why == "clash"):
            shown = phrase("merge.quoted", text=_short(text)) if text else phrase("merge.none")
            yield "  " + said(phrase(f"merge.{key}", text=shown), language)
    if first.found:
        found = told(first.found, language)
        yield f"  {found.origin}: {found.message}" if found.origin else f"  {found.message}"


def why(left: Left) -> Phrase:
    """Return why a change does not go back."""
    return phrase(f"pull.why.{left.why}", shape=left.at.shape)


def _where(places: Sequence[At]) -> Phrase:
    first = places[0]
    if len(places) > 1:
        return phrase("merge.slides", count=len(places))
    key = "merge.slide" if first.number else "merge.no-slide"
    return phrase(key, number=first.number, title=first.title or first.slide)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


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
