"""The cards with which patterns are found: when, doing what, where, and with whom.

Patterns, not one cause: four cards of one size, none before the others. Source:
s001-3-moenster-spoergsmaal.
"""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.drawing.arrange import grid
from patientuddannelse.drawing.icons import badge
from patientuddannelse.drawing.papers import card
from patientuddannelse.drawing.shapes import group, path, rounded
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Role

_ICONS = {"when": "clock", "what": "lift", "where": "pin", "who": "people"}
_WIDEST = 1.5  # width to height from which the cards stand in one row
_GAP, _DEPTH = 16.0, 6.0  # between cards, and of their shadow
_FOOT = 0.03  # of the frame left free below


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw a card for each question: two and two, in a wide frame all in a row."""
    frame = stage.frame
    known = [part for part in content.parts if part.id in _ICONS]
    count = len(known)
    across = count if frame.width > _WIDEST * frame.height else min(2, count)
    room = Rect(frame.x, frame.y, frame.width, (1 - _FOOT) * frame.height - _DEPTH)
    cells = grid(room, across, -(-count // across), _GAP) if count else []
    role = _role(known, stage, cells)
    parts = (_card(part, stage, cell, role) for part, cell in zip(known, cells, strict=True))
    return Figure(tuple(parts), (), str(content.alt))


def _role(parts: Sequence[Label], stage: Stage, cells: list[Rect]) -> str:
    """Return the largest role in which every card's words keep to a line, or the smallest."""
    for role in ("h2", "h3"):
        wide = max((stage.width(part.label, role) for part in parts), default=0.0)
        if cells and wide < 0.86 * cells[0].width:
            return role
    return "label"


def _card(part: Label, stage: Stage, box: Rect, role: str) -> Group:
    pad = 0.08 * min(box.width, box.height)
    tall = min(stage.height(part.label, box.width - 2 * pad, role), box.height - 2 * pad)
    foot = tall + 2 * pad
    words = Rect(box.x + pad, box.bottom - foot, box.width - 2 * pad, foot)
    picture = Rect(box.x, box.y, box.width, box.height - foot)
    radius = 0.36 * min(picture.width, picture.height)
    petrol = stage.color("petrol7")
    return group(
        card(box, 18, _DEPTH, shadow=stage.color("sun5").tint(0.3)),
        path(rounded(picture, 18, bottom=False), stage.color("petrol1")),
        badge(_ICONS[part.id], picture.center, radius, petrol),
        stage.text(
            part.label, words, role, "petrol9", align=Align.MIDDLE, anchor=Anchor.MIDDLE
        ),
        name=part.id, role=Role.ITEM,
    )  # fmt: skip
