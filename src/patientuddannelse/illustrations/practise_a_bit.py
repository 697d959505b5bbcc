"""The break as practice: get up, walk, carry something light – a small piece of one's own goal.

Source: s001-3-funktion.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.aids import chair
from patientuddannelse.drawing.cast import MONA, TALL_WOMAN, YOUNG_MAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.poses import CARRY, RISE, STROLL
from patientuddannelse.drawing.rows import Standing, row
from patientuddannelse.drawing.stage import Figure, Stage

_TALL = 394.0  # figure units from the shadows to the highest head


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw three people in a row, each with a small piece of what they want to be able to."""
    rising = figure(TALL_WOMAN, RISE, look=0.5, mood="calm")
    walking = figure(MONA, STROLL, look=0.4, mood="smile")
    carrying = figure(YOUNG_MAN, CARRY, look=0.4, mood="calm", load=0.72)
    people = (
        Standing("rise", (chair((-14, 0)), rising), -76.0, 102.0),
        Standing("walk", (walking,), -56.0, 62.0),
        Standing("carry", (carrying,), -52.0, 101.0),
    )
    return Figure(row(stage, people, _TALL), (), str(content.alt))
