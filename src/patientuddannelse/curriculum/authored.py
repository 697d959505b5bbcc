"""Authored text and ids: what an author wrote, with its raw form and the place it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Origin

_SCALAR = {"type": ["string", "number", "boolean"]}  # YAML reads 12 and no as more than a text
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FLAGS = ("true", "True", "TRUE", "false", "False", "FALSE")
"""What YAML and JSON Schema know as yes and no."""
_JSON_STRING = {"pydantic_js_functions": [lambda _schema, _handler: _SCALAR]}


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of authored text: ``value`` to show, ``raw`` as in the YAML, ``origin`` where."""

    value: str
    raw: str = ""
    origin: Origin | None = None

    def __str__(self) -> str:
        """Return the text to show."""
        return self.value

    def __bool__(self) -> bool:
        """Say whether there is anything to show."""
        return bool(self.value.strip())

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Accept a scalar of the YAML reader (a string that knows its place) or a plain string."""
        return core_schema.no_info_plain_validator_function(cls._validate, metadata=_JSON_STRING)

    @classmethod
    def _validate(cls, value: object) -> Text:
        if isinstance(value, Text):
            return value
        if isinstance(value, str):
            plain = str(value)
            return cls(plain, getattr(value, "raw", plain), getattr(value, "origin", None))
        raise PydanticCustomError("text_type", "should be a text")


def joined(texts: Iterable[Text], separator: str = " ") -> Text:
    """Return texts that are shown as one; it was written where the first of them was."""
    each = tuple(texts)
    shown = separator.join(text.value for text in each)
    raw = separator.join(text.raw for text in each)
    return Text(shown, raw, each[0].origin if each else None)


def as_list(value: object) -> object:
    """Put a single text or number into a list, where an author may leave the list out."""
    return (value,) if isinstance(value, str | Text | int) else value


@dataclass(frozen=True, slots=True)
class Spelled:
    """Accepts a name spelled by a pattern and keeps the reader's scalar, which knows its place.

    ``what`` is what the wordings call it: ``spelled.id``.
    """

    pattern: str
    what: str

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate by the pattern; to JSON Schema it is a string with it.

        A name of digits alone is a number to YAML.
        """
        kinds = ["string"]
        if re.fullmatch(self.pattern, "1"):
            kinds.append("integer")
        elif re.fullmatch(self.pattern, "12345678"):  # 1234e567 is a number to YAML too
            kinds.append("number")
        pattern: dict[str, Any] = {"type": kinds, "pattern": _for_every_reader(self.pattern)}
        pattern |= {"minimum": 0} if kinds[1:] else {"type": "string"}
        metadata = {"pydantic_js_functions": [lambda _schema, _handler: pattern]}
        fits = re.compile(self.pattern).fullmatch

        def validate(value: object) -> str:
            if isinstance(value, str) and fits(value):
                return value
            raise PydanticCustomError("spelling", "should be {what}", {"what": self.what})

        return core_schema.no_info_plain_validator_function(validate, metadata=metadata)


def _spelled_as_a_day(value: object) -> object:
    """Refuse what pydantic takes for a moment: a number of seconds, a time of day."""
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise PydanticCustomError("date_parsing", "should be a date")
    return value


def _spelled_as_a_flag(value: object) -> object:
    """Refuse what pydantic takes for a yes or no and an editor does not: yes, on, 1."""
    if isinstance(value, str) and value not in FLAGS:
        raise PydanticCustomError("bool_parsing", "should be true or false")
    return value


def _for_every_reader(pattern: str) -> str:
    """Spell a pattern for JSON Schema, whose word characters are ASCII alone."""
    for ours, theirs in (("[\\w ]", "[^+]"), ("\\w", r"[^\s-]")):
        pattern = pattern.replace(ours, theirs)
    return f"^{pattern}$"


Texts = Annotated[tuple[Text, ...], BeforeValidator(as_list)]
"""A list of texts; an author may write a single text instead."""

SomeTexts = Annotated[tuple[Text, ...], Field(min_length=1), BeforeValidator(as_list)]
"""A list of at least one text; an author may write a single text instead."""

Flag = Annotated[bool, BeforeValidator(_spelled_as_a_flag)]
"""Yes or no, spelled as true or false."""

Day = Annotated[date, BeforeValidator(_spelled_as_a_day)]
"""A date, spelled as 2026-01-31."""

Id = Annotated[str, Spelled("[a-z][a-z0-9_]*", "id")]
"""The name of a thing, unique in its list; it never changes, while titles may."""

Slug = Annotated[str, Spelled("[a-z0-9]+(-[a-z0-9]+)*", "slug")]
"""The Danish name of the files made from a session or model; it may change."""

Ids = Annotated[tuple[Id, ...], BeforeValidator(as_list)]
"""A list of ids; an author may write a single id instead."""

Name = Annotated[str, Spelled(r"[^\r\n]*", "name")]
"""The name of a thing elsewhere, which knows its place."""

References = Annotated[tuple[Name, ...], BeforeValidator(as_list)]
"""Names of things elsewhere: teaching points (spelled with hyphens), parts of a drawing."""


def origin_of(value: object) -> Origin | None:
    """Return where a text or id was written, if it came from a file."""
    return getattr(value, "origin", None)
