"""Slides in a clinic's own template: its title, our picture scaled into its room, its footer."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from patientuddannelse.decks.model import Deck, Fill, Hotspot, Slide
from patientuddannelse.decks.template.model import Template
from patientuddannelse.decks.template.seat import Head, Seat
from patientuddannelse.decks.template.seating import panel_group, seated
from patientuddannelse.diagnostics import Diagnostic, Severity, Value
from patientuddannelse.render.pptx import xml
from patientuddannelse.render.pptx.foreign.opening import files_of, opened
from patientuddannelse.render.pptx.foreign.recolor import fixed, kept_slots, with_kept
from patientuddannelse.render.pptx.shapes import Canvas, emu
from patientuddannelse.render.pptx.template import Opened
from patientuddannelse.render.pptx.text import ANCHOR, paragraphs
from patientuddannelse.render.pptx.timing import Shown
from patientuddannelse.revision.package import Package
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.primitives import Group, TextBlock
from patientuddannelse.wordings import finding

if TYPE_CHECKING:
    from pptx.presentation import Presentation

_SIZE = re.compile(r' sz="(\d{3,})"')
_SMALL = 12.0  # pt: what is smaller is hard to read from the back of a room


class Host:
    """A template that a deck goes into: where each slide's parts go, and how they are written."""

    def __init__(self, deck: Deck, template: Template) -> None:
        """Seat every slide and choose the colours."""
        self.template, self.deck = template, deck
        self.seats = {
            each.id: seated(deck, each, template, deck.footer or deck.title) for each in deck.slides
        }
        self.kept = kept_slots(self.seats.values(), template)

    @cached_property
    def stock(self) -> Opened:
        """Return the template's parts."""
        return Opened(Package(files_of(self._presentation)))

    @cached_property
    def _presentation(self) -> Presentation:
        return opened(self.template.data)

    @cached_property
    def _layout_parts(self) -> list[str]:
        masters = self._presentation.slide_masters
        layouts = (layout for master in masters for layout in master.slide_layouts)
        return [layout.part.partname.membername for layout in layouts]

    def layout_part(self, slide: Slide) -> str:
        """Return the part of the layout that a slide uses."""
        return self._layout_parts[self.seats[slide.id].layout.number]

    def shapes(
        self, slide: Slide, canvas: Canvas
    ) -> tuple[list[xml.Pieces], dict[str, list[Shown]]]:
        """Return the shapes of a slide in reading order, and what of them a click can show."""
        seat = self.seats[slide.id]
        drawn = _Drawing(seat, canvas, self.kept)
        drawn.heads()
        for element in seat.elements:
            drawn.add(element)
        drawn.furniture()
        return drawn.shapes, drawn.shown

    def findings(self) -> tuple[Diagnostic, ...]:
        """Return what a clinic should know of its template with this deck."""
        template, seats = self.template, self.seats.values()
        found = list(template.found)

        def warn(key: str, **values: Value) -> None:
            found.append(finding(key, None, Severity.WARNING, template=template.name, **values))

        least = min((seat.least_size for seat in seats), default=99.0)
        if least < _SMALL:
            warn("template-size", size=f"{least:.0f}")
        if self.kept:
            warn("template-colors", names=", ".join(sorted(self.kept)))
        moved = {s.layout.name for s in seats if s.head is not None and s.head.own_box is not None}
        if moved:
            warn("template-title.moved", names=", ".join(sorted(moved)))
        return tuple(dict.fromkeys(found))


