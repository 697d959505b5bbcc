"""From a scene colour to a theme colour of the deck: a slot, and what lightens or darkens it.

Office programs change a theme colour in hue, saturation and lightness (ECMA-376 20.1.2.3:
``hueOff``, ``satMod``, ``lumMod``, ``lumOff``). Each tint and shade of the palette is therefore
its slot's colour so changed that the result is the palette's own value, and follows the slot when
a clinic chooses other theme colours.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from patientuddannelse.scene.paint import Color
from patientuddannelse.theme import PALETTE

# Every slot of the theme's colour scheme and the palette colour it holds (rule 9: grounds, text
# and categories are theme colours).
SLOTS = {
    "dk1": "ink", "lt1": "white", "dk2": "petrol9", "lt2": "paper",
    "accent1": "petrol7", "accent2": "coral5", "accent3": "sun5",
    "accent4": "physical", "accent5": "mental", "accent6": "social_fill",
    "hlink": "petrol7", "folHlink": "mental",
}  # fmt: skip

# Tokens that follow a slot; the lights' green, yellow and red keep their own values.
_SLOT_OF = {
    "ink": "dk1", "ink2": "dk1", "white": "lt1", "petrol9": "dk2",
    "paper": "lt2", "sand": "lt2", "sand3": "lt2",
    "petrol7": "accent1", "petrol4": "accent1", "petrol2": "accent1", "petrol1": "accent1",
    "coral7": "accent2", "coral5": "accent2", "coral2": "accent2", "coral1": "accent2",
    "sun7": "accent3", "sun5": "accent3", "sun2": "accent3",
    "physical": "accent4", "physical_light": "accent4",
    "mental": "accent5", "mental_light": "accent5",
    "social": "accent6", "social_fill": "accent6", "social_light": "accent6",
}  # fmt: skip

_FULL = 100_000  # 100 % in the file format
_DEGREE = 60_000
_EXACT, _NEAR = 1, 3  # how far a channel (0-255) may miss


class ThemeColor(NamedTuple):
    """A slot and its changes, as (element, value) in the file format's own units."""

    slot: str
    changes: tuple[tuple[str, int], ...] = ()


@lru_cache(maxsize=4096)
def theme_color(color: Color) -> ThemeColor | None:
    """Return the theme colour that shows as ``color``, or None where it must stay fixed.

    Fixed are colours without a token, those of the lights, and what no change reaches.
    """
    slot = _SLOT_OF.get(color.token)
    if slot is None:
        return None
    base = PALETTE[SLOTS[slot]].srgb
    best: tuple[int, ThemeColor] | None = None
    for changes in _candidates(base, color.srgb):
        miss = _distance(shown(base, changes), color.srgb)
        if miss <= _EXACT:
            return ThemeColor(slot, changes)
        if best is None or miss < best[0]:
            best = miss, ThemeColor(slot, changes)
    return best[1] if best and best[0] <= _NEAR else None


def shown(srgb: str, changes: tuple[tuple[str, int], ...]) -> str:
    """Return what an office program shows of a colour after the changes, as ``#RRGGBB``."""
    hue, lum, sat = colorsys.rgb_to_hls(*_unit(srgb))
    for name, value in changes:
        match name:
            case "hueOff":
                hue = min(max(hue + value / (360 * _DEGREE), 0.0), 1.0)
            case "satMod":
                sat = min(sat * value / _FULL, 1.0)
            case "satOff":
                sat = min(max(sat + value / _FULL, 0.0), 1.0)
            case "lumMod":
                lum = min(lum * value / _FULL, 1.0)
            case _:
                lum = min(max(lum + value / _FULL, 0.0), 1.0)
    channels = (round(c * 255) for c in colorsys.hls_to_rgb(hue, lum, sat))
    return "#{:02X}{:02X}{:02X}".format(*channels)


def _candidates(base: str, target: str) -> Iterator[tuple[tuple[str, int], ...]]:
    """Yield sets of changes from the plainest to the most exact."""
    hue, lum, sat = colorsys.rgb_to_hls(*_unit(base))
    to_hue, to_lum, to_sat = colorsys.rgb_to_hls(*_unit(target))
    lightness = _lightness(lum, to_lum)
    if sat > 0:
        saturation = (("satMod", round(to_sat / sat * _FULL)),)
    else:
        saturation = (("satOff", round(to_sat * _FULL)),)
    turn = (("hueOff", round((to_hue - hue) * 360 * _DEGREE)),)
    yield ()
    yield lightness
    yield saturation + lightness
    yield turn + saturation + lightness


def _lightness(lum: float, target: float) -> tuple[tuple[str, int], ...]:
    """Darken by a factor, lighten by a share of the way to white: neither can leave the range."""
    if target <= lum:
        return (("lumMod", round(target / lum * _FULL)),)
    keep = (1 - target) / (1 - lum)
    return (("lumMod", round(keep * _FULL)), ("lumOff", round((1 - keep) * _FULL)))


def _unit(srgb: str) -> tuple[float, float, float]:
    return int(srgb[1:3], 16) / 255, int(srgb[3:5], 16) / 255, int(srgb[5:7], 16) / 255


def _distance(one: str, two: str) -> int:
    return max(abs(round((a - b) * 255)) for a, b in zip(_unit(one), _unit(two), strict=True))
