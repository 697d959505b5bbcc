"""Wordings that were changed in a deck go back into the YAML: `patientuddannelse pull`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.curriculum.writing import changed_lines
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Severity, UsageError
from patientuddannelse.edited import Sources, composed_again, read_edited
from patientuddannelse.output import write_together, writing_sources
from patientuddannelse.pulling.origins import Origins
from patientuddannelse.pulling.plan import Carried, Left, planned
from patientuddannelse.pulling.trial import Bench, state_of
from patientuddannelse.revision.joining import damage_told
from patientuddannelse.revision.package import DeckFileError
from patientuddannelse.revision.reading import read_deck
from patientuddannelse.revision.rewording import Handwork, handwork
from patientuddannelse.wordings import finding


@dataclass(frozen=True, slots=True)
class PullRequest:
    """From which deck to pull into which project; ``sources`` as the deck was built with."""

    deck: Path
    sources: Sources


@dataclass(frozen=True, slots=True)
class Pull:
    """What a deck gives back: the wordings, what stays in it, and the files before and after.

    ``changes`` are the lines before (-) and after (+), ``found`` what is wrong with the new words
    where they show.
    """

    carried: tuple[Carried, ...]
    left: tuple[Left, ...]
    language: str
    before: Mapping[Path, bytes]
    after: Mapping[Path, bytes]
    changes: tuple[str, ...] = ()
    found: tuple[Diagnostic, ...] = ()

    @property
    def fits(self) -> bool:
        """Say whether all can be built with the new words."""
        return not any(each.severity is Severity.ERROR for each in self.found)

    @property
    def is_settled(self) -> bool:
        """Say whether nobody has to choose between wordings."""
        return not any(each.is_choice for each in self.left)


def look(request: PullRequest) -> Pull:
    """Find out what a deck gives back; nothing is written.

    Raises UsageError for a file that is no deck of this program, CurriculumError where the
    curriculum has errors.
    """
    sources = request.sources
    edited = read_edited(request.deck, sources.project)
    curriculum = load_curriculum(sources.project, sources.clinic)
    deck = composed_again(edited.base, sources, curriculum)
    now = state_of(deck)
    try:
        with damage_told():
            work: Handwork = handwork(edited.base, read_deck(edited.package), now)
    except DeckFileError as error:
        raise UsageError(error.at(str(request.deck))) from error
    wanted, left = planned(work, Origins(curriculum, deck))
    bench = Bench(sources, edited.base, curriculum, now)
    carried, more, trial = bench.settled(wanted)
    language = curriculum.course.language
    left = sorted([*left, *more], key=lambda each: (not each.at.number, each.at.number))
    if trial is None:
        return Pull((), tuple(left), language, {}, {})
    carried, found = bench.judged(carried, trial)
    carried.sort(key=lambda each: each.told[0].at.number)
    before = {path: path.read_bytes() for path in trial.files}
    names = {bench.path(each): each.scalar.origin.file for each in carried}
    changes = [
        line
        for path, name in sorted(names.items(), key=lambda pair: pair[1])
        for line in changed_lines(name, before[path], trial.files[path])
    ]
    return Pull(
        tuple(carried), tuple(left), language, before, trial.files, tuple(changes), tuple(found)
    )


def write(pull: Pull) -> None:
    """Write all files that have new words, or none.

    Raises UsageError where one is other than it was read, UnwrittenError where one cannot be
    written.
    """
    for path, content in pull.before.items():
        if not path.is_file() or path.read_bytes() != content:
            raise UsageError(finding("usage.changed-meanwhile", given=str(path)))
    with writing_sources():
        write_together(pull.after)
