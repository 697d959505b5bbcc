"""Each item of PEMAT-P is met, not met or not assessed, by the smallest change to a material."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from patientuddannelse.assessments import Appraisal, Assessment, Verdict
from patientuddannelse.checking import CONTENT_CHECKS, check
from patientuddannelse.checks.pemat import ITEMS, appraise, by_code, pemat_findings
from patientuddannelse.cli import app
from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.decks.layouts import SLIDE
from patientuddannelse.diagnostics import Origin, Severity
from patientuddannelse.jobs import BuildRequest, jobs_of
from patientuddannelse.materials import Material, Page, Reader, material_of
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import (
    Field,
    Font,
    Group,
    Item,
    Paragraph,
    Role,
    TextBlock,
)
from patientuddannelse.text.face import poster_face
from patientuddannelse.wordings import LANGUAGES, phrase, said, told

MET, NOT_MET, OPEN = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_ASSESSED

COURSE = """\
title: Kursus
edition_date: 2026-01-31
lengths: [60]
minutes: 60
sessions: [one]
posters: [mona]
sheets: [a4, a3]
"""
SESSION = """\
session: one
slug: en
title: Alarmen
shown_as: Alarmen
{more}
plan:
  - id: talk
    part: Oplæg
    minutes: 60
    slides:
      - {{id: alarm, kind: statement, title: Kroppens alarm, lines: [{lines}]}}
{slides}
"""
MODEL = "model: mona\nslug: mona\ntitle: {title}\nalt: Mona på en bænk.\n{more}"
CLINIC = "name: Klinik\nphone: 12 34 56 78\n"
SHEET = """\
worksheet:
  title: Mit ark
  slug: mit-ark
  lead: {lead}
  fields:
    - {{id: mine, label: "{label}", kind: {kind}}}
"""
CALM = "Smerte passer på dig."
HEAVY = "Nervesystemet og hjernen fortolker hverdagen uafbrudt omkring os alle."
LIGHT = "Hjernen ser på alt, hvad du gør og hører i din dag."
GLOSSARY = """\
words:
  - {id: gate, term: sluser, patient: sluse, avoid: ["portteori*"], stems: ["sluse*"],
     explained: [%s]}
"""

Judged = Callable[..., Assessment]


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Write a course of one slide and one poster, with changes."""

    def written(
        lines: tuple[str, ...] = (CALM,),
        slides: str = "",
        session: str = "",
        title: str = "Mona",
        model: str = "",
        glossary: str = "",
    ) -> Path:
        listed = ", ".join(f'"{line}"' for line in lines)
        files = {
            "course.yaml": COURSE,
            "clinic.yaml": CLINIC,
            "sessions/one.yaml": SESSION.format(lines=listed, slides=slides, more=session),
            "models/mona.yaml": MODEL.format(title=title, more=model),
        }
        if glossary:
            files["glossary.yaml"] = glossary
        for name, content in files.items():
            path = tmp_path / "curriculum" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return tmp_path

    return written


def of(item: int, appraisal: Appraisal) -> Assessment:
    """Return the assessment of an item."""
    return next(each for each in appraisal.assessments if each.item == item)


@pytest.fixture
def judged(project: Callable[..., Path]) -> Judged:
    """Compose one material of a small project and return the assessment of an item."""

    def assessed(item: int, material: str = "decks/one", **changes: object) -> Assessment:
        root = project(**changes)
        curriculum = load_curriculum(root)
        found = [each for check in CONTENT_CHECKS for each in check(curriculum)]
        job, *_ = jobs_of(curriculum, BuildRequest(root, root, only=(material,)))
        return of(item, appraise(curriculum, material_of(job.compose(curriculum)), by_code(found)))

    return assessed


def evidence(one: Assessment) -> str:
    return said(one.evidence.says, "en")


def slide(kind: str, fields: str, name: str = "more") -> str:
    return f"      - {{id: {name}, kind: {kind}, title: Prøv {name}, {fields}}}"


# What it says


def test_1_goals_or_a_lead_say_the_purpose_and_a_title_alone_is_left_to_a_person(judged: Judged):
    goals = "goals: [{id: know, text: Du ved mere om alarmen.}]"
    shown = slide("goals", "lines: []")
    said = judged(1, session=goals, slides=shown)
    assert said.verdict is MET
    assert said.evidence.origin
    assert said.evidence.origin.line == 5
    assert judged(1).verdict is OPEN
    assert judged(1, "posters/mona", model="lead: Mona har haft ondt længe.\n").verdict is MET
    assert judged(1, "posters/mona", model="lead: Skriv dine egne ord.\n").verdict is OPEN
    aim = judged(1, "posters/mona", model="clinician: {purpose: At se et menneske.}\n")
    assert aim.verdict is OPEN
    assert "At se et menneske" in evidence(aim)


