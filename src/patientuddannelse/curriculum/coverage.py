"""Where the course teaches every teaching point: from the point to the places that name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.clinic import Switches
from patientuddannelse.curriculum.models.clinician import Clinician
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.slides import Slide
from patientuddannelse.curriculum.plan import plan_of
from patientuddannelse.dataclass import dataclass
from patientuddannelse.once_each import once_each

PlaceKind = Literal["slide", "face", "reading", "note", "side", "table", "reserve"]
"""On a slide, a poster's face or a booklet's page to read; in a slide's notes, on a clinician's
side, in a table of a guide; on or under a slide that the length leaves in reserve."""


class Place(NamedTuple):
    """A place that names a point: ``of`` is its session or model, ``part`` what of it."""

    kind: PlaceKind
    of: str
    part: str = ""
    for_clinicians: bool = False

    @property
    def for_patients(self) -> bool:
        """Say whether patients meet the point there: on slide, poster or what they take home."""
        return self.kind in ("slide", "face", "reading") and not self.for_clinicians


@dataclass(frozen=True, slots=True)
class Gaps:
    """Points that are taught nowhere they must be.

    ``core`` are in nothing that patients see, ``clinician`` in nothing that a clinician reads,
    ``named`` stand nowhere at all.
    """

    core: tuple[str, ...]
    clinician: tuple[str, ...]
    named: tuple[str, ...]


def coverage(curriculum: Curriculum, length: int) -> Mapping[str, tuple[Place, ...]]:
    """Return the places of each point at a length of session, in the order of points.yaml.

    A list of ``other_points`` is none: there a point has its id only, and no words.
    """
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for point, place in _named(curriculum, length):
        if place not in found[point]:
            found[point].append(place)
    return {point.id: tuple(found[point.id]) for point in curriculum.points.points}


def gaps(curriculum: Curriculum, places: Mapping[str, Sequence[Place]]) -> Gaps:
    """Return the points that the course does not teach at the places of a length of session."""
    points = curriculum.points.points
    return Gaps(
        tuple(p.id for p in points if p.core and not any(at.for_patients for at in places[p.id])),
        tuple(
            p.id for p in points
            if p.core_clinician and not any(at.for_clinicians for at in places[p.id])
        ),
        tuple(p.id for p in points if not places[p.id]),
    )  # fmt: skip


def _named(curriculum: Curriculum, length: int) -> Iterator[tuple[str, Place]]:
    switches = curriculum.clinic.switches
    for name in curriculum.course.sessions:
        yield from _in_session(curriculum.sessions[name], length, switches)
    for name in curriculum.course.poster_models:
        model = curriculum.models[name]
        yield from ((point, Place("face", name)) for point in model.sources)
        side = Place("side", name, for_clinicians=True)
        yield from ((point, side) for point in _on_side(model.clinician))
    if curriculum.clinician:
        every = Place("side", "clinician", for_clinicians=True)
        for said in curriculum.clinician.advice:
            yield from ((point, every) for point in said.sources)


@once_each
def _in_session(session: Session, length: int, switches: Switches) -> tuple[tuple[str, Place], ...]:
    return tuple(_places_in(session, length, switches))


def _places_in(session: Session, length: int, switches: Switches) -> Iterator[tuple[str, Place]]:
    colleagues = session.audience == "clinicians"
    for planned in plan_of(session, length, switches):
        for slide in planned.slides:
            at = Place("slide", session.id, slide.id, colleagues)
            yield from ((point, at) for point in slide.sources)
            note = Place("note", session.id, slide.id, for_clinicians=True)
            yield from ((point, note) for point in slide.notes.sources)
        for slide in planned.reserve:
            at = Place("reserve", session.id, slide.id, colleagues)
            yield from ((point, at) for point in _of(slide))
    for text in session.reading:
        if switches.allow(text.only_if):
            read = Place("reading", session.id, text.id)
            yield from ((point, read) for point in text.sources)
    for table in session.tables:
        at = Place("table", session.id, table.id, for_clinicians=True)
        yield from ((point, at) for point in table.sources)


def _of(slide: Slide) -> tuple[str, ...]:
    return (*slide.sources, *slide.notes.sources)


def _on_side(says: Clinician) -> Iterator[str]:
    """Yield the points under the words of a clinician's side."""
    for each in (*says.ask, *says.watch, *says.avoid, *says.facts):
        yield from each.sources
