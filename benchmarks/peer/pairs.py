"""Pairs of jobs, ours and another's, run in turn: what each took and how they compare."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from build_time import Run, timed

Job = Callable[[], Run]
Command = list[str]


@dataclass(slots=True)
class Taken:
    """What one job took in every run."""

    runs: list[Run] = field(default_factory=list)

    @property
    def wall(self) -> float:
        """Return the median of wall seconds."""
        return statistics.median(each.wall for each in self.runs)

    @property
    def cpu(self) -> float:
        """Return the least processor seconds, which a busy machine disturbs least."""
        return min(each.cpu for each in self.runs)

    @property
    def peak(self) -> float:
        """Return the most memory of a process, in MB."""
        return max(each.peak for each in self.runs)


def in_turn(jobs: dict[str, Job], runs: int) -> dict[str, Taken]:
    """Run jobs one after another, every other time from the last to the first.

    A first round does not count: it warms the caches.
    """
    taken = {name: Taken() for name in jobs}
    for number in range(runs + 1):
        names = list(jobs) if number % 2 else list(reversed(jobs))
        for name in names:
            run = jobs[name]()
            if number:
                taken[name].runs.append(run)
    return taken


def paired(ours: Taken, theirs: Taken) -> float:
    """Return the median of the ratios of wall seconds, run by run."""
    pairs = zip(ours.runs, theirs.runs, strict=True)
    return statistics.median(one.wall / other.wall for one, other in pairs)


def one_by_one(commands: Sequence[Command]) -> Run:
    """Run commands one after another and add up what they took."""
    taken = [timed(each) for each in commands]
    return Run(
        sum(each.wall for each in taken),
        sum(each.cpu for each in taken),
        max(each.peak for each in taken),
    )


def two_at_a_time(commands: Sequence[Command]) -> Run:
    """Run commands on two cores: the next as soon as one has ended."""
    started = time.perf_counter()
    with ThreadPoolExecutor(2) as both:
        taken = list(both.map(timed, commands))
    wall = time.perf_counter() - started
    return Run(wall, sum(each.cpu for each in taken), max(each.peak for each in taken))
