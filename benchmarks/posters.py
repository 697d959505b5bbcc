"""Measure posters: one A3 warm, all models cold with their worksheets, memory over many.

Prints the slowest model's median to compose, tag and finish one A3 poster in a warm process, and
its least processor time; the cold build of every poster (A3 and A4) and worksheet; the peak memory
after 10 and after many posters in one process. Run by hand on a quiet machine:
``python benchmarks/posters.py [--runs 7] [--many 1000]``.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.posters.compose import compose_poster, poster_models
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.render.pdf.document import render_pdf

ROOT = Path(__file__).resolve().parent.parent


def milliseconds(job: Callable[[], object], runs: int) -> tuple[float, float]:
    """Return the median time of a job and its least processor time, after a run not counted."""
    job()
    times, processor = [], []
    for _ in range(runs):
        started, worked = time.perf_counter(), time.process_time()
        job()
        times.append((time.perf_counter() - started) * 1000)
        processor.append((time.process_time() - worked) * 1000)
    return statistics.median(times), min(processor)


def report(each: dict[str, float]) -> str:
    """Return the median over all models, and the slowest with its name."""
    slowest = max(each, key=lambda name: each[name])
    median = statistics.median(each.values())
    return f"median {median:.0f} ms, slowest {each[slowest]:.0f} ms ({slowest})"


def cold(runs: int) -> float:
    """Return the median wall seconds of building every poster and worksheet in a new process."""
    only = ["--only=posters/*", "--only=worksheets/*"]
    times = []
    for _ in range(runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "patientuddannelse", "build", str(ROOT), "-o", folder]
            started = time.perf_counter()
            subprocess.run([*command, *only], check=True, capture_output=True)
            times.append(time.perf_counter() - started)
    return statistics.median(times[1:])


def peak() -> float:
    """Return the largest memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> None:
    """Measure and print the figures with their limits."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--many", type=int, default=1000)
    options = parser.parse_args()
    curriculum = load_curriculum(ROOT)
    models = poster_models(curriculum)

    def draw(index: int) -> bytes:
        content = models[index % len(models)]
        return render_pdf(compose_poster(curriculum, content, SHEETS["a3"]))

    each = {
        model.model: milliseconds(lambda i=i: draw(i), options.runs)
        for i, model in enumerate(models)
    }
    walls, processor = ({name: pair[i] for name, pair in each.items()} for i in (0, 1))
    print(f"one A3 poster, warm: {report(walls)}  at most 60")
    print(f"its least processor time, which a busy machine disturbs least: {report(processor)}")
    print(f"{len(models)} models in A3 and A4 with worksheets, cold: {cold(3):.2f} s  at most 4")
    for i in range(10):
        draw(i)
    few = peak()
    for i in range(options.many):
        draw(i)
    print(f"peak memory after 10 and after {options.many}: {few:.0f} and {peak():.0f} MB")


if __name__ == "__main__":
    main()
