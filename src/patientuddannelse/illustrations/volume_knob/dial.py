"""The great knob: a track that grows from quiet to loud, and a pointer that has not decided."""

from __future__ import annotations

import math
from collections.abc import Iterator

from patientuddannelse.drawing.controls import KNOB_START, KNOB_SWEEP
from patientuddannelse.drawing.limbs import ribbon
from patientuddannelse.drawing.materials import KNOB, KNOB_FACE, SHADOW
from patientuddannelse.drawing.shapes import arc_points, disc, path, polyline
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.primitives import Item

REACH = 1.6  # radii from the centre to the outer edge of everything
LEVEL = 0.5  # straight up: it can go either way
_TRACK = 1.34
_THIN, _THICK = 0.05, 0.2  # half widths of the track at its quiet and its loud end
_PIECES = 54
_RIDGES = 36


def dial(stage: Stage, at: tuple[float, float], radius: float) -> Iterator[Item]:
    """Draw the knob with its plate; only what is turned up has pain's colour."""
    x, y = at
    yield disc(x, y + radius * 0.06, radius * REACH, stage.color("sand3"))
    yield disc(x, y, radius * REACH, stage.color("white"))
    yield _track(at, radius, 0.0, 1.0, stage)
    yield _track(at, radius, 0.0, LEVEL, stage)
    yield disc(x, y + radius * 0.09, radius * 1.02, SHADOW, opacity=0.22)
    yield disc(x, y, radius, KNOB)
    for i in range(_RIDGES):
        a = 2 * math.pi * (i + 0.5) / _RIDGES
        yield polyline(
            [(x + radius * r * math.cos(a), y + radius * r * math.sin(a)) for r in (0.91, 0.97)],
            KNOB.tint(0.2), radius * 0.035,
        )  # fmt: skip
    yield disc(x, y + radius * 0.03, radius * 0.82, KNOB.shade(0.3))
    yield disc(x, y, radius * 0.8, KNOB_FACE)
    yield _gleam(at, radius)
    a = math.radians(KNOB_START + KNOB_SWEEP * LEVEL)
    yield polyline(
        [(x + radius * r * math.cos(a), y + radius * r * math.sin(a)) for r in (0.3, 0.66)],
        stage.color("white"), radius * 0.13,
    )  # fmt: skip


def _track(at: tuple[float, float], radius: float, low: float, high: float, stage: Stage) -> Item:
    first, last = (KNOB_START + KNOB_SWEEP * share for share in (low, high))
    line = arc_points(*at, radius * _TRACK, first, last, _PIECES)
    halves = [
        radius * (_THIN + (_THICK - _THIN) * (low + (high - low) * i / _PIECES))
        for i in range(_PIECES + 1)
    ]
    color = stage.color("coral5" if high < 1 else "sand3")
    return path(ribbon(line, halves), color)


def _gleam(at: tuple[float, float], radius: float) -> Item:
    line = arc_points(*at, radius * 0.68, 196, 248, 12)
    halves = [radius * 0.035] * len(line)
    return path(ribbon(line, halves), KNOB_FACE.tint(0.18))
