from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.checking import check
from patientuddannelse.curriculum.load import Curriculum

Load = Callable[..., Curriculum]
Complaints = Callable[..., list[str]]
Files = dict[str, str | bytes]

COURSE = "title: K\nedition_date: 2026-01-31\nsessions: [s]\n"
HEAD = "session: s\nslug: s\ntitle: T\nshown_as: x\n"
POINTS = (
    "points:\n- {id: s001-2-roegalarm, source: '001', section: s, point: p, "
    "audience: [patient], kind: fact, deck: session_1}\n"
)
SCAN = "model: scan\nalt: x\ntitle: x\n"


def plan(*slides: str, part: str = "p", more: str = "") -> str:
    listed = "".join(f"    - {slide}\n" for slide in slides)
    return f"{HEAD}plan:\n  - id: {part}\n    part: P\n    slides:\n{listed}{more}"


def said(complaints: Complaints, session: str, **more: str) -> list[str]:
    files: Files = {"course.yaml": COURSE, "sessions/s.yaml": session}
    files |= {f"{name}.yaml": text for name, text in more.items()}
    return complaints(files | {"models/scan.yaml": SCAN})


def test_a_model_that_does_not_exist(complaints: Complaints):
    session = plan("{id: a, kind: figure, title: t, figure: {model: scann}}")
    assert said(complaints, session) == [
        '9:55 unknown-model | there is no model "scann" | did you mean "scan"?'
    ]


def test_a_model_that_has_no_file(complaints: Complaints):
    session = plan("{id: a, kind: figure, title: t, figure: {model: myths}}")
    assert said(complaints, session) == [
        '9:55 unknown-model | the model "myths" has no file in curriculum/models | '
        'write curriculum/models/myths.yaml beginning with "model: myths"'
    ]


def test_a_model_in_a_column(complaints: Complaints):
    columns = "[{id: a}, {id: b, figure: {model: scna}}]"
    session = plan(f"{{id: a, kind: two_columns, title: t, columns: {columns}}}")
    assert said(complaints, session) == [
        '9:87 unknown-model | there is no model "scna" | did you mean "scan"?'
    ]


def test_a_model_whose_file_is_wrong_is_not_said_to_be_missing(complaints: Complaints):
    files: Files = {
        "course.yaml": COURSE,
        "sessions/s.yaml": plan("{id: a, kind: figure, title: t, figure: {model: scan}}"),
        "models/scan.yaml": "model: scan\n",
    }
    assert complaints(files) == ['1:1 missing-field | scan has no "alt" | add "alt:"']


def test_an_unknown_teaching_point(complaints: Complaints):
    session = plan("{id: a, kind: break, title: t, sources: [s001-2-roegalam]}")
    assert said(complaints, session, points=POINTS) == [
        '9:48 unknown-point | there is no teaching point "s001-2-roegalam" in points.yaml | '
        'did you mean "s001-2-roegalarm"?'
    ]


def test_an_unknown_teaching_point_of_a_model(complaints: Complaints):
    files: Files = {"models/scan.yaml": f"{SCAN}sources: [s001-2-roegalarm, x]\n"}
    assert complaints(files | {"points.yaml": POINTS}) == [
        '4:29 unknown-point | there is no teaching point "x" in points.yaml | '
        "known are: s001-2-roegalarm"
    ]


def test_points_without_a_file_are_told_once(complaints: Complaints, load: Load):
    files: Files = {
        "models/scan.yaml": f"{SCAN}sources: [s001-2-roegalarm, s001-2-boeffen]\n",
        "course.yaml": COURSE.replace("[s]", "[]"),
    }
    (told,) = complaints(files)
    assert told.startswith('4:11 unknown-point | the teaching point "s001-2-roegalarm" is named')
    assert load(files | {"models/scan.yaml": SCAN}).models


def test_wrong_points_do_not_make_every_source_unknown(complaints: Complaints):
    files: Files = {"models/scan.yaml": f"{SCAN}sources: [s001-2-roegalarm]\n"}
    assert complaints(files | {"points.yaml": "points: x\n"}) == [
        '1:9 wrong-type | "points" should be a list, not "x" | '
    ]


def test_the_course_names_a_session_a_poster_and_a_length_that_are_not_there(
    complaints: Complaints,
):
    course = COURSE.replace("[s]", "[s, t]") + "posters: [skan]\nminutes: 80\n"
    files: Files = {"course.yaml": course, "sessions/s.yaml": f"{HEAD}plan: []\n"}
    assert complaints(files | {"models/scan.yaml": SCAN}) == [
        '3:15 unknown-session | there is no session "t" | known are: s',
        '4:11 unknown-model | there is no model "skan" | did you mean "scan"?',
        "5:10 wrong-value | 80 is not one of the lengths of the course | "
        "the lengths are 60, 75, 90",
    ]


