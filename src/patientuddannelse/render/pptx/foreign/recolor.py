"""Which of a template's theme colours the art can take, and which keep our own to stay readable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from patientuddannelse.decks.model import Fill, Hotspot
from patientuddannelse.decks.template.model import Template
from patientuddannelse.decks.template.seat import Element, Seat
from patientuddannelse.render.pptx.colors import shown, theme_color
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import hull
from patientuddannelse.scene.paint import Color, LinearGradient, Paint
from patientuddannelse.scene.primitives import Group, Item, Path, TextBlock
from patientuddannelse.scene.walk import leaves

_READABLE, _LARGE = 4.5, 3.0
_CATEGORIES = ("accent4", "accent5", "accent6")
_MAIN = {"accent1", "dk2"}  # tones of one colour with us, side by side in every picture
_APART = 48  # of 255, in one channel: what three categories must differ by
_ALWAYS = 0.999


def kept_slots(seats: Iterable[Seat], template: Template) -> frozenset[str]:
    """Return the slots that keep our colours: with the template's, words would be hard to read.

    On a ground that never changes, large words need less. A slot changes as a whole, so that a
    picture never mixes two families of one colour.
    """
    pairs = {pair for seat in seats for pair in _pairs(seat)}
    kept: set[str] = set()
    colors = [template.colors.get(each, "#000000") for each in _CATEGORIES]
    if any(_distance(a, b) < _APART for a, b in combinations(colors, 2)):
        kept.update(_CATEGORIES)
    kept.update(slot for slot in ("accent1", "accent2", "accent3") if slot not in template.colors)
    while True:
        bad = [
            slots
            for text, ground, large in pairs
            if _shown(text, template, kept).contrast(_shown(ground, template, kept))
            < min(_wanted(ground, large), text.contrast(ground)) - 0.01
            and (slots := _slots(ground, kept) + _slots(text, kept))
        ]
        if not bad:
            return frozenset(kept)
        for slots in bad:
            accents = [each for each in slots if each.startswith("accent")]
            kept.add((accents or slots)[0])
        if kept & _MAIN:
            kept |= _MAIN


def with_kept(element: Element, kept: frozenset[str]) -> Element:
    """Return an element whose colours of the kept slots are fixed."""
    match element:
        case Fill():
            return replace(element, block=_block(element.block, kept))
        case Group():
            return _group(element, kept)
        case Hotspot():
            return element


def fixed(color: Color, kept: frozenset[str]) -> Color:
    """Return the colour, without its token where it is to stay as it is."""
    themed = theme_color(color)
    return Color(color.srgb) if themed is not None and themed.slot in kept else color


def _wanted(ground: Color, large: bool) -> float:
    return _LARGE if large and theme_color(ground) is None else _READABLE


def _pairs(seat: Seat) -> Iterator[tuple[Color, Color, bool]]:
    """Yield each colour of words with the colour under them, and whether they are large."""
    ground = seat.panel[1] if seat.panel else seat.layout.ground or Color("#FFFFFF")
    below: list[tuple[Rect, Color]] = []
    scene = [each.block if isinstance(each, Fill) else each for each in seat.elements
             if not isinstance(each, Hotspot)]  # fmt: skip
    for leaf, matrix in leaves(scene):
        if isinstance(leaf, Path):
            if isinstance(leaf.fill, Color) and leaf.outline and leaf.opacity > _ALWAYS:
                below.append((matrix.around(Rect.between(*hull(leaf.outline))), leaf.fill))
        elif isinstance(leaf, TextBlock):
            for paragraph in leaf.paragraphs:
                line = paragraph.lines[0] if paragraph.lines else None
                if line is None:
                    continue
                x, y = matrix.apply(line.x + line.width / 2, line.baseline - 0.3 * paragraph.size)
                under = (c for box, c in reversed(below) if _holds(box, x, y))
                size = paragraph.size * matrix.scale * seat.matrix.scale
                large = size >= 24 or (size >= 18.7 and paragraph.font.weight >= 700)
                yield paragraph.color, next(under, ground), large


def _holds(box: Rect, x: float, y: float) -> bool:
    return box.x <= x <= box.right and box.y <= y <= box.bottom


def _slots(color: Color, kept: set[str]) -> list[str]:
    themed = theme_color(color)
    return [themed.slot] if themed is not None and themed.slot not in kept else []


def _shown(color: Color, template: Template, kept: set[str]) -> Color:
    """Return what the template shows of a colour."""
    themed = theme_color(color)
    if themed is None or themed.slot in kept:
        return color
    return Color(shown(template.colors.get(themed.slot, color.srgb), themed.changes))


def _distance(one: str, other: str) -> int:
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return max(abs(a - b) for a, b in pairs)


def _group(art: Group, kept: frozenset[str]) -> Group:
    return replace(art, items=tuple(_item(each, kept) for each in art.items))


def _item(item: Item, kept: frozenset[str]) -> Item:
    match item:
        case Group():
            return _group(item, kept)
        case Path():
            stroke = item.stroke
            if stroke is not None:
                stroke = replace(stroke, color=fixed(stroke.color, kept))
            fill = _paint(item.fill, kept) if item.fill is not None else None
            return replace(item, fill=fill, stroke=stroke)
        case TextBlock():
            return _block(item, kept)
        case _:
            return item


def _paint(paint: Paint, kept: frozenset[str]) -> Paint:
    if isinstance(paint, LinearGradient):
        return replace(paint, stops=tuple((at, fixed(each, kept)) for at, each in paint.stops))
    return fixed(paint, kept)


def _block(block: TextBlock, kept: frozenset[str]) -> TextBlock:
    paragraphs = tuple(replace(each, color=fixed(each.color, kept)) for each in block.paragraphs)
    return replace(block, paragraphs=paragraphs)
