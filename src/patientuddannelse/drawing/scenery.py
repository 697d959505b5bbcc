"""Outdoors and rooms: trees, bushes, plants, hills, houses, benches, tables, windows."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.drawing.materials import (
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    SKY,
    STICK_WOOD,
    TIMBER,
    TRUNK,
    WHITE,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
)
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, rect, smooth
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.theme import PALETTE

At = tuple[float, float]


def tree(at: At, scale: float = 1.0, leaves: Color = LEAF) -> Group:
    """Return a tree of 80 x 150 units whose foot stands at ``at``."""
    return group(
        path("M-6,0 L-4,-60 L4,-60 L7,0 Z", TRUNK),
        path("M0,-30 L18,-52", None, TRUNK, 5),
        ellipse(0, -100, 40, 50, leaves),
        path(
            "M10,-148 C38,-140 52,-100 32,-64 C24,-54 10,-50 0,-50 C24,-66 30,-112 10,-148 Z",
            leaves.shade(0.16),
        ),
        group(ellipse(0, 0, 9, 14, leaves.tint(0.2)), at=(-14, -118), rotate=20),
        at=at, scale=scale,
    )  # fmt: skip


def bush(at: At, scale: float = 1.0, leaves: Color = LEAF_LIGHT) -> Group:
    """Return a bush of 108 x 50 units standing at ``at``."""
    return group(
        path(
            "M-50,0 C-58,-22 -40,-34 -28,-28 C-24,-50 12,-54 18,-32 C34,-40 54,-24 48,0 Z",
            leaves,
        ),
        path(
            "M18,-32 C34,-40 54,-24 48,0 L20,0 C34,-8 34,-24 18,-32 Z", leaves.shade(0.14)
        ),
        at=at, scale=scale,
    )  # fmt: skip


def plant(at: At, scale: float = 1.0) -> Group:
    """Return a potted plant of 90 x 105 units standing at ``at``."""
    pot, leaves = PALETTE["petrol7"], LEAF_DARK
    stems = ((-50, 46), (-24, 62), (0, 70), (26, 60), (52, 44))
    return group(
        (
            group(
                path(
                    f"M0,0 C-14,{-0.4 * n} -10,{-0.8 * n} 0,{-n}"
                    f" C10,{-0.8 * n} 14,{-0.4 * n} 0,0 Z",
                    leaves.tint(0.12) if turn < 0 else leaves,
                ),
                path(f"M0,-4 L0,{-0.8 * n}", None, leaves.shade(0.25), 2),
                at=(0, -34), rotate=turn,
            )
            for turn, n in stems
        ),
        path("M-26,-38 L26,-38 L20,0 L-20,0 Z", pot),
        path("M8,-38 L26,-38 L20,0 L4,0 Z", pot.shade(0.15)),
        rect(-29, -44, 58, 10, pot, 3),
        at=at, scale=scale,
    )  # fmt: skip


def bench(at: At, scale: float = 1.0, width: float = 150.0) -> Group:
    """Return a park bench seen from the front, ``width`` x 150 units, standing at ``at``."""
    half = width / 2
    return group(
        (rect(x, -70, 8, 70, TIMBER, 2) for x in (-half + 14, half - 22)),
        (rect(x, -150, 7, 80, TIMBER, 2) for x in (-half + 24, half - 31)),
        rect(-half + 6, -142, width - 12, 16, WOOD, 4),
        rect(-half + 6, -118, width - 12, 16, WOOD, 4),
        rect(-half, -78, width, 13, WOOD, 4),
        rect(-half, -70, width, 5, WOOD_DARK, 2.5),
        at=at, scale=scale,
    )  # fmt: skip


def house(at: At, scale: float = 1.0) -> Group:
    """Return a house of 106 x 103 units standing at ``at``."""
    return group(
        rect(-40, -62, 80, 62, WHITE, 3),
        rect(14, -62, 26, 62, Color("#E6ECEA"), 3),
        path("M-50,-58 L0,-100 L50,-58 Z", PALETTE["petrol7"], PALETTE["petrol7"], 6),
        rect(-11, -34, 22, 34, STICK_WOOD, 2),
        rect(-32, -46, 14, 14, PALETTE["petrol2"], 2),
        rect(18, -46, 14, 14, PALETTE["petrol2"], 2),
        at=at, scale=scale,
    )  # fmt: skip


def stool(at: At, scale: float = 1.0) -> Group:
    """Return a stool without a back; its seat is 80 units high."""
    dark = WOOD.shade()
    return group(
        path("M-26,-76 L-36,0", None, dark, 8),
        path("M26,-76 L36,0", None, dark, 8),
        path("M-31,-34 L31,-34", None, dark, 5),
        rect(-38, -86, 76, 13, WOOD, 6),
        at=at, scale=scale,
    )  # fmt: skip


def table(at: At, scale: float = 1.0, width: float = 200.0, height: float = 110.0) -> Group:
    """Return a table from the side, ``width`` x ``height`` units, standing at ``at``."""
    half = width / 2
    return group(
        rect(-half + 16, -height + 6, 9, height - 6, WOOD_DARK, 2),
        rect(half - 25, -height + 6, 9, height - 6, WOOD_DARK, 2),
        rect(-half, -height, width, 12, WOOD, 4),
        rect(-half, -height + 7, width, 5, WOOD_DARK, 2.5),
        at=at, scale=scale,
    )  # fmt: skip


def round_table(at: At, half_width: float, half_depth: float, edge: float) -> Group:
    """Return a round table top seen a little from above, centred at ``at`` (points)."""
    x, y = at
    k = 0.5523
    rim = (
        f"M{x - half_width},{y} L{x + half_width},{y} L{x + half_width},{y + edge}"
        f" C{x + half_width},{y + edge + half_depth * k} {x + half_width * k},"
        f"{y + edge + half_depth} {x},{y + edge + half_depth}"
        f" C{x - half_width * k},{y + edge + half_depth} {x - half_width},"
        f"{y + edge + half_depth * k} {x - half_width},{y + edge} Z"
    )
    w, d = half_width, half_depth
    shade = (
        f"M{x + w},{y} C{x + w},{y + d * k} {x + w * k},{y + d} {x},{y + d}"
        f" C{x - w * 0.2},{y + d} {x - w * 0.39},{y + d * 0.93} {x - w * 0.54},{y + d * 0.81}"
        f" C{x + w * 0.12},{y + d * 0.86} {x + w * 0.7},{y + d * 0.57} {x + w * 0.88},"
        f"{y - d * 0.36} C{x + w * 0.96},{y - d * 0.25} {x + w},{y - d * 0.13} {x + w},{y} Z"
    )
    return group(
        path(rim, WOOD_DARK),
        ellipse(x, y, w, d, WOOD_LIGHT),
        path(shade, WOOD_LIGHT.shade(0.1).mix(WOOD, 0.35)),
    )


def window(at: At, scale: float = 1.0) -> Group:
    """Return a window with a calm view, 118 x 120 units, its top left at ``at``."""
    return group(
        rect(0, 0, 118, 120, WHITE, 8),
        rect(8, 8, 102, 104, SKY, 3),
        disc(86, 34, 13, PALETTE["sun5"]),
        path("M8,88 C34,72 84,80 110,68 L110,109 Q110,112 107,112 L11,112 Q8,112 8,109 Z",
             Color("#9FC8B6")),
        rect(57, 8, 4, 104, WHITE),
        at=at, scale=scale,
    )  # fmt: skip


def hill(
    left: float, right: float, crest: Sequence[tuple[float, float]], bottom: float, color: Color
) -> Path:
    """Return ground whose top runs softly through the crest's points, down to ``bottom``."""
    top = smooth([(left, crest[0][1]), *crest, (right, crest[-1][1])])
    return path((*top, ("L", right, bottom), ("L", left, bottom), ("Z",)), color)


def ground_shadow(at: At, width: float, ground: Color) -> Path:
    """Return the flat shadow under somebody or something, a little darker than the ground."""
    return ellipse(*at, width / 2, width * 0.055, ground.shade(0.16))
