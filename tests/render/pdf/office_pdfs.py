"""The files that a build makes of the shipped curriculum, each rendered once for all tests."""

from __future__ import annotations

from pathlib import Path

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.posters.compose import compose_back, compose_poster
from patientuddannelse.posters.kinds.clinician_side import scaled_to
from patientuddannelse.posters.model import SHEETS, Poster
from patientuddannelse.posters.worksheets import compose_model_worksheet
from patientuddannelse.render.pdf.document import render_pdf

_SHIPPED = load_curriculum(Path(__file__).resolve().parents[3])
POSTERS = [
    name
    for name, content in _SHIPPED.models.items()
    if name in ILLUSTRATIONS and content.clinician.purpose
]
"""The models with a picture and words for a poster, listed in the course or not."""

WORKSHEETS = [name for name, content in _SHIPPED.models.items() if content.worksheet]


def sides(curriculum: Curriculum, model: str) -> list[Poster]:
    """Compose front and clinician's side on A3."""
    content = curriculum.models[model]
    pages = [compose_poster(curriculum, content, SHEETS["a3"])]
    back = compose_back(curriculum, content)
    return [*pages, scaled_to(SHEETS["a3"], back)] if back else pages


_made: dict[str, bytes] = {}


def poster_pdf(curriculum: Curriculum, model: str) -> bytes:
    """Return the file of a poster on A3, clinician's side included."""
    if model not in _made:
        pages = sides(curriculum, model)
        _made[model] = render_pdf(*pages, author=pages[0].publisher)
    return _made[model]


def worksheet_pdf(curriculum: Curriculum, model: str) -> bytes:
    """Return the file of a worksheet."""
    name = f"{model} worksheet"
    if name not in _made:
        pages = compose_model_worksheet(curriculum, curriculum.models[model]).pages
        _made[name] = render_pdf(*pages, author=pages[0].publisher)
    return _made[name]
