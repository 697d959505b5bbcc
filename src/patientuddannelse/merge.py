"""A deck that was changed by hand meets the curriculum as it is now: `patientuddannelse merge`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from itertools import chain, count
from pathlib import Path

from patientuddannelse.checking import build_findings
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.decks.model import Deck
from patientuddannelse.decks.printed import VARIANT
from patientuddannelse.delivery import with_ending
from patientuddannelse.diagnostics import CurriculumError, Severity, UsageError
from patientuddannelse.jobs import BuildRequest, jobs_of
from patientuddannelse.languages import language
from patientuddannelse.languages.labels import Labels
from patientuddannelse.output import write_atomically
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.revision.base import base_bytes, base_in, base_of, copy_name
from patientuddannelse.revision.joining import joined
from patientuddannelse.revision.package import MOST_BYTES, DeckFileError, Package, opened
from patientuddannelse.revision.plan import Plan
from patientuddannelse.revision.state import DeckState
from patientuddannelse.wordings import finding


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """Which deck to merge with which project; ``output`` is another file for the result.

    ``template`` and ``clinic`` are needed where the deck was built with them.
    """

    deck: Path
    project: Path
    output: Path | None = None
    template: Path | None = None
    clinic: Path | None = None


@dataclass(frozen=True, slots=True)
class MergeResult:
    """The merged file, the copy of what was there before (None without), and what was planned."""

    path: Path
    copy: Path | None
    plan: Plan
    language: str


def merge(request: MergeRequest) -> MergeResult:
    """Merge an edited deck with what the curriculum is now.

    The merged deck takes the place of the edited one, of which a dated copy is kept; with
    ``output`` the edited one stays. Raises UsageError for a file that is no deck of this program,
    CurriculumError where the curriculum has errors, UnwrittenError where nothing can be written.
    """
    data = _read(request.deck)
    edited = _opened(data, request.deck)
    base = _base(request, edited)
    curriculum = load_curriculum(request.project, request.clinic)
    now = opened(render_deck(_composed_now(request, base, curriculum)))
    try:
        plan, result = joined(base, edited, now)
    except DeckFileError as error:
        raise UsageError(error.at(str(request.deck))) from error
    spoken, target = curriculum.course.language, request.output or request.deck
    if result is None:
        if target != request.deck:
            write_atomically(target, data)
        return MergeResult(target, None, plan, spoken)
    copy = _copied(target, language(spoken)) if target.is_file() else None
    write_atomically(target, result)
    beside = target.absolute().parent.parent / copy_name(target.name)
    if beside.is_file():
        write_atomically(beside, base_bytes(result))
    return MergeResult(target, copy, plan, spoken)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError as error:
        why = error.strerror or str(error)
        raise UsageError(finding("usage.deck-unreadable", given=str(path), why=why)) from error


def _opened(data: bytes, path: Path) -> Package:
    try:
        return opened(data)
    except DeckFileError as error:
        raise UsageError(error.at(str(path))) from error


def _base(request: MergeRequest, edited: Package) -> DeckState:
    """Return what the deck was as built: from itself, else from a copy that the build kept."""
    try:
        found = base_of(edited)
        if found is not None:
            return found
        for copy in _copies(request):
            if copy.is_file():
                return base_in(_read(copy))
    except DeckFileError as error:
        raise UsageError(error.at(str(request.deck))) from error
    raise UsageError(finding("usage.no-base", given=str(request.deck)))


def _copies(request: MergeRequest) -> Iterator[Path]:
    name = copy_name(request.deck.name)
    yield request.deck.absolute().parent.parent / name
    yield request.project / "output" / name


def _composed_now(request: MergeRequest, base: DeckState, curriculum: Curriculum) -> Deck:
    """Compose and check the deck as it was asked for when it was built.

    Raises UsageError where that is not known, CurriculumError where it cannot be built.
    """
    asked = base.asked
    for option, name, given in (
        ("--template", asked.template, request.template),
        ("--clinic", asked.clinic, request.clinic),
    ):
        if name and given is None:
            raise UsageError(finding("usage.merge-with", option=option, name=name))
    again = BuildRequest(
        project=request.project,
        output=request.project / "output",
        only=(f"decks/{base.deck}",),
        minutes=asked.minutes,
        starts=time.fromisoformat(asked.starts) if asked.starts else None,
        print_deck=base.variant == VARIANT,
        template=request.template,
        clinic=request.clinic,
    )
    decks = (job.compose(curriculum) for job in jobs_of(curriculum, again))
    deck = next(each for each in decks if isinstance(each, Deck) and each.variant == base.variant)
    found = list(build_findings(deck))
    if any(each.severity is Severity.ERROR for each in found):
        raise CurriculumError(found)
    return deck


def _copied(path: Path, labels: Labels) -> Path:
    """Keep a file under a name with the day of its edits, and return it; never over another."""
    data = _read(path)
    day = date.fromtimestamp(path.stat().st_mtime).isoformat()
    dated = path.with_name(with_ending(path.name, labels.edited_file.format(date=day)))
    later = (dated.with_name(with_ending(dated.name, str(number))) for number in count(2))
    names = chain((dated,), later)
    copy = next(each for each in names if not each.exists() or _read(each) == data)
    write_atomically(copy, data)
    return copy
