"""From a project folder to its validated curriculum, or to everything that is wrong with it."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from functools import lru_cache
from itertools import groupby, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from patientuddannelse.curriculum import references
from patientuddannelse.curriculum.ahead import nothing_ahead
from patientuddannelse.curriculum.authored import origin_of
from patientuddannelse.curriculum.bounds import MOST_ERRORS
from patientuddannelse.curriculum.files import FOLDER, ProjectFiles, require_curriculum
from patientuddannelse.curriculum.fingerprint import approval_code
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.logo import Logo, read_logo
from patientuddannelse.curriculum.models import content_class
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.booklet import Booklet
from patientuddannelse.curriculum.models.clinic import Clinic, Switches
from patientuddannelse.curriculum.models.clinician import ClinicianSides
from patientuddannelse.curriculum.models.course import Course
from patientuddannelse.curriculum.models.glossary import Glossary
from patientuddannelse.curriculum.models.guide import Guide
from patientuddannelse.curriculum.models.points import Points
from patientuddannelse.curriculum.models.questionnaires import Questionnaires
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.proposals import check_proposal
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.curriculum.validate import Content, validate
from patientuddannelse.curriculum.variables import Values, filled
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Origin
from patientuddannelse.digests import digest_of_texts
from patientuddannelse.languages import LANGUAGES
from patientuddannelse.once_each import once_each
from patientuddannelse.wordings import finding

_IN_EVERY_COURSE = (Clinic, Course, Points, Glossary, Session)
_BRACES = re.compile(r"\{\{[^}]*\}\}")


@dataclass(frozen=True, slots=True)
class Curriculum:
    """Everything that was read: sessions and models by name, in the course's order.

    ``profile`` is the file of the clinic, ``code`` stands for all that is taught (an approval
    names it), ``digests`` for each file by what it is, and for the logo; ``names`` are what those
    files are called. Without ``clinician`` posters have no clinician's side, without ``guide``
    sessions have no guide, without ``booklet`` no booklet, without ``questionnaires`` none. One
    that is not ``printed`` is only looked at: its sheets carry no codes of their own.
    """

    course: Course
    clinic: Clinic
    sessions: Mapping[str, Session]
    models: Mapping[str, ModelContent]
    points: Points
    glossary: Glossary
    files: tuple[SourceFile, ...] = field(compare=False)  # their digests say whether they differ
    profile: SourceFile = field(compare=False)
    code: str
    digests: Mapping[str, str]
    clinician: ClinicianSides | None = None
    logo: Logo | None = None
    guide: Guide | None = None
    booklet: Booklet | None = None
    questionnaires: Questionnaires | None = None
    names: Mapping[str, str] = field(default_factory=dict, compare=False)
    printed: bool = True

    @property
    def profile_name(self) -> str:
        """Return what the file of the clinic is called."""
        return self.profile.name


def load_curriculum(
    project: Path, clinic_file: Path | None = None, instead: Mapping[Path, bytes] | None = None
) -> Curriculum:
    """Read and validate every YAML file below ``curriculum/``.

    ``clinic_file`` is another clinic's profile, in place of ``curriculum/clinic.yaml``; ``instead``
    is read for what stands in a file, by its true path: what it would be if it were written.
    Raises UsageError where there is no curriculum, else CurriculumError with every diagnostic of
    every file, sorted by file and line.
    """
    require_curriculum(project)
    with _no_garbage_collection():
        for content in _IN_EVERY_COURSE:
            content.model_rebuild()  # while the files are being parsed ahead
        files = ProjectFiles(project, clinic_file, instead or {})
        files.read()
        nothing_ahead()
        contents = _Contents(files)
    found = dict.fromkeys([*files.diagnostics, *contents.diagnostics])
    if found or contents.course is None or contents.clinic is None:
        raise CurriculumError(tuple(_bounded(sorted(found, key=_place))))
    return Curriculum(
        contents.course,
        contents.clinic,
        MappingProxyType(_in_order(contents.sessions, contents.course.sessions)),
        MappingProxyType(_in_order(contents.models, contents.course.poster_models)),
        contents.points or Points(),
        contents.glossary or Glossary(),
        tuple(map(contents.filled, files.all)),
        files.single["clinic"],
        approval_code(files.taught),
        MappingProxyType(_digests(files, contents)),
        contents.clinician,
        contents.logo,
        contents.guide,
        contents.booklet,
        contents.questionnaires,
        MappingProxyType({what: file.name for what, file in files.named.items()}),
    )


def _digests(files: ProjectFiles, contents: _Contents) -> dict[str, str]:
    """Return what changes with every character of a file, and with what is filled into it."""
    course, clinic = files.single["course"], files.single["clinic"]
    found = {}
    for name, file in files.named.items():
        found[name], braces = _digest_and_braces(file)
        if braces or name.startswith("models/"):  # a clinic switches parts of models off
            more = course.text if "course" in braces else ""
            found[name] = digest_of_texts(file.text, clinic.text, more)
    return found | ({"logo": contents.logo.digest} if contents.logo else {})


@lru_cache(maxsize=512)
def _digest_and_braces(file: SourceFile) -> tuple[str, str]:
    return digest_of_texts(file.text), "".join(_BRACES.findall(file.text))


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


def _bounded(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Leave out what is more of one file than anybody reads, and say so."""
    for _, of_file in groupby(found, key=lambda each: _place(each)[0]):
        told = list(islice(of_file, MOST_ERRORS + 1))
        yield from told[:MOST_ERRORS]
        if len(told) > MOST_ERRORS:
            yield finding("too-many", told[-1].origin, most=MOST_ERRORS)


