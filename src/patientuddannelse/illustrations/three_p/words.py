"""The words of the blocks: name and line under each other, and those at the handle."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.curriculum.models.three_p import ThreePContent, TimeBlock, TimeId
from patientuddannelse.drawing.captions import evenly, in_few_lines, largest
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import TextBlock


def ink(block_id: TimeId) -> str:
    """Return the colour of words on a block."""
    return "petrol9" if block_id == "now" else "white"


def block_words(
    stage: Stage,
    block: TimeBlock,
    room: Rect,
    u: float,
    names: Sequence[str],
    lines: Sequence[str] = ("text", "small"),
) -> tuple[TextBlock, ...]:
    """Set name and line in the middle of the room, the line no smaller than it must be."""
    color = ink(block.id)
    for role in names:
        name = stage.text(block.name, room, role, color)
        rest = Rect(room.x, room.y, room.width, room.height - name.height - u)
        text = in_few_lines(stage, block.text, rest, lines, color)
        if name.overflow is None and text.overflow is None:
            break
    top = room.y + max(0.0, (room.height - name.height - u - text.height) / 2)
    return name.at(room.x, top), text.at(room.x, top + name.height + u)


def handle_words(content: ThreePContent, stage: Stage, room: Rect) -> TextBlock:
    """Set the words at the handle as large as they may be."""
    roles = ("h1", "h2", "h3", "label", "small") if is_sheet(stage) else ("label", "small")
    words = largest(stage, content.handle, room, roles, "white")
    size = words.paragraphs[0].size
    role = next((each for each in roles if stage.style(each).size <= size + 0.01), roles[-1])
    return evenly(stage, content.handle, room, role, "white")
