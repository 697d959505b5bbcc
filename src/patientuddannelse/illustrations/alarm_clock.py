"""A first drawing."""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import columns, fit_into
from patientuddannelse.drawing.controls import clock_face
from patientuddannelse.drawing.stage import Figure, Stage, Step

_STEPS = ("clock", "louder", "wider")


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw a clock for each step."""
    shown = [step for step in _STEPS if stage.shows(step)]
    cells = columns(stage.frame, len(shown) or 1, 12)
    parts = tuple(
        fit_into([clock_face((0, 0), 50, stage.color("petrol7"))], cell, name=step)
        for step, cell in zip(shown, cells, strict=False)
    )
    return Figure(parts, tuple(Step(step, (step,)) for step in shown), str(content.alt))
