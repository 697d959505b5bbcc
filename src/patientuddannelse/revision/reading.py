"""From a .pptx to its `DeckState`: slides in order, their shapes, notes and animation."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from patientuddannelse.revision.moves import moves_of
from patientuddannelse.revision.names import A, P, R
from patientuddannelse.revision.package import OFFICE, DeckFileError, Package
from patientuddannelse.revision.shapes import (
    bodies,
    box_of,
    chosen,
    mark_of,
    place_of,
    shape_of,
    shapes_of,
    whole,
    words_in,
)
from patientuddannelse.revision.state import Box, DeckState, Shape, Slide, Words

_OURS = b"LibreOffice", b"OpenOffice", b"Collabora"  # they write all anew, ids and numbers too
_MOST_SLIDES = 5_000


class Layout(NamedTuple):
    """A layout: its name, and the boxes of its places by type and number, or by type alone."""

    name: str
    boxes: Mapping[str, Box]


def read_deck(package: Package) -> DeckState:
    """Read a deck as a file tells it; only its base knows what came from where.

    Raises DeckFileError for broken parts.
    """
    listed = listed_slides(package)
    reader = _Reader(package)
    slides = tuple(reader.slide(number, part) for number, part in listed)
    return DeckState(slides, office=_is_office(package))


def listed_slides(package: Package) -> list[tuple[int, str]]:
    """Return number and part of each slide, in order."""
    relations = package.relations(package.main)
    found = []
    for each in package.xml(package.main).iterfind(f"{P}sldIdLst/{P}sldId"):
        relation = relations.get(each.get(f"{R}id", ""))
        if relation is None or relation.external:
            raise DeckFileError("deck-file.damaged", part=package.main)
        found.append((whole(each.get("id")), relation.target))
    if len(found) > _MOST_SLIDES or len({part for _, part in found}) != len(found):
        raise DeckFileError("deck-file.damaged", part=package.main)
    return found


def _is_office(package: Package) -> bool:
    """Say whether a program saved the deck that writes every id anew."""
    about = package.parts.get(package.related("", "extended-properties"), b"")
    return any(name in about for name in _OURS)


class _Reader:
    """Reads the slides of one deck."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.layouts: dict[str, Layout] = {}

    def slide(self, number: int, part: str) -> Slide:
        package = self.package
        layout, page = package.related(part, "slideLayout"), package.related(part, "notesSlide")
        if layout not in self.layouts:
            self.layouts[layout] = layout_of(package, layout)
        root, notes = package.xml(part), package.xml(page) if page else None
        return slide_of(root, notes, self.layouts[layout], self.pictures(part), number, part)

    def pictures(self, part: str) -> dict[str, str]:
        """Return the code of each bitmap that a slide shows, by its relation."""
        return {
            relation: picture_code(self.package.parts.get(known.target, b""))
            for relation, known in self.package.relations(part).items()
            if known.kind == f"{OFFICE}/image" and not known.external
        }


def slide_of(
    root: Any, notes: Any, layout: Layout, pictures: Mapping[str, str], number: int, part: str = ""
) -> Slide:
    """Read a slide from the roots of its own part and of its notes, None where it has none.

    ``pictures`` are codes of its bitmaps by relation.
    """
    tree = root.find(f"{P}cSld/{P}spTree")
    if tree is None:
        raise DeckFileError("deck-file.damaged", part=part)
    shapes = tuple(shape_of(each, pictures, layout.boxes) for each in shapes_of(tree))
    body = None if notes is None else notes_body(notes)
    said = () if body is None else words_in(body)
    return slide_with(shapes, said, root, layout, number, part)


def slide_with(
    shapes: tuple[Shape, ...], notes: Words, root: Any, layout: Layout, number: int, part: str = ""
) -> Slide:
    """Return a slide of some shapes and notes; its root tells the rest."""
    indexes = {shape.number: i for i, shape in enumerate(shapes)}
    ground = root.find(f"{P}cSld/{P}bg")
    return Slide(
        id="",
        number=number,
        mark=mark_of(root),
        layout=layout.name,
        shapes=shapes,
        notes=notes,
        hidden=root.get("show") in ("0", "false"),
        moves=moves_of(root, indexes),
        ground="" if ground is None else _ground(ground),
        part=part,
    )


def notes_body(page: Any) -> Any:
    """Return the text of a page of notes, None where it has no place for one."""
    for each in page.iterfind(f"{P}cSld/{P}spTree/{P}sp"):
        if place_of(each).startswith("body:"):
            return next(bodies(each), None)
    return None


def layout_of(package: Package, part: str) -> Layout:
    """Read a layout; what it does not say of its places, its master may."""
    if not part:
        return Layout("", {})
    root, boxes = package.xml(part), dict[str, Box]()
    master = package.related(part, "slideMaster")
    for drawn in (root, package.xml(master)) if master else (root,):
        for each in drawn.iterfind(f"{P}cSld/{P}spTree/*"):
            place, box = place_of(chosen(each)), box_of(chosen(each))
            if not place or box is None:
                continue
            kind = place.partition(":")[0]
            if drawn is root:
                boxes.setdefault(place, box)
            boxes.setdefault(kind, box)
    common = root.find(f"{P}cSld")
    return Layout("" if common is None else common.get("name", ""), boxes)


def _ground(element: Any) -> str:
    colors = (each.get("val", "").upper() for each in element.iter(f"{A}srgbClr", f"{A}schemeClr"))
    return f"{zlib.crc32(' '.join(colors).encode()):x}"


@lru_cache(maxsize=256)
def picture_code(data: bytes) -> str:
    """Return the code of a bitmap."""
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()[:12]
