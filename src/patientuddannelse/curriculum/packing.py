"""The data of a YAML file as plain lists and numbers, which go quickly to another process.

What is made again from them is made in bulk: a command waits for it.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable
from itertools import chain, repeat
from typing import Any

from patientuddannelse.curriculum.scalar import Fields, Items, Node, Scalar, Stretch
from patientuddannelse.diagnostics import Origin

Collection = tuple[list[str] | None, list[Stretch], list[int]]
"""The names of fields (of a list none), where they stand, and which values are held, by number."""

Packed = tuple[list[str], bytes, list[Collection]]
"""What the scalars say, where they and the collections stand, the collections from the innermost.

Number 0 is an empty value; then come the scalars, then the collections.
"""


def packed(root: Fields) -> Packed | None:
    """Return the data of a file as plain lists, or None where its parts are not as usual.

    That is so where an alias stands for a collection, or an item of a list is empty.
    """
    scalars: list[Scalar] = []
    collections: list[Fields | Items] = []
    _gather(root, scalars, collections)
    numbers = {id(each): number for number, each in enumerate((None, *scalars, *collections))}
    if len(numbers) <= len(scalars) + len(collections) or not all(map(_is_plain, collections)):
        return None
    places = array("I", chain.from_iterable(each.origin[1:] for each in (*scalars, *collections)))
    holding: list[Collection] = [
        (
            list(each) if isinstance(each, Fields) else None,
            each.places if isinstance(each, Fields) else [],
            [numbers[id(inner)] for inner in _values(each)],
        )
        for each in collections
    ]
    return [str(each) for each in scalars], places.tobytes(), holding


def unpacked(name: str, data: Packed) -> Fields:
    """Return the data of a file as it was before it was packed."""
    said, places, collections = data
    numbers = iter(memoryview(places).cast("I").tolist())
    stretches = zip(repeat(name), *[numbers] * 4, strict=False)  # four numbers at each step
    origins = list(map(tuple.__new__, repeat(Origin), stretches))
    scalars = list(map(str.__new__, repeat(Scalar), said))
    _fill(Scalar.origin, scalars, origins)
    _fill(Scalar.raw, scalars, said)
    nodes: list[Any] = [None, *scalars]
    for origin, (names, keys, members) in zip(origins[len(scalars) :], collections, strict=True):
        held = [nodes[number] for number in members]
        if names is None:
            items = Items(origin)
            items += held
            items.places = [each.origin for each in held]
            nodes.append(items)
        else:
            fields = Fields(origin)
            fields.update(zip(names, held, strict=True))
            fields.places = keys
            nodes.append(fields)
    root: Fields = nodes[-1]
    return root


def _fill(slot: Any, owners: Iterable[object], values: Iterable[object]) -> None:
    """Fill a slot of many things, at the speed of C."""
    deque(map(slot.__set__, owners, values), maxlen=0)


def _gather(node: Fields | Items, scalars: list[Scalar], collections: list[Fields | Items]) -> None:
    for inner in _values(node):
        if isinstance(inner, Scalar):
            scalars.append(inner)
        elif inner is not None:
            _gather(inner, scalars, collections)
    collections.append(node)


def _values(node: Fields | Items) -> Iterable[Node]:
    return node.values() if isinstance(node, Fields) else node


def _is_plain(node: Fields | Items) -> bool:
    """Say whether the places of a list are those of its items, which is how they are unpacked."""
    if isinstance(node, Fields):
        return True
    stand = zip(node, node.places, strict=True)
    return all(each is not None and each.origin == place for each, place in stand)
