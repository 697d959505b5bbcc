"""Where everything on a slide goes on a clinic's template: title, art, words and footer.

A slide is composed on 960 x 540 pt as ever, with room for its title left out. Here the title takes
the template's own place, and all else is scaled as one into the room that the template leaves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from patientuddannelse.decks.layouts import SLIDE
from patientuddannelse.decks.layouts import layout as own_layout
from patientuddannelse.decks.model import Deck, Fill, Slide
from patientuddannelse.decks.template.area import clear_of_art, free_area, is_ground
from patientuddannelse.decks.template.heads import cover_lines, set_head
from patientuddannelse.decks.template.model import FURNITURE, HostLayout, Template
from patientuddannelse.decks.template.seat import Element, Head, Seat, scene_of
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, Group, Item, Role, TextBlock
from patientuddannelse.scene.walk import extent
from patientuddannelse.text.refitting import refitted
from patientuddannelse.theme import PALETTE

_OURS = {"accent", "ground"}  # what belongs to our own template's look
_HEADS = {"quiz": "body"}  # where the title itself is part of the picture, this stands in its place
_MARGIN = 24.0  # round what does not reach the slide's edge
_AIR = 10.0  # between title and picture, in points of the template
_OVER_FOOT = 4.0  # between picture and footer, the same
_READABLE = 4.5
_LOW = 0.5  # of the height: a title that ends below leaves no room for a picture
_SMALLEST = 6.0  # pt, in a footer


def slide_picture(deck: Deck, slide: Slide, template: Template) -> tuple[Item, ...]:
    """Return what a slide shows on the template, scaled into 960 x 540 pt."""
    seat = seated(deck, slide, template, deck.footer or deck.title)
    scale = min(SLIDE.width / template.width, SLIDE.height / template.height)
    x, y = (SLIDE.width - scale * template.width) / 2, (SLIDE.height - scale * template.height) / 2
    place = Matrix(scale, 0.0, 0.0, scale, x, y)
    return (
        rect(SLIDE.x, SLIDE.y, SLIDE.width, SLIDE.height, PALETTE["white"]),
        Group(seat.picture(template), transform=place),
    )


def seated(deck: Deck, slide: Slide, template: Template, footer: str) -> Seat:
    """Return where everything on the slide goes."""
    elements = tuple(_kept(slide, deck))
    if slide.layout == "title" and (cover := _cover(slide, template)):
        return cover
    bodies = list(_bodies(slide, elements))
    role = ("title_only", "content")[len(bodies)] if len(bodies) < 2 else "two_content"
    host = template.layout("section" if slide.layout == "section" else role)
    page = Rect(0, 0, template.width, template.height)
    head, elements = _headed(slide, elements, host, template)
    core = host.core if head is None else _under(head, host.core, page)
    note = None
    if footer != deck.title and host.first("ftr") is None:
        note = _note(footer, core, page, template)
        core = _above(note.box.y, core)
    texts = {"dt": "00.00.0000", "ftr": footer, "sldNum": str(deck.number_of(slide))}
    furniture = tuple(_foot(host, texts, template))
    for each in furniture:  # some layouts have their footer over the content
        if core.bottom > each.place.box.y > core.center.y:
            core = _above(each.place.box.y, core)
    area = free_area(core, page, list(_taken(host, head, note, page)))
    elements = tuple(_refitted(each, template) for each in elements)
    return Seat(
        host, head, None, _panel(slide, host, area), _scaled(elements, area, page), elements,
        dict(zip(bodies, host.bodies, strict=False)), furniture, note,
    )  # fmt: skip


def _bodies(slide: Slide, elements: tuple[Element, ...]) -> Iterator[str]:
    """Return the placeholders of what is written below the title."""
    head = _HEADS.get(slide.layout)
    names = (each.placeholder for each in elements if isinstance(each, Fill))
    return (name for name in names if name.startswith("body") and name != head)


def _under(head: Head, core: Rect, page: Rect) -> Rect:
    """Return the room for content that a title leaves: higher up too where it was moved there."""
    top = _foot_of(head.block) + _AIR
    if head.own_box is not None and core.y > top + 0.1 * page.height:
        core = Rect(core.x, top, core.width, core.bottom - top)
    return Rect(core.x, max(core.y, top), core.width, min(core.height, core.bottom - top))


def _above(y: float, core: Rect) -> Rect:
    """Return the room for content that what stands below it leaves."""
    return Rect(core.x, core.y, core.width, min(core.height, y - _OVER_FOOT - core.y))


def _taken(
    host: HostLayout, head: Head | None, note: TextBlock | None, page: Rect
) -> Iterator[Rect]:
    """Yield what a picture must keep clear of: the template's art and places, title and footer."""
    yield from (each.box for each in host.art if not is_ground(each.box, page))
    yield from (each.box for each in host.places if each.kind in FURNITURE)
    if head is not None:
        box = head.block.box
        yield Rect(box.x, box.y, box.width, _foot_of(head.block) - box.y)
    if note is not None:
        yield note.box


