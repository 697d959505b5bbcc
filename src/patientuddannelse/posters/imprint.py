"""What tells a printed sheet from an older one, made of all that it says."""

from __future__ import annotations

from patientuddannelse.curriculum.fingerprint import CODE_LENGTH, fingerprint
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.posters.model import Imprint

WIDEST = "D" * CODE_LENGTH
"""A code as wide as any: with it a sheet is looked at that might get any code."""


def imprinted(curriculum: Curriculum, sheet_id: str, *content: object) -> Imprint:
    """Return the imprint of a sheet that says some content.

    A sheet that is only looked at carries the widest code: with one of its own it would be another
    after each edit of a word, wherever that stands, and might fit with one code but not the next.
    """
    code = fingerprint(*content) if curriculum.printed else WIDEST
    return Imprint(sheet_id, curriculum.course.edition_date, code)
