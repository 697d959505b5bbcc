"""Processes for the jobs of one request, as many as are worth their start."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import field
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from patientuddannelse.cores import cores
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.kept import KeptSlides
from patientuddannelse.jobs import BuildRequest, Job, jobs_of
from patientuddannelse.shelf import Shelf

if TYPE_CHECKING:
    from multiprocessing.queues import SimpleQueue
    from multiprocessing.sharedctypes import Synchronized

WORTH_A_PROCESS = 0.4
"""The least weight for each process: it has to save more than it costs, which is under 0.1."""

Result = TypeVar("Result")
Whole = tuple[int, ...]
"""The indexes of jobs that share what they compose, and are best done in one process."""


@dataclass(frozen=True, slots=True)
class Task:
    """A request, the curriculum it is about, and the jobs that answer it.

    ``shelves`` are where processes put what they make, by their numbers, if it is much.
    """

    request: BuildRequest
    curriculum: Curriculum
    jobs: tuple[Job, ...]
    shelves: Sequence[Shelf] = ()

    @classmethod
    def of(cls, request: BuildRequest, slides: Callable[[str], KeptSlides] | None = None) -> Task:
        """Read the curriculum and list the jobs; raise CurriculumError or UsageError.

        ``slides`` gives what is kept of a deck's slides, if not what the last build has kept.
        """
        curriculum = load_curriculum(request.project, request.clinic)
        return cls(request, curriculum, tuple(jobs_of(curriculum, request, slides)))

    def shelf(self, process: int) -> Shelf:
        """Return where a process puts what it makes."""
        return self.shelves[process] if process < len(self.shelves) else Shelf()


class Word:
    """What the first process finds out beside its jobs, for others that wait when they need it."""

    def __init__(self, queue: SimpleQueue[Any] | None = None, others: int = 0) -> None:
        """Begin with nothing said; ``others`` is how many processes listen at the queue."""
        self._queue = queue
        self._others = others
        self._said: list[Any] = []

    def say(self, word: object) -> None:
        """Tell the others, without waiting until they listen; only what is said first counts."""
        if not self._said:
            self._said.append(word)
            threading.Thread(target=self._tell, args=(word,), daemon=True).start()

    def _tell(self, word: object) -> None:
        for _ in range(self._others):
            assert self._queue is not None
            self._queue.put(word)

    def heard(self) -> Any:
        """Return what the first process has said; another waits for it."""
        if not self._said:
            assert self._queue is not None, "nothing was said"
            self._said.append(self._queue.get())
        return self._said[0]


@dataclass(slots=True)
class Share:
    """The jobs that one process does: the next whole as soon as it is done with one.

    So all end at nearly the same time, however long each job turns out to take. ``take`` gives the
    number of the next whole, ``taken`` are the indexes of the jobs so far. ``process`` is the
    number of the process, 0 for the one that began the others. ``word`` is what that one has to
    say to them.
    """

    wholes: Sequence[Whole]
    take: Callable[[], int]
    process: int = 0
    taken: list[int] = field(default_factory=list)
    begun: int = 0
    ends_whole: bool = False
    word: Word = field(default_factory=Word)

    @property
    def total(self) -> int:
        """Return how many jobs there are for all."""
        return sum(map(len, self.wholes))

    def __iter__(self) -> Iterator[int]:
        """Yield the indexes of jobs; ``begun`` counts those that all processes have begun.

        ``ends_whole`` says that no other job has to do with what the last ones shared.
        """
        while (number := self.take()) < len(self.wholes):
            before = sum(map(len, self.wholes[:number]))
            for place, index in enumerate(self.wholes[number], 1):
                self.begun = before + place
                self.ends_whole = place == len(self.wholes[number])
                self.taken.append(index)
                yield index


def shared_out(
    task: Task,
    weights: Mapping[str, float],
    here: Callable[[Task, Share], Result],
    there: Callable[[Task, Share], Result],
    wanted: Sequence[int] | None = None,
) -> list[tuple[Sequence[int], Result]]:
    """Do jobs with ``here``, and with ``there`` in further processes where that is worth it.

    ``weights`` tells by the kind of a job how long it takes beside others; ``wanted`` are the
    indexes of the jobs, all without. Returns the indexes that each process took with what came of
    them. ``there`` is a function of a module, as processes ask.
    """
    wholes, weight = _wholes(task.jobs, weights, wanted)
    most = task.request.processes or cores()
    processes = min(most, len(wholes), int(weight / WORTH_A_PROCESS))
    if processes < 2:
        return [_done(task, here, Share(wholes, count().__next__))]
    taken = multiprocessing.Value("i", 0)
    word = Word(multiprocessing.SimpleQueue(), processes - 1)
    done = []
    with (
        _handed_down(task),
        ProcessPoolExecutor(processes - 1, initializer=_join, initargs=(taken, word)) as others,
    ):
        apart = [
            others.submit(_apart, task.request, there, wholes, number)
            for number in range(1, processes)
        ]
        try:
            done.append(_done(task, here, Share(wholes, lambda: _next(taken), word=word)))
        finally:
            word.say(None)  # nobody waits for what will not be said
        for each in apart:
            try:
                done.append(each.result())
            except BrokenProcessPool:  # the system ended it, perhaps for want of memory
                break
    undone = _without(wholes, {index for share, _ in done for index in share})
    if undone:
        done.append(_done(task, here, Share(undone, count().__next__, word=word)))
    return done


def _wholes(
    jobs: Sequence[Job], weights: Mapping[str, float], wanted: Sequence[int] | None
) -> tuple[Sequence[Whole], float]:
    """Return what belongs together, the heaviest first, and what all weigh."""
    wholes: dict[str, list[int]] = {}
    weighs: dict[str, float] = {}
    for index in range(len(jobs)) if wanted is None else wanted:
        job = jobs[index]
        name, weight = job.whole or job.id, weights[job.id.partition("/")[0]] * job.size
        wholes.setdefault(name, []).append(index)
        weighs[name] = weighs.get(name, 0.0) + weight
    heaviest = sorted(wholes, key=lambda each: -weighs[each])
    return [tuple(wholes[name]) for name in heaviest], sum(weighs.values())


def _done(
    task: Task, work: Callable[[Task, Share], Result], share: Share
) -> tuple[Sequence[int], Result]:
    result = work(task, share)
    return share.taken, result


def _without(wholes: Sequence[Whole], done: set[int]) -> list[Whole]:
    left = (tuple(index for index in whole if index not in done) for whole in wholes)
    return [whole for whole in left if whole]


_tasks: list[Task] = []
"""What this process works on: a forked process has it already, others read it again."""

_joined: list[tuple[Synchronized[int], Word]] = []
"""How many wholes all processes have taken, and the word of the first, in one that has joined."""


@contextmanager
def _handed_down(task: Task) -> Iterator[None]:
    _tasks.append(task)
    try:
        yield
    finally:
        _tasks.pop()


def _join(taken: Synchronized[int], word: Word) -> None:
    _joined.append((taken, word))
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process as soon as the one that began it has ended, however it did.

    Nobody else would: it waits for more to do at a pipe that it holds open itself.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _next(taken: Synchronized[int]) -> int:
    with taken.get_lock():
        number = taken.value
        taken.value += 1
    return number


def _apart(
    request: BuildRequest,
    work: Callable[[Task, Share], Result],
    wholes: Sequence[Whole],
    process: int,
) -> tuple[Sequence[int], Result]:
    task = _tasks[-1] if _tasks else Task.of(request)
    taken, word = _joined[-1]
    return _done(task, work, Share(wholes, lambda: _next(taken), process, word=word))
