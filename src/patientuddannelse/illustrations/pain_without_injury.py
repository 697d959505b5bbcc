"""Pain without injury, injury without pain: an ice cream, a match, a light touch in the flu.

Sources: s001-2-ondt-uden-skade, s001-2-skade-uden-ondt, s001-2-influenza, s003-gammel-model.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.aids import mug
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import RED_HAIRED_WOMAN, TALL_WOMAN, YOUNG_MAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.hands import pointing_hand
from patientuddannelse.drawing.limbs import XY, bent, part_of, ribbon, tapered
from patientuddannelse.drawing.materials import (
    BREAD,
    CREAM,
    CRUST,
    GRASS,
    METAL,
    SKIN,
    STEAM,
    STEEL,
    WHITE,
    WOOD,
)
from patientuddannelse.drawing.pictures import pictures
from patientuddannelse.drawing.poses import Arm, Leg, Pose
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_CELL = Rect(0, 0, 240, 186)  # each picture's own units
_GAP = 14.0

_PLAYER = replace(
    RED_HAIRED_WOMAN, skin=3, hair="bun", hair_color=RED_HAIRED_WOMAN.hair_color.shade(0.5),
    bottom=SKIN[3].base, long_sleeves=False,
)  # fmt: skip
_RUN = Pose(
    (16, -258), (0, -152), (30, -317),
    Arm((-34, -226), (-14, -184), "grip"), Arm((56, -220), (84, -250), "grip"),
    Leg((46, -98), (62, -22), -18), Leg((-8, -78), (-60, -18), 42),
)  # fmt: skip


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the pictures asked for; one alone fills the frame and is told alone."""
    drawn = {"brain_freeze": _brain_freeze, "match": _match, "flu": _flu}
    return pictures(content, stage, drawn, _CELL, _GAP)


def _brain_freeze(stage: Stage) -> Iterator[Item]:
    """Yield a woman with an ice cream in one hand, the other at her forehead."""
    skin, cloth = TALL_WOMAN.tone, TALL_WOMAN.top
    yield disc(112, 92, 90, stage.color("petrol2"))
    yield bust(TALL_WOMAN, (112, 78), 0.98, 0.2, "worry", body=103.0, look_up=0.3)
    arm = bent((40, 181), (26, 122), (74, 58), 0.3)
    sleeve = part_of(arm, 0.6)
    yield path(ribbon(arm, tapered(arm, 17, 14, 11), round_ends=(False, True)), skin.base)
    yield path(ribbon(sleeve, tapered(sleeve, 20, 18, 17), round_ends=(False, False)), cloth)
    for i, reach in enumerate((120, 127, 124)):
        y = 34 + 9.4 * i
        yield path(ribbon(((82, y + 8), (reach, y)), (6, 5.2)), skin.base, skin.nose, 1.6)
    palm = ribbon(((70, 62), (90, 46)), (11, 15))
    yield path(palm, skin.base, skin.nose, 1.6)
    yield path(ribbon(((64, 70), (94, 46)), (9.6, 13.6)), skin.base)
    yield from _ice_cream((190, 100))
    hold = ((181, 182), (183, 166), (190, 138))
    yield path(ribbon(hold, (20, 18, 16), round_ends=(False, False)), cloth.shade())
    yield rect(172, 104, 37, 38, skin.base, 15)
    for y in (114, 123, 132):
        yield path(f"M182,{y} L205,{y}", None, skin.nose, 2.2)
    yield rect(4, 178, 232, 8, WOOD, 4)


def _ice_cream(at: XY) -> Iterator[Item]:
    """Yield a cone with two scoops, the cone's top at a place."""
    x, y = at
    yield path(f"M{x - 22},{y - 16} L{x + 22},{y - 16} L{x + 3},{y + 56} L{x - 3},{y + 56} Z",
               BREAD.tint(0.25))  # fmt: skip
    yield path(f"M{x + 6},{y - 16} L{x + 22},{y - 16} L{x + 3},{y + 56} Z", BREAD)
    yield disc(x, y - 56, 20, CRUST)
    yield path(
        f"M{x + 8},{y - 74} C{x + 22},{y - 68} {x + 24},{y - 48} {x + 12},{y - 40}"
        f" C{x + 14},{y - 52} {x + 14},{y - 62} {x + 8},{y - 74} Z",
        CRUST.shade(),
    )
    yield disc(x, y - 28, 24, CREAM)
    yield path(
        f"M{x + 10},{y - 50} C{x + 26},{y - 42} {x + 28},{y - 14} {x + 8},{y - 6}"
        f" C{x + 16},{y - 20} {x + 16},{y - 36} {x + 10},{y - 50} Z",
        CREAM.shade(0.12),
    )


