"""Arguments and options of all commands, each under a name of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

# Several commands
Project = Annotated[
    Path, typer.Argument(metavar="PROJECT", help="The folder that holds curriculum/.")
]
Clinic = Annotated[
    Path | None, typer.Option("--clinic", metavar="FILE", help="Another clinic's profile (YAML).")
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language", metavar="LANGUAGE", help="Tell findings in da or en (the course's)."
    ),
]
Excerpt = Annotated[
    bool | None,
    typer.Option(
        "--excerpt/--no-excerpt", help="Show the lines that findings are about (on a terminal)."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Deck = Annotated[
    Path, typer.Argument(metavar="DECK.pptx", help="A deck of this program, edited by hand.")
]
DeckTemplate = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE", help="The template that the deck was built in."),
]

# build: what is made
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="Where files go (PROJECT/output)."),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only", metavar="GLOB", help="Ids to build, as globs: decks/session_1, posters/*."
    ),
]
Sheets = Annotated[
    list[str] | None,
    typer.Option("--sheet", metavar="SHEET", help="Poster sheets: a4 a3 a2 a1 a0."),
]
Variants = Annotated[
    list[str] | None,
    typer.Option(
        "--variant",
        metavar="EDITION",
        help="Editions of the posters: colour bw white large blank; joined, as bw+large.",
    ),
]
Press = Annotated[
    bool, typer.Option("--press", help="Posters for a print shop as well: CMYK, 3 mm bleed.")
]
Minutes = Annotated[
    int | None,
    typer.Option("--minutes", metavar="MINUTES", help="Length of a session: 60, 75 or 90."),
]
Starts = Annotated[
    str | None,
    typer.Option(
        "--starts", metavar="TIME", help="When sessions begin: 16:30. Plans show the clock."
    ),
]
PrintDeck = Annotated[
    bool, typer.Option("--print-deck", help="Decks on paper as well: a slide for each step.")
]
FoldedBooklet = Annotated[
    bool, typer.Option("--booklet", help="Booklets as well on A4 to fold: two A5 pages a side.")
]
OwnTemplate = Annotated[
    Path | None,
    typer.Option(
        "--template", metavar="FILE", help="The clinic's own PowerPoint template: .potx or .pptx."
    ),
]
NoGallery = Annotated[
    bool, typer.Option("--no-gallery", help="Leave the gallery for a later build: quicker.")
]

# build: how it is made, and what becomes of files that are there
Force = Annotated[
    bool, typer.Option("--force", help="Draw everything anew, even what is up to date.")
]
Prune = Annotated[bool, typer.Option("--prune", help="Remove the files of content that is gone.")]
Keep = Annotated[
    bool,
    typer.Option("--keep", help="Keep files changed by hand; the new ones come beside them."),
]
Overwrite = Annotated[
    bool,
    typer.Option(
        "--overwrite", help="Build over files changed by hand; a dated copy of each is kept."
    ),
]
Processes = Annotated[
    int | None,
    typer.Option("--jobs", min=1, metavar="N", help="How many processes work (as many as pay)."),
]

# list, tile
JsonList = Annotated[bool, typer.Option("--json", help="Print as JSON.")]
Poster = Annotated[Path, typer.Argument(metavar="POSTER.pdf", help="A poster of this program.")]
Paper = Annotated[
    str, typer.Option("--onto", metavar="SHEET", help="The printer's paper: a4 or a3.")
]
Tiled = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="The new file (POSTER-paa-a4.pdf)."),
]

# check
Strict = Annotated[
    bool, typer.Option("--strict", help="Let warnings count as errors; notes stay notes.")
]
Against = Annotated[
    Path | None,
    typer.Option(
        "--against", metavar="DIR", help="Source documents of which no 8 words are copied."
    ),
]
Coverage = Annotated[
    bool,
    typer.Option("--coverage", help="Print where every point of the source is taught instead."),
]
Pemat = Annotated[
    bool, typer.Option("--pemat", help="Tell as well what PEMAT-P says of each material.")
]
JsonFindings = Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")]

# changes
Since = Annotated[
    str,
    typer.Option(
        "--since",
        metavar="BUILD|DATE|GIT-REV",
        help="A build's number, a day, a poster's code, a revision (the last that differs).",
    ),
]
Builds = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="Where the builds are (PROJECT/output)."),
]
JsonChanges = Annotated[bool, typer.Option("--json", help="Print the changes as JSON.")]

# merge, pull
MergedFile = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The merged file (DECK itself; a copy of it is kept).",
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Write without asking.")]

# approve, schema, init
By = Annotated[
    str, typer.Option("--by", metavar="NAME", help="Who has read and approved the material.")
]
On = Annotated[
    str, typer.Option("--on", metavar="DATE", help="The day, such as 2026-01-31 (today).")
]
SchemaFolder = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="DIR", help="Where they go (PROJECT/curriculum/schema)."
    ),
]
NewFolder = Annotated[Path, typer.Argument(metavar="DIR", help="The new project's folder.")]
