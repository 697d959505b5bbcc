"""Processes for the jobs of one request, as many as are worth their start."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from patientuddannelse.cores import cores
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.kept import KeptSlides
from patientuddannelse.jobs import BuildRequest, Job, jobs_of
from patientuddannelse.shelf import Shelf
from patientuddannelse.turns import Turns

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

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
        if not request.printed:
            curriculum = replace(curriculum, printed=False)
        return cls(request, curriculum, tuple(jobs_of(curriculum, request, slides)))

    def shelf(self, process: int) -> Shelf:
        """Return where a process puts what it makes."""
        return self.shelves[process] if process < len(self.shelves) else Shelf()


class Word:
    """What the first process finds out beside its jobs, for others that wait when they need it.

    Each has a pipe of its own: where one was killed as it waited, the rest hear it none the less.
    """

    def __init__(self, ear: Connection | None = None, ears: Sequence[Connection] = ()) -> None:
        """Begin with nothing said; ``ear`` is where it is heard, ``ears`` are where others do."""
        self._ear = ear
        self._ears = ears
        self._said: list[Any] = []

    def say(self, word: object) -> None:
        """Tell the others, without waiting until they listen; only what is said first counts."""
        if not self._said:
            self._said.append(word)
            for ear in self._ears:
                try:
                    threading.Thread(target=_tell, args=(ear, word), daemon=True).start()
                except RuntimeError:  # the system allows no more: wait until it is heard
                    _tell(ear, word)

    def heard(self) -> Any:
        """Return what the first process has said; another waits for it."""
        if not self._said:
            assert self._ear is not None, "nothing was said"
            self._said.append(self._ear.recv())
        return self._said[0]


def _tell(ear: Connection, word: object) -> None:
    with suppress(OSError):  # that process has ended
        ear.send(word)


@dataclass(slots=True)
class Share:
    """The jobs that one process does: the next whole as soon as it is done with one.

    So all end at nearly the same time, however long each job turns out to take. ``numbers`` gives
    the numbers of its wholes, each as it is asked for; ``taken`` are the indexes of the jobs so
    far. ``process`` is the number of the process, 0 for the one that began the others. ``word`` is
    what that one has to say to them.
    """

    wholes: Sequence[Whole]
    numbers: Iterable[int]
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
        for number in self.numbers:
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
        return [_done(task, here, Share(wholes, range(len(wholes))))]
    turns, others, done = Turns(len(wholes)), list[_Other[Result]](), []
    with _handed_down(task), suppress(OSError):  # the system may allow no more of them
        for number in range(1, processes):
            others.append(_Other(task.request, there, wholes, turns, number))
    word = Word(ears=[each.ear for each in others])
    try:
        done.append(_done(task, here, Share(wholes, turns, word=word)))
        word.say(None)  # nobody waits for what will not be said
        done += filter(None, (each.result() for each in others))
    finally:
        for each in others:
            each.end()
    undone = _without(wholes, {index for share, _ in done for index in share})
    if undone:
        done.append(_done(task, here, Share(undone, range(len(undone)), word=word)))
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


@contextmanager
def _handed_down(task: Task) -> Iterator[None]:
    _tasks.append(task)
    try:
        yield
    finally:
        _tasks.pop()


@dataclass(frozen=True, slots=True)
class _Begun(Generic[Result]):
    """What another process is told as it begins: everything but the curriculum."""

    request: BuildRequest
    work: Callable[[Task, Share], Result]
    wholes: Sequence[Whole]
    turns: Turns
    process: int
    word: Word


class _Other(Generic[Result]):
    """A process that does jobs beside this one and sends, once, what came of all of them."""

    def __init__(
        self,
        request: BuildRequest,
        work: Callable[[Task, Share], Result],
        wholes: Sequence[Whole],
        turns: Turns,
        number: int,
    ) -> None:
        """Begin the process; raise OSError where the system allows no more."""
        self._from, to = multiprocessing.Pipe(duplex=False)
        hear, self.ear = multiprocessing.Pipe(duplex=False)
        begun = _Begun(request, work, wholes, turns, number, Word(hear))
        self._process = multiprocessing.Process(target=_apart, args=(begun, to), daemon=True)
        self._process.start()
        to.close()  # so that there is an end here as soon as the process has ended,
        hear.close()  # and nothing is told to nobody

    def result(self) -> tuple[Sequence[int], Result] | None:
        """Wait for what came of its jobs, nothing where it was ended; raise what was raised."""
        try:
            came: tuple[Sequence[int], Result] | BaseException = self._from.recv()
        except (EOFError, OSError):  # the system ended it, perhaps for want of memory
            return None
        if isinstance(came, BaseException):
            raise came
        return came

    def end(self) -> None:
        """Let go of the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._from.close()
        self.ear.close()


def _apart(begun: _Begun[Result], to: Connection) -> None:
    """Do jobs in this process, which was begun for them, and send what came of them."""
    with suppress(RuntimeError):  # the system may allow no more threads
        threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        task = _tasks[-1] if _tasks else Task.of(begun.request)
        share = Share(begun.wholes, begun.turns, begun.process, word=begun.word)
        came: object = _done(task, begun.work, share)
    except BaseException as error:
        came = error
    to.send(came)


def _end_with_parent() -> None:
    """End this process as soon as the one that began it has ended, however it did."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
