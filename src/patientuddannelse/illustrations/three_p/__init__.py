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

_ORDER: tuple[TimeId, ...] = ("before", "start", "now")


def draw(content: ThreePContent, stage: Stage) -> Figure:
    """Draw the blocks from the ground up, the line over them, then the handle on now."""
    view = arrange(content, stage)
    parts = []
    steps = []
    for block_id in _ORDER:
        if stage.shows(block_id):
            parts.append(group(blocks.block(stage, view, block_id), name=f"block_{block_id}"))
            steps.append(Step(block_id, (f"block_{block_id}",)))
    if stage.shows("stack"):
        line = blocks.adding_up(content, stage, view)
        parts.append(group(blocks.stack_line(stage, view), line, name="stack"))
        steps.append(Step("stack", ("stack",)))
    if stage.shows("handle"):
        parts.append(group(blocks.handle(content, stage, view), name="handle"))
        steps.append(Step("handle", ("handle",)))
    return Figure(tuple(parts), tuple(steps), str(content.alt))
