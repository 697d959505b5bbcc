"""Walk calmly, cycle a little harder: what hurts too much can be made different.

Sources: s001-3-tilpas-aktivitet, s001-3-funktion.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.aids import bicycle
from patientuddannelse.drawing.cast import BEARDED_MAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.poses import CYCLE, STROLL
from patientuddannelse.drawing.rows import Standing, row
from patientuddannelse.drawing.stage import Figure, Stage

_TALL = 420.0  # figure units from the shadows to the cyclist's head


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the same person twice: on foot, and on an upright bicycle."""
    walking = figure(BEARDED_MAN, STROLL, look=0.5, mood="calm")
    cycling = figure(BEARDED_MAN, CYCLE, look=0.5, mood="smile")
    people = (
        Standing("walk", (walking,), -56.0, 62.0),
        Standing("cycle", (bicycle(), cycling), -162.0, 158.0),
    )
    return Figure(row(stage, people, _TALL), (), str(content.alt))
