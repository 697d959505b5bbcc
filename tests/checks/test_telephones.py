"""Numbers that nobody can dial are found, and mended by writing them out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import told

Found = Callable[..., list[Diagnostic]]

ROOT = Path(__file__).resolve().parents[2]


def profile(phone: str) -> dict[str, str]:
    return {"clinic.yaml": f'name: Klinik\nphone: "{phone}"\n'}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("12 34 AB 78", "12 34 56 78"),
        ("12 34 56 7", "12 34 56 77"),
        ("12 34 56 789", "+45 12 34 56 78"),
        ("7O 20 12 01", "70 20 12 01"),
        ("18I3", "1813"),
        ("Ring til os", "Ring 12 34 56 78"),
        ("12 34 56 78 / 87 65 43", "12 34 56 78 / 87 65 43 21"),
        ("12345678x", "12345678 (hverdage kl. 8–15)"),
        ("1", "112"),
    ],
)
def test_a_number_that_nobody_can_dial_is_found(found: Found, wrong: str, right: str):
    (one,) = found("wrong-number", files=profile(wrong))
    assert one.severity is Severity.WARNING
    assert one.origin
    assert (one.origin.file, one.origin.line) == ("curriculum/clinic.yaml", 2)
    assert "8 cifre" in told(one, "da").hint
    assert not found("wrong-number", files=profile(right))


@pytest.mark.parametrize(
    "right",
    [
        "", "116 006", "70 201 201", "12.34.56.78", "12-34-56-78", "Tlf. 12 34 56 78",
        "12 34 56 78, hverdage 8.30-16.30", "0045 12345678", "12 34 56 78 eller 87 65 43 21",
    ],
)  # fmt: skip
def test_numbers_as_clinics_write_them_are_right(found: Found, right: str):
    assert not found("wrong-number", files=profile(right))


def test_the_numbers_for_help_are_looked_at_too(found: Found):
    numbers = "name: Klinik\nnumbers:\n  doctor_on_call: 181E\n  lifeline: 70 201 2O1\n"
    lines = [each.origin and each.origin.line for each in
             found("wrong-number", files={"clinic.yaml": numbers})]  # fmt: skip
    assert lines == [3, 4]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Ring 121 ved fare for liv.", "Ring 112 ved fare for liv."),
        ("Ring til Livslinien eller 113.", "Ring til Livslinien eller 112."),
        ("Lægevagten har nummer 1831 eller 1183.", "Lægevagten har nummer 1813."),
    ],
)
def test_a_short_number_that_is_none_is_found_in_a_text(found: Found, wrong: str, right: str):
    (one,) = found("wrong-number", lines=(wrong,))
    assert one.origin
    assert one.origin.line == 16
    assert not found("wrong-number", lines=(right,))


@pytest.mark.parametrize(
    "text",
    ["Gå 120 skridt, og ring til os.", "Ring, når der er gået 100 minutter.", "Hop 121 gange."],
)
def test_a_number_of_something_is_no_telephone_number(found: Found, text: str):
    assert not found("wrong-number", lines=(text,))


def test_a_number_behind_a_door_is_looked_at(found: Found):
    doors = (ROOT / "curriculum/models/where_to_get_help.yaml").read_text(encoding="utf-8")
    doors = "\n".join(each for each in doors.split("\n") if "sources" not in each)
    doors, _, _ = doors.partition("\n# The sheet for one patient")
    wrong = {"models/where_to_get_help.yaml": doors.replace('"112"', '"1112"')}
    (one,) = found("wrong-number", files=wrong)
    assert one.origin
    assert one.origin.file == "curriculum/models/where_to_get_help.yaml"
    assert not found("wrong-number", files={"models/where_to_get_help.yaml": doors})
