"""What only the second session has: an open question with a picture, steps a clinic leaves out."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.clinic import Switches
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck, Slide
from patientuddannelse.scene.walk import text_blocks


def slide_of(deck: Deck, name: str) -> Slide:
    return next(slide for slide in deck.slides if slide.id == name)


def without_sex_and_lamp(curriculum: Curriculum) -> Curriculum:
    switches = Switches(sex=False, attention=False)
    clinic = curriculum.clinic.model_copy(update={"switches": switches})
    models = {name: each.for_clinic(switches) for name, each in curriculum.models.items()}
    return replace(curriculum, clinic=clinic, models=models)


def test_one_click_gives_an_open_question_its_reply_and_completes_its_picture(
    curriculum: Curriculum,
) -> None:
    slide = slide_of(compose_deck(curriculum, "session_2"), "no_pain_centre")
    [click] = slide.clicks
    assert {target.name for target in click.targets} == {"why", "body2", "figure together"}
    assert slide.title == "Hvor i hjernen sidder smerten?"
    assert "Myte" not in " ".join(block.text for block in text_blocks(slide.scene))


def test_a_step_that_a_clinic_switches_off_is_left_out_of_the_slide(
    curriculum: Curriculum,
) -> None:
    whole = compose_deck(curriculum, "session_2")
    less = compose_deck(without_sex_and_lamp(curriculum), "session_2")
    for name in ("turns_down", "meeting"):
        assert len(slide_of(less, name).clicks) == len(slide_of(whole, name).clicks) - 1
    shown = [block.text for block in text_blocks(slide_of(less, "turns_down").scene)]
    assert "Sex" not in shown
    assert "Latter" in shown
