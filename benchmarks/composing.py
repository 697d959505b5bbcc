"""What composing everything costs, as ``check`` does it: each job by itself, and by kinds.

    python benchmarks/composing.py [--runs 5] [--jobs] [SOURCE …]

SOURCE are folders that hold the package (default: ``src`` of this project); several are run in
turn. Each run is a process of its own, cold but for byte code. Of each job the least processor
time counts, in milliseconds, so that a busy machine disturbs least.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
RUN = """
import gc, json, sys, time
from pathlib import Path
from patientuddannelse import checking, making
from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.jobs import BuildRequest, jobs_of
gc.disable()
project = Path(sys.argv[1])
curriculum = load_curriculum(project)
kept, taken = [], {}
for job in jobs_of(curriculum, BuildRequest(project, project / "nowhere")):
    start = time.process_time()
    kept.append(job.compose(curriculum))
    taken[job.name] = (time.process_time() - start) * 1000
print(json.dumps(taken))
"""


def run(source: Path) -> dict[str, float]:
    """Compose everything once; return the processor milliseconds of each job."""
    paths = {**os.environ, "PYTHONPATH": str(source)}
    told = subprocess.run(
        [sys.executable, "-c", RUN, str(PROJECT)], env=paths, capture_output=True, check=True
    )
    taken: dict[str, float] = json.loads(told.stdout)
    return taken


def main() -> None:
    """Print the figures, those of several sources below one another."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--jobs", action="store_true", help="list every job as well")
    parser.add_argument("sources", nargs="*", type=Path, default=[PROJECT / "src"])
    given = parser.parse_args()
    least: dict[Path, dict[str, float]] = {source: {} for source in given.sources}
    for _ in range(given.runs):
        for source, known in least.items():
            for name, taken in run(source.resolve()).items():
                known[name] = min(taken, known.get(name, taken))
    for source, known in least.items():
        kinds = Counter[str]()
        for name, taken in known.items():
            kinds[name.split("/")[0]] += taken
            if given.jobs:
                print(f"{taken:8.1f}  {name}")
        print(source, *(f"{kind} {taken:.0f}" for kind, taken in kinds.items()), end="")
        print(f": {sum(kinds.values()):.0f} ms")


if __name__ == "__main__":
    main()
