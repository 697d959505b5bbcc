"""Whatever happens to a file of the real curriculum, it is built or told of, at its place.

An error stands in the file that was changed, or where another file refers to it: where a slide
names a model, session, point, part or term that is no longer there, where the minutes of a session
no longer fit the lengths of the course, or where a text shows what the clinic or the course is
called, or how a word of the glossary may be broken.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from mutants import Mutant, mutant
from patientuddannelse.curriculum import files as reading
from patientuddannelse.curriculum import load as loading
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.source import SourceFile, read_source
from patientuddannelse.curriculum.validate import validate
from patientuddannelse.diagnostics import CurriculumError, Diagnostic
from patientuddannelse.inspection import build_findings
from patientuddannelse.jobs import BuildRequest, jobs_of

ROOT = Path(__file__).resolve().parents[1]
FILES = {
    path.relative_to(ROOT).as_posix(): path.read_bytes()
    for path in sorted((ROOT / "curriculum").rglob("*.yaml"))
}
SECONDS = 10.0  # of work on one mutant: what takes longer hangs
EVERYWHERE = ("course", "clinic", "glossary")  # what they say is shown in texts of other files
SHARE = 50

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGPROF"), reason="needs a timer")


class _HungError(BaseException):
    """Nothing catches it but the test."""


@contextmanager
def limited() -> Iterator[None]:
    """Raise in what takes too long."""

    def hung(_signal: int, _frame: FrameType | None) -> None:
        raise _HungError

    before = signal.signal(signal.SIGPROF, hung)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


class Project:
    """The shipped project with one file changed: the others are read and validated once."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.sources: dict[tuple[str, bytes], SourceFile] = {}
        self.contents: dict[int, tuple[Any, list[Diagnostic]]] = {}
        for name, content in FILES.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        monkeypatch.setattr(reading, "read_source", self.source)
        monkeypatch.setattr(loading, "validate", self.validated)

    def source(self, content: bytes, name: str) -> SourceFile:
        if FILES.get(name) != content:
            return read_source(content, name)
        if (name, content) not in self.sources:
            self.sources[name, content] = read_source(content, name)
        return self.sources[name, content]

    def validated(self, content: Any, data: Any, name: str) -> tuple[Any, list[Diagnostic]]:
        if not any(data is file.data for file in self.sources.values()):
            return validate(content, data, name)
        if id(data) not in self.contents:
            self.contents[id(data)] = validate(content, data, name)
        return self.contents[id(data)]

    def found(self, changed: Mutant) -> list[Diagnostic]:
        """Return what is said of a mutant, loaded and composed where that is possible."""
        if any(each in changed.file for each in EVERYWHERE):
            self.sources.clear()  # variables of the clinic and the course are filled in anew
            self.contents.clear()
        path = self.folder / changed.file
        path.write_bytes(changed.content)
        try:
            curriculum = load_curriculum(self.folder)
            return list(self.composed(changed.file, curriculum))
        except CurriculumError as error:
            return list(error.diagnostics)
        finally:
            path.write_bytes(FILES[changed.file])
            if any(each in changed.file for each in EVERYWHERE):
                self.sources.clear()
                self.contents.clear()

    def composed(self, file: str, curriculum: Curriculum) -> Iterator[Diagnostic]:
        """Compose one thing that shows the file."""
        _, kind, name = ("", *file.removesuffix(".yaml").split("/"))[-3:]
        wanted = {"sessions": f"decks/{name}", "models": f"posters/{name}"}.get(kind, "")
        wanted = {"booklet": "booklets/session_1", "guide": "guides/session_1"}.get(name, wanted)
        request = BuildRequest(self.folder, self.folder / "output", sheets=("a4",))
        jobs = {job.id: job for job in jobs_of(curriculum, request)}
        job = jobs.get(wanted) or jobs.get(wanted.replace("posters", "worksheets"))
        job = job or jobs.get("posters/cup") or next(iter(jobs.values()), None)
        if job is not None:
            yield from build_findings(job.compose(curriculum))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    return Project(tmp_path, monkeypatch)


def misplaced(each: Diagnostic, changed: Mutant) -> str:
    """Say what is wrong with the place of an error; nothing where it is right."""
    at = each.origin
    if at is None:
        return "has no place"
    content = changed.content if at.file == changed.file else FILES.get(at.file, b"")
    lines = content.decode("utf-8-sig", errors="replace").split("\n")
    if not 1 <= at.line <= len(lines) or not 1 <= at.column <= len(lines[at.line - 1]) + 1:
        return "is outside its file"
    if at.file == changed.file:
        return ""
    refers = each.code.startswith(("unknown-", "duplicate-", "missing-file"))
    timed = "course" in changed.file and each.code in (
        "wrong-minutes",
        "wrong-value",
        "missing-field",
    )
    shown = any(name in changed.file for name in EVERYWHERE) and (
        each.code.startswith("text-") or each.code in ("too-large", "missing-glyph")
    )
    return "" if refers or timed or shown else "is in a file that is right"


def survive(project: Project, numbers: range) -> None:
    """Load and compose mutants; on failure say which, and what was done to it."""
    failed = []
    for number in numbers:
        changed = mutant(number, FILES)
        try:
            with limited():
                found = project.found(changed)
        except _HungError:
            failed.append(f"{spelled(changed)}: takes more than {SECONDS} s")
            continue
        except Exception as error:
            place, trace = "", error.__traceback__
            while trace is not None:
                place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
                trace = trace.tb_next
            failed.append(f"{spelled(changed)}: {type(error).__name__}: {error!s:.300} at {place}")
            continue
        wrong = ((misplaced(each, changed), each) for each in found)
        failed += [f"{spelled(changed)}: {why}: {each}" for why, each in wrong if why]
    assert failed == [], "\n".join(failed)


def spelled(changed: Mutant) -> str:
    """Spell a mutant as what must be called to see it, and the first line that is other."""
    pairs = zip(FILES[changed.file].split(b"\n"), changed.content.split(b"\n"), strict=False)
    line = next((n for n, (old, new) in enumerate(pairs, 1) if old != new), 0)
    shown = (changed.content.split(b"\n")[line - 1] if line else b"")[:80]
    return f"mutant({changed.number}, FILES): {changed.file}:{line} ({changed.change}) {shown!r}"


@pytest.mark.parametrize("first", range(0, 500, SHARE))
def test_a_mutant_is_built_or_told_of_at_its_place(project: Project, first: int) -> None:
    survive(project, range(first, first + SHARE))


@pytest.mark.long
@pytest.mark.parametrize("first", range(500, 5500, SHARE))
def test_many_more_mutants(project: Project, first: int) -> None:
    survive(project, range(first, first + SHARE))


def test_the_file_itself_has_no_errors(project: Project) -> None:
    for file, content in FILES.items():
        assert project.found(Mutant(-1, file, content, "nothing")) == [], file


def test_mutants_are_others_and_the_same_every_time() -> None:
    made = [mutant(number, FILES) for number in range(200)]
    assert made == [mutant(number, FILES) for number in range(200)]
    assert sum(each.content != FILES[each.file] for each in made) > 180
    assert len({each.file for each in made}) > 40
