"""The names under ``proposal:`` in a model's file: each marks a field or an id that stands there.

A name that marks nothing leaves what was meant unmarked, and nobody is asked to approve it.
``ask`` is a field anywhere in the file, ``clinician.ask`` the one inside another,
``lights.green.advice`` a field of the item with that id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.scalar import Fields, Items, Node, Scalar, collections
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.diagnostics import Diagnostic, Phrase
from patientuddannelse.wordings import finding


@lru_cache(maxsize=512)
def check_proposal(file: SourceFile) -> tuple[Diagnostic, ...]:
    """Check what a model's file marks as proposals, each name where it stands."""
    return tuple(_unknown(file))


def _unknown(file: SourceFile) -> Iterator[Diagnostic]:
    data = file.data
    if data is None or not isinstance(marked := data.get("proposal"), Items):
        return
    for name in marked:
        if isinstance(name, Scalar) and name not in data:
            known = _known(data, name)
            if name not in known:
                hint = did_you_mean(name, known) or Phrase("mark-what-is-there")
                yield finding("unknown-proposal", name.origin, name=name, hint=hint)


def _known(data: Fields, name: str) -> Collection[str]:
    """Return what could stand in a name's place: with dots, as far as its steps lead."""
    before, after = "", name.split(".")
    if len(after) == 1:
        every = (_inside(node) for _, node in collections(data))
        return {each for inside in every for each in inside}
    inside = _inside(data)
    while (step := after.pop(0)) in inside and after:
        before, inside = f"{before}{step}.", _inside(inside[step])
    return [".".join((f"{before}{each}", *after)) for each in inside]


def _inside(node: Node) -> Mapping[str, Node]:
    """Return what can be named inside a value: fields, or the items of a list by their ids."""
    if isinstance(node, Fields):
        return node
    listed = node if isinstance(node, Items) else ()
    return {each["id"]: each for each in listed if isinstance(each, Fields) and "id" in each}
