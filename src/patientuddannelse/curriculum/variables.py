"""Filling ``{{ clinic.name }}`` and its like into authored text; what is unknown is an error.

Only names and a few filters are understood: no loops, no blocks, no calls, no arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.scalar import Fields, Items, Scalar, walk
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.diagnostics import Diagnostic, Phrase
from patientuddannelse.wordings import finding, phrase

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST = 10_000
FILTERS = ("capitalize", "lower", "trim", "upper")
_MARK = re.compile(r"\{\{|\{%")

Values = Mapping[str, Any]
"""Names that can stand in braces: texts, or further names after a dot."""


def fill_variables(file: SourceFile, values: Values) -> list[Diagnostic]:
    """Fill variables into every text of a file, in place; return what is wrong with them."""
    found: list[Diagnostic] = []
    if file.data is None or not _MARK.search(file.text):
        return found
    seen: set[int] = set()
    for _path, node in list(walk(file.data)):
        if isinstance(node, Fields | Items) and id(node) not in seen:
            seen.add(id(node))
            entries: Any = node.items() if isinstance(node, Fields) else enumerate(node)
            for key, value in list(entries):
                if isinstance(value, Scalar) and _MARK.search(value):
                    node[key] = _filled(value, file, values, found)
    return found


def _filled(scalar: Scalar, file: SourceFile, values: Values, found: list[Diagnostic]) -> Scalar:
    from jinja2 import TemplateSyntaxError

    environment = _environment()
    try:
        tree = environment.parse(str(scalar))
    except TemplateSyntaxError as error:
        at = file.find(_first_mark(scalar), scalar.origin)
        found.append(finding("variable.syntax", at, said=error.message))
        return scalar
    wrong = [*_refused(tree, scalar, file), *_unknown(tree, scalar, file, values)]
    if wrong:
        found.extend(wrong)
        return scalar
    result = environment.from_string(str(scalar)).render(values)
    if len(result) > LONGEST:
        found.append(finding("too-large.text", scalar.origin, most=LONGEST))
    return Scalar(result, scalar.origin, scalar.raw)


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True
    )
    environment.globals.clear()
    return environment


def _first_mark(text: str) -> str:
    found = _MARK.search(text)
    return found.group() if found else "{{"


def _refused(tree: nodes.Template, scalar: Scalar, file: SourceFile) -> Iterator[Diagnostic]:
    """Report everything that is not a name or a filter of the allow-list."""
    from jinja2 import nodes

    allowed = (nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr)
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.Filter) and node.name in FILTERS and not node.args:
            continue
        if isinstance(node, nodes.Filter):
            hint = did_you_mean(node.name, FILTERS)
            at = file.find(node.name, scalar.origin)
            yield finding("variable.filter", at, name=node.name, hint=hint)
        elif not isinstance(node, allowed):
            at = file.find(_first_mark(scalar), scalar.origin)
            yield finding("variable.names", at)
            return


def _unknown(
    tree: nodes.Template, scalar: Scalar, file: SourceFile, values: Values
) -> Iterator[Diagnostic]:
    """Report every name that is not known, or that names no text."""
    from jinja2 import nodes

    inner = {id(node.node) for node in tree.find_all(nodes.Getattr)}
    names = [n for n in tree.find_all((nodes.Getattr, nodes.Name)) if id(n) not in inner]
    for name in dict.fromkeys(_dotted(node) for node in names):
        value: Any = values
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if not isinstance(value, str):
            at = file.find(name, scalar.origin)
            known = tuple(_known(values))
            longer = [each for each in known if each.startswith(f"{name}.")]
            hint = phrase("variable-has", names=", ".join(longer)) if longer else None
            hint = hint or did_you_mean(name, known) or Phrase("no-variables")
            yield finding("unknown-variable", at, name=name, hint=hint)


def _dotted(node: nodes.Node) -> str:
    from jinja2 import nodes

    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "…"


def _known(values: Values, before: str = "") -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _known(value, f"{before}{name}.")
        else:
            yield f"{before}{name}"
