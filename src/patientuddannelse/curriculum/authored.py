"""Authored text: what an author wrote, with its raw form and the place it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from patientuddannelse.diagnostics import Origin


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
        return core_schema.no_info_plain_validator_function(
            cls._validate,
            metadata={"pydantic_js_functions": [lambda _s, _h: {"type": "string"}]},
        )

    @classmethod
    def _validate(cls, value: object) -> Text:
        if isinstance(value, Text):
            return value
        if isinstance(value, str):
            origin = getattr(value, "origin", None)
            return cls(str(value), getattr(value, "raw", str(value)), origin)
        raise PydanticCustomError("text_type", "should be a text")
