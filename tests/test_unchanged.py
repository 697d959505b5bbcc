"""Whether anything can have changed since the last build is told without reading any of it."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from patientuddannelse import program
from patientuddannelse.build import build
from patientuddannelse.progress import unseen
from patientuddannelse.request import BuildRequest
from patientuddannelse.unchanged import inputs, unchanged

ROOT = Path(__file__).resolve().parents[1]
LONG_AGO = time.time() - 1000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built some time after it was last edited."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "curriculum", project / "curriculum")
    for path in project.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    build(asked(project), unseen)
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """Another one, as it was built."""
    shutil.copytree(built, tmp_path / "project")  # keeps the times
    build(asked(tmp_path / "project"), unseen)
    return tmp_path / "project"


def asked(project: Path) -> BuildRequest:
    return BuildRequest(project, project / "output", ("posters/three_p",), ("a4",))


def test_what_was_built_is_told_again(built: Path) -> None:
    first = build(replace(asked(built), force=True), unseen)
    again = unchanged(asked(built))
    assert again is not None
    assert [each["path"] for each in again.entries] == [each["path"] for each in first.entries]
    assert {each["status"] for each in again.entries} == {"unchanged"}


@pytest.mark.parametrize(
    "change",
    [
        lambda p: (p / "curriculum/models/cup.yaml").write_text("model: cup\n"),
        lambda p: (p / "curriculum/models/cup.yaml").unlink(),
        lambda p: (p / "curriculum/new.yaml").write_text("# new\n"),
        lambda p: (p / "curriculum/logo.svg").write_text("<svg/>"),
        lambda p: next((p / "output/posters").iterdir()).unlink(),
        lambda p: next((p / "output/gallery").iterdir()).write_text("<svg/>"),
        lambda p: (p / "output/index.html").unlink(),
        lambda p: (p / "output/daekning.html").unlink(),
        lambda p: (p / "output/build.json").write_text("{}"),
        lambda p: (p / "output/.cache/last.json").write_text("[" * 90_000),
        lambda p: shutil.rmtree(p / "output/.cache"),
        lambda p: os.utime(p / "curriculum/course.yaml"),
    ],
)
def test_any_change_is_a_reason_to_look(project: Path, change: Callable[[Path], object]) -> None:
    assert unchanged(asked(project)) is not None
    change(project)
    assert unchanged(asked(project)) is None


def test_a_library_of_another_version_is_a_reason_to_look(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = program.program_digest.__wrapped__()
    assert any(each.startswith("reportlab-") for each in program.libraries())
    assert unchanged(asked(built)) is not None
    (tmp_path / "reportlab-99.1.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert "reportlab-99.1.dist-info" in program.libraries()
    assert unchanged(asked(built)) is None
    assert program.program_digest.__wrapped__() != installed


@pytest.mark.parametrize(
    "other",
    [
        {"only": ("posters/cup",)},
        {"sheets": ("a3",)},
        {"minutes": 60},
        {"starts": datetime.time(16, 30)},
        {"variants": ("bw",)},
        {"press": True},
        {"force": True},
        {"prune": True},
        {"edits": "keep"},
        {"template": Path("clinic.potx")},
    ],
)
def test_another_wish_is_a_reason_to_look(built: Path, other: dict[str, object]) -> None:
    assert unchanged(replace(asked(built), **other)) is None  # type: ignore[arg-type]


def test_a_logo_in_a_folder_of_another_clinic_is_looked_at(project: Path) -> None:
    home = project / "north"
    (home / "pictures").mkdir(parents=True)
    profile = (project / "curriculum/clinic.yaml").read_text(encoding="utf-8")
    named = profile.replace("\nlogo:", "\nlogo: pictures/logo.svg  # ours")
    (home / "clinic.yaml").write_text(named, encoding="utf-8")
    logo = home / "pictures" / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>')
    for path in (home / "clinic.yaml", logo):
        os.utime(path, (LONG_AGO, LONG_AGO))
    request = replace(asked(project), clinic=home / "clinic.yaml")
    before = inputs(request)
    assert str(logo) in before
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"/>')
    assert inputs(request) != before


def test_the_number_of_processes_is_none(built: Path) -> None:
    assert unchanged(replace(asked(built), processes=7)) is not None


def test_a_file_changed_just_before_a_build_is_looked_at_again(project: Path) -> None:
    """It may have been written twice within one tick of the clock."""
    cup = project / "curriculum/models/cup.yaml"
    cup.write_text(cup.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    build(asked(project), unseen)
    assert unchanged(asked(project)) is None


def test_asking_loads_nothing_that_draws(built: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "patientuddannelse", "build", str(built)]
    said = subprocess.run(
        [*command, "--only", "posters/three_p", "--sheet", "a4"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "unchanged" in said.stdout
    loaded = {line.rpartition("|")[2].strip() for line in said.stderr.splitlines()}
    assert not {"yaml", "reportlab", "pptx", "lxml", "jinja2"} & loaded
    assert "patientuddannelse.unchanged" in loaded
