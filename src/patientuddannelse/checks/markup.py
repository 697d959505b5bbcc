"""Finds marks of other formats in texts: ``**word**`` and ``<b>`` are printed as they stand.

Who has written a web page or a note with such marks takes them for bold here too, and sees what
became of them on the wall.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.readers import read_texts
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import finding

_MARK = re.compile(
    r"\*\*[^\s*]+|</?[a-z][a-z0-9]{0,9} ?/?>|&(?:[a-z]{2,8}|#[0-9]{2,5});|\]\((?:https?:|#)",
    re.IGNORECASE,
)


def check_markup(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for the first mark in each text."""
    for each in read_texts(curriculum):
        if mark := _mark(each.text.value):
            yield finding("markup", each.text.origin, Severity.WARNING, mark=mark)


@lru_cache(maxsize=1 << 14)
def _mark(text: str) -> str:
    found = _MARK.search(text)
    return found.group() if found else ""
