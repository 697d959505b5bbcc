"""A deck that was changed by hand meets the curriculum as it is now: `patientuddannelse merge`."""

from __future__ import annotations

from datetime import date
from itertools import chain, count
from pathlib import Path

from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Deck
from patientuddannelse.delivery import with_ending
from patientuddannelse.diagnostics import CurriculumError, Severity, UsageError
from patientuddannelse.edited import Sources, composed_again, read, read_edited
from patientuddannelse.inspection import build_findings
from patientuddannelse.languages import language
from patientuddannelse.languages.labels import Labels
from patientuddannelse.output import write_atomically
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.revision.base import base_bytes, copy_name
from patientuddannelse.revision.joining import joined
from patientuddannelse.revision.package import DeckFileError, opened
from patientuddannelse.revision.plan import Plan


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
    edited = read_edited(request.deck, request.project)
    data, base = edited.data, edited.base
    curriculum = load_curriculum(request.project, request.clinic)
    sources = Sources(request.project, request.template, request.clinic)
    now = opened(render_deck(_checked(composed_again(base, sources, curriculum))))
    try:
        plan, result = joined(base, edited.package, now)
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


def _checked(deck: Deck) -> Deck:
    """Return a deck that can be built; CurriculumError where it cannot."""
    found = list(build_findings(deck))
    if any(each.severity is Severity.ERROR for each in found):
        raise CurriculumError(found)
    return deck


def _copied(path: Path, labels: Labels) -> Path:
    """Keep a file under a name with the day of its edits, and return it; never over another."""
    data = read(path)
    day = date.fromtimestamp(path.stat().st_mtime).isoformat()
    dated = path.with_name(with_ending(path.name, labels.edited_file.format(date=day)))
    later = (dated.with_name(with_ending(dated.name, str(number))) for number in count(2))
    names = chain((dated,), later)
    copy = next(each for each in names if not each.exists() or read(each) == data)
    write_atomically(copy, data)
    return copy
