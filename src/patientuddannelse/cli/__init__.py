"""The command line: parse options, call the pipeline, print diagnostics, set the exit code.

A module holds each group of commands; what a command needs is imported when it runs.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
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


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"patientuddannelse {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Compile a YAML curriculum of pain education into PowerPoint decks and posters."""


COMMANDS: dict[str, Callable[..., None]] = {
    "build": build,
    "check": check,
    "list": list_,
    "changes": changes,
    "merge": merge,
    "pull": pull,
    "tile": tile,
    "approve": approve,
    "schema": schema,
    "init": init,
}
"""Every command by its name, in the order in which they are told."""


def app_of(commands: Mapping[str, Callable[..., None]]) -> typer.Typer:
    """Return the command line with some of the commands."""
    made = typer.Typer(
        name="patientuddannelse",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        help="Compile a YAML curriculum of pain education into PowerPoint decks and posters.",
    )
    made.callback()(_root)
    for name, command in commands.items():
        made.command(name=name)(command)
    return made


app = app_of(COMMANDS)


def _asked_for(words: Sequence[str]) -> typer.Typer:
    """Return the command line with the one command that is named, if that stands first.

    Typer looks at what every command takes before it runs one, which takes longer than to load it.
    """
    name = words[0] if words else ""
    return app_of({name: COMMANDS[name]}) if name in COMMANDS else app


def _open_streams() -> None:
    """Let the streams speak UTF-8; one that is closed becomes one that says nothing."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - until the end
            setattr(sys, name, nothing)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def main() -> None:
    """Run the command line."""
    gc.disable()  # nearly all that a command makes is kept; the collector would only walk over it
    # We use no plugins of pydantic, which else looks for some in every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    _open_streams()
    with ending_at_once():
        try:
            _asked_for(sys.argv[1:])()
        except OSError as error:  # what no command expects, such as output that cannot be written
            sys.exit(f"error: {error.filename or 'output'}: {error.strerror or error}")
