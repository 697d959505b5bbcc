"""A deck that was edited by hand: its file, what it was as built, and that deck built again now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from pathlib import Path

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Deck
from patientuddannelse.decks.printed import VARIANT
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.jobs import BuildRequest, jobs_of
from patientuddannelse.revision.base import base_in, base_of, copy_name
from patientuddannelse.revision.package import MOST_BYTES, DeckFileError, Package, opened
from patientuddannelse.revision.state import DeckState
from patientuddannelse.wordings import finding
from patientuddannelse.wordings.system import system_said


@dataclass(frozen=True, slots=True)
class EditedDeck:
    """A deck's file, its bytes and parts, and what it was as built."""

    path: Path
    data: bytes
    package: Package
    base: DeckState


@dataclass(frozen=True, slots=True)
class Sources:
    """What a deck is built from: the project, and the template and profile that a command names."""

    project: Path
    template: Path | None = None
    clinic: Path | None = None


def read_edited(path: Path, project: Path) -> EditedDeck:
    """Read a deck, its base from itself or else from a copy that the build kept.

    Raises UsageError for a file that is no deck of this program.
    """
    data = read(path)
    try:
        package = opened(data)
        base = base_of(package)
        copies = filter(Path.is_file, _copies(path, project))
        if base is None:
            base = next((base_in(read(copy)) for copy in copies), None)
    except DeckFileError as error:
        raise UsageError(error.at(str(path))) from error
    if base is None:
        raise UsageError(finding("usage.no-base", given=str(path)))
    return EditedDeck(path, data, package, base)


def read(path: Path) -> bytes:
    """Return the bytes of a file; UsageError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except (OSError, ValueError) as error:  # a path may hold what no path can
        why = system_said(error)
        raise UsageError(finding("usage.deck-unreadable", given=str(path), why=why)) from error


def _copies(deck: Path, project: Path) -> Iterator[Path]:
    name = copy_name(deck.name)
    yield deck.absolute().parent.parent / name
    yield project / "output" / name


def _damaged(base: DeckState) -> UsageError:
    """Say that a deck asks for what no build of this program was asked for."""
    return UsageError(DeckFileError("deck-file.damaged", part="customXml").at(base.deck))


def asked_again(base: DeckState, sources: Sources, only: tuple[str, ...] = ()) -> BuildRequest:
    """Return the request that a deck was built by, for its own ``only`` or for all.

    Raises UsageError where it named a file that is not named now, or what no build is asked for.
    """
    asked = base.asked
    for option, name, given in (
        ("--template", asked.template, sources.template),
        ("--clinic", asked.clinic, sources.clinic),
    ):
        if name and given is None:
            raise UsageError(finding("usage.merge-with", option=option, name=name))
    try:
        starts = time.fromisoformat(asked.starts) if asked.starts else None
    except ValueError:
        raise _damaged(base) from None
    return BuildRequest(
        project=sources.project,
        output=sources.project / "output",
        only=only,
        minutes=asked.minutes,
        starts=starts,
        print_deck=base.variant == VARIANT,
        template=sources.template,
        clinic=sources.clinic,
    )


def composed_again(base: DeckState, sources: Sources, curriculum: Curriculum) -> Deck:
    """Compose a deck as it was asked for when it was built.

    Raises UsageError where that is not known, CurriculumError where it cannot be composed.
    """
    again = asked_again(base, sources, (f"decks/{base.deck}",))
    for job in jobs_of(curriculum, again):
        deck = job.compose(curriculum)
        if isinstance(deck, Deck) and (deck.id, deck.variant) == (base.deck, base.variant):
            return deck
    raise _damaged(base)
