"""Files are named as one would write them from the folder that one is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from patientuddannelse.cli.reporting import near


def test_a_file_below_this_folder_is_named_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path.cwd() / "curriculum" / "clinic.yaml"
    assert near(file) == Path("curriculum/clinic.yaml")
    assert near(Path("curriculum/clinic.yaml")) == Path("curriculum/clinic.yaml")


def test_one_elsewhere_keeps_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert near(tmp_path / "clinic.yaml") == tmp_path / "clinic.yaml"
