"""Who reads what is told alike of a whole and of its parts."""

from __future__ import annotations

from collections import Counter
from typing import TypeVar

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.slides import Figure
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.curriculum.readers import ReadText, models_in, texts_beside, texts_in

Kind = TypeVar("Kind")


def every(content: object, kind: type[Kind]) -> list[Kind]:
    """Return all values of a class in some content, in the order of its fields."""
    if isinstance(content, kind):
        return [content] if content else []
    values: tuple[object, ...] = ()
    if isinstance(content, Strict):
        values = tuple(content.__dict__.values())
    elif isinstance(content, tuple):
        values = content
    return [each for value in values for each in every(value, kind)]


def contents(curriculum: Curriculum) -> list[Strict]:
    slides = [slide for s in curriculum.sessions.values() for slide in s.slides()]
    return [*curriculum.sessions.values(), *curriculum.models.values(), *slides, curriculum.course]


def test_every_text_and_figure_is_found_in_its_order(curriculum: Curriculum) -> None:
    for content in contents(curriculum):
        assert [each.text for each in texts_in(content)] == every(content, Text)
        assert list(models_in(content)) == [each.model for each in every(content, Figure)]


def test_those_who_teach_read_the_same_texts(curriculum: Curriculum) -> None:
    for content in contents(curriculum):
        read = texts_in(content, by_patients=False)
        assert read == tuple(each._replace(by_patients=False) for each in texts_in(content))


def test_what_stands_beside_a_field_is_all_but_what_stands_in_it(curriculum: Curriculum) -> None:
    model = curriculum.models["cup"]
    beside = [each.text for each in texts_beside(model, "clinician")]
    inside = every(model.clinician, Text)
    assert inside
    assert Counter(beside + inside) == Counter(every(model, Text))


def test_patients_read_no_notes_and_are_not_to_believe_a_myth(curriculum: Curriculum) -> None:
    slide = next(s for s in curriculum.sessions["session_1"].slides() if s.notes.say)
    notes: set[ReadText] = set(texts_in(slide)) - set(texts_beside(slide, "notes"))
    assert {each.text for each in notes} == set(every(slide.notes, Text))
    assert not any(each.by_patients for each in notes)
    assert any(each.myth for each in texts_in(curriculum.models["myths"]))
