"""From the curriculum to worksheets: which models have one, and one model's pages."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.safety import SafetyContent
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.languages import language
from patientuddannelse.posters.compose import imprint, poster_typesetter, sheet_footer
from patientuddannelse.posters.kinds.worksheet import WorksheetPages, compose_worksheet
from patientuddannelse.posters.safety_box import safety_box
from patientuddannelse.posters.worksheet_foot import Foot


def worksheet_models(curriculum: Curriculum) -> tuple[ModelContent, ...]:
    """Return the models that have a worksheet, those of posters first."""
    return tuple(model for model in curriculum.models.values() if model.worksheet)


def compose_model_worksheet(curriculum: Curriculum, content: ModelContent) -> WorksheetPages:
    """Compose the worksheet of one model, with the safety box if it has a second page.

    Raises CurriculumError where the model's figure lacks a place that its worksheet names.
    """
    assert content.worksheet is not None, f"{content.model} has no worksheet"
    words = language(curriculum.course.language)
    safety = curriculum.models.get("safety")
    box = None
    if isinstance(safety, SafetyContent):
        box = partial(safety_box, safety, curriculum.clinic, words, fillable=True)
    own = imprint(curriculum, content)
    footer = sheet_footer(curriculum, content, own)
    edition = (str(content.worksheet.slug), footer.edition)
    made = compose_worksheet(
        curriculum,
        content,
        ILLUSTRATIONS[content.model],
        Foot(
            footer.clinic,
            footer.question,
            footer.safety_line,
            footer.approval,
            edition,
            footer.logo,
        ),
        box,
        poster_typesetter(curriculum),
        words,
    )
    sheet = replace(own, sheet_id=str(made.slug))
    return replace(made, pages=tuple(replace(page, imprint=sheet) for page in made.pages))
