"""One example for each block, drawn in a disc of radius 100 around the origin."""

from __future__ import annotations

import math

from patientuddannelse.curriculum.models.three_p import TimeId
from patientuddannelse.drawing.materials import CARDBOARD, FLOOR, WHITE, WOOD, WOOD_DARK
from patientuddannelse.drawing.people import CAST, POSES, bust, figure, head
from patientuddannelse.drawing.shapes import arc, disc, ellipse, group, path, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item, Path

HERO = CAST["bearded_man"]
_R = 100.0


def vignette(stage: Stage, block_id: TimeId) -> list[Item]:
    """Return the picture of a block: work that is always the same, a lift, a bad night."""
    scenes = {"before": _work, "start": _lift, "now": _night}
    return scenes[block_id](stage)


def _below(y: float, color: Color) -> Path:
    """Return the disc's lower part under a straight edge at ``y``."""
    x = math.sqrt(_R * _R - y * y)
    large = int(y < 0)
    return path(f"M{-x},{y} L{x},{y} A{_R},{_R} 0 {large} 1 {-x},{y} Z", color)


def _work(stage: Stage) -> list[Item]:
    """The same box again and again, along a table."""
    boxes = [
        item
        for x in (-66, -22, 22, 66)
        for item in (
            rect(x - 16, 8, 32, 30, CARDBOARD, 2),
            rect(x + 7, 8, 9, 30, CARDBOARD.shade(0.15), 2),
            rect(x - 4, 8, 8, 13, CARDBOARD.shade(0.28)),
        )
    ]
    return [
        disc(0, 0, _R, stage.color("petrol1")),
        bust(HERO, (0, -42), 0.58, 0.15, "flat", 140, look_up=-0.5),
        *boxes,
        _below(38, WOOD),
        _below(48, WOOD_DARK),
    ]


def _lift(stage: Stage) -> list[Item]:
    """A lift that hurt: the only place where pain is drawn."""
    pain = stage.color("coral5")
    return [
        disc(0, 0, _R, stage.color("petrol1")),
        _below(58, FLOOR.mix(WHITE, 0.45)),
        ellipse(8, 66, 58, 6, FLOOR.mix(WHITE, 0.15)),
        figure(HERO, POSES["bend"], (-22, 66), 0.56, 0.8, "worry", load=1.2),
        *(arc(-30, -20, radius, 176, 246, pain, 5) for radius in (20, 32, 44)),
    ]


def _night(stage: Stage) -> list[Item]:
    """Awake in bed, the moon in the window."""
    wall = stage.color("petrol7").mix(stage.color("petrol4"), 0.25)
    sky, sheet = stage.color("petrol9"), stage.color("petrol1")
    return [
        disc(0, 0, _R, wall),
        rect(8, -74, 52, 58, WHITE, 4),
        rect(13, -69, 42, 48, sky, 2),
        path("M40,-62 A17,17 0 1 0 45,-35 A14,14 0 0 1 40,-62 Z", stage.color("sun2")),
        _below(62, stage.color("petrol9")),
        rect(-82, -8, 10, 70, WOOD_DARK, 4),
        rect(70, 22, 9, 42, WOOD_DARK, 4),
        rect(-76, 34, 150, 22, WOOD, 4),
        rect(-72, 22, 144, 18, WHITE, 6),
        ellipse(-46, 14, 27, 15, WHITE),
        ellipse(-46, 18, 26, 11, sheet),
        group(head(HERO, 0.2, 0.0, "tired"), at=(-44, 2), scale=0.46, rotate=-68),
        path("M-24,8 C-6,-8 40,-4 62,4 C72,8 74,18 74,36 L-30,36 C-26,26 -28,16 -24,8 Z",
             stage.color("physical_light").mix(stage.color("petrol2"), 0.7)),
        path("M-24,8 C-12,-2 -2,-2 4,2 C-4,12 -8,24 -8,36 L-30,36 C-26,26 -28,16 -24,8 Z", sheet),
    ]  # fmt: skip
