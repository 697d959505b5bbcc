"""Where to get help as a list: who, what they do, and their number or a line to write it on."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.where_to_get_help import (
    Door,
    Number,
    WhereToGetHelpContent,
)
from patientuddannelse.documents.flow import Block
from patientuddannelse.documents.handout import Handout
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.posters.parts import Piece
from patientuddannelse.posters.sections import text_block
from patientuddannelse.posters.worksheet_places import PITCH
from patientuddannelse.scene.primitives import Item, Role, TextBlock
from patientuddannelse.units import mm

_BAR = mm(1.6)
_INDENT = mm(5)
_BETWEEN = mm(2.4)
_TO_LINE = mm(2)
_SHORTEST = mm(40)  # of a line for a number


def help_blocks(content: WhereToGetHelpContent, handout: Handout) -> tuple[Block, ...]:
    """Return the page: title and lead, a block for each door, and the numbers."""
    blocks = list(handout.titled(content.title, content.lead))
    for i, door in enumerate(content.doors):
        blocks.append(Block(_door(door, handout), mm(3) if i == 0 else _BETWEEN))
    for number in content.numbers:
        name = f"number_{len(blocks)}"
        items, tall = _number(number, handout, handout.area.width, name)
        blocks.append(Block(Piece(items, tall), _BETWEEN))
    if content.companion:
        said = text_block(handout.stage, content.companion, handout.area.width, "label", "petrol9")
        blocks.append(Block(Piece((said,), said.height), _BETWEEN))
    return tuple(blocks)


def _door(door: Door, handout: Handout) -> Piece:
    """Return one who helps: the name, what they do, and the number."""
    stage, width = handout.stage, handout.area.width - _INDENT
    name = text_block(stage, door.name, width, "label", "petrol9", x=_INDENT)
    items: list[Item] = [group(name, role=Role.HEADING)]
    y = name.height
    for text in (door.text, door.way):
        if text:
            said = _flowing(text, handout, width)
            items.append(said.at(_INDENT, y))
            y += said.height
    if door.phone:
        number, tall = _number(door.phone, handout, width, f"help_{door.id}")
        items.append(group(number, at=(_INDENT, y)))
        y += tall
    bar = rect(0.0, mm(0.6), _BAR, y - mm(0.6), stage.color("petrol4"), _BAR / 2)
    return Piece((group(bar, role=Role.DECORATIVE), *items), y)


def _flowing(text: Text, handout: Handout, width: float) -> TextBlock:
    return text_block(handout.stage, str(text).replace("\n", " "), width, "text", x=_INDENT)


def _number(
    number: Number, handout: Handout, width: float, name: str
) -> tuple[tuple[Item, ...], float]:
    """Return the words before a number and the number, or a line to write it on."""
    stage = handout.stage
    said = f"{number.label} {number.number}" if number.number else str(number.label)
    if number.number:
        known = text_block(stage, said, width, "label", "ink")
        return (known,), known.height
    words = text_block(stage, said, width, "text", "ink")
    start = stage.width(said, "text") + _TO_LINE
    if start > width - _SHORTEST:
        line = write_on.written_line(stage, name, said, 0.0, width, words.height + PITCH * 0.86)
        return (words, line), words.height + PITCH * 0.86 + 1
    down = PITCH - words.height
    y = down + words.paragraphs[0].lines[0].baseline + mm(0.6)
    line = write_on.written_line(stage, name, said, start, width, y)
    return (words.at(0.0, down), line), PITCH
