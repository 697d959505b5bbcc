"""Answers about a curriculum that are kept, and those of their parts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from patientuddannelse.curriculum.kept import Answers, asked_within
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.diagnostics import CurriculumError

ROOT = Path(__file__).resolve().parents[2]


class Sheet:
    """A thing with two parts, the one of the cup and the other of the clinic, and a number."""

    def __init__(self, project: Path) -> None:
        self.project, self.answers = project, Answers()
        self.number = 1
        self.made: list[str] = []

    def again(self) -> str:
        """Return it as it is now; ``made`` is what had to be made."""
        self.made.clear()
        self.answers.turn_to(load_curriculum(self.project))
        return self.answers.ask("sheet", self._whole)

    def _whole(self, curriculum: Curriculum, _before: str | None) -> str:
        self.made.append("sheet")
        front = asked_within(curriculum, "front", self._front, self.number)
        return f"{front} / {asked_within(curriculum, 'foot', self._foot)}"

    def _front(self, curriculum: Curriculum, before: str | None) -> str:
        self.made.append(f"front after {before}")
        return f"{curriculum.models['cup'].title} {self.number}"

    def _foot(self, curriculum: Curriculum, _before: str | None) -> str:
        self.made.append("foot")
        return str(curriculum.clinic.name)


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum")
    return Sheet(tmp_path)


def reword(project: Path, file: str, key: str, words: str) -> None:
    """Give the first text of that key other words."""
    path = project / "curriculum" / file
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith(f"{key}:"))
    lines[at] = f"{key}: {words}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_only_the_stale_part_is_made_anew(sheet: Sheet) -> None:
    first = sheet.again()
    assert sheet.made == ["sheet", "front after None", "foot"]
    assert sheet.again() == first
    assert sheet.made == []
    reword(sheet.project, "clinic.yaml", "name", "Klinikken ved Åen")
    assert sheet.again().endswith("/ Klinikken ved Åen")
    assert sheet.made == ["sheet", "foot"]


def test_a_part_gets_what_it_was_before(sheet: Sheet) -> None:
    before = sheet.again().partition(" /")[0]
    reword(sheet.project, "models/cup.yaml", "title", "Et glas")
    assert sheet.again().startswith("Et glas 1 /")
    assert sheet.made == ["sheet", f"front after {before}"]


def test_what_a_part_reads_counts_for_the_whole_when_it_is_kept_too(sheet: Sheet) -> None:
    sheet.again()
    reword(sheet.project, "clinic.yaml", "name", "En")
    sheet.again()  # here the front is kept, and yet the next edit of its model is heard of
    reword(sheet.project, "models/cup.yaml", "title", "Et glas")
    assert sheet.again() == "Et glas 1 / En"


def test_what_else_is_given_makes_a_part_stale(sheet: Sheet) -> None:
    sheet.again()
    sheet.number = 2
    reword(sheet.project, "clinic.yaml", "name", "En")
    assert sheet.again().endswith("2 / En")


def test_what_a_part_read_in_vain_is_waited_for(sheet: Sheet) -> None:
    def whole(curriculum: Curriculum, _before: str | None) -> str:
        try:
            return asked_within(curriculum, "part", part)
        except CurriculumError:
            return "in vain"

    def part(curriculum: Curriculum, _before: str | None) -> str:
        if str(curriculum.clinic.name) != "Nu":
            raise CurriculumError([])
        return "found"

    def again() -> str:
        sheet.answers.turn_to(load_curriculum(sheet.project))
        return sheet.answers.ask("whole", whole)

    assert again() == "in vain"
    reword(sheet.project, "clinic.yaml", "name", "Nu")
    assert again() == "found"


def test_where_nothing_is_kept_parts_are_made(sheet: Sheet) -> None:
    curriculum = load_curriculum(sheet.project)
    found = asked_within(curriculum, "name", lambda held, _: str(held.clinic.name))
    assert found == str(curriculum.clinic.name)
