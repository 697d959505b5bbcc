"""The basic shapes as values: each function returns one item of a scene."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from patientuddannelse.diagnostics import Origin
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.outline import Outline, Segment, outline
from patientuddannelse.scene.paint import Color, Paint, Stroke
from patientuddannelse.scene.primitives import Group, Item, Path, Role

_KAPPA = 0.5522847498  # cubic approximation of a quarter circle
_STAYS = Matrix.placed(0.0, 0.0)


def path(
    data: str | Outline,
    fill: Paint | None = None,
    line: Color | None = None,
    width: float = 1.0,
    *,
    dash: tuple[float, ...] = (),
    opacity: float = 1.0,
    even_odd: bool = False,
) -> Path:
    """Return a curve from SVG path data or an outline; ``line`` and ``width`` stroke it."""
    curve = outline(data) if isinstance(data, str) else data
    stroke = Stroke(line, width, dash) if line else None
    return Path(curve, fill, stroke, even_odd, opacity)


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: Paint | None = None,
    radius: float = 0.0,
    *,
    line: Color | None = None,
    line_width: float = 1.0,
    dash: tuple[float, ...] = (),
    opacity: float = 1.0,
) -> Path:
    """Return a box with corners rounded by ``radius`` (at most half the shorter side)."""
    return path(
        rounded(Rect(x, y, width, height), radius), fill, line, line_width,
        dash=dash, opacity=opacity,
    )  # fmt: skip


def rounded(box: Rect, radius: float = 0.0, *, top: bool = True, bottom: bool = True) -> Outline:
    """Return the outline of a box, corners rounded at the top, the bottom or both."""
    r = max(0.0, min(radius, box.width / 2, box.height / 2)) if radius else 0.0
    x0, y0, x1, y1 = box.x, box.y, box.x + box.width, box.y + box.height
    if r == 0:
        return (("M", x0, y0), ("L", x1, y0), ("L", x1, y1), ("L", x0, y1), ("Z",))
    k = r * (1 - _KAPPA)
    segments: list[Segment] = [("M", x0 + r, y0)]
    if top:
        segments += [("L", x1 - r, y0), ("C", x1 - k, y0, x1, y0 + k, x1, y0 + r)]
    else:
        segments = [("M", x0, y0), ("L", x1, y0)]
    if bottom:
        segments += [
            ("L", x1, y1 - r), ("C", x1, y1 - k, x1 - k, y1, x1 - r, y1),
            ("L", x0 + r, y1), ("C", x0 + k, y1, x0, y1 - k, x0, y1 - r),
        ]  # fmt: skip
    else:
        segments += [("L", x1, y1), ("L", x0, y1)]
    if top:
        segments += [("L", x0, y0 + r), ("C", x0, y0 + k, x0 + k, y0, x0 + r, y0)]
    segments.append(("Z",))
    return tuple(segments)


def ellipse(
    x: float,
    y: float,
    rx: float,
    ry: float,
    fill: Paint | None = None,
    *,
    line: Color | None = None,
    line_width: float = 1.0,
    dash: tuple[float, ...] = (),
    opacity: float = 1.0,
) -> Path:
    """Return an ellipse by its centre and radii."""
    kx, ky = rx * _KAPPA, ry * _KAPPA
    curve: Outline = (
        ("M", x + rx, y),
        ("C", x + rx, y + ky, x + kx, y + ry, x, y + ry),
        ("C", x - kx, y + ry, x - rx, y + ky, x - rx, y),
        ("C", x - rx, y - ky, x - kx, y - ry, x, y - ry),
        ("C", x + kx, y - ry, x + rx, y - ky, x + rx, y),
        ("Z",),
    )
    return path(curve, fill, line, line_width, dash=dash, opacity=opacity)


def disc(
    x: float,
    y: float,
    radius: float,
    fill: Paint | None = None,
    *,
    line: Color | None = None,
    line_width: float = 1.0,
    dash: tuple[float, ...] = (),
    opacity: float = 1.0,
) -> Path:
    """Return a circle."""
    return ellipse(
        x, y, radius, radius, fill, line=line, line_width=line_width, dash=dash, opacity=opacity
    )


def polyline(
    points: Sequence[tuple[float, float]],
    line: Color,
    width: float,
    *,
    dash: tuple[float, ...] = (),
    opacity: float = 1.0,
) -> Path:
    """Return a line through the points with round ends and joins."""
    return path(straight(points), None, line, width, dash=dash, opacity=opacity)


def polygon(points: Sequence[tuple[float, float]], fill: Paint, opacity: float = 1.0) -> Path:
    """Return a closed, filled shape with straight sides."""
    return path((*straight(points), ("Z",)), fill, opacity=opacity)


def straight(points: Sequence[tuple[float, float]]) -> Outline:
    """Return the open outline through the points."""
    (x, y), *rest = points
    return (("M", x, y), *(("L", px, py) for px, py in rest))


def smooth(points: Sequence[tuple[float, float]], *, closed: bool = False) -> Outline:
    """Return a soft curve through the points (Catmull-Rom as cubics)."""
    ones = points if closed else points[:-1]
    befores = [points[-1] if closed else points[0], *points[:-1]]
    twos = [*points[1:], points[0]]
    afters = [*twos[1:], twos[0]] if closed else [*points[2:], points[-1]]
    segments: list[Segment] = [("M", *points[0])]
    segments += [
        (
            "C",
            x1 + (x2 - before_x) / 6, y1 + (y2 - before_y) / 6,
            x2 - (after_x - x1) / 6, y2 - (after_y - y1) / 6,
            x2, y2,
        )
        for (before_x, before_y), (x1, y1), (x2, y2), (after_x, after_y) in zip(
            befores, ones, twos, afters, strict=False
        )
    ]  # fmt: skip
    if closed:
        segments.append(("Z",))
    return tuple(segments)


def arc_points(
    x: float, y: float, radius: float, start: float, end: float, pieces: int = 24
) -> list[tuple[float, float]]:
    """Return points on a circle from ``start`` to ``end`` degrees (clockwise from 3 o'clock)."""
    step = (end - start) / pieces
    angles = (math.radians(start + i * step) for i in range(pieces + 1))
    return [(x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles]


def arc(
    x: float, y: float, radius: float, start: float, end: float, line: Color, width: float
) -> Path:
    """Return a stroked arc of a circle, angles in degrees clockwise from 3 o'clock."""
    return path(smooth(arc_points(x, y, radius, start, end)), None, line, width)


def group(
    *items: Item | Iterable[Item] | None,
    at: tuple[float, float] = (0.0, 0.0),
    scale: float = 1.0,
    rotate: float = 0.0,
    flip: bool = False,
    name: str = "",
    role: Role = Role.PLAIN,
    alt_text: str = "",
    opacity: float = 1.0,
    origin: Origin | None = None,
) -> Group:
    """Gather items (nested iterables are flattened, None left out) and place them.

    The items keep their own coordinates; ``at``, ``scale``, ``rotate`` (degrees) and ``flip``
    (left-right) say where they land.
    """
    flat: list[Item] = []
    for item in items:
        if isinstance(item, Item):
            flat.append(item)
        elif item is not None:
            flat.extend(item)
    moved = at != (0.0, 0.0) or scale != 1.0 or rotate or flip
    matrix = Matrix.placed(*at, scale, rotate, flip) if moved else _STAYS
    return Group(tuple(flat), name, role, alt_text, matrix, opacity, origin)
