"""Cards in three piles: what turns up, what turns down, and what is not mine; one card is picked.

The picked card lies under "down": it is what the exercise asks for.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import columns
from patientuddannelse.drawing.captions import fitting_role, snug, tallest
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.papers import card
from patientuddannelse.drawing.shapes import disc, group, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_PILES = {"up": ("up", "coral7"), "down": ("down", "green"), "not_me": ("minus", "ink2")}


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the piles with their words below, a picked card in front of the second."""
    frame = stage.frame
    labels = [content.part(part).label for part in _PILES]
    gap = 0.5 * stage.type["label"].size
    cells = columns(frame, 3, gap)
    wide = cells[0].width
    role = fitting_role(stage, labels, wide, 0.2 * frame.height, ("h3", "label", "small"))
    words = tallest(stage, labels, wide, role) if any(labels) else 0.0
    side = min(0.84 * wide, (frame.height - words - gap) / 2.35)
    tall = 1.3 * side
    y = frame.y + (frame.height - words - gap - 2.35 * side) / 2 + 0.1 * side
    parts = []
    for i, (part, (mark, tone)) in enumerate(_PILES.items()):
        box = Rect(cells[i].center.x - side / 2, y, side, tall)
        place = Rect(cells[i].x, y + tall + 0.12 * side, wide, words)
        caption = snug(stage, labels[i], place, role) if labels[i] else None
        parts.append(group(_pile(stage, box, mark, tone), caption, name=part))
    top = y + tall + 0.12 * side + words + gap
    room = frame.bottom - top
    picked = Rect(cells[1].center.x - 0.36 * room, top, 0.72 * room, 0.94 * room)
    parts.append(group(_picked(stage, picked), name="picked"))
    return Figure(tuple(parts), (), str(content.alt))


def _pile(stage: Stage, box: Rect, mark: str, tone: str) -> Iterator[Item]:
    """Yield three cards that lie a little askew, the top one with its sign."""
    for turn in (-7, 5):
        x, y = box.center
        lower = Rect(-box.width / 2, -box.height / 2, box.width, box.height)
        yield group(card(lower, 0.1 * box.width, 3), at=(x, y), rotate=turn)
    yield from _face(stage, box, mark, tone)


def _face(stage: Stage, box: Rect, mark: str, tone: str) -> Iterator[Item]:
    color = stage.color(tone)
    yield card(box, 0.1 * box.width, 3, head=0.46 * box.height, head_fill=color)
    x, y = box.center.x, box.y + 0.23 * box.height
    yield disc(x, y, 0.24 * box.width, stage.color("white"))
    yield icon(mark, (x, y), 0.36 * box.width, color)
    for i, half in enumerate((0.3, 0.2)):
        low = box.y + (0.64 + 0.17 * i) * box.height
        yield polyline([(x - half * box.width, low), (x + half * box.width, low)],
                       stage.color("petrol2"), 0.07 * box.width)  # fmt: skip


def _picked(stage: Stage, box: Rect) -> Group:
    """Draw the card that is taken home, on a soft ground."""
    ground = box.inset(-0.16 * box.width, -0.05 * box.height)
    return group(
        rect(ground.x, ground.y, ground.width, ground.height, stage.color("sun2"), 16),
        _face(stage, box, "down", "green"),
    )
