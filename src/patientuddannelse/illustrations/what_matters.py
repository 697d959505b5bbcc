"""What matters: family, leisure and movement, the life that strength can be spent on.

Source: s000-det-vigtige.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.cast import BLOND_MAN, OLDER_WOMAN, RED_HAIRED_WOMAN, WALKER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.gallery import gallery
from patientuddannelse.drawing.materials import GRASS, STICK_WOOD
from patientuddannelse.drawing.poses import SIT, SIT_DRINK, STAND, STROLL, Arm
from patientuddannelse.drawing.scenery import stool, table, tree
from patientuddannelse.drawing.shapes import arc_points, disc, group, path, polyline, straight
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.primitives import Item

_ON_STOOL = replace(
    SIT, seat="", near_arm=Arm((14, -150), (50, -134), "grip"),
    far_arm=Arm((36, -152), (56, -136), "grip"),
)  # fmt: skip
_FLOOR = 62.0  # y of the ground in a disc of radius 100


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw a disc for each of the three, its word with it."""
    pictures = {"family": _family, "leisure": _leisure, "movement": _movement}
    known = [part for part in content.parts if part.id in pictures]
    if not known:
        return Figure((), (), str(content.alt))
    laid_out = gallery(stage, stage.frame, [part.label for part in known])
    parts = []
    for i, part in enumerate(known):
        box = laid_out.spots[i].picture
        art = group(
            _ground(stage), pictures[part.id](stage), at=box.center,
            scale=min(box.width, box.height) / 200,
        )  # fmt: skip
        parts.append(group(art, laid_out.caption(stage, i, part.label), name=part.id))
    return Figure(tuple(parts), (), str(content.alt))


def _ground(stage: Stage) -> Iterator[Item]:
    """Yield the disc: a light room or sky, and the ground."""
    yield disc(0, 0, 100, stage.color("white"))
    floor = arc_points(0, 0, 100, 34, 146)
    yield path((*straight(floor), ("Z",)), stage.color("green_light").mix(GRASS, 0.45))


def _family(stage: Stage) -> Iterator[Item]:
    """Yield two generations at the coffee table."""
    yield figure(OLDER_WOMAN, SIT_DRINK, (-40, _FLOOR + 12), 0.4, 0.6, "smile")
    yield table((4, _FLOOR + 12), 0.4, 110, 96)
    yield figure(BLOND_MAN, STAND, (46, _FLOOR + 12), 0.4, 0.6, "talk", flip=True)


def _leisure(stage: Stage) -> Iterator[Item]:
    """Yield somebody who sits at the water's edge with a fishing rod."""
    water = arc_points(0, 0, 100, 34, 71)
    yield path(
        (*straight([*water, (22, _FLOOR + 6), (30, 56)]), ("Z",)), stage.color("petrol4").tint(0.3)
    )
    yield stool((-28, _FLOOR + 8), 0.4)
    yield figure(RED_HAIRED_WOMAN, _ON_STOOL, (-28, _FLOOR + 8), 0.42, 0.7, "calm")
    yield polyline([(-6, 14), (66, -40)], STICK_WOOD, 3.4)
    yield polyline([(66, -40), (66, _FLOOR + 4)], stage.color("petrol9"), 1.2)
    yield disc(66, _FLOOR + 4, 3.6, stage.color("sun5"))


def _movement(stage: Stage) -> Iterator[Item]:
    """Yield somebody out for a walk."""
    yield tree((-50, _FLOOR - 4), 0.74)
    yield figure(WALKER, STROLL, (14, _FLOOR + 12), 0.42, 0.4, "smile")
