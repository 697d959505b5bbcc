"""The plain data of a YAML file that still knows where it stands: scalars, fields, lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Origin

Stretch = tuple[int, int, int, int]
"""First line and column of something, and its last ones."""


class Scalar(str):
    """A scalar as written: always a text, with its place and its form before variables."""

    __slots__ = ("origin", "raw")
    origin: Origin
    raw: str

    def __new__(cls, value: str, origin: Origin, raw: str | None = None) -> Scalar:
        """Make a text that stands at ``origin``; ``raw`` is the value unless given."""
        scalar = super().__new__(cls, value)
        scalar.origin = origin
        scalar.raw = value if raw is None else raw
        return scalar

    def __getnewargs__(self) -> tuple[str, Origin, str]:  # type: ignore[override]
        """Return what makes it again in another process."""
        return str(self), self.origin, self.raw


class Fields(dict[str, Any]):
    """A YAML mapping; ``origin`` is where it begins and ends, ``places`` where its keys stand.

    Nearly nobody asks for those, so they are kept in the order of the keys, without the file.
    """

    __slots__ = ("origin", "places")
    origin: Origin
    places: list[Stretch]

    def __init__(self, origin: Origin) -> None:
        """Begin an empty mapping."""
        super().__init__()
        self.origin = origin
        self.places = []

    def key_origin(self, name: object) -> Origin:
        """Return where a key stands, or where the mapping begins if it has no such key."""
        at = next((at for key, at in zip(self, self.places, strict=True) if key == name), None)
        return Origin(self.origin.file, *at) if at else self.origin


class Items(list[Any]):
    """A YAML sequence; ``places`` are where its items begin, empty ones too."""

    __slots__ = ("origin", "places")
    origin: Origin
    places: list[Origin]

    def __init__(self, origin: Origin) -> None:
        """Begin an empty list."""
        super().__init__()
        self.origin = origin
        self.places = []


Node = Scalar | Fields | Items | None
"""What a YAML file is made of; ``None`` is an empty value."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a path through the data leads.

    ``node`` is the innermost value that is there, ``owner`` the mapping around it (or itself),
    ``field`` the last name on the path, which may be missing in the owner.
    """

    node: Node
    owner: Fields | None
    field: str
    origin: Origin


def locate(root: Fields, path: tuple[int | str, ...]) -> Place:
    """Follow a path of names and indices as far as it leads.

    Steps that name no value are passed over: the tag that a union of kinds puts after an index,
    and the index into a single text that was written instead of a list.
    """
    node: Node = root
    owner, field, origin = root, "", root.origin
    for before, step in zip((None, *path), path, strict=False):
        if isinstance(node, Items) and isinstance(step, int) and 0 <= step < len(node):
            origin, node = node.places[step], node[step]
        elif isinstance(node, Fields):
            if isinstance(before, int) and step == node.get("kind"):
                continue
            field = str(step)
            if step in node:
                key = node.key_origin(step)
                owner, node = node, node[field]
                origin = key if node is None else node.origin
                continue
        if isinstance(node, Fields):
            owner = node
    return Place(node, owner, field, origin)


def walk(
    node: Node, path: tuple[int | str, ...] = ()
) -> Iterator[tuple[tuple[int | str, ...], Node]]:
    """Yield every value inside a value with its path, parents first."""
    yield path, node
    if isinstance(node, Fields):
        for name, value in node.items():
            yield from walk(value, (*path, name))
    elif isinstance(node, Items):
        for index, value in enumerate(node):
            yield from walk(value, (*path, index))


_COLLECTIONS = (Fields, Items)  # to put two classes together takes longer than to ask both


def collections(node: Node, name: str = "") -> Iterator[tuple[str, Fields | Items]]:
    """Yield every mapping and list inside a value with the field that holds it, parents first.

    ``name`` is the field that holds the value itself. A list's items are held by what holds it.
    """
    if isinstance(node, Fields):
        yield name, node
        for field, value in node.items():
            if isinstance(value, _COLLECTIONS):
                yield from collections(value, field)
    elif isinstance(node, Items):
        yield name, node
        for value in node:
            if isinstance(value, _COLLECTIONS):
                yield from collections(value, name)
