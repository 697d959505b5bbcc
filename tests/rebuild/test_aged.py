"""A file that only an option asked for is told of when it is old, with the option."""

from __future__ import annotations

from pathlib import Path

import pytest
from small import edit, run

from patientuddannelse import build as building
from patientuddannelse.build import BuildResult
from patientuddannelse.diagnostics import Severity

CUP = "posters/cup"


def said(result: BuildResult) -> list[tuple[str, str]]:
    assert {each.severity for each in result.found} <= {Severity.NOTE}
    assert {each.code for each in result.found} <= {"aged"}
    return [(each.message, each.hint) for each in result.found]


def test_an_old_poster_on_another_sheet_is_told_until_it_is_built_again(
    project: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said(run(project, out, CUP, sheets=("a2",), variants=("bw",))) == []
    assert said(run(project, out)) == []
    monkeypatch.setattr(building, "program_digest", lambda: "another program")
    assert said(run(project, out)) == []

    edit(project, "models/cup.yaml", "Hæld noget ud", "Hæld lidt ud")
    old = (
        "posters/kopmodellen-a2-sort-hvid.pdf is not as the course is now",
        "build it again with --only posters/cup --sheet a2 --variant bw, or remove it",
    )
    assert said(run(project, out)) == [old]
    assert said(run(project, out)) == [old]
    assert said(run(project, out, "posters/traffic_light")) == []
    assert said(run(project, out, CUP, sheets=("a2",), variants=("bw",))) == []
    assert said(run(project, out)) == []


def test_what_is_made_without_options_is_not_told(project: Path, tmp_path: Path) -> None:
    wishes = {"print_deck": True, "booklet": True}
    run(project, tmp_path, "decks/one", "booklets/one", CUP, **wishes)
    edit(project, "models/cup.yaml", "Hæld noget ud", "Hæld lidt ud")
    told = said(run(project, tmp_path, "decks/one", "booklets/one"))
    assert [hint.removesuffix(", or remove it").split(" with ")[1] for _, hint in told] == [
        "--only decks/one --print-deck",
        "--only booklets/one --booklet",
    ]
