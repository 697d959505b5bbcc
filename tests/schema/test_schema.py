"""The JSON Schemas: up to date, true to every shipped file, deaf to nothing that is unknown."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePath
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from patientuddannelse.diagnostics import UsageError
from patientuddannelse.schema import descriptions
from patientuddannelse.schema.danish import DESCRIPTIONS, EXAMPLES
from patientuddannelse.schema.files import schema_files, write_schemas
from patientuddannelse.schema.settings import editor_settings
from patientuddannelse.starter import create_project

ROOT = Path(__file__).resolve().parents[2]
CURRICULUM = ROOT / "curriculum"
FILES = sorted(each.relative_to(CURRICULUM).as_posix() for each in CURRICULUM.rglob("*.yaml"))


class _Loader(yaml.SafeLoader):
    """Reads as a YAML 1.2 language server does: a date is a text."""


_LETTERS: dict[str, Any] = yaml.SafeLoader.yaml_implicit_resolvers
_Loader.yaml_implicit_resolvers = {
    letter: [each for each in resolvers if each[0] != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in _LETTERS.items()
}


def named(value: Any) -> Any:
    """Spell the names of fields as texts, as JSON does."""
    if isinstance(value, dict):
        return {str(name): named(each) for name, each in value.items()}
    return [named(each) for each in value] if isinstance(value, list) else value


@cache
def read(inner: str) -> Any:
    return named(yaml.load((CURRICULUM / inner).read_text(encoding="utf-8"), _Loader))


@cache
def schema_text(name: str) -> str:
    return (CURRICULUM / "schema" / name).read_text(encoding="utf-8")


def schema_of(inner: str) -> Path:
    """Return the schema that the settings name for a file below ``curriculum/``."""
    globs: dict[str, str] = json.loads(editor_settings())["yaml.schemas"]
    (found,) = (name for name, glob in globs.items() if PurePath("curriculum", inner).match(glob))
    return (ROOT / found).resolve()


@cache
def validator(inner: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text(schema_of(inner).name)))


def mappings(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to every mapping inside a value."""
    entries: Any = value.items() if isinstance(value, dict) else enumerate(value)
    if isinstance(value, dict):
        yield path
    for step, each in entries:
        if isinstance(each, dict | list):
            yield from mappings(each, (*path, step))


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def test_the_committed_schemas_are_those_of_the_classes() -> None:
    made = schema_files()
    assert {path.name for path in (CURRICULUM / "schema").iterdir()} == made.keys()
    stale = [name for name, text in made.items() if schema_text(name) != text]
    assert stale == [], "write them anew: pu schema"


@pytest.mark.parametrize("name", sorted(schema_files()))
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema_text(name)))


@pytest.mark.parametrize("inner", FILES)
def test_every_shipped_file_names_its_schema_and_keeps_it(inner: str) -> None:
    first = (CURRICULUM / inner).read_text(encoding="utf-8").split("\n", 1)[0]
    key, _, named_there = first.partition("=")
    assert key == "# yaml-language-server: $schema"
    assert ((CURRICULUM / inner).parent / named_there).resolve() == schema_of(inner)
    wrong = [f"{e.json_path}: {e.message[:200]}" for e in validator(inner).iter_errors(read(inner))]
    assert wrong == []


@pytest.mark.parametrize("inner", FILES)
def test_an_unknown_field_is_wrong_wherever_it_stands(inner: str) -> None:
    seen: set[tuple[object, ...]] = set()
    for path in mappings(read(inner)):
        node = at(read(inner), path)
        place = (*(step for step in path if isinstance(step, str)), node.get("kind"), *sorted(node))
        if place in seen or "minutes" in path:
            continue
        seen.add(place)
        data = copy.deepcopy(read(inner))
        at(data, path)["no_such_field"] = "x"
        assert not validator(inner).is_valid(data), path


