"""Who reads what: the texts of the curriculum that patients meet, and those for its teachers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.myths import Pair
from patientuddannelse.curriculum.models.questionnaires import Questionnaires
from patientuddannelse.curriculum.models.session import Activity, Card, Part, Session
from patientuddannelse.curriculum.models.slides import Figure, QuizSlide, SlideContent
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.curriculum.noted import once_read

_FOR_TEACHERS: dict[type[Strict], frozenset[str]] = {
    Activity: frozenset({"title", "materials", "how", "remarks", "key"}),
    Card: frozenset({"answer"}),
    ModelContent: frozenset({"clinician"}),
    Part: frozenset({"how"}),
    Questionnaires: frozenset({"key"}),
    Session: frozenset({"tables"}),
    SlideContent: frozenset({"notes"}),
}
"""The fields of a class that only those read who teach or treat."""


class ReadText(NamedTuple):
    """A text and who reads it; ``myth`` is a claim that is quoted to be answered."""

    text: Text
    by_patients: bool
    myth: bool = False


def read_texts(curriculum: Curriculum) -> list[ReadText]:
    """Return every text of the material, alt texts and fields to fill in among them."""
    read: list[ReadText] = []
    for session in curriculum.sessions.values():
        read += texts_in(session, by_patients=session.audience == "patients")
    private = models_for_teachers(curriculum)
    for name, model in curriculum.models.items():
        read += texts_in(model, by_patients=name not in private)
    for shown in (curriculum.course, curriculum.booklet, curriculum.questionnaires):
        read += texts_in(shown)
    for told in (curriculum.guide, curriculum.clinician):
        read += texts_in(told, by_patients=False)
    return read


def patient_texts(curriculum: Curriculum) -> list[Text]:
    """Return what patients read or hear and are to believe: no myth."""
    return [each.text for each in read_texts(curriculum) if each.by_patients and not each.myth]


def models_for_teachers(curriculum: Curriculum) -> frozenset[str]:
    """Return the names of the models that stand in no material but the clinician's deck."""
    shown: dict[str, set[str]] = {"patients": set(curriculum.course.poster_models)}
    for session in curriculum.sessions.values():
        shown.setdefault(session.audience, set()).update(models_in(session))
    return frozenset(shown.get("clinicians", set()) - shown["patients"])


def texts_in(content: object, *, by_patients: bool = True) -> Sequence[ReadText]:
    """Return every text in some content that is not empty, in the order of its fields."""
    if isinstance(content, Strict):
        return _shown_in(content) if by_patients else _private_in(content)
    return _collected(content, by_patients)


def texts_beside(content: Strict, field: str) -> Sequence[ReadText]:
    """Return what ``texts_in`` does, but for the texts of a field."""
    fields = _by_field(content).items()
    return tuple(each for name, texts in fields if name != field for each in texts)


@once_read
def _shown_in(content: Strict) -> Sequence[ReadText]:
    return tuple(each for texts in _by_field(content).values() for each in texts)


@once_read
def _private_in(content: Strict) -> Sequence[ReadText]:
    return tuple(ReadText(each.text, False, each.myth) for each in _shown_in(content))


@once_read
def _by_field(content: Strict) -> Mapping[str, Sequence[ReadText]]:
    """Return the texts of each field of some content that patients read as a whole."""
    return {
        name: _collected(value, shown, myth)
        for name, value, shown, myth in _fields(content, by_patients=True, myth=False)
    }


def _collected(content: object, by_patients: bool, myth: bool = False) -> Sequence[ReadText]:
    found: list[ReadText] = []
    _collect(content, by_patients, myth, found)
    return tuple(found)


def _collect(content: object, by_patients: bool, myth: bool, found: list[ReadText]) -> None:
    if isinstance(content, Text):
        if content:
            found.append(ReadText(content, by_patients, myth))
    elif isinstance(content, tuple):
        for each in content:
            _collect(each, by_patients, myth, found)
    elif isinstance(content, Strict):
        if _is_slide(type(content)) and not myth:  # each is asked for by itself as well
            found += texts_in(content, by_patients=by_patients)
            return
        for _, value, shown, quoted in _fields(content, by_patients, myth):
            _collect(value, shown, quoted, found)


def _fields(
    content: Strict, by_patients: bool, myth: bool
) -> Iterator[tuple[str, object, bool, bool]]:
    """Yield the fields of some content that may hold texts, and how those are read."""
    private, quoted = _private(type(content)), _quoted(content)
    for name, value in content.__dict__.items():
        if _may_hold_texts(value.__class__):
            shown = by_patients and name not in private and not _unseen(content, name)
            yield name, value, shown, myth or name == quoted


# What is asked of every value is asked of its class: those of pydantic take long to answer.


@cache
def _may_hold_texts(kind: type) -> bool:
    return issubclass(kind, (Text, tuple, Strict))


@cache
def _is_slide(kind: type) -> bool:
    return issubclass(kind, SlideContent)


@cache
def _myth_field(kind: type[Strict]) -> str:
    """Return the name of the field that may hold a myth."""
    if issubclass(kind, Pair):
        return "myth"
    return "claim" if issubclass(kind, QuizSlide) else ""


@cache
def _private(content: type[Strict]) -> frozenset[str]:
    kept = (names for kind, names in _FOR_TEACHERS.items() if issubclass(content, kind))
    return frozenset().union(*kept)


def _quoted(content: Strict) -> str:
    """Return the name of the field that holds a myth, if one does."""
    field = _myth_field(type(content))
    if field == "claim" and isinstance(content, QuizSlide) and content.answer != "myth":
        return ""
    return field


def _unseen(content: Strict, name: str) -> bool:
    """Say whether the agenda says another field in this one's place."""
    return name == "part" and isinstance(content, Part) and bool(content.short)


def models_in(content: object) -> Sequence[str]:
    """Return the names of the models whose figures some content shows."""
    return _models_in(content) if isinstance(content, Strict) else tuple(_figures(content))


@once_read
def _models_in(content: Strict) -> Sequence[str]:
    return tuple(_figures_of(content))


def _figures(content: object) -> Iterator[str]:
    if isinstance(content, tuple):
        for each in content:
            yield from _figures(each)
    elif isinstance(content, Strict):
        yield from models_in(content) if _is_slide(type(content)) else _figures_of(content)


def _figures_of(content: Strict) -> Iterator[str]:
    if isinstance(content, Figure):
        yield content.model
        return
    for value in content.__dict__.values():
        if not isinstance(value, str) and _may_hold_texts(value.__class__):
            yield from _figures(value)
