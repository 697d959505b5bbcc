"""Numbers that processes take: each once, in order, and as many as there are."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection

import pytest

from patientuddannelse.turns import Turns

MANY = (0, 1, 2, 255, 256, 257, 1000, 5003)


@pytest.mark.parametrize("numbers", MANY)
def test_one_process_takes_all_in_their_order(numbers: int) -> None:
    assert list(Turns(numbers)) == list(range(numbers))


def test_what_one_takes_no_other_gets() -> None:
    turns = Turns(7)
    first, second = iter(turns), iter(turns)
    assert [next(first), next(second), next(second), next(first)] == [0, 1, 2, 3]
    assert list(first) == [4, 5, 6]
    assert list(second) == []


def take(turns: Turns, to: Connection) -> None:
    to.send(list(turns))


@pytest.mark.parametrize("way", multiprocessing.get_all_start_methods())
def test_processes_share_them_however_they_are_begun(way: str) -> None:
    context = multiprocessing.get_context(way)
    turns, (hear, to) = Turns(3000), context.Pipe(duplex=False)
    others = [context.Process(target=take, args=(turns, to)) for _ in range(3)]  # type: ignore[attr-defined]
    for each in others:
        each.start()
    taken = [list(turns), *(hear.recv() for _ in others)]
    for each in others:
        each.join()
    assert sorted(number for share in taken for number in share) == list(range(3000))
    assert all(share == sorted(share) for share in taken)
