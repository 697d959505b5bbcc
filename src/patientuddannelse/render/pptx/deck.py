"""From a deck to the bytes of its .pptx file: slides, notes, sections and properties."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from patientuddannelse.decks.layouts import FOOTER, SLIDE_NUMBER, layout
from patientuddannelse.decks.model import Deck, Fill, Hotspot, Slide
from patientuddannelse.diagnostics import RenderError
from patientuddannelse.languages import language
from patientuddannelse.render.pptx import xml
from patientuddannelse.render.pptx.foreign.slides import Host, host_of
from patientuddannelse.render.pptx.notes import notes_paragraphs
from patientuddannelse.render.pptx.package import files_of, zipped
from patientuddannelse.render.pptx.shapes import Canvas, emu
from patientuddannelse.render.pptx.template import layout_part, open_template, paint
from patientuddannelse.render.pptx.text import ANCHOR, paragraphs
from patientuddannelse.render.pptx.timing import Shown, timing
from patientuddannelse.revision.base import built_state, with_base
from patientuddannelse.revision.identity import Codes, codes_of, shape_keys, slide_mark
from patientuddannelse.revision.state import DeckState
from patientuddannelse.revision.state import Slide as SlideState
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.theme import PALETTE

if TYPE_CHECKING:
    from pptx.opc.package import Part
    from pptx.presentation import Presentation

_REGIONS = {"da": "da-DK", "en": "en-GB"}
_SLIDE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_FIRST_SLIDE_ID = 256
_NAMESPACE = uuid.UUID("6f3c2f0e-7f63-5c0e-9d0a-3a4f2d1b8c55")
_DATED = datetime(2025, 1, 1)  # never the clock: the same deck gives the same bytes
_ABOVE = Rect(48, -80, 864, 54)  # where a title stands that is read aloud but not shown


def render_deck(deck: Deck) -> bytes:
    """Return the .pptx of a deck.

    Raises RenderError where a slide names a layout, placeholder or reveal target there is not.
    """
    host = host_of(deck)
    presentation = host.presentation if host else open_template()
    writer = _Writer(deck, presentation, host)
    relations = [writer.add(number, each) for number, each in enumerate(deck.slides, 1)]
    _list_slides(presentation, deck, relations)
    _describe(presentation, deck)
    files = files_of(presentation.part.package)
    for part in writer.slides.values():
        part.blob = b""  # parts refer to one another: with no collector at work they would stay
    return zipped(with_base(files, built_state(files, _named(deck), writer.codes)).items())


def _named(deck: Deck) -> DeckState:
    """Return which deck it is, and the ids of its slides."""
    slides = tuple(SlideState(id=each.id) for each in deck.slides)
    return DeckState(slides, deck.id, deck.variant, deck.asked)


class _Writer:
    """Adds slides and their notes as parts of the package, numbered by their place in the deck."""

    def __init__(self, deck: Deck, presentation: Presentation, host: Host | None) -> None:
        self.host = host
        self.labels = language(deck.language.partition("-")[0])
        self.presentation = presentation
        self.package = presentation.part.package
        self.notes_master = presentation.part.notes_master_part
        self.language = _REGIONS.get(deck.language, deck.language)
        self.images: dict[bytes, Part] = {}
        self.codes: dict[str, list[Codes]] = {}
        names = {each: section.name for section in deck.sections for each in section.slide_ids}
        self.footers = {
            each.id: deck.footer or names.get(each.id, deck.title) for each in deck.slides
        }
        # Before any is written, since a slide may lead to a later one.
        self.slides = {
            each.id: self._part(f"/ppt/slides/slide{number}.xml", _SLIDE, b"")
            for number, each in enumerate(deck.slides, 1)
        }

    def add(self, number: int, slide: Slide) -> str:
        """Add one slide with its notes and return its relation to the presentation."""
        from pptx.opc.constants import CONTENT_TYPE as CT
        from pptx.opc.constants import RELATIONSHIP_TYPE as RT

        canvas = Canvas(self.language)
        try:
            if self.host is not None:
                shapes, shown = self.host.shapes(slide, canvas)
                ground = ""
                layout_of = self.host.layout_part(slide)
            else:
                shapes, shown = _shapes(slide, number, canvas, self.footers[slide.id])
                ground = xml.solid(paint(slide.ground)) if slide.ground else ""
                layout_of = layout_part(self.presentation, slide.layout)
        except KeyError as error:
            raise RenderError(f"slide {slide.id}: no layout or placeholder {error}") from error
        part = self.slides[slide.id]
        self.codes[slide.id] = [codes_of(each) for each in shapes]
        part.blob = _slide_of(slide, shapes, shown, ground).encode()
        notes = notes_paragraphs(slide.notes, self.labels, self.language)
        page = self._part(
            f"/ppt/notesSlides/notesSlide{number}.xml",
            CT.PML_NOTES_SLIDE,
            xml.notes_slide(notes, number, self.language).encode(),
        )
        part.relate_to(layout_of, RT.SLIDE_LAYOUT)
        part.relate_to(page, RT.NOTES_SLIDE)
        page.relate_to(self.notes_master, RT.NOTES_MASTER)
        page.relate_to(part, RT.SLIDE)
        for to, relation in canvas.relations.items():
            known = (
                (self._linked(slide, to), RT.SLIDE)
                if isinstance(to, str)
                else (self._image(to), RT.IMAGE)
            )
            if part.relate_to(*known) != relation:
                raise RenderError(f"slide {slide.id}: its pictures are out of order")
        # The part is new: relate_to would look for it among all slides before it, every time.
        return str(self.presentation.part.rels._add_relationship(RT.SLIDE, part))

    def _linked(self, slide: Slide, to: str) -> Part:
        if to not in self.slides:
            raise RenderError(f"slide {slide.id}: it leads to slide {to!r}, which is not there")
        return self.slides[to]

    def _image(self, data: bytes) -> Part:
        if data not in self.images:
            kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
            prefix = "slide-" if self.host else ""  # a template's own are called image1 and so on
            name = f"/ppt/media/{prefix}image{len(self.images) + 1}.{kind}"
            self.images[data] = self._part(name, f"image/{kind}", data)
        return self.images[data]

    def _part(self, name: str, content_type: str, data: bytes) -> Part:
        from pptx.opc.package import Part
        from pptx.opc.packuri import PackURI

        return Part(PackURI(name), content_type, self.package, data)


def _shapes(
    slide: Slide, number: int, canvas: Canvas, footer: str
) -> tuple[list[str], dict[str, list[Shown]]]:
    """Return the shapes of a slide in reading order, footer and number last, and what can move."""
    shown: dict[str, list[Shown]] = {}
    shapes: list[str] = []
    if not any(isinstance(e, Fill) and e.placeholder == "title" for e in slide.elements):
        shapes.append(_hidden_title(slide, canvas))
    for element in slide.elements:
        if isinstance(element, Fill):
            name, entry = element.placeholder, Shown(canvas.new_id(), is_text=True)
            shapes.append(_filled(element, slide.layout, entry.shape_id, canvas.language))
        elif isinstance(element, Hotspot):
            drawn = canvas.hotspot(element)
            name, entry = element.name, Shown(drawn.shape_id, is_text=False)
            shapes.append(drawn.xml)
        else:
            art = canvas.group(element)
            if art is None:
                continue
            name, entry = element.name, Shown(art.shape_id, is_text=False)
            shapes.append(art.xml)
        shown.setdefault(name, []).append(entry)
    if slide.footer:
        fill = _footer_fill(slide)
        shapes.append(xml.footer(canvas.new_id(), emu(FOOTER), footer, canvas.language, fill))
        place = emu(SLIDE_NUMBER)
        shapes.append(xml.slide_number(canvas.new_id(), place, number, canvas.language, fill))
    return shapes, shown


def _slide_of(
    slide: Slide, shapes: list[str], shown: Mapping[str, list[Shown]], ground: str
) -> str:
    """Return the XML of a slide from its shapes and what of them moves; each gets its identity."""
    moves = timing(slide, _targets(slide, shown))
    keys = shape_keys(slide.id, shapes)
    known = "".join(map(xml.identified, shapes, keys))
    return xml.slide(known, ground, moves, slide_mark(slide.id), hidden=slide.hidden)


def _targets(slide: Slide, shown: Mapping[str, list[Shown]]) -> dict[str, Shown]:
    """Return what moves by name; a name must stand for exactly one part of the slide."""
    targets: dict[str, Shown] = {}
    for name in dict.fromkeys(_names(slide)):
        parts = shown.get(name, [])
        if len(parts) != 1:
            raise RenderError(
                f"slide {slide.id}: a click shows {name!r}, but {len(parts)} parts have that name"
            )
        targets[name] = parts[0]
    return targets


def _names(slide: Slide) -> Iterator[str]:
    """Yield the name of everything on a slide that moves, or sets something off."""
    for click in slide.clicks:
        yield from (target.name for target in click.targets)
    for trigger in slide.triggers:
        yield trigger.hotspot
        yield from (target.name for target in trigger.targets)
    if running := slide.countdown:
        yield from filter(None, (running.gauge, *running.faces, running.hotspot))


def _filled(fill: Fill, layout_key: str, shape_id: int, language: str) -> str:
    """Return a placeholder with its text, and its own place where that is not the layout's."""
    place, block = layout(layout_key)[fill.placeholder], fill.block
    box, inherited = emu(block.box), emu(place.box)
    title = place.kind == "title"
    text = paragraphs(block, language, font=xml.HEADING_FONT if title else xml.BODY_FONT)
    return xml.placeholder(
        shape_id,
        block.name or fill.placeholder,
        place.kind,
        place.idx,
        None if box == inherited else box,
        ANCHOR[block.anchor],
        text,
    )


