"""The facilitator's guide: all that the session holds is in it, at its time, and can be cut out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

import pytest

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.slides import QuizSlide
from patientuddannelse.curriculum.plan import plan_of
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.documents.guide.compose import compose_guide, guide_sessions
from patientuddannelse.documents.model import Document
from patientuddannelse.inspection import build_findings
from patientuddannelse.languages import language
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.scene.primitives import Group, Item, Path, Role
from patientuddannelse.scene.walk import extent, groups, leaves, text_blocks
from patientuddannelse.units import mm

HALF_PAST_FOUR = time(16, 30)


@pytest.fixture(scope="module")
def guides(curriculum: Curriculum) -> dict[str, Document]:
    """The guides to all sessions, at the course's usual length."""
    return {each.session: guide(curriculum, each.session) for each in guide_sessions(curriculum)}


def guide(
    curriculum: Curriculum, name: str, minutes: int | None = None, starts: time | None = None
) -> Document:
    deck = compose_deck(curriculum, name, minutes, starts)
    return compose_guide(curriculum, deck, minutes, starts)


def plain(text: object) -> str:
    return " ".join(str(text).replace("\u00ad", "").split())


def said(document: Document) -> str:
    """Return all words of a document, page by page, a line for each paragraph."""
    return "\n".join(
        plain(paragraph.text)
        for page in document.pages
        for block in text_blocks(page.scene)
        for paragraph in block.paragraphs
    )


def flow(page_scene: tuple[Item, ...]) -> Group:
    """Return what stands between head and foot of a page."""
    return next(each for each in groups(page_scene) if each.name == "text")


def test_every_session_has_a_guide_without_findings(
    curriculum: Curriculum, guides: dict[str, Document]
) -> None:
    assert set(guides) == set(curriculum.sessions)
    for each in guides.values():
        assert list(build_findings(each)) == []


def test_without_its_file_there_is_none(curriculum: Curriculum) -> None:
    assert guide_sessions(replace(curriculum, guide=None)) == ()


def test_everything_that_the_session_holds_is_told(
    curriculum: Curriculum, guides: dict[str, Document]
) -> None:
    for name, session in curriculum.sessions.items():
        words = said(guides[name])
        missing = [text for text in _content(session) if plain(text) not in words]
        assert missing == []


def _content(session: Session) -> Iterator[object]:
    yield from (goal.text for goal in session.goals)
    for slide in session.slides():
        notes = slide.notes
        yield from (*notes.say, *notes.ask, *notes.if_silent, *notes.watch)
        if isinstance(slide, QuizSlide):
            yield slide.claim
            yield " ".join(map(plain, slide.why))
    for activity in session.activities:
        yield activity.title
        yield from (*activity.materials, *activity.how, *activity.remarks, *activity.key)
        for card in activity.cards:
            yield from (card.title, *card.lines)
    for table in session.tables:
        yield from (table.title, *table.columns, *(text for row in table.rows for text in row))
    yield from session.discussion
    if session.take_home:
        yield from session.take_home.task


def test_each_slide_is_a_picture_beside_its_number_and_title(
    curriculum: Curriculum, guides: dict[str, Document]
) -> None:
    for name, document in guides.items():
        deck = compose_deck(curriculum, name)
        words = said(document)
        rows = [each for page in document.pages for each in groups(page.scene)]
        pictures = {each.name: each for each in rows if each.role is Role.FIGURE}
        for number, slide in enumerate(deck.slides, 1):
            assert f"{number}. {plain(slide.title)}" in words
            drawn = extent([pictures[slide.id]])
            assert drawn is not None
            assert abs(drawn.width - mm(60)) < mm(1)
            assert pictures[slide.id].alt_text.startswith(f"Slide {number}: {slide.title}")


def test_nothing_is_to_be_read_in_the_foot_of_a_small_picture(
    curriculum: Curriculum, guides: dict[str, Document]
) -> None:
    deck = compose_deck(curriculum, "session_1")
    rows = [each for page in guides["session_1"].pages for each in groups(page.scene)]
    pictures = {each.name: each for each in rows if each.role is Role.FIGURE}
    footed = [slide for slide in deck.slides if slide.foot]
    for slide in footed:
        written = {block.text for block in text_blocks(pictures[slide.id].items)}
        assert not written & {deck.clinic, deck.footer}, slide.id
    assert any(b.text == deck.clinic for slide in footed for b in text_blocks(slide.scene))


def test_slides_in_reserve_are_marked(curriculum: Curriculum) -> None:
    label = language("da").reserve
    for minutes in curriculum.course.lengths:
        hidden = sum(each.hidden for each in compose_deck(curriculum, "session_1", minutes).slides)
        marks = said(guide(curriculum, "session_1", minutes)).split("\n").count(label)
        assert marks == hidden


@pytest.mark.parametrize("minutes", [60, 75, 90])
def test_the_plan_tells_minutes_that_add_up(curriculum: Curriculum, minutes: int) -> None:
    first = guide(curriculum, "session_1", minutes).pages[0]
    lines = [block.text for block in text_blocks(flow(first.scene).items)]
    plan = plan_of(curriculum.sessions["session_1"], minutes, curriculum.clinic.switches)
    for each in plan:
        assert f"{each.begins}–{each.ends}" in lines
    assert lines[lines.index("I alt") + 1] == str(minutes)


def test_with_a_start_the_plan_tells_the_clock(curriculum: Curriculum) -> None:
    words = said(guide(curriculum, "session_1", 75, HALF_PAST_FOUR))
    assert "begynder 16.30" in words
    assert "16.30–16.39" in words
    assert "17.39–17.45" in words


