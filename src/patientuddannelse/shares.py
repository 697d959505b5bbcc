"""Two processes for the jobs of one request, where each gets enough to be worth its start."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.jobs import BuildRequest, Job, jobs_of

WORTH_A_PROCESS = 0.6
"""The least weight of a share: its own process has to save more than it costs."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Task:
    """A request, the curriculum it is about, and the jobs that answer it."""

    request: BuildRequest
    curriculum: Curriculum
    jobs: tuple[Job, ...]

    @classmethod
    def of(cls, request: BuildRequest) -> Task:
        """Read the curriculum and list the jobs; raise CurriculumError or UsageError."""
        curriculum = load_curriculum(request.project, request.clinic)
        return cls(request, curriculum, tuple(jobs_of(curriculum, request)))


def in_two(
    task: Task,
    weights: Mapping[str, float],
    here: Callable[[Task, Sequence[int]], Result],
    there: Callable[[Task, Sequence[int]], Result],
) -> list[tuple[Sequence[int], Result]]:
    """Do the jobs with ``here``, a share of them with ``there`` in a process of its own.

    ``weights`` tells by the kind of a job how long it takes beside others. Returns the indexes of
    each share with what came of it. ``there`` is a function of a module, as processes ask.
    """
    mine, theirs = shares(task.jobs, weights)
    if not theirs or (os.cpu_count() or 1) < 2:
        every = range(len(task.jobs))
        return [(every, here(task, every))]
    with _handed_down(task), ProcessPoolExecutor(1) as processes:
        apart = processes.submit(_apart, task.request, there, theirs)
        done = here(task, mine)
        try:
            return [(mine, done), (theirs, apart.result())]
        except BrokenProcessPool:  # the system ended it, perhaps for want of memory
            return [(mine, done), (theirs, here(task, theirs))]


_tasks: list[Task] = []
"""What this process works on: a forked process has it already, others read it again."""


@contextmanager
def _handed_down(task: Task) -> Iterator[None]:
    _tasks.append(task)
    try:
        yield
    finally:
        _tasks.pop()


def _apart(
    request: BuildRequest,
    work: Callable[[Task, Sequence[int]], Result],
    indexes: Sequence[int],
) -> Result:
    return work(_tasks[-1] if _tasks else Task.of(request), indexes)


def shares(
    jobs: Sequence[Job], weights: Mapping[str, float]
) -> tuple[Sequence[int], Sequence[int]]:
    """Part the jobs, by their indexes, into two shares of like weight, or all and none.

    Jobs that share what they compose stay together.
    """
    wholes: dict[str, float] = {}
    for job in jobs:
        name, weight = job.whole or job.id, weights[job.id.partition("/")[0]] * job.size
        wholes[name] = wholes.get(name, 0.0) + weight
    loads, apart = [0.0, 0.0], set[str]()
    for name in sorted(wholes, key=lambda each: -wholes[each]):
        lighter = loads.index(min(loads))
        loads[lighter] += wholes[name]
        if lighter == 1:
            apart.add(name)
    if loads[1] < WORTH_A_PROCESS:
        return range(len(jobs)), ()
    return (
        [i for i, job in enumerate(jobs) if (job.whole or job.id) not in apart],
        [i for i, job in enumerate(jobs) if (job.whole or job.id) in apart],
    )
