"""A YAML file as read: from its bytes to its text, its data, and what is wrong with either."""

from __future__ import annotations

import re
from functools import lru_cache

from patientuddannelse.curriculum.ahead import parsed_ahead
from patientuddannelse.curriculum.bounds import MOST_BYTES
from patientuddannelse.curriculum.characters import forbidden_characters, place
from patientuddannelse.curriculum.scalar import Fields
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin
from patientuddannelse.wordings import finding

_DIRECTIVE = re.compile(r"^%TAG\b", re.MULTILINE)


@dataclass(frozen=True, slots=True, eq=False)
class SourceFile:
    """A YAML file as read: its name in the project, its text, its data, and what is wrong.

    One that was read before and is the same is the same object, and nothing changes it.
    """

    name: str
    text: str = ""
    data: Fields | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def start(self) -> Origin:
        """Return the first place of the file."""
        return Origin(self.name, 1, 1, 1, 1)

    def find(self, written: str, within: Origin) -> Origin:
        """Return where some words are written inside a stretch, or else the stretch itself."""
        lines = self.text.splitlines()[within.line - 1 : within.end_line]
        for number, line in enumerate(lines):
            begin = within.column - 1 if number == 0 else 0
            at = line.find(written, begin)
            if at >= 0:
                place = within.line + number
                return Origin(self.name, place, at + 1, place, at + 1 + len(written))
        return within


@lru_cache(maxsize=512)
def read_source(content: bytes, name: str) -> SourceFile:
    """Read the bytes of one YAML file; ``name`` is how diagnostics call it.

    In a process that reads a project again and again, only what has changed is read anew.
    """
    start = Origin(name, 1, 1, 1, 1)
    if len(content) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        return SourceFile(name, diagnostics=(finding("too-large.file", start, most=most),))
    if 0 in content[:4]:  # UTF-16 or UTF-32 without a mark
        return SourceFile(name, diagnostics=(finding("encoding", start),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        at = place(name, before, len(before), 1)
        return SourceFile(name, diagnostics=(finding("encoding", at),))
    forbidden = tuple(forbidden_characters(text, name))
    if forbidden:
        return SourceFile(name, text, None, forbidden)
    # Directives are of no use without tags, and many take the parser very long.
    directive = _DIRECTIVE.search(text) if "%TAG" in text else None
    if directive:
        at = place(name, text, directive.start(), 4)
        return SourceFile(name, text, None, (finding("directive", at),))
    if (data := parsed_ahead(name, text)) is not None:
        return SourceFile(name, text, data)
    from patientuddannelse.curriculum.parsing import parse  # which loads the parser

    return SourceFile(name, text, *parse(name, text))
