"""The people at the table with their name tags, and what one of them says."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.threat_meeting import ThreatMeetingContent
from patientuddannelse.drawing.icons import badge
from patientuddannelse.drawing.labels import speech, text_size
from patientuddannelse.drawing.materials import SHADOW
from patientuddannelse.drawing.people import arms_on_table, back_bust, bust
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.threat_meeting.layout import Layout
from patientuddannelse.illustrations.threat_meeting.places import (
    BADGE,
    Placed,
    badge_box,
    lamp_tag,
)
from patientuddannelse.illustrations.threat_meeting.wall import inside
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group
from patientuddannelse.theme import CATEGORY_TEXT

_DIMMED = 0.4
_SEEN = 20.0  # people's units of a body under its name, from where on it has arms


def draw_sitter(placed: Placed, layout: Layout, stage: Stage) -> Group:
    """Draw a person: from behind in the front row, else from the front down to the table."""
    sitter, (x, y), k = placed.sitter, placed.head, layout.scale
    lit = placed.seat.id in stage.highlight
    halo = disc(x, y, 74 * k, stage.color("sun5"), opacity=0.75) if lit else None
    if sitter.chair.row == "front":
        body = (placed.tag.center.y - y) / k
        person = back_bust(sitter.person, (x, y), k, body)
    else:
        low = placed.tag.center.y
        if sitter.chair.row == "back":
            low = max(low, layout.table.center.y - 6 * k)
        person = bust(sitter.person, (x, y), k, sitter.chair.look, sitter.mood, (low - y) / k)
    dimmed = bool(stage.highlight) and not lit
    return group(halo, person, name=f"seat_{placed.seat.id}", opacity=_DIMMED if dimmed else 1.0)


def draw_arms(placed: Placed, layout: Layout, stage: Stage) -> Group | None:
    """Draw arms on the table where a body is seen between name and table: else it is a column."""
    (x, y), k, table = placed.head, layout.scale, layout.table
    off = (x - table.center.x) / (table.width / 2)
    if placed.sitter.chair.row != "back" or abs(off) >= 1:
        return None
    edge = table.center.y - table.height / 2 * (1 - off * off) ** 0.5
    if edge - placed.tag.bottom < _SEEN * k:
        return None
    dimmed = bool(stage.highlight) and placed.seat.id not in stage.highlight
    arms = arms_on_table(placed.sitter.person, (x, y), k, (edge - y) / k)
    return group(arms, name=f"arms_{placed.seat.id}", opacity=_DIMMED if dimmed else 1.0)


def draw_tag(placed: Placed, content: ThreatMeetingContent, layout: Layout, stage: Stage) -> Group:
    """Draw a name tag with its badge, and the bubble of the one who speaks."""
    box, seat = placed.tag, placed.seat
    size = stage.type["small"].size
    radius = size * 0.48
    fill = stage.color("sun2" if seat.id in stage.highlight else "white")
    pad = size * 0.5
    said = content.speech if content.speech and content.speech.seat == seat.id else None
    return group(
        rect(box.x, box.y + size * 0.11, box.width, box.height, SHADOW, radius, opacity=0.16),
        rect(box.x, box.y, box.width, box.height, fill, radius),
        stage.text(
            seat.label, box.inset(pad, 0), "small", align=Align.MIDDLE, anchor=Anchor.MIDDLE,
            weight=700, name=seat.id,
        ),
        badge(
            seat.icon, badge_box(box, stage).center, size * BADGE,
            stage.color(CATEGORY_TEXT[seat.category]),
        ),
        _speech(placed, said.text, layout, stage) if said else None,
        name=f"tag_{seat.id}",
    )  # fmt: skip


def _speech(placed: Placed, words: Text, layout: Layout, stage: Stage) -> Group:
    """Draw the bubble beside the head of the one who speaks, inside the room if it has the place.

    The widest bubble is taken that touches neither wall nor neighbours; failing that, the
    widest of all stands above.
    """
    (x, y), k = placed.head, layout.scale
    size = stage.type["small"].size
    side = 1 if x >= layout.room.center.x else -1
    tip = (x + side * 30 * k, y + 18 * k)
    for letters in (6.2, 5.2):
        widest = _tight(words, stage, size * letters)
        box = _beside_head(placed, words, layout, stage, widest)
        if box:
            return speech(
                stage, words, (box.center.x, box.y), tip, max_width=widest, lift=size * 0.11,
                name="speech",
            ).art  # fmt: skip
    widest = _tight(words, stage, size * 6.2)
    width, tall = text_size(stage, words, "small", widest - size * 1.3)
    width += size * 1.3
    middle = x + side * (52 * k + width / 2)
    low, high = stage.frame.x + width / 2 + 4, stage.frame.right - width / 2 - 4
    top = max(y - 46 * k - tall - size * 0.8, stage.frame.y + size * 0.4)
    tip = (x + side * 36 * k, max(y, top + tall - size * 0.4) + 12 * k)
    return speech(
        stage, words, (min(max(middle, low), high), top), tip, max_width=widest,
        lift=size * 0.11, name="speech",
    ).art  # fmt: skip


def _tight(words: Text, stage: Stage, widest: float) -> float:
    """Return the width of a bubble that is no wider than its lines, ``widest`` at most."""
    size = stage.type["small"].size
    block = stage.text(words, Rect(0, 0, widest - size * 1.3, size * 40), "small")
    line = max(line.width for p in block.paragraphs for line in p.lines)
    return min(widest, line / (1 - stage.typesetter.margin) + 1 + size * 1.3)


def _beside_head(
    placed: Placed, words: Text, layout: Layout, stage: Stage, widest: float
) -> Rect | None:
    """Return the highest place for a bubble between head, wall and neighbours, if there is one."""
    (x, y), k = placed.head, layout.scale
    size = stage.type["small"].size
    width, tall = text_size(stage, words, "small", widest - size * 1.3)
    width, tall = width + size * 1.3, tall + size * 0.8
    side = 1 if x >= layout.room.center.x else -1
    near = x + side * 49 * k
    left = near if side > 0 else near - width
    heads = [p.head for p in layout.placed if p is not placed]
    taken = [Rect(hx - 50 * k, hy - 60 * k, 100 * k, 120 * k) for hx, hy in heads]
    taken += [p.tag for p in layout.placed]
    top = y - 60 * k - tall
    while top <= y + 10 * k:
        box = Rect(left, top, width, tall)
        clear = not any(map(box.meets, taken))
        if clear and all(inside(layout.room, c) for c in ((box.x, top), (box.right, top))):
            return box
        top += k
    return None


def draw_lamp_tag(content: ThreatMeetingContent, layout: Layout, stage: Stage) -> Group:
    """Draw the lamp's tag."""
    return group(
        lamp_tag(content, stage, layout.room, layout.lamp_tag_top).art, name="attention_tag"
    )