def _scaled(elements: tuple[Element, ...], area: Rect, page: Rect) -> Matrix:
    """Return how a picture comes into an area: as large as there is room, in the middle."""
    crop = _crop(elements)
    scale = min(
        area.width / crop.width, area.height / crop.height,
        max(page.width / SLIDE.width, page.height / SLIDE.height),
    )  # fmt: skip
    x, y = area.center.x - scale * crop.center.x, area.center.y - scale * crop.center.y
    return Matrix(scale, 0.0, 0.0, scale, x, y)


def _kept(slide: Slide, deck: Deck) -> Iterator[Element]:
    """Yield what is shown: neither our own foot and grounds, nor a title that was copied."""
    for each in slide.composed.elements:
        if isinstance(each, Group) and each.name in _OURS:
            continue
        if isinstance(each, Group) and each.name == "band" and slide.countdown is None:
            continue  # our band for a title; with a clock on it, it stays
        copied = isinstance(each, Group) and each.name == "title" and deck.variant
        if copied and slide.layout not in _HEADS:
            continue
        yield each


def _headed(
    slide: Slide, elements: tuple[Element, ...], host: HostLayout, template: Template
) -> tuple[Head | None, tuple[Element, ...]]:
    """Take the title, or what stands in its place, out of the picture and set it on the page."""
    place = host.title
    if place is None:
        return None, elements
    name = _HEADS.get(slide.layout, "title")
    inside = [each for each in elements if isinstance(each, Fill) and each.placeholder == name]
    rest = tuple(each for each in elements if each not in inside)
    words = inside[0].block.text if inside else slide.title
    page = Rect(0, 0, template.width, template.height)
    box = place.box
    if box.bottom > _LOW * page.height:
        box = _raised(host, page)
    seat = replace(place, box=clear_of_art(box, host.art, page))
    made = set_head(seat, (words,), template)
    return Head(place, made.texts, made.size, made.block), rest


def _raised(host: HostLayout, page: Rect) -> Rect:
    """Return a place for titles at the top, where a layout has its title in the middle."""
    low = Rect(0.1 * page.width, 0.4 * page.height, 0.8 * page.width, 0.3 * page.height)
    taken = [each.box for each in host.art if not is_ground(each.box, page)]
    area = free_area(low, page, taken)
    side = max(_AIR - area.x + 0.05 * page.width, 0.0)
    top = max(area.y, 0.04 * page.height)
    return Rect(area.x + side, top, area.width - 2 * side, 0.13 * page.height)


def _cover(slide: Slide, template: Template) -> Seat | None:
    """Set the first slide as the template does: title, subtitle, and who has approved it."""
    host = template.layout("title")
    place, below = host.title, host.first("subTitle", "body")
    if place is None or host.number == template.roles["title_only"]:
        return None
    title = next(
        (e.block.text for e in slide.elements if isinstance(e, Fill) and e.placeholder == "title"),
        slide.title,
    )
    made = set_head(place, (title,), template)
    head = Head(place, made.texts, made.size, made.block)
    lines, approval = cover_lines(slide)
    subtitle = None
    if below is not None and lines:
        under = set_head(below, lines, template)
        subtitle = Head(below, under.texts, under.size, under.block)
    furniture = tuple(_foot(host, {"ftr": approval}, template)) if approval else ()
    page = Rect(0, 0, template.width, template.height)
    note = None if furniture or not approval else _note(approval, host.core, page, template)
    return Seat(
        host, head, subtitle, None, Matrix(), (), {}, furniture, note
    )  # fmt: skip


