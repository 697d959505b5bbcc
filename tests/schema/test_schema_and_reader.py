"""What an editor lets pass is read: mistakes made by chance that the reader refuses, it marks."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import BaseModel
from test_schema import FILES, read, validator

from patientuddannelse.curriculum.models import content_class
from patientuddannelse.curriculum.models.booklet import Booklet
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.clinician import ClinicianSides
from patientuddannelse.curriculum.models.course import Course
from patientuddannelse.curriculum.models.glossary import Glossary
from patientuddannelse.curriculum.models.guide import Guide
from patientuddannelse.curriculum.models.points import Points
from patientuddannelse.curriculum.models.questionnaires import Questionnaires
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.validate import validate

CONTENTS: dict[str, type[BaseModel]] = {
    "booklet.yaml": Booklet,
    "clinic.yaml": Clinic,
    "clinician.yaml": ClinicianSides,
    "course.yaml": Course,
    "glossary.yaml": Glossary,
    "guide.yaml": Guide,
    "points.yaml": Points,
    "questionnaires.yaml": Questionnaires,
}
VALUES = (
    None, "", "x", "X y", 3, 3.5, -1, 0, True, [], {}, ["x"], [3], {"a": "x"}, [None],
    "2026-13-45", "2026-11-22", "no", "08", "1:30", "a_b", [["x"]], " ", 10**9, "12345678",
)  # fmt: skip
SHARES, EACH = 6, 60
# What holds between the parts of one file is told by the reader alone.
BETWEEN = {
    "duplicate-id", "wrong-value.file", "rule.no_seat", "rule.no_group", "rule.field_name",
    "rule.three_blocks", "rule.three_lanes", "rule.three_lights", "rule.limit_line",
    "rule.two_doors", "rule.doors_once", "rule.filled_line", "rule.too_coarse",
}  # fmt: skip


def paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    entries: Any = ()
    if isinstance(value, dict | list):
        entries = value.items() if isinstance(value, dict) else enumerate(value)
    for step, each in entries:
        yield (*path, step)
        yield from paths(each, (*path, step))


def changed(chance: random.Random, data: Any) -> Any:
    """Return data with one mistake in it."""
    data = copy.deepcopy(data)
    path = chance.choice(list(paths(data)))
    within = data
    for step in path[:-1]:
        within = within[step]
    last, held = path[-1], within[path[-1]]
    match chance.choice(("set", "set", "set", "remove", "rename", "wrap", "unwrap", "twice")):
        case "remove":
            del within[last]
        case "rename" if isinstance(within, dict):
            within["zz"] = within.pop(last)
        case "wrap":
            within[last] = [held]
        case "unwrap" if isinstance(held, list) and held:
            within[last] = held[0]
        case "twice" if isinstance(held, list) and held:
            held.append(copy.deepcopy(held[0]))
        case _:
            within[last] = copy.deepcopy(chance.choice(VALUES))
    return data


def refused(inner: str, data: Any) -> list[str]:
    """Return what the reader says of the structure of a file."""
    content = CONTENTS.get(inner, Session)
    if inner.startswith("models/"):
        content = content_class(str(read(inner)["model"]))
    source = read_source(json.dumps(data, ensure_ascii=False).encode(), inner)
    if source.data is None:
        return [each.key for each in source.diagnostics]
    found = validate(content, source.data, inner)[1]
    told = [{each.code, each.key, *_rules(each.values)} for each in found]
    return [str(names) for names in told if not names & BETWEEN]


def _rules(values: Any) -> Iterator[str]:
    yield from (value.key for _, value in values if hasattr(value, "key"))


@pytest.mark.parametrize("share", range(SHARES))
def test_what_the_schema_lets_pass_is_read(share: int) -> None:
    passed = 0
    for number in range(EACH):
        chance = random.Random(f"{share}/{number}")
        inner = chance.choice(FILES)
        data = changed(chance, read(inner))
        if inner.startswith("models/") and data.get("model") != read(inner)["model"]:
            continue
        checked: Any = Draft202012Validator(validator(inner).schema, format_checker=FormatChecker())
        if checked.is_valid(data):
            passed += 1
            assert not refused(inner, data), (inner, share, number)
    assert passed > 5


@pytest.mark.parametrize(
    ("inner", "path", "value"),
    [
        ("course.yaml", ("lengths",), []),
        ("course.yaml", ("lengths",), [60, 60]),
        ("course.yaml", ("lengths",), [-60]),
        ("clinic.yaml", ("switches", "hands"), "yes"),
        ("clinic.yaml", ("switches", "hands"), "ja"),
        ("clinic.yaml", ("switches", "hands"), 1),
        ("points.yaml", ("points", 0, "core"), "on"),
        ("course.yaml", ("variants",), [-1]),
        ("booklet.yaml", ("slug",), 3.5),
        ("clinic.yaml", ("link",), "https://klinik.dk/" + "a" * 300),
        ("models/cup.yaml", ("worksheet", "lines"), ["a", "b", "c", "d"]),
        ("models/cup.yaml", ("clinician", "facts"), {"text": "a", "sources": "s001-5-kop"}),
        ("models/safety.yaml", ("levels", 0, "items"), []),
    ],
)
def test_what_the_reader_refuses_is_marked(
    inner: str, path: tuple[str | int, ...], value: object
) -> None:
    data = copy.deepcopy(read(inner))
    within = data
    for step in path[:-1]:
        within = within[step]
    assert validator(inner).is_valid(data)
    within[path[-1]] = value
    assert refused(inner, data)
    assert not validator(inner).is_valid(data)
