"""Where only a foot says something else, what stands above it is not made again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.watching import Pieces, Watched
from patientuddannelse.posters.compose import compose_back, compose_poster
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.posters.worksheets import compose_model_worksheet


def watched(curriculum: Curriculum, clinic: str) -> Watched:
    named = curriculum.clinic.model_copy(update={"name": Text(clinic)})
    curriculum = replace(curriculum, clinic=named)
    return Watched(curriculum, closely=Pieces(curriculum))


@pytest.mark.parametrize("name", ["a4", "a3"])
def test_a_front_is_drawn_once_for_all_feet(curriculum: Curriculum, name: str) -> None:
    one, other = (
        compose_poster(theirs, theirs.models["cup"], SHEETS[name])
        for theirs in (watched(curriculum, "Klinikken"), watched(curriculum, "Huset"))
    )
    assert one.scene[-1] != other.scene[-1]
    assert all(a is b for a, b in zip(one.scene[:-1], other.scene[:-1], strict=True))


def test_the_first_page_of_a_worksheet_is_drawn_once_for_all_feet(curriculum: Curriculum) -> None:
    one, other = (
        compose_model_worksheet(theirs, theirs.models["cup"]).pages[0]
        for theirs in (watched(curriculum, "Klinikken"), watched(curriculum, "Huset"))
    )
    assert one.scene[-1] != other.scene[-1]
    assert all(a is b for a, b in zip(one.scene[1:-1], other.scene[1:-1], strict=True))


def test_a_foot_of_another_height_leaves_the_figure_another_room(curriculum: Curriculum) -> None:
    long = "Kiropraktisk klinik for mange slags smerter " * 8
    one, other = (
        compose_poster(theirs, theirs.models["cup"], SHEETS["a4"])
        for theirs in (watched(curriculum, "Klinikken"), watched(curriculum, long))
    )
    plain = replace(curriculum, clinic=curriculum.clinic.model_copy(update={"name": Text(long)}))
    assert other == compose_poster(plain, plain.models["cup"], SHEETS["a4"])
    assert one.scene[1] != other.scene[1]


def test_a_back_with_other_advice_is_the_same_as_anew(curriculum: Curriculum) -> None:
    sides = curriculum.clinician
    assert sides is not None
    fewer = sides.model_copy(update={"advice": sides.advice[1:]})
    changed = replace(curriculum, clinician=fewer)
    one, other = (
        compose_back(theirs, theirs.models["cup"])
        for theirs in (watched(curriculum, "Klinikken"), watched(changed, "Klinikken"))
    )
    anew = watched(changed, "Klinikken").plain
    assert one != other == compose_back(anew, anew.models["cup"])
