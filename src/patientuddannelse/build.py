"""The pipeline: read, compose, check, render, write. The only writer of artefacts."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from patientuddannelse import manifest
from patientuddannelse.aging import aged
from patientuddannelse.artefact import Artefact
from patientuddannelse.cores import cores
from patientuddannelse.curriculum.approval import approval_findings
from patientuddannelse.curriculum.coverage_table import coverage_table
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.watching import Pieces
from patientuddannelse.dataclass import dataclass
from patientuddannelse.delivery import Delivery
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity
from patientuddannelse.documents.booklet.compose import booklet_sessions
from patientuddannelse.documents.guide.compose import guide_sessions
from patientuddannelse.documents.questionnaires import questionnaires
from patientuddannelse.history.nodes import Nodes, nodes_of, shown
from patientuddannelse.jobs import kept_file, listed_jobs
from patientuddannelse.languages import language
from patientuddannelse.locking import only_one
from patientuddannelse.making import Made, make
from patientuddannelse.manifest import Entry
from patientuddannelse.output import CACHE, nearest, require_room, told_together
from patientuddannelse.posters.compose import poster_models
from patientuddannelse.posters.worksheets import worksheet_models
from patientuddannelse.program import program_digest
from patientuddannelse.progress import Progress
from patientuddannelse.recording import Left, record
from patientuddannelse.rendering import load_renderers
from patientuddannelse.request import BuildRequest as BuildRequest
from patientuddannelse.request import BuildResult as BuildResult
from patientuddannelse.shares import Share, Task, shared_out
from patientuddannelse.shelf import shelves
from patientuddannelse.standing import Standing
from patientuddannelse.unchanged import inputs, remember

# About how long a job takes beside another, checked and rendered (decks and guides: per slide).
_WEIGHTS = {"decks": 0.027, "guides": 0.018, "posters": 0.08, "worksheets": 0.08}
_WEIGHTS |= {"booklets": 0.5, "questionnaires": 0.05}


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


def build(
    request: BuildRequest, progress: Progress, waiting: Callable[[], None] = lambda: None
) -> BuildResult:
    """Build what is asked for and not as it should be; raise with every diagnostic before writing.

    A file that cannot be written keeps none of the others from it. ``waiting`` is called where
    another build is at work in the folder. Raises CurriculumError, UsageError, AssetError or
    RenderError.
    """
    started, before = time.perf_counter(), inputs(request)
    require_room(request.output)
    task = Task.of(request)
    pieces = Pieces(task.curriculum)
    known = {} if request.force else _up_to_date(task, Standing.of(request.output), pieces)
    stale = [i for i in range(len(task.jobs)) if i not in known]
    with shelves(nearest(request.output), request.processes or cores()) as put_by:
        away, ahead = replace(task, shelves=put_by), _Ahead(task.curriculum)
        load_renderers((task.jobs[i].id for i in stale), pictures=request.gallery)

        def here(task: Task, share: Share) -> Made:
            ahead.make(gallery=request.gallery)  # the other processes have begun with the jobs
            return make(task, share, progress)

        made = [each for _, each in shared_out(away, _WEIGHTS, here, make, stale)]
        found = _found(task.curriculum, made)
        with only_one(request.output / CACHE / "lock", waiting):
            standing = Standing.of(request.output)  # another build may have been at work until now
            standing.sweep()
            delivery = Delivery(standing, language(task.curriculum.course.language), request.edits)
            entries, told = _write(task, delivery, _drawn(made, pieces), known, pieces, ahead)
            for deck, slides in (pair for each in made for pair in each.kept.items()):
                delivery.write(kept_file(deck), slides.data)
            standing.done()
            result = BuildResult(
                output=request.output,
                entries=entries,
                seconds=time.perf_counter() - started,
                found=(*found, *told, *delivery.told),
                unwritten=tuple(told_together(delivery.failed)),
                redrawn=tuple(task.jobs[i].name for i in stale),
                composed=tuple(slide for each in made for slide in each.composed),
            )
            remember(request, result, before)
    return result


class _Ahead:
    """What is written of the curriculum whatever is drawn: made while other processes draw."""

    def __init__(self, curriculum: Curriculum) -> None:
        self.curriculum = curriculum

    def make(self, *, gallery: bool) -> None:
        """Make it now."""
        _ = program_digest(), self.nodes, gallery and self.coverage

    @cached_property
    def nodes(self) -> Nodes:
        """Return the names of all values."""
        return nodes_of(self.curriculum)

    @cached_property
    def coverage(self) -> bytes:
        """Return where every point of the source is taught; nothing for a course without points."""
        from patientuddannelse.render.coverage import render_coverage

        course = self.curriculum.course
        if not self.curriculum.points.points:
            return b""
        return render_coverage(
            coverage_table(self.curriculum, course.minutes),
            title=str(course.title),
            minutes=course.minutes,
            language=course.language,
        )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What a job drew, by the job's index, and the digests of all that it read."""

    index: int
    artefact: Artefact
    made_of: Mapping[str, str]


