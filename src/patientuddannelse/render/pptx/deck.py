"""From a deck to the bytes of its .pptx file: slides, notes, sections and properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from patientuddannelse.decks.layouts import FOOTER, SLIDE_NUMBER, layout
from patientuddannelse.decks.model import Deck, Fill, Hotspot, Slide
from patientuddannelse.diagnostics import RenderError
from patientuddannelse.languages import language
from patientuddannelse.render.pptx import xml
from patientuddannelse.render.pptx.notes import notes_paragraphs
from patientuddannelse.render.pptx.package import Parts, zipped
from patientuddannelse.render.pptx.presentation import FIRST_SLIDE_ID, with_slides, with_title
from patientuddannelse.render.pptx.shapes import Canvas, emu
from patientuddannelse.render.pptx.template import layout_part, paint, shipped_template
from patientuddannelse.render.pptx.text import ANCHOR, paragraphs
from patientuddannelse.render.pptx.timing import Shown, timing
from patientuddannelse.revision.base import with_base
from patientuddannelse.revision.built import Written, built_slide
from patientuddannelse.revision.identity import shape_keys, slide_mark
from patientuddannelse.revision.reading import picture_code
from patientuddannelse.revision.state import DeckState
from patientuddannelse.revision.state import Slide as SlideState
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.theme import PALETTE

if TYPE_CHECKING:
    from patientuddannelse.render.pptx.foreign.slides import Host

_REGIONS = {"da": "da-DK", "en": "en-GB"}
_KIND = "application/vnd.openxmlformats-officedocument.presentationml"
_ABOVE = Rect(48, -80, 864, 54)  # where a title stands that is read aloud but not shown


def render_deck(deck: Deck) -> bytes:
    """Return the .pptx of a deck.

    Raises RenderError where a slide names a layout, placeholder or reveal target there is not.
    """
    writer = _Writer(deck)
    added = [writer.add(number, each) for number, each in enumerate(deck.slides, 1)]
    parts = writer.parts
    relations = [each.relation for each in added]
    parts[parts.main] = with_slides(parts[parts.main], deck, relations)
    parts[writer.properties] = with_title(parts[writer.properties], deck, writer.language)
    slides = tuple(each.state for each in added)
    state = DeckState(slides, deck.id, deck.variant, deck.asked)
    return zipped(with_base(parts.files(), state).items())


def _host_of(deck: Deck) -> Host | None:
    """Return the clinic's template that a deck goes into, None for our own."""
    if deck.template is None:
        return None
    from patientuddannelse.render.pptx.foreign.slides import Host

    return Host(deck, deck.template)


class _Added(NamedTuple):
    """A slide in the package: its relation to the presentation, and its state as it was built."""

    relation: str
    state: SlideState


