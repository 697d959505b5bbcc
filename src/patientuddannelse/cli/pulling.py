"""The command that carries wordings from a deck back into the YAML: pull."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from patientuddannelse.cli.options import Clinic, Deck, DeckTemplate, Json, Language, Project, Yes
from patientuddannelse.cli.reporting import as_json, near, reported

if TYPE_CHECKING:
    from patientuddannelse.pull import Pull

_YES = ("j", "ja", "y", "yes")


def pull(
    deck: Deck,
    project: Project = Path("."),
    yes: Yes = False,
    clinic: Clinic = None,
    template: DeckTemplate = None,
    language: Language = None,
    json: Json = False,
) -> None:
    """Carry wordings that were changed in a deck back into the YAML they came from.

    Shows what would change and asks; what cannot be carried is listed. Exit code 1 where something
    is left to choose, was not written, or cannot be built with the new words.
    """
    from patientuddannelse.edited import Sources
    from patientuddannelse.pull import PullRequest, look, write

    telling = reported(json, project, language)
    with telling:
        found = look(PullRequest(deck, Sources(project, template, clinic)))
        spoken = language or found.language
        if not json:
            _tell(found, telling, spoken)
        agreed = bool(found.after) and (yes or (not json and _agreed(spoken)))
        if agreed:
            write(found)
    if json:
        typer.echo(_as_json(found, telling, spoken, written=agreed))
    elif agreed:
        _tell_written(found, spoken)
    if not (found.is_settled and found.fits and (agreed or not found.after)):
        raise typer.Exit(1)


def _tell(found: Pull, telling: reported, language: str) -> None:
    """Print what goes back and what does not, the lines that change, and what is wrong then."""
    from patientuddannelse.pulling.telling import lines
    from patientuddannelse.wordings import phrase, said

    for line in (*lines(found.carried, found.left, language), *found.changes):
        typer.echo(line)
    if not found.fits:
        typer.echo(said(phrase("pull.misfit"), language))
    for each in found.found:
        typer.echo(telling.told(each, sys.stdout))


def _agreed(language: str) -> bool:
    """Ask whether it is to be written; nobody is asked where nobody sits."""
    from patientuddannelse.wordings import phrase, said

    if sys.stdin.isatty():
        typer.echo(said(phrase("pull.ask"), language), nl=False)
        if sys.stdin.readline().strip().lower() in _YES:
            return True
    typer.echo(said(phrase("pull.asked"), language))
    return False


def _tell_written(found: Pull, language: str) -> None:
    from patientuddannelse.wordings import phrase, said

    for path in found.after:
        typer.echo(said(phrase("pull.written", path=str(near(path))), language))
    typer.echo(said(phrase("pull.build"), language))


def _as_json(found: Pull, telling: reported, language: str, *, written: bool) -> str:
    from patientuddannelse.pulling.telling import carried_rows, left_rows

    more = {
        "written": [str(path) for path in found.after] if written else [],
        "carried": carried_rows(found.carried),
        "left": left_rows(found.left, language),
        "changes": list(found.changes),
    }
    return as_json(tuple(map(telling.worded, found.found)), (), 0.0, more=more)
