"""The parts of a deck while it is made: those of its template, and the slides that are added."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from functools import cache

from patientuddannelse.render.pptx import xml
from patientuddannelse.revision.package import OFFICE as OFFICE
from patientuddannelse.revision.package import RELS, TYPES, Package, rels_name
from patientuddannelse.revision.package import zipped as zipped

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_END = b"</Relationships>"


def content_types(parts: Iterable[tuple[str, str]]) -> bytes:
    """Return [Content_Types].xml for parts given as (name from the root, content type)."""
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in _DEFAULTS.items()
    )
    overrides = "".join(
        f'<Override PartName="{xml.escape(name)}" ContentType="{kind}"/>'
        for name, kind in parts
        if _DEFAULTS.get(name.rpartition(".")[2]) != kind
    )
    return f'{xml.HEADER}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'.encode()


class Parts:
    """The parts of a package that grows out of a template, and what each part points at."""

    def __init__(self, template: Package) -> None:
        """Begin with the parts of a template."""
        self.main = template.main
        self._files = dict(template.parts)
        self._kinds = _kinds_in(template)
        self._known = {self.main: set(template.relations(self.main))}
        self._added: dict[str, list[str]] = {}

    def add(self, name: str, kind: str, data: bytes) -> None:
        """Add a part of a content type."""
        self._files[name], self._kinds[name] = data, kind

    def __getitem__(self, name: str) -> bytes:
        """Return the bytes of a part."""
        return self._files[name]

    def __setitem__(self, name: str, data: bytes) -> None:
        """Put other bytes in the place of a part's."""
        self._files[name] = data

    def relate(self, name: str, kind: str, target: str) -> str:
        """Let a part, which is new or the main one, point at another; return the relation's id."""
        known = self._known.setdefault(name, set())
        numbers = range(len(known) + 1, 0, -1)  # there are gaps in a template's
        relation = next(each for i in numbers if (each := f"rId{i}") not in known)
        known.add(relation)
        path = xml.escape(_path(target, posixpath.dirname(name)))
        self._added.setdefault(name, []).append(
            f'<Relationship Id="{relation}" Type="{OFFICE}/{kind}" Target="{path}"/>'
        )
        return relation

    def files(self) -> dict[str, bytes]:
        """Return the files of the package, parts in the order of their names."""
        names = sorted(self._kinds, key=lambda name: (len(name), name))
        types = content_types((f"/{name}", self._kinds[name]) for name in names)
        files = {TYPES: types, rels_name(""): self._files[rels_name("")]}
        for name in names:
            files[name] = self._files[name]
            if rels := self._relations(name):
                files[rels_name(name)] = rels
        return files

    def _relations(self, name: str) -> bytes:
        """Return the relations of a part, those of its template first; nothing without any."""
        known = self._files.get(rels_name(name), b"")
        if name not in self._added:
            return known
        before = known.removesuffix(_END) or f'{xml.HEADER}<Relationships xmlns="{RELS}">'.encode()
        return before + "".join(self._added[name]).encode() + _END


def _path(target: str, start: str) -> str:
    """Return the way from a folder to a part."""
    folder, _, file = target.rpartition("/")
    way = _way(folder, start)
    return file if way == "." else f"{way}/{file}"


@cache  # between few folders
def _way(folder: str, start: str) -> str:
    return posixpath.relpath(folder or ".", start)


def _kinds_in(package: Package) -> dict[str, str]:
    """Return the content type of each part."""
    defaults, own = dict[str, str](), dict[str, str]()
    for each in package.xml(TYPES):
        kind = each.get("ContentType", "")
        if each.tag.endswith("}Override"):
            own[each.get("PartName", "").lstrip("/")] = kind
        else:
            defaults[each.get("Extension", "").lower()] = kind
    parts = (name for name in package.parts if name != TYPES and not name.endswith(".rels"))
    return {
        name: own.get(name) or defaults.get(name.rpartition(".")[2].lower(), "") for name in parts
    }
