"""The composed deck: every slide of the plan, its words, its clicks, and nothing off the slide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from pydantic import BaseModel

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.models.clinic import Approval, Numbers, Switches
from patientuddannelse.curriculum.models.slides import FigureSlide, QuizSlide
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.layouts import SLIDE, layout
from patientuddannelse.decks.model import Deck, Fill, Slide
from patientuddannelse.languages import language
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, Role, TextBlock
from patientuddannelse.scene.walk import text_blocks

PROJECT = Path(__file__).parents[2]
SMALLEST = 20.0  # pt, but for the foot


@pytest.fixture(scope="module", params=load_curriculum(PROJECT).course.sessions)
def deck(request: pytest.FixtureRequest, curriculum: Curriculum) -> Deck:
    """Return each of the course's decks in turn."""
    return compose_deck(curriculum, request.param)


def names(slide: Slide) -> list[str]:
    return [e.placeholder if isinstance(e, Fill) else e.name for e in slide.elements]


def words(slide: Slide) -> str:
    return " ".join(" ".join(b.text for b in text_blocks(slide.scene)).split())


def written(content: BaseModel) -> Iterator[str]:
    """Yield every text of a slide's content, its notes and figures left out."""
    for name in type(content).model_fields:
        if name not in ("notes", "figure"):
            yield from _texts(getattr(content, name))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Text):
        yield " ".join(str(value).split())
    elif isinstance(value, BaseModel):
        yield from written(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)


def filled(slide: Slide) -> list[TextBlock]:
    """Return the texts of its placeholders."""
    return [element.block for element in slide.elements if isinstance(element, Fill)]


def without_foot(slide: Slide) -> list[Item]:
    return [
        item
        for item in slide.scene
        if not (isinstance(item, Group) and item.name in ("foot", "clinic"))
    ]


@pytest.mark.parametrize("minutes", [60, 75, 90])
def test_slides_that_a_length_drops_stand_hidden_in_reserve(curriculum: Curriculum, minutes: int):
    composed = compose_deck(curriculum, "session_1", minutes)
    planned = list(curriculum.sessions["session_1"].slides())
    kept = [s.id for s in planned if minutes not in s.drops_at]
    dropped = [s.id for s in planned if minutes in s.drops_at]
    assert [slide.id for slide in composed.slides] == kept + dropped
    assert [slide.id for slide in composed.slides if slide.hidden] == dropped
    assert [s.slide_ids for s in composed.sections if s.name == "Reserve"] == (
        [tuple(dropped)] if dropped else []
    )
    assert not any(b.overflow for s in composed.slides for b in text_blocks(s.scene))


def test_a_deck_has_the_courses_usual_length(curriculum: Curriculum, deck: Deck):
    assert deck == compose_deck(curriculum, deck.id, curriculum.course.minutes)


def test_notes_tell_when_a_part_is(curriculum: Curriculum):
    plain = compose_deck(curriculum, "session_1", 60)
    assert [plain.slides[i].notes.time for i in (0, 6)] == [
        "0–7 · Velkomst, rammer, vejen",
        "7–11 · Forventninger to og to",
    ]
    timed = compose_deck(curriculum, "session_1", 60, time(23, 55))
    assert timed.slides[6].notes.time == "0.02–0.06 (4 minutter) · Forventninger to og to"


def test_a_clinics_switch_takes_its_slides_out(curriculum: Curriculum):
    session = curriculum.sessions["session_1"]
    first, *rest = session.plan
    slides = tuple(s.model_copy(update={"only_if": "hands"}) for s in first.slides[-1:])
    part = first.model_copy(update={"slides": (*first.slides[:-1], *slides)})
    session = session.model_copy(update={"plan": (part, *rest)})
    for hands in (True, False):
        clinic = curriculum.clinic.model_copy(update={"switches": Switches(hands=hands)})
        course = replace(curriculum, clinic=clinic, sessions={"session_1": session})
        shown = [slide.id for slide in compose_deck(course, "session_1").slides]
        assert (slides[0].id in shown) is hands
        assert len(shown) == len(list(session.slides())) - (not hands)


