"""Composing, checking and rendering a share of the jobs: artefacts out, or all that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from patientuddannelse.artefact import Artefact
from patientuddannelse.curriculum.watching import Watched
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity
from patientuddannelse.history.said import said_by
from patientuddannelse.inspection import build_findings
from patientuddannelse.jobs import Job
from patientuddannelse.progress import Progress, unseen
from patientuddannelse.rendering import Rendering
from patientuddannelse.shares import Share, Task
from patientuddannelse.shelf import Held, Shelf


@dataclass(frozen=True, slots=True)
class Made:
    """What became of some jobs, by index: artefacts, which pieces they are made of, what was found.

    Where an error was found not all jobs have an artefact. A job that something was found in has
    no pieces, so that it is told again by the next build. ``composed`` are the slides that had to
    be composed, ``kept`` what to keep of those of each deck for the next build.
    """

    artefacts: Mapping[int, Artefact]
    read: Mapping[int, frozenset[str]]
    found: tuple[Diagnostic, ...]
    composed: tuple[str, ...] = ()
    kept: Mapping[str, Held] = field(default_factory=dict)


def make(task: Task, share: Share, progress: Progress = unseen) -> Made:
    """Compose, check and render the jobs of a share; after an error nothing more is rendered."""
    shelf = task.shelf(share.process)
    making = _Making(shelf, Rendering(shelf.put, task.request.gallery))
    for index in share:
        job = task.jobs[index]
        making.add(index, job, Watched(task.curriculum))
        if share.ends_whole:
            making.end(job)
        progress(share.begun, share.total, job.id)
    return making.made


@dataclass(slots=True)
class _Making:
    """Makes one job after the other, and keeps no more of them in memory than it must."""

    shelf: Shelf
    rendering: Rendering
    artefacts: dict[int, Artefact] = field(default_factory=dict)
    read: dict[int, frozenset[str]] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    composed: list[str] = field(default_factory=list)
    kept: dict[str, Held] = field(default_factory=dict)

    @property
    def made(self) -> Made:
        """Return what became of all jobs."""
        return Made(self.artefacts, self.read, tuple(self.found), tuple(self.composed), self.kept)

    def add(self, index: int, job: Job, curriculum: Watched) -> None:
        """Make one job."""
        try:
            composed = job.compose(curriculum)
        except CurriculumError as error:
            self.found += error.diagnostics
            return
        said = list(build_findings(composed))
        self.found += said
        self.read[index] = frozenset() if said else frozenset(curriculum.seen)
        if not any(each.severity is Severity.ERROR for each in self.found):
            made = self.rendering.artefact(composed)
            self.artefacts[index] = replace(made, says=said_by(composed))

    def end(self, last: Job) -> None:
        """Keep the slides that a whole has composed for the next build, and let go of the whole."""
        if last.kept is not None:
            deck, slides = last.id.partition("/")[2], last.kept()
            self.composed += (f"{deck}/{each}" for each in slides.composed)
            if slides.composed:
                self.kept[deck] = self.shelf.put(slides.dumped())
        last.release()
