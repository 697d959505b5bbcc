"""The commands that make files from a curriculum: build, list, tile."""

from __future__ import annotations

import json as json_module
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import typer

from patientuddannelse.cli.options import (
    Clinic,
    Excerpt,
    FoldedBooklet,
    Force,
    Json,
    JsonList,
    Keep,
    Language,
    Minutes,
    NoGallery,
    Only,
    Output,
    Overwrite,
    OwnTemplate,
    Paper,
    Poster,
    Press,
    PrintDeck,
    Processes,
    Project,
    Prune,
    Sheets,
    Starts,
    Tiled,
    Variants,
)
from patientuddannelse.cli.reporting import as_json, reported
from patientuddannelse.curriculum.ahead import parsing_ahead

if TYPE_CHECKING:
    from datetime import time

    from patientuddannelse.request import BuildRequest, BuildResult


def build(
    project: Project = Path("."),
    output: Output = None,
    only: Only = None,
    sheet: Sheets = None,
    variant: Variants = None,
    press: Press = False,
    minutes: Minutes = None,
    starts: Starts = None,
    print_deck: PrintDeck = False,
    booklet: FoldedBooklet = False,
    clinic: Clinic = None,
    force: Force = False,
    prune: Prune = False,
    keep: Keep = False,
    overwrite: Overwrite = False,
    jobs: Processes = None,
    template: OwnTemplate = None,
    no_gallery: NoGallery = False,
    language: Language = None,
    excerpt: Excerpt = None,
    json: Json = False,
) -> None:
    """Build decks, posters and the gallery."""
    from patientuddannelse.request import BuildRequest

    telling = reported(json, project, language, excerpt)
    with telling:
        request = BuildRequest(
            project=project,
            output=output or project / "output",
            only=tuple(only or ()),
            sheets=tuple(sheet or ()),
            minutes=minutes,
            starts=_time_of_day(starts) if starts else None,
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
            edits=_edits(keep=keep, overwrite=overwrite),
        )
        result = _built(request, telling)
        _tell(result, telling, gallery=request.gallery)
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


def _tell(result: BuildResult, telling: reported, *, gallery: bool) -> None:
    """Print what was made, and what was found on the way."""
    told = (*result.found, *result.unwritten)
    if telling.json:
        typer.echo(as_json(tuple(map(telling.worded, told)), result.entries, result.seconds))
        return
    for each in result.entries:
        size = f"{each['bytes'] / 1000:,.0f} kB".replace(",", " ")
        typer.echo(f"{each['status']:<9} {result.output / each['path']}  ({size})")
    if gallery:
        typer.echo(f"Gallery: {result.output / 'index.html'}")
    count = len(result.entries)
    typer.echo(f"{count} {'file' if count == 1 else 'files'} in {result.seconds:.1f} s")
    for found in told:
        typer.echo(telling.told(found, sys.stderr), err=True)


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
    json: JsonList = False,
) -> None:
    """List what can be built: ids, kinds and titles."""
    from patientuddannelse.buildable import buildable
    from patientuddannelse.curriculum.load import load_curriculum

    with reported(json, project):
        found = list(buildable(load_curriculum(project)))
        if json:
            rows = [each._asdict() for each in found]
            typer.echo(json_module.dumps({"artefacts": rows}, ensure_ascii=False, indent=1))
            return
        width = max((len(each.id) for each in found), default=0)
        for each in found:
            typer.echo(f"{each.id:<{width}}  {each.kind:<7} {each.title}")


def tile(
    poster: Poster,
    onto: Paper = "a4",
    output: Tiled = None,
) -> None:
    """Spread a large poster over office sheets, to be cut and glued together."""
    from patientuddannelse.tile import tile as run

    telling = reported(False)
    with telling:
        made = run(poster, onto, output)
        telling.say("tile.written", path=str(made.path), count=made.sheets)
