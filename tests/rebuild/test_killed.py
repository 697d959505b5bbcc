"""Killed at any moment, a build leaves whole files; the next one ends where it should."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from small import CHANGES, edit, files_of, run

from patientuddannelse.digests import digest_of_bytes
from patientuddannelse.history import keeping
from patientuddannelse.standing import Standing

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process that was forked")

DECK, COPY = "decks/1-gang.pptx", ".base/1-gang.xml"
ONLY = ("decks/*", "worksheets/cup")
WORDS = ("Hæld noget ud", "Hæld lidt ud", "Hæld alt ud")
Wait = Callable[[Path], None]
"""Waits until it is time to kill the build in this folder."""


class Tried:
    """Three states of a curriculum, what a build of each leaves, and a folder that they share."""

    def __init__(self, project: Path, folder: Path) -> None:
        self.project, self.out, self.now = project, folder / "out", 0
        self.known: list[dict[str, bytes]] = []
        self.seconds = 0.0
        for state in range(len(WORDS)):
            self.turn_to(state)
            run(project, folder / str(state), *ONLY)
            self.known.append(files_of(folder / str(state)))
        shutil.copytree(folder / "0", self.out)

    def turn_to(self, state: int) -> None:
        """Change the curriculum."""
        if state != self.now:
            edit(self.project, "models/cup.yaml", WORDS[self.now], WORDS[state])
            self.now = state

    def build_and_kill(self, wait: Wait) -> bool:
        """Build in a group of processes of its own and kill all of it; say whether it was at it."""
        began = time.perf_counter()
        child = os.fork()
        if not child:
            os.setsid()
            try:
                run(self.project, self.out, *ONLY)
            finally:
                os._exit(0)
        wait(self.out)
        while os.getpgid(child) != child:  # it has just begun
            time.sleep(0.001)
        os.killpg(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        self.seconds = max(self.seconds, time.perf_counter() - began)
        return os.WIFSIGNALED(status)

    def broken(self) -> Iterator[str]:
        """Yield the files that are neither as one state has them nor as another."""
        for name, data in files_of(self.out).items():
            if not name.endswith(".part") and data not in [each.get(name) for each in self.known]:
                yield name
        page = self.out / CHANGES
        if page.is_file() and not page.read_bytes().rstrip().endswith(b"</html>"):
            yield CHANGES
        yield from (each.path.name for each in keeping.entries(self.out) if each.snapshot is None)

    def wrong_after_another_build(self) -> list[str]:
        """Build undisturbed; return what is not as it should be then."""
        result = run(self.project, self.out, *ONLY)
        wrong = [*map(str, result.unwritten), *map(str, result.found)]
        wrong += [each["path"] for each in result.entries if each["status"] in ("edited", "kept")]
        left = files_of(self.out)
        known = self.known[self.now]
        wrong += [name for name in left.keys() | known.keys() if left.get(name) != known.get(name)]
        hidden = {each.name for each in (self.out / ".cache").iterdir()}
        return wrong + sorted(hidden - {"lock", "last.json", "slides"})


@pytest.fixture(scope="module")
def tried(once: Path, tmp_path_factory: pytest.TempPathFactory) -> Tried:
    folder = tmp_path_factory.mktemp("killed")
    return Tried(Path(shutil.copytree(once / "project", folder / "project")), folder)


def at_any_moment(chance: random.Random) -> Wait:
    return lambda _: time.sleep(chance.uniform(0, 0.5))


def while_it_writes(chance: random.Random) -> Wait:
    """Wait for what a build notes before it writes, and some of the time that it writes then."""

    def wait(out: Path) -> None:
        until = time.perf_counter() + 5
        noted = str(out / ".cache/pending.json")
        before = _stamp(noted)
        while _stamp(noted) == before and time.perf_counter() < until:
            time.sleep(0.0001)
        time.sleep(chance.uniform(0, chance.choice((0.001, 0.003, 0.02))))

    return wait


def _stamp(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0


def kill_often(tried: Tried, chance: random.Random, times: int) -> int:
    """Kill builds of one state and another; return how many were killed at their work."""
    killed = 0
    for number in range(times):
        tried.turn_to(chance.choice([each for each in range(len(WORDS)) if each != tried.now]))
        way = chance.choice((at_any_moment, while_it_writes, while_it_writes))
        killed += tried.build_and_kill(way(chance))
        assert [*tried.broken()] == []
        if chance.random() < 0.4:
            tried.turn_to(chance.randrange(len(WORDS)))
        if chance.random() < 0.6 or number == times - 1:
            assert tried.wrong_after_another_build() == []
    return killed


def test_killed_twenty_times(tried: Tried) -> None:
    assert kill_often(tried, random.Random(6), 20) >= 10


@pytest.mark.parametrize("state", [0, 1, 2])
def test_what_the_first_of_two_killed_builds_wrote_is_no_edit(tried: Tried, state: int) -> None:
    tried.turn_to(0)
    assert tried.wrong_after_another_build() == []
    for each in (1, 2):  # the second noted what it was going to write, and was killed before it did
        digest = digest_of_bytes(tried.known[each][DECK])
        Standing.of(tried.out).begin({DECK: digest})
        if each == 1:
            (tried.out / DECK).write_bytes(tried.known[each][DECK])
    tried.turn_to(state)
    assert tried.wrong_after_another_build() == []


def test_what_belongs_to_a_deck_is_its_own_though_two_builds_were_killed(tried: Tried) -> None:
    """The first had written the deck of another state and its copy, the second the old deck."""
    tried.turn_to(0)
    assert tried.wrong_after_another_build() == []
    (tried.out / COPY).write_bytes(tried.known[1][COPY])
    Standing.of(tried.out).begin({DECK: digest_of_bytes(tried.known[1][DECK])})
    assert tried.wrong_after_another_build() == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_killed_two_hundred_times(tried: Tried, seed: int) -> None:
    assert kill_often(tried, random.Random(seed), 50) >= 20
