"""The commands that write into a project: init, approve, schema."""

from __future__ import annotations

from pathlib import Path

import typer

from patientuddannelse.cli.options import By, Clinic, NewFolder, On, Project, SchemaFolder
from patientuddannelse.cli.reporting import near, reported


def approve(
    project: Project = Path("."),
    by: By = "",
    on: On = "",
    clinic: Clinic = None,
) -> None:
    """Write into the clinic's profile that a clinician has approved the texts as they are now."""
    from patientuddannelse.approve import approve as run

    telling = reported(False, project)
    with telling:
        made = run(project, by, on, clinic)
        if not made.changes:
            telling.say("approve.same", path=str(near(made.path)))
            return
        typer.echo("\n".join(made.changes))
        telling.say("approve.written", path=str(near(made.path)), code=made.code)


def schema(
    project: Project = Path("."),
    output: SchemaFolder = None,
) -> None:
    """Write JSON Schemas of the YAML files, by which editors complete, explain and check."""
    from patientuddannelse.schema.files import write_schemas

    with reported(False, project):
        for path in write_schemas(project, output):
            typer.echo(path)


def init(
    folder: NewFolder,
) -> None:
    """Start a new project with the starter curriculum."""
    from patientuddannelse.starter import create_project

    telling = reported(False, folder)
    with telling:
        written = str(create_project(folder))
        quoted = f'"{written}"' if " " in written else written
        telling.say("init.written", folder=written, quoted=quoted)
