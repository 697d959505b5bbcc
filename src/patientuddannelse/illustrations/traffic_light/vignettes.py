"""The same person walks on in all three lights: a long way, slower with water, a short way home.

Each picture is drawn in a disc of radius 100 around the origin; only the head reaches over it.
"""

from __future__ import annotations

import math

from patientuddannelse.curriculum.models.traffic_light import LightId
from patientuddannelse.drawing.footpath import softened
from patientuddannelse.drawing.limbs import ribbon
from patientuddannelse.drawing.materials import GRASS, PATH_SAND
from patientuddannelse.drawing.people import CAST, POSES, figure
from patientuddannelse.drawing.scenery import bush, house, tree
from patientuddannelse.drawing.shapes import disc, ellipse, path
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item, Path

_R = 100.0
_SIZE = 0.49  # points per figure unit: an adult of 365 units is 1.7 radii tall


def vignette(stage: Stage, light: LightId) -> list[Item]:
    """Return the picture of a light: ground, way, trees or house, and the walker."""
    band = stage.color(f"{light}_light")
    return [
        disc(0, 0, _R, band.mix("#FFFFFF", 0.6)),
        _ground(12, 10, band.mix(GRASS, 0.34)),
        _ground(30, 5, band.mix(GRASS, 0.62)),
        *_SCENES[light](),
    ]


def _ground(y: float, rise: float, color: Color) -> Path:
    """Return the disc's lower part under a gently rounded horizon at ``y``."""
    x = math.sqrt(_R * _R - y * y)
    data = (
        f"M{-x},{y} C{-x * 0.4},{y - rise * 1.6} {x * 0.3},{y - rise} {x},{y}"
        f" A{_R},{_R} 0 0 1 {-x},{y} Z"
    )
    return path(data, color)


def _way(points: list[tuple[float, float]], widths: list[float]) -> Path:
    """Return a way that narrows into the distance, ``widths`` at its points."""
    line = softened(points)
    step = (len(line) - 1) / (len(widths) - 1)
    halves = []
    for i in range(len(line)):
        at = min(int(i / step), len(widths) - 2)
        share = i / step - at
        halves.append((widths[at] * (1 - share) + widths[at + 1] * share) / 2)
    return path(ribbon(line, halves), PATH_SAND)


def _shadow(x: float) -> Path:
    return ellipse(x, 70, 32, 4.5, GRASS.shade(0.3), opacity=0.35)


def _green() -> list[Item]:
    """A long walk: the way goes on past trees to the far hill."""
    return [
        tree((-36, 18), 0.28),
        tree((44, 16), 0.24),
        _way([(-46, 75), (20, 66), (62, 50), (26, 36), (-20, 27), (2, 16), (14, 10)],
             [17, 17, 14, 9, 6, 4, 2]),
        tree((-64, 38), 0.52),
        tree((66, 30), 0.42),
        bush((-30, 40), 0.26),
        _shadow(4),
        figure(CAST["walker"], POSES["walk"], (2, 70), _SIZE, 0.9, "smile"),
    ]  # fmt: skip


def _yellow() -> list[Item]:
    """The same way, slower, with a bottle of water."""
    return [
        tree((40, 17), 0.24),
        _way([(-50, 73), (-8, 73), (44, 64), (64, 48), (40, 36), (10, 27)],
             [17, 17, 15, 10, 7, 4]),
        tree((-62, 38), 0.52),
        tree((66, 34), 0.46),
        _shadow(2),
        figure(CAST["walker"], POSES["stroll_with_bottle"], (0, 70), _SIZE, 0.9, "calm"),
    ]  # fmt: skip


def _red() -> list[Item]:
    """A short way round one tree and home; still walking."""
    return [
        tree((68, 38), 0.48),
        _way([(-51, 46), (-44, 58), (0, 72), (46, 70), (70, 56), (56, 46)],
             [9, 11, 16, 15, 11, 8]),
        house((-51, 42), 0.78),
        bush((-80, 45), 0.15),
        _shadow(28),
        figure(CAST["walker"], POSES["stroll"], (28, 70), _SIZE, 0.9, "flat", flip=True),
    ]  # fmt: skip


_SCENES = {"green": _green, "yellow": _yellow, "red": _red}
