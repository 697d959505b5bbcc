"""The pipeline: read, compose, check, render, write. The only writer of artefacts."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from patientuddannelse import manifest
from patientuddannelse.artefact import Artefact
from patientuddannelse.curriculum.approval import approval_findings
from patientuddannelse.curriculum.coverage_table import coverage_table
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity
from patientuddannelse.documents.booklet.compose import booklet_sessions
from patientuddannelse.documents.guide.compose import guide_sessions
from patientuddannelse.documents.questionnaires import questionnaires
from patientuddannelse.jobs import BuildRequest as BuildRequest
from patientuddannelse.making import make
from patientuddannelse.output import UnwrittenError, require_room, told_together, write_atomically
from patientuddannelse.posters.compose import poster_models
from patientuddannelse.posters.worksheets import worksheet_models
from patientuddannelse.progress import Progress
from patientuddannelse.shares import Task, shared_out

# About how long a job takes beside another, checked and rendered (decks and guides: per slide).
_WEIGHTS = {"decks": 0.027, "guides": 0.018, "posters": 0.08, "worksheets": 0.08}
_WEIGHTS |= {"booklets": 0.5, "questionnaires": 0.05}


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What was built: the output folder, the manifest entries with their status, seconds.

    ``found`` is what to know though it forbids nothing, ``unwritten`` what kept files from being
    written: these are as they were.
    """

    output: Path
    entries: tuple[dict[str, Any], ...]
    seconds: float
    found: tuple[Diagnostic, ...] = ()
    unwritten: tuple[Diagnostic, ...] = ()


def buildable(project: Path) -> list[dict[str, str]]:
    """Return id, kind and title of everything the curriculum can become."""
    curriculum = load_curriculum(project)
    decks = [
        {"id": f"decks/{s.session}", "kind": "deck", "title": str(s.shown_as)}
        for s in curriculum.sessions.values()
    ]
    posters = [
        {"id": f"posters/{m.model}", "kind": "poster", "title": str(m.title)}
        for m in poster_models(curriculum)
    ]
    worksheets = [
        {"id": f"worksheets/{m.model}", "kind": "worksheet", "title": str(m.worksheet.title)}
        for m in worksheet_models(curriculum)
        if m.worksheet
    ]
    guides = [
        {"id": f"guides/{s.session}", "kind": "guide", "title": str(s.shown_as)}
        for s in guide_sessions(curriculum)
    ]
    booklets = [
        {"id": f"booklets/{s.session}", "kind": "booklet", "title": str(s.shown_as)}
        for s in booklet_sessions(curriculum)
    ]
    forms = [
        {"id": name, "kind": "questionnaire", "title": str(title)}
        for name, (title, _) in questionnaires(curriculum).items()
    ]
    return decks + guides + posters + worksheets + booklets + forms


def build(request: BuildRequest, progress: Progress) -> BuildResult:
    """Build what is asked for and the gallery; raise with every diagnostic before writing any.

    A file that cannot be written keeps none of the others from it.
    Raises CurriculumError, UsageError, AssetError or RenderError.
    """
    started = time.perf_counter()
    require_room(request.output)
    task = Task.of(request)
    shares = shared_out(task, _WEIGHTS, partial(make, progress=progress), make)
    made = [each for _, each in shares]
    found = _unique(
        [*approval_findings(task.curriculum), *(each for m in made for each in m.found)]
    )
    if any(each.severity is Severity.ERROR for each in found):
        raise CurriculumError(found)
    artefacts = {index: each for one in made for index, each in one.artefacts.items()}
    writing = _Writing(request.output)
    entries = _write(task.curriculum, writing, [artefacts[i] for i in range(len(task.jobs))])
    seconds = time.perf_counter() - started
    unwritten = tuple(told_together(writing.failed))
    return BuildResult(request.output, tuple(entries), seconds, tuple(found), unwritten)


@dataclass(slots=True)
class _Writing:
    """Writes files into a folder and keeps what went wrong."""

    output: Path
    failed: list[UnwrittenError] = field(default_factory=list)

    def write(self, path: str, data: bytes) -> bool | None:
        """Return whether anything was written, None where nothing could be."""
        try:
            return write_atomically(self.output / path, data)
        except UnwrittenError as error:
            self.failed.append(error)
            return None


def _unique(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Say the same thing of one place only once, in the order of the files."""
    kept = dict.fromkeys(found)
    return sorted(kept, key=lambda d: (d.origin is None, d.origin and d.origin))


def _write(
    curriculum: Curriculum, writing: _Writing, artefacts: Sequence[Artefact]
) -> list[dict[str, Any]]:
    """Write every artefact and picture, then gallery and manifest, each whole or not at all."""
    from patientuddannelse.render.html import render_gallery

    order = [f"decks/{name}" for name in curriculum.sessions]
    order += [f"guides/{session.session}" for session in guide_sessions(curriculum)]
    order += [f"posters/{model.model}" for model in poster_models(curriculum)]
    order += [f"worksheets/{model.model}" for model in worksheet_models(curriculum)]
    order += [f"booklets/{session.session}" for session in booklet_sessions(curriculum)]
    order += questionnaires(curriculum)
    written, there = [], []
    for artefact in artefacts:
        changed = writing.write(artefact.path, artefact.data)
        if changed is None:
            continue  # the gallery shows the file that is there
        there.append(artefact)
        for preview in artefact.previews:
            writing.write(preview.path, preview.svg.encode())
        status = "written" if changed else "unchanged"
        written.append(manifest.entry(artefact) | {"status": status})
    plain = [{k: v for k, v in each.items() if k != "status"} for each in written]
    entries = manifest.merged(manifest.read(writing.output), plain, order)
    _keep_snapshot(curriculum, writing, there, [each["path"] for each in entries])
    page = render_gallery(
        entries,
        title=str(curriculum.course.title),
        clinic=str(curriculum.clinic.name),
        edition=curriculum.course.edition_date.strftime("%d.%m.%Y"),
        language=curriculum.course.language,
        coverage=_write_coverage(curriculum, writing),
    )
    writing.write("index.html", page)
    writing.write(manifest.NAME, manifest.dump(entries))
    return written


def _keep_snapshot(
    curriculum: Curriculum, writing: _Writing, artefacts: Sequence[Artefact], paths: Sequence[str]
) -> None:
    """Keep what the files of these paths say, if that is not what was kept last."""
    from patientuddannelse.history.keeping import next_file, superfluous

    file = next_file(curriculum, writing.output, artefacts, paths)
    if file and writing.write(*file):
        for each in superfluous(writing.output):
            each.unlink(missing_ok=True)


def _write_coverage(curriculum: Curriculum, writing: _Writing) -> str:
    """Write where every point of the source is taught; a course without points has no such page."""
    from patientuddannelse.render.coverage import NAME, render_coverage

    if not curriculum.points.points:
        return ""
    course = curriculum.course
    page = render_coverage(
        coverage_table(curriculum, course.minutes),
        title=str(course.title),
        minutes=course.minutes,
        language=course.language,
    )
    writing.write(NAME, page)
    return NAME
