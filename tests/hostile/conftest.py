"""A project to be harmed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "curriculum", tmp_path / "project" / "curriculum")
    return tmp_path / "project"
