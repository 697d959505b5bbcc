"""Large hands with a sleeve, wrist at 0,0 and fingers along +x: open, offering, pointing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.drawing.limbs import XY, ribbon
from patientuddannelse.drawing.materials import Skin
from patientuddannelse.drawing.shapes import group, path
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path

_CUFF = -34.0  # where the sleeve begins, left of the wrist

_OPEN_PALM = (
    "M-44,-29 C-10,-32 16,-36 40,-42 C62,-47 84,-44 96,-34 C106,-22 108,22 98,38"
    " C86,52 48,46 22,38 C0,32 -20,29 -44,29 Z"
)
_OPEN_FINGERS: Sequence[Sequence[XY]] = (
    ((84, -28), (126, -43), (163, -47)),
    ((92, -8), (142, -14), (187, -11)),
    ((92, 12), (140, 15), (182, 24)),
    ((82, 30), (118, 40), (150, 53)),
)
_OPEN_THUMB: Sequence[XY] = ((22, -22), (40, -58), (66, -84))

_OFFER_PALM = (
    "M-44,-27 C-20,-30 6,-29 24,-20 C44,-9 66,-8 90,-15 C116,-23 138,-32 160,-34"
    " C174,-35 177,-21 165,-15 C170,-12 170,-3 160,1 C132,15 104,33 70,38"
    " C36,42 0,32 -44,29 Z"
)
_OFFER_SHADE = (
    "M-44,12 C0,16 40,24 70,20 C104,14 134,2 163,-14 C170,-12 170,-3 160,1"
    " C132,15 104,33 70,38 C36,42 0,32 -44,29 Z"
)
_OFFER_THUMB: Sequence[XY] = ((22, -8), (40, -32), (66, -46))

_POINT_FIST = (
    "M-44,-27 C-14,-31 20,-40 48,-36 C72,-32 86,-20 86,0 C86,24 70,40 42,41 C12,41 -14,30 -44,27 Z"
)
_POINT_FINGER: Sequence[XY] = ((44, -20), (92, -22), (144, -15))


def open_hand(skin: Skin, sleeve: Color) -> Group:
    """Return a hand seen from the palm, fingers a little apart, about 200 units long."""
    return group(
        (path(ribbon(finger, (15.5, 14.5, 12)), skin.base) for finger in _OPEN_FINGERS),
        path(_OPEN_PALM, skin.base),
        path(ribbon(_OPEN_THUMB, (17, 14, 11.5)), skin.base),
        path("M-44,8 C0,14 40,30 98,38 C86,52 48,46 22,38 C0,32 -20,29 -44,29 Z", skin.shade),
        path("M30,-26 C46,-18 54,0 50,22", None, skin.shade, 4.5),
        path("M66,-18 C76,-8 78,8 74,20", None, skin.shade, 4.0),
        _cuff(sleeve),
    )


def offering_hand(skin: Skin, sleeve: Color, arm: float = 0.0) -> Group:
    """Return a hand from the side, its palm up and hollow, about 170 units long.

    ``arm`` is how far the sleeve reaches back from the cuff.
    """
    return group(
        _sleeve(sleeve, arm),
        path(_OFFER_PALM, skin.base),
        path(_OFFER_SHADE, skin.shade),
        path("M104,4 C128,-4 148,-12 164,-15", None, skin.nose, 3.2),
        path(ribbon(_OFFER_THUMB, (17, 15, 11.5)), skin.base),
        path("M20,6 C36,6 50,0 58,-8", None, skin.shade, 4.0),
        _cuff(sleeve),
    )


def pointing_hand(skin: Skin, sleeve: Color, arm: float = 0.0) -> Group:
    """Return a hand with one finger out, its tip at (154, -14).

    ``arm`` is how far the sleeve reaches back from the cuff.
    """
    return group(
        _sleeve(sleeve, arm),
        path(ribbon(_POINT_FINGER, (14, 12.5, 10.5)), skin.base),
        path(_POINT_FIST, skin.base),
        path("M-44,8 C0,12 50,22 84,8 C82,28 66,40 42,41 C12,41 -14,30 -44,27 Z", skin.shade),
        path("M84,8 C76,6 70,7 64,10 M78,24 C70,21 64,21 58,24", None, skin.nose, 3.4),
        path(ribbon(((6, -12), (36, -2), (66, -2)), (15, 13, 11)), skin.base),
        path("M10,6 C28,16 52,14 72,9", None, skin.nose, 3.4),
        _cuff(sleeve),
    )


def _sleeve(color: Color, arm: float) -> Iterator[Path]:
    end = _CUFF - arm
    yield path(f"M{_CUFF},-37 L{end},-50 L{end},50 L{_CUFF},37 Z", color)
    yield path(f"M{_CUFF},12 L{end},16 L{end},50 L{_CUFF},37 Z", color.shade())


def _cuff(color: Color) -> Path:
    return path(
        f"M{_CUFF},-37 L{_CUFF - 14},-38.6 L{_CUFF - 14},38.6 L{_CUFF},37 Z",
        color.shade(0.32),
        color.shade(0.32),
        5,
    )
