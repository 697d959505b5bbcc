"""What the program tells authors: origins in the YAML, diagnostics and the exception tree.

PatientuddannelseError
├── CurriculumError   the curriculum is wrong; holds every diagnostic found
├── AssetError        a font, template or picture that ships with the program is missing or broken
├── RenderError       a file could not be made or written
└── UsageError        the command was given something it cannot use
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from patientuddannelse.dataclass import dataclass


class Origin(NamedTuple):
    """A stretch of a YAML file: path relative to the project, lines and columns from 1.

    Every value of every file has one, so it is of the kind that is made quickest.
    """

    file: str
    line: int
    column: int
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        """Spell the start as compilers do, so that editors can jump there."""
        return f"{self.file}:{self.line}:{self.column}"


class Severity(StrEnum):
    """How bad a finding is: an error forbids the build, a warning does not, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a finding's words: a key of the table of wordings, and its values."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


Value = str | int | float | Phrase
"""What a finding is told with: words and numbers as they are, phrases in the reader's language."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a stable code, what is wrong, where, and how to mend it.

    ``key`` and ``values`` are what ``wordings`` tells it from in every language.
    """

    code: str
    message: str
    origin: Origin | None = None
    hint: str = ""
    severity: Severity = Severity.ERROR
    key: str = ""
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        """Spell it as ``file:line:column: error[code] message`` with the hint below."""
        where = f"{self.origin}: " if self.origin else ""
        hint = f"\nhint: {self.hint}" if self.hint else ""
        return f"{where}{self.severity.value}[{self.code}] {self.message}{hint}"


class PatientuddannelseError(Exception):
    """The root of every error that the program raises on purpose."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """What is told of it; an error without says it in its message."""


class CurriculumError(PatientuddannelseError):
    """The curriculum is wrong; ``diagnostics`` holds everything that was found, in file order."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep every diagnostic; the message is all of them, one after the other."""
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(each) for each in self.diagnostics))


class AssetError(PatientuddannelseError):
    """Something that ships with the program is missing or unreadable."""


class RenderError(PatientuddannelseError):
    """A file could not be rendered or written."""


class UsageError(PatientuddannelseError):
    """The command line was given a folder, id or option that it cannot use (exit code 2)."""

    def __init__(self, found: Diagnostic) -> None:
        """Keep what is told of it."""
        self.diagnostics = (found,)
        super().__init__(found)
