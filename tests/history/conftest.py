"""A small project with two posters and a session, to be edited and told of."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from edited import Project

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def small_curriculum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a curriculum of one session and two posters."""
    folder = tmp_path_factory.mktemp("small") / "curriculum"
    shutil.copytree(ROOT / "curriculum", folder)
    for name in ("session_2", "session_3", "session_4", "clinician"):
        (folder / "sessions" / f"{name}.yaml").unlink()
    for name in ("guide", "questionnaires"):
        (folder / f"{name}.yaml").unlink()
    course = folder / "course.yaml"
    text = course.read_text(encoding="utf-8")
    text = re.sub(r"(?ms)^sessions:\n.*?\n\n", "sessions: [session_1]\n\n", text)
    text = re.sub(r"(?ms)^posters:\n.*?\n\n", "posters: [cup, where_to_get_help]\n\n", text)
    text = re.sub(r"(?m)^edition_date: .*", "edition_date: 2026-01-31", text)
    course.write_text(text.replace("sheets: [a4, a3]", "sheets: [a4]"), encoding="utf-8")
    clinic = folder / "clinic.yaml"
    written = clinic.read_text(encoding="utf-8").replace("\nphone:\n", "\nphone: 11 22 33 44\n")
    clinic.write_text(written, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def once_built(small_curriculum: Path) -> Path:
    """Return a project that was built once."""
    Project(small_curriculum.parent).build()
    return small_curriculum.parent


@pytest.fixture
def built(once_built: Path, tmp_path: Path) -> Project:
    """Return a copy of a project that was built once, to be edited."""
    shutil.copytree(once_built, tmp_path / "project")
    return Project(tmp_path / "project")


@pytest.fixture
def unbuilt(small_curriculum: Path, tmp_path: Path) -> Project:
    """Return a project of which nothing is known."""
    shutil.copytree(small_curriculum, tmp_path / "project" / "curriculum")
    return Project(tmp_path / "project")
