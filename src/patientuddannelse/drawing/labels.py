"""Words on a ground that fits them: pill, tag, bubble, numbered disc – measured, never guessed."""

from __future__ import annotations

import math
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.icons import badge, icon
from patientuddannelse.drawing.materials import SHADOW, WHITE
from patientuddannelse.drawing.shapes import disc, group, path, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Path, TextBlock
from patientuddannelse.text.fitting import SPARE_BEFORE

_EASE = 0.4  # points of room beyond the measured width, against rounding


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawn label and the box it fills."""

    art: Group
    box: Rect


def text_size(
    stage: Stage,
    text: Text | str,
    role: str = "label",
    max_width: float = math.inf,
    *,
    weight: int = 0,
) -> tuple[float, float]:
    """Return the width and height in points of a box that holds the text.

    As wide as the author's own lines, or ``max_width`` with more lines.
    """
    margin = stage.typesetter.margin
    natural = stage.width(text, role, weight=weight) / (1 - margin) + _EASE
    width = min(natural, max_width)
    height = stage.typesetter.height(text, stage.style(role, weight=weight), width)
    return width, height + _EASE


def pill(
    stage: Stage,
    text: Text | str,
    at: tuple[float, float],
    fill: Color,
    *,
    color: Color | str = "white",
    role: str = "label",
    anchor: Align = Align.START,
) -> Placed:
    """Return words on a bar with round ends; ``at`` is its top left, top middle or top right."""
    size = stage.style(role).size
    side = size * 0.62
    width, tall = text_size(stage, text, role)
    high, wide = tall + size * 0.5, side + width + side
    x = at[0] - wide * SPARE_BEFORE[anchor]
    end = min(high, size * 1.75) / 2  # the radius of the round ends
    box = Rect(x, at[1], wide, high)
    art = group(
        rect(x, at[1], wide, high, fill, end),
        stage.text(
            text, Rect(x + side, at[1], width, high), role, color,
            align=Align.MIDDLE, anchor=Anchor.MIDDLE,
        ),
    )  # fmt: skip
    return Placed(art, box)


def chip(
    stage: Stage,
    text: Text | str,
    at: tuple[float, float],
    fill: Color,
    icon_name: str,
    *,
    color: Color | str = "white",
    height: float = 0.0,
) -> Placed:
    """Return words on a bar with round ends, the icon before them in their own colour (slides)."""
    size = stage.style("label").size
    width, tall = text_size(stage, text, "label")
    high = max(height, tall + size * 0.75)
    lead, side = high * 1.06, high * 0.4
    ink = stage.color(color) if isinstance(color, str) else color
    box = Rect(*at, lead + width + side, high)
    middle = (at[0] + high * 0.57, at[1] + high / 2)
    art = group(
        rect(*at, box.width, high, fill, high / 2),
        icon(icon_name, middle, high * 0.62, ink, fill.mix(ink, 0.35), fill),
        stage.text(
            text, Rect(at[0] + lead, at[1], width, high), "label", ink, anchor=Anchor.MIDDLE
        ),
    )  # fmt: skip
    return Placed(art, box)


def tag(
    stage: Stage,
    text: Text | str,
    at: tuple[float, float],
    *,
    role: str = "small",
    max_width: float = math.inf,
    icon_name: str = "",
    icon_ground: Color | None = None,
    dashed: Color | None = None,
    name: str = "",
) -> Placed:
    """Return a name tag whose top middle is at ``at``, a badge over its upper left corner.

    ``dashed`` draws its edge as dashes in a colour instead of the hard shadow.
    """
    u = stage.unit
    width, tall = text_size(stage, text, role, max_width - 10 * u)
    box = _around(at, width + 10 * u, tall + 5 * u)
    inner = Rect(box.x + 5 * u, box.y, box.width - 10 * u, box.height)
    art = group(
        None if dashed else _shadow(box, 3.4 * u, 0.8 * u),
        _plate(box, WHITE, 3.4 * u, dashed, u),
        stage.text(text, inner, role, align=Align.MIDDLE, anchor=Anchor.MIDDLE),
        badge(icon_name, (box.x - 0.6 * u, box.y + 0.6 * u), 5.6 * u, icon_ground)
        if icon_name and icon_ground
        else None,
        name=name,
    )
    return Placed(art, box)


def _around(top: tuple[float, float], width: float, height: float) -> Rect:
    return Rect(top[0] - width / 2, top[1], width, height)


def _shadow(box: Rect, radius: float, depth: float) -> Group:
    low = box.moved(0, depth)
    return group(rect(low.x, low.y, low.width, low.height, SHADOW, radius, opacity=0.16))


def _plate(box: Rect, fill: Color, radius: float, edge: Color | None, unit: float) -> Group:
    dash = (2.6 * unit, 2.2 * unit) if edge else ()
    return group(
        rect(
            box.x, box.y, box.width, box.height, fill, radius,
            line=edge, line_width=0.9 * unit, dash=dash,
        )
    )  # fmt: skip


def bubble(box: Rect, tip: tuple[float, float], fill: Color = WHITE, radius: float = 0.0) -> Path:
    """Return an empty speech bubble: a rounded box, and of one piece with it a tail to ``tip``.

    The tail leaves the side that is nearest to the tip.
    """
    r = radius or min(box.width, box.height) * 0.22
    wide = min(box.width * 0.18, box.height * 0.4)
    (x, y), right, bottom = (box.x, box.y), box.right, box.bottom
    across = max(x - tip[0], tip[0] - right, 0.0)
    down = max(y - tip[1], tip[1] - bottom, 0.0)
    beside = across > down or (y <= tip[1] <= bottom)
    if beside:
        at = min(max(tip[1] - wide / 2, y + r), bottom - r - wide)
    else:
        at = min(max(tip[0] - wide / 2, x + r), right - r - wide)
    to = f"L{tip[0]},{tip[1]}"
    tails = {
        "top": f"H{at} {to} L{at + wide},{y}" if not beside and tip[1] < y else "",
        "right": f"V{at} {to} L{right},{at + wide}" if beside and tip[0] >= x else "",
        "foot": f"H{at + wide} {to} L{at},{bottom}" if not beside and tip[1] >= y else "",
        "left": f"V{at + wide} {to} L{x},{at}" if beside and tip[0] < x else "",
    }
    arc = f"A{r},{r} 0 0 1"
    return path(
        f"M{x + r},{y} {tails['top']} H{right - r} {arc} {right},{y + r} {tails['right']}"
        f" V{bottom - r} {arc} {right - r},{bottom} {tails['foot']} H{x + r}"
        f" {arc} {x},{bottom - r} {tails['left']} V{y + r} {arc} {x + r},{y} Z",
        fill,
    )


def speech(
    stage: Stage,
    text: Text | str,
    at: tuple[float, float],
    tip: tuple[float, float],
    *,
    role: str = "small",
    fill: Color = WHITE,
    color: Color | str = "ink",
    max_width: float = math.inf,
    lift: float = 0.0,
    name: str = "",
) -> Placed:
    """Return spoken words in a bubble whose top middle is at ``at``, its tail to ``tip``.

    ``lift`` is how far its shadow lies below it; without, there is none.
    """
    size = stage.style(role).size
    width, tall = text_size(stage, text, role, max_width - size * 1.3)
    box = _around(at, width + size * 1.3, tall + size * 0.8)
    inner = Rect(box.x + size * 0.65, box.y, width, box.height)
    drawn = bubble(box, tip, fill, size * 0.6)
    shade = replace(drawn, fill=SHADOW, opacity=0.16)
    art = group(
        group(shade, at=(0, lift)) if lift else None,
        drawn,
        stage.text(text, inner, role, color, align=Align.MIDDLE, anchor=Anchor.MIDDLE),
        name=name,
    )
    return Placed(art, box)


def silence(
    at: tuple[float, float],
    tip: tuple[float, float],
    size: float,
    color: Color,
    fill: Color = WHITE,
) -> Group:
    """Return a bubble with three dots for words; ``at`` is its middle, ``size`` its height."""
    x, y = at
    box = Rect(x - size * 0.95, y - size / 2, size * 1.9, size)
    return group(
        bubble(box, tip, fill, size * 0.3),
        (disc(x + dx * size * 0.34, y, size * 0.1, color) for dx in (-1, 0, 1)),
    )


def numbered(
    stage: Stage,
    number: Text | str,
    at: tuple[float, float],
    radius: float,
    fill: Color,
    *,
    color: Color | str = "white",
    role: str = "h2",
) -> Group:
    """Return a disc with a number centred in it; ``radius`` is a floor, the number must fit.

    In a list's item it is the label.
    """
    width, tall = text_size(stage, number, role, weight=800)
    r = max(radius, math.hypot(width, tall * 0.62) / 2 + 1)
    block = replace(centred(stage, number, at, (width, tall), role, color), name="label")
    return group(disc(*at, r, fill), block)


def centred(
    stage: Stage,
    text: Text | str,
    at: tuple[float, float],
    size: tuple[float, float],
    role: str,
    color: Color | str = "ink",
    weight: int = 800,
) -> TextBlock:
    """Set text in the middle of a place in a box of ``size``."""
    width, tall = size
    return stage.text(
        text, Rect(at[0] - width / 2, at[1] - tall / 2, width, tall), role, color,
        align=Align.MIDDLE, anchor=Anchor.MIDDLE, weight=weight,
    )  # fmt: skip
