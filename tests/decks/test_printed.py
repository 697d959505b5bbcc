"""The deck on paper: every state on a slide of its own, and no answer before its question."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from patientuddannelse.decks.model import Click, Deck, Fill, Hotspot, Slide, Target
from patientuddannelse.decks.printed import printed
from patientuddannelse.scene.primitives import Group
from patientuddannelse.scene.walk import text_blocks


@pytest.fixture(scope="session")
def paper(deck: Deck) -> Deck:
    return printed(deck)


def clicked(slide: Slide, clicks: tuple[Click, ...]) -> Slide:
    """The slide with other reveal steps."""
    return replace(slide, composed=replace(slide.composed, clicks=clicks))


def pages(paper: Deck, slide: str) -> list[Slide]:
    return [each for each in paper.slides if each.id == slide or each.id.startswith(f"{slide}-")]


def names(slide: Slide) -> list[str]:
    return [e.placeholder if isinstance(e, Fill) else e.name for e in slide.elements]


def words(slide: Slide) -> str:
    return " ".join(block.text for block in text_blocks(slide.scene))


def test_nothing_moves_and_nothing_is_hidden(paper: Deck) -> None:
    for slide in paper.slides:
        assert (slide.clicks, slide.triggers, slide.countdown) == ((), (), None)
        assert not slide.hidden
        assert not any(isinstance(each, Hotspot) for each in slide.elements)


def test_titles_and_ids_are_unique_and_sections_hold_every_slide(paper: Deck) -> None:
    for kind in ("title", "id"):
        found = [getattr(slide, kind) for slide in paper.slides]
        assert len(set(found)) == len(found)
    assert [i for s in paper.sections for i in s.slide_ids] == [slide.id for slide in paper.slides]


def test_slides_in_reserve_are_left_out(deck: Deck, paper: Deck) -> None:
    assert any(slide.hidden for slide in deck.slides)
    for slide in deck.slides:
        assert bool(pages(paper, slide.id)) is not slide.hidden


def test_a_quiz_asks_on_one_slide_and_answers_on_the_next(deck: Deck, paper: Deck) -> None:
    quizzes = [slide for slide in deck.slides if slide.kind == "quiz" and not slide.hidden]
    assert quizzes
    for quiz in quizzes:
        question, answer = pages(paper, quiz.id)
        assert "answer" not in names(question)
        assert "body2" not in names(question)
        assert {"answer", "body2"} <= set(names(answer))
        assert question.title.startswith(quiz.title)


def test_each_step_of_a_figure_is_a_slide(deck: Deck, paper: Deck) -> None:
    alarm = next(slide for slide in deck.slides if slide.id == "smoke_alarm")
    found = [set(names(each)) for each in pages(paper, "smoke_alarm")]
    assert len(found) == 1 + len(alarm.clicks) > 2  # the alarm itself, then each step
    for click, shown in zip(alarm.clicks, found[1:], strict=True):
        assert {target.name for target in click.targets} <= shown
    assert all(before < after for before, after in pairwise(found))


def test_a_list_is_one_slide_with_all_its_items(deck: Deck, paper: Deck) -> None:
    rules = next(slide for slide in deck.slides if slide.id == "ground_rules")
    assert len(rules.clicks) > 1
    (page,) = pages(paper, "ground_rules")
    assert words(page) == words(rules)


def test_items_that_come_after_a_page_is_turned_wait_for_it(deck: Deck) -> None:
    rules = next(slide for slide in deck.slides if slide.id == "ground_rules")
    first, *others = rules.clicks
    turning = (first, Click(others[0].targets, turns_page=True), *others[1:])
    asked = replace(deck, slides=(clicked(rules, turning),))
    before, after = printed(asked).slides
    assert len(body(before)) == 1
    assert len(body(after)) == len(rules.clicks)


def body(slide: Slide) -> tuple[str, ...]:
    fill = next(e for e in slide.elements if isinstance(e, Fill) and e.placeholder == "body")
    return tuple(paragraph.text for paragraph in fill.block.paragraphs)


def test_what_no_click_shows_is_on_every_page(deck: Deck, paper: Deck) -> None:
    for slide in deck.slides:
        moved = {t.name for click in slide.clicks for t in click.targets}
        still = {e.name for e in slide.elements if isinstance(e, Group) and e.name not in moved}
        for page in pages(paper, slide.id):
            assert still <= set(names(page)) | {"title"}


def test_a_whole_placeholder_that_waits_is_not_there(deck: Deck) -> None:
    rules = next(slide for slide in deck.slides if slide.id == "ground_rules")
    asked = clicked(rules, (Click((Target("body"),), turns_page=True),))
    before, after = printed(replace(deck, slides=(asked,))).slides
    assert "body" not in names(before)
    assert "body" in names(after)
