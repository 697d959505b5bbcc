"""Names for the values of a curriculum that stay as its lines move: a file and a path by ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import PurePath

from patientuddannelse.artefact import Artefact, Place
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.scalar import Fields, Items, Node, Scalar
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Origin

NUMBERED = "#"
"""Before the number of an item that has no id; the first is #1."""

_FACTS = ("name", "address", "phone", "website", "numbers/", "link")  # in the clinic's profile
_SHORTEST = 3  # of a fact that can be told from other words

Name = tuple[str, str]
"""A value's file and its path in it, steps between slashes: ``plan/welcome/slides/goals/title``."""


@dataclass(frozen=True, slots=True)
class Nodes:
    """Every value of a curriculum by its name, with where it stands.

    ``roots`` are the mappings by where they begin, so that a slide is found by its place;
    ``facts`` is what the clinic says of itself.
    """

    values: Mapping[Name, Scalar]
    by_place: Mapping[Place, Name]
    roots: Mapping[Place, Name]
    lines: Mapping[Name, Origin]
    by_file: Mapping[str, Sequence[Name]]
    facts: Mapping[Name, str]

    def origin(self, name: Name) -> Origin | None:
        """Return where a value stands, or the nearest thing around it that is there."""
        file, path = name
        while path and (file, path) not in self.lines:
            path = path.rpartition("/")[0]
        return self.lines.get((file, path))

    def below(self, file: str, path: str) -> Iterator[Name]:
        """Yield the values of a file that stand below a path, in its order."""
        for name in self.by_file.get(file, ()):
            if not path or name[1].startswith(f"{path}/"):
                yield name


def nodes_of(curriculum: Curriculum) -> Nodes:
    """Name every value of the curriculum and of the clinic's profile."""
    values: dict[Name, Scalar] = {}
    by_place: dict[Place, Name] = {}
    roots: dict[Place, Name] = {}
    lines: dict[Name, Origin] = {}
    for file in curriculum.files:
        shown = _name_of(file)
        for path, node in _named(file.data):
            name, at = (shown, path), node.origin
            lines[name] = at
            place = (at.file, at.line, at.column)
            if isinstance(node, Scalar):
                values[name] = node
                by_place[place] = name
            elif isinstance(node, Fields):
                roots[place] = name
    by_file = {file: [*names] for file, names in groupby(values, key=lambda each: each[0])}
    profile = _name_of(curriculum.profile)
    facts = {
        name: str(values[name])
        for name in by_file.get(profile, ())
        if name[1].startswith(_FACTS) and len(values[name]) >= _SHORTEST
    }
    return Nodes(values, by_place, roots, lines, by_file, facts)


def shown(artefact: Artefact, nodes: Nodes) -> list[str]:
    """Return the names of the values that an artefact shows, file and path, in order."""
    places = (place for page in artefact.says for place in page.places)
    names = {nodes.by_place[place] for place in places if place in nodes.by_place}
    return [f"{file} {path}" for file, path in sorted(names)]


def _name_of(file: SourceFile) -> str:
    """Call a file as findings do; one outside the project, whose path differs by machine, plain."""
    path = PurePath(file.name)
    return path.name if path.is_absolute() or ".." in path.parts else file.name


def _named(root: Node) -> list[tuple[str, Scalar | Fields | Items]]:
    """Return everything that is there with its path, in the order of the file."""
    found: list[tuple[str, Scalar | Fields | Items]] = []

    def name(node: Node, path: str) -> None:
        if node is None:
            return
        found.append((path, node))
        if isinstance(node, Fields):
            for key, value in node.items():
                name(value, f"{path}/{key}" if path else str(key))
        elif isinstance(node, Items):
            for step, value in zip(_steps(node), node, strict=True):
                name(value, f"{path}/{step}")

    name(root, "")
    return found


def _steps(items: Iterable[Node]) -> list[str]:
    """Call each item of a list by its id, or by its number where that would not tell it apart."""
    ids = [str(each.get("id") or "") if isinstance(each, Fields) else "" for each in items]
    count = Counter(ids)
    return [
        name if name and count[name] == 1 else f"{NUMBERED}{number}"
        for number, name in enumerate(ids, 1)
    ]
