"""The two sentences of the cup, each where it is true: inside the cup, and where it runs over."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
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


def even(content: Text, stage: Stage, box: Rect, role: str, color: str, name: str) -> TextBlock:
    """Set text from the left in lines of much the same length, never more lines than needed."""
    best = stage.text(content, box, role, color, anchor=Anchor.MIDDLE, name=name)
    for share in (0.95, 0.9, 0.85, 0.8, 0.75, 0.7):
        narrow = Rect(box.x, box.y, box.width * share, box.height)
        block = stage.text(content, narrow, role, color, anchor=Anchor.MIDDLE, name=name)
        if block.overflow or block.height > best.height or _size(block) < _size(best):
            break
        if _evenness(block) > _evenness(best):
            best = block
    return best


def _size(block: TextBlock) -> float:
    return block.paragraphs[0].size


def _evenness(block: TextBlock) -> float:
    """Return the shortest line's width as a share of the longest."""
    widths = [line.width for paragraph in block.paragraphs for line in paragraph.lines]
    return min(widths) / max(widths)


def set_lines(block: TextBlock) -> Rect:
    """Return the box of the lines that are set, not of the room they had."""
    lines = [line for paragraph in block.paragraphs for line in paragraph.lines]
    left = min(line.x for line in lines)
    right = max(line.x + line.width for line in lines)
    spare = block.box.height - block.height
    above = {Anchor.TOP: 0.0, Anchor.MIDDLE: spare / 2, Anchor.BOTTOM: spare}[block.anchor]
    return Rect(left, block.box.y + above, right - left, block.height)
