"""The cup itself: its measures in points, and the porcelain drawn from them."""

from __future__ import annotations

import math
from collections.abc import Iterator

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.cups import CupShape
from patientuddannelse.drawing.shapes import ellipse, path, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.outline import Outline, Segment
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Path

FLOOR = 0.965
"""How deep the liquid reaches: a share of the cup's depth."""

_SHADE = Color("#0A1E24")
_GLASS = Color("#F1F7F6")


@dataclass(frozen=True, slots=True)
class Vessel(CupShape):
    """A wide cup of porcelain, seen a little from above."""

    @property
    def size(self) -> float:
        """Return the scale of lines and small parts: 1 for a cup of 114 points half width."""
        return self.half_width / 114

    @property
    def opening(self) -> float:
        """Return half the height of the opening, which is seen a little from above."""
        return min(self.half_width * 0.102, self.height * 0.16)

    @property
    def wall(self) -> float:
        """Return how thick the porcelain is."""
        return self.half_width * 0.03

    @property
    def foot(self) -> float:
        """Return the y of the foot."""
        return self.rim + self.height

    def inner(self, t: float) -> float:
        """Return the inner half width at a depth ``t``."""
        return self.half(t) - self.wall

    def wall_y(self, x: float) -> float:
        """Return how deep something that falls at ``x`` comes before it meets the wall."""
        share = min(1.0, abs(x - self.x) / (self.half_width - self.wall))
        return self.y(min(FLOOR, ((1 - share**2) / 0.86) ** (1 / 2.4)))

    def rim_y(self, x: float) -> float:
        """Return the y of the front edge of the rim at ``x``."""
        share = min(1.0, abs(x - self.x) / self.half_width)
        return self.rim + self.opening * math.sqrt(1 - share**2)

    def outline(self, start: float = 0.0, end: float = 1.0, inset: float = 0.0) -> Outline:
        """Return the closed profile between two depths, its lower edge round like the foot."""
        left, right = self.side(-1, start, end, inset), self.side(1, start, end, inset)
        sag = self.opening * 0.3
        (x0, y0), (x1, _) = left[-1], right[-1]
        down = smooth(right)
        up = smooth(left[::-1])
        foot: Segment = (
            "C", x1 - (x1 - x0) * 0.2, y0 + sag, x0 + (x1 - x0) * 0.2, y0 + sag, x0, y0
        )  # fmt: skip
        return (*down, foot, *up[1:], ("Z",))


def draw_shadow_and_saucer(vessel: Vessel, stage: Stage) -> Iterator[Path]:
    """Draw what the cup stands on."""
    s, x, foot = vessel.size, vessel.x, vessel.foot
    edge = stage.color("petrol4").tint(0.15)
    yield ellipse(x, foot + 4.4 * s, 92 * s, 9 * s, stage.color("sand3").mix("#5A431E", 0.28))
    yield ellipse(x, foot + 1.6 * s, 90 * s, 8.2 * s, edge)
    yield ellipse(x, foot - 0.2 * s, 90 * s, 7.4 * s, stage.color("white"))
    yield ellipse(x, foot + 0.4 * s, 60 * s, 4.4 * s, stage.color("petrol2"))


def draw_body(vessel: Vessel, stage: Stage) -> Iterator[Path]:
    """Draw the handle, the porcelain and the inside of the cup, empty."""
    s = vessel.size
    handle = _handle(vessel)
    yield path(handle, None, stage.color("petrol4").tint(0.15), 17.6 * s)
    yield path(handle, None, stage.color("white"), 14.4 * s)
    yield path(handle, None, stage.color("petrol2"), 4 * s)
    yield path(vessel.outline(), stage.color("white"))
    yield path(vessel.outline(0.0, FLOOR, vessel.wall), _GLASS)
    half, opening = vessel.half_width, vessel.opening
    yield ellipse(vessel.x, vessel.rim, half, opening, stage.color("white"))
    yield ellipse(
        vessel.x, vessel.rim, half - vessel.wall, opening * 0.83, stage.color("petrol1").shade(0.06)
    )


def _handle(vessel: Vessel) -> str:
    x, half, top = vessel.x, vessel.half_width, vessel.rim
    return (
        f"M{x + half * 0.95},{top + vessel.height * 0.17}"
        f" C{x + half * 1.36},{top - vessel.height * 0.05}"
        f" {x + half * 1.32},{top + vessel.height * 0.8}"
        f" {x + half * 0.74},{top + vessel.height * 0.69}"
    )


def draw_rim(vessel: Vessel, stage: Stage) -> Iterator[Path]:
    """Draw the front of the rim, over everything that is inside a cup with room left."""
    half, opening = vessel.half_width, vessel.opening
    line = half * 0.022
    front = _front(vessel, half - line / 2, opening - line / 2)
    yield path(front, None, stage.color("white"), line * 1.5)
    yield path(_front(vessel, half, opening), None, stage.color("petrol4"), line * 0.3)


def _front(vessel: Vessel, rx: float, ry: float) -> str:
    return f"M{vessel.x - rx},{vessel.rim} A{rx},{ry} 0 0 0 {vessel.x + rx},{vessel.rim}"


def draw_gloss(vessel: Vessel) -> Iterator[Path]:
    """Draw the shade down the right side, over the liquid."""
    ts = [0.015 + 0.95 * i / 14 for i in range(15)]
    outer = [(vessel.x + vessel.inner(t), vessel.y(t)) for t in ts]
    inner = [
        (vessel.x + vessel.inner(t) * (0.95 - 0.30 * t**1.6), vessel.y(t)) for t in reversed(ts)
    ]
    corner: Segment = ("L", *inner[0])
    yield path((*smooth(outer), corner, *smooth(inner)[1:], ("Z",)), _SHADE, opacity=0.13)
