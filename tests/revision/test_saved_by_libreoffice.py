"""LibreOffice writes every id anew and drops what travels in a deck: merges still tell true."""

from dataclasses import replace
from pathlib import Path

import hands
import pytest
from office import saved_again, sdk_errors

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.revision.base import base_of
from patientuddannelse.revision.joining import joined
from patientuddannelse.revision.package import opened
from patientuddannelse.revision.plan import Fate, Plan
from patientuddannelse.revision.reading import read_deck


@pytest.fixture(scope="module")
def deck(curriculum: Curriculum) -> Deck:
    return compose_deck(curriculum, "session_1")


@pytest.fixture(scope="module")
def built(deck: Deck) -> bytes:
    return render_deck(deck)


def planned(built: bytes, hand: bytes, new: bytes) -> tuple[Plan, bytes]:
    base, edited, now = base_of(opened(built)), opened(hand), opened(new)
    assert base is not None
    assert base_of(edited) is None
    assert read_deck(edited).is_rewritten
    plan, merged = joined(base, edited, now)
    assert merged is not None
    return plan, merged


def test_what_was_only_saved_again_is_no_change(built: bytes, tmp_path: Path) -> None:
    saved = saved_again(built, tmp_path)
    plan, merged = planned(built, saved, built)
    assert plan.changes == ()
    assert base_of(opened(merged)) is not None  # it carries again what was built


def test_edits_are_told_from_what_saving_changes(deck: Deck, built: bytes, tmp_path: Path) -> None:
    hand = hands.edited(
        built,
        hands.words("Vores rammer", "body", 0, "Rejs dig bare."),
        hands.moved("Mød Mona", 1),
        hands.own_slide("Vores klinik", "Vores rammer"),
        hands.arrow("Sådan går det"),
        hands.deleted("Tak for i dag"),
        hands.placed("Det skal vi i dag", "walk", right=-20),
    )
    noted = tuple(
        replace(each, notes=replace(each.notes, say=(Text("Kom godt i gang."),)))
        if each.id in ("ground_rules", "agenda")
        else each
        for each in deck.slides
    )
    saved = saved_again(hand, tmp_path)
    plan, merged = planned(built, saved, render_deck(replace(deck, slides=noted)))
    assert {(each.what, each.slide) for each in plan.told(Fate.STAYS)} == {
        ("text", "ground_rules"), ("order", "meet_mona"), ("slide.added", "+3"),
        ("shape.added", "agenda"), ("slide.deleted", "closing"), ("box", "goals"),
    }  # fmt: skip
    assert {(each.what, each.slide) for each in plan.told(Fate.CAME)} == {
        ("notes", "ground_rules"), ("notes", "agenda")
    }  # fmt: skip
    assert plan.told(Fate.CLASHES) == []
    assert sdk_errors(merged, tmp_path) == sdk_errors(saved, tmp_path)
