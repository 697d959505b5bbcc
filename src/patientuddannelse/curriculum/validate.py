"""From plain data and a content class to content, every error at the place where it was made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from patientuddannelse.curriculum.authored import origin_of
from patientuddannelse.curriculum.bounds import MOST_ERRORS
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.scalar import (
    Fields,
    Items,
    Node,
    Place,
    Scalar,
    collections,
    locate,
)
from patientuddannelse.diagnostics import Diagnostic, Origin, Phrase, Value
from patientuddannelse.wordings import LANGUAGES, finding, phrase

Content = TypeVar("Content", bound=BaseModel)

_QUOTED = re.compile(r"'([^']*)'")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./-] ?([0-9]{1,2})[./-] ?([0-9]{4})")
_IN_NAMES = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_LONGEST_NAME = 40  # else it is a text that stands where a name should
_WITH_UNIT = re.compile(r"([0-9]+) ?[^\W\d_]+\.?")
_YES = frozenset({"yes", "ja", "on", "y", "j", "t", "1", "sand", "true"})
_NO = frozenset({"no", "nej", "off", "n", "f", "0", "falsk", "false"})
_EXPECTED = {
    "bool": "sort.bool",
    "int": "sort.int",
    "float": "sort.number",
    "decimal": "sort.number",
    "date": "sort.date",
    "string": "sort.text",
    "text": "sort.text",
    "tuple": "sort.list",
    "list": "sort.list",
    "model": "sort.fields",
    "dict": "sort.fields",
    "mapping": "sort.fields",
}
"""What should stand there instead, by the first word of pydantic's name for an error."""
_NOT_OF_ITS_SORT = ("_type", "_parsing", "_parsing_size", "_format", "_inexact")


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
        return None, found + [reporter.diagnostic(each) for each in details[: MOST_ERRORS + 1]]


def _repeated_ids(data: Fields) -> list[Diagnostic]:
    """Report ids that stand twice in one list."""
    found: list[Diagnostic] = []
    for within, node in collections(data):
        if not isinstance(node, Items):
            continue
        first: dict[str, Scalar] = {}
        for item in node:
            each = item.get("id") if isinstance(item, Fields) else None
            if not isinstance(each, Scalar):
                continue
            if each in first and len(found) <= MOST_ERRORS:
                line, named = first[each].origin.line, _list_name(within)
                found.append(finding("duplicate-id", each.origin, name=each, list=named, line=line))
            first.setdefault(each, each)
    return found


def _list_name(within: str) -> Value:
    return within or Phrase("the-list")


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
            case "union_tag_not_found" if isinstance(place.node, Fields):
                return self.missing_kind(place.node, str(given["discriminator"]).strip("'"))
            case "union_tag_not_found":
                return self.wrong_type(place, "sort.fields")
            case "extra_forbidden":
                return self.unknown(place)
            case "literal_error" | "enum":
                return self.wrong_choice(place, _choices(given["expected"]))
            case "union_tag_invalid":
                tag = str(given["discriminator"]).strip("'")
                inner = locate(self.data, (*error["loc"], tag))
                return self.wrong_choice(inner, _choices(given["expected_tags"]))
        expected = _EXPECTED.get(kind.partition("_")[0])
        if expected and kind.endswith(_NOT_OF_ITS_SORT):
            return self.wrong_type(place, expected)
        return self.wrong_value(place, error)

    def thing(self, fields: Node) -> Value:
        """Name a mapping: the file's own, a kind of slide, or by its id."""
        if fields is self.data or not isinstance(fields, Fields):
            return self.name
        kind, named = fields.get("kind"), fields.get("id")
        if isinstance(kind, Scalar) and isinstance(named, Scalar):
            return phrase("thing.kind", kind=kind, name=named)
        return phrase("thing.named", name=named if isinstance(named, Scalar) else self.at(fields))

    def at(self, fields: Fields) -> Value:
        """Return the name of the field that holds a mapping."""
        held = (name for name, node in collections(self.data) if node is fields)
        return _list_name(next(held, ""))

    def missing(self, place: Place, field: str) -> Diagnostic:
        owner = place.node if isinstance(place.node, Fields) else place.owner
        thing = self.thing(owner)
        if owner is not None and field in owner:
            empty = owner.key_origin(field)
            return finding("missing-field.empty", empty, field=field, thing=thing)
        named = owner.get("id") if owner is not None else None
        at = named.origin if isinstance(named, Scalar) else place.origin
        return finding("missing-field", at, field=field, thing=thing)

    def missing_kind(self, fields: Fields, name: str) -> Diagnostic:
        """Say that the field is missing by which the class is chosen, or that it is misspelt."""
        for field in fields:
            hint = did_you_mean(field, [name])
            if hint is not None and hint.key == "did-you-mean" and field != name:
                at, thing = fields.key_origin(field), self.thing(fields)
                return finding("unknown-field", at, field=field, thing=thing, hint=hint)
        return self.missing(Place(fields, fields, name, fields.origin), name)

    def unknown(self, place: Place) -> Diagnostic:
        owner, field = place.owner or self.data, place.field
        content = self.classes.get(id(owner))
        known = _field_names(content) if content else []
        hint = did_you_mean(field, [each for each in known if each not in owner])
        if place.node is None and ":" in field:
            hint = Phrase("space-after-colon")
        elif place.node is None and field.isdecimal():
            hint = Phrase("decimal-point")
        elif place.node is None and " " in field:
            hint = Phrase("comma-in-brackets")
        at, thing = owner.key_origin(field), self.thing(owner)
        return finding("unknown-field", at, field=field, thing=thing, hint=hint)

    def wrong_choice(self, place: Place, choices: list[str]) -> Diagnostic:
        if not isinstance(place.node, Scalar):
            return self.wrong_type(place, "sort.text")
        hint = did_you_mean(place.node, choices)
        at, field = place.origin, place.field
        return finding("wrong-value.choice", at, field=field, value=place.node, hint=hint)

    def wrong_type(self, place: Place, expected: str) -> Diagnostic:
        hint = None
        if expected == "sort.text" and isinstance(place.node, Fields):
            hint = Phrase("colon-in-text")
        if expected == "sort.text" and place.node is None:
            hint = Phrase("write-or-delete")
        if expected == "sort.date" and isinstance(place.node, Scalar):
            hint = _day_meant(place.node)
        if expected == "sort.bool" and isinstance(place.node, Scalar):
            hint = _flag_meant(place.node)
        if expected == "sort.int" and isinstance(place.node, Scalar):
            hint = _number_meant(place.node)
        if place.node is None and ":" in place.field:
            hint = Phrase("space-after-colon")
        if expected == "sort.fields" and isinstance(place.node, Scalar):
            content = self.content_at(place)
            hint = phrase("its-fields", names=", ".join(_field_names(content))) if content else None
        wanted, given = Phrase(expected), _sort(place.node)
        at, field = place.origin, place.field
        return finding("wrong-type", at, field=field, expected=wanted, said=given, hint=hint)

    def content_at(self, place: Place) -> type[BaseModel] | None:
        """Return the class that a field of a known mapping should hold, where it is plain."""
        owner = self.classes.get(id(place.owner))
        info = owner.model_fields.get(place.field) if owner else None
        choices = [info.annotation, *getattr(info.annotation, "__args__", ())] if info else []
        models = [c for c in choices if isinstance(c, type) and issubclass(c, BaseModel)]
        return models[0] if models else None

    def wrong_value(self, place: Place, error: ErrorDetails) -> Diagnostic:
        """Say which rule a value breaks, at the value that the rule names if it names one."""
        given = error.get("ctx", {})
        at, known = _named_place(given) or place.origin, given.get("known")
        hint = did_you_mean(str(given["name"]), known) if known else None
        joint = {"id": "_", "slug": "-"}.get(str(given.get("what")))
        if joint and isinstance(place.node, Scalar):
            hint = _name_meant(place.node, joint)
        rule = _rule(error)
        if place.field:
            return finding("wrong-value.field", at, field=place.field, said=rule, hint=hint)
        return finding("wrong-value.file", at, name=self.name, said=rule, hint=hint)