def _match(stage: Stage) -> Iterator[Item]:
    """Yield a footballer at full speed; a scrape on the shin goes unnoticed."""
    yield disc(112, 92, 90, stage.color("petrol2"))
    yield path("M140,164 L140,62 L228,62 L228,164", None, METAL, 6)
    yield ellipse(120, 172, 118, 12, GRASS)
    yield group(
        figure(_PLAYER, _RUN, look=0.7, mood="smile"), _kit(),
        at=(84, 174), scale=0.484,
    )  # fmt: skip
    yield _ball((152, 158), 15)


def _kit() -> Iterator[Item]:
    """Yield shorts and socks on the runner's legs, and the scrape."""
    shorts, sock = _PLAYER.top.shade(0.55), WHITE
    for leg, shift, far in ((_RUN.far_leg, 2, True), (_RUN.near_leg, -2, False)):
        ankle = (leg.foot[0] - 6, leg.foot[1] - 16)
        line = bent((_RUN.hip[0] + shift, _RUN.hip[1] + 6), leg.knee, ankle, 0.34)
        thigh, shin = part_of(line, 0.42), part_of(line[::-1], 0.26)
        yield path(ribbon(thigh, tapered(thigh, 21, 22, 23), round_ends=(True, False)),
                   shorts.shade(0.2) if far else shorts)  # fmt: skip
        yield path(ribbon(shin, tapered(shin, 11.5, 13, 14.5), round_ends=(False, False)),
                   sock.shade(0.16) if far else sock)  # fmt: skip
    for dx in (-7, 0, 7):
        yield polyline([(47 + dx, -90), (52 + dx, -76)], _PLAYER.tone.lips, 3.4)


def _ball(at: XY, radius: float) -> Group:
    """Draw a football with its dark patch and seams."""
    seams = "M0,-6 L0,-13 M6,-1.5 L12,-4 M3.6,5.4 L8,11 M-3.6,5.4 L-8,11 M-6,-1.5 L-12,-4"
    return group(
        disc(0, 0, 15, WHITE),
        disc(0, 0, 14, line=STEEL, line_width=2),
        path("M0,-6 L6,-1.5 L3.6,5.4 L-3.6,5.4 L-6,-1.5 Z", STEEL),
        path(seams, None, STEEL, 2),
        at=at, scale=radius / 15,
    )  # fmt: skip


def _flu(stage: Stage) -> Iterator[Item]:
    """Yield somebody in an armchair with blanket and tea, a finger lightly on the arm."""
    chair, rug, stripe = stage.color("petrol4"), stage.color("sun2"), stage.color("sun5")
    yield disc(118, 92, 90, stage.color("petrol2"))
    yield ellipse(100, 178, 98, 8, stage.color("petrol2").shade(0.14))
    yield rect(28, 20, 140, 156, chair.shade(0.14), 38)
    yield from (rect(x, 116, 46, 62, chair, 18) for x in (0, 150))
    yield bust(YOUNG_MAN, (98, 64), 0.84, 0.1, "tired", body=134.0)
    yield path("M26,166 C40,138 76,142 98,142 C122,142 148,140 158,166 L160,177 L24,177 Z", rug)
    yield path("M50,148 C66,145 130,145 142,149", None, stripe, 5)
    yield path("M31,165 C60,157 136,157 154,165", None, stripe, 5)
    yield group(mug(stage.color("petrol7")), at=(20, 117), scale=1.15)
    for x in (15, 25):
        yield group(path("M0,0 C-6,-8 6,-16 0,-26", None, STEAM.shade(0.15), 3.6), at=(x, 72))
    finger = pointing_hand(SKIN[4], stage.color("sun5"), 24.0)
    yield group(finger, at=(212, 140), scale=0.36, flip=True, rotate=-8)
