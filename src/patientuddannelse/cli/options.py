"""Arguments and options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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
Clinic = Annotated[Path | None, typer.Option("--clinic", help="Another clinic's profile (YAML).")]
Deck = Annotated[
    Path, typer.Argument(metavar="DECK.pptx", help="A deck of this program, edited by hand.")
]
DeckTemplate = Annotated[
    Path | None, typer.Option("--template", help="The template that the deck was built in.")
]
