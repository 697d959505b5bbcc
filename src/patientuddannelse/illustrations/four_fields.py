"""A first drawing."""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_into
from patientuddannelse.drawing.cast import WALKER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.stage import Figure, Stage


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw a person."""
    part = fit_into([figure(WALKER)], stage.frame, name="person")
    return Figure((part,), (), str(content.alt))
