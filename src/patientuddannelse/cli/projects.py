"""The commands that write into a project: init, approve, schema."""

from __future__ import annotations

from pathlib import Path

import typer

from patientuddannelse.cli.options import By, Clinic, NewFolder, On, Project, SchemaFolder
from patientuddannelse.cli.reporting import reported


def approve(
    project: Project = Path("."),
    by: By = "",
    on: On = "",
    clinic: Clinic = None,
) -> None:
    """Write into the clinic's profile that a clinician has approved the texts as they are now."""
    from patientuddannelse.approve import approve as run

    with reported(False, project):
        made = run(project, by, on, clinic)
        typer.echo("\n".join(made.changes) or "the approval stands there already")
        typer.echo(f"{made.path}: approved, code {made.code}. Now build again")


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

    with reported(False):
        created = create_project(folder)
        typer.echo(
            f"{created} holds a new project. Build it with: patientuddannelse build {folder}"
        )
