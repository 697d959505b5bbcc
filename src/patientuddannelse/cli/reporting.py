"""The program's own errors as printed findings and exit codes; results as JSON."""

from __future__ import annotations

import json as json_module
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import typer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from patientuddannelse.diagnostics import Diagnostic, PatientuddannelseError, Value
    from patientuddannelse.telling import Teller


class reported:  # noqa: N801 - reads as a phrase: with reported(...)
    """Turn the program's own errors into printed diagnostics and exit codes."""

    def __init__(
        self,
        json: bool,
        project: Path | None = None,
        language: str | None = None,
        excerpt: bool | None = None,
    ) -> None:
        """Remember what is asked for: JSON, a language, excerpts; else the project's own ways."""
        self.json, self.project, self.language, self.excerpt = json, project, language, excerpt
        self._teller: Teller | None = None

    def __enter__(self) -> None:
        """Refuse a language that findings are not told in, and a date of files that is none."""
        if wrong := self._wrong_language() or _wrong_date():
            from patientuddannelse.diagnostics import UsageError

            self._leave(UsageError(wrong))

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Print what was raised and leave with 1 (content, files) or 2 (usage)."""
        from patientuddannelse.diagnostics import PatientuddannelseError

        if isinstance(error, PatientuddannelseError):
            self._leave(error)

    def _wrong_language(self) -> Diagnostic | None:
        if self.language is None:
            return None
        from patientuddannelse.wordings import LANGUAGES, finding

        if self.language in LANGUAGES:
            return None
        given, self.language = self.language, None
        return finding("usage.language", given=given, known=", ".join(sorted(LANGUAGES)))

    def _leave(self, error: PatientuddannelseError) -> NoReturn:
        from patientuddannelse.diagnostics import CurriculumError, UsageError

        found = error.diagnostics
        if self.json:
            worded = tuple(map(self.worded, found))
            typer.echo(as_json(worded, (), 0.0, "" if found else str(error)))
        elif found:
            for diagnostic in found:
                typer.echo(self.told(diagnostic, sys.stderr), err=True)
            if isinstance(error, CurriculumError):
                typer.echo(self.teller(sys.stderr).nothing_written(found), err=True)
        else:
            typer.echo(f"error: {error}", err=True)
        raise typer.Exit(2 if isinstance(error, UsageError) else 1)

    def teller(self, stream: TextIO) -> Teller:
        """Return what words findings for a stream."""
        from shutil import get_terminal_size

        from patientuddannelse.telling import Teller, language_of
        from patientuddannelse.wordings.excerpt import WIDEST

        if self._teller is None:
            project = self.project or Path()
            language = self.language or language_of(project)
            excerpts = stream.isatty() if self.excerpt is None else self.excerpt
            columns = get_terminal_size((WIDEST, 0)).columns
            self._teller = Teller(project, language, excerpts, columns)
        return self._teller

    def waiting(self) -> None:
        """Say that another build is at work in the folder."""
        from patientuddannelse.diagnostics import Severity
        from patientuddannelse.wordings import finding

        if not self.json:
            typer.echo(self.told(finding("waiting", None, Severity.NOTE), sys.stderr), err=True)

    def told(self, found: Diagnostic, stream: TextIO) -> str:
        """Spell a finding for a stream."""
        return self.teller(stream).told(found)

    def say(self, key: str, **values: Value) -> None:
        """Print what was done, in the language that is spoken."""
        from patientuddannelse.wordings import phrase, said

        typer.echo(said(phrase(key, **values), self.teller(sys.stdout).language))

    def worded(self, found: Diagnostic) -> Diagnostic:
        """Return a finding in the language that is spoken."""
        from patientuddannelse.wordings import told

        return told(found, self.teller(sys.stdout).language)


def _wrong_date() -> Diagnostic | None:
    """Refuse SOURCE_DATE_EPOCH, which dates decks and PDFs, where it gives no time."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return None
    from datetime import UTC, datetime

    from patientuddannelse.wordings import finding

    try:
        datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        return finding("usage.source-date", given=given)
    return None


def near(path: Path) -> Path:
    """Return a path as one would write it here: from this folder where it is below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def as_json(
    found: tuple[Diagnostic, ...],
    entries: tuple[dict[str, object], ...] | list[dict[str, object]],
    seconds: float,
    failure: str = "",
    more: Mapping[str, object] | None = None,
) -> str:
    """Return the JSON that every command prints: findings, files made, and ``more``."""
    rows = [
        {
            "code": each.code,
            "severity": each.severity.value,
            "file": each.origin.file if each.origin else None,
            "line": each.origin.line if each.origin else None,
            "column": each.origin.column if each.origin else None,
            "message": each.message,
            "hint": each.hint,
        }
        for each in found
    ]
    result: dict[str, object] = {
        "diagnostics": rows,
        "artefacts": list(entries),
        "seconds": round(seconds, 3),
        **(more or {}),
    }
    if failure:
        result["error"] = failure
    return json_module.dumps(result, ensure_ascii=False, indent=1)