def test_a_poster_may_have_its_own_sheets_and_editions(load: Load):
    course = (
        "title: K\nedition_date: 2026-01-31\nsessions: []\nvariants: bw\n"
        "posters:\n- scan\n- {model: injury, sheets: a3, variants: [colour, BW+large]}\n"
    )
    files: Files = {"course.yaml": course, "models/scan.yaml": SCAN}
    read = load(files | {"models/injury.yaml": SCAN.replace("scan", "injury")}).course
    assert read.poster_models == ("scan", "injury")
    assert read.sheets == ("a4", "a3")
    assert read.variants == ("bw",)
    scan, injury = read.posters
    assert (scan.sheets, scan.variants) == ((), ())
    assert (injury.sheets, injury.variants) == (("a3",), ("colour", "BW+large"))


def test_the_minutes_of_a_slide_are_at_lengths_of_the_course(complaints: Complaints):
    slide = "{id: a, kind: break, title: t, minutes: {45: 5}}"
    assert said(complaints, plan(slide)) == [
        "9:47 wrong-value | 45 is not one of the lengths of the course | the lengths are 60, 75, 90"
    ]


def test_a_session_is_listed_once(complaints: Complaints, load: Load):
    files: Files = {"sessions/s.yaml": plan()}
    course = COURSE.replace("[s]", "[s, s]")
    assert complaints(files | {"course.yaml": course}) == [
        '3:15 duplicate-id | the session "s" is listed twice | keep one of them'
    ]
    assert load(files | {"course.yaml": COURSE}).course.sessions == ("s",)


def test_what_is_wrong_with_a_listed_poster(complaints: Complaints):
    course = COURSE.replace("[s]", "[]") + (
        "variants: [color, sort]\n"
        "posters:\n"
        "- scan\n"
        "- {model: scan}\n"
        "- {model: skan, variants: [bw+lage]}\n"
    )
    known = "known are: colour, bw, white, large, blank"
    assert complaints({"course.yaml": course, "models/scan.yaml": SCAN}) == [
        '4:12 unknown-variant | there is no variant "color" | did you mean "colour"?',
        f'4:19 unknown-variant | there is no variant "sort" | {known}',
        '7:11 duplicate-id | the poster "scan" is listed twice | '
        "the first is on line 6; list sheets and variants there",
        '8:11 unknown-model | there is no model "skan" | did you mean "scan"?',
        '8:31 unknown-variant | there is no variant "lage" | did you mean "large"?',
    ]


def test_a_listed_poster_that_is_written_wrongly(complaints: Complaints):
    course = COURSE.replace("[s]", "[]") + (
        "posters:\n- {model: scan, sheet: a3}\n- {model: scan, sheets: [a5]}\n- [scan]\n"
    )
    assert complaints({"course.yaml": course, "models/scan.yaml": SCAN}) == [
        '5:17 unknown-field | "sheet" is not a field of "posters" | did you mean "sheets"?',
        '6:26 wrong-value | "sheets" cannot be "a5" | known are: a4, a3, a2, a1, a0',
        '7:3 wrong-type | "posters" should be fields (name: value), not a list | ',
    ]


def test_two_models_with_files_of_one_name(complaints: Complaints):
    files: Files = {
        "models/a.yaml": f"{SCAN}slug: foto\n",
        "models/b.yaml": "model: injury\nalt: x\nslug: foto\n",
    }
    assert complaints(files) == [
        '3:7 duplicate-slug | the slug "foto" belongs to scan already | '
        "their files would have one name; change one of them"
    ]


def test_minutes_must_fill_each_length_exactly(complaints: Complaints):
    session = (
        f"{HEAD}plan:\n  - {{id: a, part: A, minutes: {{60: 30, 75: 40, 90: 50}}}}\n"
        "  - {id: b, part: B, minutes: {60: 30, 75: 36, 90: 39}}\n"
    )
    assert said(complaints, session) == [
        "5:1 wrong-minutes | the parts add up to 76 minutes at length 75 | "
        "take 1 minute from the parts at 75",
        "5:1 wrong-minutes | the parts add up to 89 minutes at length 90 | "
        "give the parts 1 minute more at 90",
    ]


def test_a_length_without_minutes_and_one_that_is_none(complaints: Complaints):
    session = f"{HEAD}plan:\n  - {{id: a, part: A, minutes: {{60: 60, 75: 75, 80: 90}}}}\n"
    assert said(complaints, session) == [
        "6:31 wrong-value | 80 is not one of the lengths of the course | "
        "the lengths are 60, 75, 90",
        '6:31 missing-field | "a" has no minutes at length 90 | add "90: …"',
    ]


def test_a_deck_without_minutes_is_not_timed(load: Load):
    session = f"{HEAD}plan:\n  - {{id: a, part: A}}\n"
    assert load({"course.yaml": COURSE, "sessions/s.yaml": session}).sessions["s"].plan


def test_a_slide_that_drops_at_a_length_that_is_none(complaints: Complaints):
    session = plan("{id: a, kind: break, title: t, drops_at: [60, 70]}")
    assert said(complaints, session) == [
        "9:53 wrong-value | 70 is not one of the lengths of the course | the lengths are 60, 75, 90"
    ]


