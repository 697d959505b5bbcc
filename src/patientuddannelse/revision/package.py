"""A .pptx file as its parts: opened within bounds, written the same on every run."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from io import BytesIO
from typing import Any, NamedTuple

from patientuddannelse.wordings.refusal import RefusedError

_DATE = (1980, 1, 1, 0, 0, 0)
_LEVEL = 4  # half the time of 6 for an eighth more bytes
MOST_BYTES = 300_000_000
"""The most that a deck may take, packed or unpacked, films and all."""

_MOST_XML = 30_000_000  # in one part
_MOST_PARTS = 20_000
_ENTRY = b"PK\x01\x02"  # before each part in the table of contents
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TYPES = "[Content_Types].xml"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class DeckFileError(RefusedError):
    """The file cannot be read as a deck."""

    name = "deck"


class Relation(NamedTuple):
    """What a part points at: the kind, and the name of another part or an address outside."""

    kind: str
    target: str
    external: bool = False

    @property
    def short(self) -> str:
        """Return the last word of its kind: ``slide``, ``image``."""
        return self.kind.rpartition("/")[2]


class Package:
    """The parts of a package by name, their XML and what they point at, read when asked for."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """Take the parts."""
        self.parts = dict(parts)
        self._relations: dict[str, dict[str, Relation]] = {}

    def xml(self, name: str) -> Any:
        """Return the root of a part; DeckFileError where it is absent or broken."""
        if name not in self.parts:
            raise DeckFileError("deck-file.damaged", part=name)
        return parsed(self.parts[name], name)

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what a part points at by the ids of its relations; "" is the package."""
        if name not in self._relations:
            self._relations[name] = self._read_relations(name)
        return self._relations[name]

    def _read_relations(self, name: str) -> dict[str, Relation]:
        rels = rels_name(name)
        if rels not in self.parts:
            return {}
        folder = name.rpartition("/")[0]
        found = {}
        for each in self.xml(rels):
            target, outside = each.get("Target", ""), each.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[each.get("Id", "")] = Relation(each.get("Type", ""), target, outside)
        return found

    def related(self, name: str, short: str) -> str:
        """Return the first part that a part points at with a kind, "" for none."""
        known = self.relations(name).values()
        return next((each.target for each in known if each.short == short), "")

    @cached_property
    def main(self) -> str:
        """Return the name of the presentation's own part."""
        found = self.related("", "officeDocument")
        if not found:
            raise DeckFileError("deck-file.kind")
        return found


def parsed(data: bytes, name: str = "") -> Any:
    """Return the root of a part's XML; DeckFileError where it is broken."""
    from lxml import etree

    if len(data) > _MOST_XML:
        raise DeckFileError("deck-file.damaged", part=name)
    try:
        return etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DeckFileError("deck-file.damaged", part=name) from error


@cache
def _parser() -> Any:
    """Return what parses every part: to make ready for one takes as long as to read it."""
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def rels_name(name: str) -> str:
    """Return where the relations of a part stand; "" is the package."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels".lstrip("/")


def opened(data: bytes) -> Package:
    """Open the bytes of a file; DeckFileError for what is no deck, too large or damaged."""
    if data.startswith(_OLE):
        raise DeckFileError("deck-file.locked")
    if not zipfile.is_zipfile(BytesIO(data)):
        raise DeckFileError("deck-file.kind")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            listed = [each for each in archive.infolist() if not each.is_dir()]
            if (
                data.count(_ENTRY) > _MOST_PARTS
                or sum(each.file_size for each in listed) > MOST_BYTES
            ):
                raise DeckFileError("deck-file.bytes", most=MOST_BYTES // 1_000_000)
            parts = {each.filename: archive.read(each) for each in listed}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError,
            zlib.error) as error:  # fmt: skip
        raise DeckFileError("deck-file.damaged", part="zip") from error
    if len(parts) != len(listed) or TYPES not in parts:
        raise DeckFileError("deck-file.damaged", part=TYPES)
    if b"presentationml" not in parts[TYPES]:
        raise DeckFileError("deck-file.kind")
    return Package(parts)


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of the files in their order, without dates and traces of the machine."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 0
            info.external_attr = 0
            compressed = not name.endswith((".png", ".jpeg"))
            info.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
            archive.writestr(info, data, compresslevel=_LEVEL)  # not that of the file
    return stream.getvalue()
