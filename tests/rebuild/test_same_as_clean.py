"""Whatever is edited: a build over the last one leaves what a build into an empty folder does."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from edits import EDITS, another, files, scalars
from small import files_of, run

from patientuddannelse.build import BuildResult
from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.curriculum.writing import with_scalar
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.history import keeping


class Pair:
    """A project, a folder that all its builds go to, and one that is empty before each."""

    def __init__(self, project: Path, over: Path) -> None:
        self.project, self.over, self.clean = project, over, over.parent / "clean"
        self.drawn: tuple[str, ...] | None = None

    def differences(self, **wishes: object) -> list[str]:
        """Build both ways; return what differs: files, or what is found."""
        shutil.rmtree(self.clean, ignore_errors=True)
        over, clean = (self._built(each, wishes) for each in (self.over, self.clean))
        if over != clean:
            return [f"found {over} beside {clean}"]
        if not (self.clean / "build.json").is_file():
            return []  # nothing is written where there are errors
        return [*_files_that_differ(self.over, self.clean), *self._history_that_differs()]

    def _built(self, output: Path, wishes: dict[str, object]) -> list[str]:
        try:
            result: BuildResult = run(self.project, output, prune=True, **wishes)
        except CurriculumError as error:
            return [*map(str, error.diagnostics)]
        if output == self.over:
            self.drawn = result.redrawn
        return [*map(str, result.found), *map(str, result.unwritten)]

    def _history_that_differs(self) -> Iterator[str]:
        newest = [keeping.entries(each)[-1].code for each in (self.over, self.clean)]
        if newest[0] != newest[1]:
            yield "the newest snapshot"


def _files_that_differ(one: Path, two: Path) -> Iterator[str]:
    over, clean = files_of(one), files_of(two)
    for name in sorted(over.keys() | clean.keys()):
        if name not in clean:
            yield f"{name} is left"
        elif over.get(name) != clean[name]:
            yield f"{name} {'differs' if name in over else 'is missing'}"


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
    pair.drawn = None
    assert pair.differences() == []
    assert pair.drawn is not None


@pytest.fixture
def own_pair(project: Path, out: Path) -> Pair:
    return Pair(project, out)


@pytest.mark.long
def test_every_scalar_of_every_file(own_pair: Pair) -> None:
    wrong = []
    for path in files(own_pair.project):
        before = path.read_bytes()
        for steps, node in scalars(path):
            try:
                path.write_bytes(with_scalar(before, path.name, steps, another(node.raw)))
            except CurriculumError:
                continue  # cannot be written, as in an alias
            found = own_pair.differences()
            wrong += [f"{path.name} {steps}: {each}" for each in found]
            path.write_bytes(before)
    assert wrong == []


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
