"""Finds telephone numbers that nobody can dial: a letter in one, a digit too few or too many.

A clinic's numbers stand on every poster beside "Hvornår skal du søge hjælp?", and who needs one
has no time to look for the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import finding

_ASIDE = re.compile(r"\([^)]*[^\W\d_][^)]*\)")  # words in brackets, such as opening hours
_BETWEEN = re.compile(r"[,;/]|\b(?:eller|og|or|and)\b")
_AROUND = re.compile(r"^(?:[^\W\d_]+[.:]? +)+|(?: +[^\W\d_]+[.:]?)+$")
_SPACES = re.compile(r"[\s().–-]")
_NUMBER = re.compile(r"[+\d\s().–-]+")
_DIALLED = re.compile(r"11\d|1\d{3,4}|116\d{3}|\d{8}|(?:00|\+)\d{8,13}")
"""112, 1813, 116 006, those of eight digits, and those of other countries."""


def check_telephones(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for each number of the clinic's profile that is none."""
    clinic = curriculum.clinic
    for number in (clinic.phone, clinic.numbers.doctor_on_call, clinic.numbers.lifeline):
        if number and not _can_be_dialled(number.value):
            written = number.value.strip()
            yield finding("wrong-number", number.origin, Severity.WARNING, number=written)


def _can_be_dialled(written: str) -> bool:
    first, *more = (each.strip() for each in _BETWEEN.split(_ASIDE.sub("", written)))
    others = (each for each in more if each[:1] in "+0123456789")  # else hours, or whose it is
    return _is_number(_AROUND.sub("", first)) and all(_is_number(each) for each in others if each)


def _is_number(piece: str) -> bool:
    return bool(_NUMBER.fullmatch(piece) and _DIALLED.fullmatch(_SPACES.sub("", piece)))
