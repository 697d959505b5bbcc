"""Small projects on disk, and what loading them says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.diagnostics import CurriculumError

COURSE = "title: Kursus\nedition_date: 2026-01-31\nsessions: []\n"
CLINIC = "name: Klinik\nphone: 12 34 56 78\n"

Load = Callable[..., Curriculum]
Complaints = Callable[..., list[str]]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load a project with the given files (names below curriculum/, dots spelled as slashes)."""

    def loaded(files: dict[str, str | bytes], clinic: Path | None = None) -> Curriculum:
        folder = tmp_path / "curriculum"
        for name, content in ({"course.yaml": COURSE, "clinic.yaml": CLINIC} | files).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load_curriculum(tmp_path, clinic)

    return loaded


@pytest.fixture
def complaints(load: Load) -> Complaints:
    """Return every diagnostic of a project, each as ``line:column code | message | hint``."""

    def found(files: dict[str, str | bytes], file: str = "") -> list[str]:
        with pytest.raises(CurriculumError) as caught:
            load(files)
        return [
            f"{d.origin.line}:{d.origin.column} {d.code} | {d.message} | {d.hint}"
            for d in caught.value.diagnostics
            if d.origin is not None and d.origin.file.endswith(file)
        ]

    return found
