"""Every scalar of a project changed, many at once where that hides nothing.

A file that shows a scalar and is not drawn again for it is found only where nothing else has it
drawn again. So those are changed together for which, each alone, a build draws the very same files
and composes the very same slides; a build of all of them must then draw and compose just that.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from edits import another, files, scalars
from pair import Pair, files_that_differ
from small import run

from patientuddannelse.build import BuildRequest
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.watching import Pieces
from patientuddannelse.curriculum.writing import Steps, with_scalar
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.jobs import Job, jobs_of
from patientuddannelse.standing import Standing

AT_ONCE = 16
"""So many at the most: what goes wrong is then still to be found."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A scalar of a file, and what is written there instead."""

    file: str
    steps: Steps
    value: str

    def __str__(self) -> str:
        return f"{self.file} {'/'.join(map(str, self.steps))}"


@dataclass(frozen=True, slots=True)
class Stale:
    """The jobs that a build draws again, and the slides that it composes for them."""

    jobs: tuple[str, ...]
    slides: tuple[str, ...]


def edits(project: Path) -> Iterator[Edit]:
    """Yield an edit of every scalar that can be written: one that an alias repeats cannot."""
    for path in files(project):
        content = path.read_bytes()
        for steps, node in scalars(path):
            edit = Edit(path.relative_to(project).as_posix(), steps, another(node.raw))
            try:
                with_scalar(content, path.name, steps, edit.value)
            except CurriculumError:
                continue
            yield edit


def together(
    found: Sequence[tuple[Edit, Stale | None]],
) -> Iterator[tuple[list[Edit], Stale | None]]:
    """Yield edits that make the same stale, few enough at a time; what is refused, one by one."""
    same: dict[Stale | None, list[Edit]] = {}
    for edit, stale in found:
        same.setdefault(stale, []).append(edit)
    for stale, those in same.items():
        size = AT_ONCE if stale else 1
        yield from ((those[i : i + size], stale) for i in range(0, len(those), size))


class Bench:
    """A project of one's own with what a build of it left, on which edits are tried."""

    def __init__(self, once: Path, folder: Path) -> None:
        self.once = once
        self.pair = Pair(
            Path(shutil.copytree(once / "project", folder / "project")),
            Path(shutil.copytree(once / "out", folder / "over")),
        )
        self.builds = 0

    @contextmanager
    def _edited(self, those: Sequence[Edit]) -> Iterator[None]:
        """Make the edits, and take them back."""
        paths = {each.file: self.pair.project / each.file for each in those}
        before = {name: path.read_bytes() for name, path in paths.items()}
        after = dict(before)
        for each in those:
            after[each.file] = with_scalar(after[each.file], each.file, each.steps, each.value)
        for name, path in paths.items():
            path.write_bytes(after[name])
        try:
            yield
        finally:
            for name, path in paths.items():
                path.write_bytes(before[name])

    def stale(self, edit: Edit) -> Stale | None:
        """Return what a build has to do for an edit alone; None where it is refused."""
        with self._edited([edit]):
            try:
                curriculum = load_curriculum(self.pair.project)
                request = BuildRequest(self.pair.project, self.pair.over)
                standing, pieces = Standing.of(self.pair.over), Pieces(curriculum)
                jobs = [
                    job
                    for job in jobs_of(curriculum, request)
                    if standing.up_to_date(job.name, pieces) is None
                ]
                slides = [each for job in jobs for each in _composed(job, curriculum)]
            except CurriculumError:
                return None
        return _stale([each.name for each in jobs], slides)

    def wrong(self, those: Sequence[Edit], stale: Stale | None) -> list[str]:
        """Build with the edits and, once they are taken back, again: return what goes wrong.

        Edits that are refused together, or make more stale than each alone, are parted.
        """
        self.builds += 1
        with self._edited(those):
            found = self.pair.differences()
        built = self.pair.built
        if len(those) > 1 and (built is None or _stale(built.redrawn, built.composed) != stale):
            half = len(those) // 2
            back = self._back(those)
            return [*back, *self.wrong(those[:half], stale), *self.wrong(those[half:], stale)]
        told = [f"{', '.join(map(str, those))}: {each}" for each in found]
        return [*told, *self._back(those)]

    def _back(self, those: Sequence[Edit]) -> list[str]:
        """Build what was there before: return what is not as it was then."""
        if self.pair.built is None:
            return []  # nothing was written
        run(self.pair.project, self.pair.over, prune=True)
        left = files_that_differ(self.pair.over, self.once / "out")
        return [f"{', '.join(map(str, those))}, taken back: {each}" for each in left]


def _composed(job: Job, curriculum: Curriculum) -> Iterator[str]:
    """Compose what shows slides; yield those that had to be."""
    if job.kept:
        job.compose(curriculum)
        yield from (f"{job.whole.removeprefix('sessions/')}/{each}" for each in job.kept().composed)


def _stale(jobs: Sequence[str], slides: Sequence[str]) -> Stale:
    return Stale(tuple(jobs), tuple(sorted(set(slides))))


_HERE: list[Bench] = []
"""The bench of this process."""


def found_wrong(once: Path, folder: Path, processes: int) -> tuple[int, int, list[str]]:
    """Try every scalar in several processes: how many, in how many builds, and what is wrong."""
    every = list(edits(once / "project"))
    begin = partial(_begin, once, folder)
    with ProcessPoolExecutor(processes, get_context("spawn"), begin) as pool:
        stale = pool.map(_stale_of, every, chunksize=20)
        those = list(together(list(zip(every, stale, strict=True))))
        done = list(pool.map(_wrong_of, those))
    builds = sum(count for count, _ in done)
    return len(every), builds, [each for _, wrong in done for each in wrong]


def _begin(once: Path, folder: Path) -> None:
    _HERE.append(Bench(once, folder / str(os.getpid())))


def _stale_of(edit: Edit) -> Stale | None:
    return _HERE[0].stale(edit)


def _wrong_of(those: tuple[list[Edit], Stale | None]) -> tuple[int, list[str]]:
    before = _HERE[0].builds
    wrong = _HERE[0].wrong(*those)
    return _HERE[0].builds - before, wrong
