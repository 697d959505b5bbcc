"""A line in the sand: patient and doctor agree together that enough has been searched.

Behind it are the winding prints of the search, before it the way on. Sources: s004-streg-i-sandet,
s002-stop-lede.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cast import BEARDED_MAN, TALL_WOMAN
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.footpath import footpath, softened
from patientuddannelse.drawing.materials import GRASS, PATH_EDGE, PATH_SAND
from patientuddannelse.drawing.poses import STAND, TALK
from patientuddannelse.drawing.scenery import ground_shadow, house, tree
from patientuddannelse.drawing.shapes import ellipse, group, path, smooth
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.views import view
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

_BOX = Rect(0, 0, 372, 438)
_LINE = ((22, 372), (96, 360), (190, 368), (280, 358), (350, 366))
_SEARCH = ((40, 420), (96, 398), (150, 420), (196, 402), (236, 420), (282, 396), (336, 414))
_ON = ((196, 352), (250, 300), (232, 262), (290, 232), (330, 214), (372, 206))
_GAP = 15.0  # from one print to the next


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the two at the line, the search behind them and the way on before them."""
    frame = stage.frame
    scale = fit_scale(_BOX, frame)
    at = (frame.center.x - _BOX.width * scale / 2, frame.center.y - _BOX.height * scale / 2)
    light, sand = stage.color("green_light"), PATH_SAND.mix(PATH_EDGE, 0.35)
    land = view(
        _BOX,
        stage.color("petrol2").tint(0.35),
        (
            (((0, 168), (120, 146), (250, 164), (372, 132)), light.mix(GRASS, 0.3)),
            (((0, 214), (120, 204), (260, 190), (372, 176)), light.mix(GRASS, 0.6)),
            (((0, 258), (130, 244), (260, 256), (372, 236)), sand),
        ),
    )
    on = softened(_ON)
    widths = [46 - 34 * i / (len(on) - 1) for i in range(len(on))]
    groove = path(smooth(_LINE), None, PATH_EDGE.shade(0.35), 9)
    return Figure(
        (
            group(
                within(
                    group(
                        land, tree((60, 226), 0.6), house((318, 190), 0.5),
                        footpath(on, widths, 3),
                    ),
                    _BOX,
                ),
                at=at, scale=scale, name="land",
            ),
            group(tuple(_prints()), at=at, scale=scale, name="search"),
            group(groove, at=at, scale=scale, name="line"),
            group(_two(sand), at=at, scale=scale, name="two"),
        ),
        (),
        str(content.alt),
    )  # fmt: skip


def _two(sand: Color) -> Iterator[Item]:
    """Yield patient and doctor, as tall as each other, at the line."""
    for x in (94, 190):
        yield ground_shadow((x, 352), 70, sand)
    yield figure(BEARDED_MAN, STAND, (94, 352), 0.68, 0.6, "calm")
    yield figure(TALL_WOMAN, TALK, (194, 352), 0.68, 0.6, "talk", flip=True)


def _prints() -> Iterator[Group]:
    """Yield prints left and right along the way of the search."""
    line = softened(_SEARCH)
    walked, side = 0.0, 1
    for one, two in pairwise(line):
        walked += math.dist(one, two)
        if walked < _GAP:
            continue
        walked, side = 0.0, -side
        angle = math.degrees(math.atan2(two.y - one.y, two.x - one.x))
        print_ = ellipse(0, 4.5 * side, 5.5, 2.8, PATH_EDGE.shade(0.22))
        yield group(print_, at=two, rotate=angle)