def _day_meant(written: str) -> Phrase | None:
    """Return the date that is written in the order of a Danish letter."""
    if not (found := _DAY_FIRST.fullmatch(written)):
        return None
    day, month, year = found.groups()
    try:
        meant = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return phrase("did-you-mean", name=meant.isoformat())


def _name_meant(written: str, joint: str) -> Phrase | None:
    """Return the name that is written with capitals, spaces or Danish letters."""
    plain = written.strip().lower().translate(_IN_NAMES)
    meant = re.sub(r"[^a-z0-9]+", joint, plain).strip(joint)
    may_be_one = meant[:1].isalpha() and len(meant) <= _LONGEST_NAME
    return phrase("did-you-mean", name=meant) if may_be_one else None


def _number_meant(written: str) -> Phrase | None:
    """Return the number that stands with its unit: 11 min."""
    found = _WITH_UNIT.fullmatch(written)
    return phrase("did-you-mean", name=found[1]) if found else None


def _flag_meant(written: str) -> Phrase | None:
    """Return the yes or no that is written in another way than YAML's."""
    word = written.strip().lower()
    meant = "true" if word in _YES else "false" if word in _NO else ""
    return phrase("did-you-mean", name=meant) if meant else None


def _field_names(content: type[BaseModel]) -> list[str]:
    return [info.alias or name for name, info in content.model_fields.items()]


def _choices(said: object) -> list[str]:
    """Return the names in pydantic's list of choices; the empty one cannot be meant."""
    return [name for name in _QUOTED.findall(str(said)) if name]


def _named_place(given: Mapping[str, Any]) -> Origin | None:
    return origin_of(given.get("name"))


def _rule(error: ErrorDetails) -> Phrase:
    """Return what a value should be: pydantic's rules and our own are worded in the table."""
    given, key = error.get("ctx", {}), f"rule.{error['type']}"
    if error["type"] == "spelling":
        return phrase(key, what=Phrase(f"spelled.{given['what']}"))
    key = f"{key}.one" if given.get("min_length") == 1 else key
    wording = LANGUAGES["en"].wordings.get(key)
    if wording is None:
        return phrase("rule.other", said=error["msg"])
    return phrase(key, **{name: str(value) for name, value in given.items() if name != "known"})


def _sort(node: Any) -> Phrase:
    match node:
        case Scalar():
            return phrase("thing.named", name=node)
        case Fields():
            return Phrase("sort.fields")
        case Items():
            return Phrase("sort.list")
        case _:
            return Phrase("sort.empty")
