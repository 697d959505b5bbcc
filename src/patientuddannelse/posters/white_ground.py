"""A picture for white paper: grounds lighter, and white cards outlined that lay on cream before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from patientuddannelse.scene.geometry import IDENTITY, Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.paint import Color, LinearGradient, Paint, Stroke
from patientuddannelse.scene.primitives import Group, Item, Path
from patientuddannelse.theme import PALETTE, WHITE_GROUND

_LEAST = 0.004  # shares of the page: what is smaller is no card
_MOST = 0.5
_EDGE = PALETTE["sand3"]


def on_white(items: Iterable[Item], page: Rect, unit: float) -> tuple[Item, ...]:
    """Return the picture on white; ``unit`` is a design unit in points."""
    return tuple(_on_white(item, page, unit) for item in items)


def _on_white(item: Item, page: Rect, unit: float) -> Item:
    match item:
        case Group() if item.transform == IDENTITY:  # what is placed is art: its colours stay
            return replace(item, items=on_white(item.items, page, unit))
        case Path():
            return _repainted(item, page, unit)
        case _:
            return item


def _repainted(path: Path, page: Rect, unit: float) -> Path:
    fill = _lighter(path.fill) if path.fill else None
    stroke = path.stroke
    if isinstance(fill, Color) and not stroke and _is_card(path, fill, page):
        stroke = Stroke(_EDGE, 0.7 * unit)
    return replace(path, fill=fill, stroke=stroke)


def _is_card(path: Path, fill: Color, page: Rect) -> bool:
    if fill.srgb != "#FFFFFF" or fill.token == "paper" or path.opacity < 1:
        return False
    box = bounds(path.outline)
    share = box.width * box.height / (page.width * page.height)
    return _LEAST < share < _MOST and page.inset(1.0).contains(box)


def _lighter(paint: Paint) -> Paint:
    if isinstance(paint, LinearGradient):
        return replace(paint, stops=tuple((at, _light(color)) for at, color in paint.stops))
    return _light(paint)


def _light(color: Color) -> Color:
    """Return a ground as it is on white; mixed colours stay."""
    if color.token in PALETTE.colors and color == PALETTE[color.token]:
        return WHITE_GROUND[color.token]
    return color
