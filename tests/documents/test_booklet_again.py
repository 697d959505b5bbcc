"""The booklet of a clinic with another name: its figures are the same above another foot."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.watching import Pieces, Watched
from patientuddannelse.documents.booklet.compose import compose_booklet
from patientuddannelse.documents.model import Document
from patientuddannelse.scene.primitives import Group, Role


def booklet(curriculum: Curriculum, clinic: str, *, watched: bool = True) -> Document:
    named = curriculum.clinic.model_copy(update={"name": Text(clinic)})
    curriculum = replace(curriculum, clinic=named)
    if watched:
        curriculum = Watched(curriculum, closely=Pieces(curriculum))
    return compose_booklet(curriculum, curriculum.sessions["session_2"])


def figures(document: Document) -> list[Group]:
    drawn = (item for page in document.pages for item in page.scene if isinstance(item, Group))
    return [each for each in drawn if each.role is Role.FIGURE]


def test_figures_are_drawn_once_for_all_feet(curriculum: Curriculum) -> None:
    one, other = booklet(curriculum, "Klinikken"), booklet(curriculum, "Huset")
    assert one.pages[1].scene[-1] != other.pages[1].scene[-1]
    kept = {id(each) for each in figures(one)}
    assert sum(id(each) in kept for each in figures(other)) >= 2


def test_a_longer_foot_leaves_figures_less_room(curriculum: Curriculum) -> None:
    long = "Kiropraktisk klinik for mange slags smerter " * 6
    booklet(curriculum, "Klinikken")
    assert booklet(curriculum, long) == booklet(curriculum, long, watched=False)
