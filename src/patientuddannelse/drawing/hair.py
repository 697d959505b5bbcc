"""Hair and scarves in head units (skull about 76 x 105 around the origin): back, front, behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from patientuddannelse.drawing.shapes import disc, path
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Path

HairStyle = Literal["short", "side", "bob", "long", "wavy", "bun", "curly", "bald", "hijab", "crop"]

_LOCKS_BACK = (
    (-40, -12, 18), (-44, 10, 15), (40, -12, 18), (44, 10, 15),
    (-30, -40, 20), (30, -40, 20), (0, -54, 24), (-42, 28, 12), (42, 28, 12),
)  # fmt: skip
_LOCKS_FRONT = ((-30, -36, 13), (-14, -44, 14), (4, -47, 14), (21, -42, 13), (33, -32, 11))
_LOCKS_BEHIND = (
    (-32, -20, 18), (32, -20, 18), (-22, -44, 19), (22, -44, 19), (0, -50, 20),
    (-30, 8, 17), (30, 8, 17), (0, 0, 34), (-12, 28, 18), (14, 28, 18),
)  # fmt: skip
_CAP = (
    "M-46,{drop} C-50,-52 -26,-66 0,-66 C26,-66 50,-52 46,{drop}"
    " C46,14 52,30 46,{end} C30,{low} -30,{low} -46,{end} C-52,30 -46,14 -46,{drop} Z"
)


def hair_back(style: HairStyle, color: Color) -> tuple[Path, ...]:
    """Return what hangs behind the head and shoulders, darker than the front."""
    dark = color.mix("#000000", 0.22)
    match style:
        case "bob":
            data = (
                "M-46,-10 C-50,-52 -26,-66 0,-66 C26,-66 50,-52 46,-10 C46,10 52,30 44,42"
                " C30,50 -30,50 -44,42 C-52,30 -46,10 -46,-10 Z"
            )
        case "long":
            data = (
                "M-46,-10 C-50,-52 -26,-66 0,-66 C26,-66 50,-52 46,-10 C46,25 56,60 52,84"
                " C40,92 -40,92 -52,84 C-56,60 -46,25 -46,-10 Z"
            )
        case "wavy":
            data = (
                "M-45,-10 C-50,-52 -26,-67 0,-67 C26,-67 50,-52 46,-10 C50,2 45,14 51,26"
                " C58,40 54,54 44,60 C36,66 28,60 22,64 L-22,64 C-28,60 -36,66 -44,60"
                " C-54,54 -58,40 -51,26 C-45,14 -50,2 -45,-10 Z"
            )
        case "hijab":
            data = (
                "M-46,0 C-50,-48 -26,-66 0,-66 C26,-66 50,-48 46,0 C46,30 58,60 62,86"
                " C40,104 -40,104 -62,86 C-58,60 -46,30 -46,0 Z"
            )
        case "bun":
            return (disc(0, -66, 17, dark),)
        case "curly":
            return tuple(disc(x, y, r, dark) for x, y, r in _LOCKS_BACK)
        case _:
            return ()
    return (path(data, dark),)


def _short(hair: Color, light: Color) -> tuple[Path, ...]:
    return (
        path(
            "M-40,0 C-46,-40 -30,-66 2,-66 C32,-66 46,-42 40,0 C37,-12 35,-22 29,-30"
            " C10,-24 -8,-26 -24,-35 C-33,-26 -37,-14 -40,0 Z",
            hair,
        ),
        path("M-26,-48 C-14,-60 10,-62 24,-52 C8,-56 -10,-54 -26,-48 Z", light),
    )


def _side(hair: Color, light: Color) -> tuple[Path, ...]:
    return (
        path(
            "M-40,2 C-46,-40 -28,-68 4,-66 C34,-66 46,-40 40,4 C38,-10 36,-20 32,-28"
            " C24,-34 10,-36 -2,-44 C-12,-32 -30,-28 -34,-22 C-38,-14 -39,-6 -40,2 Z",
            hair,
        ),
        path("M0,-54 C14,-58 28,-52 34,-40 C24,-48 12,-50 0,-54 Z", light),
    )


def _crop(hair: Color, light: Color) -> tuple[Path, ...]:
    return (
        path(
            "M-40,4 C-47,-42 -26,-68 3,-67 C34,-66 47,-40 40,4 C38,-6 37,-14 33,-21"
            " C27,-17 22,-24 15,-29 C8,-22 0,-30 -6,-34 C-14,-24 -28,-26 -33,-18"
            " C-37,-11 -39,-4 -40,4 Z",
            hair,
        ),
        path("M-20,-52 C-8,-62 16,-61 28,-46 C14,-54 -6,-55 -20,-52 Z", light),
    )


def _parted(hair: Color, light: Color) -> tuple[Path, ...]:
    return (
        path(
            "M-42,8 C-50,-44 -26,-66 0,-66 C28,-66 50,-44 42,8 C38,-6 36,-18 28,-30"
            " C16,-22 -6,-26 -12,-38 C-18,-24 -34,-18 -42,8 Z",
            hair,
        ),
        path("M4,-56 C20,-56 34,-44 37,-26 C28,-40 16,-48 4,-56 Z", light),
    )


def _wavy(hair: Color, light: Color) -> tuple[Path, ...]:
    return (
        path(
            "M-43,30 C-50,14 -44,4 -46,-10 C-49,-48 -26,-68 2,-68 C30,-68 50,-46 46,-8"
            " C44,6 50,16 43,32 C38,20 40,2 36,-12 C32,-24 22,-32 8,-42 C2,-26 -22,-24 -33,-12"
            " C-38,-4 -37,18 -43,30 Z",
            hair,
        ),
        path("M10,-58 C26,-56 38,-42 40,-22 C33,-38 22,-50 10,-58 Z", light),
        path("M-34,-40 C-26,-52 -14,-58 -2,-58 C-14,-52 -26,-46 -34,-40 Z", light),
    )


def _bun(hair: Color, light: Color) -> tuple[Path, ...]:
    return (
        path(
            "M-40,0 C-46,-42 -26,-66 0,-66 C26,-66 46,-42 40,0 C36,-22 24,-40 0,-42"
            " C-24,-40 -36,-22 -40,0 Z",
            hair,
        ),
        path("M-18,-58 C-6,-62 8,-62 20,-57 C8,-56 -6,-56 -18,-58 Z", light),
    )


def _curly(hair: Color, light: Color) -> tuple[Path, ...]:
    return (*(disc(x, y, r, hair) for x, y, r in _LOCKS_FRONT), disc(6, -52, 6, light))


def _bald(hair: Color, _light: Color) -> tuple[Path, ...]:
    return (
        path("M-39,2 C-42,-14 -38,-26 -36,-30 C-33,-22 -36,-10 -39,2 Z", hair),
        path("M39,2 C42,-14 38,-26 36,-30 C33,-22 36,-10 39,2 Z", hair),
    )


def _hijab(cloth: Color, light: Color) -> tuple[Path, ...]:
    # the face opening winds against the outline, so that it is a hole by both fill rules
    return (
        path(
            "M0,-66 C30,-66 48,-44 46,0 C45,28 36,50 20,62 C40,72 58,80 62,96"
            " C40,112 -40,112 -62,96 C-58,80 -40,72 -20,62 C-36,50 -45,28 -46,0"
            " C-48,-44 -30,-66 0,-66 Z M0,-44 C-20,-44 -31,-26 -31,-2 C-31,18 -27,30 -16,40"
            " C-7,47 7,47 16,40 C27,30 31,18 31,-2 C31,-26 20,-44 0,-44 Z",
            cloth,
        ),
        path("M-20,62 C-6,74 24,74 46,70 C30,82 4,86 -14,80 C-22,76 -24,68 -20,62 Z", light),
        path("M-33,-30 C-24,-46 -10,-53 6,-53", None, light, 3),
    )


_FRONTS: dict[HairStyle, Callable[[Color, Color], tuple[Path, ...]]] = {
    "short": _short, "side": _side, "crop": _crop, "bob": _parted, "long": _parted,
    "wavy": _wavy, "bun": _bun, "curly": _curly, "bald": _bald, "hijab": _hijab,
}  # fmt: skip


def hair_front(style: HairStyle, color: Color) -> tuple[Path, ...]:
    """Return what lies over the skull: fringe and crown with one light accent."""
    return _FRONTS[style](color, color.mix("#FFFFFF", 0.12))


def hair_behind(style: HairStyle, color: Color) -> tuple[Path, ...]:
    """Return the hair as seen from behind, filling the skull."""
    light, dark = color.mix("#FFFFFF", 0.14), color.mix("#000000", 0.25)
    crown = path("M-22,-50 C-8,-60 14,-60 26,-48 C12,-53 -8,-54 -22,-50 Z", light)
    match style:
        case "hijab":
            return (
                path(
                    "M0,-66 C30,-66 48,-44 46,0 C46,30 58,56 62,84 C40,100 -40,100 -62,84"
                    " C-58,56 -46,30 -46,0 C-48,-44 -30,-66 0,-66 Z",
                    color,
                ),
                path(
                    "M-10,60 C8,40 34,30 44,14 C44,34 50,52 56,66 C36,58 10,56 -10,60 Z",
                    color.shade(0.15),
                ),
                path("M-33,-30 C-24,-46 -10,-53 6,-53", None, light, 3),
            )
        case "bob" | "long" | "wavy":
            end = {"bob": 46, "long": 86, "wavy": 60}[style]
            return (
                path(_CAP.format(drop=-8, end=end, low=end + 8), color),
                crown,
                *(
                    path(f"M{x},-20 C{x - 3},4 {x - 4},22 {x - 2},{end - 10}", None, dark, 2.4)
                    for x in (-18, 4, 24)
                ),
            )
        case "curly":
            curls = ((-14, -30), (12, -34), (-4, 0), (18, 4), (-20, 12))
            return (
                *(disc(x, y, r, color) for x, y, r in _LOCKS_BEHIND),
                *(path(f"M{x - 7},{y} a8,8 0 0 1 14,0", None, light, 3) for x, y in curls),
            )
    cap = path(
        "M-41,0 C-46,-42 -28,-66 0,-66 C28,-66 46,-42 41,0 C39,22 30,38 18,46"
        " C8,50 -8,50 -18,46 C-30,38 -39,22 -41,0 Z",
        color,
    )
    if style == "bun":
        knot = disc(0, -34, 19, color.mix("#000000", 0.2))
        return (cap, crown, knot, path("M-10,-40 a12,12 0 0 1 20,0", None, light, 3))
    return (cap, crown)
