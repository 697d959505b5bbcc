"""A package that is being changed: parts are added, changed and dropped."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from patientuddannelse.revision.names import R
from patientuddannelse.revision.package import RELS, TYPES, Package, Relation, rels_name

_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS = f"{{{RELS}}}"
_NUMBER = re.compile(r"\d+(?=\.\w+$)")


def written(root: Any) -> bytes:
    """Return the bytes of an XML part."""
    from lxml import etree

    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


class Changing:
    """The parts of a deck while they are changed; `files` are those that are still reached."""

    def __init__(self, package: Package) -> None:
        """Begin with the parts of a deck."""
        self.package = package
        self.parts = dict(package.parts)
        self.relations: dict[str, dict[str, Relation]] = {}
        self.types: dict[str, str] = {}
        self.roots: dict[str, Any] = {}
        self.images: dict[bytes, str] = {
            data: name for name, data in self.parts.items() if "/media/" in name
        }

    def root(self, part: str) -> Any:
        """Return the XML of a part, to be changed in place."""
        if part not in self.roots:
            self.roots[part] = self.package.xml(part)
        return self.roots[part]

    def related(self, part: str) -> dict[str, Relation]:
        """Return what a part points at, to be changed in place."""
        if part not in self.relations:
            is_new = part in self.types  # its name may be that of a part that was dropped
            self.relations[part] = {} if is_new else dict(self.package.relations(part))
        return self.relations[part]

    def relate(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id by which a part points at another, a new one where it did not yet."""
        known, wanted = self.related(part), Relation(kind, target, external)
        for each, relation in known.items():
            if relation == wanted:
                return each
        free = next(each for i in range(1, len(known) + 2) if (each := f"rId{i}") not in known)
        known[free] = wanted
        return free

    def point(self, part: str, short: str, target: str) -> None:
        """Let a part's one relation of a kind lead elsewhere."""
        known = self.related(part)
        for each, relation in known.items():
            if relation.short == short:
                known[each] = relation._replace(target=target)

    def add(self, like: str, content_type: str, root: Any) -> str:
        """Add a part with a free name such as another's, and return its name."""
        name = self.free_name(like)
        self.parts[name] = b""
        self.roots[name] = root
        self.types[name] = content_type
        return name

    def add_image(self, like: str, content_type: str, data: bytes) -> str:
        """Add a bitmap, or return the name of the same one."""
        if data not in self.images:
            name = self.free_name(like)
            self.parts[name] = data
            self.types[name] = content_type
            self.images[data] = name
        return self.images[data]

    def free_name(self, like: str) -> str:
        """Return a name that no part has, numbered on from another."""
        folder, _, file = like.rpartition("/")
        stem = _NUMBER.sub("", file)
        head, _, extension = stem.rpartition(".")
        number = 1
        while f"{folder}/{head}{number}.{extension}" in self.parts:
            number += 1
        return f"{folder}/{head}{number}.{extension}"

    def files(self) -> dict[str, bytes]:
        """Return all parts that are reached, with their relations and content types."""
        reached = self._reached()
        parts = {name: data for name, data in self.parts.items() if name in reached}
        for name in self.roots.keys() & reached:
            parts[name] = written(self.roots[name])
        for name in ("", *sorted(parts)):
            rels = rels_name(name)
            if name in self.relations:
                if self.relations[name]:
                    parts[rels] = self._rels(name)
            elif rels in self.parts:
                parts[rels] = self.parts[rels]
        types = self._content_types(parts)
        return {TYPES: types, **{name: parts[name] for name in self._in_order(parts)}}

    def _in_order(self, parts: Mapping[str, bytes]) -> list[str]:
        """Return the names as the file had them, new ones last."""
        known = [name for name in self.parts if name in parts]
        return [*known, *sorted(parts.keys() - set(known))]

    def _reached(self) -> set[str]:
        reached, front = set[str](), [""]
        while front:
            for relation in self.related(front.pop()).values():
                target = relation.target
                if not relation.external and target in self.parts and target not in reached:
                    reached.add(target)
                    front.append(target)
        return reached

    def _rels(self, part: str) -> bytes:
        from lxml import etree

        folder = part.rpartition("/")[0]
        root = etree.Element(f"{_RELS}Relationships", nsmap={None: RELS})
        for each, relation in self.related(part).items():
            target = relation.target
            if not relation.external:
                target = posixpath.relpath(f"/{target}", f"/{folder}")
            found = etree.SubElement(
                root, f"{_RELS}Relationship", Id=each, Type=relation.kind, Target=target
            )
            if relation.external:
                found.set("TargetMode", "External")
        return written(root)

    def _content_types(self, parts: Mapping[str, bytes]) -> bytes:
        from lxml import etree

        root = self.package.xml(TYPES)
        for each in list(root.iter(f"{_CT}Override")):
            if each.get("PartName", "").lstrip("/") not in parts:
                root.remove(each)
        for name, kind in self.types.items():
            if name in parts:
                etree.SubElement(root, f"{_CT}Override", PartName=f"/{name}", ContentType=kind)
        return written(root)


def content_type(package: Package, part: str) -> str:
    """Return the content type of a part."""
    root = package.xml(TYPES)
    for each in root.iter(f"{_CT}Override"):
        if each.get("PartName", "").lstrip("/") == part:
            return str(each.get("ContentType", ""))
    extension = part.rpartition(".")[2].lower()
    for each in root.iter(f"{_CT}Default"):
        if each.get("Extension", "").lower() == extension:
            return str(each.get("ContentType", ""))
    return "application/xml"


def linked_ids(element: Any) -> list[tuple[Any, str, str]]:
    """Return (element, attribute, id) of every relation that is named in some XML."""
    return [
        (each, name, value)
        for each in element.iter()
        for name, value in each.attrib.items()
        if name.startswith(R) and value
    ]
