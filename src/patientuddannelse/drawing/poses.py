"""Poses as joint data in figure units: feet on y 0, shoulders near -262, facing right."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.limbs import XY, HandShape

Held = Literal["", "mug", "bottle", "stick", "box", "bag", "pen", "phone"]


@dataclass(frozen=True, slots=True)
class Arm:
    """An arm's joints; ``bend`` turns the hand (degrees clockwise) from the forearm's line."""

    elbow: XY
    wrist: XY
    hand: HandShape = "relaxed"
    bend: float = 0.0
    thumb: int = 1
    front: bool = False  # a far arm that passes before the chest
    holds: Held = ""
    plastered: bool = False


@dataclass(frozen=True, slots=True)
class Leg:
    """A leg's joints; ``turn`` tips the shoe (degrees clockwise), ``facing`` -1 points it left."""

    knee: XY
    foot: XY
    turn: float = 0.0
    facing: int = 1


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the joints are; near is the viewer's side. ``seat`` is drawn with the figure."""

    shoulder: XY
    hip: XY
    head: XY
    near_arm: Arm
    far_arm: Arm
    near_leg: Leg
    far_leg: Leg
    tilt: float = 0.0
    seat: Literal["", "chair", "wheelchair"] = ""


STAND = Pose(
    (0, -262), (0, -152), (2, -324),
    Arm((-35, -208), (-30, -162)), Arm((35, -208), (33, -162)),
    Leg((-11, -78), (-13, 0), facing=-1), Leg((13, -78), (14, 0)),
)  # fmt: skip
WALK = Pose(
    (8, -262), (0, -152), (16, -324),
    Arm((-36, -212), (-30, -164)), Arm((47, -214), (70, -180), bend=-8),
    Leg((35, -84), (36, -1), -6), Leg((-4, -80), (-50, -22), 40),
)  # fmt: skip
STROLL = Pose(
    (4, -262), (0, -152), (11, -324),
    Arm((-33, -210), (-22, -165)), Arm((38, -209), (50, -168), bend=-8),
    Leg((20, -82), (22, -1)), Leg((-6, -80), (-28, -6), 14),
)  # fmt: skip
STROLL_WITH_BOTTLE = replace(STROLL, far_arm=Arm((42, -204), (62, -190), "grip", holds="bottle"))
SIT = Pose(
    (2, -206), (0, -94), (9, -268),
    Arm((-6, -150), (34, -120), "flat", bend=14), Arm((40, -152), (58, -120), "flat", bend=20),
    Leg((66, -98), (60, 0)), Leg((60, -92), (42, 0)), seat="chair",
)  # fmt: skip
SIT_UP = Pose(
    (0, -206), (-2, -94), (6, -268),
    Arm((-14, -152), (26, -124), "flat", bend=10), Arm((34, -156), (52, -122), "flat", bend=24),
    Leg((58, -98), (54, 0)), Leg((52, -92), (36, 0)), seat="chair",
)  # fmt: skip
SIT_TALK = replace(
    SIT_UP,
    near_arm=Arm((-6, -152), (40, -158), "offer", bend=-14),
    far_arm=Arm((38, -160), (66, -176), "offer", bend=-10),
)
SIT_DRINK = replace(SIT_UP, near_arm=Arm((2, -158), (36, -196), "grip", bend=20, holds="mug"))
SIT_WRITE = replace(
    SIT_UP,
    near_arm=Arm((-4, -150), (44, -132), "grip", bend=6, holds="pen"),
)
STICK = Pose(
    (4, -258), (0, -150), (12, -320),
    Arm((-32, -208), (-24, -162)), Arm((44, -206), (58, -168), "grip", bend=-20, holds="stick"),
    Leg((20, -80), (23, -1)), Leg((-5, -80), (-24, -6), 12),
)  # fmt: skip
WHEELCHAIR = Pose(
    (-4, -210), (-8, -98), (2, -272),
    Arm((-22, -158), (12, -134), "flat", bend=10), Arm((34, -160), (48, -132), "flat", bend=20),
    Leg((52, -102), (64, -24)), Leg((47, -97), (56, -22)), seat="wheelchair",
)  # fmt: skip
CARRY = Pose(
    (-2, -262), (0, -152), (4, -324),
    Arm((-24, -208), (26, -186), "flat", bend=-12, holds="box"),
    Arm((52, -208), (82, -188), "grip", bend=-40),
    Leg((16, -80), (20, 0)), Leg((-12, -80), (-18, 0)),
)  # fmt: skip
CLIMB = Pose(
    (16, -266), (4, -156), (26, -327),
    Arm((-30, -220), (-28, -172)), Arm((54, -220), (80, -196), "flat", bend=-6),
    Leg((52, -128), (46, -62)), Leg((-4, -80), (-26, -4), 18),
)  # fmt: skip
BEND = Pose(
    (66, -196), (-8, -140), (112, -232),
    Arm((74, -140), (82, -92), "grip", holds="bag"), Arm((96, -150), (96, -104)),
    Leg((26, -84), (6, 0)), Leg((10, -82), (-18, 0)), tilt=20,
)  # fmt: skip
STRETCH = Pose(
    (0, -262), (0, -152), (2, -324),
    Arm((-48, -318), (-40, -372), "open", thumb=1), Arm((52, -318), (44, -374), "open", thumb=-1),
    Leg((-14, -78), (-20, 0), facing=-1), Leg((16, -78), (20, 0)), tilt=-2,
)  # fmt: skip
RISE = Pose(
    (40, -228), (-8, -124), (62, -284),
    Arm((20, -172), (48, -134), "flat", bend=20), Arm((62, -178), (78, -138), "flat", bend=24),
    Leg((50, -92), (34, 0)), Leg((40, -88), (12, 0)), tilt=8,
)  # fmt: skip
CYCLE = Pose(  # on the bicycle of drawing/aids: the only pose that does not stand on the ground
    (6, -292), (-40, -192), (20, -350),
    Arm((18, -240), (60, -222), "grip", bend=-6), Arm((34, -244), (72, -224), "grip", bend=-6),
    Leg((22, -142), (-6, -42)), Leg((38, -164), (-2, -88), 6),
)  # fmt: skip
ARM_IN_CAST = Pose(
    (0, -262), (0, -152), (2, -324),
    Arm((-30, -206), (28, -206), "relaxed", plastered=True),
    Arm((44, -222), (50, -268), "grip", bend=-30, holds="mug"),
    Leg((-11, -78), (-13, 0), facing=-1), Leg((13, -78), (14, 0)),
)  # fmt: skip
DRINK = replace(
    STAND,
    near_arm=Arm((-28, -210), (22, -268), "grip", bend=10, holds="mug"),
)
TALK = replace(
    STAND,
    near_arm=Arm((-38, -210), (4, -198), "offer", bend=-14),
    far_arm=Arm((46, -214), (78, -226), "offer", bend=-14),
)
SHOW = replace(STAND, far_arm=Arm((52, -238), (88, -262), "open", bend=8))
HAND_UP = replace(
    STAND,
    far_arm=Arm((54, -280), (50, -340), "open", thumb=-1),
)
SIT_HAND_UP = replace(SIT_UP, far_arm=Arm((54, -224), (50, -284), "open", thumb=-1))
POSES: dict[str, Pose] = {
    "stand": STAND, "walk": WALK, "stroll": STROLL, "stroll_with_bottle": STROLL_WITH_BOTTLE,
    "sit": SIT, "sit_up": SIT_UP, "sit_talk": SIT_TALK, "sit_drink": SIT_DRINK,
    "sit_write": SIT_WRITE, "sit_hand_up": SIT_HAND_UP, "stick": STICK,
    "wheelchair": WHEELCHAIR, "carry": CARRY, "climb": CLIMB, "bend": BEND, "stretch": STRETCH,
    "rise": RISE, "arm_in_cast": ARM_IN_CAST, "drink": DRINK, "talk": TALK,
    "show": SHOW, "hand_up": HAND_UP,
}  # fmt: skip
