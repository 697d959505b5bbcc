"""Pain cannot be seen: somebody looks calm, and the one beside asks instead of guessing.

Sources: s002-kronisk-usynlig. Nothing in face or body shows pain.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import canvas
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import BLOND_MAN, MONA
from patientuddannelse.drawing.labels import bubble
from patientuddannelse.drawing.materials import WOOD, WOOD_LIGHT
from patientuddannelse.drawing.scenery import plant
from patientuddannelse.drawing.shapes import disc, group, path, rounded
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group

_WIDE, _TALL = 372.0, 420.0
_TABLE = 388.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw two at a table: one asks with a question mark, the other looks calm."""
    at, scale = canvas(stage.frame, _WIDE, _TALL)
    return Figure(
        (
            group(
                bust(MONA, (258, 226), 1.16, -0.5, "calm", (_TABLE - 226) / 1.16),
                at=at, scale=scale, name="calm",
            ),
            group(
                bust(BLOND_MAN, (96, 244), 1.1, 0.8, "talk", (_TABLE - 244) / 1.1),
                _asks(stage), _table(), at=at, scale=scale, name="asks",
            ),
        ),
        (),
        str(content.alt),
    )  # fmt: skip


def _asks(stage: Stage) -> Group:
    """Draw the bubble with a question mark."""
    dark = stage.color("petrol7")
    box = Rect(60, 24, 132, 116)
    x, y = box.center
    mark = f"M{x - 20},{y - 16} C{x - 20},{y - 44} {x + 22},{y - 44} {x + 22},{y - 16}" + (
        f" C{x + 22},{y} {x},{y + 2} {x},{y + 18}"
    )
    return group(
        bubble(box, (112, 178), stage.color("white"), 26),
        path(mark, None, dark, 13),
        disc(x, y + 38, 8, dark),
    )


def _table() -> Group:
    return group(
        path(rounded(Rect(0, _TABLE - 10, _WIDE, 42), 10), WOOD_LIGHT),
        path(rounded(Rect(0, _TABLE + 18, _WIDE, 14), 7), WOOD),
        plant((180, _TABLE - 6), 0.5),
    )
