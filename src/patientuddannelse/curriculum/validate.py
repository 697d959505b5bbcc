"""From plain data and a content class to content, every error at the place where it was made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.scalar import Fields, Items, Node, Place, Scalar, locate, walk
from patientuddannelse.diagnostics import Diagnostic

Content = TypeVar("Content", bound=BaseModel)

_QUOTED = re.compile(r"'([^']*)'")
_COLON_HINT = 'a text with ": " in it stands in quotes: "…"'
_COMMA_HINT = 'a text with a comma inside { } or [ ] stands in quotes: "…"'
_EXPECTED = {
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "date": "a date such as 2026-01-31",
    "string": "a text",
    "text": "a text",
    "tuple": "a list",
    "list": "a list",
    "model": "fields (name: value)",
    "dict": "fields (name: value)",
    "mapping": "fields (name: value)",
}


def validate(
    content: type[Content], data: Fields, name: str
) -> tuple[Content | None, list[Diagnostic]]:
    """Validate the data of one file; ``name`` is what messages call it (``cup``)."""
    found = _repeated_ids(data)
    classes: dict[int, type[BaseModel]] = {}
    try:
        return content.model_validate(data, context=classes), found
    except ValidationError as error:
        reporter = _Reporter(data, name, classes)
        details = error.errors(include_url=False, include_input=False)
        return None, found + [reporter.diagnostic(each) for each in details]


def _repeated_ids(data: Fields) -> list[Diagnostic]:
    """Report ids that stand twice in one list."""
    found: list[Diagnostic] = []
    for path, node in walk(data):
        if not isinstance(node, Items):
            continue
        first: dict[str, Scalar] = {}
        for item in node:
            each = item.get("id") if isinstance(item, Fields) else None
            if not isinstance(each, Scalar):
                continue
            if each in first:
                message = f'the id "{each}" stands twice in {_last_name(path)}'
                hint = f"the first is on line {first[each].origin.line}; every id is its own"
                found.append(Diagnostic("duplicate-id", message, each.origin, hint))
            first.setdefault(each, each)
    return found


def _last_name(path: tuple[int | str, ...]) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "the list")


class _Reporter:
    """Turns the errors of one file into diagnostics with exact places."""

    def __init__(self, data: Fields, name: str, classes: Mapping[int, type[BaseModel]]) -> None:
        self.data = data
        self.name = name
        self.classes = classes

    def diagnostic(self, error: ErrorDetails) -> Diagnostic:
        place = locate(self.data, error["loc"])
        kind, given = error["type"], error.get("ctx", {})
        match kind:
            case "missing":
                return self.missing(place, str(error["loc"][-1]))
            case "union_tag_not_found" if not isinstance(place.node, Fields):
                return self.wrong_type(place, "fields (name: value)")
            case "union_tag_not_found":
                return self.missing(place, str(given["discriminator"]).strip("'"))
            case "extra_forbidden":
                return self.unknown(place)
            case "literal_error" | "enum":
                return self.wrong_choice(place, _QUOTED.findall(str(given["expected"])))
            case "union_tag_invalid":
                tag = str(given["discriminator"]).strip("'")
                inner = locate(self.data, (*error["loc"], tag))
                return self.wrong_choice(inner, _QUOTED.findall(str(given["expected_tags"])))
        expected = _EXPECTED.get(kind.partition("_")[0])
        if expected and kind.endswith(("_type", "_parsing", "_format", "_inexact")):
            return self.wrong_type(place, expected)
        return self.wrong_value(place, error["msg"])

    def thing(self, fields: Node) -> str:
        """Name a mapping: the file's own, a kind of slide, or by its id."""
        if fields is self.data or not isinstance(fields, Fields):
            return self.name
        kind, named = fields.get("kind"), fields.get("id")
        if isinstance(kind, Scalar) and isinstance(named, Scalar):
            return f'{kind} "{named}"'
        return f'"{named}"' if isinstance(named, Scalar) else self.inside(fields)

    def inside(self, fields: Fields) -> str:
        path = next((path for path, node in walk(self.data) if node is fields), ())
        return f'"{_last_name(path)}"'

    def missing(self, place: Place, field: str) -> Diagnostic:
        owner = place.node if isinstance(place.node, Fields) else place.owner
        thing = self.thing(owner)
        if owner is not None and field in owner:
            message = f'"{field}" of {thing} is empty'
            return Diagnostic("missing-field", message, owner.key_origin(field), "fill it")
        named = owner.get("id") if owner is not None else None
        at = named.origin if isinstance(named, Scalar) else place.origin
        message = f'{thing} has no "{field}"'
        return Diagnostic("missing-field", message, at, f'add "{field}:"')

    def unknown(self, place: Place) -> Diagnostic:
        owner, field = place.owner or self.data, place.field
        content = self.classes.get(id(owner))
        known = _field_names(content) if content else []
        hint = did_you_mean(field, [each for each in known if each not in owner])
        if place.node is None and " " in field:
            hint = _COMMA_HINT
        message = f'"{field}" is not a field of {self.thing(owner)}'
        return Diagnostic("unknown-field", message, owner.key_origin(field), hint)

    def wrong_choice(self, place: Place, choices: list[str]) -> Diagnostic:
        if not isinstance(place.node, Scalar):
            return self.wrong_type(place, "a text")
        message = f'"{place.field}" cannot be "{place.node}"'
        hint = did_you_mean(place.node, choices)
        return Diagnostic("wrong-value", message, place.origin, hint)

    def wrong_type(self, place: Place, expected: str) -> Diagnostic:
        is_text = isinstance(place.node, Scalar)
        said = f'"{place.node}"' if is_text else _sort(place.node)
        message = f'"{place.field}" should be {expected}, not {said}'
        hint = _COLON_HINT if expected == "a text" and isinstance(place.node, Fields) else ""
        if expected.startswith("fields") and isinstance(place.node, Scalar):
            content = self.content_at(place)
            hint = f"its fields are: {', '.join(_field_names(content))}" if content else ""
        return Diagnostic("wrong-type", message, place.origin, hint)

    def content_at(self, place: Place) -> type[BaseModel] | None:
        """Return the class that a field of a known mapping should hold, where it is plain."""
        owner = self.classes.get(id(place.owner))
        info = owner.model_fields.get(place.field) if owner else None
        choices = [info.annotation, *getattr(info.annotation, "__args__", ())] if info else []
        models = [c for c in choices if isinstance(c, type) and issubclass(c, BaseModel)]
        return models[0] if models else None

    def wrong_value(self, place: Place, said: str) -> Diagnostic:
        said = said.removeprefix("Value error, ").removeprefix("Assertion failed, ")
        said = re.sub(r"^(Input|Value|Tuple|List) ", "", said).replace(" after validation", "")
        message = f'"{place.field}": {said}' if place.field else f"{self.name}: {said}"
        return Diagnostic("wrong-value", message, place.origin)


def _field_names(content: type[BaseModel]) -> list[str]:
    return [info.alias or name for name, info in content.model_fields.items()]


def _sort(node: Any) -> str:
    match node:
        case Fields():
            return "fields (name: value)"
        case Items():
            return "a list"
        case _:
            return "empty"
