"""Finds a word that stands twice in a row: "du kan kan".

It stays when a sentence is written anew, nobody sees it on a screen, and everybody on a wall.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.readers import read_texts
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.languages.reading import doubled
from patientuddannelse.wordings import finding


def check_doubled_words(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for the first word in each text that stands there twice."""
    language = curriculum.course.language
    for each in read_texts(curriculum):
        if word := doubled(each.text.value, language):
            yield finding("doubled-word", each.text.origin, Severity.WARNING, word=word)