class _Writer:
    """Adds slides and their notes as parts of the package, numbered by their place in the deck."""

    def __init__(self, deck: Deck) -> None:
        self.host = _host_of(deck)
        self.labels = language(deck.language.partition("-")[0])
        self.template = self.host.stock if self.host else shipped_template()
        self.parts = Parts(self.template.package)
        self.properties = self.template.package.related("", "core-properties")
        self.language = _REGIONS.get(deck.language, deck.language)
        self.images: dict[bytes, str] = {}
        names = {each: section.name for section in deck.sections for each in section.slide_ids}
        self.footers = {
            each.id: deck.footer or names.get(each.id, deck.title) for each in deck.slides
        }
        # Before any is written, since a slide may lead to a later one.
        self.slides = {
            each.id: f"ppt/slides/slide{number}.xml" for number, each in enumerate(deck.slides, 1)
        }

    def add(self, number: int, slide: Slide) -> _Added:
        """Add one slide with its notes; return its relation and its state."""
        canvas, part = Canvas(self.language), self.slides[slide.id]
        page = f"ppt/notesSlides/notesSlide{number}.xml"
        try:
            shapes, shown, ground, layout_of = self._drawn(number, slide, canvas)
        except KeyError as error:
            raise RenderError(f"slide {slide.id}: no layout or placeholder {error}") from error
        notes = notes_paragraphs(slide.notes, self.labels, self.language)
        said, keys = xml.notes_slide(notes, number, self.language), shape_keys(slide.id, shapes)
        before, after = _around(slide, shown, ground)
        known = chain.from_iterable(map(xml.identified, shapes, keys))
        self.parts.add(part, f"{_KIND}.slide+xml", "".join((before, *known, after)).encode())
        self.parts.add(page, f"{_KIND}.notesSlide+xml", said.encode())
        self._relate(slide, page, layout_of, canvas)
        shown_here = canvas.relations.items()
        pictures = {each: picture_code(to) for to, each in shown_here if isinstance(to, bytes)}
        listed, places = FIRST_SLIDE_ID + number - 1, self.template.layout(layout_of)
        relation = self.parts.relate(self.parts.main, "slide", part)
        around, inside = before + after, canvas.inside
        written = Written(slide.id, listed, around, shapes, keys, inside, notes, places, pictures)
        return _Added(relation, built_slide(written))

    def _drawn(
        self, number: int, slide: Slide, canvas: Canvas
    ) -> tuple[list[xml.Pieces], dict[str, list[Shown]], str, str]:
        """Return a slide's shapes, what of them can move, its ground, and the layout's part."""
        if self.host is not None:
            return *self.host.shapes(slide, canvas), "", self.host.layout_part(slide)
        shapes, shown = _shapes(slide, number, canvas, self.footers[slide.id])
        ground = xml.solid(paint(slide.ground)) if slide.ground else ""
        return shapes, shown, ground, layout_part(self.template, slide.layout)

    def _relate(self, slide: Slide, page: str, layout_of: str, canvas: Canvas) -> None:
        """Let a slide point at its layout, notes, bitmaps and other slides, and its notes at it."""
        parts, part = self.parts, self.slides[slide.id]
        parts.relate(part, "slideLayout", layout_of)
        parts.relate(part, "notesSlide", page)
        parts.relate(page, "notesMaster", self.template.notes_master)
        parts.relate(page, "slide", part)
        for to, relation in canvas.relations.items():
            if isinstance(to, str):
                known = parts.relate(part, "slide", self._linked(slide, to))
            else:
                known = parts.relate(part, "image", self._image(to))
            if known != relation:
                raise RenderError(f"slide {slide.id}: its pictures are out of order")

    def _linked(self, slide: Slide, to: str) -> str:
        if to not in self.slides:
            raise RenderError(f"slide {slide.id}: it leads to slide {to!r}, which is not there")
        return self.slides[to]

    def _image(self, data: bytes) -> str:
        if data not in self.images:
            kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
            prefix = "slide-" if self.host else ""  # a template's own are called image1 and so on
            name = f"ppt/media/{prefix}image{len(self.images) + 1}.{kind}"
            self.parts.add(name, f"image/{kind}", data)
            self.images[data] = name
        return self.images[data]


def _shapes(
    slide: Slide, number: int, canvas: Canvas, footer: str
) -> tuple[list[xml.Pieces], dict[str, list[Shown]]]:
    """Return the shapes of a slide in reading order, footer and number last, and what can move."""
    shown: dict[str, list[Shown]] = {}
    shapes: list[xml.Pieces] = []
    if not any(isinstance(e, Fill) and e.placeholder == "title" for e in slide.elements):
        shapes.append((_hidden_title(slide, canvas),))
    for element in slide.elements:
        if isinstance(element, Fill):
            name, entry = element.placeholder, Shown(canvas.new_id(), is_text=True)
            shapes.append((_filled(element, slide.layout, entry.shape_id, canvas.language),))
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
        place, of_number = emu(FOOTER), emu(SLIDE_NUMBER)
        shapes.append((xml.footer(canvas.new_id(), place, footer, canvas.language, fill),))
        last = xml.slide_number(canvas.new_id(), of_number, number, canvas.language, fill)
        shapes.append((last,))
    return shapes, shown


def _around(slide: Slide, shown: Mapping[str, list[Shown]], ground: str) -> tuple[str, str]:
    """Return the XML of a slide around its shapes: its ground, and what of them moves."""
    return xml.slide(
        background=ground,
        timing=timing(slide, _targets(slide, shown)),
        mark=slide_mark(slide.id),
        hidden=slide.hidden,
    )


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
