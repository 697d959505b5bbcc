"""Hands open a door: treatment can show a way out to movement, which the patient walks.

Nobody is held or led: an open hand points the way. Sources: s003-doeraabner, s003-kombination.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cast import WALKER
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.hands import offering_hand
from patientuddannelse.drawing.materials import GRASS, PATH_EDGE, PATH_SAND, SKIN, WHITE, WOOD
from patientuddannelse.drawing.poses import STROLL
from patientuddannelse.drawing.scenery import ground_shadow, tree
from patientuddannelse.drawing.shapes import disc, group, path, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_WIDE, _TALL = 380.0, 436.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the open door with somebody on the path outside, and the open hand before it."""
    frame = stage.frame
    scale = fit_scale(Rect(0, 0, _WIDE, _TALL), frame)
    at = (frame.center.x - _WIDE * scale / 2, frame.center.y - _TALL * scale / 2)
    layers = {"outside": _outside(stage), "door": _door(stage)}
    parts = [group(art, at=at, scale=scale, name=name) for name, art in layers.items()]
    hand = group(_hand(), at=at, scale=scale)
    parts.append(group(within(hand, stage.page.inset(3)), name="hand"))  # the sleeve ends there
    return Figure(tuple(parts), (), str(content.alt))


def _outside(stage: Stage) -> Iterator[Item]:
    """Yield what lies behind the door: sky, hills, the path and somebody on it."""
    light = stage.color("green_light")
    meadow = light.mix(GRASS, 0.6)
    yield path("M132,396 L340,396 L372,430 L118,430 Z", stage.color("sun2"))
    yield rect(118, 6, 236, 396, WOOD, 8)
    yield rect(134, 22, 204, 380, stage.color("petrol2").tint(0.45))
    yield path("M134,196 C190,172 260,190 338,160 L338,402 L134,402 Z", light.mix(GRASS, 0.3))
    yield path("M134,248 C200,232 270,232 338,218 L338,402 L134,402 Z", meadow)
    yield tree((306, 236), 0.74)
    way = (
        "M{a},402 C226,350 306,318 262,276 C244,258 262,244 286,228 L296,228"
        " C286,246 282,258 296,274 C336,318 300,360 {b},402 Z"
    )
    yield path(way.format(a=168, b=306), PATH_EDGE)
    yield path(way.format(a=174, b=300), PATH_SAND)
    yield ground_shadow((240, 366), 72, PATH_SAND)
    yield figure(WALKER, STROLL, (240, 366), 0.56, 0.5, "smile")


def _door(stage: Stage) -> Iterator[Item]:
    """Yield the leaf of the door, swung towards the viewer at the left."""
    leaf = stage.color("petrol7")
    yield path("M134,22 L40,1 L40,434 L134,402 Z", leaf)
    panel = leaf.tint(0.16)
    yield path("M116,48 L60,34 L60,186 L116,188 Z", panel)
    yield path("M116,216 L60,218 L60,392 L116,376 Z", panel)
    yield disc(54, 204, 9, stage.color("sun5"))


def _hand() -> Group:
    """Return the open hand that shows the way, from the lower left."""
    hand = offering_hand(SKIN[2], WHITE, arm=70.0)
    return group(hand, at=(84, 408), scale=0.86, rotate=-34)
