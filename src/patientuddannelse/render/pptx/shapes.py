"""From scene items to shapes: groups stay groups, curves become freeforms, text stays text."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import field
from typing import NamedTuple, assert_never

from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Hotspot
from patientuddannelse.render.pptx import xml
from patientuddannelse.render.pptx.freeforms import geometry
from patientuddannelse.render.pptx.template import paint
from patientuddannelse.render.pptx.text import ANCHOR, paragraphs
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.outline import Outline, bounds, mapped
from patientuddannelse.scene.paint import Color, LinearGradient, Paint, Stroke
from patientuddannelse.scene.primitives import (
    Field,
    Group,
    Item,
    Path,
    Picture,
    Role,
    TextBlock,
)
from patientuddannelse.scene.walk import text_blocks
from patientuddannelse.theme import PALETTE

_FIELD_LINE = 0.75  # pt


class Drawn(NamedTuple):
    """A shape: its id on the slide, its XML and its box."""

    shape_id: int
    xml: xml.Pieces
    box: xml.Box


@dataclass(slots=True)
class Canvas:
    """Draws the shapes of one slide, and keeps count of its ids and of what it relates to.

    That is the bitmaps it embeds (by their bytes) and the slides it leads to (by their ids).
    ``inside`` are the boxes of what is in each group, by the group's id.
    """

    language: str
    last_id: int = 1
    relations: dict[bytes | str, str] = field(default_factory=dict)
    first_relation: int = 3  # rId1 is the layout, rId2 the notes
    inside: dict[int, list[xml.Box]] = field(default_factory=dict)

    def new_id(self) -> int:
        """Return the next free id of the slide."""
        self.last_id += 1
        return self.last_id

    def group(self, group: Group, matrix: Matrix = IDENTITY, opacity: float = 1.0) -> Drawn | None:
        """Draw a group, or None where there is nothing in it."""
        own = self.new_id()
        children = self._items(group.items, matrix.after(group.transform), opacity * group.opacity)
        if not children:
            return None
        box = _around(child.box for child in children)
        self.inside[own] = [
            each for child in children for each in self.inside.get(child.shape_id, (child.box,))
        ]
        inner = [child.xml for child in children]
        alt_text = _alt_text(group)
        silent = not alt_text and group.role is not Role.FIGURE  # there is nothing to read in it
        name = group.name or f"Gruppe {own}"
        shape = xml.group(own, name, box, inner, alt_text, silent)
        return Drawn(own, shape, box)

    def hotspot(self, hotspot: Hotspot, place: Rect | None = None) -> Drawn:
        """Draw a place to click, with its link if it has one; ``place`` is its box elsewhere."""
        own, box = self.new_id(), emu(place or hotspot.box)
        relation = self._relation(hotspot.to) if hotspot.to else ""
        return Drawn(own, (xml.hotspot(own, hotspot.name, hotspot.label, box, relation),), box)

    def _relation(self, to: bytes | str) -> str:
        """Return the id of the slide's relation to a bitmap or another slide."""
        return self.relations.setdefault(to, f"rId{self.first_relation + len(self.relations)}")

    def _items(self, items: Iterable[Item], matrix: Matrix, opacity: float) -> list[Drawn]:
        """Draw items; groups without a name or meaning of their own dissolve into the outer one."""
        drawn: list[Drawn] = []
        for item in items:
            if isinstance(item, Group) and not item.name and item.role is Role.PLAIN:
                inner = matrix.after(item.transform)
                drawn += self._items(item.items, inner, opacity * item.opacity)
                continue
            one = self._item(item, matrix, opacity)
            if one:
                drawn.append(one)
        return drawn

    def _item(self, item: Item, matrix: Matrix, opacity: float) -> Drawn | None:
        match item:
            case Group():
                return self.group(item, matrix, opacity)
            case Path():
                return self._path(item, matrix, opacity)
            case TextBlock():
                return self._text(item, matrix, opacity)
            case Picture():
                return self._picture(item, matrix)
            case Field():
                return self._field(item, matrix)
            case _:
                assert_never(item)

    def _path(self, path: Path, matrix: Matrix, opacity: float) -> Drawn | None:
        if not path.outline:
            return None
        curve, filled, alpha = path.outline, path.fill is not None, opacity * path.opacity
        box, form = geometry(curve, matrix, filled=filled, even_odd=path.even_odd)
        fill = _fill(path.fill, matrix, curve, alpha) if path.fill is not None else xml.NO_FILL
        outline = _line(path.stroke, matrix.scale, alpha) if path.stroke else xml.NO_LINE
        own = self.new_id()
        return Drawn(own, xml.freeform(own, box, form, fill, outline), box)

    def _text(self, block: TextBlock, matrix: Matrix, opacity: float) -> Drawn:
        """Draw a text box; a turned one keeps its size and turns about its middle."""
        scale, turn = matrix.scale, math.degrees(math.atan2(matrix.b, matrix.a))
        middle = matrix.apply(*block.box.center)
        width, height = block.box.width * scale, block.box.height * scale
        box = emu(Rect(middle.x - width / 2, middle.y - height / 2, width, height))
        text = paragraphs(block, self.language, scale=scale, opacity=opacity)
        own = self.new_id()
        name = block.name or f"Tekst {own}"
        turn = 0.0 if abs(turn) < 1e-6 else turn
        return Drawn(own, (xml.text_box(own, name, box, ANCHOR[block.anchor], text, turn),), box)

    def _picture(self, picture: Picture, matrix: Matrix) -> Drawn:
        relation = self._relation(picture.data)
        box, own = emu(_mapped_box(picture.box, matrix)), self.new_id()
        shape = xml.picture(own, f"Billede {own}", picture.alt_text, box, relation)
        return Drawn(own, (shape,), box)

    def _field(self, place: Field, matrix: Matrix) -> Drawn | None:
        if not place.framed:
            return None
        box, own = emu(_mapped_box(place.box, matrix)), self.new_id()
        frame = xml.line(round(_FIELD_LINE * xml.EMU), xml.solid(paint(PALETTE["ink2"])), (), False)
        shape = xml.rectangle(own, place.label or place.name, box, xml.NO_FILL, frame)
        return Drawn(own, (shape,), box)