def _place(diagnostic: Diagnostic) -> tuple[str, int, int]:
    at = diagnostic.origin or Origin("", 0, 0)
    return at.file, at.line, at.column


class _Contents:
    """What became of the files: validated contents (None where wrong) and what is wrong."""

    def __init__(self, files: ProjectFiles) -> None:
        self.files = files
        self.diagnostics: list[Diagnostic] = []
        self._filled: dict[SourceFile, SourceFile] = {}
        self.clinic = self.validated(Clinic, files.single.get("clinic"), "clinic", {})
        self.validated(Clinic, files.own_clinic, "clinic", {})
        self.logo = self.read_logo()
        values: dict[str, str] = dict(_values("clinic", Clinic, self.clinic))
        self.course = self.validated(Course, files.single.get("course"), "course", values)
        values |= _values("course", Course, self.course)
        self.points = self.validated(Points, files.single.get("points"), "points", values)
        self.clinician = self.validated(
            ClinicianSides, files.single.get("clinician"), "clinician", values
        )
        self.guide = self.validated(Guide, files.single.get("guide"), "guide", values)
        self.booklet = self.validated(Booklet, files.single.get("booklet"), "booklet", values)
        self.questionnaires = self.validated(
            Questionnaires, files.single.get("questionnaires"), "questionnaires", values
        )
        self.glossary = self.validated(Glossary, files.single.get("glossary"), "glossary", values)
        self.models: dict[str, ModelContent] = {}
        for name, file in files.models.items():
            model = self.validated(content_class(name), file, name, values)
            if model is not None:
                kept = _switched(model, self.clinic.switches) if self.clinic else None
                self.models[name] = kept or model
        self.sessions: dict[str, Session] = {}
        for name, file in files.sessions.items():
            session = self.validated(Session, file, name, values)
            self.sessions |= {name: session} if session is not None else {}
        self.diagnostics += self.wrong_references()

    def validated(
        self, content: type[Content], file: SourceFile | None, name: str, values: Values
    ) -> Content | None:
        """Fill variables into a file and validate it; nothing comes of a file that is wrong."""
        if file is None or file.data is None:
            return None
        self._filled[file], wrong = filled(file, values)
        result, found = _validated(content, self._filled[file], name)
        self.diagnostics += (*wrong, *found)
        return result

    def filled(self, file: SourceFile) -> SourceFile:
        """Return a file with its variables filled in; one that was not validated as it is."""
        return self._filled.get(file, file)

    def read_logo(self) -> Logo | None:
        """Read the clinic's logo, which lies beside its profile."""
        if self.clinic is None:
            return None
        other = self.files.clinic_file
        folder = other.parent if other is not None else self.files.project / FOLDER
        logo, found = read_logo(self.clinic.logo, folder)
        self.diagnostics += found
        return logo

    def wrong_references(self) -> Iterator[Diagnostic]:
        """Check names across files; a file that is itself wrong still counts as there."""
        files = self.files
        models = sorted(files.models)
        for named in (self.sessions, self.models):
            slugs = ((each.slug, name, origin_of(each.slug)) for name, each in named.items())
            yield from references.check_slugs(slugs)
        for name, model in self.models.items():
            yield from references.check_parts(name, model, files.models[name])
            yield from check_proposal(files.models[name])
        side = [files.single["clinician"]] if "clinician" in files.single else []
        naming = (*files.models.values(), *files.sessions.values(), *side)
        if self.points is not None:
            for file in map(self.filled, naming):
                found = references.check_sources(file, self.points.by_id)
                yield from islice(found, MOST_ERRORS + 1)
            yield from references.check_points(self.points)
        elif "points" not in files.single:
            yield from references.check_no_points(naming)
        if self.guide is not None and len(self.sessions) == len(files.sessions):
            yield from references.check_help_table(self.guide, self.sessions.values())
        if self.course is None:
            return
        at = files.single["course"]
        yield from _check_language(self.course, at)
        yield from references.check_course(self.course, at, files.sessions, models)
        yield from references.check_titles(self.course, self.models, files.models)
        for name, session in self.sessions.items():
            yield from references.check_session(session, files.sessions[name], self.course, models)
        if len(self.sessions) == len(files.sessions):  # else the goals of one are not known
            yield from references.check_goals(self.sessions)


@lru_cache(maxsize=512)
def _validated(
    content: type[Content], file: SourceFile, name: str
) -> tuple[Content | None, list[Diagnostic]]:
    assert file.data is not None
    return validate(content, file.data, name)


@once_each
def _switched(model: ModelContent, switches: Switches) -> ModelContent | None:
    """Return a model without what a clinic's switches turn off; None where it stays as it is."""
    left = model.for_clinic(switches)
    return None if left is model else left


def _check_language(course: Course, file: SourceFile) -> Iterator[Diagnostic]:
    if course.language not in LANGUAGES:
        at, name = origin_of(course.language) or file.start, course.language
        yield finding("wrong-value.language", at, name=name, hint=did_you_mean(name, LANGUAGES))


def _values(
    name: str, content: type[BaseModel], held: BaseModel | None
) -> Iterator[tuple[str, str]]:
    """Yield the texts that can stand in braces by their names; without content only the names."""
    for inner, info in content.model_fields.items():
        default = info.get_default()
        value = getattr(held, inner, default) if held is not None else default
        if isinstance(value, BaseModel):
            yield from _values(f"{name}.{inner}", type(value), value)
        elif not isinstance(value, tuple | bool):
            yield f"{name}.{inner}", "" if value is None else str(value)


def _in_order(named: Mapping[str, Any], order: Iterable[str]) -> dict[str, Any]:
    """Return the named things in an order, what the order leaves out last."""
    return {name: named[name] for name in dict.fromkeys((*order, *named)) if name in named}
