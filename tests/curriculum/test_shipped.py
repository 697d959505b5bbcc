"""The shipped curriculum is whole, and what it promises holds."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.curriculum.models import MODELS, content_class
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.scalar import Scalar, walk
from patientuddannelse.curriculum.source import SourceFile

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shipped() -> Curriculum:
    return load_curriculum(PROJECT)


def test_every_yaml_file_is_read(shipped: Curriculum):
    there = {p.relative_to(PROJECT).as_posix() for p in (PROJECT / "curriculum").rglob("*.yaml")}
    assert {file.name for file in shipped.files} == there


def test_what_the_course_lists_is_there(shipped: Curriculum):
    assert set(shipped.course.sessions) <= set(shipped.sessions)
    assert set(shipped.course.poster_models) <= set(shipped.models)


def test_points_carry_what_must_be_taught(shipped: Curriculum):
    points = shipped.points.points
    assert len(points) == 282
    assert sum(point.core for point in points) == 194
    assert sum(point.core_clinician for point in points) == 21
    issues = {issue.id for issue in shipped.points.issues}
    assert len(issues) == 36
    assert {each for point in points for each in point.caution} <= issues


def test_joints_make_up_their_words(shipped: Curriculum):
    assert shipped.glossary.parts["Smerteregulering"] == ("Smerte", "regulering")
    assert all("".join(parts) == word for word, parts in shipped.glossary.parts.items())


def test_every_scalar_stands_where_its_origin_says(shipped: Curriculum):
    for file in shipped.files:
        lines = file.text.splitlines()
        for scalar in _scalars(file):
            written = lines[scalar.origin.line - 1][scalar.origin.column - 1 :]
            first_word = scalar.raw.split()[0] if scalar.raw.split() else ""
            assert written[:1] in "|>" or first_word in written.replace('\\"', '"')


def _scalars(file: SourceFile) -> list[Scalar]:
    assert file.data is not None
    return [node for _path, node in walk(file.data) if isinstance(node, Scalar)]


@pytest.mark.parametrize("name", MODELS)
def test_a_registered_model_has_its_class(name: str):
    assert issubclass(content_class(name), ModelContent)
    module = MODELS[name].partition(":")[0]
    assert import_module(f"patientuddannelse.curriculum.models.{module}")
