"""Things that alarm: smoke alarm, smoke, and a foot with what it may step on."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.drawing.materials import (
    BRICK_BLUE,
    GLASS,
    GLASS_DARK,
    METAL,
    METAL_DARK,
    NAIL,
    PLASTER,
    PLASTER_PAD,
    SKIN,
    STEAM,
    TIMBER,
    WHITE,
)
from patientuddannelse.drawing.shapes import arc, disc, ellipse, group, path, rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.theme import PALETTE

At = tuple[float, float]

_SOUND, _LAMP = PALETTE["petrol7"], PALETTE["sun5"]


def smoke_alarm(
    at: At,
    scale: float = 1.0,
    rings: int = 2,
    *,
    sound: Color = _SOUND,
    lamp: Color = _LAMP,
) -> Group:
    """Return a smoke alarm under a ceiling at ``at``: 208 x 74 units, sound waves beside it.

    An alarm is not pain: its sound and lamp are never coral (visual.md, Idea).
    """
    return group(
        rect(-84, -16, 168, 16, METAL, 6),
        path("M-104,0 L104,0 C104,40 70,58 0,58 C-70,58 -104,40 -104,0 Z", WHITE),
        path(
            "M104,0 C104,40 70,58 0,58 C-20,58 -38,57 -52,54.6 C16,53 66,42 82,0 Z",
            Color("#B7CBCB"),
        ),
        (rect(-62 + i * 26, 14, 16, 6, METAL_DARK, 3) for i in range(5)),
        disc(0, 40, 8, lamp),
        disc(-2.4, 37.6, 2.6, WHITE, opacity=0.8),
        sound_waves((0, 16), 128, 34, rings, sound) if rings else None,
        at=at, scale=scale,
    )  # fmt: skip


def sound_waves(
    at: At, first: float, step: float, count: int, color: Color, *, width: float = 11.0
) -> Group:
    """Return ``count`` arcs of sound on either side of a place, the first at radius ``first``."""
    return group(
        arc(*at, first + i * step, start, end, color, width - i * width * 0.136)
        for i in range(count)
        for start, end in ((-10.3, 24.1), (155.9, 190.3))
    )


def smoke(at: At, scale: float = 1.0) -> Group:
    """Return three wisps of smoke rising 172 units from ``at``."""
    return group(
        (
            path(
                f"M{x},0 C{x - 34 * s},-34 {x + 34 * s},-62 {x},-98"
                f" C{x - 26 * s},-124 {x + 16 * s},-146 {x + 4},-172",
                None, STEAM, 13 * s, opacity=faint,
            )
            for x, s, faint in ((-30, 1.0, 0.9), (26, 1.15, 0.75), (0, 0.85, 0.6))
        ),
        at=at, scale=scale,
    )  # fmt: skip


_FOOT = (
    "M-60,-{t} C-62,-{m} -86,-130 -94,-64 C-100,-18 -80,2 -40,4 C0,6 24,-12 62,-10"
    " C100,-8 124,6 164,6 C198,6 224,2 228,-16 C231,-36 206,-46 180,-52 C134,-64 92,-100 68,-156"
    " C58,-200 56,-{n} 57,-{t} Z"
)
_SOLE = (
    "M-94,-64 C-100,-18 -80,2 -40,4 C0,6 24,-12 62,-10 C100,-8 124,6 164,6 C198,6 224,2 228,-16"
    " C216,-6 190,-8 164,-10 C120,-14 100,-26 60,-26 C20,-26 0,-12 -36,-14 C-66,-16 -76,-40 -72,-74"
    " C-66,-130 -44,-{m} -40,-{t} L-60,-{t} C-62,-{m} -86,-130 -94,-64 Z"
)


def foot(
    at: At,
    scale: float = 1.0,
    skin: int = 3,
    *,
    leg: float = 250.0,
    rotate: float = 0.0,
) -> Group:
    """Return a bare foot from the side, heel (-94, -64) to toes (228, -16), sole near y 0.

    ``leg`` is how far up it goes in units; a trouser leg covers its upper end.
    """
    tone = SKIN[skin]
    far = {"t": leg, "m": (leg + 170) / 2 if leg > 300 else 175, "n": leg * 0.88}
    return group(
        path(_FOOT.format(**far), tone.base),
        path(_SOLE.format(**far), tone.shade),
        path(
            "M206,-42 C218,-40 226,-30 226,-22 C218,-22 208,-26 204,-34 C203,-38 203,-42 206,-42 Z",
            tone.base.mix(NAIL, 0.6) if tone.deep else NAIL,
        ),
        path("M186,-8 C182,-18 184,-30 190,-38", None, tone.shade, 4),
        path("M-6,-96 C4,-84 18,-84 26,-94", None, tone.shade, 5),
        path("M112,-66 C124,-58 136,-54 148,-52", None, tone.shade, 4),
        _trouser(leg, PALETTE["petrol7"]),
        at=at, scale=scale, rotate=rotate,
    )  # fmt: skip


def _trouser(leg: float, cloth: Color) -> Iterator[Path]:
    top, hem = -leg - 20, -max(leg * 0.57, leg - 180)
    yield path(
        f"M-77,{top} L76,{top} L74,{hem} C30,{hem + 16} -40,{hem + 16} -78,{hem - 2} Z", cloth
    )
    yield path(
        f"M-78,{hem - 2} C-40,{hem + 16} 30,{hem + 16} 74,{hem} L74,{hem - 26}"
        f" C30,{hem - 10} -40,{hem - 10} -78,{hem - 28} Z",
        cloth.tint(),
    )
    yield path(
        f"M-78,{hem - 28} L-77,{top} L-47,{top} L-49,{hem - 19}"
        f" C-60,{hem - 21} -70,{hem - 24} -78,{hem - 28} Z",
        cloth.shade(0.25),
    )


def brick(at: At, scale: float = 1.0, *, shadow: bool = True) -> Group:
    """Return a toy brick of 116 x 60 units standing at ``at``."""
    return group(
        ellipse(4, 2, 66, 7, TIMBER, opacity=0.35) if shadow else None,
        (rect(x - 12, -58, 24, 14, BRICK_BLUE.tint(0.18), 3) for x in (-36, 0, 36)),
        (rect(x + 2, -58, 10, 14, BRICK_BLUE) for x in (-36, 0, 36)),
        rect(-58, -48, 116, 50, BRICK_BLUE, 5),
        rect(-58, -48, 116, 12, BRICK_BLUE.tint(0.2), 5),
        rect(24, -46, 34, 48, BRICK_BLUE.shade(0.18), 5),
        at=at, scale=scale,
    )  # fmt: skip


def glass_shard(at: At, scale: float = 1.0, *, shadow: bool = True) -> Group:
    """Return a shard of a broken glass, about 156 x 64 units, lying at ``at``."""
    return group(
        ellipse(6, 3, 74, 6, TIMBER, opacity=0.25) if shadow else None,
        path("M-62,0 C-30,8 0,8 26,2 L66,-34 L40,-36 L34,-66 L2,-40 L-22,-46 L-34,-16 Z", GLASS),
        path("M26,2 L66,-34 L40,-36 L6,-8 C10,0 18,3 26,2 Z", GLASS_DARK),
        path("M40,-36 L34,-66 L2,-40 L6,-8 Z", GLASS.mix(GLASS_DARK, 0.35)),
        path("M-62,0 L-34,-16 L-22,-46 L-12,-44 L-24,-10 L-46,2 Z", GLASS.tint(0.6)),
        path("M76,0 L96,-14 L102,-1 C94,3 84,3 76,0 Z", GLASS_DARK),
        at=at, scale=scale,
    )  # fmt: skip


def plaster(at: At, scale: float = 1.0) -> Group:
    """Return a sticking plaster of 132 x 52 units centred at ``at``."""
    return group(
        rect(-66, -26, 132, 52, PLASTER, 26),
        rect(-24, -26, 48, 52, PLASTER_PAD, 4),
        (disc(x, y, 3, PLASTER_PAD.shade(0.25)) for x in (-12, 0, 12) for y in (-12, 0, 12)),
        at=at, scale=scale, rotate=34.0,
    )  # fmt: skip
