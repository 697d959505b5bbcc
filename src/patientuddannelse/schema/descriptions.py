"""What a field is for: told by its class and name, by a class it inherits from, or by its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from patientuddannelse.schema.danish import DESCRIPTIONS, EXAMPLES


def description_of(classes: Sequence[type], field: str) -> str:
    """Return a field's description; KeyError for a field that has none."""
    for key in keys(classes, field):
        if key in DESCRIPTIONS:
            return DESCRIPTIONS[key]
    owner = classes[0].__name__ if classes else ""
    raise KeyError(f"{owner}.{field} has no description in schema/danish/")


def examples_of(classes: Sequence[type], field: str) -> Sequence[Any]:
    """Return what an author might write there."""
    examples: Mapping[str, Sequence[Any]] = EXAMPLES
    return next((examples[key] for key in keys(classes, field) if key in examples), ())


def keys(classes: Sequence[type], field: str) -> Iterator[str]:
    """Yield what a field is looked up by, the most exact first."""
    yield from (f"{each.__name__}.{field}" for each in classes)
    yield from (f"{each.__name__}.*" for each in classes)
    yield field
