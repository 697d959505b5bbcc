"""Less than the whole picture on a slide: the knob large with things of one of its two cards."""

from __future__ import annotations

import math

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.volume_knob import Influence, VolumeKnobContent
from patientuddannelse.drawing.captions import tallest, widest_word
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.volume_knob.dial import REACH
from patientuddannelse.illustrations.volume_knob.layout import Layout, Side, heads
from patientuddannelse.illustrations.volume_knob.lists import Entry
from patientuddannelse.illustrations.volume_knob.pictures import HEIGHT, WIDTH
from patientuddannelse.scene.geometry import Point, Rect

_SHAPE = WIDTH / HEIGHT
_ROW = 3  # more things than so many stand in two columns
_KNOB = 0.34  # share of the frame's height from the knob's middle to its edge
_LOW = 1.5  # a frame at least so wide by its height has room for knob and card side by side
_PAD, _GAP = 16.0, 24.0


def plan_part(content: VolumeKnobContent, stage: Stage) -> Layout | None:
    """Return the arrangement where the steps ask for things of one card, and of one only."""
    low = stage.frame.width > _LOW * stage.frame.height
    if stage.steps is None or is_sheet(stage) or not low:
        return None
    asked = {
        "up": [each for each in content.turns_up if each.id in stage.steps],
        "down": [each for each in content.turns_down if each.id in stage.steps],
    }
    if {"up", "down", "mine"} & {*stage.steps} or all(asked.values()):
        return None
    for side, items in asked.items():
        if items:
            return _with_card(content, stage, side, items)
    return None


def _with_card(
    content: VolumeKnobContent, stage: Stage, name: str, items: list[Influence]
) -> Layout:
    """Set the knob beside the card, on the side where it is in the whole picture."""
    frame, up = stage.frame, name == "up"
    reach = min(_KNOB * frame.height, 0.2 * frame.width)
    wide = frame.width - 2 * reach - _GAP
    x = frame.x if up else frame.right - wide
    knob = Point(frame.right - reach if up else frame.x + reach, frame.y + reach)
    words = content.danger if up else content.safe
    line = stage.height(words, wide, "label")
    role, head = heads(content, stage, (wide, wide), 48)
    card = Rect(x, frame.y, wide, frame.height - line - 12)
    arrow = Rect(knob.x - 0.36 * reach, knob.y + 1.08 * reach, 0.72 * reach, 0)
    arrow = Rect(arrow.x, arrow.y, arrow.width, card.bottom - arrow.y)
    entries = _entries(stage, card, head, items)
    sentence = Rect(x, card.bottom + 12, wide, line)
    side = Side(
        name, content.up_title if up else content.down_title, card, head, entries, words,
        sentence, Text(""), None, arrow,
    )  # fmt: skip
    return Layout(knob, reach / REACH, (side,), stage.unit, False, _role(entries, stage), role)


def _entries(stage: Stage, card: Rect, head: float, items: list[Influence]) -> tuple[Entry, ...]:
    """Place the things in the card with scenes as large as their words allow."""
    columns = 1 if len(items) <= _ROW else 2
    down = math.ceil(len(items) / columns)
    row = (card.height - head - _PAD) / down
    column = (card.width - _PAD) / columns
    widest = max(widest_word(stage, each.label, "h3") for each in items)
    tile = max(0.0, min(row - 0.6 * _PAD, (column - widest - 3 * _PAD) / _SHAPE))
    found = []
    for i, item in enumerate(items):
        x = card.x + _PAD + (i % columns) * column
        y = card.y + head + _PAD / 2 + (i // columns) * row
        scene = Rect(x, y + (row - tile) / 2, tile * _SHAPE, tile)
        left = scene.right + _PAD
        words = Rect(left, y, x + column - _PAD - left, row)
        found.append(Entry(item, scene, words))
    return tuple(found)


def _role(entries: tuple[Entry, ...], stage: Stage) -> str:
    """Return the largest role in which the words of every entry fit beside its scene."""
    for role in ("h3", "label"):
        if all(
            tallest(stage, [each.item.label], each.words.width, role) <= each.words.height
            and widest_word(stage, each.item.label, role) <= each.words.width
            for each in entries
        ):
            return role
    return "small"
