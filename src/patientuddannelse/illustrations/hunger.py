"""A first drawing."""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import columns, fit_into
from patientuddannelse.drawing.cast import MONA
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.poses import TALK
from patientuddannelse.drawing.stage import Figure, Stage, Step

_STEPS = ("stomach", "empty_plate")


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw a person for each step."""
    shown = [step for step in _STEPS if stage.shows(step)]
    cells = columns(stage.frame, len(shown) or 1, 12)
    parts = tuple(
        fit_into([figure(MONA, TALK)], cell, name=step)
        for step, cell in zip(shown, cells, strict=False)
    )
    return Figure(parts, tuple(Step(step, (step,)) for step in shown), str(content.alt))
