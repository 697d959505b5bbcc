"""Jobs over processes: each done once, what belongs together in one, none for too little."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import NoReturn

import pytest

from patientuddannelse.jobs import BuildRequest
from patientuddannelse.shares import WORTH_A_PROCESS, Share, Task, shared_out

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = {"decks": 0.03, "guides": 0.02, "posters": 0.1, "worksheets": 0.1}
WEIGHTS |= {"booklets": 0.5, "questionnaires": 0.05}


@pytest.fixture(scope="module")
def task() -> Task:
    return Task.of(BuildRequest(ROOT, ROOT / "output"))


def ids(task: Task, share: Share) -> list[tuple[int, str, int]]:
    """Say what was done and in which process."""
    return [(i, task.jobs[i].id, os.getpid()) for i in share]


def saying_late(task: Task, share: Share) -> list[tuple[int, str, int]]:
    """Say something when the others have waited for a while."""
    time.sleep(0.4)
    return saying(task, share)


def killed_as_it_waits(task: Task, share: Share) -> list[tuple[int, str, int]]:
    """Wait for what is said, but let one of those that wait be ended meanwhile."""
    if share.process == 1:
        threading.Timer(0.2, os._exit, [9]).start()
    return heard(task, share)


def slowly(task: Task, share: Share) -> list[tuple[int, str, int]]:
    """Do the same so slowly that others take what is left."""
    done = []
    for i in share:
        done.append((i, task.jobs[i].id, os.getpid()))
        time.sleep(0.05)
    return done


def killed(task: Task, share: Share) -> list[tuple[int, str, int]]:
    """End as a process does that the system ends, with a whole in hand."""
    next(iter(share))
    os._exit(9)


def saying(task: Task, share: Share) -> list[tuple[int, str, int]]:
    """Say something to the others before anything is done."""
    share.word.say(("a word", 7))
    return heard(task, share)


def heard(task: Task, share: Share) -> list[tuple[int, str, int]]:
    """Say of each job what was heard, so slowly that others take some."""
    done = []
    for i in share:
        done.append((i, *(share.word.heard() or ("nothing", 0))))
        time.sleep(0.05)
    return done


def ended_at(moment: int, task: Task, share: Share) -> list[tuple[int, str, int]]:
    """Do the same, but end at that moment: the so many-th call or return of anything."""
    left = iter(range(moment))

    def end(*_: object) -> None:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(end)
    done = ids(task, share)
    sys.setprofile(None)
    return done


def when_the_others_have_ended(task: Task, share: Share) -> list[tuple[int, str, int]]:
    """Leave all there is to the others, and do what they leave."""
    while multiprocessing.active_children():
        time.sleep(0.002)
    return ids(task, share)


@pytest.fixture
def no_waiting_for_ever() -> Iterator[None]:
    """End a test that hangs, with an error that says so."""

    def end(*_: object) -> NoReturn:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, end)
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def refusing(task: Task, share: Share) -> list[tuple[int, str, int]]:
    raise ValueError


def with_processes(task: Task, count: int) -> Task:
    return replace(task, request=replace(task.request, processes=count))


def test_every_job_is_done_once_in_as_many_processes_as_asked(task: Task) -> None:
    shares = shared_out(with_processes(task, 3), WEIGHTS, slowly, slowly)
    assert len({pid for _, done in shares for _, _, pid in done}) == 3
    assert sorted(i for taken, _ in shares for i in taken) == list(range(len(task.jobs)))
    for taken, done in shares:
        assert [i for i, _, _ in done] == list(taken)
        assert [name for _, name, _ in done] == [task.jobs[i].id for i in taken]


def test_a_deck_and_the_guide_that_shows_it_are_made_in_one_process(task: Task) -> None:
    shares = shared_out(with_processes(task, 2), WEIGHTS, slowly, slowly)
    wholes = [{task.jobs[i].whole or task.jobs[i].id for i in taken} for taken, _ in shares]
    assert len(wholes) == 2
    assert not wholes[0] & wholes[1]


def test_the_heaviest_is_begun_first(task: Task) -> None:
    [(taken, _)] = shared_out(with_processes(task, 1), WEIGHTS, ids, ids)
    weighs: dict[str, float] = {}
    for job in task.jobs:
        name, weight = job.whole or job.id, WEIGHTS[job.id.partition("/")[0]] * job.size
        weighs[name] = weighs.get(name, 0.0) + weight
    order = [weighs[task.jobs[i].whole or task.jobs[i].id] for i in taken]
    assert order == sorted(order, reverse=True)
    assert order[0] > order[-1]


def test_what_is_not_worth_a_process_stays_here(task: Task) -> None:
    few = [i for i, job in enumerate(task.jobs) if job.id.startswith("posters/")][:4]
    assert 4 * WEIGHTS["posters"] < 2 * WORTH_A_PROCESS
    [(taken, done)] = shared_out(with_processes(task, 2), WEIGHTS, ids, ids, few)
    assert sorted(taken) == few
    assert {pid for _, _, pid in done} == {os.getpid()}


def test_the_posters_in_one_size_are_worth_two_processes() -> None:
    task = Task.of(BuildRequest(ROOT, ROOT / "output", only=("posters/*",), sheets=("a3",)))
    shares = shared_out(with_processes(task, 2), {"posters": 0.08}, slowly, slowly)
    assert len({pid for _, done in shares for _, _, pid in done}) == 2


def test_what_a_process_had_in_hand_that_was_ended_is_done_here(task: Task) -> None:
    shares = shared_out(with_processes(task, 2), WEIGHTS, slowly, killed)
    assert sorted(i for taken, _ in shares for i in taken) == list(range(len(task.jobs)))
    assert {pid for _, done in shares for _, _, pid in done} == {os.getpid()}


@pytest.mark.usefixtures("no_waiting_for_ever")
def test_no_process_waits_for_one_that_was_ended_whatever_it_did_just_then(task: Task) -> None:
    few = list(range(4))
    weights = dict.fromkeys(WEIGHTS, 1.0)
    for moment in count():
        there = partial(ended_at, moment)
        shares = shared_out(
            with_processes(task, 2), weights, when_the_others_have_ended, there, few
        )
        assert sorted(i for taken, _ in shares for i in taken) == few
        if shares[0] == ([], []):  # the other did all there was before that moment
            break
    assert moment > 20


@pytest.mark.parametrize("allowed", [0, 1])
def test_where_the_system_allows_no_more_processes_those_there_are_do_all(
    task: Task, allowed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin, left = multiprocessing.Process.start, iter(range(allowed))

    def refused(process: multiprocessing.Process) -> None:
        if next(left, None) is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        begin(process)

    monkeypatch.setattr(multiprocessing.Process, "start", refused)
    shares = shared_out(with_processes(task, 3), WEIGHTS, saying, heard)
    assert len(shares) == 1 + allowed
    done = [each for _, done in shares for each in done]
    assert sorted(done) == [(i, "a word", 7) for i in range(len(task.jobs))]
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("no_waiting_for_ever")
def test_where_the_system_allows_no_threads_all_is_done_and_heard(
    task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refused)
    shares = shared_out(with_processes(task, 3), WEIGHTS, saying, heard)
    done = [each for _, done in shares for each in done]
    assert sorted(done) == [(i, "a word", 7) for i in range(len(task.jobs))]
    assert len(shares) == 3


def test_one_process_does_all_here(task: Task) -> None:
    [(taken, done)] = shared_out(with_processes(task, 1), WEIGHTS, ids, ids)
    assert [i for i, _, _ in done] == list(taken)
    assert sorted(taken) == list(range(len(task.jobs)))
    assert {pid for _, _, pid in done} == {os.getpid()}


def test_a_share_counts_what_all_have_begun(task: Task) -> None:
    share = Share([(0, 1), (2,), (3, 4), (5,)], (1, 3))
    assert [(i, share.begun) for i in share] == [(2, 3), (5, 6)]


@pytest.mark.parametrize("count", [1, 3])
def test_what_the_first_process_says_all_hear(task: Task, count: int) -> None:
    shares = shared_out(with_processes(task, count), WEIGHTS, saying, heard)
    done = [each for _, done in shares for each in done]
    assert sorted(done) == [(i, "a word", 7) for i in range(len(task.jobs))]


def test_nobody_waits_for_what_is_not_said(task: Task) -> None:
    shares = shared_out(with_processes(task, 2), WEIGHTS, slowly, heard)
    assert {name for _, name, _ in shares[1][1]} == {"nothing"}
    with pytest.raises(ValueError):  # noqa: PT011 - it has no words
        shared_out(with_processes(task, 2), WEIGHTS, refusing, heard)


def test_what_was_said_is_known_where_another_process_was_ended(task: Task) -> None:
    shares = shared_out(with_processes(task, 2), WEIGHTS, saying, killed)
    done = [each for _, done in shares for each in done]
    assert sorted(done) == [(i, "a word", 7) for i in range(len(task.jobs))]


def test_what_was_said_is_heard_where_another_was_ended_as_it_waited(task: Task) -> None:
    shares = shared_out(with_processes(task, 3), WEIGHTS, saying_late, killed_as_it_waits)
    assert len(shares) >= 2
    done = [each for _, done in shares for each in done]
    assert sorted(done) == [(i, "a word", 7) for i in range(len(task.jobs))]


def test_what_another_process_raises_is_raised_here(task: Task) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - it has no words
        shared_out(with_processes(task, 2), WEIGHTS, slowly, refusing)
    assert not multiprocessing.active_children()
