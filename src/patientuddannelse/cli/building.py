"""The commands that make files from a curriculum: build, list, tile."""

from __future__ import annotations

import json as json_module
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from patientuddannelse.cli.options import Clinic, Excerpt, Language, Project
from patientuddannelse.cli.reporting import as_json, reported
from patientuddannelse.curriculum.ahead import parsing_ahead

if TYPE_CHECKING:
    from datetime import time

    from patientuddannelse.request import BuildRequest, BuildResult


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
    clinic: Clinic = None,
    force: Annotated[
        bool, typer.Option("--force", help="Draw everything anew, even what is up to date.")
    ] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove the files of content that is gone.")
    ] = False,
    keep: Annotated[
        bool,
        typer.Option("--keep", help="Keep files changed by hand; the new ones come beside them."),
    ] = False,
    overwrite: Annotated[
        bool,
        typer.Option(
            "--overwrite", help="Build over files changed by hand; a dated copy of each is kept."
        ),
    ] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, help="How many processes work (as many as pay).")
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option("--template", help="The clinic's own PowerPoint template: .potx or .pptx."),
    ] = None,
    no_gallery: Annotated[
        bool, typer.Option("--no-gallery", help="Leave the gallery for a later build: quicker.")
    ] = False,
    language: Language = None,
    excerpt: Excerpt = None,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Build decks, posters and the gallery."""
    from patientuddannelse.request import BuildRequest

    telling = reported(json, project, language, excerpt)
    with telling:
        begins = _time_of_day(starts) if starts else None
        edits = _edits(keep=keep, overwrite=overwrite)
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
        gallery=not no_gallery,
        processes=jobs,
        force=force,
        prune=prune,
        edits=edits,
    )
    with telling:
        result = _built(request, telling)
        if json:
            found = tuple(telling.worded(each) for each in result.found)
            unwritten = tuple(telling.worded(each) for each in result.unwritten)
            typer.echo(as_json((*found, *unwritten), result.entries, result.seconds))
            raise typer.Exit(1 if unwritten else 0)
        for each in result.entries:
            size = f"{each['bytes'] / 1000:,.0f} kB".replace(",", " ")
            typer.echo(f"{each['status']:<9} {result.output / each['path']}  ({size})")
        if request.gallery:
            typer.echo(f"Gallery: {result.output / 'index.html'}")
        typer.echo(f"{len(result.entries)} files in {result.seconds:.1f} s")
        for told in (*result.found, *result.unwritten):
            typer.echo(telling.told(told, sys.stderr), err=True)
        if result.unwritten:
            raise typer.Exit(1)


def _built(request: BuildRequest, telling: reported) -> BuildResult:
    """Build, if anything can have changed since the last time."""
    from patientuddannelse.unchanged import unchanged

    if same := unchanged(request):
        return same
    with parsing_ahead(request.project, request.clinic, request.processes):
        from patientuddannelse.build import build as run
        from patientuddannelse.progress import progress_for

        return run(request, progress_for(sys.stderr, quiet=telling.json), telling.waiting)


def _edits(*, keep: bool, overwrite: bool) -> Literal["", "keep", "overwrite"]:
    """Return what becomes of files that were changed by hand."""
    if keep and overwrite:
        from patientuddannelse.diagnostics import UsageError
        from patientuddannelse.wordings import finding

        raise UsageError(finding("usage.edits"))
    return "keep" if keep else "overwrite" if overwrite else ""


def _time_of_day(given: str) -> time:
    """Read 16:30, 16.30 or 9:05; raise UsageError for anything else."""
    from datetime import time

    from patientuddannelse.diagnostics import UsageError
    from patientuddannelse.wordings import finding

    hour, _, minute = given.replace(".", ":").partition(":")
    if hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and len(hour) <= 2:
        try:
            return time(int(hour), int(minute))
        except ValueError:
            pass
    raise UsageError(finding("usage.time", given=given))


def list_(
    project: Project = Path("."),
    json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
) -> None:
    """List what can be built: ids, kinds and titles."""
    from patientuddannelse.build import buildable

    with reported(json, project):
        rows = buildable(project)
        if json:
            typer.echo(json_module.dumps({"artefacts": rows}, ensure_ascii=False, indent=1))
            return
        width = max((len(row["id"]) for row in rows), default=0)
        for row in rows:
            typer.echo(f"{row['id']:<{width}}  {row['kind']:<7} {row['title']}")


def tile(
    poster: Annotated[Path, typer.Argument(metavar="POSTER.pdf", help="A poster of this program.")],
    onto: Annotated[str, typer.Option("--onto", help="The printer's paper: a4 or a3.")] = "a4",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The new file (POSTER-paa-a4.pdf).")
    ] = None,
) -> None:
    """Spread a large poster over office sheets, to be cut and glued together."""
    from patientuddannelse.tile import tile as run

    with reported(False):
        made = run(poster, onto, output)
        typer.echo(f"{made.path}: {made.sheets} sheets and a map")