class _Drawing:
    """The shapes of one slide while they are drawn."""

    def __init__(self, seat: Seat, canvas: Canvas, kept: frozenset[str]) -> None:
        self.seat, self.canvas, self.kept = seat, canvas, kept
        self.shapes: list[xml.Pieces] = []
        self.shown: dict[str, list[Shown]] = {}

    def heads(self) -> None:
        """Draw title and subtitle, and the ground of the picture."""
        seat = self.seat
        if seat.head is not None:
            self._head(seat.head, "title")
        if seat.subtitle is not None:
            self._head(seat.subtitle, "subtitle")
        if seat.panel is not None:
            box, color = seat.panel
            self.add(panel_group((box, fixed(color, self.kept))), Matrix(), known=False)

    def add(
        self, element: Fill | Group | Hotspot, matrix: Matrix | None = None, *, known: bool = True
    ) -> None:
        """Draw an element where the seat puts it."""
        matrix, canvas = matrix or self.seat.matrix, self.canvas
        element = with_kept(element, self.kept)
        if isinstance(element, Fill):
            name, entry = element.placeholder, Shown(canvas.new_id(), is_text=True)
            self.shapes.append((_whole_sizes(self._words(element, entry.shape_id, matrix)),))
        elif isinstance(element, Hotspot):
            drawn = canvas.hotspot(element, matrix.around(element.box))
            name, entry = element.name, Shown(drawn.shape_id, is_text=False)
            self.shapes.append(drawn.xml)
        else:
            art = canvas.group(element, matrix)
            if art is None:
                return
            name, entry = element.name, Shown(art.shape_id, is_text=False)
            self.shapes.append(tuple(map(_whole_sizes, art.xml)))
        if known:
            self.shown.setdefault(name, []).append(entry)

    def _words(self, fill: Fill, shape_id: int, matrix: Matrix) -> str:
        """Return words in a place of the template, or as a text box where it has none for them."""
        block, seat = fill.block, self.seat
        box = emu(matrix.around(block.box))
        text = _plain(paragraphs(block, self.canvas.language, scale=matrix.scale))
        place = seat.fills.get(fill.placeholder)
        name = block.name or fill.placeholder
        if place is None:
            return xml.text_box(shape_id, name, box, ANCHOR[block.anchor], text)
        return xml.unstyled(
            xml.placeholder(shape_id, name, place.kind, place.idx, box, ANCHOR[block.anchor], text)
        )

    def _head(self, head: Head, name: str) -> None:
        place, language = head.place, self.canvas.language
        box = emu(head.own_box) if head.own_box is not None else None
        text = xml.inherited_paragraphs(head.texts, language, *_style(head))
        shape_id = self.canvas.new_id()
        self.shapes.append((xml.head(shape_id, name, place.kind, place.idx, box, text),))

    def _box(self, block: TextBlock, font: str, name: str) -> None:
        text = _plain(paragraphs(block, self.canvas.language, font=font))
        shape_id = self.canvas.new_id()
        box = emu(block.box)
        self.shapes.append((xml.text_box(shape_id, name, box, ANCHOR[block.anchor], text),))

    def furniture(self) -> None:
        """Fill the places at the foot that the layout has."""
        seat, language = self.seat, self.canvas.language
        for head in seat.furniture:
            place, shape_id = head.place, self.canvas.new_id()
            run = xml.inherited_run(language, *_style(head))
            box, text = emu(place.box), head.texts[0]
            filled = xml.foreign_furniture(shape_id, place.kind, place.idx, box, text, run)
            self.shapes.append((filled,))
        if seat.note is not None:
            self._box(seat.note, xml.BODY_FONT, "footer")


def _whole_sizes(shape: str) -> str:
    """Return a shape whose words have whole or half sizes, as people set them: never larger."""
    return _SIZE.sub(lambda found: f' sz="{int(found[1]) // 50 * 50}"', shape)


def _style(head: Head) -> tuple[int | None, str]:
    """Return the size to write, and the rest of the look where the template's styles lack it."""
    size = round(head.own_size * 100) if head.own_size is not None else None
    look = head.place.look
    return size, "" if look.stated else xml.solid(xml.color(look.color.srgb, ()))


def _plain(text: str) -> str:
    """Return paragraphs that take nothing from a template's styles: no capitals, no underline."""
    return text.replace(' dirty="0"', ' i="0" u="none" cap="none" spc="0" dirty="0"').replace(
        "<a:pPr algn=", '<a:pPr marL="0" indent="0" algn='
    )
