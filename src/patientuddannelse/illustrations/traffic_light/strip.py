"""The two lines under the lights: some tenderness is normal, and when the light is not meant."""

from __future__ import annotations

from patientuddannelse.curriculum.models.traffic_light import TrafficLightContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.drawing.sheets import stands_upright
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Item


@dataclass(frozen=True, slots=True)
class Strip:
    """The two lines under the rows: width of each side, the gap between, height of both."""

    left: float
    right: float
    gap: float
    height: float


def strip_for(content: TrafficLightContent, stage: Stage, width: float) -> Strip:
    """Measure the strip, at most ``width`` wide; its lines wrap only where they must.

    Without words it has no size.
    """
    if not (content.tenderness or content.not_for or content.in_doubt):
        return Strip(0.0, 0.0, 0.0, 0.0)
    u, setter = stage.unit, stage.typesetter
    bold, plain = stage.style("small", weight=700), stage.style("small", weight=500)
    label = stage.style("label", weight=800)
    slack = 1 + 1.2 * setter.margin
    gap, pad = 5 * u, 5 * u
    framed = max(setter.width(content.not_for, bold), setter.width(content.in_doubt, plain))
    right = min(framed * slack + 2 * pad + u, (width - gap) * 0.56)
    left = min(setter.width(content.tenderness, label) * slack + u, width - gap - right)
    lines = setter.height(content.not_for, bold, right - 2 * pad)
    lines += setter.height(content.in_doubt, plain, right - 2 * pad)
    return Strip(left, right, gap, max(lines + pad, setter.height(content.tenderness, label, left)))


def strip(content: TrafficLightContent, stage: Stage, room: Rect) -> list[Item]:
    """Return the line on tenderness and, framed, the line on new injuries."""
    if room.height <= 0:
        return []
    u = stage.unit
    lines = strip_for(content, stage, room.width)
    box = Rect(room.right - lines.right, room.y, lines.right, room.height)
    left = Rect(room.x, room.y, lines.left, room.height)
    upright = stands_upright(stage)
    width = stage.strokes.detail if upright else stage.strokes.hair
    frame = box.inset(width / 2)
    return [
        stage.text(
            content.tenderness, left, "label", "petrol9", anchor=Anchor.MIDDLE, weight=800
        ),
        rect(
            frame.x, frame.y, frame.width, frame.height, stage.color("white"), 5 * u,
            line=stage.color("petrol7"), line_width=width,
        ),
        stage.typesetter.block(
            [content.not_for, content.in_doubt],
            [stage.style("small", weight=700), stage.style("small", weight=500)],
            box.inset(5 * u, 0), anchor=Anchor.MIDDLE,
        ),
    ]  # fmt: skip
