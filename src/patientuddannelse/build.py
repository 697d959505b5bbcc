"""The pipeline: read, compose, check, render, write. The only writer of artefacts."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from patientuddannelse import manifest
from patientuddannelse.aging import aged
from patientuddannelse.artefact import Artefact
from patientuddannelse.buildable import buildable
from patientuddannelse.cores import cores
from patientuddannelse.curriculum.approval import approval_findings
from patientuddannelse.curriculum.coverage_table import coverage_table
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.watching import Pieces
from patientuddannelse.dataclass import dataclass
from patientuddannelse.delivery import Delivery
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity
from patientuddannelse.history.nodes import Nodes, nodes_of, shown
from patientuddannelse.jobs import kept_file, listed_jobs
from patientuddannelse.languages import language
from patientuddannelse.locking import only_one
from patientuddannelse.making import Made, make
from patientuddannelse.manifest import Entry
from patientuddannelse.output import CACHE, nearest, require_room, told_together
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
from patientuddannelse.wordings.order import in_order

# About how long a job takes beside another, checked and rendered (decks and guides: per slide).
_WEIGHTS = {"decks": 0.027, "guides": 0.018, "posters": 0.08, "worksheets": 0.08}
_WEIGHTS |= {"booklets": 0.5, "questionnaires": 0.05}


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
        ahead = _Ahead(task.curriculum)
        made = _made(replace(task, shelves=put_by), stale, ahead, progress)
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


def _made(task: Task, stale: Sequence[int], ahead: _Ahead, progress: Progress) -> list[Made]:
    """Do the jobs that are stale, in as many processes as pay; return what each made."""
    gallery = task.request.gallery
    load_renderers((task.jobs[i].id for i in stale), pictures=gallery)

    def here(task: Task, share: Share) -> Made:
        ahead.make(gallery=gallery)  # the other processes have begun with the jobs
        return make(task, share, progress)

    return [each for _, each in shared_out(task, _WEIGHTS, here, make, stale)]


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
    found = in_order(said)
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
    written = _delivered(task, delivery, drawn, nodes)
    done = {**known, **written}
    new = [{k: v for k, v in each.items() if k != "status"} for each in written.values()]
    # Where the new file stands beside one that was changed, that one says what it said.
    there = [e.artefact for e in drawn if e.index in written and not written[e.index]["beside"]]
    ids = [each.id for each in buildable(curriculum)]
    now = manifest.merged(standing.last, new, ids, program_digest(), listed_jobs(curriculum))
    orphans, gone = delivery.orphans(now, prune=task.request.prune)
    now = replace(now, orphans=orphans)
    delivery.forget_pictures(now)
    paths = [each["path"] for each in now.entries]
    left = Left(curriculum, nodes, ids, there, paths)
    changes = record(left, standing.output, delivery.write)
    if task.request.gallery:
        _write_gallery(ahead, delivery, now.entries, changes)
    delivery.write(manifest.NAME, manifest.dump(now))
    return tuple(done[index] for index in sorted(done)), [*gone, *aged(task, now.entries, pieces)]


def _delivered(
    task: Task, delivery: Delivery, drawn: Sequence[_Drawn], nodes: Nodes
) -> dict[int, Entry]:
    """Put what was drawn in its place; return by its job what is said of it, if it is written."""
    done: dict[int, Entry] = {}
    for each in drawn:
        job, texts = task.jobs[each.index], shown(each.artefact, nodes)
        entry = manifest.entry(each.artefact, job.name, each.made_of, texts)
        written = delivery.artefact(each.artefact, entry)
        if written is not None:
            done[each.index] = written
    return done


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
