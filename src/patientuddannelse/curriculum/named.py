"""The names that a slide can call the parts of a model by."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.strict import Strict


def part_names(content: Strict) -> tuple[str, ...]:
    """Return what can be highlighted: ids and numbers of its parts, and the names of their texts.

    ``highlight: [advice]`` stresses one text of all lights.
    """
    return tuple(dict.fromkeys(_ids(content))) + tuple(dict.fromkeys(_fields(content)))


def has_part(content: Strict, name: str) -> bool:
    """Say whether a name is among them, reading no more of the content than that takes.

    What a drawing shows stands in the fields of its own, which come last.
    """
    for field in reversed(type(content).model_fields):
        value = getattr(content, field)
        if name in _ids(value) or name in _fields_in(value):
            return True
    return name in part_names(content)


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for each in value:
            yield from _ids(each)
    elif isinstance(value, Strict):
        for name in ("id", "number"):
            named = getattr(value, name, None)
            if isinstance(named, str | int | Text):
                yield str(named)
        for inner in value.__dict__.values():
            yield from _ids(inner)


def _fields(content: Strict) -> Iterator[str]:
    for value in content.__dict__.values():
        yield from _fields_in(value)


def _fields_in(value: object) -> Iterator[str]:
    for each in value if isinstance(value, tuple) else ():
        if isinstance(each, Strict):
            yield from type(each).model_fields
