"""The command that joins a deck changed by hand with the curriculum: merge."""

from __future__ import annotations

from pathlib import Path

import typer

from patientuddannelse.cli.options import (
    Clinic,
    Deck,
    DeckTemplate,
    Json,
    Language,
    MergedFile,
    Project,
)
from patientuddannelse.cli.reporting import as_json, reported


def merge(
    deck: Deck,
    project: Project = Path("."),
    output: MergedFile = None,
    clinic: Clinic = None,
    template: DeckTemplate = None,
    language: Language = None,
    json: Json = False,
) -> None:
    """Bring what is new in the curriculum into a deck that was edited by hand.

    What only one of them changed is taken; what both changed stays as in the file and is listed
    (exit code 1).
    """
    from patientuddannelse.merge import MergeRequest
    from patientuddannelse.merge import merge as run
    from patientuddannelse.revision.plan import Fate
    from patientuddannelse.revision.telling import as_rows, lines
    from patientuddannelse.wordings import phrase, said

    telling = reported(json, project, language)
    with telling:
        made = run(MergeRequest(deck, project, output, template, clinic))
    if json:
        copy = str(made.copy) if made.copy else None
        more = {"merged": str(made.path), "copy": copy, "changes": as_rows(made.plan)}
        typer.echo(as_json((), (), 0.0, more=more))
    else:
        spoken = language or made.language
        for line in lines(made.plan, spoken):
            typer.echo(line)
        if made.copy:
            typer.echo(said(phrase("merge.copied", path=str(made.copy)), spoken))
        typer.echo(said(phrase("merge.written", path=str(made.path)), spoken))
    if made.plan.told(Fate.CLASHES):
        raise typer.Exit(1)
