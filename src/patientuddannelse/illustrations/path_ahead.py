"""The path ahead: it goes on, up and down, with a bench on the way and no summit.

Source: s001-4-trin-6.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.footpath import footpath, softened
from patientuddannelse.drawing.materials import GRASS
from patientuddannelse.drawing.scenery import bench, bush, house, tree
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.views import view
from patientuddannelse.scene.geometry import Rect

_TALL, _LEAST = 206.0, 190.0  # the picture's own units; it is as wide as the frame allows
_WAY = ((0.0, 166), (0.16, 164), (0.34, 146), (0.5, 152), (0.66, 128), (0.8, 98), (1.0, 112))


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw hills and the path that passes over them and on out of the picture."""
    frame = stage.frame
    scale = min(frame.height / _TALL, frame.width / _LEAST)
    wide = min(frame.width / scale, 2.6 * _TALL)
    at = (frame.center.x - wide * scale / 2, frame.center.y - _TALL * scale / 2)
    light = stage.color("green_light")
    land = view(
        Rect(0, 0, wide, _TALL),
        stage.color("petrol2").tint(0.35),
        (
            (((0, 92), (0.3 * wide, 66), (0.7 * wide, 84), (wide, 50)), light.mix(GRASS, 0.3)),
            (((0, 138), (0.3 * wide, 122), (0.8 * wide, 84), (wide, 94)), light.mix(GRASS, 0.6)),
        ),
        20.0,
    )
    line = softened([(share * wide, y) for share, y in _WAY])
    widths = [36 - 20 * i / (len(line) - 1) for i in range(len(line))]
    scenery = group(
        land,
        house((0.2 * wide, 96), 0.34),
        tree((0.34 * wide, 104), 0.42),
        bench((0.5 * wide, 138), 0.26, 150),
        footpath(line, widths, 3),
        tree((0.9 * wide, 150), 0.52),
        bush((0.72 * wide, 176), 0.62),
        bush((0.1 * wide, 142), 0.4),
    )
    art = group(within(scenery, Rect(0, 0, wide, _TALL)), at=at, scale=scale, name="path")
    return Figure((art,), (), str(content.alt))
