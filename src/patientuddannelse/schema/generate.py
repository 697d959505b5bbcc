"""From a content class to its JSON Schema (draft 2020-12), with what an author may leave out.

An author may leave a list or a mapping out where a single text says it all, and may leave a field
empty; scalars that look like numbers are texts all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from patientuddannelse.curriculum.authored import as_list
from patientuddannelse.curriculum.models import MODELS
from patientuddannelse.curriculum.models.parts import PARTS
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.drawing.cast import CAST
from patientuddannelse.drawing.icons import ICON_NAMES
from patientuddannelse.languages import LANGUAGES
from patientuddannelse.schema.descriptions import description_of, examples_of, keys

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Json = dict[str, Any]

_MODEL: Json = {"enum": sorted(MODELS)}
_NAMED: Mapping[str, Json] = {
    "Course.language": {"enum": sorted(LANGUAGES)},
    "Figure.model": _MODEL,
    "HomeTask.sheet": _MODEL,
    "ListedPoster.model": _MODEL,
    "QuizSlide.speaker": {"enum": sorted(CAST)},
    "SafetySlide.model": _MODEL,
    "icon": {"enum": sorted(ICON_NAMES)},
}
"""The fields whose names the program knows, so that an editor can complete them."""

_SINGLE: Mapping[str, Json] = {
    "_as_listed": _MODEL,
    "_as_sourced": {"type": ["string", "number", "boolean"]},
    "_as_figure": _MODEL,
    "_minutes_keys": {"type": "integer"},
}
"""What may stand alone, by the function that puts it where it belongs."""


def schema_of(content: type[BaseModel]) -> Json:
    """Return the schema of a file that holds one class."""
    made = content.model_json_schema(schema_generator=_Generator, ref_template="#/$defs/{model}")
    return {"$schema": DIALECT, **made}


def schema_of_models(contents: Mapping[str, type[BaseModel]]) -> Json:
    """Return the schema of a file that says by ``model:`` which class it holds."""
    definitions: Json = {}
    names: dict[str, str] = {}
    for content in dict.fromkeys(contents.values()):
        made = content.model_json_schema(
            schema_generator=_Generator, ref_template="#/$defs/{model}"
        )
        definitions |= made.pop("$defs", {})
        definitions[content.__name__] = made
        names |= {name: content.__name__ for name, each in contents.items() if each is content}
    told = description_of((next(iter(contents.values())),), "model")
    more = {name: _parts_of(known) for name, known in PARTS.items() if known is not None}
    return {
        "$schema": DIALECT,
        **_by_name("model", names, told, more),
        "$defs": dict(sorted(definitions.items())),
    }


def _parts_of(known: Sequence[str]) -> Json:
    """Return what more is asked of the file of a drawing that knows its parts by their ids."""
    part = {"properties": {"id": {"enum": list(known)}}} if known else False
    return {"properties": {"parts": {"items": part}}}


def _by_name(
    field: str, names: Mapping[str, str], told: str, more: Mapping[str, Json] | None = None
) -> Json:
    """Return a schema that a field chooses: editors then complete and complain about one only.

    ``more`` is what is asked besides where the field says one of those names.
    """
    branches = [
        {
            "if": {"properties": {field: {"const": name}}, "required": [field]},
            "then": {"$ref": f"#/$defs/{definition}", **(more or {}).get(name, {})},
        }
        for name, definition in sorted(names.items())
    ]
    return {
        "type": "object",
        "required": [field],
        "properties": {field: {"enum": sorted(names), "description": told}},
        "allOf": branches,
    }


def _alone(items: Json) -> list[Json]:
    """Return what of a list's items may stand without the list: texts and numbers, no fields."""
    choices = items.get("anyOf", [items])
    kept = [each for each in choices if "$ref" not in each and each.get("type") != "object"]
    return [items] if len(kept) == len(choices) else kept


class _Generator(GenerateJsonSchema):
    """Pydantic's generator with an author's liberties and our descriptions."""

    ignored_warning_kinds = {"skipped-choice", "non-serializable-default"}  # noqa: RUF012

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        """Allow what the function puts in order: a single one for a list, a text for fields."""
        inner = super().function_before_schema(schema)
        function: Callable[..., Any] = schema["function"]["function"]
        if function is as_list and "items" in inner:
            return {"anyOf": [*_alone(inner["items"]), inner]}
        single = _SINGLE.get(getattr(function, "__name__", ""))
        return {"anyOf": [single, inner]} if single else inner

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Choose one of the kinds by their name."""
        made = super().tagged_union_schema(schema)
        mapping: Mapping[str, str] = made["discriminator"]["mapping"]
        names = {kind: ref.rpartition("/")[2] for kind, ref in mapping.items()}
        return _by_name(
            str(made["discriminator"]["propertyName"]), names, description_of((), "kind")
        )

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave defaults out: they are the program's own, not what an author would write."""
        return self.generate_inner(schema["schema"])

    def get_title_from_name(self, name: str) -> str:
        """Give no title: the name of a field is its title."""
        return ""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe a class and its fields; what need not be there may be empty."""
        made = super().model_schema(schema)
        content: type[BaseModel] = schema["cls"]
        classes = tuple(
            each for each in content.__mro__ if issubclass(each, Strict) and each is not Strict
        )
        made.pop("title", None)
        made.pop("description", None)
        required = made.get("required", [])
        made["properties"] = {
            name: _property(field, classes, name, name in required)
            for name, field in made.get("properties", {}).items()
        }
        return made


def _property(field: Json, classes: tuple[type[BaseModel], ...], name: str, required: bool) -> Json:
    """Return a field with its description and examples; one that may be empty as well."""
    plain = {key: value for key, value in field.items() if key != "title"}
    plain = next((_NAMED[key] for key in keys(classes, name) if key in _NAMED), plain)
    if not required and plain:
        plain = {"anyOf": [*plain.get("anyOf", [plain]), {"type": "null"}]}
    examples = examples_of(classes, name)
    return {
        "description": description_of(classes, name),
        **plain,
        **({"examples": list(examples)} if examples else {}),
    }
