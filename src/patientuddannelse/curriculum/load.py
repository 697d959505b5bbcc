"""From a project folder to its validated curriculum, or to everything that is wrong with it."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from patientuddannelse.curriculum import references
from patientuddannelse.curriculum.authored import origin_of
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.models import MODELS, content_class
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.course import Course
from patientuddannelse.curriculum.models.glossary import Glossary
from patientuddannelse.curriculum.models.points import Points
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.scalar import Fields, Scalar
from patientuddannelse.curriculum.source import SourceFile, read_source
from patientuddannelse.curriculum.validate import Content, validate
from patientuddannelse.curriculum.variables import fill_variables
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Origin
from patientuddannelse.languages import LANGUAGES

FOLDER = "curriculum"
_SINGLE = {"course": Course, "clinic": Clinic, "points": Points, "glossary": Glossary}
_PLACES = {"models": "model", "sessions": "session"}


@dataclass(frozen=True, slots=True)
class Curriculum:
    """Everything that was read: sessions and models by name, in the course's order."""

    course: Course
    clinic: Clinic
    sessions: Mapping[str, Session]
    models: Mapping[str, ModelContent]
    points: Points
    glossary: Glossary
    files: tuple[SourceFile, ...]


def load_curriculum(project: Path, clinic_file: Path | None = None) -> Curriculum:
    """Read and validate every YAML file below ``curriculum/``.

    ``clinic_file`` is another clinic's profile, in place of ``curriculum/clinic.yaml``.
    Raises CurriculumError with every diagnostic of every file, sorted by file and line.
    """
    with _no_garbage_collection():
        loading = _Loading(project, clinic_file)
        curriculum = loading.run()
    found = dict.fromkeys(loading.diagnostics)
    if found or curriculum is None:
        raise CurriculumError(sorted(found, key=_place))
    return curriculum


