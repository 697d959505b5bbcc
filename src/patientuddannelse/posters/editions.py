"""From a composed sheet to its edition: what ground and ink do to a finished picture."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.posters.model import Poster
from patientuddannelse.posters.monochrome.conversion import black_and_white
from patientuddannelse.posters.white_ground import on_white
from patientuddannelse.theme import PLAIN, SHEET_SCALE, Edition
from patientuddannelse.units import mm


def in_edition(poster: Poster, edition: Edition) -> Poster:
    """Return a sheet, its further pages and its other side as an edition prints them."""
    page, unit = poster.sheet.page, mm(1) * SHEET_SCALE[poster.sheet.name]
    scene = poster.scene
    if edition.ink == "bw":  # white paper by itself
        scene = black_and_white(scene, page, unit)
    elif edition.ground == "white":
        scene = on_white(scene, page, unit)
    return replace(
        poster,
        scene=scene,
        back=in_edition(poster.back, edition) if poster.back else None,
        later=tuple(in_edition(each, edition) for each in poster.later),
        variant=edition.variant,
    )


def back_in_edition(back: Poster | None, edition: Edition) -> Poster | None:
    """Return the clinician's side of an edition: none of those that patients read or write at home.

    Large print runs over several pages, and a blank sheet is for the patient's words.
    """
    if back is None or edition.type_size == "large" or edition.fill == "blank":
        return None
    return back if edition == PLAIN else in_edition(back, edition)
