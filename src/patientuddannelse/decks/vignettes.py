"""Small scenes that belong to kinds of slides: a walk beside the goals, the group at the end."""

from __future__ import annotations

from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.drawing.cast import (
    BEARDED_MAN,
    CAST,
    CLINICIAN,
    HIJAB_WOMAN,
    STICK_MAN,
    WALKER,
    WHEELCHAIR_USER,
)
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.footpath import footpath, softened
from patientuddannelse.drawing.materials import GRASS
from patientuddannelse.drawing.poses import HAND_UP, STAND, STICK, STROLL, TALK, WHEELCHAIR
from patientuddannelse.drawing.scenery import bush, hill, tree
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, rect
from patientuddannelse.scene.primitives import Group, Role

PATIENTS = tuple(person for person in CAST.values() if person is not CLINICIAN)
"""Who can stand for somebody in the room."""


def walk(setting: Setting, left: float) -> Group:
    """Return two people out together, from ``left`` to the right edge: a path, hills, a low sun."""
    light, paper = setting.color("green_light"), setting.color("paper")
    edge = (
        f"M{left - 8},0 L{left + 22},0 C{left + 40},80 {left + 2},160 {left + 24},240"
        f" C{left + 48},330 {left},400 {left + 18},{FOOT} L{left - 8},{FOOT} Z"
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


def farewell(setting: Setting, left: float) -> Group:
    """Return the group at the end, from ``left`` to the right margin: one waves, one talks."""
    ground = setting.color("petrol2").mix(setting.color("petrol1"), 0.3)
    step = (930 - left) / 5
    places = [left + step * (i + 0.5) for i in range(5)]
    return group(
        ellipse((left + 930) / 2, 466, (930 - left) / 2 + 14, 13, ground),
        figure(CLINICIAN, TALK, (places[0] - 20, 466), 0.62, 0.6, "talk"),
        figure(HIJAB_WOMAN, STAND, (places[1], 470), 0.61, 0.2, "smile"),
        figure(WHEELCHAIR_USER, WHEELCHAIR, (places[2], 474), 0.62, 0.2, "calm", flip=True),
        figure(BEARDED_MAN, HAND_UP, (places[3], 470), 0.64, 0.1, "smile"),
        figure(STICK_MAN, STICK, (places[4], 470), 0.62, -0.4, "flat"),
        name="farewell", role=Role.DECORATIVE,
    )  # fmt: skip
