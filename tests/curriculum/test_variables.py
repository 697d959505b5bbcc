from collections.abc import Callable

import pytest

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.variables import filled

Load = Callable[..., Curriculum]
Complaints = Callable[..., list[str]]

CUPLESS = "model: smoke_alarm\nalt: a\n"


def lead(load: Load, written: str) -> str:
    curriculum = load({"models/m.yaml": f"{CUPLESS}lead: {written}\n"})
    return curriculum.models["smoke_alarm"].lead.value


def said_of_lead(complaints: Complaints, written: str) -> list[str]:
    return complaints({"models/m.yaml": f"{CUPLESS}lead: {written}\n"})


def test_a_variable_is_filled_and_the_raw_form_and_place_are_kept(load: Load):
    curriculum = load({"models/m.yaml": f'{CUPLESS}lead: "Ring til {{{{ clinic.name }}}}."\n'})
    text = curriculum.models["smoke_alarm"].lead
    assert (text.value, text.raw) == ("Ring til Klinik.", "Ring til {{ clinic.name }}.")
    assert text.origin is not None
    assert (text.origin.line, text.origin.column, text.origin.end_column) == (3, 7, 36)


def test_text_without_variables_is_its_own_raw_form(load: Load):
    text = load({"models/m.yaml": f"{CUPLESS}lead: hej\n"}).models["smoke_alarm"].lead
    assert (text.value, text.raw) == ("hej", "hej")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("'{{ clinic.phone }}'", "12 34 56 78"),
        ("'{{clinic.name|upper}}!'", "KLINIK!"),
        ("'{{ course.title }} {{ course.edition_date }}'", "Kursus 2026-01-31"),
        ("'[{{ clinic.numbers.lifeline }}]'", "[]"),
        ("|-\n  a\n  {{ clinic.name }}\n  b", "a\nKlinik\nb"),
        ("'<b> & {{ clinic.name }}'", "<b> & Klinik"),
    ],
)
def test_variables_are_filled(load: Load, written: str, expected: str):
    assert lead(load, written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "'Ring til {{ clinic.nam }}'",
            '3:20 unknown-variable | there is no "clinic.nam" | did you mean "clinic.name"?',
        ),
        (
            "|-\n  a\n  b {{ clinic.phon }}",
            '5:8 unknown-variable | there is no "clinic.phon" | did you mean "clinic.phone"?',
        ),
        (
            "'{{ clinic.numbers.nurse }}'",
            '3:11 unknown-variable | there is no "clinic.numbers.nurse" | clinic.numbers has '
            "clinic.numbers.doctor_on_call, clinic.numbers.lifeline, clinic.numbers.checked_on",
        ),
        (
            "'{{ telefonnummer }}'",
            '3:11 unknown-variable | there is no "telefonnummer" | '
            "a name begins with clinic or course: clinic.phone",
        ),
        (
            "'{{ clinic.numbers }}'",
            '3:11 unknown-variable | there is no "clinic.numbers" | clinic.numbers has '
            "clinic.numbers.doctor_on_call, clinic.numbers.lifeline, clinic.numbers.checked_on",
        ),
        (
            "'{{ clinic.name | uper }}'",
            '3:25 variable | "uper" is not a filter here | did you mean "upper"?',
        ),
        (
            "'{% for x in clinic %}a{% endfor %}'",
            "3:8 variable | only names such as clinic.name can stand in {{ }} | "
            "write what is meant, without commands",
        ),
        (
            "'{{ 9**9**9 }}'",
            "3:8 variable | only names such as clinic.name can stand in {{ }} | "
            "write what is meant, without commands",
        ),
        (
            "'{{ clinic.name.__class__ }}'",
            '3:11 unknown-variable | there is no "clinic.name.__class__" | '
            'did you mean "clinic.name"?',
        ),
        (
            "'{{ range(9) }}'",
            "3:8 variable | only names such as clinic.name can stand in {{ }} | "
            "write what is meant, without commands",
        ),
        (
            "'Ring { clinic.phone } nu'",
            '3:13 variable | "clinic.phone" stands in one brace and would be printed as it is | '
            'write two: "{{ clinic.name }}"',
        ),
        (
            "'Ring ${clinic.phone} nu {og så}'",
            '3:14 variable | "clinic.phone" stands in one brace and would be printed as it is | '
            'write two: "{{ clinic.name }}"',
        ),
        (
            "'{{ clinic.name '",
            '3:8 variable | "{{" is opened and never closed | write "{{ clinic.name }}"',
        ),
    ],
)
def test_a_wrong_variable_is_said_at_its_place(complaints: Complaints, written: str, expected: str):
    assert expected in said_of_lead(complaints, written)


def test_every_unknown_variable_is_said(complaints: Complaints):
    said = said_of_lead(complaints, "'{{ clinic.a }} {{ clinic.b }}'\ntitle: '{{ c }}'")
    assert [line.split(" |")[0] for line in said] == [
        "3:11 unknown-variable",
        "3:26 unknown-variable",
        "4:12 unknown-variable",
    ]


def test_a_text_that_grows_too_long_is_refused(load: Load, complaints: Complaints):
    files: dict[str, str | bytes] = {
        "clinic.yaml": f"name: {'x' * 6000}\n",
        "models/m.yaml": f"{CUPLESS}lead: '{{{{ clinic.name }}}}{{{{ clinic.name }}}}'\n",
    }
    assert complaints(files) == [
        "3:7 too-large | the text is longer than 10000 characters with its variables | shorten it"
    ]


def test_a_wrong_clinic_does_not_hide_a_wrong_variable(complaints: Complaints):
    files: dict[str, str | bytes] = {
        "clinic.yaml": "nam: x\n",
        "models/m.yaml": f"{CUPLESS}lead: '{{{{ clinic.nme }}}} {{{{ clinic.name }}}}'\n",
    }
    assert [line.split(" |")[0] for line in complaints(files)] == [
        "1:1 missing-field",
        "1:1 unknown-field",
        "3:11 unknown-variable",
    ]


def test_the_course_may_name_the_clinic_and_the_clinic_nothing(load: Load, complaints: Complaints):
    course = "title: Hos {{ clinic.name }}\nedition_date: 2026-01-31\nsessions: []\n"
    assert str(load({"course.yaml": course}).course.title) == "Hos Klinik"
    assert complaints({"clinic.yaml": "name: '{{ clinic.name }}'\n"}) == [
        '1:11 unknown-variable | there is no "clinic.name" | no variables can stand in this file'
    ]


def test_filling_leaves_the_file_as_it_was_read():
    written = "a: &x {b: '{{ clinic.name }}'}\nc: [*x, d]\n"
    file = read_source(written.encode(), "f.yaml")
    full, found = filled(file, {"clinic.name": "Klinik"})
    assert found == ()
    assert file.data == {"a": {"b": "{{ clinic.name }}"}, "c": [{"b": "{{ clinic.name }}"}, "d"]}
    assert full.data == {"a": {"b": "Klinik"}, "c": [{"b": "Klinik"}, "d"]}
    assert full.data["a"] is full.data["c"][0]
    assert filled(file, {"clinic.name": "Klinik"})[0] is full
    assert filled(file, {"clinic.name": "En anden"})[0].data["a"] == {"b": "En anden"}


def test_a_file_without_variables_is_itself_when_filled():
    file = read_source(b"a: b\n", "f.yaml")
    assert filled(file, {"clinic.name": "Klinik"}) == (file, ())
