"""A small project, and one that is built already."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from small import run, small_project


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a project and what a build of all of it left; nobody changes it."""
    folder = tmp_path_factory.mktemp("small")
    run(small_project(folder / "project"), folder / "out")
    return folder


@pytest.fixture
def project(once: Path, tmp_path: Path) -> Path:
    """Return a project of one's own."""
    return Path(shutil.copytree(once / "project", tmp_path / "project"))


@pytest.fixture
def out(once: Path, tmp_path: Path) -> Path:
    """Return what a build of all of it left."""
    return Path(shutil.copytree(once / "out", tmp_path / "out"))
