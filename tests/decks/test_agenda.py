"""The agenda: every part of the plan, when it begins, and ways there and back."""

from __future__ import annotations

from datetime import time

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck, Hotspot, Slide
from patientuddannelse.scene.walk import text_blocks


def agenda(deck: Deck) -> Slide:
    return next(slide for slide in deck.slides if slide.kind == "agenda")


def links(slide: Slide) -> list[Hotspot]:
    return [each for each in slide.elements if isinstance(each, Hotspot)]


def test_it_leads_to_the_first_slide_of_every_part(curriculum: Curriculum) -> None:
    for length in curriculum.course.lengths:
        deck = compose_deck(curriculum, "session_1", length)
        firsts = [s.slide_ids[0] for s in deck.sections if s.name != "Reserve"]
        assert [each.to for each in links(agenda(deck))] == firsts


def test_it_names_the_parts_in_few_words(curriculum: Curriculum, deck: Deck) -> None:
    plan = curriculum.sessions["session_1"].plan
    words = [block.text for block in text_blocks(agenda(deck).scene)]
    for part in plan:
        assert any(str(part.short or part.part) in each.split("\n") for each in words)


def test_every_slide_but_the_first_leads_back(deck: Deck) -> None:
    for slide in deck.slides:
        back = [each for each in links(slide) if each.name == "to agenda"]
        expected = slide.kind not in ("title", "agenda")
        assert [each.to for each in back] == ["agenda"] * expected


def test_rows_of_both_columns_stand_beside_each_other(deck: Deck) -> None:
    tops = [each.box.y for each in links(agenda(deck))]
    half = (len(tops) + 1) // 2
    assert tops[half:] == tops[: len(tops) - half]


def test_the_clock_is_told_when_the_start_is_known(curriculum: Curriculum, deck: Deck) -> None:
    timed = compose_deck(curriculum, "session_1", 60, time(16, 30))
    words = [block.text for block in text_blocks(agenda(timed).scene)]
    assert [each for each in words if "." in each][:3] == ["16.30", "16.37", "16.41"]
    assert not any(
        "." in block.text for block in text_blocks(agenda(deck).scene) if block.name != "footer"
    )
