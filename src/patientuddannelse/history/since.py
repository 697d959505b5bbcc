"""Which build somebody means: by its number, by its code or a sheet's, by a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from patientuddannelse.curriculum.fingerprint import CODE_LENGTH as CODE_OF_A_SHEET
from patientuddannelse.history.keeping import Entry
from patientuddannelse.history.storing import CODE_LENGTH as CODE_OF_A_BUILD

_HEXADECIMAL = frozenset("0123456789abcdef")


def build_meant(kept: Sequence[Entry], since: str) -> Entry | None:
    """Return the first build that can be read of those that are meant, the number going first."""
    word = since.strip().lower()
    readers = (_by_number, _by_code, _by_code_of_sheet, _by_day)
    found = (each for read in readers for each in read(kept, word) if each.snapshot)
    return next(found, None)


def _by_number(kept: Sequence[Entry], word: str) -> Iterator[Entry]:
    if word.isdecimal() and len(word) < CODE_OF_A_SHEET:
        yield from (each for each in kept if each.number == int(word))


def _by_code(kept: Sequence[Entry], word: str) -> Iterator[Entry]:
    if len(word) == CODE_OF_A_BUILD:
        yield from (each for each in kept if each.code == word)


def _by_code_of_sheet(kept: Sequence[Entry], word: str) -> Iterator[Entry]:
    """Yield builds whose posters had this code at the foot, the oldest first: it may hang since."""
    if len(word) == CODE_OF_A_SHEET and _HEXADECIMAL.issuperset(word):
        for each in kept:
            if any(one.code.lower() == word for one in each.imprints):
                yield each


def _by_day(kept: Sequence[Entry], word: str) -> Iterator[Entry]:
    """Yield the first build of that day's edition, or else the last that was made by that day."""
    day = day_of(word)
    if day is None:
        return
    yield from (each for each in kept if each.edition == day.isoformat())
    end = datetime.combine(day + timedelta(days=1), time())
    yield from (each for each in reversed(kept) if each.built < end)


def day_of(word: str) -> date | None:
    """Read 2026-01-31 or, as the foot of a sheet has it, 31.01.2026."""
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(word, form).date()
        except ValueError:
            continue
    return None
