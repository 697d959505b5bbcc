"""Each kind of error, from the smallest file that trips it: its place, its words, its hint."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import CurriculumError

Load = Callable[..., Curriculum]
Complaints = Callable[..., list[str]]

HEAD = "session: s\nslug: s\ntitle: T\nshown_as: 1\nplan:\n- id: p\n  part: P\n  slides:\n"


def slide(complaints: Complaints, written: str) -> list[str]:
    """Return what is said about one slide that begins on line 9, column 5."""
    return complaints({"sessions/s.yaml": HEAD + f"  - {written}\n"}, "s.yaml")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "{id: a, kind: statement, title: t, tittle: x}",
            '9:40 unknown-field | "tittle" is not a field of statement "a" | '
            "known are: lines, figure, reveal, stand, drops_at, only_if, serves, notes, sources, "
            "proposal",
        ),
        (
            "{id: a, kind: statement, title: t, linse: x}",
            '9:40 unknown-field | "linse" is not a field of statement "a" | did you mean "lines"?',
        ),
        (
            "{id: a, kind: statement, title: t, notes: {sya: x}}",
            '9:48 unknown-field | "sya" is not a field of "notes" | did you mean "say"?',
        ),
        (
            "{id: a, kind: statement, title: t, notes: {say: Ring, hvis du vil}}",
            '9:59 unknown-field | "hvis du vil" is not a field of "notes" | '
            'a text with a comma inside { } or [ ] stands in quotes: "…"',
        ),
        (
            "{id: a, kind: statement, title: t, notes: {say:x}}",
            '9:48 unknown-field | "say:x" is not a field of "notes" | '
            'a space is missing after the colon: "name: value"',
        ),
        (
            "{id: a, kind: break, title: t, minutes: {60:9}}",
            '9:46 wrong-type | "60:9" should be a whole number, not empty | '
            'a space is missing after the colon: "name: value"',
        ),
        (
            "{id: a, kind: statement}",
            '9:10 missing-field | statement "a" has no "title" | add "title:"',
        ),
        (
            "{id: a, kind: statement, title: }",
            '9:30 missing-field | "title" of statement "a" is empty | fill it',
        ),
        ("{id: a, title: t}", '9:10 missing-field | "a" has no "kind" | add "kind:"'),
        (
            "{id: a, Kind: statement, title: t}",
            '9:13 unknown-field | "Kind" is not a field of "a" | did you mean "kind"?',
        ),
        (
            "{id: a, kin: statement, title: t}",
            '9:13 unknown-field | "kin" is not a field of "a" | did you mean "kind"?',
        ),
        (
            "{id: a, kind: statement, title: t, lines: [x, ~]}",
            '9:51 wrong-type | "lines" should be a text, not empty | '
            "write something, or delete the item",
        ),
        (
            "{id: a, kind: figre, title: t}",
            '9:19 wrong-value | "kind" cannot be "figre" | did you mean "figure"?',
        ),
        (
            "{id: a, kind: quiz, claim: c, why: w, answer: fakt}",
            '9:51 wrong-value | "answer" cannot be "fakt" | did you mean "fact"?',
        ),
        (
            "{id: a, kind: quiz, claim: c, why: w}",
            '9:10 missing-field | quiz "a" has no "answer" | add "answer:"',
        ),
        (
            "{id: a, kind: statement, title: t, stand: maybe}",
            '9:47 wrong-type | "stand" should be true or false, not "maybe" | ',
        ),
        (
            "{id: a, kind: statement, title: t, stand: yes}",
            '9:47 wrong-type | "stand" should be true or false, not "yes" | did you mean "true"?',
        ),
        (
            "{id: a, kind: statement, title: t, stand: Nej}",
            '9:47 wrong-type | "stand" should be true or false, not "Nej" | did you mean "false"?',
        ),
        (
            "{id: a, kind: statement, title: t, stand: 0}",
            '9:47 wrong-type | "stand" should be true or false, not "0" | did you mean "false"?',
        ),
        (
            "{id: a, kind: break, title: t, minutes: lang}",
            '9:45 wrong-type | "minutes" should be a whole number, not "lang" | ',
        ),
        (
            "{id: a, kind: break, title: t, minutes: 5 m.}",
            '9:45 wrong-type | "minutes" should be a whole number, not "5 m." | did you mean "5"?',
        ),
        (
            "{id: a, kind: statement, title: [t]}",
            '9:37 wrong-type | "title" should be a text, not a list | ',
        ),
        (
            "{id: a, kind: statement, title: t, lines: [x, {Sig: hej}]}",
            '9:51 wrong-type | "lines" should be a text, not fields (name: value) | '
            'a text with ": " in it stands in quotes: "…"',
        ),
        (
            "{id: a, kind: break, title: t, lines: {a: b}}",
            '9:43 wrong-type | "lines" should be a list, not fields (name: value) | ',
        ),
        (
            "{id: a, kind: figure, title: t, figure: cup}",
            '9:45 wrong-type | "figure" should be fields (name: value), not "cup" | '
            "its fields are: model, steps, shown, highlight, alone, dimmed, alt",
        ),
        (
            "{id: A-1, kind: statement, title: t}",
            '9:10 wrong-value | "id": should be an id: lower-case letters a–z, digits and '
            'underscores | did you mean "a_1"?',
        ),
        (
            "{id: a, kind: two_columns, title: t, columns: [{id: b}]}",
            '9:51 wrong-value | "columns": should have at least 2 items, not 1 | ',
        ),
        (
            "{id: a, kind: break, title: t}\n  - {id: a, kind: break, title: u}",
            '10:10 duplicate-id | the id "a" stands twice in slides | '
            "the first is on line 9; every id is its own",
        ),
        (
            "vis mig",
            '9:5 wrong-type | "slides" should be fields (name: value), not "vis mig" | ',
        ),
    ],
)
def test_an_error_in_a_slide(complaints: Complaints, written: str, expected: str):
    assert slide(complaints, written) == [expected]


def test_the_kind_of_a_slide_may_have_the_name_of_a_field(complaints: Complaints):
    said = slide(complaints, "{id: a, kind: figure, title: t, figure: {modl: cup}}")
    assert said == [
        '9:45 missing-field | "figure" has no "model" | add "model:"',
        '9:46 unknown-field | "modl" is not a field of "figure" | did you mean "model"?',
    ]


def test_a_field_that_the_whole_file_lacks(complaints: Complaints):
    files: dict[str, str | bytes] = {
        "sessions/s.yaml": "# uden titel\n\nsession: s\nslug: s\nplan: []\n"
    }
    assert complaints(files, "s.yaml") == [
        '3:1 missing-field | s has no "title" | add "title:"',
        '3:1 missing-field | s has no "shown_as" | add "shown_as:"',
    ]


def test_a_date_and_a_list_of_numbers(complaints: Complaints):
    course = "title: t\nedition_date: i dag\nsessions: []\nlengths: [60, kort]\n"
    assert complaints({"course.yaml": course}, "course.yaml") == [
        '2:15 wrong-type | "edition_date" should be a date such as 2026-01-31, not "i dag" | ',
        '4:15 wrong-type | "lengths" should be a whole number, not "kort" | ',
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("22.11.2026", 'did you mean "2026-11-22"?'),
        ("1/2-2026", 'did you mean "2026-02-01"?'),
        ("31.2.2026", ""),
        ("1763683200", ""),
        ("2026-11-22T10:00:00", ""),
        ("20261122", ""),
    ],
)
def test_a_date_is_nothing_else(complaints: Complaints, written: str, meant: str):
    course = f"title: t\nedition_date: {written}\nsessions: []\n"
    assert complaints({"course.yaml": course}, "course.yaml") == [
        '2:15 wrong-type | "edition_date" should be a date such as 2026-01-31, '
        f'not "{written}" | {meant}'
    ]


def test_lengths_are_minutes_and_each_is_named_once(complaints: Complaints, load: Load):
    course = "title: t\nedition_date: 2026-01-31\nsessions: []\nlengths: "
    assert complaints({"course.yaml": f"{course}[75, -60]\n"}, "course.yaml") == [
        '4:15 wrong-value | "lengths": should be greater than or equal to 1 | '
    ]
    assert complaints({"course.yaml": f"{course}[75, 60, 75]\n"}, "course.yaml") == [
        '4:10 wrong-value | "lengths": holds 75 twice | '
    ]
    assert load({"course.yaml": f"{course}[75, 60]\n"}).course.lengths == (75, 60)


@pytest.mark.parametrize(("flow", "told"), [("0,22", 1), ("0.22", 0)])
def test_a_comma_in_a_decimal_is_told(complaints: Complaints, flow: str, told: int):
    tap = f"{{id: a, label: x, category: physical, icon: moon, flow: {flow}}}"
    said = complaints({"models/c.yaml": f"model: cup\nalt: x\ntaps: [{tap}]\n"}, "c.yaml")
    hints = [each for each in said if each.endswith("a decimal is written with a point: 0.5")]
    assert len(hints) == told


def test_what_a_model_itself_demands_is_said_at_its_place(complaints: Complaints):
    points = (
        "points:\n- {id: x, source: '1', section: s, point: p, "
        "audience: [patient], kind: fact, deck: d}\n"
    )
    (said,) = complaints({"points.yaml": points}, "points.yaml")
    assert said == (
        '2:8 wrong-value | "id": should be the id of a teaching point, such as s001-2-roegalarm | '
    )


def test_a_slug_is_a_name_of_a_file(complaints: Complaints):
    session = "session: s\nslug: ../s\ntitle: T\nshown_as: S\nplan: []\n"
    assert complaints({"sessions/s.yaml": session}) == [
        '2:7 wrong-value | "slug": should be a name of a file: letters a–z, digits and hyphens | '
        'did you mean "s"?'
    ]


def test_everything_wrong_is_said_at_once_in_the_order_of_files(load: Load):
    with pytest.raises(CurriculumError) as caught:
        load(
            {
                "sessions/s.yaml": "session: s\nslug: s\n",
                "clinic.yaml": "name: x\nphon: 1\nswitches: {hands: måske}\n",
                "glossary.yaml": "words: [\n",
                "models/cup.yaml": "model: kop\n",
                "points.yaml": "points: []\npoints: []\n",
            }
        )
    places = [f"{d.origin} {d.code}" for d in caught.value.diagnostics]
    assert places == [
        "curriculum/clinic.yaml:2:1 unknown-field",
        "curriculum/clinic.yaml:3:19 wrong-type",
        "curriculum/glossary.yaml:1:8 yaml",
        "curriculum/models/cup.yaml:1:8 unknown-model",
        "curriculum/points.yaml:2:1 duplicate-field",
        "curriculum/sessions/s.yaml:1:1 missing-field",
        "curriculum/sessions/s.yaml:1:1 missing-field",
        "curriculum/sessions/s.yaml:1:1 missing-field",
    ]
    assert str(caught.value).startswith(
        'curriculum/clinic.yaml:2:1: error[unknown-field] "phon" is not a field of clinic\n'
        'hint: did you mean "phone"?\n'
    )
