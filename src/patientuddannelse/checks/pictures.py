"""Bitmaps on a sheet: each has enough pixels for the size at which it is printed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from patientuddannelse.diagnostics import Diagnostic, Origin
from patientuddannelse.scene.primitives import Group, Item, Picture
from patientuddannelse.scene.walk import content
from patientuddannelse.units import mm
from patientuddannelse.wordings import finding

LEAST_DPI = 150


def check_pictures(items: Sequence[Item], where: str) -> Iterator[Diagnostic]:
    """Yield an error for every bitmap that would look coarse on paper."""
    for origin, picture, scale in _placed(items):
        inches = picture.box.width * scale / 72
        pixels = _pixels_across(picture.data)
        if pixels < round(inches * LEAST_DPI):
            width = round(picture.box.width * scale / mm(1))
            needed = math.ceil(inches * LEAST_DPI)
            yield finding(
                "coarse-picture", origin, pixels=pixels, width=width, where=where, needed=needed
            )


def _placed(items: Sequence[Item]) -> Iterator[tuple[Origin | None, Picture, float]]:
    """Yield the bitmaps of a page; nearly none has any."""
    if any(isinstance(leaf, Picture) for leaf, _ in content(items)):
        yield from _pictures(items, None)


def _pictures(
    items: Iterable[Item], origin: Origin | None
) -> Iterator[tuple[Origin | None, Picture, float]]:
    """Yield every bitmap, where it was named, and how much it is enlarged."""
    for item in items:
        if isinstance(item, Group):
            for inner, picture, scale in _pictures(item.items, item.origin or origin):
                yield inner, picture, scale * item.transform.scale
        elif isinstance(item, Picture):
            yield origin, item, 1.0


def check_no_bitmaps(items: Sequence[Item]) -> Iterator[Diagnostic]:
    """Yield an error for every bitmap in a file for a print shop, which is all vector.

    It is the same for every sheet, and so told once.
    """
    for origin, _, _ in _placed(items):
        yield finding("bitmap-in-press", origin)


def _pixels_across(data: bytes) -> int:
    from PIL import Image

    with Image.open(BytesIO(data)) as picture:
        return picture.width
