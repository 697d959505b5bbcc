"""From the curriculum to posters: which models have one, and one model on one sheet."""

from __future__ import annotations

from patientuddannelse.curriculum.fingerprint import fingerprint
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.illustrations import illustration
from patientuddannelse.languages import language
from patientuddannelse.languages.danish import Labels
from patientuddannelse.posters.footer import Footer
from patientuddannelse.posters.kinds.front import compose_front
from patientuddannelse.posters.model import Poster, Sheet
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.fitting import Typesetter


def poster_models(curriculum: Curriculum) -> tuple[ModelContent, ...]:
    """Return the models that course.yaml lists as posters, in its order."""
    return tuple(curriculum.models[name] for name in curriculum.course.posters)