def _hidden_title(slide: Slide, canvas: Canvas) -> str:
    """Return the title of a slide that shows none: for screen readers and lists of slides."""
    style = xml.TextStyle(
        canvas.language, 2000, True, xml.solid(paint(PALETTE["ink"])), xml.HEADING_FONT
    )
    text = xml.paragraph([slide.title.replace("\n", " ")], style, "l", 2400, 0)
    return xml.placeholder(canvas.new_id(), "title", "title", 0, emu(_ABOVE), "b", text)


def _footer_fill(slide: Slide) -> str:
    """Return the footer's colour on a ground of the slide's own; else the layout's serves."""
    if slide.ground is None:
        return ""
    token = max("white", "ink2", key=lambda t: PALETTE[t].contrast(slide.ground or PALETTE[t]))
    return xml.solid(paint(PALETTE[token]))


def _list_slides(presentation: Presentation, deck: Deck, relations: list[str]) -> None:
    """Write the list of slides, and the sections, into the presentation."""
    from pptx.oxml import parse_xml

    root = presentation.part._element
    ids = range(_FIRST_SLIDE_ID, _FIRST_SLIDE_ID + len(relations))
    handouts = root.find("./{*}handoutMasterIdLst")
    masters = root.find("./{*}notesMasterIdLst") if handouts is None else handouts
    masters.addnext(parse_xml(xml.slide_list(zip(ids, relations, strict=True))))
    sections, extensions = parse_xml(xml.section_list(_sections(deck))), root.find("./{*}extLst")
    if extensions is None:
        root.append(sections)
    else:
        extensions.append(sections[0])


def _sections(deck: Deck) -> Iterator[tuple[str, str, list[int]]]:
    """Yield name, GUID and slide ids of each run of slides in one section.

    Slides that no section names stand in one named as the deck, since every slide must be in one.
    """
    names = {each: section.name for section in deck.sections for each in section.slide_ids}
    numbered = enumerate(deck.slides, _FIRST_SLIDE_ID)
    runs = groupby(numbered, key=lambda pair: names.get(pair[1].id, deck.title))
    for index, (name, run) in enumerate(runs):
        guid = uuid.uuid5(_NAMESPACE, f"{deck.id}/{index}")
        yield name, f"{{{str(guid).upper()}}}", [number for number, _ in run]


def _describe(presentation: Presentation, deck: Deck) -> None:
    properties = presentation.core_properties
    properties.title = deck.title
    properties.author = deck.clinic
    properties.last_modified_by = deck.clinic
    properties.language = _REGIONS.get(deck.language, deck.language)
    properties.created = properties.modified = _dated()
    properties.revision = 1


def _dated() -> datetime:
    """Return the date that SOURCE_DATE_EPOCH gives, in UTC, or one that never changes."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(given), UTC).replace(tzinfo=None) if given else _DATED