@pytest.mark.parametrize(
    ("lines", "verdict"), [((HEAVY,) * 12, NOT_MET), ((LIGHT,) * 12, MET), ((HEAVY,) * 2, OPEN)]
)
def test_3_everyday_words_follow_from_lix(judged: Judged, lines: tuple[str, ...], verdict: Verdict):
    assert judged(3, lines=lines).verdict is verdict


@pytest.mark.parametrize(
    ("line", "glossary", "verdict"),
    [
        ("En portteori.", GLOSSARY % "one/alarm", NOT_MET),
        ("En sluse.", GLOSSARY % "one/alarm", MET),
        (CALM, GLOSSARY % "one/alarm", MET),
        ("En sluse.", GLOSSARY % "mona", OPEN),
        (CALM, "", OPEN),
    ],
)
def test_4_terms_are_those_of_the_glossary(
    judged: Judged, line: str, glossary: str, verdict: Verdict
):
    assert judged(4, lines=(line,), glossary=glossary).verdict is verdict


def test_4_a_word_before_its_slide_or_on_another_poster_is_in_the_dark(judged: Judged):
    later = slide("statement", "lines: []", "later")
    glossary = GLOSSARY % "one/later"
    dark = judged(4, lines=("En sluse.",), slides=later, glossary=glossary)
    assert dark.verdict is NOT_MET
    assert "sluse" in evidence(dark)
    lead = "lead: Mona ved en sluse.\n"
    assert judged(4, "posters/mona", model=lead, glossary=glossary).verdict is NOT_MET
    assert judged(4, "posters/mona", model=lead, glossary=GLOSSARY % "mona").verdict is MET


def test_6_numbers_are_shown_to_the_person_who_judges_them(judged: Judged):
    numbered = judged(6, lines=("Det tager 10–20 % mere.",))
    assert numbered.verdict is OPEN
    assert "10–20 %" in evidence(numbered)
    assert evidence(judged(6)) == "there are no numbers in figures"


@pytest.mark.parametrize(("count", "verdict"), [(25, MET), (26, NOT_MET)])
def test_8_a_slide_is_short(judged: Judged, count: int, verdict: Verdict):
    assert judged(8, lines=(" ".join(["ord"] * count),)).verdict is verdict


# What can be done


@pytest.mark.parametrize(
    ("line", "verdict"),
    [("Prøv en lille tur.", MET), (CALM, NOT_MET), ("Gå ikke for langt.", NOT_MET)],
)
def test_20_an_action_is_something_to_do(judged: Judged, line: str, verdict: Verdict):
    assert judged(20, lines=(line,)).verdict is verdict
    assert judged(21, lines=(line,)).verdict is verdict  # no action speaks to nobody


def test_20_a_task_and_a_place_to_write_are_actions(judged: Judged):
    assert judged(20, slides=slide("exercise", "instructions: [To og to.]")).verdict is MET
    sheet = SHEET.format(lead="Ro.", label="Jeg vil:", kind="text")
    assert judged(20, "worksheets/mona", model=sheet).verdict is MET


@pytest.mark.parametrize(
    ("line", "verdict"),
    [("Så kan du hvile lidt.", MET), ("Så kan man hvile lidt.", NOT_MET)],
)
def test_21_actions_are_told_to_the_reader(judged: Judged, line: str, verdict: Verdict):
    assert judged(21, lines=("Prøv en lille tur.", line)).verdict is verdict


def test_21_a_task_for_nobody_speaks_to_nobody(judged: Judged):
    alone, plain = ("Hjernen hører efter.",), "Alarmen: To og to"
    for line, verdict in ((plain, NOT_MET), ("Stå to og to.", MET)):
        exercise = f'      - {{id: x, kind: exercise, title: Sammen, instructions: ["{line}"]}}'
        assert judged(21, lines=alone, slides=exercise).verdict is verdict


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        ("Stå to og to., Byt plads.", MET),
        ("Stå to og to.", NOT_MET),
        ("Stå to og to., Stille og roligt.", OPEN),
    ],
)
def test_22_a_task_has_steps(judged: Judged, lines: str, verdict: Verdict):
    assert judged(22, slides=slide("exercise", f"instructions: [{lines}]")).verdict is verdict


def test_22_without_an_action_there_are_no_steps_to_judge(judged: Judged):
    assert judged(22).verdict is OPEN


def test_23_fields_a_posters_sheet_or_that_of_the_home_task_is_a_tool(judged: Judged):
    sheet = SHEET.format(lead="Ro.", label="Jeg vil:", kind="text")
    home = "take_home: {sheet: mona, task: [Prøv det.]}"
    do = ("Prøv en lille tur.",)
    assert judged(23, "worksheets/mona", model=sheet).verdict is MET
    assert judged(23, "posters/mona", model=sheet).verdict is MET
    assert judged(23, lines=do, session=home, model=sheet).verdict is MET
    assert judged(23, lines=do, session=home).verdict is NOT_MET
    assert judged(23).verdict is OPEN


