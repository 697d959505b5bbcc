"""Whatever is edited: a build over the last one leaves what a build into an empty folder does."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from edits import EDITS, another, files, scalars
from every_scalar import AT_ONCE, Bench, Stale, edits, found_wrong
from pair import Pair
from small import run, small_project

from patientuddannelse.curriculum import watching
from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.curriculum.writing import with_scalar
from patientuddannelse.diagnostics import CurriculumError


@pytest.fixture(scope="module")
def pair(once: Path, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """One pair for all the edits, so that each comes after others."""
    folder = tmp_path_factory.mktemp("pair")
    return Pair(
        Path(shutil.copytree(once / "project", folder / "project")),
        Path(shutil.copytree(once / "out", folder / "over")),
    )


@pytest.mark.parametrize("edited", EDITS.values(), ids=EDITS)
def test_a_build_over_the_last_is_the_same_as_a_clean_one(
    pair: Pair, edited: Callable[[Path], None]
) -> None:
    edited(pair.project)
    assert pair.differences() == []
    assert pair.built is not None


@pytest.fixture
def own_pair(project: Path, out: Path) -> Pair:
    return Pair(project, out)


@pytest.mark.long
def test_every_scalar_of_every_file(once: Path, tmp_path: Path) -> None:
    tried, builds, wrong = found_wrong(once, tmp_path, os.cpu_count() or 1)
    assert wrong == []
    assert tried > 1200
    assert builds < tried / 2


def test_edits_tried_together_hide_no_file_that_is_not_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shown on a program that forgets to note that the clinician's side was read."""
    monkeypatch.setattr(watching, "_WHOLE", watching._WHOLE - {"clinician"})
    run(small_project(tmp_path / "project"), tmp_path / "out")
    bench = Bench(tmp_path, tmp_path / "bench")
    every = [each for each in edits(tmp_path / "project") if each.file.endswith("clinician.yaml")]
    told = [each for each in every if bench.stale(each) == Stale((), ())][:AT_ONCE]
    assert len(told) == AT_ONCE
    wrong = bench.wrong(told, Stale((), ()))
    assert any("posters/kopmodellen-a4.pdf differs" in each for each in wrong)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
def test_edits_by_chance_one_after_the_other(own_pair: Pair, seed: int) -> None:
    chance = random.Random(seed)
    wishes: list[dict[str, object]] = [{}, {}, {}, {"minutes": 75}, {"only": True}]
    for _ in range(25):
        path = chance.choice(files(own_pair.project))
        before = path.read_bytes()
        steps, node = chance.choice(scalars(path))
        try:
            path.write_bytes(with_scalar(before, path.name, steps, another(node.raw)))
            load_curriculum(own_pair.project)
        except CurriculumError:
            path.write_bytes(before)
            continue
        wish = chance.choice(wishes)
        if wish.get("only"):
            build_a_part(own_pair, chance.choice(["decks/*", "posters/*", "guides/*"]))
            wish = {}
        assert own_pair.differences(**wish) == [], (path.name, steps)


def build_a_part(pair: Pair, only: str) -> None:
    """Build a part, if it can be built."""
    try:
        run(pair.project, pair.over, only)
    except CurriculumError:
        return
