"""The sheets and editions that are asked for, by their names."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.diagnostics import UsageError
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.theme import VARIANTS, Edition, edition
from patientuddannelse.wordings import finding


def sheets_named(asked: Sequence[str]) -> tuple[str, ...]:
    """Return the names of sheets, once each; UsageError where there is no such sheet."""
    for name in asked:
        if name.lower() not in SHEETS:
            raise UsageError(finding("usage.sheet", given=name, known=", ".join(SHEETS)))
    return tuple(dict.fromkeys(name.lower() for name in asked))


def editions_named(asked: Sequence[str]) -> tuple[Edition, ...]:
    """Return editions, once each; UsageError where there is none of a name."""
    found: list[Edition] = []
    for name in asked:
        try:
            found.append(edition(name))
        except KeyError:
            known = ", ".join(VARIANTS)
            raise UsageError(finding("usage.variant", given=name, known=known)) from None
    return tuple(dict.fromkeys(found))
