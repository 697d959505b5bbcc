"""Simple and complex pain for colleagues: a day that works, and a night awake.

No body part is marked and nobody is a type: the pictures show how life goes. Sources:
s001-1-simple, s001-1-komplekse, s001-1-komplekse-foelger.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.aids import mug
from patientuddannelse.drawing.cast import BLOND_MAN, RED_HAIRED_WOMAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.materials import GRASS, WHITE
from patientuddannelse.drawing.pictures import pictures
from patientuddannelse.drawing.poses import CARRY, SIT
from patientuddannelse.drawing.scenery import bush, house, table
from patientuddannelse.drawing.shapes import disc, ellipse, group, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item

_CELL = Rect(0, 0, 220, 196)  # each picture's own units
_GAP = 14.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the pictures asked for; one alone fills the frame and is told alone."""
    return pictures(content, stage, {"simple": _simple, "complex": _complex}, _CELL, _GAP)


def _simple(stage: Stage) -> Iterator[Item]:
    """Yield a man who carries a box to a house by day."""
    yield disc(110, 98, 94, stage.color("petrol2"))
    yield disc(166, 44, 15, stage.color("sun5").tint(0.2))
    yield house((160, 176), 1.0)
    yield ellipse(110, 182, 106, 13, GRASS)
    yield bush((36, 182), 0.52)
    yield figure(BLOND_MAN, CARRY, (88, 184), 0.44, 0.5, "smile", load=0.8)


def _complex(stage: Stage) -> Iterator[Item]:
    """Yield a woman awake by a dark window; letters lie unopened on the table."""
    night, pane = stage.color("petrol9"), stage.color("petrol7")
    yield disc(110, 98, 94, stage.color("petrol2"))
    yield rect(96, 14, 84, 84, WHITE, 6)
    yield rect(102, 20, 72, 72, night, 3)
    yield icon("moon", (126, 46), 34, stage.color("sun2"), night)
    yield rect(135, 20, 6, 72, WHITE)
    yield ellipse(110, 186, 104, 9, stage.color("petrol2").shade(0.14))
    yield figure(RED_HAIRED_WOMAN, SIT, (66, 184), 0.5, 0.5, "weary")
    yield table((166, 184), 0.62, 150.0, 120.0)
    for x, y, turn in ((160, 100, -8), (176, 97, 6)):
        yield group(
            rect(-17, -11, 34, 22, WHITE, 2, line=pane, line_width=1.6),
            polyline([(-16, -10), (0, 2), (16, -10)], pane, 1.6),
            at=(x, y), rotate=turn,
        )  # fmt: skip
    yield group(mug(stage.color("physical")), at=(136, 110), scale=0.8)
