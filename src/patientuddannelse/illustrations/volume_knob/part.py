"""Less than the whole picture: the knob with one of its two cards, on a slide or a sheet."""

from __future__ import annotations

import math

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.volume_knob import Influence, VolumeKnobContent
from patientuddannelse.drawing.captions import fitting_role, phrased_role, tallest, widest_word
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
_LEAST_ARROW = 60.0
_REACH, _ARROW, _MARGIN = 61.0, 34.0, 18.0  # on a sheet, in design units


def plan_part(content: VolumeKnobContent, stage: Stage) -> Layout | None:
    """Return the arrangement where the steps ask for things of one card, and of one only.

    Where a slide has the cards alone, they come without their things.
    """
    low = stage.frame.width > _LOW * stage.frame.height
    if stage.steps is None:
        return None
    if is_sheet(stage):
        cards = [side for side in ("up", "down") if stage.makes_room(side)]
        return _on_sheet(content, stage, cards[0]) if len(cards) == 1 else None
    if not low:
        return None
    asked = {
        "up": [each for each in content.turns_up if each.id in stage.steps],
        "down": [each for each in content.turns_down if each.id in stage.steps],
    }
    if stage.alone and {"up", "down"} & {*stage.steps} and not any(asked.values()):
        return _with_heads(content, stage)
    if {"up", "down", "mine"} & {*stage.steps} or all(asked.values()):
        return None
    for side, items in asked.items():
        if items:
            return _with_card(content, stage, side, items)
    return None


def _with_heads(content: VolumeKnobContent, stage: Stage) -> Layout:
    """Set the knob between both cards, which hold their sentences, over a broad arrow each."""
    frame = stage.frame
    reach = min(0.46 * frame.height, 0.135 * frame.width)
    wide = frame.width / 2 - reach - _GAP
    role, head = heads(content, stage, (wide, wide), 52, mark=False)
    both, room = (content.danger, content.safe), wide - 2 * _PAD
    most = frame.height - head - 2 * _PAD - _LEAST_ARROW
    said = fitting_role(stage, both, room, most, ("h3", "label", "small"))
    tall = min(most, tallest(stage, both, room, said) + 1)
    sides = []
    for name, title, words, x in (
        ("up", content.up_title, content.danger, frame.x),
        ("down", content.down_title, content.safe, frame.right - wide),
    ):
        card = Rect(x, frame.y, wide, head + tall + 2 * _PAD)
        sentence = Rect(x + _PAD, frame.y + head + _PAD, room, tall)
        high = min(frame.bottom - card.bottom - 14, 0.36 * wide)
        arrow = Rect(card.center.x - 0.42 * high, card.bottom + 14, 0.84 * high, high)
        sides.append(Side(name, title, card, head, (), words, sentence, Text(""), None, arrow))
    return Layout(
        frame.center, reach / REACH, tuple(sides), stage.unit, False,
        "label", role, mark=False, sentence_role=said,
    )  # fmt: skip


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
    entries = _entries(stage, card, head, items, _PAD)
    sentence = Rect(x, card.bottom + 12, wide, line)
    side = Side(
        name, content.up_title if up else content.down_title, card, head, entries, words,
        sentence, Text(""), None, arrow,
    )  # fmt: skip
    return Layout(knob, reach / REACH, (side,), stage.unit, False, _role(entries, stage), role)


def _on_sheet(content: VolumeKnobContent, stage: Stage, name: str) -> Layout:
    """Set knob, arrow and sentence over the card, the knob where the card does not stand."""
    u, frame, up = stage.unit, stage.frame, name == "up"
    left, wide = frame.x + _MARGIN * u, frame.width - 2 * _MARGIN * u
    reach = min(_REACH * u, 0.22 * frame.height)
    across = -1 if up else 1  # from the knob to its arrow and on to the words
    knob = Point(left + wide - reach if up else left + reach, frame.y + 4 * u + reach)
    middle = knob.x + across * (reach + (0.5 * _ARROW + 5) * u)
    arrow = Rect(
        middle - 0.5 * _ARROW * u, knob.y - 0.85 * _ARROW * u, _ARROW * u, 1.7 * _ARROW * u
    )
    beside = wide - 2 * reach - (_ARROW + 12) * u
    words = content.danger if up else content.safe
    said = phrased_role(stage, words, beside, ("h2", "h3", "strong"))
    tall = stage.height(words, beside, said) + 1
    sentence = Rect(left if up else left + wide - beside, knob.y - tall / 2, beside, tall)
    role, head = heads(content, stage, (wide, wide), 17 * u)
    mine = content.mine_up if up else content.mine_down
    asks = bool(mine) and stage.shows("mine")
    foot = stage.height(mine, wide, "label") + 19 * u if asks else 0.0
    top = knob.y + reach + 6 * u
    card = Rect(left, top, wide, frame.bottom - foot - 4 * u - top)
    write = Rect(left, card.bottom + 5 * u, wide, foot - 5 * u) if asks else None
    items = list(content.turns_up if up else content.turns_down)
    entries = _entries(stage, card, head, items, 6 * u)
    side = Side(
        name, content.up_title if up else content.down_title, card, head, entries, words,
        sentence, mine, write, arrow,
    )  # fmt: skip
    return Layout(
        knob, reach / REACH, (side,), u, True, _role(entries, stage), role, sentence_role=said
    )


def _entries(
    stage: Stage, card: Rect, head: float, items: list[Influence], pad: float
) -> tuple[Entry, ...]:
    """Place the things in the card with scenes as large as their words allow.

    Their words stand beside them, or under them where that makes the scenes larger.
    """
    room = Rect(card.x, card.y + head, card.width, card.height - head)
    beside = _grid(stage, room, items, pad, 1 if len(items) <= _ROW else 2, below=False)
    under = [
        _grid(stage, room, items, pad, columns, below=True)
        for columns in {len(items), math.ceil(len(items) / 2)}
    ]
    return max(beside, *under, key=lambda found: (_role(found, stage) == "h3", _scene(found)))


def _scene(entries: tuple[Entry, ...]) -> float:
    """Return the height of the smallest scene."""
    return min((each.tile.height for each in entries if each.tile), default=0.0)


def _grid(
    stage: Stage, room: Rect, items: list[Influence], pad: float, columns: int, *, below: bool
) -> tuple[Entry, ...]:
    """Place the things in columns, their words beside or below their scenes."""
    row = (room.height - pad) / math.ceil(len(items) / columns)
    column = (room.width - pad) / columns
    labels = [each.label for each in items]
    if below:
        words = tallest(stage, labels, column - pad, "h3") + 0.5 * pad
        tile = max(0.0, min(row - words - 0.5 * pad, (column - pad) / _SHAPE))
    else:
        widest = max(widest_word(stage, each, "h3") for each in labels)
        tile = max(0.0, min(row - 0.6 * pad, (column - widest - 3 * pad) / _SHAPE))
    found = []
    for i, item in enumerate(items):
        x = room.x + pad + (i % columns) * column
        y = room.y + pad / 2 + (i // columns) * row
        if below:
            top = y + (row - tile - words) / 2
            left = x + (column - pad - tile * _SHAPE) / 2
            scene = Rect(left, top, tile * _SHAPE, tile)
            box = Rect(x, scene.bottom + 0.4 * pad, column - pad, words - 0.4 * pad)
        else:
            scene = Rect(x, y + (row - tile) / 2, tile * _SHAPE, tile)
            left = scene.right + pad
            box = Rect(left, y, x + column - pad - left, row)
        found.append(Entry(item, scene, box, below))
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
