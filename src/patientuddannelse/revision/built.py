"""What a deck is as it is built, told while it is written: what a reader would find in its file.

A build writes shapes and texts in one way only. So they are told from the text that was just
written, where another's would have to be parsed; a test holds both against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from patientuddannelse.revision.identity import codes_of, parted
from patientuddannelse.revision.package import parsed
from patientuddannelse.revision.reading import Layout, slide_with
from patientuddannelse.revision.shapes import (
    how_set,
    ink_of,
    leaves_in,
    paragraph_in,
    style_in,
    style_of,
    worded,
)
from patientuddannelse.revision.state import FURNITURE, Box, Leaf, Shape, Slide, Words
from patientuddannelse.xml_text import unescaped

_GROUP = "<p:grpSp>"
_HEAD = re.compile('<p:cNvPr id="([0-9]+)" name="([^"]*)"')
_SEAT = re.compile('<p:ph type="([^"]*)"(?: sz="[^"]*")?(?: idx="([0-9]+)")?/>')
_PLACE = re.compile(
    '<a:xfrm(?: rot="([0-9]+)")?><a:off x="(-?[0-9]+)" y="(-?[0-9]+)"/>'
    '<a:ext cx="([0-9]+)" cy="([0-9]+)"/>'
)
_BITMAP = re.compile('<a:blip r:embed="([^"]*)"')
_COLOR = re.compile('<a:s(?:rgb|cheme)Clr val="([^"]*)"')
_RUN = re.compile("<a:br>|<a:r><a:rPr ([^>]*)>(.*?)</a:rPr><a:t>([^<]*)")
_ATTRIBUTE = re.compile('([a-z]+)="([^"]*)"')
_SIGNS = {"&quot;": '"', "&#10;": "\n"}

Runs = list[list[tuple[str, str, str]]]
"""The runs of each paragraph: attributes, what is in their properties, text. A break has none."""


class Written(NamedTuple):
    """A slide that was just written, as XML: what is around its shapes, these and its notes.

    Of the pieces of a shape every second one is the geometry of a curve.
    ``number`` lists it in the presentation, ``keys`` are the identities of its shapes, ``parts``
    the places of what is in its groups, by their numbers, and ``pictures`` the codes of its bitmaps
    by relation.
    """

    id: str
    number: int
    around: str
    shapes: Sequence[Sequence[str]]
    keys: Sequence[str]
    parts: Mapping[int, Iterable[Sequence[int]]]
    notes: str
    layout: Layout
    pictures: Mapping[str, str]


def built_slide(written: Written) -> Slide:
    """Return the state of a slide as it was written."""
    root = parsed(written.around.encode())
    pairs = zip(written.shapes, written.keys, strict=True)
    shapes = tuple(_shape(each, key, written) for each, key in pairs)
    notes = _words(_runs(written.notes))
    return replace(slide_with(shapes, notes, root, written.layout, written.number), id=written.id)


def _shape(pieces: Sequence[str], key: str, slide: Written) -> Shape:
    curves = pieces[1::2]
    look, bodies = parted("".join(pieces[::2]), "<p:txBody>", "</p:txBody>")
    texts = list(map(_runs, bodies))
    number, name = _head(look)
    place, boxes, grouped = _seat(look), slide.layout.boxes, look.startswith(_GROUP)
    kind, box = place.partition(":")[0], _box(look)
    codes = codes_of(look, curves, bodies)
    return Shape(
        key=key,
        name=name,
        kind="group" if grouped else "text",
        place=place,
        box=box or boxes.get(place) or boxes.get(kind),
        words=() if kind in FURNITURE else tuple(filter(None, map(_words, texts))),
        pictures=_bitmaps(look, slide.pictures) if slide.pictures else (),
        leaves=_leaves(box, slide.parts[number]) if grouped and box else (),
        ink=ink_of(_COLOR.findall(look)),
        style=style_of(_styles(texts)),
        drawn=codes[0],
        letters=codes[1],
        number=number,
    )


def _head(look: str) -> tuple[int, str]:
    """Return number and name of a shape."""
    found = _HEAD.search(look)
    return (int(found[1]), unescaped(found[2], _SIGNS)) if found else (0, "")


def _seat(look: str) -> str:
    """Return type and number of a shape's placeholder, "" for none."""
    found = _SEAT.search(look)
    return f"{found[1]}:{found[2] or '0'}" if found else ""


def _box(look: str) -> Box | None:
    found = _PLACE.search(look)
    if found is None:
        return None
    turn, x, y, width, height = found.groups()
    return Box(int(x), int(y), int(width), int(height), int(turn or 0))


def _bitmaps(look: str, known: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(known.get(each, "") for each in _BITMAP.findall(look))


def _leaves(group: Box, places: Iterable[Sequence[int]]) -> tuple[Leaf, ...]:
    """Return the parts of a group; all in it keeps the lengths of the slide."""
    frame = group.x, group.y, max(group.width, 1), max(group.height, 1)
    return tuple(leaves_in(frame, places))


def _runs(text: str) -> Runs:
    return [_RUN.findall(each) for each in text.split("</a:p>")[:-1]]


def _words(text: Runs) -> Words:
    return worded([paragraph_in(list(map(_run, runs))) for runs in text])


def _run(run: tuple[str, str, str]) -> tuple[str, str]:
    """Return the text of a run and how it is set apart."""
    attributes, inner, text = run
    if not attributes:
        return "\n", ""
    return unescaped(text, _SIGNS) if "&" in text else text, _look(attributes, inner)[0]


def _styles(texts: Iterable[Runs]) -> Iterator[str]:
    for paragraphs in texts:
        for runs in paragraphs:
            yield from (_look(how, inner)[1] for how, inner, text in runs if text.strip())


@lru_cache(maxsize=512)
def _look(attributes: str, inner: str) -> tuple[str, str]:
    """Return how a run is set apart, and its size and colours."""
    known = dict(_ATTRIBUTE.findall(attributes))
    return how_set(known), style_in(known.get("sz", ""), _COLOR.findall(inner))