def _place(diagnostic: Diagnostic) -> tuple[str, int, int]:
    at = diagnostic.origin or Origin("", 0, 0)
    return at.file, at.line, at.column


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Hold off the collector, which would walk thousands of new objects and free none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(slots=True)
class _Loading:
    """The state of one reading: the files by kind, what became of them, what is wrong."""

    project: Path
    clinic_file: Path | None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    single: dict[str, SourceFile] = field(default_factory=dict)
    models: dict[str, SourceFile] = field(default_factory=dict)
    sessions: dict[str, SourceFile] = field(default_factory=dict)
    files: list[SourceFile] = field(default_factory=list)

    def run(self) -> Curriculum | None:
        for path in self.paths():
            self.sort_in(self.read(path))
        own_clinic = self.single.get("clinic")
        if self.clinic_file is not None:
            self.single["clinic"] = self.read(self.clinic_file)
        self.require("course", "clinic")
        course = self.content(Course, self.single.get("course"), "course")
        clinic = self.content(Clinic, self.single.get("clinic"), "clinic")
        if self.clinic_file is not None and own_clinic is not None:
            self.content(Clinic, own_clinic, "clinic")
        values = {"clinic": _values(Clinic, clinic), "course": _values(Course, course)}
        filled = [*self.models.values(), *self.sessions.values()]
        filled += [self.single[n] for n in ("points", "glossary") if n in self.single]
        for file in filled:
            self.diagnostics += fill_variables(file, values)
        points = self.content(Points, self.single.get("points"), "points") or Points()
        glossary = self.content(Glossary, self.single.get("glossary"), "glossary") or Glossary()
        models = self.model_contents()
        sessions = self.session_contents()
        if course is not None:
            self.check_references(course, sessions, models, points)
        if course is None or clinic is None:
            return None
        return Curriculum(
            course,
            clinic,
            MappingProxyType(_in_order(sessions, course.sessions)),
            MappingProxyType(_in_order(models, course.posters)),
            points,
            glossary,
            tuple(self.files),
        )

    def paths(self) -> list[Path]:
        """Return every YAML file, the hidden ones of editors left out, in a fixed order."""
        folder = self.project / FOLDER
        found = [
            path
            for path in folder.rglob("*")
            if path.suffix.lower() in (".yaml", ".yml")
            and not path.name.startswith(".")
            and path.is_file()
        ]
        return sorted(found, key=lambda path: path.relative_to(folder).as_posix())

    def read(self, path: Path) -> SourceFile:
        try:
            name = path.resolve().relative_to(self.project.resolve()).as_posix()
        except ValueError:
            name = path.as_posix()
        try:
            file = read_source(path.read_bytes(), name)
        except OSError as error:
            found = Diagnostic(
                "unreadable", f"cannot be read: {error.strerror}", Origin(name, 1, 1)
            )
            file = SourceFile(name, diagnostics=(found,))
        self.diagnostics += file.diagnostics
        self.files.append(file)
        return file

    def sort_in(self, file: SourceFile) -> None:
        """Tell what a file holds by its place, or else by its first field."""
        inner = Path(file.name).relative_to(FOLDER)
        if len(inner.parts) == 1 and inner.stem in _SINGLE:
            self.single[inner.stem] = file
            return
        if file.data is None:
            return
        kind = next((key for key in file.data if key in _PLACES.values()), None)
        kind = kind or _PLACES.get(inner.parts[0])
        if kind is None:
            hint = 'a model begins with "model: …", a session with "session: …"'
            message = "cannot tell what this file holds"
            self.diagnostics.append(Diagnostic("unknown-file", message, file.start, hint))
            return
        self.sort_by_name(file, file.data, kind)

    def sort_by_name(self, file: SourceFile, data: Fields, kind: str) -> None:
        name, known = data.get(kind), self.models if kind == "model" else self.sessions
        if not isinstance(name, Scalar):
            at = data.key_origin(kind)
            hint = f'begin the file with "{kind}: …"'
            self.diagnostics.append(
                Diagnostic("missing-field", f'the file has no "{kind}"', at, hint)
            )
        elif kind == "model" and name not in MODELS:
            hint = did_you_mean(name, MODELS)
            message = f'there is no model "{name}"'
            self.diagnostics.append(Diagnostic("unknown-model", message, name.origin, hint))
        elif name in known:
            message = f'the {kind} "{name}" has a file already'
            hint = f"it is {known[name].name}"
            self.diagnostics.append(Diagnostic("duplicate-id", message, name.origin, hint))
        else:
            known[str(name)] = file

    def require(self, *names: str) -> None:
        for name in names:
            if name not in self.single:
                message = f"there is no {FOLDER}/{name}.yaml"
                hint = "is this the folder of a project? a new one begins with: init DIR"
                at = Origin(f"{FOLDER}/{name}.yaml", 1, 1)
                self.diagnostics.append(Diagnostic("missing-file", message, at, hint))

    def content(self, content: type[Content], file: SourceFile | None, name: str) -> Content | None:
        if file is None or file.data is None:
            return None
        result, found = validate(content, file.data, name)
        self.diagnostics += found
        return result

    def model_contents(self) -> dict[str, ModelContent]:
        found = {n: self.content(content_class(n), file, n) for n, file in self.models.items()}
        return {name: content for name, content in found.items() if content is not None}

    def session_contents(self) -> dict[str, Session]:
        found = {name: self.content(Session, file, name) for name, file in self.sessions.items()}
        return {name: session for name, session in found.items() if session is not None}

    def check_references(
        self,
        course: Course,
        sessions: Mapping[str, Session],
        models: Mapping[str, ModelContent],
        points: Points,
    ) -> None:
        """Check names across files; a file that is itself wrong still counts as there."""
        self.check_language(course)
        there = sorted(self.models)
        found = self.diagnostics
        found += references.check_course(course, self.single["course"], self.sessions, there)
        for name, session in sessions.items():
            found += references.check_session(session, self.sessions[name], course, there)
        for named in (sessions, models):
            slugs = ((each.slug, name, origin_of(each.slug)) for name, each in named.items())
            found += references.check_slugs(slugs)
        if "points" not in self.single or self.single["points"].data is not None:
            for file in (*self.models.values(), *self.sessions.values()):
                found += references.check_sources(file, points.by_id)

    def check_language(self, course: Course) -> None:
        if course.language not in LANGUAGES:
            at = origin_of(course.language) or self.single["course"].start
            message = f'there is no language "{course.language}"'
            hint = did_you_mean(course.language, LANGUAGES)
            self.diagnostics.append(Diagnostic("wrong-value", message, at, hint))


def _values(content: type[BaseModel], filled: BaseModel | None) -> dict[str, Any]:
    """Return the names and texts that stand in braces; without content only the names."""
    source: Any = filled
    values: dict[str, Any] = {}
    for name, info in content.model_fields.items():
        value = getattr(source, name, info.get_default()) if source else info.get_default()
        if isinstance(value, BaseModel):
            values[name] = _values(type(value), value)
        elif not isinstance(value, tuple | bool):
            values[name] = "" if value is None else str(value)
    return values


def _in_order(named: Mapping[str, Any], order: Iterable[str]) -> dict[str, Any]:
    """Return the named things in an order, what the order leaves out last."""
    return {name: named[name] for name in dict.fromkeys((*order, *named)) if name in named}
