"""Filling ``{{ clinic.name }}`` and its like into authored text; what is unknown is an error.

Only names and a few filters are understood. No template language reads the text, so that nothing
in it can loop, call, compute or reach out: whatever else stands in braces is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from patientuddannelse.curriculum.bounds import LONGEST, MOST_BYTES, MOST_ERRORS
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.scalar import Fields, Items, Scalar
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.diagnostics import Diagnostic, Origin, Phrase
from patientuddannelse.wordings import finding, phrase

FILTERS: Mapping[str, Callable[[str], str]] = {
    "capitalize": str.capitalize,
    "lower": str.lower,
    "trim": str.strip,
    "upper": str.upper,
}
_MARK = re.compile(r"\{(?:[{%#]|\s*(?:clinic|course)\.\w+)")
_BRACES = re.compile(r"\{[{%#][^{}\n]*\}{0,2}")
_VARIABLE = re.compile(
    r"\{\{\s*(?P<name>[^\W\d]\w*(?:\.[^\W\d]\w*)*)\s*(?P<filters>(?:\|\s*[^\W\d]\w*\s*)*)\}\}"
)

Values = Mapping[str, str]
"""The texts that can stand in braces, by their names: ``clinic.numbers.lifeline``."""


def filled(file: SourceFile, values: Values) -> tuple[SourceFile, tuple[Diagnostic, ...]]:
    """Return a file with its variables filled in, and what is wrong with them.

    The file itself stays as it was read; one without variables is returned as it is.
    """
    if not _MARK.search(file.text):
        return file, ()
    return _filled(file, tuple(values.items()))


@lru_cache(maxsize=64)
def _filled(
    file: SourceFile, values: tuple[tuple[str, str], ...]
) -> tuple[SourceFile, tuple[Diagnostic, ...]]:
    filling = _Filling(file, dict(values))
    return replace(file, data=filling.data()), tuple(filling.found)


class _StopError(Exception):
    """Filling cannot go on; the diagnostic is already kept."""


class _Filling:
    """Makes the data of a file anew with its variables filled in, and keeps what is wrong."""

    def __init__(self, file: SourceFile, values: Values) -> None:
        self.file = file
        self.values = values
        self.found: list[Diagnostic] = []
        self.made: dict[int, Fields | Items] = {}  # what aliases share is made once
        self.size = 0

    def data(self) -> Fields | None:
        try:
            made: Fields | None = self.copy(self.file.data)
        except _StopError:
            return self.file.data
        return made

    def copy(self, node: Any) -> Any:
        if isinstance(node, Scalar):
            return self.fill(node) if _MARK.search(node) else node
        if isinstance(node, Fields | Items) and id(node) not in self.made:
            self.made[id(node)] = (
                self.fields(node) if isinstance(node, Fields) else self.items(node)
            )
        return self.made.get(id(node), node)

    def fields(self, node: Fields) -> Fields:
        made = Fields(node.origin)
        made.update((name, self.copy(value)) for name, value in node.items())
        made.places = node.places
        return made

    def items(self, node: Items) -> Items:
        made = Items(node.origin)
        made.extend(map(self.copy, node))
        made.places = node.places
        return made

    def fill(self, scalar: Scalar) -> Scalar:
        if wrong := [*_refused(scalar, self.file), *_unknown(scalar, self.file, self.values)]:
            self.found += wrong
            if len(self.found) > MOST_ERRORS:
                raise _StopError
            return scalar
        result = _VARIABLE.sub(lambda match: _filtered(match, self.values), scalar)
        if len(result) > LONGEST:
            self.found.append(finding("too-large.text", scalar.origin, most=LONGEST))
            return scalar
        self.size += len(result)
        if self.size > MOST_BYTES:
            self.found.append(finding("too-large.filled", scalar.origin))
            raise _StopError
        return Scalar(result, scalar.origin, scalar.raw)


def _filtered(match: re.Match[str], values: Values) -> str:
    """Return the text of a known name with its filters, the first first."""
    text = values[match["name"]]
    for name in _filters(match):
        text = FILTERS[name](text)
    return text


def _filters(match: re.Match[str]) -> list[str]:
    return [each.strip() for each in match["filters"].split("|")[1:]]


def _refused(scalar: Scalar, file: SourceFile) -> Iterator[Diagnostic]:
    """Report what is in braces and no name, and filters outside the allow-list."""
    for name in dict.fromkeys(each for m in _VARIABLE.finditer(scalar) for each in _filters(m)):
        if name not in FILTERS:
            at = file.find(name, scalar.origin)
            yield finding("variable.filter", at, name=name, hint=did_you_mean(name, FILTERS))
    wrong = next(
        (m for m in _MARK.finditer(scalar) if not _VARIABLE.match(scalar, m.start())), None
    )
    if wrong is not None:
        opened = wrong.group()
        if len(opened) > 2:  # else it would be printed as it stands
            yield finding(
                "variable.single", file.find(opened, scalar.origin), name=opened[1:].strip()
            )
            return
        unclosed = opened == "{{" and "}}" not in scalar[wrong.end() :]
        at = _found(scalar, wrong.start(), file)
        yield finding("variable.syntax" if unclosed else "variable.names", at)


def _found(scalar: Scalar, start: int, file: SourceFile) -> Origin:
    """Return the place of braces: as they stand there, or of the first of their sort."""
    braces = _BRACES.match(scalar, start)
    whole = file.find(braces.group(), scalar.origin) if braces else scalar.origin
    return whole if whole != scalar.origin else file.find(scalar[start : start + 2], scalar.origin)


def _unknown(scalar: Scalar, file: SourceFile, values: Values) -> Iterator[Diagnostic]:
    """Report every name that is not known, or that names no text."""
    for name in dict.fromkeys(match["name"] for match in _VARIABLE.finditer(scalar)):
        if name not in values:
            at = file.find(name, scalar.origin)
            hint = _has(name, values) or did_you_mean(name, values)
            hint = hint or _has(name.rpartition(".")[0], values) or phrase("variables-begin")
            hint = hint if values else Phrase("no-variables")
            yield finding("unknown-variable", at, name=name, hint=hint)


def _has(name: str, values: Values) -> Phrase | None:
    """Return what stands behind the dot of a name."""
    inside = [each for each in values if name and each.startswith(f"{name}.")]
    return phrase("variable-has", name=name, names=", ".join(inside)) if inside else None
