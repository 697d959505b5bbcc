"""Small scenes that belong to kinds of slides, not to a model: a walk beside the goals."""

from __future__ import annotations

from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.drawing.cast import CAST, CLINICIAN, WALKER, WHEELCHAIR_USER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.footpath import footpath, softened
from patientuddannelse.drawing.materials import GRASS
from patientuddannelse.drawing.poses import STROLL, WHEELCHAIR
from patientuddannelse.drawing.scenery import bush, hill, tree
from patientuddannelse.drawing.shapes import disc, group, path, rect
from patientuddannelse.scene.primitives import Group, Role

PATIENTS = tuple(person for person in CAST.values() if person is not CLINICIAN)
"""Who can stand for somebody in the room."""


def walk(setting: Setting, left: float) -> Group:
    """Return two people out together, from ``left`` to the right edge: a path, hills, a low sun."""
    light, paper = setting.color("green_light"), setting.color("paper")
    edge = (
        f"M{left - 2},0 L{left + 22},0 C{left + 40},80 {left + 2},160 {left + 24},240"
        f" C{left + 48},330 {left},400 {left + 18},{FOOT} L{left - 2},{FOOT} Z"
    )
    middle = (left + 960) / 2
    line = softened([(left, 452), (middle - 40, 430), (middle + 70, 438), (960, 404)])
    return group(
        rect(left, 0, 960 - left, FOOT, setting.color("petrol1")),
        disc(middle + 70, 96, 34, setting.color("sun5").tint(0.2)),
        hill(left, 960, [(left + 60, 300), (middle, 268), (900, 300)], FOOT, light.mix(GRASS, 0.3)),
        tree((middle + 96, 380), 1.1),
        hill(left, 960, [(left + 70, 376), (middle, 352), (900, 366)], FOOT, light.mix(GRASS, 0.6)),
        bush((left + 44, 378), 0.8),
        footpath(line, [64.0] * len(line), 4),
        figure(WHEELCHAIR_USER, WHEELCHAIR, (middle - 56, 446), 0.72, 0.7, "talk"),
        figure(WALKER, STROLL, (middle + 58, 444), 0.8, -0.6, "smile"),
        path(edge, paper),
        name="walk", role=Role.DECORATIVE,
    )  # fmt: skip
