"""From the XML of a slide's shapes to what a merge compares of them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from patientuddannelse.revision.names import A16, MC, P14, SHAPES, A, P, R
from patientuddannelse.revision.state import (
    FURNITURE,
    LEAF_SPAN,
    Box,
    Leaf,
    Mark,
    Paragraph,
    Shape,
    Words,
)

_KINDS = {
    f"{P}sp": "text", f"{P}grpSp": "group", f"{P}pic": "picture", f"{P}cxnSp": "line",
    f"{P}graphicFrame": "frame", f"{P}contentPart": "ink", f"{MC}AlternateContent": "other",
}  # fmt: skip
_LEAVES = frozenset({f"{P}sp", f"{P}pic", f"{P}cxnSp", f"{P}graphicFrame"})
_COLORS = (f"{A}srgbClr", f"{A}schemeClr")
_ON = {"1", "true", "on"}

Frame = tuple[float, float, float, float]
"""How lengths of a group become those of its outermost: scales and shifts."""


def shapes_of(tree: Any) -> Iterator[Any]:
    """Yield the shapes of a slide's tree that stand at the top."""
    return (each for each in tree if each.tag in SHAPES)


def shape_of(element: Any, pictures: Mapping[str, str], inherited: Mapping[str, Box]) -> Shape:
    """Read a shape; ``pictures`` are codes by relation, ``inherited`` boxes of the layout."""
    inner = chosen(element)
    properties = next(inner.iter(f"{P}cNvPr"), None)
    place = place_of(inner)
    return Shape(
        key=key_of(properties),
        name=properties.get("name", "") if properties is not None else "",
        kind=_KINDS[element.tag],
        place=place,
        box=box_of(inner) or inherited.get(place) or inherited.get(place.partition(":")[0]),
        words=() if place.partition(":")[0] in FURNITURE else tuple(_texts(inner)),
        pictures=tuple(
            pictures.get(each.get(f"{R}embed", ""), "") for each in element.iter(f"{A}blip")
        ),
        leaves=tuple(_leaves(inner)) if inner.tag == f"{P}grpSp" else (),
        ink=ink_of(_inks(inner)),
        style=style_of(_styles(inner)),
        number=whole(properties.get("id") if properties is not None else None),
    )


def chosen(element: Any) -> Any:
    """Return the shape itself where a choice of several is written."""
    if element.tag == f"{MC}AlternateContent":
        return next((each for each in element.iter(*_LEAVES, f"{P}grpSp")), element)
    return element


def key_of(properties: Any) -> str:
    """Return the identity that a shape carries, without braces; "" for none."""
    if properties is None:
        return ""
    found = properties.find(f"{A}extLst/{A}ext/{A16}creationId")
    return "" if found is None else found.get("id", "").strip("{}").upper()


def mark_of(slide: Any) -> int:
    """Return the identity that a slide carries, 0 for none."""
    found = slide.find(f"{P}cSld/{P}extLst/{P}ext/{P14}creationId")
    return 0 if found is None else whole(found.get("val"))


def place_of(element: Any) -> str:
    """Return type and number of a shape's placeholder, "" for none."""
    found = element.find(f"./*/{P}nvPr/{P}ph")
    return "" if found is None else f"{found.get('type', 'obj')}:{found.get('idx', '0')}"


def transform_of(element: Any) -> Any:
    """Return the element that says where a shape stands, None where it has none of its own."""
    for path in (f"{P}spPr/{A}xfrm", f"{P}grpSpPr/{A}xfrm", f"{P}xfrm"):
        found = element.find(path)
        if found is not None:
            return found
    return None


def box_of(element: Any) -> Box | None:
    """Return where a shape itself says it stands."""
    found = transform_of(element)
    if found is None:
        return None
    at, size = found.find(f"{A}off"), found.find(f"{A}ext")
    if at is None or size is None:
        return None
    lengths = (at.get("x"), at.get("y"), size.get("cx"), size.get("cy"), found.get("rot"))
    return Box(*map(whole, lengths))


def whole(value: str | None) -> int:
    """Return a number of the file, 0 for what is none."""
    try:
        return int(value or 0)
    except ValueError:
        return 0


def bodies(element: Any) -> Iterator[Any]:
    """Yield the texts of a shape and of all that is grouped in it, empty ones too."""
    yield from element.iter(f"{P}txBody", f"{A}txBody")


def words_in(body: Any) -> Words:
    """Return the paragraphs of a text; () where nothing is written."""
    return worded([paragraph_of(each) for each in body.iterfind(f"{A}p")])


def worded(paragraphs: Sequence[Paragraph]) -> Words:
    """Return paragraphs as words; () where nothing is written."""
    return tuple(paragraphs) if any(each.text.strip() for each in paragraphs) else ()


def _texts(element: Any) -> Iterator[Words]:
    return filter(None, map(words_in, bodies(element)))


def paragraph_of(element: Any) -> Paragraph:
    """Read a paragraph; what a program fills in, such as the date, is no text of it."""
    runs: list[tuple[str, str]] = []
    for each in element:
        if each.tag == f"{A}br":
            runs.append(("\n", ""))
        elif each.tag == f"{A}r":
            runs.append((each.findtext(f"{A}t") or "", how_set(each.find(f"{A}rPr"))))
    return paragraph_in(runs)


