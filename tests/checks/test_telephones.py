"""Numbers that nobody can dial are found, and mended by writing them out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import told

Found = Callable[..., list[Diagnostic]]


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
