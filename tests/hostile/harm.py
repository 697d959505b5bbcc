"""What is done to a project to harm it, and what every answer to that keeps to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from watched import MEGABYTES, Watched, contents, pu

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 2.0
ONE = ("--only", "posters/cup", "--sheet", "a4")
CUP, COURSE, CLINIC = "models/cup.yaml", "course.yaml", "clinic.yaml"

Harm = Callable[[Path], None]
"""What is done to the folder ``curriculum`` of a project."""


def told(project: Path, *words: str | Path, command: str = "build") -> Watched:
    """Run on a project that is wrong: it is told once, soon, and nothing is written or lost."""
    before = contents(project)
    done = pu(command, project, *words)
    for _ in range(2):  # another process may have taken the time
        if done.seconds <= SECONDS:
            break
        done = pu(command, project, *words)
    assert done.code == 1, done
    assert "Traceback" not in done.out + done.err
    assert done.seconds <= SECONDS
    assert done.megabytes <= MEGABYTES
    assert max(map(len, done.err.splitlines())) < 1500
    assert contents(project) == before
    return done


def field(name: str, value: str, file: str = CUP) -> Harm:
    """Give a field at the top of a file another value."""

    def harm(folder: Path) -> None:
        path = folder / file
        lines = path.read_text(encoding="utf-8").split("\n")
        at = next(i for i, line in enumerate(lines) if line.startswith(f"{name}:"))
        path.write_text("\n".join((*lines[:at], f"{name}: {value}", *lines[at + 1 :])), "utf-8")

    return harm


def line_of(file: str, name: str) -> int:
    """Return the line on which a field stands in the shipped curriculum."""
    lines = (ROOT / "curriculum" / file).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if line.startswith(f"{name}:"))


def whole(name: str, content: str | bytes) -> Harm:
    """Put a file in the place of another."""
    data = content.encode() if isinstance(content, str) else content
    return lambda folder: (folder / name).write_bytes(data) and None
