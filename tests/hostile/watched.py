"""The command line in a process of its own, with what it took: seconds of work and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MEGABYTES = 300.0  # the most that anything may take
NOMINAL = 0.008  # seconds that the measure of work takes on a machine with nothing else to do
MOST_SECONDS = 120  # by the clock: what takes longer hangs, however busy the machine is

# A small process of its own between: memory counts from the largest that its parent ever was. On a
# machine that is busy or slow everything takes more seconds of the processor too, so how much is
# measured before and after, with work that is always the same.
_WATCH = """
import json, resource, subprocess, sys, time
limit, longest = int(sys.argv[1]), int(sys.argv[2])
def measured():
    began = time.process_time()
    sum(i * i % 7 for i in range(150000))
    return time.process_time() - began
def limited():
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
before = [measured() for _ in range(3)]
done = subprocess.run(sys.argv[3:], capture_output=True, preexec_fn=limited, timeout=longest)
work = max(sorted(each)[1] for each in (before, [measured() for _ in range(3)]))
used = resource.getrusage(resource.RUSAGE_CHILDREN)
memory = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
said = [each.decode("utf-8", "replace") for each in (done.stdout, done.stderr)]
print(json.dumps([done.returncode, *said, used.ru_utime + used.ru_stime, memory, work]))
"""


@dataclass(frozen=True, slots=True)
class Watched:
    """How a command ended, what it said, and what it took: seconds of the processor, megabytes.

    ``work`` is what the measure of work took beside it.
    """

    code: int
    out: str
    err: str
    taken: float
    megabytes: float
    work: float

    @property
    def pace(self) -> float:
        """Return how many times as long as usual all work took; a fast machine counts as usual."""
        return max(self.work / NOMINAL, 1.0)

    @property
    def seconds(self) -> float:
        """Return the seconds of work, as they would be with nothing else to do."""
        return self.taken / self.pace

    @property
    def found(self) -> list[str]:
        """Return the findings, each a line without its hint."""
        return [line for line in self.err.splitlines() if "fejl[" in line or "error[" in line]


def pu(*words: str | Path, largest_file: int = 0) -> Watched:
    """Run the command; ``largest_file`` is the most bytes that it can write into a file."""
    return _watched([sys.executable, "-m", "patientuddannelse", *map(str, words)], largest_file)


def _watched(command: list[str], largest_file: int = 0) -> Watched:
    watch = [sys.executable, "-S", "-c", _WATCH, str(largest_file), str(MOST_SECONDS), *command]
    done = subprocess.run(watch, check=True, capture_output=True, text=True, encoding="utf-8")
    return Watched(*json.loads(done.stdout))


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes; of huge ones the first."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                found[str(path)] = file.read(2_000_000)
    return found


# Takes one file after the other: what each took, and the most memory of all.
_EACH = """
import json, sys, time
from pathlib import Path
said = {}
for path in map(Path, sys.argv[1:]):
    began = time.process_time()
    answer = take(path)
    said[path.name] = answer, time.process_time() - began
print(json.dumps(said))
"""


def each_in_one_process(program: str, paths: Iterable[Path]) -> dict[str, tuple[str, float]]:
    """Return for each file what ``take(path)`` of a program says of it, and seconds of work.

    All of it in one process that never holds more than a build may.
    """
    watched = _watched([sys.executable, "-c", program + _EACH, *map(str, paths)])
    assert watched.code == 0, watched.err
    assert watched.megabytes <= MEGABYTES
    said = json.loads(watched.out).items()
    return {name: (answer, took / watched.pace) for name, (answer, took) in said}
