"""A seesaw: joy at one end and pain at the other; where joy weighs more, it is worth going on.

Sources: s001-4-trin-5-balance, s001-4-trin-5-glaede.
"""

from __future__ import annotations

import math

from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.drawing.cast import WHEELCHAIR_USER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.labels import centred, text_size
from patientuddannelse.drawing.materials import WOOD, WOOD_DARK
from patientuddannelse.drawing.poses import STAND, Arm, Leg, Pose
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Point
from patientuddannelse.scene.primitives import Group

_TILT = 9.0  # degrees that the end of joy lies lower
_BALANCING = Pose(
    STAND.shoulder, STAND.hip, STAND.head,
    Arm((-50, -236), (-92, -226), "flat", bend=-10), Arm((52, -246), (94, -256), "flat", bend=10),
    Leg((-16, -78), (-30, 4), facing=-1), Leg((18, -80), (30, -5)), tilt=-2,
)  # fmt: skip


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the plank on its round foot, somebody calm in the middle, a ball at each end."""
    frame = stage.frame
    joy, pain = content.part("joy"), content.part("pain")
    wide = min(frame.width, 1.12 * frame.height)
    large = max(0.15 * wide, _radius(stage, joy))
    small = max(0.1 * wide, _radius(stage, pain))
    slope = math.tan(math.radians(_TILT))
    line = 0.04 * wide
    foot = 0.15 * wide
    ground = frame.center.y + 0.42 * wide
    middle = Point(frame.center.x, ground - foot - line / 2)
    left, right = middle.x - wide / 2, middle.x + wide / 2
    ends = [(x, middle.y - (x - middle.x) * slope) for x in (left + line / 2, right - line / 2)]
    rise = line / 2 / math.cos(math.radians(_TILT))

    def resting(x: float, radius: float) -> Point:
        reach = radius / math.cos(math.radians(_TILT))
        return Point(x, middle.y - (x - middle.x) * slope - rise - reach)

    size = min(0.00128 * wide, (middle.y - frame.y) / 380)
    return Figure(
        (
            group(
                ellipse(middle.x, ground, 0.46 * wide, 0.022 * wide, stage.color("petrol2")),
                path(
                    f"M{middle.x - foot},{ground} A{foot},{foot} 0 0 1"
                    f" {middle.x + foot},{ground} Z",
                    stage.color("petrol7"),
                ),
                polyline([(x, y + 0.012 * wide) for x, y in ends], WOOD_DARK, line),
                polyline(ends, WOOD, line * 0.8),
                name="plank",
            ),
            group(
                figure(WHEELCHAIR_USER, _BALANCING, (middle.x, middle.y - rise), size, 0.0, "calm"),
                name="person",
            ),
            _ball(stage, joy, resting(left + large, large), large, "sun5"),
            _ball(stage, pain, resting(right - small, small), small, "coral2"),
        ),
        (),
        str(content.alt),
    )


def _radius(stage: Stage, part: Label) -> float:
    """Return how large a ball must be to hold its word."""
    if not part.label:
        return 0.0
    width, height = text_size(stage, part.label, "label")
    return math.hypot(width, height) / 2 + 0.45 * stage.type["label"].size


def _ball(stage: Stage, part: Label, at: Point, radius: float, token: str) -> Group:
    color = stage.color(token)
    return group(
        disc(*at, radius, color.shade(0.16)),
        disc(at.x - 0.05 * radius, at.y - 0.05 * radius, 0.94 * radius, color),
        centred(stage, part.label, at, text_size(stage, part.label, "label"), "label", "ink")
        if part.label
        else None,
        name=part.id,
    )
