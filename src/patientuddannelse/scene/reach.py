"""How far items reach: a box around all they draw, which a group knows once somebody has asked."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from patientuddannelse.scene.geometry import IDENTITY, Box, Matrix
from patientuddannelse.scene.outline import hull
from patientuddannelse.scene.primitives import Field, Group, Item, Path, TextBlock

NOWHERE: Box = (math.inf, math.inf, -math.inf, -math.inf)
"""The reach of what draws nothing."""

_RISE, _DROP = 1.0, 0.4  # of the size: more than letters reach above and below their baseline
_ROUNDING = 0.001  # pt: how far what is in a group may lie outside its box by rounding


def reach(item: Item, matrix: Matrix) -> Box:
    """Return left, top, right and bottom of a box that holds all that an item draws under a matrix.

    Strokes count, and lines of words that stand out of their box. It may be larger than what is
    seen: it holds the control points of curves too.
    """
    if isinstance(item, Group):
        moved = item.transform
        return reach_under(matrix if moved is IDENTITY else matrix.after(moved), item)
    box, line = _extent(item)
    return _grown(box, line, matrix)


def reach_under(matrix: Matrix, group: Group) -> Box:
    """Return the same of what is in a group, which stands under a matrix."""
    return _grown(*_inner_extent(group), matrix)


def _grown(box: Box, line: float, matrix: Matrix) -> Box:
    if box is NOWHERE:
        return box
    if matrix is IDENTITY:  # as nearly always, where pages are gone through
        (left, top, right, bottom), around = box, line + _ROUNDING
    else:
        left, top, right, bottom = matrix.edges(box)
        around = line * matrix.scale + _ROUNDING
    return left - around, top - around, right + around, bottom + around


def _inner_extent(group: Group) -> tuple[Box, float]:
    """Return a box that holds what is in a group, and how far lines reach out of it at most.

    Both are the group's own, wherever it stands.
    """
    try:
        return group.extent
    except AttributeError:
        found = _united(group.items)
        object.__setattr__(group, "extent", found)
        return found


def _united(items: Iterable[Item]) -> tuple[Box, float]:
    (left, top, right, bottom), most = NOWHERE, 0.0
    for item in items:
        if isinstance(item, Path):  # nearly all
            if not item.outline:
                continue
            west, north, east, south = hull(item.outline)
            if item.stroke and item.stroke.width > most * 2:
                most = item.stroke.width / 2
        else:
            (west, north, east, south), line = _extent(item)
            most = line if line > most else most
        left, top = west if west < left else left, north if north < top else top
        right, bottom = east if east > right else right, south if south > bottom else bottom
    return ((left, top, right, bottom) if left <= right else NOWHERE), most


def _extent(item: Item) -> tuple[Box, float]:
    """Return the same of one item."""
    if isinstance(item, Group):
        box, line = _inner_extent(item)
        if box is NOWHERE or item.transform is IDENTITY:
            return box, line
        return item.transform.edges(box), line * item.transform.scale
    if isinstance(item, TextBlock):
        return _of_text(item), 0.0
    if isinstance(item, Field) and item.typed:
        return _united((replace(item, typed=None), item.typed))
    if isinstance(item, Path):
        return _united((item,))
    return (item.box.x, item.box.y, item.box.right, item.box.bottom), 0.0


def _of_text(text: TextBlock) -> Box:
    """Return the box of a text and its lines."""
    box = text.box
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    for each in text.paragraphs:
        rise, drop = _RISE * each.size, _DROP * each.size
        for line in each.lines:
            west, east = line.x, line.x + line.width
            north, south = line.baseline - rise, line.baseline + drop
            left, top = west if west < left else left, north if north < top else top
            right, bottom = east if east > right else right, south if south > bottom else bottom
    return left, top, right, bottom
