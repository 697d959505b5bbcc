"""The housing of the traffic light with its three lenses, dark or lit."""

from __future__ import annotations

from patientuddannelse.curriculum.models.traffic_light import LightId
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.traffic_light.arrangement import Arrangement
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

_CASE = Color("#2F464D")
_CASE_DARK = Color("#22343A")
_CASE_LIGHT = Color("#3D5961")
_HOOD = Color("#1A2A2F")
_DARK_LENS = Color("#46595E")
_LENS = 19.4  # the radius in the units that hood and rim are drawn in


def housing(stage: Stage, view: Arrangement) -> Group:
    """Return the post, the case and the dark lenses under their hoods."""
    box = view.housing
    side = box.width * 0.08
    corner = box.width * 0.34
    face = Rect(box.x, box.y, box.width - side, box.height)
    return group(
        _post(stage, view),
        path(rounded(box, corner), _CASE_DARK),
        path(rounded(face, corner), _CASE),
        polyline(
            [(box.x + side * 0.9, box.y + corner), (box.x + side * 0.9, box.bottom - corner)],
            _CASE_LIGHT, side * 0.36,
        ),
        (_lens(view, row.id, _DARK_LENS) for row in view.rows),
    )  # fmt: skip


def _post(stage: Stage, view: Arrangement) -> list[Item]:
    """Return the post on which an upright light stands, down to the frame's foot."""
    box, foot = view.housing, stage.frame.bottom
    if foot - box.bottom < box.width * 0.2 or view.strip.x <= box.x:
        return []
    width, x, y = box.width * 0.26, box.x + box.width * 0.37, box.bottom - box.width * 0.3
    return [
        rect(x, y, width, foot - y, _CASE),
        rect(x + width * 0.54, y, width * 0.46, foot - y, _CASE_DARK),
    ]


def lit_lens(stage: Stage, view: Arrangement, light: LightId) -> Group:
    """Return the lens of a light, lit and with its sign, to lie over the dark one."""
    row = view.row(light)
    color = stage.color(light)
    sign = stage.color("ink" if light == "yellow" else "white")
    x, y = row.lens
    size = 30 * view.lens_radius / _LENS
    return group(
        _lens(view, light, color),
        icon(row.light.icon, (x, y + size / 30), size, sign, color.tint(0.55), color),
    )


def _lens(view: Arrangement, light: LightId, color: Color) -> Group:
    """Return rim, glass, gleam and hood of a lens, drawn for a radius of 19.4."""
    return group(
        disc(0, 1, 22.4, _HOOD),
        disc(0, 0, 21, color.shade(0.24)),
        disc(0, 0, _LENS, color),
        path("M-15,-5 C-12.6,-14 -3.4,-17.4 5,-16", None, color.tint(0.45), 2.3),
        path(
            "M-23.4,-11.6 C-21.8,-28.4 21.8,-28.4 23.4,-11.6"
            " C18.4,-23.4 -18.4,-23.4 -23.4,-11.6 Z",
            _HOOD,
        ),
        at=view.row(light).lens, scale=view.lens_radius / _LENS,
    )  # fmt: skip
