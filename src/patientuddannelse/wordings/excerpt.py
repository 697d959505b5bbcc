"""The line that a finding is about, with ``^^^^`` under the stretch."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from patientuddannelse.diagnostics import Origin

WIDEST = 103
"""Columns that an excerpt takes at most."""

_NARROWEST = 40
_BESIDE = 7  # columns before a line: its number and a bar
_BEFORE = 0.4  # of what is shown of a line that is longer, before the stretch
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")


def excerpt(origin: Origin, lines: Sequence[str], columns: int = WIDEST) -> str:
    """Return the line of a stretch with its number, and carets below; nothing if there is none.

    ``columns`` are those of the terminal: a line that it would break moves the carets away.
    """
    if not 1 <= origin.line <= len(lines):
        return ""
    line = lines[origin.line - 1].rstrip("\r")
    begin = min(origin.column - 1, len(line))
    end = origin.end_column - 1 if origin.end_line == origin.line else len(line.rstrip())
    end = max(begin + 1, min(end, len(line)))
    room = max(_NARROWEST, min(columns, WIDEST)) - _BESIDE
    line, begin, end = _window(line, begin, end, room)
    number = str(origin.line)
    carets = " " * _columns(line[:begin]) + "^" * max(1, _columns(line[begin:end]))
    return f"{number:>4} | {_printable(line)}\n{'':>{max(4, len(number))}} | {carets}"


def _window(line: str, begin: int, end: int, room: int) -> tuple[str, int, int]:
    """Cut a long line round its stretch."""
    if len(line) <= room:
        return line, begin, end
    first = max(0, min(begin - int(_BEFORE * room), len(line) - room))
    last = first + room
    cut = line[first:last]
    if first:
        cut = "…" + cut[1:]
    if last < len(line):
        cut = cut[:-1] + "…"
    return cut, begin - first, min(end, last) - first


def _printable(line: str) -> str:
    """Show what cannot be seen as one mark, so that no character moves the carets."""
    return "".join("·" if unicodedata.category(char) in _INVISIBLE else char for char in line)


def _columns(text: str) -> int:
    """Count the columns that characters take on a terminal."""
    return sum(_wide(char) for char in text)


def _wide(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
