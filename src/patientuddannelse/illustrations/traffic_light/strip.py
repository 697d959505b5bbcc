"""The two lines under the lights: some tenderness is normal, and when the light is not meant."""

from __future__ import annotations

from patientuddannelse.curriculum.models.traffic_light import TrafficLightContent
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.traffic_light.arrangement import Arrangement, strip_for
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Item


def strip(content: TrafficLightContent, stage: Stage, view: Arrangement) -> list[Item]:
    """Return the line on tenderness and, framed, the line on new injuries."""
    room = view.strip
    if room.height <= 0:
        return []
    u = stage.unit
    lines = strip_for(content, stage, room.width)
    box = Rect(room.right - lines.right, room.y, lines.right, room.height)
    left = Rect(room.x, room.y, lines.left, room.height)
    upright = stage.frame.height > stage.frame.width
    return [
        stage.text(
            content.tenderness, left, "label", "petrol9", anchor=Anchor.MIDDLE, weight=800
        ),
        rect(
            box.x, box.y, box.width, box.height, stage.color("white"), 5 * u,
            line=stage.color("petrol7"),
            line_width=stage.strokes.detail if upright else stage.strokes.hair,
        ),
        stage.typesetter.block(
            [content.not_for, content.in_doubt],
            [stage.style("small", weight=700), stage.style("small", weight=500)],
            box.inset(5 * u, 0), anchor=Anchor.MIDDLE,
        ),
    ]  # fmt: skip
