"""Every check in its order: of the texts as a whole, and of everything that is composed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field, replace
from functools import partial
from pathlib import Path

from patientuddannelse.assessments import Appraisal
from patientuddannelse.checks.approval import check_proposals
from patientuddannelse.checks.coverage import check_coverage
from patientuddannelse.checks.doubled import check_doubled_words
from patientuddannelse.checks.glossary import check_glossary
from patientuddannelse.checks.links import check_links
from patientuddannelse.checks.markup import check_markup
from patientuddannelse.checks.originality import check_originality
from patientuddannelse.checks.pemat import by_code, pemat_findings
from patientuddannelse.checks.plan import check_plan
from patientuddannelse.checks.readability import check_sentences
from patientuddannelse.checks.telephone import check_telephones
from patientuddannelse.curriculum.approval import approval_findings
from patientuddannelse.curriculum.kept import Answers
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.originals import read_originals
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.kept import KeptSlides
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.inspection import Inspected, SeenPage, appraised, inspected, made_ready
from patientuddannelse.jobs import BuildRequest, Job
from patientuddannelse.materials import above_feet
from patientuddannelse.shares import Share, Task, shared_out
from patientuddannelse.wordings.order import in_order

CONTENT_CHECKS: tuple[Callable[[Curriculum], Iterable[Diagnostic]], ...] = (
    approval_findings,
    check_sentences,
    check_glossary,
    check_plan,
    check_coverage,
    check_links,
    check_telephones,
    check_doubled_words,
    check_markup,
    check_proposals,
)
"""What is asked of the curriculum itself."""

# About how long a job takes beside another, composed and checked (decks and guides: per slide).
_WEIGHTS = {"decks": 0.012, "guides": 0.009, "posters": 0.05, "worksheets": 0.05}
_WEIGHTS |= {"booklets": 0.4, "questionnaires": 0.02}


@dataclass(frozen=True, slots=True)
class Checked:
    """What all checks found, in the order of the files, and the language it is told in.

    ``appraisals`` are what PEMAT-P says of each material that patients read.
    """

    found: tuple[Diagnostic, ...]
    language: str
    appraisals: tuple[Appraisal, ...] = ()

    @property
    def passed(self) -> bool:
        """Say whether nothing forbids a build."""
        return not any(each.severity is Severity.ERROR for each in self.found)


@dataclass(slots=True)
class KeptFindings:
    """What was found in a project before, for a process that stays and checks it again and again.

    Jobs of which nothing has changed are not composed; of others only the slides and pages that
    have changed are looked at. What is found is what a process that has just begun finds.
    """

    answers: Answers = field(default_factory=Answers)
    slides: dict[str, KeptSlides] = field(default_factory=dict)

    def slides_of(self, deck: str) -> KeptSlides:
        """Return the slides of a deck as they were composed when it was last asked for."""
        self.slides[deck] = self.slides[deck].again() if deck in self.slides else KeptSlides()
        return self.slides[deck]


def check(
    project: Path,
    clinic: Path | None = None,
    *,
    strict: bool = False,
    against: Path | None = None,
    kept: KeptFindings | None = None,
) -> Checked:
    """Compose all that a plain build makes and run every check; ``strict`` lets warnings forbid.

    ``against`` is a folder of source documents that must not be copied; ``kept`` is what was found
    before, and keeps what is found now. Raises CurriculumError where the curriculum cannot be read
    at all, UsageError for a folder without documents.
    """
    originals = read_originals(against) if against else None
    request = BuildRequest(project, project / "output", clinic=clinic, printed=False)
    task = Task.of(request, kept.slides_of if kept else None)
    curriculum = task.curriculum
    found, looked = _looked_again(task, kept) if kept else _looked(task)
    if originals:
        found += check_originality(curriculum, originals)
    for one in looked:
        found += one.found
    appraisals = _appraisals(looked)
    found += pemat_findings(appraisals)
    if strict:
        found = [_strictly(each) for each in found]
    return Checked(tuple(in_order(found)), curriculum.course.language, appraisals)


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found in a job, and what PEMAT-P says of what it makes."""

    found: tuple[Diagnostic, ...]
    appraisal: Appraisal | None


