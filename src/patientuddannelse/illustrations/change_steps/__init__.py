"""Step by step: a path that everybody walks at their own pace, also back.

Idea: step 0, trust, is the ground that carries all; there are benches on the way, somebody walks
back down and nobody wins at a summit: the path passes the last step and runs down again. Sources:
s001-4-trin-0 … s001-4-trin-6.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.change_steps import ChangeStepsContent
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.change_steps.arrangement import arrange
from patientuddannelse.illustrations.change_steps.bands import (
    asked,
    band,
    header_end,
    marker,
    parked,
    phases,
    start,
)
from patientuddannelse.illustrations.change_steps.garden import Garden, ground, planting
from patientuddannelse.illustrations.change_steps.travellers import travellers
from patientuddannelse.scene.primitives import Role


def draw(content: ChangeStepsContent, stage: Stage) -> Figure:
    """Draw the garden with its path on the left, the steps as bands from the ground up."""
    view = arrange(content, stage)
    garden = Garden.beside(view, stage)
    # Beside the title of a poster or a slide there is room; over a picture on a page are words.
    top = stage.frame.y if view.upright and not stage.poster else stage.page.y
    # The movable marker stands beside the title.
    marked = view.upright and bool(content.marker) and stage.poster and not content.places
    clear = parked(content, stage, view) if marked else None
    parts = [
        group(ground(stage, garden, clear), planting(stage, garden), name="garden"),
        group(
            travellers(
                stage,
                garden,
                top,
                begins=view.begins,
                ends=view.ends,
                beside=header_end(content, stage) if marked else 0.0,
                under=clear,
            ),
            name="people",
        ),
    ]
    steps = []
    for each in view.bands:
        if stage.shows(each.step.id):
            name = f"step_{each.step.id}"
            words = band(stage, view, each, content.tick(each.step))
            parts.append(group(words, name=name, role=Role.ITEM))
            steps.append(Step(each.step.id, (name,)))
    if view.pill and steps and steps[0].id == view.bands[0].step.id:
        here = start(content, stage, view.pill)  # read with the first step
        parts.append(group(group(here, name=steps[0].parts[0], role=Role.ITEM), name="start"))
        steps[0] = Step(steps[0].id, (*steps[0].parts, "start"))
    if content.places:
        parts.append(group(asked(stage, view, content.places[0]), name="marker"))
    elif marked:
        parts.append(group(marker(content, stage, view), name="marker"))
    if not view.upright and content.phases and stage.shows("phases", poster=False):
        parts.append(group(phases(content, stage, view), name="phases"))
        steps.append(Step("phases", ("phases",), poster=False))
    return Figure(tuple(parts), tuple(steps), str(content.alt))
