"""A deck on paper: a slide for each reveal step, and each answer on a slide of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from patientuddannelse.decks.model import (
    Click,
    Deck,
    Element,
    Fill,
    Hotspot,
    Section,
    Slide,
    SpeakerNotes,
    Target,
)
from patientuddannelse.drawing.shapes import group
from patientuddannelse.languages import language
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Role
from patientuddannelse.text.fitting import first_baseline

VARIANT = "print"
"""What the edition on paper is called."""


def printed(deck: Deck) -> Deck:
    """Return the deck with nothing left to click: what a click turned a page for is a new slide.

    The pages of one slide carry its title; where a reader lists titles, each says which page it
    is. Notes go along with the first. Slides in reserve are left out.
    """
    labels = language(deck.language)
    pages: dict[str, tuple[Slide, ...]] = {}
    for slide in deck.slides:
        if slide.hidden:
            continue
        states = tuple(_states(slide))
        if len(states) > 1:
            titles = [
                f"{slide.title} ({labels.page_text(i, len(states)).lower()})"
                for i in range(1, len(states) + 1)
            ]
            states = tuple(
                _numbered(state, i, title)
                for i, (state, title) in enumerate(zip(states, titles, strict=True), 1)
            )
        pages[slide.id] = states
    sections = (
        Section(each.name, tuple(p.id for name in each.slide_ids for p in pages.get(name, ())))
        for each in deck.sections
    )
    return replace(
        deck,
        variant=VARIANT,
        sections=tuple(each for each in sections if each.slide_ids),
        slides=tuple(page for states in pages.values() for page in states),
    )


def _states(slide: Slide) -> Iterator[Slide]:
    """Yield the slide as it stands before each click that turns a page, and at its end."""
    for i, click in enumerate(slide.clicks):
        if click.turns_page:
            yield _without(slide, slide.clicks[i:])
    yield _without(slide, ())


def _without(slide: Slide, clicks: Iterable[Click]) -> Slide:
    """Return the slide before some clicks, with nothing that moves."""
    later = {target for click in clicks for target in click.targets}
    composed = replace(
        slide.composed,
        elements=_seen(slide.composed.elements, later),
        clicks=(),
        triggers=(),
        countdown=None,
    )
    return replace(slide, composed=composed, foot=_seen(slide.foot, later))


def _seen(elements: Iterable[Element], later: set[Target]) -> tuple[Element, ...]:
    """Return what is seen of some elements before others have appeared."""
    shown = (_before(each, later) for each in elements)
    return tuple(each for each in shown if each is not None)


def _before(element: Element, later: set[Target]) -> Fill | Group | None:
    """Return what is seen of an element before some things have appeared."""
    if isinstance(element, Hotspot):
        return None
    if isinstance(element, Group):
        return None if Target(element.name) in later else element
    if Target(element.placeholder) in later:
        return None
    paragraphs = element.block.paragraphs
    kept = tuple(
        paragraph
        for i, paragraph in enumerate(paragraphs)
        if Target(element.placeholder, i) not in later
    )
    if len(kept) == len(paragraphs):
        return element
    if not kept:
        return None
    top, box = kept[0].lines[0].baseline - first_baseline(kept[0]), element.block.box
    room = Rect(box.x, top, box.width, box.bottom - top)
    block = replace(element.block, paragraphs=kept, anchor=Anchor.TOP, box=room)
    return Fill(element.placeholder, block)


def _numbered(slide: Slide, page: int, title: str) -> Slide:
    """Return one of several pages: its title is unique, the words that are seen stay."""
    elements = tuple(
        group(each.block, name="title", role=Role.PLAIN)
        if isinstance(each, Fill) and each.placeholder == "title"
        else each
        for each in slide.composed.elements
    )
    notes = slide.notes if page == 1 else SpeakerNotes(time=slide.notes.time)
    composed = replace(slide.composed, elements=elements)
    return replace(slide, id=f"{slide.id}-{page}", title=title, composed=composed, notes=notes)
