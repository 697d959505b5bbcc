"""Boxes to write in become as tall as handwriting needs, where nothing else stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from patientuddannelse.posters.legible import line_boxes
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Group, Item, Path, TextBlock
from patientuddannelse.scene.walk import extent_of, leaves
from patientuddannelse.units import mm

_LINE = mm(12.2)
"""Room for a line of handwriting."""

_CLEAR = mm(1.4)  # between a box and what stands next to it or round it


def roomier(figure: Group, boxes: Sequence[Path], drawn: Callable[[Rect], Path]) -> Group:
    """Return the figure with its boxes grown up and down to a line's height, as far as they can.

    ``drawn`` makes a box of another size. A box stays on the plate it stands on, and clear of
    words, art and other boxes.
    """
    mine = {id(box): bounds(box.outline) for box in boxes}
    others = _others(figure, mine)
    for key, box in mine.items():
        if box.height < _LINE:
            rest = [*others, *(each for other, each in mine.items() if other != key)]
            mine[key] = _grown(box, rest)
    return _with(figure, {id(box): drawn(mine[id(box)]) for box in boxes})


def _others(figure: Group, mine: Mapping[int, Rect]) -> list[Rect]:
    """Return what else is drawn: words line by line, art by the box around it."""
    found: list[Rect] = []
    for leaf, matrix in leaves([figure]):
        if isinstance(leaf, TextBlock):
            found += line_boxes(leaf)
        elif id(leaf) not in mine and (box := extent_of([(leaf, matrix)])):
            found.append(box)
    return found


def _grown(box: Rect, others: Sequence[Rect]) -> Rect:
    around = [each for each in others if each.contains(box)]
    plate = min(around, key=lambda each: each.width * each.height, default=box)
    top, bottom = min(box.y, plate.y + _CLEAR), max(box.bottom, plate.bottom - _CLEAR)
    for each in others:
        if each.right < box.x or each.x > box.right:
            continue
        if each.bottom <= box.y:
            top = max(top, min(box.y, each.bottom + _CLEAR))
        elif each.y >= box.bottom:
            bottom = min(bottom, max(box.bottom, each.y - _CLEAR))
    tall = min(_LINE, bottom - top)
    y = min(max(box.center.y - tall / 2, top), bottom - tall)
    return Rect(box.x, y, box.width, max(tall, box.height))


def _with(group: Group, new: Mapping[int, Path]) -> Group:
    def other(item: Item) -> Item:
        return _with(item, new) if isinstance(item, Group) else new.get(id(item), item)

    return replace(group, items=tuple(map(other, group.items)))