def test_one_id_for_slides_of_two_parts(complaints: Complaints):
    more = "  - id: q\n    part: Q\n    slides:\n    - {id: a, kind: break, title: u}\n"
    session = plan("{id: a, kind: break, title: t}", more=more)
    assert said(complaints, session) == [
        '13:12 duplicate-id | the slide "a" stands in "p" too | '
        "every slide of a deck has an id of its own"
    ]


def test_one_title_for_two_slides(complaints: Complaints):
    quiz = '{id: b, kind: quiz, title: u, claim: "Gør det\\nondt?", answer: open, why: w}'
    session = plan("{id: a, kind: break, title: Gør det ondt?}", quiz)
    assert said(complaints, session) == [
        '10:44 duplicate-title | the slide "a" has the title "Gør det ondt?" too | '
        "in the outline, and to who hears the slides, titles tell them apart"
    ]


def test_an_activity_of_a_part_and_a_sheet_that_are_not_there(complaints: Complaints):
    more = "activities: [{id: a, title: t, part: pp}]\ntake_home: {sheet: scn, task: t}\n"
    session = plan("{id: a, kind: break, title: t}", more=more)
    assert said(complaints, session) == [
        '10:38 unknown-part | there is no part "pp" | did you mean "p"?',
        '11:20 unknown-model | there is no model "scn" | did you mean "scan"?',
    ]


@pytest.mark.parametrize(
    ("written", "mended", "found"),
    [
        (
            "model: scan\nalt: x\nparts: [{id: foto, label: x}]\n",
            "model: scan\nalt: x\nparts: [{id: photo, label: x}]\n",
            '3:14 unknown-part | the drawing has no part "foto" | did you mean "photo"?',
        ),
        (
            "model: seesaw\nalt: x\nparts: [{id: glæde, label: x}]\n",
            "model: seesaw\nalt: x\nparts: [{id: joy, label: x}]\n",
            '3:14 unknown-part | the drawing has no part "glæde" | known are: joy, pain',
        ),
        (
            "model: mona\nalt: x\nparts: [{id: smile, label: x}]\n",
            "model: mona\nalt: x\n",
            '3:14 unknown-part | the drawing has no part "smile" | '
            'the drawing has no parts with words: leave "parts:" out',
        ),
    ],
    ids=["misspelt", "in Danish", "of a drawing without words"],
)
def test_a_part_that_the_drawing_does_not_know(
    complaints: Complaints, load: Load, written: str, mended: str, found: str
):
    assert complaints({"models/x.yaml": written}) == [found]
    assert len(load({"models/x.yaml": mended}).models) == 1


def test_a_drawing_that_draws_what_it_is_given_takes_any_part(load: Load):
    model = "model: four_fields\nalt: x\nparts: [{id: anything, label: x}]\n"
    assert "four_fields" in load({"models/x.yaml": model}).models


def test_a_slide_that_serves_a_goal_that_is_not_there(complaints: Complaints):
    session = plan("{id: a, kind: break, title: t, serves: [known, knwn, two/known]}")
    session = session.replace("plan:", "goals: [{id: known, text: t}]\nplan:", 1)
    assert [line.partition(" ")[2] for line in said(complaints, session)] == [
        'unknown-goal | there is no goal "knwn" | did you mean "known"?',
        'unknown-goal | there is no goal "two/known" | did you mean "s/known"?',
    ]


@pytest.mark.parametrize(
    ("title", "at"), [("", "1:1"), ("title: ''\n", "3:8")], ids=["none", "an empty one"]
)
def test_a_poster_has_a_title(load: Load, complaints: Complaints, title: str, at: str) -> None:
    files: Files = {"models/scan.yaml": f"model: scan\nalt: x\n{title}"}
    assert load(files).models["scan"].title.value == ""
    listed = {
        **files,
        "course.yaml": "title: K\nedition_date: 2026-01-31\nsessions: []\nposters: [scan]\n",
    }
    assert complaints(listed) == [f'{at} missing-field | scan has no "title" | add "title:"']


def test_a_safety_slide_needs_a_model_with_levels(tmp_path: Path):
    slide = "{id: a, kind: safety, title: t, model: scan}"
    files = {"course.yaml": COURSE, "sessions/s.yaml": plan(slide), "models/scan.yaml": SCAN}
    for name, text in (files | {"clinic.yaml": "name: K\nphone: 12 34 56 78\n"}).items():
        path = tmp_path / "curriculum" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (wrong,) = (each for each in check(tmp_path).found if each.code == "wrong-model")
    assert wrong.origin
    assert (wrong.origin.line, wrong.origin.column) == (9, 46)
    assert wrong.hint == 'write "model: safety"'


def test_two_files_of_one_session(complaints: Complaints):
    files: Files = {"course.yaml": COURSE, "sessions/s.yaml": f"{HEAD}plan: []\n"}
    files["sessions/t.yaml"] = f"{HEAD}plan: []\n"
    (twice,) = (each for each in complaints(files) if "duplicate-id" in each)
    assert twice.startswith('1:10 duplicate-id | the session "s" has a file already')
