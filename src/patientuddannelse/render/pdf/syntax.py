"""How strings and numbers are spelled in a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PLAIN = re.compile("[ -~]*")
_SPECIAL = re.compile(r"[()\\]")


def string(text: str) -> str:
    """Spell a text: as it is where every reader knows its characters, else as UTF-16."""
    if _PLAIN.fullmatch(text):
        return f"({_SPECIAL.sub(_escaped, text)})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def number(value: float, places: int = 4) -> str:
    """Spell a number as short as it can be at a precision, never as -0."""
    return f"{round(value, places) + 0.0:.{places}f}".rstrip("0").rstrip(".")


def array(numbers: Iterable[float], places: int = 4) -> str:
    """Spell an array of numbers."""
    return f"[{' '.join(number(each, places) for each in numbers)}]"
