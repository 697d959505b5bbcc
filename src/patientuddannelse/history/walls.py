"""Which printed posters are not as those that are printed now."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from patientuddannelse.history.report import Mark, OldSheet, Why
from patientuddannelse.history.snapshot import Imprint


def old_sheets(
    printed: Iterable[Imprint], now: Sequence[Imprint], ids: Iterable[str]
) -> tuple[OldSheet, ...]:
    """Return the printed posters that differ from those of ``now``, oldest of each sheet first.

    ``printed`` are the feet of posters of earlier builds, oldest first; ``ids`` is all that the
    course has.
    """
    listed = dict.fromkeys(ids)
    found: dict[tuple[str, Mark, Why], OldSheet] = {}
    for each in dict.fromkeys(printed):
        new = _counterpart(each, now)
        why = _why(each, new, listed)
        if why is None:
            continue
        mark = Mark(each.edition, each.code)
        key = (each.id, mark, why)
        sheets = {*(found[key].sheets if key in found else ()), each.sheet}
        smallest_first = tuple(sorted(sheets, reverse=True))
        now_says = Mark(new.edition, new.code) if new else None
        title = new.title if new else each.title
        found[key] = OldSheet(
            each.id,
            title,
            each.sheet_id,
            smallest_first,
            mark,
            now_says,
            why,
            _only_back(each, new),
        )
    order = {name: place for place, name in enumerate(listed)}
    return tuple(sorted(_told_once(found), key=lambda each: order.get(each.id, len(order))))


def _told_once(found: dict[tuple[str, Mark, Why], OldSheet]) -> Iterator[OldSheet]:
    """Yield each edition of a sheet once: where some of it is old, all that looks like it is."""
    taken: dict[tuple[str, Mark], OldSheet] = {}
    rank = [*Why]
    for (name, mark, why), sheet in found.items():
        known = taken.get((name, mark))
        if known is None or rank.index(why) < rank.index(known.why):
            taken[name, mark] = sheet
    return iter(taken.values())


def _counterpart(old: Imprint, now: Sequence[Imprint]) -> Imprint | None:
    """Return the foot of the same poster now, on the same sheet if it is made."""
    here = [each for each in now if each.id == old.id]
    return next((each for each in here if _size(each) == _size(old)), next(iter(here), None))


def _why(old: Imprint, new: Imprint | None, listed: Container[str]) -> Why | None:
    """Say why a printed sheet is not as the one of now, None where it is."""
    if new is None:
        return None if old.id in listed else Why.GONE
    if _size(new) != _size(old):  # another size tells by its code alone
        return Why.WORDS if new.code != old.code else None
    if (new.words, new.back) != (old.words, old.back):
        return Why.WORDS if new.code != old.code else Why.CLINIC
    if new.approval != old.approval:
        return Why.APPROVAL
    if new.drawn != old.drawn:
        return Why.PICTURE if new.fields != old.fields else Why.REDRAWN
    return Why.IMPRINT if (new.edition, new.code) != (old.edition, old.code) else None


def _only_back(old: Imprint, new: Imprint | None) -> bool:
    """Say whether a new sheet differs on the side that nobody sees on the wall."""
    if new is None or _size(new) != _size(old) or new.approval != old.approval:
        return False
    front = (new.words, new.drawn) == (old.words, old.drawn)
    return front and new.back != old.back


def _size(sheet: Imprint) -> tuple[str, str]:
    return sheet.sheet, sheet.variant
