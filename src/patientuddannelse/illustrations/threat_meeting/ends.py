"""The two ways the meeting may end, large, without the people at the table."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.threat_meeting import Outcome, ThreatMeetingContent
from patientuddannelse.drawing.arrange import columns, rows
from patientuddannelse.drawing.captions import fitting_role
from patientuddannelse.drawing.controls import knob
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.papers import card
from patientuddannelse.drawing.shapes import disc, group, path, rounded
from patientuddannelse.drawing.sheets import inside_margins, stands_upright
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.threat_meeting.outcomes import ARC, ARROW, HEAD, LEVEL
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item

ENDS = ("assess", "outcomes")
"""The steps that ask for this picture."""
_PAD, _GAP = 18.0, 24.0  # on a slide, whose running text has _TEXT points
_HEAD_HEIGHT, _LINE = 64.0, 54.0
_TEXT = 24.0
_TITLES = ("h2", "h3", "label")


def draw_ends(content: ThreatMeetingContent, stage: Stage) -> Figure:
    """Draw what the meeting does over and over, then both ways it may end and what always holds.

    On a sheet the ways stand one over the other.
    """
    stage = inside_margins(stage)
    frame, size = stage.frame, stage.type["text"].size / _TEXT
    pad, upright = _PAD * size, stands_upright(stage)
    width, line = frame.width - 2 * pad, _LINE * size
    said = (content.again, content.always)
    role = fitting_role(stage, said, width, (2.2 if upright else 1) * line, _TITLES)
    above, below = (max(line, stage.height(words, width, role) + pad) for words in said)
    if not upright:
        above = below = line
    lines = Rect(frame.x + pad, frame.y, width, above)
    foot = Rect(lines.x, frame.bottom - below, width, below)
    middle = Rect(lines.x, lines.bottom, width, foot.y - lines.bottom)
    split = rows if upright else columns
    boxes = split(middle, len(content.outcomes), _GAP * size)
    again, always = (
        stage.text(words, box, role, "white", align=Align.MIDDLE, anchor=Anchor.MIDDLE, name=name)
        for words, box, name in zip(said, (lines, foot), ("again", "always"), strict=True)
    )
    ground = path(rounded(frame, 16 * size), stage.color("petrol7"))
    parts = [group(ground, name="ground"), group(again, name="again")]
    for outcome, box in zip(content.outcomes, boxes, strict=True):
        parts.append(group(_card(outcome, box, stage, size), name=f"outcome_{outcome.id}"))
    parts.append(group(always, name="always"))
    ends = tuple(part.name for part in parts[2:])
    steps = (Step("assess", ("ground", "again")), Step("outcomes", ends))
    return Figure(tuple(parts), steps, str(content.alt))


def _card(outcome: Outcome, box: Rect, stage: Stage, size: float) -> Iterator[Item]:
    """Yield a card: what the meeting says, the knob as the brain turns it, what is felt."""
    color, arrow = stage.color(HEAD[outcome.id]), ARROW[outcome.id]
    pad, head = _PAD * size, _HEAD_HEIGHT * size
    yield card(box, 16 * size, 4 * size, head=head, head_fill=color)
    x, y, radius = box.x + pad + 18 * size, box.y + head / 2, 18 * size
    yield disc(x, y, radius, stage.color("white"))
    yield icon(arrow, (x, y), 1.5 * radius, color)
    title = Rect(x + 30 * size, box.y, box.right - x - 30 * size - pad, head)
    role = fitting_role(stage, [outcome.title], title.width, head, _TITLES)
    yield stage.text(outcome.title, title, role, "white", anchor=Anchor.MIDDLE)
    inner = Rect(box.x, box.y + head, box.width, box.height - head)
    dial = min(0.17 * inner.width, 0.34 * inner.height)
    knob_at = (inner.x + pad + 1.4 * dial, inner.center.y + 0.1 * dial)
    yield knob(knob_at, dial, LEVEL[outcome.id], stage.color(ARC[outcome.id]))
    left, air = knob_at[0] + 1.4 * dial + pad, 6 * size
    words = Rect(left, inner.y + air, inner.right - left - pad / 2, inner.height - 2 * air)
    said_roles: tuple[str, ...] = ("body", "text")
    roles: tuple[str, ...] = _TITLES
    if stands_upright(stage):
        said_roles, roles = ("h3", *said_roles), ("h1", *roles)
    said = fitting_role(stage, [outcome.text], words.width, 0.45 * words.height, said_roles)
    felt = fitting_role(stage, [outcome.result], words.width, 0.5 * words.height, roles)
    yield stage.typesetter.block(
        [outcome.text, outcome.result], [stage.style(said), stage.style(felt, color)], words,
        anchor=Anchor.MIDDLE, gap=0.3,
    )  # fmt: skip
