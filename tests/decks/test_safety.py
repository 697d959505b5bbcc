"""Whom to ring: in three large calls for patients, with every sign for colleagues."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.clinic import Numbers
from patientuddannelse.curriculum.models.safety import SafetyContent
from patientuddannelse.curriculum.models.slides import SafetySlide
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Slide
from patientuddannelse.scene.walk import text_blocks


def slide(curriculum: Curriculum, *, signs: bool) -> Slide:
    """Return the safety slide of the first session, with or without every sign."""
    session = curriculum.sessions["session_1"]
    plan = tuple(
        part.model_copy(
            update={
                "slides": tuple(
                    each.model_copy(update={"signs": signs})
                    if isinstance(each, SafetySlide)
                    else each
                    for each in part.slides
                )
            }
        )
        for part in session.plan
    )
    sessions = {"session_1": session.model_copy(update={"plan": plan})}
    deck = compose_deck(replace(curriculum, sessions=sessions), "session_1")
    return next(each for each in deck.slides if each.kind == "safety")


def words(slide: Slide) -> str:
    return " ".join(block.text for block in text_blocks(slide.scene))


@pytest.mark.parametrize("signs", [False, True])
def test_every_call_stands_there_in_order(curriculum: Curriculum, signs: bool) -> None:
    safety = curriculum.models["safety"]
    assert isinstance(safety, SafetyContent)
    shown = words(slide(curriculum, signs=signs))
    places = [shown.index(str(level.title)) for level in safety.levels]
    assert places == sorted(places)
    assert str(safety.note) in shown
    for level in safety.levels:
        assert all((str(sign) in shown) is signs for sign in level.items)


def test_numbers_of_the_clinic_stand_beside_the_calls(curriculum: Curriculum) -> None:
    numbers = Numbers.model_validate({"doctor_on_call": "70 11 31 31", "checked_on": "2026-01-31"})
    clinic = curriculum.clinic.model_copy(update={"numbers": numbers})
    with_number = slide(replace(curriculum, clinic=clinic), signs=False)
    assert "Lægevagten: 70 11 31 31" in words(with_number)
    assert not any(block.overflow for block in text_blocks(with_number.scene))
