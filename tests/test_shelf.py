"""What waits for its file: on the disk where there is room, in memory where there is none."""

from __future__ import annotations

import os
import pickle
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from patientuddannelse.digests import digest_of_bytes
from patientuddannelse.shelf import Shelf, shelves

on_shelves = pytest.mark.skipif(not hasattr(os, "pread"), reason="no shelves on this system")
Usage = namedtuple("Usage", "total used free")


def test_without_a_file_bytes_stay_in_memory() -> None:
    held = Shelf().put(b"a poster")
    assert (held.data, held.here) == (b"a poster", b"a poster")
    assert (held.size, held.digest) == (8, digest_of_bytes(b"a poster"))


@on_shelves
def test_what_is_put_away_is_not_in_memory_and_leaves_no_file(tmp_path: Path) -> None:
    with shelves(tmp_path, 2) as (one, two):
        deck, nothing, poster = one.put(b"a deck"), one.put(b""), one.put(b"a poster")
        other = two.put(b"another")
        assert [*tmp_path.iterdir()] == []
        held = (deck, nothing, poster, other)
        assert [each.here for each in held] == [None] * 4
        assert [each.data for each in held] == [b"a deck", b"", b"a poster", b"another"]
        assert pickle.loads(pickle.dumps(poster)).data == b"a poster"


@on_shelves
def test_a_process_that_was_forked_puts_away_what_this_one_reads(tmp_path: Path) -> None:
    with shelves(tmp_path, 2) as (one, two):
        here = one.put(b"here")
        told, tell = os.pipe()
        child = os.fork()
        if not child:
            os.write(tell, pickle.dumps(two.put(b"there")))
            os._exit(0)
        os.waitpid(child, 0)
        there = pickle.loads(os.read(told, 10_000))
        os.close(told)
        os.close(tell)
        assert there.here is None
        assert (here.data, there.data) == (b"here", b"there")


@on_shelves
def test_a_file_that_takes_no_more_keeps_nothing_from_being_held(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"")
    file = os.open(path, os.O_RDONLY)
    try:
        assert Shelf(file).put(b"a deck").here == b"a deck"
    finally:
        os.close(file)


def test_the_last_room_of_a_disk_is_left_to_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 10**12, 10**7))
    with shelves(tmp_path, 1) as given:
        assert [*given] == []
