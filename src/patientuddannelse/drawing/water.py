"""Water and its pipes: pipe, flange, taps, streams, drops."""

from __future__ import annotations

from patientuddannelse.drawing.materials import METAL, METAL_DARK, METAL_LIGHT
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path

TAP_MOUTH = 44.0  # units from the underside of the pipe to a tap's mouth


def pipe(left: float, right: float, middle: float, height: float) -> Group:
    """Return a pipe lying from ``left`` to ``right`` around y ``middle``."""
    top, width = middle - height / 2, right - left
    return group(
        rect(left, top, width, height, METAL),
        rect(left, middle + height * 0.04, width, height * 0.46, METAL_DARK),
        rect(left, top + height * 0.14, width, height * 0.12, METAL_LIGHT),
    )


def flange(x: float, middle: float, height: float) -> Group:
    """Return the joint of a pipe of ``height`` at x: a collar a little taller than the pipe."""
    wide, tall = height * 0.49, height * 1.29
    return group(
        rect(x - wide / 2, middle - tall / 2, wide, tall, METAL_DARK, height * 0.14),
        rect(x - wide / 2, middle - tall / 2, wide * 0.44, tall, METAL, height * 0.1),
    )


def tap(at: tuple[float, float], scale: float, color: Color) -> Group:
    """Return a tap from the front, hanging from a pipe whose underside is at ``at``.

    Units: 54 wide, mouth ``TAP_MOUTH`` below.
    """
    dark = color.shade(0.25)
    handle = group(
        rect(-27, -5.5, 54, 11, color, 5.5),
        rect(-27, 0, 54, 5.5, dark, 2.75),
        disc(-22, 0, 7, color),
        disc(22, 0, 7, color),
        disc(0, 0, 8, METAL_LIGHT),
        disc(0, 0, 4.4, METAL_DARK),
        at=(0, 22),
    )  # fmt: skip
    return group(
        rect(-13, -2, 26, 7, METAL_DARK, 2.5),
        rect(-8, 4, 16, 14, METAL, 1),
        rect(1, 4, 7, 14, METAL_DARK, 1),
        rect(-11, 16, 22, 12, METAL, 4),
        rect(0, 16, 11, 12, METAL_DARK, 4),
        path("M-9,27 L9,27 L11,42 C11,45 -11,45 -11,42 Z", METAL),
        path("M0,27 L9,27 L11,42 C11,44 5,44.5 0,44.5 Z", METAL_DARK),
        handle,
        at=at, scale=scale,
    )  # fmt: skip


def stream(x: float, top: float, bottom: float, width: float, color: Color) -> Group:
    """Return falling water ``width`` points wide, a little narrower on its way."""
    fall = bottom - top
    body = path(
        f"M{x - width / 2},{top} C{x - width * 0.42},{top + fall * 0.4}"
        f" {x - width * 0.38},{top + fall * 0.7} {x - width * 0.45},{bottom}"
        f" L{x + width * 0.45},{bottom} C{x + width * 0.38},{top + fall * 0.7}"
        f" {x + width * 0.42},{top + fall * 0.4} {x + width / 2},{top} Z",
        color,
    )
    light = polyline(
        [(x - width * 0.15, top + width * 0.4), (x - width * 0.12, bottom - width * 0.5)],
        color.mix("#FFFFFF", 0.35),
        width * 0.16,
    )
    return group(body, light if fall > width else None)


def ripples(at: tuple[float, float], width: float, surface: Color, color: Color) -> Group:
    """Return what a stream of ``width`` makes where it meets a surface of colour ``surface``."""
    x, y = at
    return group(
        ellipse(x, y, width * 1.7, width * 0.42, surface.mix("#FFFFFF", 0.65)),
        ellipse(x, y - width * 0.08, width, width * 0.24, color),
    )


def drop(at: tuple[float, float], radius: float, color: Color) -> Group:
    """Return a drop whose round part is centred at ``at``; its tip is 1.7 radii above."""
    return group(_drop(color), _shine(color), at=at, scale=radius)


def _drop(color: Color) -> Path:
    return path(
        "M0,-1.7 C0.5,-0.8 1,-0.35 1,0.15 C1,0.75 0.55,1.1 0,1.1"
        " C-0.55,1.1 -1,0.75 -1,0.15 C-1,-0.35 -0.5,-0.8 0,-1.7 Z",
        color,
    )


def _shine(color: Color) -> Path:
    return path("M-0.5,0.2 C-0.5,0.5 -0.3,0.7 -0.05,0.75", None, color.mix("#FFFFFF", 0.55), 0.22)