def test_a_start_or_a_length_makes_another_edition(curriculum: Curriculum) -> None:
    made = [
        guide(curriculum, "session_1"),
        guide(curriculum, "session_1", 60),
        guide(curriculum, "session_1", 75, HALF_PAST_FOUR),
    ]
    codes = {each.pages[0].imprint.code for each in made if each.pages[0].imprint}
    assert len(codes) == 3


def test_the_key_has_the_answer_to_every_claim(
    curriculum: Curriculum, guides: dict[str, Document]
) -> None:
    words = said(guides["session_1"]).split("\n")
    quiz = [each for each in curriculum.sessions["session_1"].slides() if each.kind == "quiz"]
    names = {"myth": "Myte", "fact": "Fakta"}
    for slide in quiz:
        assert isinstance(slide, QuizSlide)
        after = [words[i + 1] for i, each in enumerate(words[:-1]) if each == plain(slide.claim)]
        assert names[str(slide.answer)] in after


def test_the_claims_of_a_quiz_are_cards_where_an_activity_wants_them(
    curriculum: Curriculum, guides: dict[str, Document]
) -> None:
    on_cards = {
        plain(p.text)
        for card in _cards(guides["session_1"])
        for block in text_blocks([card])
        for p in block.paragraphs
    }
    slides = curriculum.sessions["session_1"].slides()
    claims = {plain(slide.claim) for slide in slides if isinstance(slide, QuizSlide)}
    assert len(claims) == 10
    assert claims | {"Myte", "Fakta"} <= on_cards


def test_a_card_of_a_light_shows_it_beside_its_words(guides: dict[str, Document]) -> None:
    lit = {
        next(text_blocks(card.items)).paragraphs[0].text: any(groups(card.items))
        for card in _cards(guides["session_3"])
    }
    shown = {words for words, has_picture in lit.items() if has_picture}
    assert shown == {"Grønt lys", "Gult lys", "Rødt lys"}


def test_cards_stay_clear_of_the_edge_and_are_large_enough_to_read(
    guides: dict[str, Document],
) -> None:
    safe = SHEETS["a4"].trim.inset(mm(10))
    cards = list(_cards(guides["session_3"]))
    assert len(cards) == 20
    for card in cards:
        box = extent([card])
        assert box is not None
        assert safe.contains(box)
        sizes = [p.size for block in text_blocks([card]) for p in block.paragraphs]
        assert min(sizes) >= 14


def _cards(document: Document) -> Iterator[Group]:
    for page in document.pages:
        for each in groups(page.scene):
            if each.name == "cards":
                yield from (item for item in each.items if isinstance(item, Group))


def test_cards_are_cut_along_dashed_lines(guides: dict[str, Document]) -> None:
    safe = SHEETS["a4"].trim.inset(mm(10))
    document = guides["session_3"]
    last = document.pages[-1]
    dashes = [
        leaf
        for leaf, _ in leaves(flow(last.scene).items)
        if isinstance(leaf, Path) and leaf.stroke and leaf.stroke.dash
    ]
    assert dashes
    box = extent(dashes)
    assert box is not None
    assert safe.contains(box)


def test_answers_do_not_stand_on_cards(curriculum: Curriculum, guides: dict[str, Document]) -> None:
    activities = curriculum.sessions["session_3"].activities
    answers = {plain(card.answer) for each in activities for card in each.cards if card.answer}
    titles = {plain(card.title) for each in activities for card in each.cards}
    for card in _cards(guides["session_3"]):
        on_it = {plain(p.text) for block in text_blocks([card]) for p in block.paragraphs}
        assert not (on_it & answers - titles)


def test_no_heading_stands_alone_at_the_foot_of_a_page(guides: dict[str, Document]) -> None:
    for document in guides.values():
        for page in document.pages:
            blocks = [each for each in flow(page.scene).items if isinstance(each, Group)]
            if any(each.name == "lines" for each in groups([blocks[-1]])):
                blocks.pop()
            inner = [each.role for each in groups([blocks[-1]])]
            lone = [each for each in inner if each in (Role.HEADING, Role.SUBHEADING)]
            texts = list(text_blocks([blocks[-1]]))
            assert len(texts) > len(lone)


def test_all_pages_but_the_last_are_filled(guides: dict[str, Document]) -> None:
    for document in guides.values():
        for page in document.pages[:-1]:
            box = extent([flow(page.scene)])
            assert box is not None
            assert box.bottom > 0.7 * page.sheet.height


def test_where_the_cards_begin_a_page_the_last_question_has_lines_to_write_on(
    guides: dict[str, Document],
) -> None:
    found = {}
    for name, document in guides.items():
        for page in document.pages:
            lines = [each for each in groups([flow(page.scene)]) if each.name == "lines"]
            said = [block.text for block in text_blocks(flow(page.scene).items)]
            found[name] = found.get(name, False) or bool(lines)
            if lines:
                box = extent([flow(page.scene)])
                assert box is not None
                assert box.bottom > 0.88 * page.sheet.height
                assert any("Skriv til dig selv" in text for text in said)
    assert found["session_3"]
    assert found["session_4"]
    assert not found["session_2"]


def test_what_is_wrong_with_a_slide_is_told_once(curriculum: Curriculum) -> None:
    session = curriculum.sessions["session_1"]
    first, *others = session.plan
    slide, *rest = first.slides
    text = replace(slide.title, value="Forstå " * 40)
    long = slide.model_copy(update={"title": text})
    part = first.model_copy(update={"slides": (long, *rest)})
    changed = session.model_copy(update={"plan": (part, *others)})
    sessions = {**curriculum.sessions, "session_1": changed}
    broken = replace(curriculum, sessions=sessions)
    deck = compose_deck(broken, "session_1")
    told = set(build_findings(deck))
    assert told
    of_slides = {each for each in build_findings(compose_guide(broken, deck)) if each in told}
    assert of_slides == told
