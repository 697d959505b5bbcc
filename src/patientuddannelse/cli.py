"""The command line: parse options, call the pipeline, print diagnostics, set the exit code."""

from __future__ import annotations

import gc
import json as json_module
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from patientuddannelse import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time

    from patientuddannelse.diagnostics import Diagnostic
    from patientuddannelse.telling import Teller

app = typer.Typer(
    name="patientuddannelse",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="Compile a YAML curriculum of pain education into PowerPoint decks and posters.",
)

Project = Annotated[Path, typer.Argument(help="The folder that holds curriculum/.")]
Language = Annotated[
    str | None, typer.Option("--language", help="Tell findings in da or en (the course's).")
]
Excerpt = Annotated[
    bool | None,
    typer.Option(
        "--excerpt/--no-excerpt", help="Show the lines that findings are about (on a terminal)."
    ),
]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"patientuddannelse {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Compile a YAML curriculum of pain education into PowerPoint decks and posters."""


@app.command()
def build(
    project: Project = Path("."),
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where files go (PROJECT/output).")
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", help="Ids to build, as globs: decks/session_1, posters/*."),
    ] = None,
    sheet: Annotated[
        list[str] | None, typer.Option("--sheet", help="Poster sheets: a4 a3 a2 a1 a0.")
    ] = None,
    variant: Annotated[
        list[str] | None,
        typer.Option(
            "--variant",
            help="Editions of the posters: colour bw white large blank; joined, as bw+large.",
        ),
    ] = None,
    press: Annotated[
        bool, typer.Option("--press", help="Posters for a print shop as well: CMYK, 3 mm bleed.")
    ] = False,
    minutes: Annotated[
        int | None, typer.Option("--minutes", help="Length of a session: 60, 75 or 90.")
    ] = None,
    starts: Annotated[
        str | None,
        typer.Option("--starts", help="When sessions begin: 16:30. Plans show the clock."),
    ] = None,
    print_deck: Annotated[
        bool,
        typer.Option("--print-deck", help="Decks on paper as well: a slide for each step."),
    ] = False,
    booklet: Annotated[
        bool, typer.Option("--booklet", help="Booklets as well on A4 to fold: two A5 pages a side.")
    ] = False,
    clinic: Annotated[
        Path | None, typer.Option("--clinic", help="Another clinic's profile (YAML).")
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option("--template", help="The clinic's own PowerPoint template: .potx or .pptx."),
    ] = None,
    language: Language = None,
    excerpt: Excerpt = None,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Build decks, posters and the gallery."""
    gc.disable()  # nearly all that a build makes is kept; the collector would only walk over it

    from patientuddannelse.build import BuildRequest
    from patientuddannelse.build import build as run
    from patientuddannelse.progress import progress_for

    reported = _reported(json, project, language, excerpt)
    with reported:
        begins = _time_of_day(starts) if starts else None
    request = BuildRequest(
        project=project,
        output=output or project / "output",
        only=tuple(only or ()),
        sheets=tuple(sheet or ()),
        minutes=minutes,
        starts=begins,
        print_deck=print_deck,
        press=press,
        booklet=booklet,
        clinic=clinic,
        variants=tuple(variant or ()),
        template=template,
    )
    with reported:
        result = run(request, progress_for(sys.stderr, quiet=json))
        if json:
            found = tuple(reported.worded(each) for each in result.found)
            unwritten = tuple(reported.worded(each) for each in result.unwritten)
            typer.echo(_as_json((*found, *unwritten), result.entries, result.seconds))
            raise typer.Exit(1 if unwritten else 0)
        for each in result.entries:
            size = f"{each['bytes'] / 1000:,.0f} kB".replace(",", " ")
            typer.echo(f"{each['status']:<9} {result.output / each['path']}  ({size})")
        typer.echo(f"Gallery: {result.output / 'index.html'}")
        typer.echo(f"{len(result.entries)} files in {result.seconds:.1f} s")
        for told in (*result.found, *result.unwritten):
            typer.echo(reported.told(told, sys.stderr), err=True)
        if result.unwritten:
            raise typer.Exit(1)


def _time_of_day(given: str) -> time:
    """Read 16:30, 16.30 or 9:05; raise UsageError for anything else."""
    from datetime import time

    from patientuddannelse.diagnostics import UsageError

    hour, _, minute = given.replace(".", ":").partition(":")
    if hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and len(hour) <= 2:
        try:
            return time(int(hour), int(minute))
        except ValueError:
            pass
    raise UsageError(f"--starts {given}: not a time of day\nhint: write it as 16:30")


@app.command()
def check(
    project: Project = Path("."),
    clinic: Annotated[
        Path | None, typer.Option("--clinic", help="Another clinic's profile (YAML).")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Let warnings count as errors; notes stay notes.")
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against", metavar="DIR", help="Source documents of which no 8 words are copied."
        ),
    ] = None,
    coverage: Annotated[
        bool,
        typer.Option("--coverage", help="Print where every point of the source is taught instead."),
    ] = False,
    pemat: Annotated[
        bool, typer.Option("--pemat", help="Tell as well what PEMAT-P says of each material.")
    ] = False,
    language: Language = None,
    excerpt: Excerpt = None,
    json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Check the curriculum and all that is made of it, and write nothing."""
    gc.disable()  # as in build

    from patientuddannelse.checking import check as run
    from patientuddannelse.checks.pemat import TOOL, rows, tables

    reported = _reported(json, project, language, excerpt)
    with reported:
        if coverage:
            _print_coverage(project, clinic, language, json=json)
            return
        checked = run(project, clinic, strict=strict, against=against)
        spoken = language or checked.language
        if json:
            shown = tuple(map(reported.worded, checked.found))
            more = {TOOL: rows(checked.appraisals, spoken)} if pemat else {}
            typer.echo(_as_json(shown, (), 0.0, more=more))
        else:
            for each in checked.found:
                if not pemat or each.code != TOOL:  # the tables hold those
                    typer.echo(reported.told(each, sys.stdout))
            if pemat:
                typer.echo(tables(checked.appraisals, spoken))
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


@app.command(name="list")
def list_(
    project: Project = Path("."),
    json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
) -> None:
    """List what can be built: ids, kinds and titles."""
    from patientuddannelse.build import buildable

    with _reported(json, project):
        rows = buildable(project)
        if json:
            typer.echo(json_module.dumps({"artefacts": rows}, ensure_ascii=False, indent=1))
            return
        width = max((len(row["id"]) for row in rows), default=0)
        for row in rows:
            typer.echo(f"{row['id']:<{width}}  {row['kind']:<7} {row['title']}")


@app.command()
def tile(
    poster: Annotated[Path, typer.Argument(metavar="POSTER.pdf", help="A poster of this program.")],
    onto: Annotated[str, typer.Option("--onto", help="The printer's paper: a4 or a3.")] = "a4",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The new file (POSTER-paa-a4.pdf).")
    ] = None,
) -> None:
    """Spread a large poster over office sheets, to be cut and glued together."""
    from patientuddannelse.tile import tile as run

    with _reported(False):
        made = run(poster, onto, output)
        typer.echo(f"{made.path}: {made.sheets} sheets and a map")


@app.command()
def approve(
    project: Project = Path("."),
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", help="Who has read and approved the material.")
    ] = "",
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", help="The day, such as 2026-01-31 (today).")
    ] = "",
    clinic: Annotated[
        Path | None, typer.Option("--clinic", help="Another clinic's profile (YAML).")
    ] = None,
) -> None:
    """Write into the clinic's profile that a clinician has approved the texts as they are now."""
    from patientuddannelse.approve import approve as run

    with _reported(False, project):
        made = run(project, by, on, clinic)
        typer.echo("\n".join(made.changes) or "the approval stands there already")
        typer.echo(f"{made.path}: approved, code {made.code}. Now build again")


@app.command()
def schema(
    project: Project = Path("."),
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where they go (PROJECT/curriculum/schema)."),
    ] = None,
) -> None:
    """Write JSON Schemas of the YAML files, by which editors complete, explain and check."""
    from patientuddannelse.schema.files import write_schemas

    with _reported(False, project):
        for path in write_schemas(project, output):
            typer.echo(path)


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The new project's folder.")],
) -> None:
    """Start a new project with the starter curriculum."""
    from patientuddannelse.starter import create_project

    with _reported(False):
        created = create_project(folder)
        typer.echo(
            f"{created} holds a new project. Build it with: patientuddannelse build {folder}"
        )


class _reported:  # noqa: N801 - reads as a phrase: with _reported(...)
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
        """Refuse a language that findings are not told in."""
        if self.language is None:
            return
        from patientuddannelse.wordings import LANGUAGES

        if self.language not in LANGUAGES:
            choices = ", ".join(sorted(LANGUAGES))
            typer.echo(f"error: --language {self.language}: choose from {choices}", err=True)
            raise typer.Exit(2)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Print what was raised and leave with 1 (content, files) or 2 (usage)."""
        from patientuddannelse.diagnostics import (
            CurriculumError,
            PatientuddannelseError,
            UsageError,
        )

        if error is None or not isinstance(error, PatientuddannelseError):
            return
        found = error.diagnostics
        if self.json:
            worded = tuple(map(self.worded, found))
            typer.echo(_as_json(worded, (), 0.0, "" if found else str(error)))
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
        from patientuddannelse.telling import Teller, language_of

        if self._teller is None:
            project = self.project or Path()
            language = self.language or language_of(project)
            excerpts = stream.isatty() if self.excerpt is None else self.excerpt
            self._teller = Teller(project, language, excerpts)
        return self._teller

    def told(self, found: Diagnostic, stream: TextIO) -> str:
        """Spell a finding for a stream."""
        return self.teller(stream).told(found)

    def worded(self, found: Diagnostic) -> Diagnostic:
        """Return a finding in the language that is spoken."""
        from patientuddannelse.wordings import told

        return told(found, self.teller(sys.stdout).language)


def _as_json(
    found: tuple[Diagnostic, ...],
    entries: tuple[dict[str, object], ...] | list[dict[str, object]],
    seconds: float,
    failure: str = "",
    more: Mapping[str, object] | None = None,
) -> str:
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


def main() -> None:
    """Run the command line, with UTF-8 output wherever it goes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except OSError as error:  # what no command expects, such as output that cannot be written
        sys.exit(f"error: {error.filename or 'output'}: {error.strerror or error}")


if __name__ == "__main__":
    main()