def paragraph_in(runs: list[tuple[str, str]]) -> Paragraph:
    """Return a paragraph from its runs: the text of each, and how it is set apart."""
    return Paragraph("".join([text for text, _ in runs]), tuple(_marks(runs)))


def how_set(properties: Any) -> str:
    """Return how the properties of a run set it apart: bold, in italics, underlined."""
    if properties is None:
        return ""
    how = "".join(flag for flag in "bi" if properties.get(flag) in _ON)
    return how + ("u" if properties.get("u", "none") != "none" else "")


def _marks(runs: list[tuple[str, str]]) -> Iterator[Mark]:
    if not any(how for _, how in runs):
        return
    start = 0
    # A line break takes after what stands before it, so that it parts no stretch.
    hows = [how for _, how in runs]
    for i, (text, _) in enumerate(runs):
        if text == "\n" and i:
            hows[i] = hows[i - 1]
    lengths = [len(text) for text, _ in runs]
    for how, run in groupby(zip(hows, lengths, strict=True), key=lambda pair: pair[0]):
        end = start + sum(length for _, length in run)
        if how and end > start:
            yield Mark(start, end, how)
        start = end


def _leaves(group: Any) -> Iterator[Leaf]:
    frame = _frame(group)
    if frame is None:
        return
    plain = _plainly_placed(group, frame)
    if plain is None:
        x, y, width, height = frame
        scale = LEAF_SPAN / width, LEAF_SPAN / height, x, y
        yield from _placed(group, scale, (1, 1, 0, 0))
    else:
        yield from plain


def _plainly_placed(group: Any, frame: Frame) -> list[Leaf] | None:
    """Return the parts where inner groups keep the lengths of the outermost, as builds write them.

    None where one does not, or where anything is written otherwise.
    """
    found = []
    places = group.iter(f"{A}xfrm")
    next(places)  # the group's own
    try:
        for each in places:
            at, size = each[0], each[1]
            if len(each) == 2:
                numbers = at.get("x"), at.get("y"), size.get("cx"), size.get("cy")
                found.append(tuple(map(int, numbers)))
            elif (each[2].attrib, each[3].attrib) != (at.attrib, size.attrib):
                return None
    except (IndexError, TypeError, ValueError):
        return None
    return leaves_in(frame, found)


def leaves_in(frame: Frame, places: Iterable[Sequence[int]]) -> list[Leaf]:
    """Return parts of a group from their places in its own lengths, as ``frame`` is."""
    left, top, width, height = frame
    across, down = LEAF_SPAN / width, LEAF_SPAN / height
    return [
        Leaf(
            round((x - left) * across), round((y - top) * down),
            round(wide * across), round(high * down),
        )
        for x, y, wide, high in places
    ]  # fmt: skip


def _frame(group: Any) -> Frame | None:
    """Return the place of a group in the lengths of its own children."""
    found = transform_of(group)
    at, size = (None, None) if found is None else (found.find(f"{A}chOff"), found.find(f"{A}chExt"))
    if at is None or size is None:
        return None
    width, height = whole(size.get("cx")), whole(size.get("cy"))
    return whole(at.get("x")), whole(at.get("y")), max(width, 1), max(height, 1)


def _placed(group: Any, whole_group: Frame, step: Frame) -> Iterator[Leaf]:
    """Yield the parts; ``step`` takes lengths of this group to those of the outermost."""
    across, down, left, top = whole_group
    scale_x, scale_y, shift_x, shift_y = step
    for each in group:
        if each.tag in _LEAVES:
            own = box_of(each) or Box(0, 0, 0, 0)
            yield Leaf(
                round((own.x * scale_x + shift_x - left) * across),
                round((own.y * scale_y + shift_y - top) * down),
                round(own.width * scale_x * across),
                round(own.height * scale_y * down),
            )
        elif each.tag == f"{P}grpSp":
            frame, box = _frame(each), box_of(each)
            if frame is not None and box is not None:
                x, y, width, height = frame
                wide, high = box.width / width, box.height / height
                inner = (
                    wide * scale_x,
                    high * scale_y,
                    (box.x - x * wide) * scale_x + shift_x,
                    (box.y - y * high) * scale_y + shift_y,
                )
                yield from _placed(each, whole_group, inner)


def ink_of(colors: Iterable[str]) -> str:
    """Return the code of the colours of a shape, in their order."""
    return _code(" ".join(colors).upper().encode())


def _inks(element: Any) -> Iterator[str]:
    for look in element.iter(f"{P}spPr"):
        for color in look.iter(*_COLORS):
            yield color.get("val", "")


def _styles(element: Any) -> Iterator[str]:
    """Yield size and colour of each run; two that are parted alike look alike."""
    for run in element.iter(f"{A}r"):
        look = run.find(f"{A}rPr")
        if look is not None and (run.findtext(f"{A}t") or "").strip():
            colors = (each.get("val", "") for each in look.iter(*_COLORS))
            yield style_in(look.get("sz", ""), colors)


def style_in(size: str, colors: Iterable[str]) -> str:
    """Return what tells the look of a run from that of others."""
    return f"{size} {' '.join(colors).upper()}"


def style_of(styles: Iterable[str]) -> str:
    """Return the code of all the looks of the runs of a shape."""
    return _code(" ".join(sorted(set(styles))).encode())


def _code(data: bytes) -> str:
    return f"{zlib.crc32(data):x}" if data else ""
