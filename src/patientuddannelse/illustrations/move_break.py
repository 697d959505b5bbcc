"""The break: three people move in three ways – walking, stretching, standing; all are right."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.cast import BEARDED_MAN, HIJAB_WOMAN, STICK_MAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.poses import STAND, STRETCH, WALK, Arm
from patientuddannelse.drawing.rows import Standing, row
from patientuddannelse.drawing.stage import Figure, Stage

_AT_REST = replace(STAND, far_arm=Arm((45, -206), (58, -168), "grip", bend=-20, holds="stick"))
_TALL = 422.0  # figure units from the shadows to the raised hands


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the three in a row, as tall as the frame, spread over its width."""
    walking = figure(HIJAB_WOMAN, WALK, look=0.3, mood="smile")
    stretching = figure(BEARDED_MAN, STRETCH, look=0.3, mood="smile")
    standing = figure(STICK_MAN, _AT_REST, look=0.3, mood="calm")
    people = (
        Standing("walk", (walking,), -74.0, 92.0),
        Standing("stretch", (stretching,), -62.0, 66.0),
        Standing("stand", (standing,), -46.0, 82.0),
    )
    return Figure(row(stage, people, _TALL), (), str(content.alt))
