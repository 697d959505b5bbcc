"""The cards of the role play: a fan of roles, and the three cards that everybody can show.

The signs on the roles are those of the meeting's seats; one, two and three bars say calm, maybe
and alarm.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import columns, cut_bottom, fit_into
from patientuddannelse.drawing.captions import fitting_role, snug, tallest
from patientuddannelse.drawing.icons import badge
from patientuddannelse.drawing.papers import card
from patientuddannelse.drawing.shapes import group, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_FAN = (("foot", "physical", -24.0), ("book", "mental", -8.0), ("people", "social", 8.0),
        ("dial", "physical", 24.0))  # fmt: skip
_SHOWN = ("calm", "maybe", "alarm")
_TONES = ("petrol4", "petrol7", "petrol9")


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the fan above, the three cards with their words below."""
    frame = stage.frame
    labels = [content.part(part).label for part in _SHOWN]
    gap = 0.4 * stage.type["label"].size
    cells = columns(frame, 3, gap)
    wide = cells[0].width
    role = fitting_role(stage, labels, wide, 60, ("h3", "label", "small"))
    words = tallest(stage, labels, wide, role) if any(labels) else 0.0
    tall = min(0.34 * frame.height, 0.9 * wide * 1.2)
    below, above = cut_bottom(frame, tall + words + gap, 2 * gap)
    parts = [group(_fan(stage, above), name="roles")]
    for i, (part, label) in enumerate(zip(_SHOWN, labels, strict=True)):
        box = Rect(cells[i].center.x - tall / 2.5, below.y, tall / 1.25, tall)
        place = Rect(cells[i].x, box.bottom + gap, wide, words)
        caption = snug(stage, label, place, role) if label else None
        parts.append(group(_shown(stage, box, i), caption, name=part))
    return Figure(tuple(parts), (), str(content.alt))


def _fan(stage: Stage, box: Rect) -> Group:
    """Draw role cards held as a fan, as large as the box allows."""
    cards = [group(_role(stage, icon, tone), rotate=turn) for icon, tone, turn in _FAN]
    return fit_into(cards, box)


def _role(stage: Stage, icon: str, tone: str) -> Iterator[Item]:
    yield card(Rect(-46, -246, 92, 136), 12, 4, head=26, head_fill=stage.color("petrol7"))
    yield badge(icon, (0, -178), 27, stage.color(tone))
    for y, half in ((-138, 30), (-126, 20)):
        yield polyline([(-half, y), (half, y)], stage.color("petrol2"), 6)


def _shown(stage: Stage, box: Rect, count: int) -> Iterator[Item]:
    """Yield a card with as many bars as its place says."""
    yield card(box, 0.1 * box.width, 0.03 * box.height)
    inner = box.inset(0.2 * box.width, 0.17 * box.height)
    step = inner.height / 3
    for i in range(count + 1):
        y = inner.bottom - step * (i + 0.86)
        yield rect(inner.x, y, inner.width, 0.6 * step, stage.color(_TONES[count]), 0.2 * step)
