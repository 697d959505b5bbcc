"""A folder that somebody filled with anything: one clear finding, soon, and nothing written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest.importorskip("resource")

from harm import Harm
from watched import MEGABYTES, pu


def full_of(count: int, name: str, content: str = "") -> Harm:
    """Fill a folder with files."""

    def harm(folder: Path) -> None:
        for number in range(count):
            (folder / name.format(number)).write_text(content, encoding="utf-8")

    return harm


LARGE = "model: cup\n" + "- a bc def ghi jkl mno pqr\n" * 36_000  # nearly all that a file may hold


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (full_of(600, "models/m{}.yaml", "model: x\n"), "over 500 YAML-filer"),
        (full_of(5_001, "models/{}.bak"), "5000 filer"),
        (full_of(10, "models/m{}.yaml", LARGE), "over 8 MB"),
    ],
    ids=["YAML files", "files of other kinds", "too large together"],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_folder_that_can_be_no_course_is_told_at_once(
    project: Path, command: str, harm: Harm, said: str
) -> None:
    harm(project / "curriculum")
    done = pu(command, project)
    [found] = done.found
    assert found.startswith("curriculum:1:1: fejl[too-many-files]")
    assert said in found
    assert done.code == 1
    assert done.seconds < 2
    assert done.megabytes < MEGABYTES
    assert not (project / "output").exists()


@pytest.mark.long  # only because of what it takes to write so many
def test_a_hundred_thousand_files_take_no_longer(project: Path) -> None:
    full_of(100_000, "models/m{}.yaml", "model: x\n")(project / "curriculum")
    done = pu("check", project)
    assert (done.code, len(done.found)) == (1, 1)
    assert done.seconds < 2


def test_folders_within_folders_within_folders_do_no_harm(project: Path) -> None:
    deep = [f"{project}/curriculum/models{'/a' * level}" for level in range(1, 1501)]
    for each in deep:
        os.mkdir(each)
    try:
        done = pu("list", project)
        assert (done.code, done.err) == (0, "")
    finally:
        for each in reversed(deep):  # nothing else takes away what is so deep
            os.rmdir(each)
