"""The participant's booklet: all it should hold, large enough to read, with room to write."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from patientuddannelse.checks.readability import check_readability
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.models.session import BookletFigures, Session
from patientuddannelse.curriculum.models.slides import Figure
from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.documents.booklet.compose import (
    booklet_sessions,
    compose_booklet,
    compose_folded,
    shown_figures,
)
from patientuddannelse.documents.model import Document
from patientuddannelse.inspection import build_findings
from patientuddannelse.jobs import BuildRequest, jobs_of
from patientuddannelse.making import make
from patientuddannelse.materials import material_of
from patientuddannelse.posters.legible import line_boxes
from patientuddannelse.posters.model import A5, SHEETS
from patientuddannelse.scene import primitives
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Field, FieldKind, Group, Item, Paragraph, Role
from patientuddannelse.scene.walk import extent, groups, leaves, text_blocks
from patientuddannelse.shares import Share, Task
from patientuddannelse.units import mm

ROOT = Path(__file__).resolve().parents[2]
LEAST = {"a4": 16.0, "a5": 13.0}


@pytest.fixture(scope="module")
def booklets(curriculum: Curriculum) -> dict[tuple[str, str], Document]:
    """The booklets of all sessions, on A4 and to be folded, by session and sheet."""
    made = {}
    for session in booklet_sessions(curriculum):
        made[session.session, "a4"] = compose_booklet(curriculum, session)
        made[session.session, "a5"] = compose_folded(curriculum, session)
    return made


def plain(text: object) -> str:
    return " ".join(str(text).replace("\u00ad", "").split())


def body(document: Document) -> Iterator[tuple[Item, ...]]:
    """Yield what each page says, without its foot."""
    for page in document.pages:
        yield tuple(
            item
            for item in page.scene
            if not (isinstance(item, Group) and item.name in ("ground", "footer"))
        )


def said(document: Document) -> str:
    return "\n".join(plain(each.text) for scene in body(document) for each in paragraphs(scene))


def paragraphs(scene: tuple[Item, ...]) -> Iterator[Paragraph]:
    for block in text_blocks(scene):
        yield from block.paragraphs


def fields(document: Document) -> list[Field]:
    return [
        leaf for page in document.pages for leaf, _ in leaves(page.scene) if isinstance(leaf, Field)
    ]


def figure(document: Document, name: str) -> Group:
    """Return a drawing of a document."""
    return next(
        each
        for page in document.pages
        for each in groups(page.scene)
        if each.role is Role.FIGURE and each.name.startswith(name)
    )


@pytest.mark.parametrize("sheet", ["a4", "a5"])
def test_what_a_drawing_leaves_empty_is_tall_enough_to_write_in(
    booklets: dict[tuple[str, str], Document], sheet: str
) -> None:
    empty = [
        bounds(leaf.outline)
        for leaf, _ in leaves([figure(booklets["session_4", sheet], "three_p")])
        if isinstance(leaf, primitives.Path) and leaf.fill and leaf.stroke and leaf.stroke.dash
    ]
    assert len(empty) == 3
    assert all(each.height > mm(12) for each in empty)


def test_the_mark_to_start_covers_no_words(booklets: dict[tuple[str, str], Document]) -> None:
    steps = figure(booklets["session_4", "a4"], "change_steps")
    (start,) = (each for each in groups([steps]) if each.name == "start")
    mark = extent([start])
    assert mark
    (asked,) = (each for each in text_blocks([steps]) if each.text == "Hvad er vigtigt for dig?")
    assert next(line_boxes(asked)).y - mark.bottom > mm(1)


def ends_of_the_meeting(figure: Group) -> list[Rect]:
    ends = (extent([each]) for each in figure.items if each.name.startswith("outcome_"))
    return [end for end in ends if end]


def test_the_ends_of_the_meeting_stand_side_by_side(
    booklets: dict[tuple[str, str], Document],
) -> None:
    danger, safe = ends_of_the_meeting(figure(booklets["session_2", "a4"], "threat_meeting"))
    assert safe.x - danger.right > mm(1)


def test_a_small_page_has_the_meeting_to_itself_and_its_ends_follow_large(
    booklets: dict[tuple[str, str], Document],
) -> None:
    document = booklets["session_2", "a5"]
    meeting, after = (
        each
        for page in document.pages
        for each in groups(page.scene)
        if each.role is Role.FIGURE and each.name == "threat_meeting"
    )
    assert ends_of_the_meeting(meeting) == []
    danger, safe = ends_of_the_meeting(after)
    assert safe.y - danger.bottom > mm(1)
    assert safe.width == pytest.approx(danger.width)
    assert danger.width > 0.7 * A5.width


def test_only_the_first_page_of_a_drawing_has_its_lead(
    booklets: dict[tuple[str, str], Document], curriculum: Curriculum
) -> None:
    for session, model in (("session_2", "threat_meeting"), ("session_3", "cup")):
        lead = plain(curriculum.models[model].lead)
        assert said(booklets[session, "a5"]).count(lead) == 1


def test_a_drawing_that_bleeds_goes_from_side_to_side_and_ends_over_the_foot(
    booklets: dict[tuple[str, str], Document],
) -> None:
    meeting = booklets["session_2", "a4"]
    box = extent([each for each in figure(meeting, "threat_meeting").items if each.name == "head"])
    assert box
    assert box.x < 1
    (foot,) = (each for each in meeting.pages[1].scene if each.name == "footer")
    under = extent([foot])
    assert under
    assert box.bottom <= under.y + 1


def test_every_session_of_patients_has_one_without_findings(
    curriculum: Curriculum, booklets: dict[tuple[str, str], Document]
) -> None:
    patients = [n for n, s in curriculum.sessions.items() if s.audience == "patients"]
    assert {name for name, _ in booklets} == set(patients)
    for each in booklets.values():
        assert list(build_findings(each)) == []


def test_without_its_file_there_is_none(curriculum: Curriculum) -> None:
    assert booklet_sessions(replace(curriculum, booklet=None)) == ()


def test_it_holds_goals_questions_task_next_step_and_whom_to_ring(
    curriculum: Curriculum, booklets: dict[tuple[str, str], Document]
) -> None:
    for (name, _), document in booklets.items():
        words, session = said(document), curriculum.sessions[name]
        for text in _content(curriculum, session):
            assert plain(text) in words, (name, str(text))


def _content(curriculum: Curriculum, session: Session) -> Iterator[object]:
    yield curriculum.course.title
    yield session.shown_as
    yield from (goal.text for goal in session.goals)
    yield from session.discussion
    for shown in shown_figures(curriculum, session):
        model = curriculum.models[shown.model]
        yield from (model.title, model.question)
    assert session.take_home is not None
    yield from session.take_home.task
    for name in ("safety", "where_to_get_help"):
        yield curriculum.models[name].title
    for level in curriculum.models["safety"].levels:  # type: ignore[attr-defined]
        yield from (level.title, *level.items)
    for door in curriculum.models["where_to_get_help"].doors:  # type: ignore[attr-defined]
        yield from (door.name, door.text)
    assert curriculum.booklet is not None
    yield from (curriculum.booklet.next, curriculum.booklet.notes)


def test_every_word_is_large_enough(booklets: dict[tuple[str, str], Document]) -> None:
    for (name, sheet), document in booklets.items():
        for scene in body(document):
            small = [each.text for each in paragraphs(scene) if each.size < LEAST[sheet]]
            assert small == [], (name, sheet)


def test_the_folded_one_is_composed_for_a5_and_fills_its_sheets(
    booklets: dict[tuple[str, str], Document],
) -> None:
    for (name, sheet), document in booklets.items():
        assert document.folded == (sheet == "a5")
        size = A5 if sheet == "a5" else SHEETS["a4"]
        assert all(page.sheet == size for page in document.pages)
        if sheet == "a5":
            assert len(document.pages) % 4 == 0
            assert document.slug == booklets[name, "a4"].slug + "-a5"


def test_when_to_seek_help_is_on_the_back(
    curriculum: Curriculum, booklets: dict[tuple[str, str], Document]
) -> None:
    title = plain(curriculum.models["safety"].title)
    for document in booklets.values():
        *_, back = body(document)
        assert title in [plain(each.text) for each in paragraphs(back)]


def test_a_figure_is_most_of_its_page_and_has_an_alt_text(
    curriculum: Curriculum, booklets: dict[tuple[str, str], Document]
) -> None:
    for (name, _), document in booklets.items():
        figures = [
            each
            for scene in body(document)
            for each in groups(scene)
            if each.role is Role.FIGURE and each.name in curriculum.models
        ]
        assert all(len(each.alt_text) > 20 for each in figures)
        shown = [each.model for each in shown_figures(curriculum, curriculum.sessions[name])]
        assert set(shown) <= {each.name for each in figures}


def test_there_is_room_to_write_in_every_field(
    booklets: dict[tuple[str, str], Document],
) -> None:
    for document in booklets.values():
        found = fields(document)
        assert len(found) > 12
        assert all(each.label.strip() for each in found)
        wide = [each for each in found if each.multiline and each.box.width > mm(60)]
        assert all(each.box.height > mm(22) for each in wide)
        assert any(each.name.startswith("notes_") for each in found)
        assert {"next_step", "try_on", "see_you"} <= {each.name for each in found}
        ticks = [each for each in found if each.kind is not FieldKind.TEXT]
        assert all(each.box.width > mm(5) for each in ticks)


def test_no_page_is_half_empty(booklets: dict[tuple[str, str], Document]) -> None:
    for document in booklets.values():
        for page, scene in zip(document.pages, body(document), strict=True):
            box = extent(scene)
            assert box is not None
            assert box.bottom > 0.6 * page.sheet.height


def test_the_session_says_which_figures(curriculum: Curriculum) -> None:
    session = curriculum.sessions["session_1"]
    chosen = BookletFigures(figures=(Figure(model="cup"),))
    own = session.model_copy(update={"booklet": chosen})
    assert [each.model for each in shown_figures(curriculum, own)] == ["cup"]
    default = session.model_copy(update={"booklet": BookletFigures()})
    models = [each.model for each in shown_figures(curriculum, default)]
    assert "smoke_alarm" in models
    assert set(models) <= set(curriculum.course.poster_models)
    assert "change_steps" not in models  # the signpost is where one is, not what one learns


def test_a_known_number_is_printed_and_an_unknown_one_is_a_line(curriculum: Curriculum) -> None:
    session = curriculum.sessions["session_1"]
    blank = fields(compose_booklet(curriculum, session))
    assert "phone_today" in [each.name for each in blank]
    clinic = curriculum.clinic.model_copy(update={"phone": Text("12 34 56 78")})
    known = compose_booklet(replace(curriculum, clinic=clinic), session)
    assert "phone_today" not in [each.name for each in fields(known)]
    assert "12 34 56 78" in said(known)


def test_questions_twice_as_long_still_have_room(curriculum: Curriculum) -> None:
    session = curriculum.sessions["session_1"]
    longer = tuple(Text(f"{text} {text}") for text in session.discussion)
    own = session.model_copy(update={"discussion": longer})
    for document in (compose_booklet(curriculum, own), compose_folded(curriculum, own)):
        assert list(build_findings(document)) == []
        assert all(plain(text) in said(document) for text in longer)


def test_both_forms_are_built_where_they_are_asked_for(curriculum: Curriculum) -> None:
    asked = BuildRequest(ROOT, ROOT / "output", ("booklets/session_1",))
    [plain_job] = jobs_of(curriculum, asked)
    task = Task.of(replace(asked, booklet=True))
    assert [job.id for job in task.jobs] == 2 * [plain_job.id]
    pages, folded = make(task, Share([(0, 1)], range(1))).artefacts.values()
    assert folded.path == pages.path.replace(".pdf", "-a5.pdf")
    assert (pages.flip, folded.flip) == ("long", "short")
    assert (pages.variant, folded.variant) == ("", "booklet")
    assert folded.pages == len(folded.previews) / 2
    assert (folded.sheet_id, folded.code) == (pages.sheet_id, pages.code)


def test_an_unknown_figure_is_told_at_its_line(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum")
    file = tmp_path / "curriculum" / "sessions" / "session_1.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("figures: [smoke_alarm,", "figures: [smok_alarm,"), "utf-8")
    with pytest.raises(CurriculumError, match=r"session_1\.yaml:\d+:\d+.*smok_alarm"):
        load_curriculum(tmp_path)


def test_it_is_easy_to_read(
    curriculum: Curriculum, booklets: dict[tuple[str, str], Document]
) -> None:
    for document in booklets.values():
        found = check_readability(curriculum, material_of(document))
        assert [str(each) for each in found if each.code != "long-words"] == []


def test_what_a_lead_invites_to_stands_as_far_below_it_as_the_rest_from_one_another(
    booklets: dict[tuple[str, str], Document], curriculum: Curriculum
) -> None:
    whom = curriculum.models["where_to_get_help"]
    assert isinstance(whom, WhereToGetHelpContent)
    first, (others, last) = whom.doors[0], whom.doors[-2:]
    for document in booklets.values():
        tops: dict[str, float] = {}
        bottoms: dict[str, float] = {}
        for page in document.pages[-3:]:
            for leaf, at in leaves(page.scene):
                if isinstance(leaf, primitives.TextBlock):
                    tops[plain(leaf.text)] = at.apply(0, leaf.box.y).y
                    bottoms[plain(leaf.text)] = at.apply(0, leaf.box.y + leaf.height).y
        under_lead = tops[plain(first.name)] - bottoms[plain(whom.lead)]
        between = tops[plain(last.name)] - bottoms[plain(others.text)]
        assert under_lead > between - 0.1


def test_a_lead_keeps_its_breaks_by_sense_unless_that_costs_a_line(
    booklets: dict[tuple[str, str], Document], curriculum: Curriculum
) -> None:
    for session, model, kept in (
        ("session_2", "threat_meeting", True),
        ("session_3", "cup", True),
        ("session_4", "change_steps", False),
    ):
        lead = curriculum.models[model].lead
        assert "\n" in str(lead)
        for sheet in ("a4", "a5"):
            scenes = [page.scene for page in booklets[session, sheet].pages]
            said = [block.text for scene in scenes for block in text_blocks(scene)]
            assert (str(lead) in said) == kept, (session, sheet)
