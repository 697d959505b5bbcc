"""A poster's file becomes a file of office sheets, to be cut and glued together."""

from __future__ import annotations

from pathlib import Path

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.output import write_atomically
from patientuddannelse.wordings import finding
from patientuddannelse.wordings.system import system_said


@dataclass(frozen=True, slots=True)
class Tiled:
    """What was made: the file, and how many sheets it has besides the map."""

    path: Path
    sheets: int


def tile(poster: Path, onto: str, output: Path | None = None) -> Tiled:
    """Spread the poster over sheets of a paper and write them, beside the poster by default.

    Raises UsageError for a poster or paper that cannot be used, RenderError if nothing can be
    written.
    """
    from patientuddannelse.render.pdf.bounds import MOST_BYTES
    from patientuddannelse.render.pdf.tiling import tile_pdf

    try:
        with poster.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UsageError(finding("usage.no-poster", poster=str(poster))) from error
    except (OSError, ValueError) as error:  # a path may hold what no path can
        why = system_said(error)
        raise UsageError(finding("usage.unreadable", poster=str(poster), why=why)) from error
    target = output or poster.with_name(f"{poster.stem}-paa-{onto.lower()}.pdf")
    if target.resolve() == poster.resolve():
        raise UsageError(finding("usage.overwritten", given=str(target)))
    made = tile_pdf(data, onto, str(poster))
    write_atomically(target, made.data)
    return Tiled(target, made.sheets)