@pytest.mark.parametrize(
    ("label", "verdict"), [("Jeg gik", MET), ("Jeg gik en tur og hvilede", NOT_MET)]
)
def test_19_the_rows_of_a_week_have_short_headings(judged: Judged, label: str, verdict: Verdict):
    sheet = SHEET.format(lead="Ro.", label=label, kind="week")
    assert judged(19, "worksheets/mona", model=sheet).verdict is verdict
    assert judged(19).verdict is OPEN


def test_26_exercises_are_shown(judged: Judged):
    bare = slide("exercise", "instructions: [Stå.]", "bare")
    shown = slide("exercise", "instructions: [Gå.], figure: {model: mona}", "shown")
    assert judged(26, slides=bare).verdict is NOT_MET
    assert judged(26, slides=shown).verdict is MET
    assert judged(26, slides=f"{bare}\n{shown}").verdict is OPEN


# What is seen: pages by hand


def words(text: str, size: float = 12.0, weight: int = 400) -> TextBlock:
    color = Color(0, 0, 0)
    at = Origin("curriculum/models/mona.yaml", 3, 1)
    one = Paragraph(text, (), Font("Inter", weight), size, 1.2, color, origin=at)
    return TextBlock(Rect(0, 0, 100, 20), (one,))


def figure(*items: Item) -> Group:
    return Group(items, role=Role.FIGURE, alt_text="Mona")


TITLE, TEXT = words("Mit ark", 24.0), words("Mona har en fin dag i dag.")
WRITE = Field(Rect(0, 0, 50, 20), "mine", "Jeg vil")


@pytest.fixture
def on_pages(project: Callable[..., Path]) -> Callable[..., Assessment]:
    """Judge a booklet of the given pages."""
    curriculum = load_curriculum(project())

    def assessed(
        item: int, *pages: tuple[Item, ...], title: str = "Mit hæfte", foot: int = 0
    ) -> Assessment:
        made = tuple(
            Page("side", "", scene, SHEETS["a4"].trim, poster_face, Reader.PATIENT, foot=foot)
            for scene in pages
        )
        material = Material("booklets/one", "booklet", title, "da", made)
        return of(item, appraise(curriculum, material, {}))

    return assessed


@pytest.mark.parametrize(("second", "verdict"), [("Ro", MET), ("Kroppens alarm", NOT_MET)])
def test_9_slides_have_titles_of_their_own(
    project: Callable[..., Path], second: str, verdict: Verdict
):
    slides = tuple(
        Page("slide", title, (TEXT,), SLIDE, poster_face, Reader.PATIENT, staged=True)
        for title in ("Kroppens alarm", second)
    )
    deck = Material("decks/one", "deck", "Alarmen", "da", slides)
    assert of(9, appraise(load_curriculum(project()), deck, {})).verdict is verdict


def test_1_nothing_without_a_title_has_a_purpose(on_pages: Judged):
    assert on_pages(1, (TEXT,), title="").verdict is NOT_MET
    assert on_pages(1, (TEXT,)).verdict is OPEN


@pytest.mark.parametrize(("count", "verdict"), [(40, MET), (41, NOT_MET)])
def test_8_a_paragraph_is_short(on_pages: Judged, count: int, verdict: Verdict):
    long = words(" ".join(["ord"] * count))
    assert on_pages(8, (TITLE, TEXT, long)).verdict is verdict


def test_8_and_9_what_is_very_short_has_no_parts(on_pages: Judged):
    assert on_pages(8, (TITLE, TEXT)).verdict is OPEN
    assert on_pages(9, (TITLE, TEXT)).verdict is OPEN


def test_9_each_page_has_a_heading_larger_than_its_text_or_marked_as_such(on_pages: Judged):
    first, other = (TITLE, TEXT), words("Mine noter", 15.0)
    assert on_pages(9, first, (TEXT,)).verdict is NOT_MET
    assert on_pages(9, first, (other, TEXT)).verdict is MET
    marked = Group((words("Mine noter"),), role=Role.HEADING)
    assert on_pages(9, first, (marked, TEXT)).verdict is MET


def test_12_bold_words_or_lists_stand_out_unless_all_is_bold(on_pages: Judged):
    bold = words("Ro hjælper.", weight=700)
    assert on_pages(12, (TITLE, TEXT)).verdict is NOT_MET
    assert on_pages(12, (TITLE, TEXT, bold)).verdict is MET
    assert on_pages(12, (bold, bold)).verdict is NOT_MET
    assert on_pages(12, (TITLE, Group((TEXT,), role=Role.ITEM))).verdict is MET
    hint = said(phrase("pemat-mend.12"), "da")  # nobody can write bold in the YAML
    assert "liste" in hint
    assert "fed skrift" not in hint


