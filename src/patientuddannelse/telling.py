"""How findings are told on a terminal: in the course's language, with the line they are about."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from patientuddannelse.curriculum.bounds import MOST_BYTES
from patientuddannelse.curriculum.files import FOLDER
from patientuddannelse.curriculum.models.course import Course
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import LANGUAGES, Phrase, phrase, said, spelled
from patientuddannelse.wordings.excerpt import WIDEST, excerpt

_LANGUAGE = re.compile(r"(?m)^language:[ \t]*[\"']?([\w-]+)")


@dataclass(slots=True)
class Teller:
    """Tells findings of a project in a language, with an excerpt of the YAML if asked.

    ``columns`` are those of the terminal.
    """

    project: Path
    language: str
    excerpts: bool = False
    columns: int = WIDEST
    _read: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def told(self, found: Diagnostic) -> str:
        """Spell one finding."""
        shown = ""
        if self.excerpts and found.origin:
            shown = excerpt(found.origin, self.lines(found.origin.file), self.columns)
        return spelled(found, self.language, shown)

    def lines(self, file: str) -> tuple[str, ...]:
        """Return the lines of a file that an origin names; none where it cannot be read."""
        if file not in self._read:
            self._read[file] = _lines(self.project / file) or _lines(Path(file))
        return self._read[file]

    def nothing_written(self, found: Sequence[Diagnostic]) -> str:
        """Say how many errors kept a build from writing."""
        count = sum(each.severity == "error" for each in found)
        one = phrase("nothing-written.one")
        return said(one if count == 1 else phrase("nothing-written", count=count), self.language)

    def counted(self, found: Sequence[Diagnostic]) -> str:
        """Say how many errors, warnings and notes there are: few see one among a hundred notes."""
        pieces: dict[str, Phrase] = {}
        for severity in Severity:
            count = sum(each.severity is severity for each in found)
            key = f"count.{severity}.one" if count == 1 else f"count.{severity}"
            pieces[f"{severity}s"] = phrase(key, count=count)
        return said(phrase("count.all", **pieces), self.language)


def language_of(project: Path) -> str:
    """Return the course's language even where course.yaml is wrong, the machine's without one.

    English where findings are told in no such language.
    """
    try:
        text = _text(project / FOLDER / "course.yaml")
    except (OSError, ValueError):
        language = _of_the_machine()
    else:
        written = _LANGUAGE.search(text)
        language = written[1] if written else str(Course.model_fields["language"].default)
    meant = language[:2].lower()  # "dansk" is no language of a course, but says who reads this
    return meant if meant in LANGUAGES else "en"


def _of_the_machine() -> str:
    """Return what the system calls the language that it speaks: da_DK.UTF-8, Danish_Denmark."""
    import locale

    asked = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, asked), None) or locale.getlocale()[0] or ""


def _lines(path: Path) -> tuple[str, ...]:
    try:
        return tuple(_text(path).split("\n"))
    except (OSError, ValueError):
        return ()


def _text(path: Path) -> str:
    """Read as much of a file as a build would."""
    if path.exists() and not path.is_file():
        raise IsADirectoryError
    with path.open("rb") as file:
        return file.read(MOST_BYTES).decode("utf-8-sig", errors="replace")
