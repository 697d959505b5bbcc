"""The command that tells what has changed: changes."""

from __future__ import annotations

import json as json_module
from pathlib import Path

import typer

from patientuddannelse.cli.options import Builds, Clinic, JsonChanges, Language, Project, Since
from patientuddannelse.cli.reporting import reported


def changes(
    project: Project = Path("."),
    since: Since = "",
    output: Builds = None,
    clinic: Clinic = None,
    language: Language = None,
    json: JsonChanges = False,
) -> None:
    """Tell what has changed since a build, and which printed posters are out of date."""
    telling = reported(json, project, language)
    with telling:
        from patientuddannelse.changes import ChangesRequest
        from patientuddannelse.changes import changes as run
        from patientuddannelse.history.report import as_json
        from patientuddannelse.history.telling import lines

        report = run(ChangesRequest(project, output or project / "output", since, clinic))
        if json:
            typer.echo(json_module.dumps(as_json(report), ensure_ascii=False, indent=1))
            return
        for line in lines(report, language or report.language):
            typer.echo(line)
