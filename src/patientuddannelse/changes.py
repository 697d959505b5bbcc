"""What has changed in a course since a build, a day or a revision of git."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from patientuddannelse.artefact import Artefact
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, UsageError
from patientuddannelse.history import git
from patientuddannelse.history.comparing import report_of, since_of
from patientuddannelse.history.keeping import Entry, entries, readable
from patientuddannelse.history.nodes import nodes_of
from patientuddannelse.history.report import Report, Since
from patientuddannelse.history.said import as_artefact
from patientuddannelse.history.since import build_meant
from patientuddannelse.history.snapshot import Snapshot, snapshot_of
from patientuddannelse.jobs import BuildRequest
from patientuddannelse.shares import Share, Task, shared_out
from patientuddannelse.wordings import finding

# About how long a job takes beside another, only composed (decks and guides: per slide).
_WEIGHTS = {"decks": 0.014, "guides": 0.006, "posters": 0.03, "worksheets": 0.03}
_WEIGHTS |= {"booklets": 0.2, "questionnaires": 0.02}
_MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class ChangesRequest:
    """What to compare: the project as it is now with its builds in ``output``."""

    project: Path
    output: Path
    since: str = ""
    clinic: Path | None = None


def changes(request: ChangesRequest) -> Report:
    """Return what has changed; without ``since``, since the last build that said something else.

    Raises CurriculumError, and UsageError where nothing is known of what is asked for.
    """
    kept = entries(request.output)
    found = build_meant(kept, request.since) if request.since else None
    commit = "" if found or not request.since else _commit(request, kept)
    task = _task(request.project, request.clinic)
    now, locate = composed(task), nodes_of(task.curriculum).origin
    if commit:
        before = _at(request, commit)
        revision = Since(edition=before.edition, revision=request.since)
        return report_of(before, now, locate, revision, kept)
    if found and found.snapshot:
        return report_of(found.snapshot, now, locate, since_of(found), kept[kept.index(found) :])
    report = None
    for entry, before in readable(kept):
        report = report_of(before, now, locate, since_of(entry), kept[kept.index(entry) :])
        if not report.is_empty:
            return report
    return report or report_of(now, now, locate, None, ())


def _task(project: Path, clinic: Path | None) -> Task:
    return Task.of(BuildRequest(project, project / "output", clinic=clinic))


def composed(task: Task) -> Snapshot:
    """Return what everything of a course says, composed but not rendered."""
    shares = shared_out(task, _WEIGHTS, _said, _said)
    artefacts = [each for _, share in shares for each in share]
    ids = dict.fromkeys(job.id for job in task.jobs)
    return snapshot_of(task.curriculum, nodes_of(task.curriculum), ids, artefacts)


def _said(task: Task, share: Share) -> list[Artefact]:
    return [as_artefact(task.jobs[index].compose(task.curriculum)) for index in share]


def _commit(request: ChangesRequest, kept: Sequence[Entry]) -> str:
    try:
        return git.revision(request.project, request.since)
    except git.GitError:
        raise UsageError(_unknown(request.since, kept)) from None


def _unknown(since: str, kept: Sequence[Entry]) -> Diagnostic:
    if not kept:
        return finding("usage.since-none", given=since)
    known = ", ".join(f"{each.number} ({each.edition})" for each in kept[-_MOST_NAMED:])
    return finding("usage.since", given=since, known=known)


def _at(request: ChangesRequest, commit: str) -> Snapshot:
    """Return what the course said in a revision."""
    given = request.since
    try:
        with git.project_at(request.project, commit) as then:
            return composed(_task(then, request.clinic))
    except git.GitError:
        raise UsageError(finding("usage.since-no-course", given=given)) from None
    except CurriculumError as error:
        first = error.diagnostics[0]
        why = f"{first.origin}: {first.message}" if first.origin else first.message
        raise UsageError(finding("usage.since-unreadable", given=given, why=why)) from None
