"""Calm breaths: a ring that widens as air goes in and closes as it goes out, somebody in it.

A break, not a treatment: nobody holds their breath, and no number says how deep.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import canvas
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import HIJAB_WOMAN
from patientuddannelse.drawing.limbs import XY
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.shapes import arc_points, disc, group, path, smooth
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item

_SIDE = 400.0
_MIDDLE = (200.0, 191.0)
_INNER, _OUTER = 116.0, 186.0
_WORDS = {"in": -90.0, "out": 90.0}  # degrees at which the words stand in the ring


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the rings, the way of the breath on either side, and the words in the ring."""
    at, scale = canvas(stage.frame, _SIDE, _SIDE)
    art = group(_rings(stage), _person(), _ways(stage), at=at, scale=scale)
    return Figure((group(art, _words(content, stage, at, scale), name="breath"),), (),
                  str(content.alt))  # fmt: skip


def _rings(stage: Stage) -> Iterator[Item]:
    yield disc(*_MIDDLE, _OUTER, stage.color("petrol1"))
    yield disc(*_MIDDLE, _INNER + 26, stage.color("petrol2"))
    yield disc(*_MIDDLE, _INNER, stage.color("petrol4").tint(0.25))


def _person() -> Item:
    """Return somebody at ease, cut by the inner ring's foot."""
    x, y = _MIDDLE
    body = bust(HIJAB_WOMAN, (x, y - 20), 0.9, 0.0, "smile", 112.0)
    return body


def _ways(stage: Stage) -> Iterator[Item]:
    """Yield arrows in at the left half of the ring and out at the right half."""
    color = stage.color("petrol7")
    radius = (_INNER + _OUTER) / 2 + 12
    for start, end in ((146, 218), (-34, 38)):
        points = arc_points(*_MIDDLE, radius, start, end, 10)
        yield path(smooth(points), None, color, 8)
        yield arrow(points[-3:], color, 8, head=3.2)


def _words(content: LabelledContent, stage: Stage, at: XY, scale: float) -> Iterator[Item]:
    """Yield the words at the top and the foot of the ring."""
    tall = (_OUTER - _INNER - 18) * scale
    for part, angle in _WORDS.items():
        label = content.part(part).label
        if label:
            sign = -1 if angle < 0 else 1
            y = at[1] + (_MIDDLE[1] + sign * (_INNER + _OUTER + 26) / 2) * scale
            width = 1.5 * _INNER * scale
            box = Rect(at[0] + _MIDDLE[0] * scale - width / 2, y - tall / 2, width, tall)
            yield stage.text(label, box, "h3", "petrol9", align=Align.MIDDLE, anchor=Anchor.MIDDLE)
