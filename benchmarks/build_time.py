"""Measure the main job, cold: session 1, the eight poster files and the gallery in one process.

Prints medians of wall seconds and peak memory of the build and of ``--help``, both also as
multiples of ``python -c pass`` in the same run, and the sizes of what was written.

Run by hand: ``python benchmarks/build_time.py [--runs 5]``. The machine should be quiet.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMITS = {"build wall": 2.5, "build MB": 300, "help wall": 0.4, "poster kB": 200, "deck kB": 2000}


def timed(command: list[str]) -> tuple[float, float]:
    """Run a command; return its wall seconds and its peak memory in MB."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed with {process.returncode}")
    return time.perf_counter() - started, usage.ru_maxrss / 1000


def median_of(command: list[str], runs: int) -> tuple[float, float]:
    """Return median wall seconds and the largest peak memory of several runs."""
    results = [timed(command) for _ in range(runs)]
    return statistics.median(wall for wall, _ in results), max(peak for _, peak in results)


def main() -> None:
    """Measure and print a table with the limits beside the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    program = [sys.executable, "-m", "patientuddannelse"]
    posters = [f"--only=posters/{name}" for name in ("cup", "threat_meeting", "traffic_light")]
    only = ["--only=decks/session_1", *posters, "--only=posters/change_steps"]
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder)
        build = [*program, "build", str(ROOT), "--output", folder, *only]
        timed(build)  # warm the disk cache and the byte code
        for file in output.rglob("*.*"):
            file.unlink()
        nothing, _ = median_of([sys.executable, "-c", "pass"], runs)
        help_wall, _ = median_of([*program, "--help"], runs)
        wall, peak = median_of(build, runs)
        figures = {
            "build wall": wall,
            "build MB": peak,
            "help wall": help_wall,
            "poster kB": max(p.stat().st_size for p in output.glob("posters/*.pdf")) / 1000,
            "deck kB": max(p.stat().st_size for p in output.glob("decks/*.pptx")) / 1000,
        }
    for name, value in figures.items():
        times = f"  ({value / nothing:.1f} x python -c pass)" if name.endswith("wall") else ""
        verdict = "ok" if value <= LIMITS[name] else "TOO MUCH"
        print(f"{name:<11} {value:8.2f}  at most {LIMITS[name]:<6} {verdict}{times}")


if __name__ == "__main__":
    main()
