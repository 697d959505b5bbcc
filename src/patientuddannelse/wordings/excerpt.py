"""The line that a finding is about, with ``^^^^`` under the stretch."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from patientuddannelse.diagnostics import Origin

_WIDEST = 96  # characters of a line that are shown
_BEFORE = 40  # of them before the stretch, where a line is longer
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")


def excerpt(origin: Origin, lines: Sequence[str]) -> str:
    """Return the line of a stretch with its number, and carets below; nothing if there is none."""
    if not 1 <= origin.line <= len(lines):
        return ""
    line = lines[origin.line - 1].rstrip("\r")
    begin = min(origin.column - 1, len(line))
    end = origin.end_column - 1 if origin.end_line == origin.line else len(line.rstrip())
    end = max(begin + 1, min(end, len(line)))
    line, begin, end = _window(line, begin, end)
    number = str(origin.line)
    carets = " " * _columns(line[:begin]) + "^" * max(1, _columns(line[begin:end]))
    return f"{number:>4} | {_printable(line)}\n{'':>{max(4, len(number))}} | {carets}"


def _window(line: str, begin: int, end: int) -> tuple[str, int, int]:
    """Cut a long line round its stretch."""
    if len(line) <= _WIDEST:
        return line, begin, end
    first = max(0, min(begin - _BEFORE, len(line) - _WIDEST))
    last = first + _WIDEST
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
