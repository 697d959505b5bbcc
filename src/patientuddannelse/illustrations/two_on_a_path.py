"""Two on a path: the old way has grown over, and nobody has to find a new one alone.

Source: s001-4-gamle-strategier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cast import HIJAB_WOMAN, OLD_MAN
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.footpath import footpath, softened
from patientuddannelse.drawing.materials import GRASS
from patientuddannelse.drawing.poses import STAND, Arm
from patientuddannelse.drawing.scenery import bush, ground_shadow, tree
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.views import view
from patientuddannelse.scene.geometry import Point, Rect

_BOX = Rect(0, 0, 372, 438)
_OLD = ((78, 470), (84, 438), (96, 392), (84, 340), (64, 306))
_NEW = (
    (120, 480),
    (140, 438),
    (178, 386),
    (244, 342),
    (300, 296),
    (284, 252),
    (322, 222),
    (372, 214),
)
_POINTS = replace(STAND, far_arm=Arm((52, -240), (94, -258), "open", bend=6))


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw two people where the ways part; one shows the other a way that can be walked."""
    frame = stage.frame
    scale = fit_scale(_BOX, frame)
    at = (frame.center.x - _BOX.width * scale / 2, frame.center.y - _BOX.height * scale / 2)
    light = stage.color("green_light")
    meadow = light.mix(GRASS, 0.6)
    land = view(
        _BOX,
        stage.color("petrol2").tint(0.35),
        (
            (((0, 196), (110, 168), (250, 186), (372, 150)), light.mix(GRASS, 0.3)),
            (((0, 250), (130, 236), (260, 216), (372, 196)), meadow),
        ),
    )
    old, new = softened(_OLD), softened(_NEW)
    ways = (
        footpath(old, _narrowing(old, 62, 22), 4),
        footpath(new, _narrowing(new, 74, 15), 4),
    )
    growth = (
        bush((60, 316), 0.82), bush((40, 342), 0.66), bush((110, 338), 0.62),
        tree((44, 250), 0.9), tree((338, 196), 0.5), bush((330, 372), 0.6),
    )  # fmt: skip
    two = (
        ground_shadow((150, 420), 74, meadow),
        ground_shadow((222, 420), 74, meadow),
        figure(OLD_MAN, STAND, (150, 420), 0.72, 0.5, "flat"),
        figure(HIJAB_WOMAN, _POINTS, (222, 420), 0.71, -0.5, "talk"),
    )
    ground = within(group(land, *growth[3:5], *ways, *growth[:3], *growth[5:]), _BOX)
    return Figure(
        (
            group(ground, at=at, scale=scale, name="ways"),
            group(*two, at=at, scale=scale, name="two"),
        ),
        (),
        str(content.alt),
    )


def _narrowing(line: Sequence[Point], near: float, far: float) -> list[float]:
    """Return widths along a path that leads away from the viewer."""
    return [near + (far - near) * i / (len(line) - 1) for i in range(len(line))]
