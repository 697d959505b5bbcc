"""From a project folder to its YAML files, each read and told apart by what it holds."""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import NamedTuple

from patientuddannelse.curriculum.below import below
from patientuddannelse.curriculum.bounds import (
    MOST_BYTES,
    MOST_BYTES_IN_ALL,
    MOST_ENTRIES,
    MOST_FILES,
)
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.models import MODELS
from patientuddannelse.curriculum.scalar import Fields, Scalar
from patientuddannelse.curriculum.source import SourceFile, read_source
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity, UsageError, Value
from patientuddannelse.wordings import finding
from patientuddannelse.wordings.system import system_said

FOLDER = "curriculum"
SINGLE_FILES = (
    "course",
    "clinic",
    "clinician",
    "guide",
    "booklet",
    "questionnaires",
    "points",
    "glossary",
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_PLACES = {"models": "model", "sessions": "session"}


class Found(NamedTuple):
    """A file to be read: its true path, what diagnostics call it, and its path below the folder.

    A clinic file that was given has none. ``outside`` says that a file lies out of the project,
    where a link leads to it.
    """

    path: Path
    name: str
    inner: str = ""
    outside: bool = False


@dataclass(slots=True)
class ProjectFiles:
    """The files of a project: the single ones, models and sessions by name, and what is wrong.

    ``clinic_file`` takes the place of the clinic in the folder, which is kept in ``own_clinic``;
    ``instead`` is read for what stands in a file, by its true path.
    """

    project: Path
    clinic_file: Path | None = None
    instead: Mapping[Path, bytes] = field(default_factory=dict)
    single: dict[str, SourceFile] = field(default_factory=dict)
    models: dict[str, SourceFile] = field(default_factory=dict)
    sessions: dict[str, SourceFile] = field(default_factory=dict)
    own_clinic: SourceFile | None = None
    all: list[SourceFile] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def read(self) -> None:
        """Read every file below the folder, and the clinic file."""
        found = self.found()
        if found is None:
            return
        for each in found:
            file = self.read_one(each)
            if each.inner:
                self.tell_apart(file, each.inner)
            else:
                self.own_clinic = self.single.get("clinic")
                self.single["clinic"] = file
        for name in ("course", "clinic"):
            if name not in self.single:
                missing = f"{FOLDER}/{name}.yaml"
                self.report("missing-file", Origin(missing, 1, 1), file=missing)

    def found(self) -> list[Found] | None:
        """Return every file below the folder, and the clinic file, in the order they are read."""
        other = _true(self.clinic_file) if self.clinic_file is not None else None
        homes = (_true(self.project), _true(self.project / FOLDER))
        entries = self.entries()
        if entries is None:
            return None
        found = []
        for inner, is_link in entries:
            path = homes[1] / inner
            path = _true(path) if is_link else path
            if path != other:
                name = _CONTROL.sub("·", f"{FOLDER}/{inner}")
                outside = is_link and not any(path.is_relative_to(home) for home in homes)
                found.append(Found(path, name, inner, outside))
        if self.clinic_file is not None and other is not None:
            found.append(Found(other, self.name_of(self.clinic_file)))
        return found

    @property
    def named(self) -> dict[str, SourceFile]:
        """Return every file by what it is: course, models/cup, sessions/session_1."""
        named = dict(self.single)
        named |= {f"models/{name}": file for name, file in self.models.items()}
        named |= {f"sessions/{name}": file for name, file in self.sessions.items()}
        return named

    @property
    def taught(self) -> dict[str, SourceFile]:
        """Return every file but the clinic's, by what it is."""
        return {name: file for name, file in self.named.items() if name != "clinic"}

    def entries(self) -> list[tuple[str, bool]] | None:
        """Return every YAML file below the folder and whether it is a link, in a fixed order.

        The hidden ones of editors are left out; links to folders count as files, which they are
        not, and folders that are called like one. Where there is more than a course can have,
        nothing is read.
        """
        found: list[tuple[str, bool]] = []
        size, at = 0, Origin(FOLDER, 1, 1)
        home = self.project / FOLDER
        for seen, (inner, is_link, is_folder) in enumerate(below(str(home)), 1):
            name = inner.rpartition("/")[2].lower()
            is_meant = name.endswith((".yaml", ".yml")) or (is_link and is_folder)
            if is_meant and not name.startswith("."):
                found.append((inner, is_link))
                size += _read_of(home / inner)
            if len(found) > MOST_FILES or seen > MOST_ENTRIES:
                self.report("too-many-files", at, most=MOST_FILES, entries=MOST_ENTRIES)
                return None
        if size > MOST_BYTES_IN_ALL:
            self.report("too-many-files.bytes", at, most=MOST_BYTES_IN_ALL // MOST_BYTES)
            return None
        return sorted(found)

    def name_of(self, path: Path) -> str:
        """Call a file by its path in the project, or by its own path where it is elsewhere."""
        try:
            return _true(path).relative_to(_true(self.project)).as_posix()
        except ValueError:
            return path.as_posix()

    def read_one(self, found: Found) -> SourceFile:
        """Read one file; of one that cannot be read there is no data."""
        path, name, at = found.path, found.name, Origin(found.name, 1, 1)
        try:
            if found.outside:
                file = _refused("outside", at)
            elif (given := self.instead.get(path)) is not None:
                file = read_source(given, name)
            elif not stat.S_ISREG((about := path.stat()).st_mode):
                file = _refused("not-a-file" if found.inner else "not-a-file.clinic", at)
            else:
                with path.open("rb", buffering=0) as stream:
                    file = read_source(stream.read(min(about.st_size, MOST_BYTES) + 1), name)
        except (OSError, ValueError) as error:  # a path may hold what no path can
            file = _refused("unreadable", at, why=system_said(error))
        self.diagnostics += file.diagnostics
        self.all.append(file)
        return file

    def tell_apart(self, file: SourceFile, inner: str) -> None:
        """Tell what a file holds by its place below the folder, or else by its first field."""
        place, _, _ = inner.partition("/")
        single = place.rpartition(".")[0]
        if place == inner and single in SINGLE_FILES:
            self.single[single] = file
            return
        if file.data is None:
            self.keep_as_named(file, inner)
            return
        kind = next((key for key in file.data if key in _PLACES.values()), None)
        kind = kind or _PLACES.get(place)
        if kind is None:
            self.report("unknown-file", file.start)
        else:
            self.keep_by_name(file, file.data, kind)

    def keep_as_named(self, file: SourceFile, inner: str) -> None:
        """Let a file that cannot be read count as there, by the name it has in its folder."""
        place, _, name = inner.rpartition(".")[0].partition("/")
        if place == "sessions":
            self.sessions.setdefault(name, file)
        elif place == "models" and name in MODELS:
            self.models.setdefault(name, file)

    def keep_by_name(self, file: SourceFile, data: Fields, kind: str) -> None:
        """Keep a model or session by the name that it gives itself."""
        name, known = data.get(kind), self.models if kind == "model" else self.sessions
        if not isinstance(name, Scalar):
            self.report("missing-field.first", data.key_origin(kind), field=kind)
        elif kind == "model" and name not in MODELS:
            hint = did_you_mean(name, MODELS)
            self.report("unknown-model", name.origin, name=name, hint=hint)
        elif name in known:
            self.report(f"duplicate-id.{kind}", name.origin, name=name, file=known[name].name)
        else:
            known[str(name)] = file

    def report(self, key: str, at: Origin, **values: Value | None) -> None:
        """Keep an error."""
        self.diagnostics.append(finding(key, at, Severity.ERROR, **values))


def _read_of(path: Path) -> int:
    """Return how many bytes of a file are read; one that is too large by itself is not."""
    try:
        size = path.stat().st_size
    except (OSError, ValueError):
        return 0
    return size if size <= MOST_BYTES else 0


def require_curriculum(project: Path) -> None:
    """Raise UsageError for a folder that is no project: it has no curriculum, or it is one."""
    if (project / FOLDER).is_dir():
        return
    folder = project.absolute() if project == Path() else project
    inside = (project / "course.yaml").is_file()
    key = "usage.inside-curriculum" if inside else "usage.no-project"
    raise UsageError(finding(key, folder=str(folder)))


def _refused(key: str, at: Origin, **values: Value) -> SourceFile:
    return SourceFile(at.file, diagnostics=(finding(key, at, Severity.ERROR, **values),))


def _true(path: Path) -> Path:
    """Follow every link of a path; one that leads round in a circle stays as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path.absolute()
