"""A slide whose content says the same and stands on other lines: composed, but for its origins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from operator import is_

from patientuddannelse.curriculum.authored import Text, origin_of
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.decks.model import Composition, Element, Fill, Slide, SpeakerNotes
from patientuddannelse.diagnostics import Origin
from patientuddannelse.scene.primitives import Field, Group, Item, TextBlock

Places = Mapping[Origin, Origin]
"""Where something stands now, by where it stood before."""


def places_between(before: object, now: object) -> Places | None:
    """Return where all that contents are made of stands now; None if they say something else."""
    places: dict[Origin, Origin] = {}
    for was, here in _alike(before, now):
        if (was is None) is not (here is None):
            return None
        if was is not None and here is not None and places.setdefault(was, here) != here:
            return None
    return places


_ELSE: tuple[None, Origin] = (None, Origin("", 0, 0))  # no content stands there


def _alike(one: object, other: object) -> Iterator[tuple[Origin | None, Origin | None]]:
    """Yield the places of two contents, piece by piece, up to where they say something else."""
    if type(one) is not type(other):
        yield _ELSE
        return
    if not isinstance(one, Mapping | tuple | list):
        yield origin_of(one), origin_of(other)
    if isinstance(one, Text) and isinstance(other, Text):
        if (one.value, one.raw) != (other.value, other.raw):
            yield _ELSE
    elif isinstance(one, Strict) and isinstance(other, Strict):
        for name in type(one).model_fields:
            yield from _alike(getattr(one, name), getattr(other, name))
    elif isinstance(one, Mapping) and isinstance(other, Mapping):
        yield from _alike([*one], [*other])
        yield from _alike([*one.values()], [*other.values()])
    elif isinstance(one, tuple | list) and isinstance(other, tuple | list):
        if len(one) != len(other):
            yield _ELSE
            return
        for its, theirs in zip(one, other, strict=True):
            yield from _alike(its, theirs)
    elif one != other:
        yield _ELSE


def moved_to(slide: Slide, places: Places) -> Slide | None:
    """Return a slide as it is composed of what stands elsewhere; None if that cannot be told."""
    try:
        return _Move(places).slide(slide)
    except KeyError:
        return None


class _Move:
    """Puts new origins in; raises KeyError for one in a file of which something else has moved."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._files = {each.file for each in places}

    def slide(self, slide: Slide) -> Slide:
        notes = slide.notes
        return replace(
            slide,
            composed=self._composed(slide.composed),
            foot=self._elements(slide.foot),
            notes=SpeakerNotes(
                self._texts(notes.say), self._texts(notes.ask), self._texts(notes.if_silent),
                self._texts(notes.watch), notes.time, notes.sources,
            ),
            origin=self._origin(slide.origin),
        )  # fmt: skip

    def _origin(self, origin: Origin | None) -> Origin | None:
        if origin is None or origin.file not in self._files:
            return origin
        return self._places[origin]

    def _texts(self, texts: tuple[Text, ...]) -> tuple[Text, ...]:
        return tuple(Text(each.value, each.raw, self._origin(each.origin)) for each in texts)

    def _composed(self, composed: Composition) -> Composition:
        title = composed.title
        return replace(
            composed,
            elements=self._elements(composed.elements),
            title=self._texts((title,))[0] if title else title,
        )

    def _elements(self, elements: tuple[Element, ...]) -> tuple[Element, ...]:
        return tuple(self._element(each) for each in elements)

    def _element(self, element: Element) -> Element:
        if isinstance(element, Fill):
            return Fill(element.placeholder, self._block(element.block))
        return self._group(element) if isinstance(element, Group) else element

    def _group(self, whole: Group) -> Group:
        """Return a group with other origins; what holds none stays the same object."""
        inner = [*map(self._item, whole.items)]
        origin = self._origin(whole.origin)
        if origin == whole.origin and all(map(is_, inner, whole.items)):
            return whole
        return replace(whole, items=tuple(inner), origin=origin)

    def _item(self, item: Item) -> Item:
        if isinstance(item, Group):
            return self._group(item)
        if isinstance(item, Field) and item.typed:
            return replace(item, typed=self._block(item.typed))
        return self._block(item) if isinstance(item, TextBlock) else item

    def _block(self, block: TextBlock) -> TextBlock:
        origins = [self._origin(each.origin) for each in block.paragraphs]
        if origins == [each.origin for each in block.paragraphs]:
            return block
        paragraphs = zip(block.paragraphs, origins, strict=True)
        return replace(
            block, paragraphs=tuple(replace(each, origin=origin) for each, origin in paragraphs)
        )
