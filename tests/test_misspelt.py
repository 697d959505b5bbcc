"""Every name in the shipped curriculum, misspelt once: all are told at once, each with its place.

A slip has a file, the text that is written (its mark ``|`` stands before the place), the text that
is written instead, a code and what is suggested.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from patientuddannelse.checking import check
from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.diagnostics import CurriculumError, Diagnostic
from patientuddannelse.wordings import told

ROOT = Path(__file__).resolve().parent.parent


class Slip(NamedTuple):
    file: str
    right: str
    wrong: str
    code: str
    meant: str


FIELDS = (
    Slip("course.yaml", "\n|edition_date:", "edition_dato:", "unknown-field", "edition_date"),
    Slip("course.yaml", "\nsheets: [|a4", "a44", "wrong-value", "a4"),
    Slip("clinic.yaml", "\n|phone:", "phon:", "unknown-field", "phone"),
    Slip("clinic.yaml", "\n  |hands: true", "hand: true", "unknown-field", "hands"),
    Slip("clinic.yaml", "\n  |lifeline:", "life_line:", "unknown-field", "lifeline"),
    Slip("clinic.yaml", "\n  |two_content:", "two_contents:", "unknown-field", "two_content"),
    Slip("clinic.yaml", "\n  |approved_by:", "aproved_by:", "unknown-field", "approved_by"),
    Slip("points.yaml", "audience: [|clinician]", "clinican]", "wrong-value", "clinician"),
    Slip("points.yaml", "\n    kind: |metaphor", "metafor", "wrong-value", "metaphor"),
    Slip("glossary.yaml", "\n    |patient:", "pasient:", "unknown-field", "patient"),
    Slip("guide.yaml", "\n  |minutes:", "minuts:", "unknown-field", "minutes"),
    Slip("booklet.yaml", "\n|reading:", "readings:", "unknown-field", "reading"),
    Slip("questionnaires.yaml", "\n  |before:", "befor:", "unknown-field", "before"),
    Slip("clinician.yaml", "\n  |watch:", "wach:", "unknown-field", "watch"),
    Slip("models/traffic_light.yaml", "icon: check, color: |green", "gren", "wrong-value", "green"),
    Slip("models/traffic_light.yaml", "\n  - id: |red", "rød", "wrong-value", "red"),
    Slip("models/pacing_up.yaml", "\n      switch: |hands", "hand", "wrong-value", "hands"),
    Slip("models/cup.yaml", "category: |mental", "mentl", "wrong-value", "mental"),
    Slip("sessions/session_1.yaml", "\n        kind: |quiz", "quizz", "wrong-value", "quiz"),
    Slip("sessions/session_3.yaml", "\n        answer: |yellow", "yelow", "wrong-value", "yellow"),
    Slip("sessions/session_1.yaml", "\n        |claim: En scanning", "clame: En scanning",
         "unknown-field", "claim"),
    Slip("sessions/session_4.yaml", "\n        only_if: |hands", "hand", "wrong-value", "hands"),
)  # fmt: skip

NAMES = (
    Slip("course.yaml", "\n  - |session_3", "sesion_3", "unknown-session", "session_3"),
    Slip("course.yaml", "\n  - |smoke_alarm", "smoke_alrm", "unknown-model", "smoke_alarm"),
    Slip("course.yaml", "\nvariants: [|colour", "color", "unknown-variant", "colour"),
    Slip("course.yaml", "\nlanguage: |da", "dan", "wrong-value", "da"),
    Slip("points.yaml", "caution: [I-13, |I-35]", "I-355]", "unknown-issue", "I-35"),
    Slip("points.yaml", "posters: [|where_to_get_help]", "where_to_get_hlp]", "unknown-model",
         "where_to_get_help"),
    Slip("guide.yaml", "\nhelp_table: |who_can_help", "who_can_halp", "unknown-table",
         "who_can_help"),
    Slip("models/threat_meeting.yaml", "\nspeech: {seat: |memory", "memmory", "wrong-value",
         "memory"),
    Slip("models/where_to_get_help.yaml", "number: \"{{ |clinic.phone", "clinic.phon",
         "unknown-variable", "clinic.phone"),
    Slip("sessions/session_2.yaml", "serves: [|session_1/purpose", "session_1/purpos",
         "unknown-goal", "session_1/purpose"),
    Slip("sessions/session_2.yaml", "\n    part: |roleplay", "roleply", "unknown-part", "roleplay"),
    Slip("models/scan.yaml", "{id: |without_pain", "witout_pain", "unknown-part", "without_pain"),
    Slip("models/smoke_alarm.yaml", "{id: |same_sound", "same_soud", "unknown-part", "same_sound"),
    Slip("sessions/session_2.yaml", "figure: {model: |brain_areas", "brain_area", "unknown-model",
         "brain_areas"),
    Slip("sessions/session_3.yaml", "\n  sheet: |traffic_light", "trafic_light", "unknown-model",
         "traffic_light"),
    Slip("models/smoke_alarm.yaml", "proposal: [|fire", "fier", "unknown-proposal", "fire"),
    Slip("sessions/session_1.yaml", "sources: [|s001-2-roegalarm", "s001-2-rogalarm",
         "unknown-point", "s001-2-roegalarm"),
)  # fmt: skip

DRAWN = (
    Slip("sessions/session_2.yaml", "steps: [|together]", "togeter]", "unknown-step", "together"),
    Slip("sessions/session_2.yaml", "highlight: [|genes]", "gens]", "unknown-highlight", "genes"),
    Slip("sessions/session_3.yaml", "\n        speaker: |mona", "monna", "unknown-person", "mona"),
    Slip("models/change_steps.yaml", "\n    icon: |search", "serch", "unknown-icon", "search"),
    Slip("glossary.yaml", "explained: [|session_2/body_to_brain", "session_2/body_to_brian",
         "no-explanation", "session_2/body_to_brain"),
    Slip("points.yaml", "\n    deck: |session_2", "sesion_2", "unknown-session", "session_2"),
)  # fmt: skip


def with_slips(folder: Path, slips: tuple[Slip, ...]) -> list[str]:
    """Write a project with all slips; return where each stands, with its code."""
    shutil.copytree(ROOT / "curriculum", folder / "curriculum")
    at = []
    for slip in slips:
        path = folder / "curriculum" / slip.file
        text = "\n" + path.read_text(encoding="utf-8")
        before, right = slip.right.split("|")
        assert before + right in text, slip
        begin = text.index(before + right) + len(before)
        same_line = text.index("\n", begin)
        line, column = text.count("\n", 0, begin), begin - text.rfind("\n", 0, begin)
        end = begin + len(right)
        assert end <= same_line
        path.write_text((text[:begin] + slip.wrong + text[end:])[1:], encoding="utf-8")
        at.append(f"curriculum/{slip.file}:{line}:{column} {slip.code}")
    return at


def spelled(found: tuple[Diagnostic, ...]) -> dict[str, Diagnostic]:
    return {f"{each.origin} {each.code}": each for each in found}


def suggested(found: dict[str, Diagnostic], at: str, meant: str) -> None:
    danish = told(found[at], "da")
    assert danish.message != found[at].message
    assert (found[at].hint, danish.hint) == (f'did you mean "{meant}"?', f"mente du ”{meant}”?")


@pytest.mark.parametrize("slips", [FIELDS, NAMES], ids=["fields", "names"])
def test_misspelt_names_are_told_at_once_each_with_its_suggestion(
    tmp_path: Path, slips: tuple[Slip, ...]
) -> None:
    places = with_slips(tmp_path, slips)
    with pytest.raises(CurriculumError) as caught:
        load_curriculum(tmp_path)
    found = spelled(caught.value.diagnostics)
    assert [at for at in places if at not in found] == []
    for at, slip in zip(places, slips, strict=True):
        suggested(found, at, slip.meant)


def test_names_that_only_a_drawing_knows_are_told_with_their_suggestion(tmp_path: Path) -> None:
    places = with_slips(tmp_path, DRAWN)
    found = spelled(check(tmp_path).found)
    assert [at for at in places if at not in found] == []
    for at, slip in zip(places, DRAWN, strict=True):
        suggested(found, at, slip.meant)
