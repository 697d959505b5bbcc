"""Walk and talk: two people side by side; one tells of a goal, the other only asks."""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cast import MONA, WALKER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.labels import silence
from patientuddannelse.drawing.poses import STROLL, WALK
from patientuddannelse.drawing.shapes import ellipse, group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect

_WIDE, _TALL = 330.0, 476.0  # figure units
_BEHIND, _AHEAD = -78.0, 72.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the two on their way, the words of the one who tells as a bubble above."""
    frame = stage.frame
    scale = fit_scale(Rect(0, 0, _WIDE, _TALL), frame)
    at = (frame.center.x, frame.center.y + _TALL * scale / 2 - 12 * scale)
    shadow = stage.color("petrol2").shade(0.12)
    asks = figure(WALKER, STROLL, (_BEHIND, 0), look=0.8, mood="calm")
    tells = figure(MONA, WALK, (_AHEAD, 0), look=-0.5, mood="talk")
    words = silence((_AHEAD - 66, -424), (_AHEAD - 6, -358), 74, stage.color("petrol7"))
    return Figure(
        (
            group(ellipse(_BEHIND, 0, 70, 9, shadow), asks, at=at, scale=scale, name="asks"),
            group(
                ellipse(_AHEAD, 0, 78, 9, shadow), tells, words, at=at, scale=scale, name="tells"
            ),
        ),
        (),
        str(content.alt),
    )
