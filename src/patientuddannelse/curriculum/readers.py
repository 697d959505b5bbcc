"""Who reads what: the texts of the curriculum that patients meet, and those for its teachers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def read_texts(curriculum: Curriculum) -> Iterator[ReadText]:
    """Yield every text of the material, alt texts and fields to fill in among them."""
    for session in curriculum.sessions.values():
        yield from texts_in(session, by_patients=session.audience == "patients")
    private = models_for_teachers(curriculum)
    for name, model in curriculum.models.items():
        yield from texts_in(model, by_patients=name not in private)
    for shown in (curriculum.course, curriculum.booklet, curriculum.questionnaires):
        yield from texts_in(shown)
    for told in (curriculum.guide, curriculum.clinician):
        yield from texts_in(told, by_patients=False)


def patient_texts(curriculum: Curriculum) -> Iterator[Text]:
    """Yield what patients read or hear and are to believe: no myth."""
    return (each.text for each in read_texts(curriculum) if each.by_patients and not each.myth)


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


@once_read
def _shown_in(content: Strict) -> Sequence[ReadText]:
    return _collected(content, by_patients=True)


@once_read
def _private_in(content: Strict) -> Sequence[ReadText]:
    return _collected(content, by_patients=False)


def _collected(content: object, by_patients: bool) -> Sequence[ReadText]:
    found: list[ReadText] = []
    _collect(content, by_patients, False, found)
    return tuple(found)


def _collect(content: object, by_patients: bool, myth: bool, found: list[ReadText]) -> None:
    if isinstance(content, Text):
        if content:
            found.append(ReadText(content, by_patients, myth))
    elif isinstance(content, tuple):
        for each in content:
            _collect(each, by_patients, myth, found)
    elif isinstance(content, Strict):
        private, quoted = _private(type(content)), _quoted(content)
        for name, value in content.__dict__.items():
            if isinstance(value, Text | tuple | Strict):
                seen = by_patients and name not in private and not _unseen(content, name)
                _collect(value, seen, myth or name == quoted, found)


@cache
def _private(content: type[Strict]) -> frozenset[str]:
    kept = (names for kind, names in _FOR_TEACHERS.items() if issubclass(content, kind))
    return frozenset().union(*kept)


def _quoted(content: Strict) -> str:
    """Return the name of the field that holds a myth, if one does."""
    if isinstance(content, Pair):
        return "myth"
    return "claim" if isinstance(content, QuizSlide) and content.answer == "myth" else ""


def _unseen(content: Strict, name: str) -> bool:
    """Say whether the agenda says another field in this one's place."""
    return isinstance(content, Part) and name == "part" and bool(content.short)


def models_in(content: object) -> Sequence[str]:
    """Return the names of the models whose figures some content shows."""
    return _models_in(content) if isinstance(content, Strict) else tuple(_figures(content))


@once_read
def _models_in(content: Strict) -> Sequence[str]:
    return tuple(_figures(content))


def _figures(content: object) -> Iterator[str]:
    if isinstance(content, Figure):
        yield content.model
    elif isinstance(content, tuple):
        for each in content:
            yield from _figures(each)
    elif isinstance(content, Strict):
        for value in content.__dict__.values():
            if isinstance(value, tuple | Strict):
                yield from _figures(value)