def _foot(host: HostLayout, texts: Mapping[str, str], template: Template) -> Iterator[Head]:
    """Yield what fills the layout's places for date, footer and number."""
    for place in host.places:
        if place.kind in texts:
            text = texts[place.kind]
            made = set_head(place, (text,), template, least=_SMALLEST)
            block = replace(made.block, box=place.box)  # at the foot nothing has room to grow
            yield Head(place, made.texts, made.size, block)


def _note(text: str, core: Rect, page: Rect, template: Template) -> TextBlock:
    """Set a line at the foot where the template has no place for a footer."""
    height = 0.034 * page.height
    box = Rect(core.x, page.bottom - 1.4 * height, core.width, height)
    return template_line(text, box, template)


def template_line(text: str, box: Rect, template: Template) -> TextBlock:
    """Set one small line in the template's font."""
    from patientuddannelse.text.fitting import TextStyle, Typesetter

    style = TextStyle(400, 0.7 * box.height, 5.0, 1.2, PALETTE["ink2"])
    setter = Typesetter(template.body.face, kern=False, greedy=True)
    return setter.block(text, style, box, anchor=Anchor.MIDDLE, name="footer")


def _foot_of(block: TextBlock) -> float:
    """Return the y under which nothing of a set text stands."""
    box = block.box
    if block.anchor is Anchor.TOP:
        return min(box.bottom, box.y + block.height + 8)
    if block.anchor is Anchor.MIDDLE:
        return min(box.bottom, box.center.y + block.height / 2 + 4)
    return box.bottom


def _refitted(element: Element, template: Template) -> Element:
    match element:
        case Fill():
            return replace(element, block=refitted(element.block, template.body))
        case Group():
            return refitted_group(element, template)
        case _:
            return element


def refitted_group(art: Group, template: Template) -> Group:
    """Return a group with its words set in the template's font."""
    items: list[Item] = []
    for item in art.items:
        match item:
            case Group():
                items.append(refitted_group(item, template))
            case TextBlock():
                items.append(refitted(item, template.body))
            case _:
                items.append(item)
    return replace(art, items=tuple(items))


def _crop(elements: tuple[Element, ...]) -> Rect:
    """Return the part of the slide that its picture takes, with a margin where it has one."""
    box = extent(scene_of(elements)) or SLIDE
    # art that runs off our slide is seen whole on another page, so it counts
    left, top = min(max(box.x - _MARGIN, 0.0), box.x), min(max(box.y - 4, 0.0), box.y)
    right = max(min(box.right + _MARGIN, SLIDE.width), box.right)
    bottom = max(min(box.bottom + 4, SLIDE.height), box.bottom)
    # never narrower than a wide picture: a tall one would outgrow the slides beside it
    if right - left < 0.8 * SLIDE.width:
        middle = (left + right) / 2
        half = 0.4 * SLIDE.width
        left, right = middle - half, middle + half
    return Rect(left, top, right - left, bottom - top)


def _panel(slide: Slide, host: HostLayout, area: Rect) -> tuple[Rect, Color] | None:
    """Return a ground for the picture, where it has one of its own or the template's is unfit."""
    token = own_layout(slide.layout).ground
    color = slide.ground or PALETTE[token]
    if token != "paper" or slide.ground is not None:
        return area, color
    ground = host.ground
    if ground is not None and all(
        PALETTE[each].contrast(ground) >= _READABLE for each in ("ink2", "petrol7", "coral7")
    ):
        return None
    return area, color


def panel_group(panel: tuple[Rect, Color]) -> Group:
    """Return the ground of the picture as art."""
    box, color = panel
    return group(
        rect(box.x, box.y, box.width, box.height, color), name="panel", role=Role.DECORATIVE
    )
