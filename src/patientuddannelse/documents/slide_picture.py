"""A slide as a small picture in a document: its whole drawing scaled, with its words read out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from operator import is_

from patientuddannelse.decks.layouts import SLIDE
from patientuddannelse.decks.model import Composition
from patientuddannelse.documents.covered import covered_texts
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.once_each import once_each
from patientuddannelse.posters.parts import Piece
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Path, Picture, Role, TextBlock
from patientuddannelse.scene.walk import groups

_ENDS = ".?!…"
_LINE = 0.8  # pt, around the picture


@once_each
def slide_picture(
    slide: Composition, name: str, whole: tuple[Item, ...], width: float, named: str, line: Color
) -> Piece:
    """Return a slide in a width: the ``whole`` of it, as its deck shows it, as one figure.

    ``name`` is what it is called, ``named`` what its alt text begins with. The words on the slide
    are read after the picture, but for its title.
    """
    scale = width / SLIDE.width
    faces = slide.countdown.faces[1:] if slide.countdown else ()
    shown = [target for each in slide.clicks for target in each.targets]
    shown += [target for each in slide.triggers for target in each.targets]
    covered = covered_texts(whole, {target.name for target in shown})
    told = [each.alt_text for each in groups(whole) if each.role is Role.FIGURE and each.alt_text]
    drawn = group(
        _flattened(whole, frozenset(faces), covered, count()),
        scale=scale,
        name=name,
        role=Role.FIGURE,
        alt_text=" ".join([named if named[-1] in _ENDS else f"{named}.", *told]),
    )
    tall = SLIDE.height * scale
    frame = group(rect(0, 0, width, tall, None, line=line, line_width=_LINE), role=Role.DECORATIVE)
    return Piece((drawn, frame), tall)


def _flattened(
    items: Iterable[Item], hidden: frozenset[str], covered: frozenset[int], number: Iterator[int]
) -> Iterator[Item]:
    """Yield the items without names, roles and alt texts of their own: they are one figure.

    What is not seen is left out: groups whose names are ``hidden``, and texts that are covered, by
    their ``number``. Most of a picture is as it should be, and stays as it is.
    """
    for item in items:
        if isinstance(item, Path):  # nearly all
            yield item
        elif isinstance(item, Group):
            inner = tuple(_flattened(item.items, hidden, covered, number))
            if item.name not in hidden:
                yield _nameless(item, inner)
        elif isinstance(item, TextBlock):
            if next(number) in covered:
                continue
            plain = item
            if item.name or item.overflow:  # an overflow is told of the slide itself
                plain = TextBlock(item.box, item.paragraphs, item.anchor)
            yield group(plain, role=Role.DECORATIVE) if item.name == "title" else plain
        elif isinstance(item, Picture):
            yield replace(item, alt_text="")
        else:
            yield item


def _nameless(whole: Group, inner: tuple[Item, ...]) -> Group:
    """Return a group of other items without a name, role or alt text of its own."""
    role = whole.role if whole.role is Role.DECORATIVE else Role.PLAIN
    same = len(inner) == len(whole.items) and all(map(is_, inner, whole.items))
    if same and not whole.name and not whole.alt_text and role is whole.role:
        return whole
    return Group(inner, "", role, "", whole.transform, whole.opacity, whole.origin)
