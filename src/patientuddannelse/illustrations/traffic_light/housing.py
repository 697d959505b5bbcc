"""The housing of the traffic light with its three lenses, dark or lit."""

from __future__ import annotations

from patientuddannelse.curriculum.models.traffic_light import LightId
from patientuddannelse.drawing import lights
from patientuddannelse.drawing.lights import CASE, CASE_DARK, CASE_LIGHT, DARK_LENS, lens
from patientuddannelse.drawing.shapes import group, path, polyline, rect, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.traffic_light.places import Arrangement
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item


def housing(stage: Stage, view: Arrangement) -> Group:
    """Return the post, the case and the dark lenses under their hoods."""
    box = view.housing
    side = box.width * 0.08
    corner = box.width * 0.34
    face = Rect(box.x, box.y, box.width - side, box.height)
    return group(
        _post(stage, view),
        path(rounded(box, corner), CASE_DARK),
        path(rounded(face, corner), CASE),
        polyline(
            [(box.x + side * 0.9, box.y + corner), (box.x + side * 0.9, box.bottom - corner)],
            CASE_LIGHT, side * 0.36,
        ),
        (lens(row.lens, view.lens_radius, DARK_LENS) for row in view.rows),
    )  # fmt: skip


def _post(stage: Stage, view: Arrangement) -> list[Item]:
    """Return the post on which an upright light stands, down to the frame's foot."""
    box, foot = view.housing, stage.frame.bottom
    if foot - box.bottom < box.width * 0.2 or view.strip.x <= box.x:
        return []
    width, x, y = box.width * 0.26, box.x + box.width * 0.37, box.bottom - box.width * 0.3
    return [
        rect(x, y, width, foot - y, CASE),
        rect(x + width * 0.54, y, width * 0.46, foot - y, CASE_DARK),
    ]


def lit_lens(stage: Stage, view: Arrangement, light: LightId) -> Group:
    """Return the lens of a light, lit and with its sign, to lie over the dark one."""
    row = view.row(light)
    return lights.lit_lens(stage, light, row.lens, view.lens_radius, row.light.icon)
