"""Soft grounds behind the art of slides: the wave at the right, the hill, the dark panel."""

from __future__ import annotations

import math

from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.drawing.shapes import disc, group, path
from patientuddannelse.scene.primitives import Group, Role


def wave(setting: Setting, left: float) -> Group:
    """Return a ground from about ``left`` to the right edge, its left side a wave."""
    x = left - 600  # the curve is drawn for a left edge at 600
    curve = (
        f"M{600 + x},0 L960,0 L960,{FOOT} L{600 + x},{FOOT}"
        f" C{570 + x},400 {640 + x},330 {600 + x},240 C{566 + x},160 {620 + x},80 {600 + x},0 Z"
    )
    return group(path(curve, setting.color("petrol1")), name="ground", role=Role.DECORATIVE)


def panel(setting: Setting, width: float) -> Group:
    """Return a dark panel at the left with quiet rings, as tall as the slide's content."""
    dark, light = setting.color("petrol9"), setting.color("petrol7")
    edge = (
        f"M0,0 L{width},0 C{width - 34},90 {width + 22},170 {width - 6},270"
        f" C{width - 26},350 {width + 16},420 {width - 4},{FOOT} L0,{FOOT} Z"
    )
    x, y = 0.42 * width, FOOT - 138.0  # the quiet rings behind whoever stands there
    return group(
        path(edge, dark),
        path(_dome(x, y, 152.0), dark.mix(light, 0.3)),
        disc(x, y, 112.0, dark.mix(light, 0.6)),
        name="panel", role=Role.DECORATIVE,
    )  # fmt: skip


def _dome(x: float, y: float, radius: float) -> str:
    """Return a disc that the foot cuts off."""
    half = math.sqrt(radius**2 - (FOOT - y) ** 2)
    return f"M{x - half},{FOOT} A{radius},{radius} 0 1 1 {x + half},{FOOT} Z"


def hill(setting: Setting, token: str) -> Group:
    """Return a darker wave along the foot of a coloured slide."""
    base = setting.color(token)
    deep = {"sun2": "sun5", "petrol1": "petrol2"}.get(token, token)
    curve = f"M0,400 C220,360 420,426 600,388 C760,354 880,386 960,372 L960,{FOOT} L0,{FOOT} Z"
    return group(
        path(curve, base.mix(setting.color(deep), 0.5)), name="ground", role=Role.DECORATIVE
    )


def spot(setting: Setting, x: float, y: float, radius: float, token: str) -> Group:
    """Return a large quiet disc behind a figure."""
    return group(disc(x, y, radius, setting.color(token)), name="spot", role=Role.DECORATIVE)
