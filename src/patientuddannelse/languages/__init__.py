"""Languages: labels, dates and line breaking that depend on the language of the course."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.languages.danish import DANISH
from patientuddannelse.languages.labels import Labels

LANGUAGES: Mapping[str, Labels] = {"da": DANISH}
"""Every language by its code."""


def language(code: str) -> Labels:
    """Return the labels of a language; an unknown code is a KeyError."""
    return LANGUAGES[code]


__all__ = ["LANGUAGES", "Labels", "language"]
