"""Finds telephone numbers that nobody can dial: a letter in one, a digit too few or too many.

They stand on every poster beside "Hvornår skal du søge hjælp?", and who needs one has no time to
look for the right one. In texts the short numbers are looked at: "Ring 121" is one slip from 112.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.readers import read_texts
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import finding

_ASIDE = re.compile(r"\([^)]*[^\W\d_][^)]*\)")  # words in brackets, such as opening hours
_BETWEEN = re.compile(r"[,;/]|\b(?:eller|og|or|and)\b")
_AROUND = re.compile(r"^(?:[^\W\d_]+[.:]? +)+|(?: +[^\W\d_]+[.:]?)+$")
_SPACES = re.compile(r"[\s().–-]")
_NUMBER = re.compile(r"[+\d\s().–-]+")
_SHORT = r"11[248]|18\d\d|116\d{3}"  # 112, the police, inquiries; 1813; 116 006
_DIALLED = re.compile(rf"{_SHORT}|[2-9]\d{{7}}|1\d{{7}}|(?:00|\+)\d{{8,13}}")
"""Short numbers, those of eight digits, and those of other countries."""

_CALLING = re.compile(r"\b(?:ring(?:er)?\b|opkald|livslin|lægevagt|nødnummer)", re.IGNORECASE)
_UNIT = r"%|minut|time|dag|uge|måned|år|gang|meter|skridt|kr\b|km\b|cm\b|m\b"
_SHORT_IN_TEXT = re.compile(rf"(?<![\d.,–-])\b1\d{{2,3}}\b(?![.,–-]?\d|\s?(?:\d|{_UNIT}))")


def check_telephones(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for each number of the clinic's profile that is none."""
    clinic = curriculum.clinic
    own = (clinic.phone, clinic.numbers.doctor_on_call, clinic.numbers.lifeline)
    for number in (*own, *_behind_doors(curriculum)):
        if number and not _can_be_dialled(number.value):
            yield _wrong(number, number.value.strip())
    for text in (each.text for each in read_texts(curriculum) if "1" in each.text.value):
        if wrong := _wrong_in(text.value):
            yield _wrong(text, wrong)


def _behind_doors(curriculum: Curriculum) -> Iterator[Text]:
    """Yield the numbers of the poster with doors that are not filled in from the profile."""
    square = curriculum.models.get("where_to_get_help")
    if square is None:
        return
    from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent

    assert isinstance(square, WhereToGetHelpContent)
    lines = (*(door.phone for door in square.doors), *square.numbers)
    yield from (line.number for line in lines if line and "{{" not in line.number.raw)


def _wrong(text: Text, number: str) -> Diagnostic:
    return finding("wrong-number", text.origin, Severity.WARNING, number=number)


def _wrong_in(text: str) -> str:
    """Return a short number that is none, in a text that says whom to call."""
    found = _SHORT_IN_TEXT.findall(text) if _CALLING.search(text) else ()
    return next((number for number in found if not _DIALLED.fullmatch(number)), "")


def _can_be_dialled(written: str) -> bool:
    first, *more = (each.strip() for each in _BETWEEN.split(_ASIDE.sub("", written)))
    others = (each for each in more if each[:1] in "+0123456789")  # else hours, or whose it is
    return _is_number(_AROUND.sub("", first)) and all(_is_number(each) for each in others if each)


def _is_number(piece: str) -> bool:
    return bool(_NUMBER.fullmatch(piece) and _DIALLED.fullmatch(_SPACES.sub("", piece)))
