"""From a deck that was edited by hand to scalars with new words, and all that is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck
from patientuddannelse.pulling.origins import Origins
from patientuddannelse.pulling.plan import Carried, Left, planned
from patientuddannelse.pulling.trial import state_of
from patientuddannelse.revision.rewording import handwork
from patientuddannelse.revision.state import DeckState, Paragraph, Slide, Words


@pytest.fixture(scope="module")
def deck(curriculum: Curriculum) -> Deck:
    return compose_deck(curriculum, "session_1")


@pytest.fixture(scope="module")
def built(deck: Deck) -> DeckState:
    return state_of(deck)


Change = Callable[[str], str]


def worded(words: Words, change: Change) -> Words:
    return tuple(Paragraph(change(each.text), each.marks) for each in words)


def edited(
    state: DeckState, change: Change, slides: str = "", shape: str = "", *, notes: bool = False
) -> DeckState:
    """Change the words of some slides, of one of their shapes, or of their notes."""

    def of(slide: Slide) -> Slide:
        if slides and slide.id != slides:
            return slide
        if notes:
            return replace(slide, notes=worded(slide.notes, change))
        shapes = (
            replace(each, words=tuple(worded(one, change) for one in each.words))
            if each.name.startswith(shape) and each.place_type != "ftr"
            else each
            for each in slide.shapes
        )
        return replace(slide, shapes=tuple(shapes))

    return replace(state, slides=tuple(map(of, state.slides)))


def swapped(before: str, after: str) -> Change:
    return lambda text: text.replace(before, after)


def plan(
    curriculum: Curriculum, deck: Deck, base: DeckState, hand: DeckState, now: DeckState
) -> tuple[list[Carried], list[Left]]:
    return planned(handwork(base, hand, now), Origins(curriculum, deck))


def test_every_text_of_an_author_finds_its_way_back(
    curriculum: Curriculum, deck: Deck, built: DeckState
) -> None:
    """All but the words of the program itself: labels, numbers, headings and times of the notes."""
    labels = Origins(curriculum, deck)
    for notes in (False, True):
        hand = edited(built, lambda text: f"{text} nu" if text.strip() else text, notes=notes)
        carried, left = plan(curriculum, deck, built, hand, built)
        assert {each.why for each in left} == {"label"}
        assert len(carried) > 100
        for each in carried:
            assert each.value.rstrip() == f"{str(each.scalar).rstrip()} nu"
            assert labels.scalars[each.scalar.origin] == each.scalar


@pytest.fixture(scope="module")
def lights(curriculum: Curriculum) -> tuple[Deck, DeckState]:
    """Return a deck that shows the same labels on two slides."""
    deck = compose_deck(curriculum, "session_3")
    return deck, state_of(deck)


def test_one_text_on_two_slides_is_one_text(
    curriculum: Curriculum, lights: tuple[Deck, DeckState]
) -> None:
    deck, built = lights
    hand = edited(built, swapped("Gult lys: Giv det tid", "Gult lys: Giv det ro"))
    (each,), left = plan(curriculum, deck, built, hand, built)
    assert left == []
    assert each.value == "Gult lys: Giv det ro"
    assert {told.at.slide for told in each.told} == {"traffic_light", "what_to_do"}


def test_two_edits_of_one_text_are_left_to_choose(
    curriculum: Curriculum, lights: tuple[Deck, DeckState]
) -> None:
    deck, built = lights
    hand = edited(built, swapped("Giv det tid", "Giv det ro"), "traffic_light")
    hand = edited(hand, swapped("Giv det tid", "Giv det en dag"), "what_to_do")
    carried, left = plan(curriculum, deck, built, hand, built)
    assert carried == []
    assert {(each.why, each.edited) for each in left} == {
        ("twice", "Gult lys: Giv det ro"), ("twice", "Gult lys: Giv det en dag"),
    }  # fmt: skip


def test_what_both_changed_is_left_with_three_wordings(
    curriculum: Curriculum, deck: Deck, built: DeckState
) -> None:
    base = edited(built, swapped("Rejs dig, når du vil.", "Stå op."), "ground_rules")
    hand = edited(base, swapped("Stå op.", "Rejs jer."), "ground_rules")
    carried, (left,) = plan(curriculum, deck, base, hand, built)
    assert carried == []
    assert (left.why, left.before, left.edited, left.now) == (
        "clash", "Stå op.", "Rejs jer.", "Rejs dig, når du vil.",
    )  # fmt: skip


def test_what_the_curriculum_has_already_is_no_news(
    curriculum: Curriculum, deck: Deck, built: DeckState
) -> None:
    base = edited(built, swapped("Rejs dig, når du vil.", "Stå op."), "ground_rules")
    work = handwork(base, built, built)
    assert work.is_none
    assert plan(curriculum, deck, base, built, built) == ([], [])


@pytest.mark.parametrize(
    ("change", "slide", "why"),
    [
        (swapped("Rejs dig, når du vil.", ""), "ground_rules", "words.deleted"),
        (swapped("Sig kun det,", "Sig kun\ndet,"), "ground_rules", "words.breaks"),
        (swapped("Myte eller fakta?", "Ja eller nej?"), "quiz_damage", "label"),
    ],
)
def test_what_is_no_wording_of_an_author_is_left(
    curriculum: Curriculum, deck: Deck, built: DeckState, change: Change, slide: str, why: str
) -> None:
    carried, (left,) = plan(curriculum, deck, built, edited(built, change, slide), built)
    assert carried == []
    assert (left.why, left.at.slide) == (why, slide)


@pytest.mark.parametrize("put", ["Rejs dig, når du vil. ", "Rejs dig, når\u00a0du vil."])
def test_what_a_program_puts_in_is_no_change(built: DeckState, put: str) -> None:
    hand = edited(built, swapped("Rejs dig, når du vil.", put), "ground_rules")
    assert handwork(built, hand, built).reworded == []


def test_a_quiz_answer_changes_where_the_author_wrote_it(
    curriculum: Curriculum, deck: Deck, built: DeckState
) -> None:
    hand = edited(built, swapped("skaden", "selve skaden"), "quiz_damage")
    carried, left = plan(curriculum, deck, built, hand, built)
    assert left == []
    assert "Alarmens styrke følger ikke altid selve skaden." in {each.value for each in carried}
