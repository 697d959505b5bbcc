"""Many movements: people who reach, turn, bend, step and stretch, each in their own way.

No way is marked as right, and none is forbidden. Sources: s001-4-ingen-regler, s001-3-varieret.
"""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cast import (
    BEARDED_MAN,
    HIJAB_WOMAN,
    OLD_MAN,
    RED_HAIRED_WOMAN,
    TALL_WOMAN,
    WHEELCHAIR_USER,
)
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.poses import BEND, STAND, STRETCH, WALK, WHEELCHAIR, Arm, Leg, Pose
from patientuddannelse.drawing.shapes import ellipse, group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect

_LEAN = Pose(
    (-30, -256), (0, -150), (-54, -312),
    Arm((-66, -214), (-70, -166)), Arm((-4, -328), (-56, -384), "open", thumb=-1),
    Leg((-16, -78), (-22, 0), facing=-1), Leg((16, -78), (22, 0)), tilt=-14,
)  # fmt: skip
_DANCE = replace(
    STAND,
    near_arm=Arm((-60, -268), (-102, -300), "open"),
    far_arm=Arm((60, -238), (106, -222), "open", thumb=-1),
    near_leg=Leg((-26, -80), (-44, -16), 26, facing=-1), far_leg=Leg((12, -78), (14, 0)),
)  # fmt: skip
_WHEEL = replace(
    WHEELCHAIR,
    near_arm=Arm((-54, -232), (-94, -262), "open"),
    far_arm=Arm((54, -244), (92, -284), "open", thumb=-1),
)
_PICK_UP = replace(BEND, near_arm=Arm((74, -140), (82, -92), "relaxed"))

# who does what, and each one's left and right edge in figure units from where they stand
_MOVERS: dict[str, tuple[Person, Pose, float, float, Mood]] = {
    "stretch": (BEARDED_MAN, STRETCH, -66.0, 70.0, "smile"),
    "lean": (TALL_WOMAN, _LEAN, -104.0, 52.0, "calm"),
    "walk": (OLD_MAN, WALK, -76.0, 92.0, "calm"),
    "bend": (HIJAB_WOMAN, _PICK_UP, -60.0, 156.0, "calm"),
    "wheel": (WHEELCHAIR_USER, _WHEEL, -118.0, 122.0, "smile"),
    "dance": (RED_HAIRED_WOMAN, _DANCE, -136.0, 140.0, "smile"),
}
_ROWS = (("dance", "stretch", "lean"), ("walk", "wheel", "bend"))  # raised arms behind
_TALL = 424.0  # figure units from a shadow to the raised hands above it
_OVERLAP = 0.13  # how far a row in front reaches up into the row behind, in heights


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw two rows of three, as large as the frame; in a wide frame all in one row."""
    frame = stage.frame
    rows = (tuple(_MOVERS),) if frame.width > 1.6 * frame.height else _ROWS
    wide = max(sum(_MOVERS[name][3] - _MOVERS[name][2] for name in row) for row in rows)
    tall = _TALL * (1 + (1 - _OVERLAP) * (len(rows) - 1))
    scale = fit_scale(Rect(0, 0, wide, tall), frame)
    light, shadow = stage.color("petrol2"), stage.color("petrol2").shade(0.16)
    top = frame.center.y - tall * scale / 2
    parts = []
    for i, row in enumerate(rows):
        ground = top + (_TALL * (1 + i * (1 - _OVERLAP)) - 10) * scale
        taken = sum(_MOVERS[name][3] - _MOVERS[name][2] for name in row) * scale
        air = min((frame.width - taken) / len(row), 60 * scale)
        x = frame.center.x - (taken + air * len(row)) / 2
        floor = ellipse(frame.center.x, ground, frame.center.x - x, 9 * scale, light)
        parts.append(group(floor, name=f"floor {i + 1}"))
        for name in row:
            person, pose, left, right, mood = _MOVERS[name]
            at = (x + air / 2 - left * scale, ground)
            parts.append(
                group(
                    ellipse(at[0] + 4 * scale, ground, 62 * scale, 8 * scale, shadow),
                    figure(person, pose, at, scale, 0.4, mood),
                    name=name,
                )
            )
            x += (right - left) * scale + air
    return Figure(tuple(parts), (), str(content.alt))
