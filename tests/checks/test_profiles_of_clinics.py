"""What real clinics write in their profile fits everywhere; where it does not, its line is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from patientuddannelse.checking import check
from patientuddannelse.diagnostics import Diagnostic, Severity

ROOT = Path(__file__).resolve().parents[2]
PLAIN = {"name": "Rygklinikken", "phone": "12 34 56 78"}
WHOLE = {
    "name": "Kiropraktisk Klinik Vesterbro",
    "address": "Vesterbrogade 123, 2. sal tv., 1620 København V",
    "phone": "+45 33 12 34 56",
    "website": "www.kiropraktorvesterbro.dk",
    "doctor_on_call": "1813",
    "lifeline": "70 201 201",
    "checked_on": "2026-11-01",
    "link": "https://www.kiropraktorvesterbro.dk",
    "link_text": "Læs mere om smerter",
}
LONG = {"name": "Kiropraktorerne i Sønderborg og Aabenraa, Fysioterapi og Sundhedshus ApS"}
TWO_NUMBERS = {"phone": "12 34 56 78 / 87 65 43 21"}


def found(project: Path, fields: dict[str, str]) -> list[Diagnostic]:
    """Return what is wrong with the shipped course in a clinic of this profile."""
    shutil.copytree(ROOT / "curriculum", project / "curriculum")
    profile = project / "curriculum" / "clinic.yaml"
    text = profile.read_text(encoding="utf-8")
    for name, value in fields.items():
        text, count = re.subn(rf"(?m)^( *){name}:.*$", rf"\g<1>{name}: {value}", text, count=1)
        assert count
    profile.write_text(text, encoding="utf-8")
    return [each for each in check(project).found if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("fields", [PLAIN, WHOLE], ids=["plain", "whole"])
def test_a_profile_as_clinics_write_it_fits_everywhere(
    tmp_path: Path, fields: dict[str, str]
) -> None:
    assert not found(tmp_path, fields)


@pytest.mark.parametrize(("fields", "line"), [(LONG, 4), (TWO_NUMBERS, 6)], ids=["name", "phone"])
def test_what_is_too_long_is_told_at_its_line(
    tmp_path: Path, fields: dict[str, str], line: int
) -> None:
    wrong = found(tmp_path, fields)
    assert wrong
    places = {(each.origin.file, each.origin.line) for each in wrong if each.origin}
    assert ("curriculum/clinic.yaml", line) in places
    assert all(each.origin for each in wrong)
