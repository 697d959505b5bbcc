"""From the text of a file to the characters in it that nobody can see and nobody should write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from patientuddannelse.diagnostics import Diagnostic, Origin
from patientuddannelse.wordings import finding

_MOST_ERRORS = 20
_UNSEEN = (
    "\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ufeff\ufffe\uffff"
)
_FORBIDDEN = re.compile(f"[{_UNSEEN}]|\r(?!\n)")
_SUSPECT = re.compile(f"[{_UNSEEN}\r]")  # found four times as fast, and in most files nowhere


def forbidden_characters(text: str, file: str) -> Iterator[Diagnostic]:
    """Report tabs, control characters and marks that turn the direction of writing."""
    if not _SUSPECT.search(text):
        return
    if "\n" not in text and text.count("\r") > 1:  # of an old Mac; all of it is one line
        yield finding("character.line-ends", place(file, text, 0, 1))
        return
    for match in islice(_FORBIDDEN.finditer(text), _MOST_ERRORS):
        yield _report(match.group(), place(file, text, match.start(), 1))


def control_character(value: str, origin: Origin) -> Diagnostic | None:
    """Report such a character where it is spelled with an escape (``"\\u202e"``)."""
    match = _FORBIDDEN.search(value)
    return _report(match.group(), origin) if match else None


def place(file: str, text: str, index: int, length: int) -> Origin:
    """Return the line and column of an index into a text."""
    line = text.count("\n", 0, index) + 1
    column = index - text.rfind("\n", 0, index)
    return Origin(file, line, column, line, column + length)


def _report(character: str, origin: Origin) -> Diagnostic:
    if character == "\t":
        return finding("character.tab", origin)
    return finding("character.control", origin, code=f"U+{ord(character):04X}")
