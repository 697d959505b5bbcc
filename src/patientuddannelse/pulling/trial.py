"""The curriculum with other words: read, composed and checked before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from patientuddannelse import manifest
from patientuddannelse.checking import CONTENT_CHECKS
from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.watching import Pieces
from patientuddannelse.curriculum.writing import with_text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Deck
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Severity
from patientuddannelse.edited import Sources, asked_again, composed_again
from patientuddannelse.history.nodes import Nodes, nodes_of
from patientuddannelse.history.said import said_by
from patientuddannelse.inspection import build_findings
from patientuddannelse.jobs import jobs_of
from patientuddannelse.materials import Composed
from patientuddannelse.pulling.plan import Carried, Left
from patientuddannelse.render.pptx.deck import render_deck
from patientuddannelse.revision.base import fresh_state
from patientuddannelse.revision.package import opened
from patientuddannelse.revision.rewording import NOTES, Reworded
from patientuddannelse.revision.state import DeckState, Slide
from patientuddannelse.revision.tokens import plain
from patientuddannelse.wordings.order import in_order


@dataclass(frozen=True, slots=True)
class Trial:
    """A curriculum with other words, the deck made of it, and the files as they would be."""

    curriculum: Curriculum
    deck: DeckState
    files: Mapping[Path, bytes]


def state_of(deck: Deck) -> DeckState:
    """Return a deck as the file says that it would be."""
    return fresh_state(opened(render_deck(deck)))


@dataclass(frozen=True, slots=True)
class Bench:
    """Where words are tried: what a deck is built from, and the deck as it was and is now."""

    sources: Sources
    base: DeckState
    curriculum: Curriculum
    now: DeckState

    def settled(self, carried: Sequence[Carried]) -> tuple[list[Carried], list[Left], Trial | None]:
        """Return what can be written and shows as it was worded, the rest, and how it comes out.

        Raises CurriculumError where words are right one by one but not together.
        """
        wanted, left = self.written(carried)
        while wanted:
            try:
                trial = self.tried(wanted)
            except CurriculumError:
                wanted, wrong = self.valid(wanted)
                left += wrong
                trial = self.tried(wanted)
            unseen = [each for each in wanted if not self.shows(each, trial.deck)]
            if not unseen:
                return wanted, left, trial
            left += [Left.of(told, "composed") for each in unseen for told in each.told]
            wanted = [each for each in wanted if each not in unseen]
        return [], left, None

    def written(self, carried: Iterable[Carried]) -> tuple[list[Carried], list[Left]]:
        """Part what a file takes from what cannot be written where it stands."""
        can, cannot = list[Carried](), list[Left]()
        for each in carried:
            try:
                self.files([each])
            except CurriculumError as error:
                found = next(iter(error.diagnostics), None)
                cannot += [Left.of(told, "not-written", found) for told in each.told]
            else:
                can.append(each)
        return can, cannot

    def valid(self, carried: Sequence[Carried]) -> tuple[list[Carried], list[Left]]:
        """Part what the curriculum takes from what is wrong in it, half by half."""
        try:
            self.tried(carried)
        except CurriculumError as error:
            if len(carried) == 1:
                found = next(iter(error.diagnostics), None)
                return [], [Left.of(told, "invalid", found) for told in carried[0].told]
        else:
            return list(carried), []
        half = len(carried) // 2
        (one, wrong), (two, more) = self.valid(carried[:half]), self.valid(carried[half:])
        return [*one, *two], [*wrong, *more]

    def tried(self, carried: Sequence[Carried]) -> Trial:
        """Read and compose with other words; CurriculumError where they are wrong."""
        files = self.files(carried)
        curriculum = load_curriculum(self.sources.project, self.sources.clinic, files)
        deck = composed_again(self.base, self.sources, curriculum)
        return Trial(curriculum, state_of(deck), files)

    def files(self, carried: Iterable[Carried]) -> dict[Path, bytes]:
        """Return the files with other words, by their true paths."""
        files: dict[Path, bytes] = {}
        # The last of a file first, so that the places of the others stay.
        for each in sorted(carried, key=lambda each: each.scalar.origin, reverse=True):
            at = each.scalar.origin
            path = self.path(each)
            content = files.get(path) or path.read_bytes()
            files[path] = with_text(content, at.file, at, each.value)
        return files

    def path(self, carried: Carried) -> Path:
        """Return the true path of the file that a scalar stands in."""
        file = carried.scalar.origin.file
        inside = self.sources.project / file
        return (inside if inside.is_file() else Path(file)).resolve()

    def shows(self, carried: Carried, then: DeckState) -> bool:
        """Say whether every paragraph comes out as it was worded."""
        after = {slide.id: slide for slide in then.slides}
        before = {slide.id: slide for slide in self.now.slides}
        for told in carried.told:
            name = told.at.slide
            if name not in after or name not in before:
                return False
            wanted = plain(told.edited)
            here, there = (_read(told, slides[name]) for slides in (before, after))
            if there[wanted] <= here[wanted]:
                return False
        return True

    def materials(self, trial: Trial) -> Iterator[tuple[str, Composed | CurriculumError]]:
        """Yield what the other words make stale, composed anew, by the names of its jobs."""
        request = replace(asked_again(self.base, self.sources), processes=1)
        known = manifest.read(request.output)
        were, are = Pieces(self.curriculum), Pieces(trial.curriculum)
        for job in jobs_of(trial.curriculum, request):
            entry = known.of_job(job.name)
            made_of = entry["made_of"] if entry else {}
            if made_of and were.of(made_of) == are.of(made_of):
                continue
            try:
                yield job.id, job.compose(trial.curriculum)
            except CurriculumError as error:
                yield job.id, error

    def judged(
        self, carried: Sequence[Carried], trial: Trial
    ) -> tuple[list[Carried], list[Diagnostic]]:
        """Return where else the words show, and what is wrong with what they show in."""
        found = [*_news(self.curriculum, trial.curriculum)]
        were, are = nodes_of(self.curriculum), nodes_of(trial.curriculum)
        places = {_place_in(are, were, each): each for each in carried}
        shows: dict[int, dict[str, None]] = {}
        for name, composed in self.materials(trial):
            if isinstance(composed, CurriculumError):
                found += composed.diagnostics
                continue
            found += (one for one in build_findings(composed) if one.severity is Severity.ERROR)
            for page in _pages(composed):
                for place in page[1]:
                    if place in places:
                        shows.setdefault(id(places[place]), {})[f"{name}{page[0]}"] = None
        told = [replace(each, shows=_elsewhere(each, self.base, shows)) for each in carried]
        return told, in_order(found)


def _elsewhere(
    carried: Carried, base: DeckState, shows: Mapping[int, Mapping[str, None]]
) -> tuple[str, ...]:
    """Return where words show beside the slides on which they were edited."""
    edited = {f"decks/{base.deck}/{told.at.slide}" for told in carried.told}
    return tuple(each for each in shows.get(id(carried), ()) if each not in edited)


def _pages(composed: Composed) -> Iterator[tuple[str, tuple[tuple[str, int, int], ...]]]:
    """Yield how each page is named after its material, and where its words stand."""
    for page in said_by(composed):
        slide = isinstance(composed, Deck) and page.name
        yield (f"/{page.name}" if slide else ""), page.places


def _place_in(are: Nodes, were: Nodes, carried: Carried) -> tuple[str, int, int]:
    """Return where a scalar stands when those before it have other words."""
    at = carried.scalar.origin
    name = were.by_place.get((at.file, at.line, at.column))
    there = are.values[name].origin if name is not None and name in are.values else at
    return there.file, there.line, there.column


def _news(before: Curriculum, after: Curriculum) -> Iterator[Diagnostic]:
    """Yield what the checks of texts find now and did not before."""
    for check in CONTENT_CHECKS:
        known = Counter(map(_told, check(before)))
        for each in check(after):
            if known[_told(each)]:
                known[_told(each)] -= 1
            else:
                yield each


def _told(found: Diagnostic) -> tuple[object, ...]:
    """Return what tells a finding from others; a draft stays one, whatever its code."""
    return (found.key,) if found.code == "approval" else (found.key, found.values)


def _read(told: Reworded, slide: Slide) -> Counter[str]:
    """Return how often each paragraph stands on a slide, or in its notes."""
    if told.at.shape == NOTES:
        return Counter(plain(each.text) for each in slide.notes)
    words = (each for shape in slide.shapes for words in shape.words for each in words)
    return Counter(plain(each.text) for each in words)
