"""The command that finds what is wrong: check."""

from __future__ import annotations

import json as json_module
import sys
from pathlib import Path

import typer

from patientuddannelse.cli.options import (
    Against,
    Clinic,
    Coverage,
    Excerpt,
    JsonFindings,
    Language,
    Pemat,
    Project,
    Strict,
)
from patientuddannelse.cli.reporting import as_json, reported
from patientuddannelse.curriculum.ahead import parsing_ahead


def check(
    project: Project = Path("."),
    clinic: Clinic = None,
    strict: Strict = False,
    against: Against = None,
    coverage: Coverage = False,
    pemat: Pemat = False,
    language: Language = None,
    excerpt: Excerpt = None,
    json: JsonFindings = False,
) -> None:
    """Check the curriculum and all that is made of it, and write nothing."""
    telling = reported(json, project, language, excerpt)
    with telling, parsing_ahead(project, clinic):
        from patientuddannelse.checking import check as run
        from patientuddannelse.checks.pemat import TOOL, rows, tables

        if coverage:
            _print_coverage(project, clinic, language, json=json)
            return
        checked = run(project, clinic, strict=strict, against=against)
        spoken = language or checked.language
        if json:
            shown = tuple(map(telling.worded, checked.found))
            more = {TOOL: rows(checked.appraisals, spoken)} if pemat else {}
            typer.echo(as_json(shown, (), 0.0, more=more))
        else:
            for each in checked.found:
                if not pemat or each.code != TOOL:  # the tables hold those
                    typer.echo(telling.told(each, sys.stdout))
            if pemat:
                typer.echo(tables(checked.appraisals, spoken))
            if checked.found:
                typer.echo(telling.teller(sys.stderr).counted(checked.found), err=True)
        if not checked.passed:
            raise typer.Exit(1)


def _print_coverage(project: Path, clinic: Path | None, language: str | None, json: bool) -> None:
    from dataclasses import asdict

    from patientuddannelse.curriculum.coverage_table import coverage_table
    from patientuddannelse.curriculum.load import load_curriculum
    from patientuddannelse.render.coverage import coverage_lines

    curriculum = load_curriculum(project, clinic)
    course = curriculum.course
    table = coverage_table(curriculum, course.minutes)
    if json:
        rows = {"coverage": [asdict(each) for each in table]}
        typer.echo(json_module.dumps(rows, ensure_ascii=False, indent=1))
        return
    for line in coverage_lines(
        table,
        title=str(course.title),
        minutes=course.minutes,
        language=language or course.language,
    ):
        typer.echo(line)