def _drawn(made: Sequence[Made], pieces: Pieces) -> list[_Drawn]:
    """Return what all processes drew, in the order of the jobs."""
    drawn = (
        _Drawn(index, artefact, pieces.of(each.read[index]))
        for each in made
        for index, artefact in each.artefacts.items()
    )
    return sorted(drawn, key=lambda each: each.index)


def _up_to_date(task: Task, standing: Standing, pieces: Pieces) -> dict[int, Entry]:
    """Return what need not be drawn, by the index of its job, with its status."""
    if not standing.last.entries or standing.last.program != program_digest():
        return {}  # where nothing stands, which program this is can be told later
    known: dict[int, Entry] = {}
    for index, job in enumerate(task.jobs):
        entry = standing.up_to_date(job.name, pieces, pictures=task.request.gallery)
        if entry is None:
            continue
        if standing.digest(entry["path"]) == entry["digest"]:
            known[index] = entry | {"status": "unchanged"}
        elif task.request.edits != "overwrite" and not standing.is_ours(entry["path"]):
            kept = standing.is_kept(entry["path"])
            known[index] = entry | {"status": "kept" if kept else "edited"}
    return known


def _found(curriculum: Curriculum, made: Sequence[Made]) -> list[Diagnostic]:
    """Return what to know, once each in the order of the files; raise where it forbids a build."""
    said = [*approval_findings(curriculum), *(each for one in made for each in one.found)]
    found = sorted(dict.fromkeys(said), key=lambda d: (d.origin is None, d.origin and d.origin))
    if any(each.severity is Severity.ERROR for each in found):
        raise CurriculumError(found)
    return found


def _write(
    task: Task,
    delivery: Delivery,
    drawn: Sequence[_Drawn],
    known: Mapping[int, Entry],
    pieces: Pieces,
    ahead: _Ahead,
) -> tuple[tuple[Entry, ...], list[Diagnostic]]:
    """Write every artefact, then gallery and manifest, each whole or not at all.

    Returns what the manifest says of all that was asked for, with what became of it, and what is
    to be said of files of content that is gone or has changed since.
    """
    curriculum, standing, nodes = task.curriculum, delivery.standing, ahead.nodes
    standing.begin({each.artefact.path: each.artefact.file.digest for each in drawn})
    done, there = dict(known), []
    for each in drawn:
        entry = manifest.entry(
            each.artefact, task.jobs[each.index].name, each.made_of, shown(each.artefact, nodes)
        )
        written = delivery.artefact(each.artefact, entry)
        if written is not None:
            done[each.index] = written
            if not written["beside"]:  # else what stands there says what it said
                there.append(each.artefact)
    new = [
        {k: v for k, v in done[each.index].items() if k != "status"}
        for each in drawn
        if each.index in done
    ]
    now = manifest.merged(
        standing.last, new, _order(curriculum), program_digest(), listed_jobs(curriculum)
    )
    orphans, gone = delivery.orphans(now, prune=task.request.prune)
    now = replace(now, orphans=orphans)
    delivery.forget_pictures(now)
    paths = [each["path"] for each in now.entries]
    left = Left(curriculum, nodes, _order(curriculum), there, paths)
    changes = record(left, standing.output, delivery.write)
    if task.request.gallery:
        _write_gallery(ahead, delivery, now.entries, changes)
    delivery.write(manifest.NAME, manifest.dump(now))
    return tuple(done[index] for index in sorted(done)), [*gone, *aged(task, now.entries, pieces)]


def _order(curriculum: Curriculum) -> list[str]:
    """Return the ids of all that the curriculum can become, in the order of the gallery."""
    order = [f"decks/{name}" for name in curriculum.sessions]
    order += [f"guides/{session.session}" for session in guide_sessions(curriculum)]
    order += [f"posters/{model.model}" for model in poster_models(curriculum)]
    order += [f"worksheets/{model.model}" for model in worksheet_models(curriculum)]
    order += [f"booklets/{session.session}" for session in booklet_sessions(curriculum)]
    return [*order, *questionnaires(curriculum)]


def _write_gallery(
    ahead: _Ahead, delivery: Delivery, entries: Sequence[Entry], changes: str
) -> None:
    """Write the gallery's page of all that is there, and the page that it leads to."""
    from patientuddannelse.render import coverage
    from patientuddannelse.render.html import render_gallery

    curriculum = ahead.curriculum
    if ahead.coverage:
        delivery.write(coverage.NAME, ahead.coverage)
    page = render_gallery(
        entries,
        title=str(curriculum.course.title),
        clinic=str(curriculum.clinic.name),
        edition=curriculum.course.edition_date.strftime("%d.%m.%Y"),
        language=curriculum.course.language,
        coverage=coverage.NAME if ahead.coverage else "",
        changes=changes,
    )
    delivery.write("index.html", page)
