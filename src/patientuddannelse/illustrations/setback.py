"""A setback: the path goes down to a bench and up again; nobody is there alone.

Sources: s001-5-tilbagefald, s001-4-trin-6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.cast import MONA, WALKER
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.footpath import footpath, softened
from patientuddannelse.drawing.materials import GRASS
from patientuddannelse.drawing.poses import SIT_TALK, SIT_UP, STROLL, WALK
from patientuddannelse.drawing.scenery import bench, bush, ground_shadow, tree
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.drawing.views import view
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

_TALL, _LEAST = 300.0, 360.0  # the picture's own units; it is as wide as the frame allows
_PERSON = 0.35
_WAY = ((0.0, 132), (0.14, 140), (0.29, 192), (0.48, 244), (0.68, 196), (0.84, 152), (1.0, 132))
_TALKS, _LISTENS = replace(SIT_TALK, seat=""), replace(SIT_UP, seat="")


@dataclass(frozen=True, slots=True)
class _Land:
    """The land in its own units: its box, the middle of the path, and the ground's colour."""

    box: Rect
    line: tuple[Point, ...]
    meadow: Color

    def on_path(self, share: float) -> Point:
        """Return the point of the path at a share of the width."""
        x = share * self.box.width
        return min(self.line, key=lambda point: abs(point.x - x))


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the way down, the bench where two talk, and the way on; one step each."""
    frame = stage.frame
    scale = min(frame.height / _TALL, frame.width / _LEAST)
    wide = min(frame.width / scale, 3.2 * _TALL)
    box = Rect(0, 0, wide, _TALL)
    line = tuple(softened([(share * wide, y) for share, y in _WAY]))
    land = _Land(box, line, stage.color("green_light").mix(GRASS, 0.6))
    at = (frame.center.x - wide * scale / 2, frame.center.y - _TALL * scale / 2)
    pictures = {
        "down": (_walker(land, 0.15),),
        "bench": _bench(land),
        "up": (_companion(land, 0.78), _walker(land, 0.87)),
    }
    parts = [group(_ground(stage, land), at=at, scale=scale, name="land")]
    parts += [
        group(*art, at=at, scale=scale, name=name)
        for name, art in pictures.items()
        if stage.shows(name)
    ]
    steps = tuple(Step(p.name, (p.name,)) for p in parts if p.name in pictures)
    return Figure(tuple(parts), steps, str(content.alt))


def _ground(stage: Stage, land: _Land) -> Item:
    """Return hills that dip in the middle, the path over them, trees and the bench."""
    wide, light = land.box.width, stage.color("green_light")

    def crest(heights: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(share * wide, y) for share, y in heights]

    hills = (
        (crest(((0, 84), (0.3, 118), (0.55, 150), (0.8, 104), (1, 74))), light.mix(GRASS, 0.3)),
        (crest(((0, 110), (0.2, 134), (0.45, 214), (0.66, 178), (0.85, 128), (1, 110))),
         land.meadow),
    )  # fmt: skip
    stop = land.on_path(0.47)
    scenery = group(
        view(land.box, stage.color("petrol2").tint(0.35), hills),
        tree((0.62 * wide, 196), 0.62),
        bush((0.3 * wide, 176), 0.5),
        bench((stop.x, stop.y - 10), 0.44, 230),
        footpath(land.line, [40.0] * len(land.line), 3),
        bush((0.06 * wide, 216), 0.7), bush((0.95 * wide, 214), 0.62),
        tree((0.06 * wide + 44, 250), 0.5),
    )  # fmt: skip
    return within(scenery, land.box)


def _walker(land: _Land, share: float) -> Group:
    """Return the one whose path it is, walking on."""
    at = land.on_path(share)
    return group(
        ground_shadow((at.x, at.y + 4), 44, land.meadow),
        figure(MONA, STROLL, (at.x, at.y + 4), _PERSON, 0.6, "calm"),
    )


def _companion(land: _Land, share: float) -> Group:
    at = land.on_path(share)
    return group(
        ground_shadow((at.x, at.y + 4), 44, land.meadow),
        figure(WALKER, WALK, (at.x, at.y + 4), _PERSON, 0.6, "talk"),
    )


def _bench(land: _Land) -> tuple[Group, ...]:
    """Return the two on the bench, turned to each other."""
    at = land.on_path(0.47)
    y = at.y - 8
    return (
        figure(MONA, _LISTENS, (at.x - 30, y), _PERSON, 0.8, "flat"),
        figure(WALKER, _TALKS, (at.x + 34, y), _PERSON, 0.8, "talk", flip=True),
    )
