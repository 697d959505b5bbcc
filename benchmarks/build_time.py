"""Measure cold commands: session 1 with eight posters, the whole course, and all checks.

``again`` is checking in a process that stays, after one text was changed: the median of all files.

Prints medians of wall and processor seconds and peak memory of the build and of ``--help``, times
also as multiples of ``python -c pass`` in the same run, and the sizes of what was written.

Run by hand: ``python benchmarks/build_time.py [--runs 5]``. The machine should be quiet; where it
is not, trust the least processor seconds. docs/performance.md says what was found.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from check_again import after_an_edit

ROOT = Path(__file__).resolve().parent.parent
LIMITS = {
    "course wall": 4.0,
    "check wall": 1.5,
    "again cpu": 0.15,
    "build wall": 2.5,
    "build MB": 300,
    "help wall": 0.4,
    "poster kB": 200,
    "deck kB": 2000,
}
# Byte code is kept between runs, as on every user's machine.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


class Run(NamedTuple):
    """What a command took: wall seconds, processor seconds, peak memory in MB."""

    wall: float
    cpu: float
    peak: float


def timed(command: list[str]) -> Run:
    """Run a command and measure it."""
    quiet = subprocess.DEVNULL
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=quiet, stderr=quiet, env=ENVIRONMENT) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed with {process.returncode}")
    wall = time.perf_counter() - started
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000)


def measured(command: list[str], runs: int, output: Path | None = None) -> Run:
    """Return median wall seconds, least processor seconds and the largest peak of several runs.

    Every run writes an empty ``output`` folder anew.
    """
    results = []
    for _ in range(runs):
        if output is not None:
            shutil.rmtree(output, ignore_errors=True)
        results.append(timed(command))
    wall = statistics.median(each.wall for each in results)
    return Run(wall, min(each.cpu for each in results), max(each.peak for each in results))


def main() -> None:
    """Measure and print a table with the limits beside the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    program = [sys.executable, "-m", "patientuddannelse"]
    posters = [f"--only=posters/{name}" for name in ("cup", "threat_meeting", "traffic_light")]
    only = ["--only=decks/session_1", *posters, "--only=posters/change_steps"]
    course = ["--only=decks/*", "--only=guides/*", "--only=booklets/*"]
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        build = [*program, "build", str(ROOT), "--output", str(output), *only]
        taught = [*program, "build", str(ROOT), "--output", str(output), *course]
        timed(build)  # warm the disk cache and the byte code
        nothing = measured([sys.executable, "-c", "pass"], runs)
        shown = measured([*program, "--help"], runs)
        checked = measured([*program, "check", str(ROOT)], runs)
        whole = measured(taught, runs, output)
        built = measured(build, runs, output)
        figures = {
            "course wall": whole.wall,
            "course cpu": whole.cpu,
            "check wall": checked.wall,
            "check cpu": checked.cpu,
            "again cpu": after_an_edit(),
            "build wall": built.wall,
            "build cpu": built.cpu,
            "build MB": built.peak,
            "help wall": shown.wall,
            "poster kB": max(p.stat().st_size for p in output.glob("posters/*.pdf")) / 1000,
            "deck kB": max(p.stat().st_size for p in output.glob("decks/*.pptx")) / 1000,
        }
    for name, value in figures.items():
        base = {"wall": nothing.wall, "cpu": nothing.cpu}.get(name.split()[1])
        times = f"  ({value / base:.1f} x python -c pass)" if base else ""
        limit = LIMITS.get(name, math.inf)
        verdict = "ok" if value <= limit else "TOO MUCH"
        print(f"{name:<11} {value:8.2f}  at most {limit:<6} {verdict}{times}")


if __name__ == "__main__":
    main()
