"""Jobs in two shares: of like weight, what belongs together in one, nothing for too little."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from patientuddannelse.jobs import BuildRequest
from patientuddannelse.shares import WORTH_A_PROCESS, Task, in_two, shares

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = {"decks": 0.03, "guides": 0.02, "posters": 0.1, "worksheets": 0.1}
WEIGHTS |= {"booklets": 0.5, "questionnaires": 0.05}


@pytest.fixture(scope="module")
def task() -> Task:
    return Task.of(BuildRequest(ROOT, ROOT / "output"))


def ids(task: Task, indexes: Sequence[int]) -> list[tuple[int, str, int]]:
    """Say what was done and in which process."""
    return [(i, task.jobs[i].id, os.getpid()) for i in indexes]


def test_every_job_is_in_one_share_and_the_shares_weigh_nearly_the_same(task: Task) -> None:
    mine, theirs = shares(task.jobs, WEIGHTS)
    assert sorted([*mine, *theirs]) == list(range(len(task.jobs)))
    one, other = (
        sum(WEIGHTS[task.jobs[i].id.partition("/")[0]] * task.jobs[i].size for i in share)
        for share in (mine, theirs)
    )
    assert one == pytest.approx(other, rel=0.1)


def test_a_deck_and_the_guide_that_shows_it_are_made_in_one_process(task: Task) -> None:
    mine, theirs = shares(task.jobs, WEIGHTS)
    wholes = [{task.jobs[i].whole or task.jobs[i].id for i in share} for share in (mine, theirs)]
    assert not wholes[0] & wholes[1]


def test_what_is_not_worth_a_process_stays_here(task: Task) -> None:
    few = [job for job in task.jobs if job.id.startswith("posters/")][:4]
    assert 4 * WEIGHTS["posters"] < 2 * WORTH_A_PROCESS
    assert shares(few, WEIGHTS) == (range(4), ())


def test_each_share_is_done_in_a_process_of_its_own(
    task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    (mine, here), (theirs, there) = in_two(task, WEIGHTS, ids, ids)
    assert [i for i, _, _ in here] == list(mine)
    assert [i for i, _, _ in there] == list(theirs)
    assert {pid for _, _, pid in here} == {os.getpid()} != {pid for _, _, pid in there}
    assert [name for _, name, _ in there] == [task.jobs[i].id for i in theirs]


def killed(task: Task, indexes: Sequence[int]) -> list[tuple[int, str, int]]:
    """End as a process does that the system ends."""
    os._exit(9)


def test_a_share_whose_process_is_ended_is_done_here(
    task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    (mine, here), (theirs, instead) = in_two(task, WEIGHTS, ids, killed)
    assert [i for i, _, _ in here] == list(mine)
    assert [i for i, _, _ in instead] == list(theirs)
    assert {pid for _, _, pid in instead} == {os.getpid()}


def test_one_core_does_all_here(task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    [(every, done)] = in_two(task, WEIGHTS, ids, ids)
    assert [i for i, _, _ in done] == list(every) == list(range(len(task.jobs)))
