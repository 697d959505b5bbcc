"""Two tones: art of many colours in, the same art in tones from one dark to one light colour out.

For people in the background of a row: still faces and clothes, but quiet.
"""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.scene.paint import Color, LinearGradient, Paint
from patientuddannelse.scene.primitives import Group, Item, Path


def in_tones(item: Item, dark: Color, light: Color) -> Item:
    """Return art whose colours lie between two tones, as dark or light as they were."""
    match item:
        case Group():
            return replace(item, items=tuple(in_tones(each, dark, light) for each in item.items))
        case Path():
            fill = _toned(item.fill, dark, light) if item.fill else None
            stroke = item.stroke
            if stroke:
                stroke = replace(stroke, color=_tone(stroke.color, dark, light))
            return replace(item, fill=fill, stroke=stroke)
        case _:
            return item


def _toned(paint: Paint, dark: Color, light: Color) -> Paint:
    if isinstance(paint, LinearGradient):
        stops = tuple((at, _tone(color, dark, light)) for at, color in paint.stops)
        return replace(paint, stops=stops)
    return _tone(paint, dark, light)


def _tone(color: Color, dark: Color, light: Color) -> Color:
    # the square root is near how light a colour looks
    return dark.mix(light, color.luminance**0.5)