def test_15_pictures_on_every_page_help_and_none_do_not(on_pages: Judged):
    assert on_pages(15, (TITLE, figure())).verdict is MET
    assert on_pages(15, (TITLE, TEXT)).verdict is NOT_MET
    assert on_pages(15, (TITLE, figure()), (TEXT,)).verdict is OPEN
    assert on_pages(15, (TITLE, WRITE)).verdict is OPEN
    logo = Group((figure(),), name="footer")
    assert on_pages(15, (TITLE, TEXT, logo), foot=1).verdict is NOT_MET


def test_17_a_picture_stands_below_a_title(on_pages: Judged):
    assert on_pages(17, (TITLE, TEXT, figure())).verdict is MET
    assert on_pages(17, (TEXT, figure())).verdict is NOT_MET
    assert on_pages(17, (TITLE, TEXT)).verdict is OPEN


def test_26_fields_in_the_drawing_are_pictures_to_act_by(on_pages: Judged):
    assert on_pages(26, (TITLE, figure(WRITE), WRITE)).verdict is MET
    assert on_pages(26, (TITLE, figure(), WRITE)).verdict is OPEN


# All items


@pytest.mark.parametrize("item", [2, 5, 6, 7, 10, 11, 16, 18, 24, 25])
@pytest.mark.parametrize("scene", [(TITLE, TEXT), (TITLE, TEXT, TEXT, figure(WRITE))])
def test_what_takes_a_reader_is_never_met(on_pages: Judged, item: int, scene: tuple[Item, ...]):
    assert on_pages(item, scene).verdict is OPEN


def test_clinicians_pages_are_not_judged_and_a_poster_is_judged_once(project: Callable[..., Path]):
    made = check(project(session="audience: clinicians")).appraisals
    assert [each.material for each in made] == ["posters/mona"]
    assert list(ITEMS) == [*range(1, 13), *range(15, 27)]
    assert tuple(each.item for each in made[0].assessments) == tuple(ITEMS)


def test_each_item_not_met_is_a_note_and_all_others_are_one(project: Callable[..., Path]):
    checked = check(project(), strict=True)
    notes = [each for each in checked.found if each.code in ("pemat", "pemat-open")]
    missed = sum(each.count(NOT_MET) for each in checked.appraisals)
    assert missed
    assert len(notes) == missed + 1
    assert {each.severity for each in notes} == {Severity.NOTE}
    danish = {told(each, "da").message for each in notes}
    assert (
        "decks/one, PEMAT-P 20 (Mindst én ting at gøre) er ikke opfyldt: "
        "der står ikke noget, læseren kan gøre"
    ) in danish
    assert all(each.hint for each in notes)


def test_counts_leave_out_what_is_not_assessed(project: Callable[..., Path]):
    deck: Appraisal = check(project()).appraisals[0]
    assert deck.assessed == deck.count(MET) + deck.count(NOT_MET)
    assert deck.assessed + deck.count(OPEN) == len(ITEMS)


def test_every_item_has_a_name_and_those_that_can_fail_a_hint() -> None:
    for language in LANGUAGES.values():
        for item in ITEMS:
            assert f"pemat-item.{item}" in language.wordings
    hinted = {int(key.partition(".")[2]) for key in LANGUAGES["da"].wordings if "mend." in key}
    assert hinted == {1, 3, 4, 8, 9, 12, 15, 17, 19, 20, 21, 22, 23, 26}


def test_nothing_is_said_of_no_materials() -> None:
    assert not list(pemat_findings(()))


def test_the_command_prints_tables_and_json(project: Callable[..., Path]):
    folder = str(project(lines=("Prøv en lille tur.",)))
    table = CliRunner().invoke(app, ["check", folder, "--pemat"]).stdout
    assert "posters/mona – Mona" in table
    assert "20  Mindst én ting at gøre" in table
    assert "note[pemat]" not in table
    assert "af 24 er vurderet" in table
    spoken = ["check", folder, "--pemat", "--json", "--language", "en"]
    rows = json.loads(CliRunner().invoke(app, spoken).stdout)["pemat"]
    (deck,) = [each for each in rows if each["material"] == "decks/one"]
    action = next(each for each in deck["items"] if each["item"] == 20)
    assert (action["verdict"], action["line"]) == ("met", 11)
    assert deck["met"] <= deck["assessed"] < deck["items_in_all"] == 24
    assert "score" not in deck
    plain = json.loads(CliRunner().invoke(app, ["check", folder, "--json"]).stdout)
    assert "pemat" not in plain
    assert any(each["code"] == "pemat-open" for each in plain["diagnostics"])
