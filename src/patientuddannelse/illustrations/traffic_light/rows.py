"""A light's row: band, words and vignette; and the advice that is revealed last."""

from __future__ import annotations

from patientuddannelse.curriculum.models.traffic_light import LightId
from patientuddannelse.drawing.shapes import group, path, polyline, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.traffic_light.places import Arrangement, Row
from patientuddannelse.illustrations.traffic_light.vignettes import vignette
from patientuddannelse.scene.primitives import Group, Item, Role

_MAT = 3.0  # points of white around a band


def row(stage: Stage, view: Arrangement, light: LightId) -> list[Item]:
    """Return the band with its heading, what happened, and the walker."""
    each = view.row(light)
    ground = stage.color(f"{light}_light")
    radius = min(each.band.height * 0.1, 18)
    items: list[Item] = [path(rounded(each.band, radius), ground)]
    if not (each.vignette or each.happened):  # a small picture stands on any ground, green as well
        mat = path(rounded(each.band.inset(-_MAT), radius + _MAT), stage.color("white"))
        items.insert(0, mat)
    if each.vignette:
        items.append(
            group(
                vignette(stage, light), at=each.vignette, scale=view.vignette_radius / 100,
                name=f"{light} vignette",
            )
        )  # fmt: skip
    items.append(each.heading)
    if each.happened:
        items.append(each.happened)
    return items


def advice(stage: Stage, view: Arrangement, light: LightId) -> Group:
    """Return what to do after a light, parted from what happened by a short rule."""
    each = view.row(light)
    words = group(each.advice, name=light, role=Role.ITEM)  # read with the light's other words
    return group(_rule(stage, each), words, name=f"{light} advice")


def _rule(stage: Stage, each: Row) -> Item | None:
    if not (each.rule and each.advice):
        return None
    color = stage.color(f"{each.id}_light").mix(
        stage.color("ink" if each.id == "yellow" else each.id), 0.45
    )
    x, y = each.rule
    if each.advice.box.x > x:
        ends = [(x, each.band.y + each.band.height * s) for s in (0.2, 0.8)]
        return polyline(ends, color, stage.strokes.hair)
    return polyline([(x, y), (x + stage.unit * 46, y)], color, stage.strokes.detail)