@pytest.mark.parametrize(
    ("inner", "path", "value"),
    [
        ("sessions/session_1.yaml", ("plan", 0, "slides", 0, "kind"), "titel"),
        ("sessions/session_1.yaml", ("audience",), "patient"),
        ("sessions/session_1.yaml", ("plan", 0, "minutes"), "lang"),
        ("models/cup.yaml", ("model",), "kop"),
        ("models/cup.yaml", ("taps", 0, "category"), "krop"),
        ("models/scan.yaml", ("parts", 0, "id"), "foto"),
        ("models/smoke_alarm.yaml", ("parts", 0, "id"), "ild"),
        ("models/mona.yaml", ("parts",), [{"id": "smile"}]),
        ("models/cup.yaml", ("taps", 0, "flow"), 2),
        ("models/cup.yaml", ("taps", 0, "icon"), "lyn"),
        ("course.yaml", ("language",), "dansk"),
        ("course.yaml", ("posters", 0), "kop"),
        ("course.yaml", ("sheets", 0), "a7"),
        ("clinic.yaml", ("switches", "hands"), "ja"),
        ("points.yaml", ("points", 0, "kind"), "fakta"),
        ("points.yaml", ("points", 0, "id"), "punkt"),
        ("questionnaires.yaml", ("evaluation", "questions", 0, "kind"), "skala"),
    ],
)
def test_an_unknown_name_is_wrong(inner: str, path: tuple[str | int, ...], value: object) -> None:
    data = copy.deepcopy(read(inner))
    at(data, path[:-1])[path[-1]] = value
    assert not validator(inner).is_valid(data)


@pytest.mark.parametrize(
    ("inner", "path", "value"),
    [
        ("clinic.yaml", ("phone",), None),
        ("clinic.yaml", ("phone",), 12345678),
        ("course.yaml", ("posters", 0), {"model": "cup", "sheets": "a2"}),
        ("course.yaml", ("sessions",), "session_1"),
        ("sessions/session_1.yaml", ("plan", 0, "minutes"), 5),
        ("sessions/session_1.yaml", ("discussion",), "Hvad tænker du?"),
        ("models/scan.yaml", ("parts",), [{"id": "scan"}]),
        ("models/four_fields.yaml", ("parts", 0, "id"), "noget_andet"),
        ("models/mona.yaml", ("parts",), []),
    ],
)
def test_what_an_author_may_leave_out_is_right(
    inner: str, path: tuple[str | int, ...], value: object
) -> None:
    data = copy.deepcopy(read(inner))
    at(data, path[:-1])[path[-1]] = value
    assert validator(inner).is_valid(data)


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("additionalProperties") is False:
            yield from schema.get("properties", {}).items()
        for each in schema.values():
            yield from properties(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from properties(each)


@pytest.mark.parametrize("name", sorted(schema_files()))
def test_every_field_is_described_and_its_examples_are_right(name: str) -> None:
    schema = json.loads(schema_text(name))
    for field, told in properties(schema):
        assert len(told["description"]) > 5, field
        for example in told.get("examples", ()):
            inner = {"$defs": schema.get("$defs", {}), **told}
            assert Draft202012Validator(inner).is_valid(example), (field, example)


def test_no_description_is_of_a_field_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()

    class Watched(dict[str, Any]):
        def __contains__(self, key: object) -> bool:
            found = super().__contains__(key)
            asked.update([str(key)] if found else [])
            return found

    monkeypatch.setattr(descriptions, "DESCRIPTIONS", Watched(DESCRIPTIONS))
    monkeypatch.setattr(descriptions, "EXAMPLES", Watched(EXAMPLES))
    schema_files()
    assert (DESCRIPTIONS.keys() | EXAMPLES.keys()) - asked == set()


def test_a_new_project_has_schemas_and_settings_that_find_them(tmp_path: Path) -> None:
    project = create_project(tmp_path / "ny")
    settings = (project / ".vscode" / "settings.json").read_text(encoding="utf-8")
    assert settings == (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8")
    assert settings == editor_settings()
    for schema, files in json.loads(settings)["yaml.schemas"].items():
        assert (project / schema).is_file()
        assert list(project.glob(files))


def test_schemas_are_written_below_a_curriculum_or_where_one_says(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write_schemas(tmp_path)
    (tmp_path / "curriculum").mkdir()
    assert {each.parent for each in write_schemas(tmp_path)} == {tmp_path / "curriculum/schema"}
    assert {each.parent for each in write_schemas(tmp_path, tmp_path / "x")} == {tmp_path / "x"}
