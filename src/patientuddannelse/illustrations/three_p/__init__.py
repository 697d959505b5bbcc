"""Before, start, now: three things add up, and now is where something can be done.

Idea: the blocks lie on each other as stairs; what was before carries and is nobody's fault, the
start is over, now is the largest and the only one with a handle. Sources: s001-5-3p-tre-p,
s001-5-3p-kumulativ, s001-5-3p-behandling.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.three_p import ThreePContent, TimeId
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.three_p import blocks
from patientuddannelse.illustrations.three_p.arrangement import arrange
from patientuddannelse.illustrations.three_p.own import handle_line, own_block, own_story

_ORDER: tuple[TimeId, ...] = ("before", "start", "now")


def draw(content: ThreePContent, stage: Stage) -> Figure:
    """Draw the blocks from the ground up, the line over them, then the handle on now."""
    own = bool(content.places)
    view = own_story(content, stage) if own else arrange(content, stage)
    parts = []
    steps = []
    for block_id in _ORDER:
        if stage.shows(block_id):
            block = (
                own_block(content, stage, view, block_id)
                if own
                else blocks.block(stage, view, block_id)
            )
            parts.append(group(block, name=f"block_{block_id}"))
            steps.append(Step(block_id, (f"block_{block_id}",)))
    if stage.shows("stack"):
        line = None if own else blocks.adding_up(content, stage, view)
        parts.append(group(blocks.stack_line(stage, view), line, name="stack"))
        steps.append(Step("stack", ("stack",)))
    if stage.shows("handle"):
        line = handle_line(content, stage, view) if own else None
        parts.append(group(blocks.handle(content, stage, view), line, name="handle"))
        steps.append(Step("handle", ("handle",)))
    return Figure(tuple(parts), tuple(steps), str(content.alt))
