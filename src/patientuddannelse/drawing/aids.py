"""What people sit on, lean on or hold, in figure units: chair, wheelchair, stick, mug, box, bag."""

from __future__ import annotations

import math
from collections.abc import Iterable

from patientuddannelse.drawing.materials import (
    BOTTLE,
    CARDBOARD,
    KNOB,
    METAL,
    SHADOW,
    STEEL,
    STICK_WOOD,
    WHITE,
    WOOD,
)
from patientuddannelse.drawing.poses import Held
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.theme import PALETTE


def chair(at: tuple[float, float]) -> Group:
    """Return a chair facing right that stands at ``at``; its seat is 80 units high."""
    dark = WOOD.shade()
    return group(
        polyline([(-30, -78), (-44, -4)], dark, 8),
        polyline([(38, -78), (48, -4)], dark, 8),
        polyline([(-34, -78), (-50, -178)], dark, 8),
        rect(-42, -86, 88, 13, WOOD, 6),
        rect(-58, -186, 14, 58, WOOD, 6),
        at=at,
    )  # fmt: skip


def bicycle() -> Group:
    """Return an upright bicycle that rides to the right, its bottom bracket at (-8, -72)."""
    color = PALETTE["petrol7"]
    crank, saddle, head = (-8.0, -72.0), (-38.0, -176.0), (62.0, -176.0)
    back, front = (-98.0, -64.0), (92.0, -64.0)
    return group(
        (
            disc(x, y, 60, line=tone, line_width=width)
            for x, y in (back, front)
            for tone, width in ((STEEL, 9.0), (METAL, 3.0))
        ),
        (
            polyline([(x, y), (x + 56 * math.cos(a), y + 56 * math.sin(a))], METAL, 1.6)
            for x, y in (back, front)
            for a in (i * math.pi / 5 + 0.2 for i in range(10))
        ),
        polyline([back, crank, saddle, back], color, 8),
        polyline([crank, (58, -152)], color, 8),
        polyline([(-34, -160), (60, -158)], color, 8),
        polyline([front, head], color, 8),
        polyline([head, (58, -208), (70, -222)], STEEL, 7),
        polyline([saddle, (-40, -186)], STEEL, 7),
        path("M-72,-194 C-70,-206 -30,-202 -10,-190 C-10,-184 -34,-180 -66,-184 Z", STEEL),
        disc(*crank, 15, line=STEEL, line_width=5),
        polyline([(crank[0] + 3, crank[1] - 24), (crank[0] - 3, crank[1] + 24)], STEEL, 6),
        disc(*back, 7, STEEL), disc(*front, 7, STEEL),
    )  # fmt: skip


def wheelchair_behind() -> Group:
    """Return the back, seat and footrest of a wheelchair, drawn before its user."""
    return group(
        polyline([(-40, -86), (-48, -190), (-66, -196)], STEEL, 8),
        rect(-44, -176, 12, 92, PALETTE["petrol7"].shade(), 6),
        rect(-40, -92, 86, 12, PALETTE["petrol7"], 5),
        polyline([(40, -84), (60, -18), (88, -14)], STEEL, 7),
    )


def wheelchair_front() -> Group:
    """Return the wheels, hand rim and armrest of a wheelchair, drawn after its user."""
    spokes = (
        polyline([(-14, -46), (-14 + 40 * math.cos(a), -46 + 40 * math.sin(a))], STEEL, 1.8)
        for a in (math.pi / 4 * i for i in range(8))
    )
    return group(
        disc(-14, -46, 46, line=STEEL, line_width=8),
        disc(-14, -46, 38, line=PALETTE["petrol4"], line_width=3),
        disc(-14, -46, 7, STEEL),
        spokes,
        disc(56, -12, 12, line=STEEL, line_width=6),
        polyline([(-38, -126), (20, -126)], STEEL, 7),
        polyline([(20, -126), (26, -92)], STEEL, 6),
    )


def stick(hand: tuple[float, float]) -> Group:
    """Return a walking stick from its crook at the hand to the ground (y 0)."""
    x, y = hand
    return group(
        path(
            f"M{x - 16},{y - 2} C{x - 14},{y - 14} {x + 5},{y - 15} {x + 4},{y} L{x + 11},-3",
            None, STICK_WOOD, 7,
        ),
        polyline([(x + 10.8, -8), (x + 11.2, -3)], SHADOW, 8),
    )  # fmt: skip


def mug(color: Color = PALETTE["petrol4"]) -> Group:
    """Return a mug of 30 x 34 units standing on its bottom middle, handle to the right."""
    return group(
        path("M14,-26 C30,-28 30,-6 13,-8", None, color, 5),
        path("M-15,-32 L15,-32 L13,-2 C13,1 -13,1 -13,-2 Z", color),
        path("M5,-32 L15,-32 L13,-2 C13,0 8,0.5 2,0.6 Z", color.shade(0.18)),
    )


def _box() -> Iterable[Item]:
    dark = CARDBOARD.shade(0.16)
    yield rect(-46, -62, 92, 70, CARDBOARD, 4)
    yield path("M20,-62 L42,-62 C45,-62 46,-61 46,-58 L46,4 C46,7 45,8 42,8 L20,8 Z", dark)
    yield rect(-12, -62, 16, 70, CARDBOARD.tint(0.35))


def _bottle() -> Iterable[Item]:
    yield rect(-9, -40, 18, 50, BOTTLE, 6)
    yield rect(3, -36, 6, 44, BOTTLE.shade(0.15), 3)
    yield rect(-5, -50, 10, 12, PALETTE["petrol7"], 3)
    yield rect(-9, -24, 18, 14, WHITE)


def _bag() -> Iterable[Item]:
    cloth = PALETTE["petrol7"]
    yield path("M-18,24 C-16,-6 16,-6 18,24", None, cloth.shade(), 5)
    yield path("M-34,24 L34,24 L40,82 C40,88 36,92 30,92 L-30,92 C-36,92 -40,88 -40,82 Z", cloth)
    yield path("M14,24 L34,24 L40,82 C40,88 36,92 30,92 L16,92 Z", cloth.shade())


def held(thing: Held, hand: tuple[float, float], size: float = 1.0) -> Group | None:
    """Return what a hand at this place holds, upright, or None."""
    match thing:
        case "mug":
            return group(mug(), at=(hand[0] + 9, hand[1] + 8), scale=1.05 * size)
        case "bottle":
            return group(_bottle(), at=(hand[0] + 9, hand[1] + 4), scale=1.1 * size, rotate=8)
        case "box":
            return group(_box(), at=(hand[0] + 24, hand[1] - 2), scale=size)
        case "bag":
            return group(_bag(), at=(hand[0], hand[1]), scale=size)
        case "stick":
            return stick((hand[0] + 7, hand[1]))
        case "pen":
            return group(
                polyline([(0, -14), (10, 16)], PALETTE["sun5"], 5),
                polyline([(10, 16), (12, 21)], KNOB, 3.4),
                at=(hand[0] + 10, hand[1]), scale=size,
            )  # fmt: skip
        case "phone":
            return group(
                rect(-7, -22, 15, 30, KNOB, 3), rect(-5, -19, 11, 22, METAL, 1),
                at=(hand[0] + 9, hand[1]), scale=size,
            )  # fmt: skip
        case _:
            return None
