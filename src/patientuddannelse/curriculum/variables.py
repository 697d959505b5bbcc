"""Filling ``{{ clinic.name }}`` and its like into authored text; what is unknown is an error.

Only names and a few filters are understood. No template language reads the text, so that nothing
in it can loop, call, compute or reach out: whatever else stands in braces is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.scalar import Fields, Items, Scalar, walk
from patientuddannelse.curriculum.source import LONGEST, MOST_BYTES, MOST_ERRORS, SourceFile
from patientuddannelse.diagnostics import Diagnostic, Origin, Phrase
from patientuddannelse.wordings import finding, phrase

FILTERS: Mapping[str, Callable[[str], str]] = {
    "capitalize": str.capitalize,
    "lower": str.lower,
    "trim": str.strip,
    "upper": str.upper,
}
_MARK = re.compile(r"\{\{|\{%|\{#")
_BRACES = re.compile(r"\{[{%#][^{}\n]*\}{0,2}")
_VARIABLE = re.compile(
    r"\{\{\s*(?P<name>[^\W\d]\w*(?:\.[^\W\d]\w*)*)\s*(?P<filters>(?:\|\s*[^\W\d]\w*\s*)*)\}\}"
)

Values = Mapping[str, Any]
"""Names that can stand in braces: texts, or further names after a dot."""


def fill_variables(file: SourceFile, values: Values) -> list[Diagnostic]:
    """Fill variables into every text of a file, in place; return what is wrong with them."""
    found: list[Diagnostic] = []
    if file.data is None or not _MARK.search(file.text):
        return found
    seen, size = set[int](), 0
    for _path, node in list(walk(file.data)):
        if isinstance(node, Fields | Items) and id(node) not in seen:
            seen.add(id(node))
            entries: Any = node.items() if isinstance(node, Fields) else enumerate(node)
            for key, value in list(entries):
                if len(found) > MOST_ERRORS:
                    return found
                if isinstance(value, Scalar) and _MARK.search(value):
                    node[key] = filled = _filled(value, file, values, found)
                    size += len(filled)
                    if size > MOST_BYTES:
                        return [*found, finding("too-large.filled", value.origin)]
    return found


def _filled(scalar: Scalar, file: SourceFile, values: Values, found: list[Diagnostic]) -> Scalar:
    if wrong := [*_refused(scalar, file), *_unknown(scalar, file, values)]:
        found.extend(wrong)
        return scalar
    result = _VARIABLE.sub(lambda match: _filtered(match, values), scalar)
    if len(result) > LONGEST:
        found.append(finding("too-large.text", scalar.origin, most=LONGEST))
        return scalar
    return Scalar(result, scalar.origin, scalar.raw)


def _filtered(match: re.Match[str], values: Values) -> str:
    """Return the text of a known name with its filters, the first first."""
    text = str(_named(match["name"], values))
    for name in _filters(match):
        text = FILTERS[name](text)
    return text


def _filters(match: re.Match[str]) -> list[str]:
    return [each.strip() for each in match["filters"].split("|")[1:]]


def _named(name: str, values: Values) -> Any:
    """Return the text of a name, or further names; None for what is not known."""
    value: Any = values
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


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
        unclosed = wrong.group() == "{{" and "}}" not in scalar[wrong.end() :]
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
        if not isinstance(_named(name, values), str):
            at = file.find(name, scalar.origin)
            known = tuple(_known(values))
            longer = [each for each in known if each.startswith(f"{name}.")]
            hint = phrase("variable-has", names=", ".join(longer)) if longer else None
            hint = hint or did_you_mean(name, known) or Phrase("no-variables")
            yield finding("unknown-variable", at, name=name, hint=hint)


def _known(values: Values, before: str = "") -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _known(value, f"{before}{name}.")
        else:
            yield f"{before}{name}"
