"""The table of what is taught where: source section → teaching point → slides → posters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from patientuddannelse.curriculum.coverage import Place, coverage
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.points import Point
from patientuddannelse.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class TaughtAt:
    """A place as a reader of the table finds it: its name (session_1/acute), title and kind."""

    name: str
    title: str
    kind: str
    of: str


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point with the slides and posters that show it, and where else it stands."""

    id: str
    text: str
    core: bool
    slides: tuple[TaughtAt, ...]
    posters: tuple[TaughtAt, ...]
    elsewhere: tuple[TaughtAt, ...]


@dataclass(frozen=True, slots=True)
class SourceSection:
    """A section of the source material and its points."""

    source: str
    section: str
    rows: tuple[PointRow, ...]


def coverage_table(curriculum: Curriculum, length: int) -> tuple[SourceSection, ...]:
    """Return the sections of the source in order, with where each point stands at a length."""
    places = coverage(curriculum, length)
    titles = _titles(curriculum)
    sections = groupby(curriculum.points.points, lambda point: (point.source, point.section.value))
    return tuple(
        SourceSection(
            str(source), str(section), tuple(_row(p, places[p.id], titles) for p in points)
        )
        for (source, section), points in sections
    )


def _row(point: Point, places: tuple[Place, ...], titles: Mapping[str, str]) -> PointRow:
    found = [_taught_at(place, titles) for place in places]
    return PointRow(
        str(point.id),
        str(point.point),
        point.core or point.core_clinician,
        tuple(each for each in found if each.kind == "slide"),
        tuple(each for each in found if each.kind == "face"),
        tuple(
            sorted(
                (each for each in found if each.kind not in ("slide", "face")),
                key=lambda each: each.kind,
            )
        ),
    )


def _taught_at(place: Place, titles: Mapping[str, str]) -> TaughtAt:
    name = f"{place.of}/{place.part}" if place.part else str(place.of)
    return TaughtAt(name, titles.get(name) or name, place.kind, str(place.of))


def _titles(curriculum: Curriculum) -> dict[str, str]:
    return dict(_named(curriculum))


def _named(curriculum: Curriculum) -> Iterator[tuple[str, str]]:
    for name, model in curriculum.models.items():
        yield name, _line(model.title.value)
    for session in curriculum.sessions.values():
        for each in (*session.reading, *session.tables, *session.slides()):
            claim = getattr(each, "claim", "")
            yield f"{session.id}/{each.id}", _line(str(each.title) or str(claim))


def _line(title: str) -> str:
    return " ".join(title.replace("\u00ad", "").split())