def test_sections_are_the_parts_and_hold_every_slide_once(curriculum: Curriculum, deck: Deck):
    parts = [str(part.part) for part in curriculum.sessions[deck.id].plan if part.slides]
    reserve = ["Reserve"] if any(slide.hidden for slide in deck.slides) else []
    assert [section.name for section in deck.sections] == parts + reserve
    assert [i for section in deck.sections for i in section.slide_ids] == [
        s.id for s in deck.slides
    ]


def test_titles_are_unique_and_every_slide_has_a_title_placeholder(deck: Deck):
    titles = [slide.title for slide in deck.slides]
    assert len(set(titles)) == len(titles)
    assert all(titles)
    assert all("title" in names(slide) for slide in deck.slides)


def test_all_that_is_written_stands_on_the_slide(curriculum: Curriculum, deck: Deck):
    contents = {slide.id: slide for slide in curriculum.sessions[deck.id].slides()}
    for slide in deck.slides:
        shown = words(slide)
        for text in written(contents[slide.id]):
            assert text in shown, slide.id


def test_goals_stand_on_the_goals_slide(curriculum: Curriculum, deck: Deck):
    session = curriculum.sessions[deck.id]
    if session.audience == "clinicians":
        assert "goals" not in {slide.kind for slide in deck.slides}
        return
    content = next(slide for slide in session.slides() if slide.kind == "goals")
    shown = next(words(slide) for slide in deck.slides if slide.kind == "goals")
    goals = content.lines or tuple(goal.text for goal in session.goals)
    assert all(" ".join(str(goal).split()) in shown for goal in goals)


def test_no_text_overflows(deck: Deck):
    for slide in deck.slides:
        for block in text_blocks(slide.scene):
            assert block.overflow is None, (slide.id, block.text)


def test_no_text_stands_off_the_slide_or_in_the_foot(deck: Deck):
    for slide in deck.slides:
        for block in text_blocks(slide.scene):
            for line in (line for p in block.paragraphs for line in p.lines):
                assert SLIDE.contains(Rect(line.x, line.baseline - 1, line.width, 1)), slide.id


def test_text_is_never_smaller_than_can_be_read(deck: Deck):
    for slide in deck.slides:
        for block in text_blocks(without_foot(slide)):
            assert all(p.size >= SMALLEST for p in block.paragraphs), (slide.id, block.text)


def test_titles_take_at_most_two_lines(deck: Deck):
    for slide in deck.slides:
        title = next(b for b in filled(slide) if b.name == "title")
        assert sum(len(p.lines) for p in title.paragraphs) <= 2, slide.id


def test_names_are_unique_and_placeholders_are_of_the_layout(deck: Deck):
    for slide in deck.slides:
        assert len(set(names(slide))) == len(names(slide)), slide.id
        assert all(names(slide)), slide.id
        for element in slide.elements:
            if isinstance(element, Fill):
                assert element.placeholder in layout(slide.layout).placeholders


def test_clicks_show_what_is_on_the_slide_and_each_thing_once(deck: Deck):
    for slide in deck.slides:
        targets = [(t.name, t.paragraph) for click in slide.clicks for t in click.targets]
        assert all(click.targets for click in slide.clicks), slide.id
        assert {name for name, _ in targets} <= set(names(slide)), slide.id
        assert len(set(targets)) == len(targets), slide.id
        for block in filled(slide):
            shown = [p for name, p in targets if name == block.name]
            assert None in shown or sorted(shown) in ([], list(range(len(block.paragraphs))))


def test_each_named_step_of_a_figure_is_a_click(curriculum: Curriculum, deck: Deck):
    clicks = {slide.id: slide.clicks for slide in deck.slides}
    for content in curriculum.sessions[deck.id].slides():
        if isinstance(content, FigureSlide) and content.figure.steps and not content.reveal:
            if not content.figure.every_step:
                assert len(clicks[content.id]) == len(content.figure.steps), content.id
            assert clicks[content.id], content.id


