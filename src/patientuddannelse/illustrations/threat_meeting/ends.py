"""Only on slides: the two ways the meeting may end, large, without the people at the table."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.threat_meeting import Outcome, ThreatMeetingContent
from patientuddannelse.drawing.arrange import columns
from patientuddannelse.drawing.captions import fitting_role
from patientuddannelse.drawing.controls import knob
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.papers import card
from patientuddannelse.drawing.shapes import disc, group, path, rounded
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.threat_meeting.outcomes import ARC, ARROW, HEAD, LEVEL
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item

ENDS = ("assess", "outcomes")
"""The steps that ask for this picture."""
_PAD, _GAP = 18.0, 24.0
_HEAD_HEIGHT, _LINE = 64.0, 54.0


def draw_ends(content: ThreatMeetingContent, stage: Stage) -> Figure:
    """Draw what the meeting does over and over, then both ways it may end and what always holds."""
    frame = stage.frame
    lines = Rect(frame.x + _PAD, frame.y, frame.width - 2 * _PAD, _LINE)
    foot = Rect(lines.x, frame.bottom - _LINE, lines.width, _LINE)
    role = fitting_role(stage, (content.again, content.always), lines.width, _LINE, _LINE_ROLES)
    middle = Rect(lines.x, lines.bottom, lines.width, foot.y - lines.bottom)
    boxes = columns(middle, len(content.outcomes), _GAP)
    again, always = (
        stage.text(words, box, role, "white", align=Align.MIDDLE, anchor=Anchor.MIDDLE, name=name)
        for words, box, name in (
            (content.again, lines, "again"), (content.always, foot, "always"),
        )
    )  # fmt: skip
    ground = path(rounded(frame, 16), stage.color("petrol7"))
    parts = [group(ground, name="ground"), group(again, name="again")]
    for outcome, box in zip(content.outcomes, boxes, strict=True):
        parts.append(group(_card(outcome, box, stage), name=f"outcome_{outcome.id}"))
    parts.append(group(always, name="always"))
    ends = tuple(part.name for part in parts[2:])
    steps = (Step("assess", ("ground", "again")), Step("outcomes", ends))
    return Figure(tuple(parts), steps, str(content.alt))


_LINE_ROLES = ("h2", "h3", "label")


def _card(outcome: Outcome, box: Rect, stage: Stage) -> Iterator[Item]:
    """Yield a card: what the meeting says, the knob as the brain turns it, what is felt."""
    color, arrow = stage.color(HEAD[outcome.id]), ARROW[outcome.id]
    yield card(box, 16, 4, head=_HEAD_HEIGHT, head_fill=color)
    x, y = box.x + _PAD + 18, box.y + _HEAD_HEIGHT / 2
    yield disc(x, y, 18, stage.color("white"))
    yield icon(arrow, (x, y), 27, color)
    title = Rect(x + 30, box.y, box.right - x - 30 - _PAD, _HEAD_HEIGHT)
    roles = ("h2", "h3", "label")
    role = fitting_role(stage, [outcome.title], title.width, _HEAD_HEIGHT, roles)
    yield stage.text(outcome.title, title, role, "white", anchor=Anchor.MIDDLE)
    inner = Rect(box.x, box.y + _HEAD_HEIGHT, box.width, box.height - _HEAD_HEIGHT)
    size = min(0.17 * inner.width, 0.34 * inner.height)
    knob_at = (inner.x + _PAD + 1.4 * size, inner.center.y + 0.1 * size)
    yield knob(knob_at, size, LEVEL[outcome.id], stage.color(ARC[outcome.id]))
    left = knob_at[0] + 1.4 * size + _PAD
    words = Rect(left, inner.y + 6, inner.right - left - _PAD / 2, inner.height - 12)
    said = fitting_role(stage, [outcome.text], words.width, 0.45 * words.height, ("body", "text"))
    felt = fitting_role(stage, [outcome.result], words.width, 0.5 * words.height, roles)
    yield stage.typesetter.block(
        [outcome.text, outcome.result], [stage.style(said), stage.style(felt, color)], words,
        anchor=Anchor.MIDDLE, gap=0.3,
    )  # fmt: skip
