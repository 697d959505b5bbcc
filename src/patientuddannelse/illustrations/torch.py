"""Attention as a torch: it can shine on what hurts, and it can be turned to what matters.

Sources: s001-2-opmaerksomhed-op, s001-2-opmaerksomhed-traenes, s001-2-distraktion-flugt, s002-mbsr.
The knee is still there in the second picture: turning the light is practice, not flight.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import canvas
from patientuddannelse.drawing.cast import OLD_MAN, WHEELCHAIR_USER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.limbs import XY
from patientuddannelse.drawing.materials import KNOB, METAL, WOOD, WOOD_DARK
from patientuddannelse.drawing.poses import SIT_UP, Arm
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polygon, rect
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.primitives import Group, Item

_WIDE, _TALL = 372.0, 436.0
_HIGH = 212.0  # of each picture
_SIZE = 0.62  # points per figure unit


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw one picture above the other: the light on a knee, then on somebody one likes."""
    at, scale = canvas(stage.frame, _WIDE, _TALL)
    art = {"on_pain": (0.0, _on_pain), "on_life": (_TALL - _HIGH, _on_life)}
    parts = tuple(
        group(draw_one(stage), at=(at[0], at[1] + y * scale), scale=scale, name=name)
        for name, (y, draw_one) in art.items()
        if stage.shows(name)
    )
    return Figure(parts, tuple(Step(p.name, (p.name,)) for p in parts), str(content.alt))


def _room(stage: Stage) -> Iterator[Item]:
    dusk = stage.color("petrol7")
    yield rect(0, 0, _WIDE, _HIGH, dusk, 18)
    yield path(f"M0,{_HIGH - 26} L{_WIDE},{_HIGH - 26} L{_WIDE},{_HIGH - 18}"
               f" Q{_WIDE},{_HIGH} {_WIDE - 18},{_HIGH} L18,{_HIGH} Q0,{_HIGH} 0,{_HIGH - 18} Z",
               dusk.shade(0.25))  # fmt: skip


def _sitting(x: float) -> Group:
    pose = replace(
        SIT_UP,
        near_arm=Arm((4, -152), (40, -176), "grip"),
        far_arm=Arm((34, -156), (52, -122), "flat", bend=24),
    )
    return figure(OLD_MAN, pose, (x, _HIGH - 14), _SIZE, 0.8, "calm")


def _torch(at: XY, angle: float) -> Group:
    return group(
        rect(-18, -5, 26, 10, KNOB, 4),
        path("M8,-5 L20,-10 L20,10 L8,5 Z", METAL),
        at=at, rotate=angle,
    )  # fmt: skip


def _beam(stage: Stage, lamp: XY, spot: XY, radius: float, opacity: float = 0.5) -> Iterator[Item]:
    """Yield a cone of light and the bright patch where it falls."""
    dx, dy = spot[0] - lamp[0], spot[1] - lamp[1]
    length = (dx * dx + dy * dy) ** 0.5
    nx, ny = -dy / length, dx / length
    light = stage.color("sun5")
    yield polygon(
        [(lamp[0] + nx * 5, lamp[1] + ny * 5), (spot[0] + nx * radius, spot[1] + ny * radius),
         (spot[0] - nx * radius, spot[1] - ny * radius), (lamp[0] - nx * 5, lamp[1] - ny * 5)],
        light, 0.45,
    )  # fmt: skip
    yield disc(*spot, radius, light, opacity=opacity)


def _on_pain(stage: Stage) -> Iterator[Item]:
    """Yield somebody whose light is on the own knee: the rest of the room is dim."""
    yield from _room(stage)
    x = 128.0
    lamp = (x + 58 * _SIZE, _HIGH - 14 - 186 * _SIZE)
    knee = (x + 60 * _SIZE, _HIGH - 14 - 98 * _SIZE)
    yield _sitting(x)
    yield disc(knee[0] + 2, knee[1] + 4, 15, stage.color("coral5"), opacity=0.75)
    yield from _beam(stage, (lamp[0] + 3, lamp[1] + 14), knee, 40)
    yield _torch(lamp, 76)


def _on_life(stage: Stage) -> Iterator[Item]:
    """Yield the same person; the light is on somebody who plays the guitar."""
    yield from _room(stage)
    x, other = 70.0, (268.0, _HIGH - 14)
    lamp = (x + 50 * _SIZE, _HIGH - 14 - 182 * _SIZE)
    yield from _beam(stage, (lamp[0] + 16, lamp[1]), (other[0] + 4, _HIGH - 100), 84, 0.85)
    yield _sitting(x)
    yield _torch(lamp, -4)
    yield figure(WHEELCHAIR_USER, SIT_UP, other, _SIZE, 0.7, "smile", flip=True)
    yield _guitar((other[0] - 12, _HIGH - 92))


def _guitar(at: XY) -> Group:
    return group(
        rect(4, -4, 66, 8, WOOD_DARK, 3),
        ellipse(-10, 0, 22, 18, WOOD),
        ellipse(8, 0, 15, 13, WOOD),
        disc(-4, 0, 6.5, WOOD_DARK.shade(0.3)),
        at=at, rotate=-24, scale=0.9,
    )  # fmt: skip
