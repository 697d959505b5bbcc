"""What a deck says of itself: the list of its slides, its sections, and the file's properties."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from patientuddannelse.decks.model import Deck
from patientuddannelse.render.pptx import xml
from patientuddannelse.revision.names import P
from patientuddannelse.revision.package import parsed

FIRST_SLIDE_ID = 256
_NAMESPACE = uuid.UUID("6f3c2f0e-7f63-5c0e-9d0a-3a4f2d1b8c55")
_DATED = datetime(2025, 1, 1)  # never the clock: the same deck gives the same bytes
_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def with_slides(presentation: bytes, deck: Deck, relations: list[str]) -> bytes:
    """Return the presentation's own part with the list of slides, and the sections."""
    root = parsed(presentation)
    ids = range(FIRST_SLIDE_ID, FIRST_SLIDE_ID + len(relations))
    handouts, masters = root.find(f"{P}handoutMasterIdLst"), root.find(f"{P}notesMasterIdLst")
    before = masters if handouts is None else handouts
    before.addnext(_element(xml.slide_list(zip(ids, relations, strict=True))))
    sections, extensions = _element(xml.section_list(_sections(deck))), root.find(f"{P}extLst")
    if extensions is None:
        root.append(sections)
    else:
        extensions.append(sections[0])
    return _bytes(root)


def _sections(deck: Deck) -> Iterator[tuple[str, str, list[int]]]:
    """Yield name, GUID and slide ids of each run of slides in one section.

    Slides that no section names stand in one named as the deck, since every slide must be in one.
    """
    names = {each: section.name for section in deck.sections for each in section.slide_ids}
    numbered = enumerate(deck.slides, FIRST_SLIDE_ID)
    runs = groupby(numbered, key=lambda pair: names.get(pair[1].id, deck.title))
    for index, (name, run) in enumerate(runs):
        guid = uuid.uuid5(_NAMESPACE, f"{deck.id}/{index}")
        yield name, f"{{{str(guid).upper()}}}", [number for number, _ in run]


def with_title(properties: bytes, deck: Deck, language: str) -> bytes:
    """Return the properties of a file with those of a deck; others stay."""
    from lxml import etree

    root, date = parsed(properties), _dated().strftime("%Y-%m-%dT%H:%M:%SZ")
    said = {
        f"{{{_DC}}}title": deck.title,
        f"{{{_DC}}}creator": deck.clinic,
        f"{{{_CP}}}lastModifiedBy": deck.clinic,
        f"{{{_DC}}}language": language,
        f"{{{_TERMS}}}created": date,
        f"{{{_TERMS}}}modified": date,
        f"{{{_CP}}}revision": "1",
    }
    for name, value in said.items():
        found = root.find(name)
        if found is None:
            found = etree.SubElement(root, name)
        found.text = value
        if value is date:
            found.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return _bytes(root)


def _dated() -> datetime:
    """Return the date that SOURCE_DATE_EPOCH gives, in UTC, or one that never changes."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(given), UTC).replace(tzinfo=None) if given else _DATED


def _element(text: str) -> Any:
    return parsed(text.encode())


def _bytes(root: Any) -> bytes:
    from lxml import etree

    data: bytes = etree.tostring(root, encoding="UTF-8", standalone=True)
    return data
