"""From the curriculum to posters: which models have one, and one model on one sheet."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.approval import approval_mark
from patientuddannelse.curriculum.kept import asked_within
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.safety import SafetyContent
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.languages import language
from patientuddannelse.posters.editions import in_edition
from patientuddannelse.posters.footer import BETWEEN, Footer
from patientuddannelse.posters.imprint import imprinted
from patientuddannelse.posters.kinds.clinician_side import ClinicianSide
from patientuddannelse.posters.kinds.large_print import Fronts, compose_large
from patientuddannelse.posters.model import Imprint, Poster, Sheet
from patientuddannelse.scene.primitives import Item
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.theme import PLAIN, Edition
from patientuddannelse.wordings import finding


def poster_models(curriculum: Curriculum) -> tuple[ModelContent, ...]:
    """Return the models that course.yaml lists as posters, in its order."""
    listed = curriculum.course.poster_models
    return tuple(curriculum.models[name] for name in listed if name in curriculum.models)


def poster_typesetter(curriculum: Curriculum) -> Typesetter:
    """Return how sheets are set: kerned, lines chosen as a typographer would."""
    labels = language(curriculum.course.language)
    return Typesetter(
        poster_face,
        joints=curriculum.glossary.parts,
        clinging=labels.clinging,
        unit_words=labels.unit_words,
    )


def compose_poster(
    curriculum: Curriculum, content: ModelContent, sheet: Sheet, edition: Edition = PLAIN
) -> Poster:
    """Compose the front of one model's poster for a sheet, in an edition."""
    sheet_imprint = imprint(curriculum, content)
    drawn = Fronts(
        content.as_blank() if edition.fill == "blank" else content,
        ILLUSTRATIONS[content.model],
        sheet_footer(curriculum, content, sheet_imprint),
        sheet,
        poster_typesetter(curriculum),
        curriculum.course.language,
        _composed_as(edition),
    )
    poster = compose_large(drawn) if edition.type_size == "large" else drawn.front(large=0.0)
    poster = replace(poster, imprint=sheet_imprint)
    return poster if edition == PLAIN else in_edition(poster, edition)


def _composed_as(edition: Edition) -> Edition:
    """Return the edition that is laid out: black and white is made of the colours on paper."""
    return replace(edition, ground="paper") if edition.ink == "bw" else edition


def compose_back(
    curriculum: Curriculum, content: ModelContent, bleed: float = 0.0
) -> Poster | None:
    """Compose the clinician's side of one model on A4; None in a course that has none.

    ``bleed`` is drawn around it. Without the safety box there is no clinician's side: that is an
    error.
    """
    side = _side(curriculum, content, bleed)
    if side is None:
        return None
    footer = sheet_footer(curriculum, content, imprint(curriculum, content))
    foot = side.foot(footer)

    def above(read: Curriculum, _before: object) -> tuple[Item, ...]:
        its = content if read is curriculum else read.models[content.model]
        made = _side(read, its, bleed)
        return made.above(foot.height) if made else ()

    drawn = asked_within(curriculum, "above foot", above, (foot.height, bleed))
    return side.page(drawn, foot, footer.clinic)


def _side(curriculum: Curriculum, content: ModelContent, bleed: float) -> ClinicianSide | None:
    """Return the clinician's side of a model, yet to be laid out."""
    sides, safety = curriculum.clinician, curriculum.models.get("safety")
    if sides is None:
        return None
    if not isinstance(safety, SafetyContent):
        at = sides.headings.side.origin
        raise CurriculumError([finding("unknown-model.safety", at)])
    return ClinicianSide(
        content,
        sides,
        safety,
        curriculum.clinic,
        poster_typesetter(curriculum),
        curriculum.course.language,
        bleed,
    )


def imprint(curriculum: Curriculum, content: ModelContent) -> Imprint:
    """Return what tells a model's sheets from older ones.

    The code is made of all that they print: the model's own words, those that all clinician's
    sides have in common, and the safety box.
    """
    shared = curriculum.clinician, curriculum.models.get("safety")
    return imprinted(curriculum, str(content.slug), content, *shared)


def sheet_footer(curriculum: Curriculum, content: ModelContent, sheet: Imprint) -> Footer:
    """Return what the foot of a model's sheets says, the imprint of the sheet with it."""
    course, clinic = curriculum.course, curriculum.clinic
    words = language(course.language)
    return Footer(
        clinic=clinic.name,
        question=content.question,
        safety_line=words.footer_question,
        approval=approval_mark(curriculum),
        sheet_id=sheet.sheet_id,
        edition=f"{words.edition} {sheet.edition:%d.%m.%Y}{BETWEEN}{sheet.code}",
        link=str(clinic.link),
        link_words=clinic.link_text or words.hear_text,
        logo=curriculum.logo,
    )
