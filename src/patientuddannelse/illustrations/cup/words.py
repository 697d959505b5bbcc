"""The two sentences of the cup, each where it is true: inside the cup, and where it runs over."""

from __future__ import annotations

from patientuddannelse.curriculum.models.cup import CupContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.cup.liquid import Layer, Liquid
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, TextBlock

_ICON_ROOM = 15.0  # units beside the words for the layer's icon


def calm_in_layer(content: CupContent, liquid: Liquid, stage: Stage) -> TextBlock | None:
    """Set "there may be much in the cup" inside the largest layer that holds it, if one does."""
    for layer in sorted(liquid.layers, key=lambda each: each.top - each.bottom):
        block = _in_layer(content, liquid, layer, stage)
        if block:
            return block
    return None


def _in_layer(content: CupContent, liquid: Liquid, layer: Layer, stage: Stage) -> TextBlock | None:
    size = liquid.vessel.size
    room = liquid.room(layer, 1.2 * size)
    mark = _ICON_ROOM * size
    box = Rect(room.x + mark * 0.6, room.y, room.width - 1.6 * mark, room.height)
    if layer.surface or box.width <= 0 or box.height <= 0:
        return None
    for role in ("h2", "h3"):
        block = stage.text(
            content.calm, box, role, "ink" if layer.category == "social" else "white",
            align=Align.MIDDLE, anchor=Anchor.MIDDLE, name="calm",
        )  # fmt: skip
        if block.overflow is None:
            return block
    return None


def set_lines(block: TextBlock) -> Rect:
    """Return the box of the lines that are set, not of the room they had."""
    lines = [line for paragraph in block.paragraphs for line in paragraph.lines]
    left = min(line.x for line in lines)
    right = max(line.x + line.width for line in lines)
    spare = block.box.height - block.height
    above = {Anchor.TOP: 0.0, Anchor.MIDDLE: spare / 2, Anchor.BOTTOM: spare}[block.anchor]
    return Rect(left, block.box.y + above, right - left, block.height)
