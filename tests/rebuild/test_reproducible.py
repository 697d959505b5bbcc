"""Same input, same bytes: wherever, whenever and by however many processes it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
from pptx import Presentation
from small import edit, files_of, run

from patientuddannelse import shares
from patientuddannelse.program import program_digest

PLACES: dict[str, tuple[dict[str, str], str]] = {
    "clean": ({"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"}, "1"),
    "over": ({"PYTHONHASHSEED": "1", "TZ": "America/New_York", "LC_ALL": "da_DK.UTF-8"}, "2"),
    "elsewhere": ({"PYTHONHASHSEED": "random", "TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8"}, "8"),
}


def build_at(place: str, project: Path, out: Path, cwd: Path) -> None:
    """Build with the command, as somebody somewhere else does."""
    settings, jobs = PLACES[place]
    command = [sys.executable, "-m", "patientuddannelse", "build", str(project), "-o", str(out)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    subprocess.run(
        [*command, "--jobs", jobs, "--json"],
        check=True,
        cwd=cwd,
        env=environment | settings,
        capture_output=True,
    )


def test_everywhere_the_same_from_nothing_and_over_an_earlier_build(
    once: Path, project: Path, out: Path, tmp_path: Path
) -> None:
    for path in (project, out):
        shutil.copytree(path, tmp_path / "å ø" / path.name)
    made = []
    for place, home in (("clean", tmp_path), ("over", tmp_path), ("elsewhere", tmp_path / "å ø")):
        if place != "over":
            edit(home / "project", "models/cup.yaml", "Hæld noget ud", "Hæld lidt ud")
        cwd = {"clean": Path("/"), "over": home, "elsewhere": home / "project"}[place]
        folder = home / ("clean" if place == "clean" else "out")
        named = Path("out") if place == "over" else folder
        build_at(place, home / "project", named, cwd)
        made.append(files_of(folder))
    first = made[0]
    assert [sorted(each) for each in made[1:]] == [sorted(first)] * 2
    assert [[n for n in first if each[n] != first[n]] for each in made[1:]] == [[], []]


def test_any_number_of_processes_makes_the_same(
    once: Path, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares, "WORTH_A_PROCESS", 0.01)
    run(project, tmp_path / "many", processes=8)
    assert files_of(tmp_path / "many") == files_of(once / "out")


def test_parts_one_after_the_other_make_the_same_as_all_at_once(
    once: Path, project: Path, tmp_path: Path
) -> None:
    parts = [("decks/*", "guides/*"), ("posters/*", "worksheets/*"), ("booklets/*", "q*")]
    for only in parts[::-1]:
        run(project, tmp_path / "parts", *only)
    assert files_of(tmp_path / "parts") == files_of(once / "out")


def test_a_date_from_outside_stands_in_all_and_changing_it_draws_all(
    project: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_of(out)
    try:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        program_digest.cache_clear()
        only = ("posters/cup", "decks/*", "booklets/*")
        assert len(run(project, out, *only).redrawn) == 3
        run(project, tmp_path / "clean", *only)
        over, clean = files_of(out), files_of(tmp_path / "clean")
        pdf = "posters/kopmodellen-a4.pdf"
        assert over[pdf] == clean[pdf] != before[pdf]
        with pikepdf.open(out / pdf) as document:
            assert str(document.docinfo["/CreationDate"]).startswith("D:20231114")
        deck = Presentation(str(out / "decks/1-gang.pptx"))
        assert deck.core_properties.created == datetime(2023, 11, 14, 22, 13, 20)
        assert not [name for name in clean if "/" in name and over[name] != clean[name]]
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
        program_digest.cache_clear()
        run(project, out)
        assert files_of(out) == before
    finally:
        monkeypatch.undo()
        program_digest.cache_clear()
