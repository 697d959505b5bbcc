"""The pipeline: read, compose, check, render, write. The only writer of artefacts."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
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
from patientuddannelse.jobs import Job, jobs_of
from patientuddannelse.making import Made, make, make_apart
from patientuddannelse.output import write_atomically
from patientuddannelse.posters.compose import poster_models
from patientuddannelse.posters.worksheets import worksheet_models
from patientuddannelse.progress import Progress

# About how long a job takes beside another; a second process has to save more than it costs.
_WEIGHTS = {"decks": 1.0, "guides": 0.6, "posters": 0.08, "worksheets": 0.08}
_WEIGHTS |= {"booklets": 0.5, "questionnaires": 0.05}
_WORTH_A_PROCESS = 0.6


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What was built: the output folder, the manifest entries with their status, seconds.

    ``found`` is what to know though it forbids nothing.
    """

    output: Path
    entries: tuple[dict[str, Any], ...]
    seconds: float
    found: tuple[Diagnostic, ...] = ()


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

    Raises CurriculumError, UsageError, AssetError or RenderError.
    """
    started = time.perf_counter()
    curriculum = load_curriculum(request.project, request.clinic)
    jobs = jobs_of(curriculum, request)
    mine, theirs = _shares(jobs)
    if theirs and (os.cpu_count() or 1) > 1:
        with ProcessPoolExecutor(1) as processes:
            apart = processes.submit(make_apart, request, theirs)
            made = [make([jobs[i] for i in mine], progress), apart.result()]
    else:
        mine, theirs = range(len(jobs)), ()
        made = [make(jobs, progress)]
    found = _unique([*approval_findings(curriculum), *(each for m in made for each in m.found)])
    if any(each.severity is Severity.ERROR for each in found):
        raise CurriculumError(found)
    entries = _write(curriculum, request.output, _in_order((*mine, *theirs), made))
    seconds = time.perf_counter() - started
    return BuildResult(request.output, tuple(entries), seconds, tuple(found))


def _shares(jobs: Sequence[Job]) -> tuple[Sequence[int], Sequence[int]]:
    """Part the jobs, by their indexes, into two shares of like weight, or all and none.

    Jobs that share what they compose stay together.
    """
    weights: dict[str, float] = {}
    for job in jobs:
        whole, weight = job.whole or job.id, _WEIGHTS[job.id.partition("/")[0]]
        weights[whole] = weights.get(whole, 0.0) + weight
    loads, apart = [0.0, 0.0], set[str]()
    for name in sorted(weights, key=lambda each: -weights[each]):
        lighter = loads.index(min(loads))
        loads[lighter] += weights[name]
        if lighter == 1:
            apart.add(name)
    if loads[1] < _WORTH_A_PROCESS:
        return range(len(jobs)), ()
    return (
        [i for i, job in enumerate(jobs) if (job.whole or job.id) not in apart],
        [i for i, job in enumerate(jobs) if (job.whole or job.id) in apart],
    )


def _in_order(indexes: Sequence[int], made: Sequence[Made]) -> list[Artefact]:
    """Return the artefacts of all shares in the order of their jobs."""
    artefacts = (each for one in made for each in one.artefacts)
    pairs = zip(indexes, artefacts, strict=True)
    return [artefact for _, artefact in sorted(pairs, key=lambda pair: pair[0])]


def _unique(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Say the same thing of one place only once, in the order of the files."""
    kept = dict.fromkeys(found)
    return sorted(kept, key=lambda d: (d.origin is None, d.origin and d.origin))


def _write(
    curriculum: Curriculum, output: Path, artefacts: Sequence[Artefact]
) -> list[dict[str, Any]]:
    """Write every artefact and picture, then gallery and manifest, each whole or not at all."""
    from patientuddannelse.render.html import render_gallery

    order = [f"decks/{name}" for name in curriculum.sessions]
    order += [f"guides/{session.session}" for session in guide_sessions(curriculum)]
    order += [f"posters/{model.model}" for model in poster_models(curriculum)]
    order += [f"worksheets/{model.model}" for model in worksheet_models(curriculum)]
    order += [f"booklets/{session.session}" for session in booklet_sessions(curriculum)]
    order += questionnaires(curriculum)
    written = []
    for artefact in artefacts:
        changed = write_atomically(output / artefact.path, artefact.data)
        for preview in artefact.previews:
            write_atomically(output / preview.path, preview.svg.encode())
        status = "written" if changed else "unchanged"
        written.append(manifest.entry(artefact) | {"status": status})
    plain = [{k: v for k, v in each.items() if k != "status"} for each in written]
    entries = manifest.merged(manifest.read(output), plain, order)
    page = render_gallery(
        entries,
        title=str(curriculum.course.title),
        clinic=str(curriculum.clinic.name),
        edition=curriculum.course.edition_date.strftime("%d.%m.%Y"),
        language=curriculum.course.language,
        coverage=_write_coverage(curriculum, output),
    )
    write_atomically(output / "index.html", page)
    write_atomically(output / manifest.NAME, manifest.dump(entries))
    return written


def _write_coverage(curriculum: Curriculum, output: Path) -> str:
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
    write_atomically(output / NAME, page)
    return NAME