def _in_texts(curriculum: Curriculum) -> list[Diagnostic]:
    """Return what is wrong with the curriculum itself."""
    return [each for check_it in CONTENT_CHECKS for each in check_it(curriculum)]


def _looked(task: Task) -> tuple[list[Diagnostic], list[_Looked]]:
    """Check the texts and inspect every job, over processes."""
    in_texts: list[Diagnostic] = []

    def read_and_look(task: Task, share: Share) -> dict[int, _Looked]:
        if not in_texts:  # else this takes what another process has left
            in_texts.extend(_in_texts(task.curriculum))
            share.word.say(by_code(in_texts))
        return _look(task, share)

    shares = shared_out(task, _WEIGHTS, read_and_look, _look)
    looked = {i: one for _, share in shares for i, one in share.items()}
    return in_texts, [looked[i] for i in range(len(task.jobs))]


def _look(task: Task, share: Share) -> dict[int, _Looked]:
    """Inspect the jobs of a share; what several show is looked at once.

    What is found in the texts is the first process's word, which judges of materials wait for.
    """
    looked: dict[int, _Looked] = {}
    pages: dict[str, tuple[SeenPage, ...]] = {}
    told: set[str] = set()  # what has been appraised
    for i in share:
        job, curriculum = task.jobs[i], task.curriculum
        one = inspected(job, curriculum, beside=pages.get(job.id, ()))
        pages[job.id] = one.pages  # the sheets of a poster share its back
        appraisal = None
        if job.id not in told:  # other sheets say the same
            appraisal = appraised(one.material, curriculum, share.word.heard())
            told |= {job.id} if appraisal else set()
        looked[i] = _Looked(one.found, appraisal)
    return looked


def _looked_again(task: Task, kept: KeptFindings) -> tuple[list[Diagnostic], list[_Looked]]:
    """Check the texts and inspect the jobs of which something has changed."""
    in_texts, answers = _in_texts(task.curriculum), kept.answers
    found = by_code(in_texts)
    answers.turn_to(task.curriculum)

    pages: dict[str, tuple[SeenPage, ...]] = {}

    def inspect(job: Job, curriculum: Curriculum, before: Inspected | None) -> Inspected:
        seen = before.pages if before else ()
        one = inspected(job, curriculum, seen, pages.get(job.id, ()))
        pages[job.id] = one.pages  # the sheets of a poster share its back
        return one if before else made_ready(one)

    told: set[str] = set()  # what has been appraised: other sheets say the same

    def look(job: Job) -> _Looked:
        one = answers.ask(job.name, partial(inspect, job))
        if job.id in told:
            return _Looked(one.found, None)
        appraisal = answers.ask(
            f"{job.name} appraised",
            lambda curriculum, _: appraised(one.material, curriculum, found),
            given=lambda read: (
                one.material and above_feet(one.material),
                _in_files(in_texts, answers.files(read)),
            ),
        )
        told.update({job.id} if appraisal else ())
        return _Looked(one.found, appraisal)

    return in_texts, [look(job) for job in task.jobs]


def _appraisals(looked: Iterable[_Looked]) -> tuple[Appraisal, ...]:
    """Return what PEMAT-P says of each material: another sheet or edition of it says the same."""
    first: dict[str, Appraisal] = {}
    for each in looked:
        if each.appraisal:
            first.setdefault(each.appraisal.material, each.appraisal)
    return tuple(first.values())


def _in_files(found: Iterable[Diagnostic], files: frozenset[str]) -> tuple[Diagnostic, ...]:
    """Return what was found in some files."""
    return tuple(each for each in found if each.origin and each.origin.file in files)


def _strictly(found: Diagnostic) -> Diagnostic:
    if found.severity is Severity.WARNING:
        return replace(found, severity=Severity.ERROR)
    return found
