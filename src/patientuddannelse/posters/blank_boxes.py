"""Boxes to write in get the height that handwriting needs, and stand clear of all beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from patientuddannelse.posters.legible import line_boxes
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Group, Item, Path, TextBlock
from patientuddannelse.scene.walk import extent_of, leaves
from patientuddannelse.units import mm

_LINE = mm(12.2)
"""Room for a line of handwriting."""

_CLEAR = mm(1.4)  # between a box and what stands over or under it or round it
_BESIDE = mm(2)  # between a box and what stands at its sides
_AIR = mm(2.5)  # over and under a box that has room to spare


def roomier(
    figure: Group,
    boxes: Sequence[Path],
    drawn: Callable[[Rect], Path],
    set_left: Collection[int] = (),
) -> Group:
    """Return the figure with its boxes grown up and down to a line's height, as far as they can.

    ``drawn`` makes a box of another size. A box stays on the plate it stands on, and clear of
    words, art and other boxes: what is too near makes it narrower and, if it is taller than a
    line, less tall. Those whose numbers are ``set_left`` grow to as much air right as left.
    """
    mine = {id(box): bounds(box.outline) for box in boxes}
    others = _others(figure, mine)
    left = {id(boxes[number]) for number in set_left}
    mine = {key: _clear(box, others) for key, box in mine.items()}
    for key, box in mine.items():
        if key in left:
            mine[key] = _widened(box, _rest(key, mine, others))
    for fitted, wanted in ((_grown, True), (_trimmed, False)):
        for key, box in mine.items():
            if (box.height < _LINE) is wanted:
                mine[key] = fitted(box, _rest(key, mine, others))
    return _with(figure, {id(box): drawn(mine[id(box)]) for box in boxes})


def _rest(key: int, mine: Mapping[int, Rect], others: Sequence[Rect]) -> list[Rect]:
    return [*others, *(box for other, box in mine.items() if other != key)]


def _others(figure: Group, mine: Mapping[int, Rect]) -> list[Rect]:
    """Return what else is drawn: words line by line, art by the box around it."""
    found: list[Rect] = []
    for leaf, matrix in leaves([figure]):
        if isinstance(leaf, TextBlock):
            found += line_boxes(leaf)
        elif id(leaf) not in mine and (box := extent_of([(leaf, matrix)])):
            found.append(box)
    return found


def _clear(box: Rect, others: Sequence[Rect]) -> Rect:
    """Return the box drawn in at its sides from what touches them, and from its plate's edge."""
    plate = _plate(box, others)
    left, right = box.x, box.right
    if plate:
        left, right = max(left, plate.x + _BESIDE), min(right, plate.right - _BESIDE)
    for each in others:
        if each.bottom <= box.y or each.y >= box.bottom:
            continue
        if abs(each.x - box.right) < _BESIDE:
            right = min(right, each.x - _BESIDE)
        if abs(each.right - box.x) < _BESIDE:
            left = max(left, each.right + _BESIDE)
    return Rect(left, box.y, right - left, box.height)


def _widened(box: Rect, others: Sequence[Rect]) -> Rect:
    """Return the box with as much air at its right on its plate as at its left."""
    plate = _plate(box, others)
    if plate is None:
        return box
    right = max(box.right, plate.right - (box.x - plate.x))
    for each in others:
        if each.bottom > box.y and each.y < box.bottom and each.x >= box.right:
            right = min(right, max(box.right, each.x - _BESIDE))
    return Rect(box.x, box.y, right - box.x, box.height)


def _plate(box: Rect, others: Sequence[Rect]) -> Rect | None:
    """Return the smallest of all that a box stands on."""
    around = [each for each in others if each.contains(box)]
    return min(around, key=lambda each: each.width * each.height, default=None)


def _grown(box: Rect, others: Sequence[Rect]) -> Rect:
    plate = _plate(box, others) or box
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


def _trimmed(box: Rect, others: Sequence[Rect]) -> Rect:
    """Return a box taller than a line, clear of what nearly touches it from over and under."""
    spare, top, bottom = box.height - _LINE, box.y, box.bottom
    for each in others:
        if each.right < box.x or each.x > box.right:
            continue
        if each.y > box.y and abs(each.y - box.bottom) < _AIR:
            bottom = min(bottom, each.y - _AIR)
        elif each.bottom < box.bottom and abs(each.bottom - box.y) < _AIR:
            top = max(top, each.bottom + _AIR)
    wanted = (top - box.y) + (box.bottom - bottom)
    share = min(1.0, spare / wanted) if wanted else 0.0
    top, bottom = box.y + share * (top - box.y), box.bottom - share * (box.bottom - bottom)
    return Rect(box.x, top, box.width, bottom - top)


def _with(group: Group, new: Mapping[int, Path]) -> Group:
    def other(item: Item) -> Item:
        return _with(item, new) if isinstance(item, Group) else new.get(id(item), item)

    return replace(group, items=tuple(map(other, group.items)))
