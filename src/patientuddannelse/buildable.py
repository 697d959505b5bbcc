"""What a course can become: the id, kind and title of all its material, in the gallery's order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.documents.booklet.compose import booklet_sessions
from patientuddannelse.documents.guide.compose import guide_sessions
from patientuddannelse.documents.questionnaires import questionnaires
from patientuddannelse.posters.compose import poster_models
from patientuddannelse.posters.worksheets import worksheet_models


class Buildable(NamedTuple):
    """One material of a course."""

    id: str
    kind: str
    title: str


def buildable(curriculum: Curriculum) -> Iterator[Buildable]:
    """Yield everything that the curriculum can become."""
    for session in curriculum.sessions.values():
        yield Buildable(f"decks/{session.session}", "deck", str(session.shown_as))
    for session in guide_sessions(curriculum):
        yield Buildable(f"guides/{session.session}", "guide", str(session.shown_as))
    for model in poster_models(curriculum):
        yield Buildable(f"posters/{model.model}", "poster", str(model.title))
    for model in worksheet_models(curriculum):
        title = model.worksheet.title if model.worksheet else model.title
        yield Buildable(f"worksheets/{model.model}", "worksheet", str(title))
    for session in booklet_sessions(curriculum):
        yield Buildable(f"booklets/{session.session}", "booklet", str(session.shown_as))
    for name, (title, _) in questionnaires(curriculum).items():
        yield Buildable(name, "questionnaire", str(title))
