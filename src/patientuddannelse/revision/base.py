"""What a deck was as it was built: a part of its own file that PowerPoint keeps and never shows."""

from __future__ import annotations

import re
import uuid
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from patientuddannelse.revision.base_xml import NAMESPACE, dumped, loaded
from patientuddannelse.revision.identity import Codes
from patientuddannelse.revision.package import (
    MOST_BYTES,
    OFFICE,
    RELS,
    TYPES,
    DeckFileError,
    Package,
    opened,
    rels_name,
)
from patientuddannelse.revision.reading import read_deck
from patientuddannelse.revision.state import DeckState, Slide

FOLDER = ".base"
"""Where copies of what decks were as built stand, below the folder of all that was built."""

_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_NUMBER = re.compile(rb'(?<=" )number="[0-9]+" ')
_ITEM = re.compile(r"customXml/item(\d+)\.xml")
_IDS = uuid.UUID("52f6a4a3-6f5c-5c06-9b53-1c3a0f7d2b11")


def coded(slide: Slide, codes: Sequence[Codes]) -> Slide:
    """Return a slide with the codes of its shapes."""
    shapes = (
        replace(shape, drawn=drawn, letters=letters)
        for shape, (drawn, letters) in zip(slide.shapes, codes, strict=True)
    )
    return replace(slide, shapes=tuple(shapes))


def with_base(files: Mapping[str, bytes], state: DeckState) -> dict[str, bytes]:
    """Return the parts of a deck with the state as one of them, in place of an older one."""
    package, parts = Package(files), dict(files)
    known = base_part(package)
    if known:
        parts[known] = dumped(state)
        return parts
    taken = [int(found[1]) for found in map(_ITEM.fullmatch, parts) if found]
    number = max(taken, default=0) + 1
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    guid = str(uuid.uuid5(_IDS, state.deck)).upper()
    parts[item] = dumped(state)
    parts[properties] = (
        f'{_HEADER}<ds:datastoreItem ds:itemID="{{{guid}}}" xmlns:ds="{_STORE}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    parts[rels_name(item)] = (
        f'{_HEADER}<Relationships xmlns="{RELS}"><Relationship Id="rId1" '
        f'Type="{OFFICE}/customXmlProps" Target="itemProps{number}.xml"/></Relationships>'
    ).encode()
    kinds = f"{_override(item, 'application/xml')}{_override(properties, _PROPERTIES)}</Types>"
    parts[TYPES] = _ended(parts[TYPES], b"</Types>", kinds)
    rels = rels_name(package.main)
    free = _free_id(package)
    link = f'<Relationship Id="{free}" Type="{OFFICE}/customXml" Target="/{item}"/></Relationships>'
    parts[rels] = _ended(parts[rels], b"</Relationships>", link)
    return parts


def _override(name: str, kind: str) -> str:
    return f'<Override PartName="/{name}" ContentType="{kind}"/>'


def _free_id(package: Package) -> str:
    known = package.relations(package.main)
    return next(each for i in range(1, len(known) + 2) if (each := f"rId{i}") not in known)


def _ended(data: bytes, end: bytes, new: str) -> bytes:
    """Return XML with something more before its end."""
    before, found, _ = data.rpartition(end)
    if not found:
        raise DeckFileError("deck-file.damaged", part=TYPES)
    return before + new.encode()


def base_part(package: Package) -> str:
    """Return the name of the part that holds the state as built, "" where it was lost."""
    for each in package.relations(package.main).values():
        if each.short == "customXml" and NAMESPACE.encode() in package.parts.get(each.target, b""):
            return each.target
    return ""


def base_of(package: Package) -> DeckState | None:
    """Return the state as built that travels in a deck, None where it was lost."""
    part = base_part(package)
    return loaded(package.xml(part)) if part else None


def fresh_state(package: Package) -> DeckState:
    """Return the state of a deck just built: as its base tells it, with where each part stands.

    Raises DeckFileError for a deck that carries no base.
    """
    base, read = base_of(package), read_deck(package)
    if base is None or len(base.slides) != len(read.slides):
        raise DeckFileError("deck-file.damaged", part="customXml")
    slides = tuple(
        coded(replace(found, id=known.id), [(s.drawn, s.letters) for s in known.shapes])
        for found, known in zip(read.slides, base.slides, strict=True)
    )
    return replace(base, slides=slides)


def base_bytes(data: bytes) -> bytes:
    """Return the part of a deck just built that says what it is, to be kept beside it."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in filter(_ITEM.fullmatch, archive.namelist()):
            found = archive.read(name)
            if NAMESPACE.encode() in found:
                return found
    raise DeckFileError("deck-file.damaged", part="customXml")


def holds_all(edited: Path, built: bytes) -> bool:
    """Say whether an edited deck was merged with one just built: both come of the same state.

    The numbers by which slides are listed may differ. Raises OSError where it cannot be read.
    """
    with edited.open("rb") as file:
        data = file.read(MOST_BYTES)
    try:
        package = opened(data)
        part = base_part(package)
        known = package.parts[part] if part else b""
    except DeckFileError:
        return False
    return _NUMBER.sub(b"", known) == _NUMBER.sub(b"", base_bytes(built))


def copy_name(deck: str) -> str:
    """Return where, below the output folder, the copy for a deck of this file name stands."""
    return f"{FOLDER}/{deck.removesuffix('.pptx')}.xml"


def base_in(copy: bytes) -> DeckState:
    """Return the state that a copy beside the deck holds; DeckFileError where it is broken."""
    return loaded(Package({"base": copy}).xml("base"))