def test_revealed_lines_are_a_click_each(curriculum: Curriculum, deck: Deck):
    clicks = {slide.id: slide.clicks for slide in deck.slides}
    for content in curriculum.sessions[deck.id].slides():
        if content.kind == "statement" and content.reveal:
            assert len(clicks[content.id]) == len(content.lines)
        if isinstance(content, QuizSlide):
            assert len(clicks[content.id]) == (1 if content.is_open else 2)


def test_every_figure_has_one_alt_text(curriculum: Curriculum, deck: Deck):
    contents = {slide.id: slide for slide in curriculum.sessions[deck.id].slides()}
    for slide in deck.slides:
        groups = [e for e in slide.elements if isinstance(e, Group)]
        figures = [g for g in groups if g.role is Role.FIGURE]
        figure = contents[slide.id].figure
        assert len(figures) == (1 if figure and not figure.dimmed else len(figures)), slide.id
        assert all(g.alt_text and len(g.alt_text) <= 300 for g in figures)
        assert not any(g.alt_text for g in groups if g.role is Role.DECORATIVE)


def test_notes_sources_and_origins_are_kept(curriculum: Curriculum, deck: Deck):
    contents = {slide.id: slide for slide in curriculum.sessions[deck.id].slides()}
    for slide in deck.slides:
        content = contents[slide.id]
        assert slide.notes.say == content.notes.say
        assert slide.notes.ask == content.notes.ask
        assert slide.notes.time
        assert slide.notes.sources == (*content.sources, *content.notes.sources)
        assert slide.origin is not None
        assert slide.origin.file == f"curriculum/sessions/{deck.id}.yaml"


def test_the_clinics_name_stands_in_every_foot(curriculum: Curriculum, deck: Deck):
    for slide in filter(lambda slide: slide.footer, deck.slides):
        assert str(curriculum.clinic.name) in words(slide)


def test_the_picture_has_ground_and_foot(deck: Deck):
    picture = deck.picture(deck.slides[1])
    blocks = [item.text for item in picture if isinstance(item, TextBlock)]
    assert blocks[-2:] == [deck.footer, "2"]
    assert isinstance(picture[0], Group)
    cover = deck.picture(deck.slides[0])
    assert not any(i.text == deck.footer for i in cover if isinstance(i, TextBlock))


def test_composing_twice_gives_the_same_deck(curriculum: Curriculum, deck: Deck):
    assert compose_deck(curriculum, deck.id) == deck


def test_the_clinics_profile_is_on_the_slides(curriculum: Curriculum):
    clinic = curriculum.clinic.model_copy(
        update={
            "name": Text("Kiropraktisk Klinik Hovedgaden, Aarhus C"),
            "phone": Text("86 12 34 56"),
            "numbers": Numbers(doctor_on_call=Text("70 11 31 31")),
            "approval": Approval(
                approved_by=Text("Anna Holm"), approved_on=date(2026, 1, 31), code=curriculum.code
            ),
        }
    )
    composed = compose_deck(replace(curriculum, clinic=clinic), "session_1")
    shown = {slide.id: words(slide) for slide in composed.slides}
    assert "86 12 34 56" in shown["safety"]
    assert "70 11 31 31" in shown["safety"]
    assert "Anna Holm" in shown["title"]
    assert composed.footer == str(curriculum.sessions["session_1"].shown_as)
    assert not any(b.overflow for s in composed.slides for b in text_blocks(s.scene))


@pytest.mark.parametrize(
    "approval",
    [
        Approval(),
        Approval(approved_by=Text("Anna Holm"), approved_on=date(2026, 1, 31)),
        Approval(approved_by=Text("Anna Holm"), approved_on=date(2026, 1, 31), code="00000000"),
    ],
    ids=["none", "no code", "of other texts"],
)
def test_until_it_is_approved_every_slide_says_it_is_a_draft(
    curriculum: Curriculum, approval: Approval
):
    clinic = curriculum.clinic.model_copy(update={"approval": approval})
    composed = compose_deck(replace(curriculum, clinic=clinic), "session_1")
    draft = language(curriculum.course.language).draft
    assert draft in composed.footer
    assert draft in words(composed.slides[0])
