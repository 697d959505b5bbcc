"""The command line: parse options, call the pipeline, print diagnostics, set the exit code.

A module holds each group of commands; what a command needs is imported when it runs.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import Annotated

import typer

from patientuddannelse import __version__
from patientuddannelse.cli.building import build, list_, tile
from patientuddannelse.cli.checking import check
from patientuddannelse.cli.ending import ending_at_once
from patientuddannelse.cli.history import changes
from patientuddannelse.cli.merging import merge
from patientuddannelse.cli.projects import approve, init, schema
from patientuddannelse.cli.pulling import pull

app = typer.Typer(
    name="patientuddannelse",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="Compile a YAML curriculum of pain education into PowerPoint decks and posters.",
)


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


app.command()(build)
app.command()(check)
app.command(name="list")(list_)
app.command()(changes)
app.command()(merge)
app.command()(pull)
app.command()(tile)
app.command()(approve)
app.command()(schema)
app.command()(init)


def main() -> None:
    """Run the command line, with UTF-8 output wherever it goes."""
    gc.disable()  # nearly all that a command makes is kept; the collector would only walk over it
    # We use no plugins of pydantic, which else looks for some in every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    with ending_at_once():
        try:
            app()
        except OSError as error:  # what no command expects, such as output that cannot be written
            sys.exit(f"error: {error.filename or 'output'}: {error.strerror or error}")
