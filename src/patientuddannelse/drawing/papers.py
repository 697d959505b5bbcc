"""Paper and board: cards with a hard shadow, sheets, calendar, fields, flip chart, arrows."""

from __future__ import annotations

import math
from collections.abc import Sequence

from patientuddannelse.drawing.materials import METAL_DARK, SHADOW, STICK_WOOD, WHITE
from patientuddannelse.drawing.shapes import group, path, polyline, rect, rounded, smooth
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.theme import PALETTE


def card(
    box: Rect,
    radius: float,
    depth: float,
    *,
    fill: Color = WHITE,
    shadow: Color = PALETTE["sand3"],
    head: float = 0.0,
    head_fill: Color = PALETTE["petrol1"],
) -> Group:
    """Return a card, one hard shadow ``depth`` below; ``head`` is the height of its top band."""
    return group(
        rect(box.x, box.y + depth, box.width, box.height, shadow, radius),
        rect(box.x, box.y, box.width, box.height, fill, radius),
        path(
            rounded(Rect(box.x, box.y, box.width, head), radius, bottom=False), head_fill
        )
        if head
        else None,
    )  # fmt: skip


def sheet(box: Rect, *, fold: Color = PALETTE["petrol2"]) -> Group:
    """Return a sheet of paper with a folded corner."""
    ear = min(box.width, box.height) * 0.18
    x, y, r, b = box.x, box.y, box.right, box.bottom
    paper = f"M{x},{y} L{r - ear},{y} L{r},{y + ear} L{r},{b} L{x},{b} Z"
    return group(
        group(path(paper, SHADOW, opacity=0.12), at=(ear * 0.12, ear * 0.16)),
        path(paper, WHITE),
        path(f"M{r - ear},{y} L{r},{y + ear} L{r - ear},{y + ear} Z", fold),
    )  # fmt: skip


def write_on(box: Rect, color: Color, width: float, *, radius: float = 0.0) -> Path:
    """Return an empty field to write in: white with a dashed edge."""
    return rect(
        box.x, box.y, box.width, box.height, WHITE, radius,
        line=color, line_width=width, dash=(width * 3, width * 2.75),
    )  # fmt: skip


def calendar(box: Rect, *, pages: int = 1) -> Group:
    """Return a wall calendar with rings; ``pages`` behind it show that months have passed.

    Its white face starts 26 % below the top and is free for what is written there.
    """
    radius, head = box.width * 0.085, box.height * 0.24
    wide, tall = box.width * 0.1, box.height * 0.18
    band = Rect(box.x, box.y, box.width, head)
    return group(
        (
            rect(
                box.x + i * box.width * 0.06, box.y - i * box.height * 0.045, box.width,
                box.height, WHITE.mix(PALETTE["petrol4"], 0.28 * i), radius,
            )
            for i in range(pages - 1, 0, -1)
        ),
        rect(box.x, box.y, box.width, box.height, WHITE, radius),
        path(rounded(band, radius, bottom=False), PALETTE["petrol7"]),
        (
            rect(
                box.x + box.width * share - wide / 2, box.y - tall / 3, wide, tall,
                METAL_DARK, wide / 2,
            )
            for share in (0.25, 0.5, 0.75)
        ),
    )  # fmt: skip


def flip_chart(at: tuple[float, float], scale: float = 1.0) -> Group:
    """Return an empty flip chart whose legs stand at ``at``: 156 x 320 units.

    Its paper is the box (-78, -306) to (78, -130), free for a small drawing.
    """
    return group(
        polyline([(-36, -308), (-72, 0)], STICK_WOOD, 7),
        polyline([(36, -308), (72, 0)], STICK_WOOD, 7),
        rect(-78, -320, 156, 190, WHITE, 6),
        rect(-78, -320, 156, 14, PALETTE["petrol7"], 5),
        at=at, scale=scale,
    )  # fmt: skip


def arrow(
    points: Sequence[tuple[float, float]],
    color: Color,
    width: float,
    *,
    head: float = 4.0,
    straight_line: bool = False,
) -> Group:
    """Return a line through points with an open head ``head`` line widths long at its end."""
    curve: Outline = (
        tuple(("M" if i == 0 else "L", *p) for i, p in enumerate(points))
        if straight_line
        else smooth(points)
    )
    return group(path(curve, None, color, width), arrow_head(points, color, width, head))


def arrow_head(
    points: Sequence[tuple[float, float]], color: Color, width: float, head: float = 4.0
) -> Path:
    """Return the two barbs at the end of a line."""
    (x0, y0), (x1, y1) = points[-2], points[-1]
    ahead = math.atan2(y1 - y0, x1 - x0)
    barbs = [
        (x1 - head * width * math.cos(ahead + a), y1 - head * width * math.sin(ahead + a))
        for a in (-0.62, 0.62)
    ]
    return polyline([barbs[0], (x1, y1), barbs[1]], color, width)


def chevron(
    at: tuple[float, float], width: float, color: Color, line: float, angle: float = -90.0
) -> Path:
    """Return a mark of direction of ``width`` points, its tip at ``at`` (angle -90: up)."""
    a = math.radians(angle)
    cos, sin = math.cos(a), math.sin(a)
    deep, half = width * 0.5, width / 2
    barbs = [
        (at[0] - deep * cos - s * half * sin, at[1] - deep * sin + s * half * cos) for s in (-1, 1)
    ]
    return polyline([barbs[0], at, barbs[1]], color, line)
