"""Measure checking again in a process that stays: one text changed in each file of the curriculum.

Prints the median over all files, the slowest of those that stand for one thing (a session, a model)
and, beside it, the files that everything is made with; times are processor seconds of that one
process, which works alone. A line put in at the top of a session moves all that is below it.

Run by hand: ``python benchmarks/check_again.py``. docs/performance.md says what was found.
"""

from __future__ import annotations

import gc
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from patientuddannelse.checking import KeptFindings, check
from patientuddannelse.curriculum.scalar import Scalar, walk
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.writing import with_scalar
from patientuddannelse.diagnostics import CurriculumError

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 0.15
_EVERYTHING = (
    "booklet", "clinic", "clinician", "course", "glossary", "guide", "models/safety",
)  # fmt: skip


class Project:
    """A copy of the project, and what a process keeps of its findings."""

    def __init__(self, folder: Path) -> None:
        """Copy the curriculum and check it once."""
        self.home = Path(shutil.copytree(ROOT / "curriculum", folder / "curriculum"))
        self.kept = KeptFindings()
        self.first = self.seconds()

    def seconds(self) -> float:
        """Check again and return the processor seconds."""
        begun = time.process_time()
        check(self.home.parent, kept=self.kept)
        return time.process_time() - begun

    def after_an_edit(self, path: Path) -> float | None:
        """Return the seconds after an edit of the file's middle text, which is then taken back."""
        before = path.read_bytes()
        for edited in _edits(path):
            path.write_bytes(edited)
            try:
                return self.seconds()
            except CurriculumError:
                continue
            finally:
                path.write_bytes(before)
                self.seconds()
        return None

    def after_a_line(self, path: Path) -> float:
        """Return the seconds after a line was put in at the top of a file."""
        before = path.read_bytes()
        path.write_bytes(b"# moved\n" + before)
        took = self.seconds()
        path.write_bytes(before)
        self.seconds()
        return took


def _edits(path: Path) -> Iterator[bytes]:
    """Yield a file with one text changed, that in its middle first."""
    before = path.read_bytes()
    file = read_source(before, path.name)
    texts = [
        (steps, node)
        for steps, node in walk(file.data)
        if isinstance(node, Scalar) and " " in node and not node[0].isdigit()
    ]
    middle = len(texts) // 2
    for steps, node in (*texts[middle:], *texts[:middle]):
        first, space, rest = node.raw.partition(" ")
        try:
            yield with_scalar(before, path.name, steps, f"{first}s{space}{rest}")
        except CurriculumError:
            continue


def measured() -> dict[str, float]:
    """Return the seconds after an edit of each file, by its name without ``.yaml``."""
    gc.disable()  # as in the command
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder))
        found = {"first": project.first, "nothing": project.seconds()}
        for path in sorted(project.home.rglob("*.yaml")):
            name = path.relative_to(project.home).with_suffix("").as_posix()
            if (took := project.after_an_edit(path)) is not None:
                found[name] = took
            if name.startswith("sessions/"):
                found[f"line {name}"] = project.after_a_line(path)
    return found


def after_an_edit() -> float:
    """Return the median over all files of the seconds after an edit."""
    found = measured()
    return statistics.median(found[name] for name in found if _is_edit(name))


def _is_edit(name: str) -> bool:
    return name not in ("first", "nothing") and not name.startswith("line ")


def main() -> None:
    """Measure and print a table."""
    found = measured()
    print(f"first check, in one process  {1000 * found.pop('first'):6.0f} ms")
    print(f"nothing changed              {1000 * found.pop('nothing'):6.0f} ms")
    moved = {name: each for name, each in found.items() if name.startswith("line ")}
    edits = {name: each for name, each in found.items() if _is_edit(name)}
    single = {name: each for name, each in edits.items() if name not in _EVERYTHING}
    median = statistics.median(edits.values())
    verdict = "ok" if median <= LIMIT else "TOO MUCH"
    print(f"median of {len(edits)} files           {1000 * median:6.0f} ms  {verdict}")
    for title, group in (
        ("slowest of them:", dict(sorted(single.items(), key=lambda one: -one[1])[:8])),
        ("sessions:", {name: each for name, each in edits.items() if name.startswith("sess")}),
        ("everything is made with:", {name: edits[name] for name in _EVERYTHING}),
        ("a line put in at the top:", moved),
    ):
        print(title)
        for name, each in sorted(group.items(), key=lambda one: -one[1]):
            print(f"  {name.removeprefix('line '):<26} {1000 * each:6.0f} ms")


if __name__ == "__main__":
    main()
