"""Lines to write notes on, over the room that a page has left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.models.booklet import Booklet
from patientuddannelse.documents.flow import Block, placed
from patientuddannelse.documents.handout import Handout
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.shapes import group, polyline
from patientuddannelse.posters.worksheet_places import PITCH
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field, Item
from patientuddannelse.units import mm

SECTION = mm(8)
"""How far a heading in the middle of a page stands below what is above it."""

_FEWEST_LINES = 5
"""Fewer lines for notes at the end of a page are not worth it."""


def lines_below(handout: Handout, head: Sequence[Block]) -> int:
    """Return how many lines have room below some blocks."""
    taken = sum(block.height + (block.gap if i else 0.0) for i, block in enumerate(head))
    return max(0, int((handout.area.height - taken - mm(2)) / PITCH))


def page_with_notes(
    handout: Handout, blocks: Sequence[Block], words: Booklet, number: int
) -> tuple[Item, ...] | None:
    """Compose a page and notes on what is left of it, None where few lines have room there."""
    title = handout.titled(words.notes, words.notes_text)
    head = [*blocks, replace(title[0], gap=SECTION), *title[1:]]
    if lines_below(handout, head) < _FEWEST_LINES:
        return None
    return ruled_page(handout, head, words, number)


def ruled_page(
    handout: Handout, head: Sequence[Block], words: Booklet, number: int
) -> tuple[Item, ...]:
    """Compose what stands on top of a page, and lines below it with one field over them all."""
    area, count = handout.area, lines_below(handout, head)
    box = Rect(area.x, area.bottom - count * PITCH, area.width, count * PITCH)
    ink = write_on.frame_color(handout.stage)
    rows = (box.y + PITCH * i for i in range(1, count + 1))
    rules = [polyline([(box.x, y), (box.right, y)], ink, write_on.LINE) for y in rows]
    field = Field(box, f"notes_{number}", str(words.notes), multiline=True, framed=False)
    lines = (group(rules, field),) if rules else ()
    return (placed(head, area.x, area.y), *lines)


def notes_page(handout: Handout, words: Booklet, number: int) -> tuple[Item, ...]:
    """Compose a page of lines alone."""
    return ruled_page(handout, handout.titled(words.notes, words.notes_text), words, number)