def emu(box: Rect) -> xml.Box:
    """Return a box in EMU, its edges rounded."""
    x, y = round(box.x * xml.EMU), round(box.y * xml.EMU)
    return xml.Box(x, y, round(box.right * xml.EMU) - x, round(box.bottom * xml.EMU) - y)


def _alt_text(group: Group) -> str:
    """Return what a screen reader says of a group: its alt text, or else the words in it."""
    if group.role is Role.DECORATIVE:
        return ""
    return group.alt_text or " ".join(block.text for block in text_blocks(group.items))


def _around(boxes: Iterable[xml.Box]) -> xml.Box:
    each = list(boxes)
    x, y = min(b.x for b in each), min(b.y for b in each)
    right, bottom = max(b.x + b.width for b in each), max(b.y + b.height for b in each)
    return xml.Box(x, y, right - x, bottom - y)


def _mapped_box(box: Rect, matrix: Matrix) -> Rect:
    return Rect.around(matrix.apply(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom))


def _line(stroke: Stroke, scale: float, alpha: float) -> str:
    width = stroke.width or 1.0
    dash = [length / width for length in stroke.dash]
    if len(dash) % 2:
        dash += dash  # as in SVG, an odd list is repeated
    fill = xml.solid(paint(stroke.color, alpha))
    return xml.line(round(stroke.width * scale * xml.EMU), fill, dash, stroke.round_ends)


def _fill(fill: Paint, matrix: Matrix, curve: Outline, alpha: float) -> str:
    if isinstance(fill, Color):
        return xml.solid(paint(fill, alpha))
    return _gradient(fill, matrix, bounds(mapped(curve, matrix)), alpha)


def _gradient(fill: LinearGradient, matrix: Matrix, box: Rect, alpha: float) -> str:
    """Stretch the stops over the shape's box, as the file format's gradients span it whole."""
    start, end = matrix.apply(*fill.start), matrix.apply(*fill.end)
    dx, dy = end.x - start.x, end.y - start.y
    length = math.hypot(dx, dy) or 1.0
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    along = [((x - start.x) * dx + (y - start.y) * dy) / length for x, y in corners]
    low, span = min(along), (max(along) - min(along)) or 1.0
    stops = [
        (min(max((at * length - low) / span, 0.0), 1.0), paint(color, alpha))
        for at, color in fill.stops
    ]
    return xml.gradient(stops, math.degrees(math.atan2(dy, dx)))
