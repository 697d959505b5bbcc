"""A growing cup: the same amount in it, and more room, because it has grown.

Sources: s001-3-staerkere, and the third way of the cup: a larger one.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cast import TALL_WOMAN
from patientuddannelse.drawing.cups import small_cup
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.poses import CARRY
from patientuddannelse.drawing.shapes import ellipse, group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group

_WIDE, _TALL = 406.0, 420.0
_GROUPS = ("social_fill", "mental", "physical")


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw somebody who carries a little and then more, a cup under each, the later one larger."""
    frame = stage.frame
    scale = fit_scale(Rect(0, 0, _WIDE, _TALL), frame)
    at = (frame.center.x - _WIDE * scale / 2, frame.center.y - _TALL * scale / 2)
    shadow = stage.color("petrol2").shade(0.12)
    layers = {
        "before": (
            ellipse(92, 206, 62, 7, shadow),
            figure(TALL_WOMAN, CARRY, (84, 206), 0.52, 0.4, "calm", load=0.62),
            ellipse(84, 410, 70, 8, shadow),
            _cup(stage, (78, 316), 62, 88, 0.14),
        ),
        "after": (
            arrow([(136, 240), (188, 240)], stage.color("petrol7"), 9, head=3.0),
            ellipse(290, 206, 66, 7, shadow),
            figure(TALL_WOMAN, CARRY, (280, 206), 0.52, 0.4, "smile", load=1.1),
            ellipse(292, 410, 92, 8, shadow),
            _cup(stage, (280, 266), 84, 138, 0.5),
        ),
    }
    parts = (group(*art, at=at, scale=scale, name=name) for name, art in layers.items())
    return Figure(tuple(parts), (), str(content.alt))


def _cup(
    stage: Stage, at: tuple[float, float], half_width: float, height: float, level: float
) -> Group:
    """Return a cup with the three groups in it; none of it is pain, for nothing runs over."""
    return small_cup(at, half_width, height, [stage.color(token) for token in _GROUPS], level)
