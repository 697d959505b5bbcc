"""The small pictures of acute and long-lasting pain, each in a box of 100 units or points."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from patientuddannelse.drawing.alarm import foot, glass_shard, plaster, smoke_alarm
from patientuddannelse.drawing.materials import WHITE
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Path

XY = tuple[float, float]


def clock(stage: Stage, at: XY, radius: float) -> Group:
    """Return a wall clock on which a short time is marked."""
    x, y = at
    end = [
        (x + 0.8 * radius * math.sin(a), y - 0.8 * radius * math.cos(a))
        for a in (math.tau * i / 72 for i in range(13))
    ]
    wedge = f"M{x},{y} L" + " L".join(f"{px:.2f},{py:.2f}" for px, py in end) + " Z"
    dark = stage.color("petrol9")
    return group(
        disc(x, y, radius, WHITE),
        path(wedge, stage.color("petrol2")),
        disc(x, y, radius * 0.93, line=stage.color("petrol7"), line_width=radius * 0.14),
        (
            polyline(
                [
                    (x + r * radius * math.sin(a), y - r * radius * math.cos(a))
                    for r in (0.72, 0.8)
                ],
                dark, radius * 0.06,
            )
            for a in (math.tau * i / 12 for i in range(12))
        ),
        polyline([(x, y), (x, y - 0.62 * radius)], dark, radius * 0.09),
        polyline([(x, y), (x + 0.4 * radius, y - 0.23 * radius)], dark, radius * 0.09),
        disc(x, y, radius * 0.08, dark),
    )  # fmt: skip


def time(stage: Stage) -> Iterator[Item]:
    """Yield the clock."""
    yield clock(stage, (50, 50), 38)


def away(stage: Stage) -> Iterator[Item]:
    """Yield a foot that lifts off a shard of glass: away from the danger first."""
    yield ellipse(48, 92, 40, 3, stage.color("petrol2").shade(0.12))
    yield glass_shard((46, 92), 0.24, shadow=False)
    yield foot((27, 61), 0.215, 2, leg=61 / 0.215 - 20)
    yield arrow([(89, 84), (89, 46)], stage.color("petrol7"), 4.6, head=2.4, straight_line=True)


def rest(stage: Stage) -> Iterator[Item]:
    """Yield a foot with a plaster at rest on a cushion: then peace to heal."""
    yield ellipse(50, 94, 42, 3, stage.color("petrol2").shade(0.12))
    yield path(
        "M12,80 C10,72 20,70 50,70 C80,70 90,72 88,80 C90,92 82,94 50,94 C18,94 10,92 12,80 Z",
        stage.color("petrol7"),
    )
    yield path("M14,84 C30,89 70,89 86,84", None, stage.color("petrol7").tint(0.3), 2.2)
    yield plastered_foot((34, 72), 0.25, leg=72 / 0.25 - 20)


def plastered_foot(at: XY, scale: float, leg: float = 190.0) -> Group:
    """Return a bare foot with a sticking plaster over the instep, the leg up to ``leg`` units."""
    return group(foot((0, 0), 1, 2, leg=leg), plaster((46, -66), 1.15), at=at, scale=scale)


_BEFORE = ((8.0, 88.0), (44.0, 88.0), (60.0, 80.0), (74.0, 64.0), (84.0, 60.0), (94.0, 60.0))
_NOW = {
    "earlier": ((8.0, 88.0), (18.0, 87.0), (31.0, 79.0), (43.0, 65.0), (54.0, 60.0), (94.0, 60.0)),
    "faster": ((8.0, 88.0), (38.0, 88.0), (46.0, 85.0), (52.0, 63.0), (60.0, 60.0), (94.0, 60.0)),
    "stronger": ((8.0, 88.0), (44.0, 88.0), (58.0, 76.0), (73.0, 46.0), (84.0, 38.0), (94.0, 38.0)),
}
_CHANGE = {
    "earlier": ((64.0, 75.0), (40.0, 75.0)),
    "faster": ((70.0, 72.0), (56.0, 72.0)),
    "stronger": ((88.0, 56.0), (88.0, 43.0)),
}


def change(stage: Stage, step: str) -> Iterator[Item]:
    """Yield the alarm, and its course before (dashed) and now: a sketch without numbers."""
    rings = 3 if step == "stronger" else 1
    yield smoke_alarm((50, 12), 0.2, rings)
    yield polyline([(8, 92), (94, 92)], stage.color("petrol4"), 1.6)
    yield path(smooth(_BEFORE), None, stage.color("petrol4"), 2.6, dash=(4.2, 4.8))
    yield path(smooth(_NOW[step]), None, stage.color("petrol7"), 4.4)
    yield arrow(_CHANGE[step], stage.color("petrol9"), 2.6, head=2.6, straight_line=True)


def course(stage: Stage, points: Sequence[XY], width: float) -> Path:
    """Return how the pain itself goes, in the colour of pain."""
    return path(smooth(points), None, stage.color("coral5"), width)


def mat(stage: Stage, token: str) -> Item:
    """Return the ground of a picture."""
    color = stage.color("petrol1") if token == "petrol1" else dark_mat(stage)
    return rect(0, 0, 100, 100, color, 8)


def dark_mat(stage: Stage) -> Color:
    """Return the darker of the two petrol tones that part the columns."""
    return stage.color("petrol2").mix(WHITE, 0.32)
