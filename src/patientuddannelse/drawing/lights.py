"""The lenses of a traffic light, dark or lit: each colour with its own sign, wherever it stands."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, group, path
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group

SIGNS: Mapping[str, str] = MappingProxyType({"green": "check", "yellow": "clock", "red": "pause"})
"""The lights in reading order, and the icon that goes with each: colour alone is never enough."""

CASE, CASE_DARK, CASE_LIGHT = Color("#2F464D"), Color("#22343A"), Color("#3D5961")
"""The colours of the case in which the lenses sit."""

DARK_LENS = Color("#46595E")
_HOOD = Color("#1A2A2F")
_RADIUS = 19.4  # of the glass in the units that hood and rim are drawn in
_SIGN = 30.0  # a sign's box in the same units


def lens(at: tuple[float, float], radius: float, color: Color) -> Group:
    """Return rim, glass, gleam and hood of a lens; ``radius`` is that of the glass."""
    return group(
        disc(0, 1, 22.4, _HOOD),
        disc(0, 0, 21, color.shade(0.24)),
        disc(0, 0, _RADIUS, color),
        path("M-15,-5 C-12.6,-14 -3.4,-17.4 5,-16", None, color.tint(0.45), 2.3),
        path(
            "M-23.4,-11.6 C-21.8,-28.4 21.8,-28.4 23.4,-11.6"
            " C18.4,-23.4 -18.4,-23.4 -23.4,-11.6 Z",
            _HOOD,
        ),
        at=at, scale=radius / _RADIUS,
    )  # fmt: skip


def lit_lens(
    stage: Stage, light: str, at: tuple[float, float], radius: float, sign: str = ""
) -> Group:
    """Return the lens of a light, lit and with its sign (its own, where none is given)."""
    color = stage.color(light)
    line = stage.color("ink" if light == "yellow" else "white")
    x, y = at
    size = _SIGN * radius / _RADIUS
    return group(
        lens(at, radius, color),
        icon(sign or SIGNS[light], (x, y + size / 30), size, line, color.tint(0.55), color),
    )
