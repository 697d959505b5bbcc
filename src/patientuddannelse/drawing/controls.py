"""Controls and time: the volume knob, a clock face."""

from __future__ import annotations

import math

from patientuddannelse.drawing.materials import KNOB, KNOB_FACE, SHADOW, WHITE
from patientuddannelse.drawing.shapes import arc, disc, group, path, polyline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group
from patientuddannelse.theme import PALETTE

KNOB_START, KNOB_SWEEP = 135.0, 270.0  # degrees clockwise from 3 o'clock


def knob(
    at: tuple[float, float],
    radius: float,
    level: float,
    color: Color,
    track: Color = PALETTE["sand3"],
) -> Group:
    """Return a volume knob of ``radius`` turned to ``level`` (0-1), with its 270° track around."""
    x, y = at
    end = KNOB_START + KNOB_SWEEP * level
    around, width = radius * 1.34, radius * 0.22
    a = math.radians(end)
    pointer = [(x + radius * r * math.cos(a), y + radius * r * math.sin(a)) for r in (0.3, 0.7)]
    return group(
        arc(x, y, around, KNOB_START, KNOB_START + KNOB_SWEEP, track, width),
        arc(x, y, around, KNOB_START, end, color, width) if level > 0 else None,
        disc(x, y + radius * 0.07, radius * 1.03, SHADOW, opacity=0.25),
        disc(x, y, radius, KNOB),
        disc(x, y, radius * 0.82, KNOB_FACE),
        polyline(pointer, WHITE, radius * 0.16),
    )


def clock_face(
    at: tuple[float, float],
    radius: float,
    color: Color,
    ground: Color = WHITE,
) -> Group:
    """Return a clock."""
    x, y = at
    marks = (
        polyline(
            [(x + radius * r * math.cos(a), y + radius * r * math.sin(a)) for r in (0.74, 0.82)],
            color,
            radius * 0.07,
        )
        for a in (math.radians(30 * i) for i in range(12))
    )
    return group(
        disc(x, y, radius, ground),
        marks,
        disc(x, y, radius, line=color, line_width=radius * 0.12),
        path(
            f"M{x},{y - radius * 0.52} L{x},{y} L{x + radius * 0.38},{y + radius * 0.24}",
            None, color, radius * 0.13,
        ),
    )  # fmt: skip
