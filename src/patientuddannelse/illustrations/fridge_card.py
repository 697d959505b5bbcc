"""The card on the fridge: the one that turns down, where it is seen, with three boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import canvas
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.materials import METAL, METAL_DARK, METAL_LIGHT
from patientuddannelse.drawing.papers import card
from patientuddannelse.drawing.scenery import plant
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item

_WIDE, _TALL = 366.0, 376.0
_CARD = Rect(84, 132, 132, 178)
_BOX = 26.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the fridge with the card held by a magnet."""
    at, scale = canvas(stage.frame, _WIDE, _TALL)
    return Figure(
        (
            group(_fridge(stage), at=at, scale=scale, name="fridge"),
            group(_down_card(stage), at=at, scale=scale, name="card"),
        ),
        (),
        str(content.alt),
    )


def _fridge(stage: Stage) -> Iterator[Item]:
    yield ellipse(170, 366, 158, 9, stage.color("petrol2").shade(0.16))
    yield rect(22, 4, 270, 358, METAL_LIGHT, 22)
    yield rect(252, 4, 40, 358, METAL, 20)
    yield rect(22, 4, 252, 358, stage.color("white"), 22)
    yield rect(22, 96, 252, 6, METAL)
    yield rect(246, 44, 10, 40, METAL_DARK, 5)
    yield rect(246, 118, 10, 84, METAL_DARK, 5)
    yield plant((326, 366), 0.8)


def _down_card(stage: Stage) -> Iterator[Item]:
    """Yield the card: its sign, a line for what it is, and three boxes, the first ticked."""
    x, green = _CARD.center.x, stage.color("green")
    yield card(_CARD, 12, 4, fill=stage.color("paper"), head=74, head_fill=green)
    yield disc(x, _CARD.y + 40, 26, stage.color("white"))
    yield icon("down", (x, _CARD.y + 40), 40, green)
    line = stage.color("petrol4")
    yield polyline([(x - 44, _CARD.y + 104), (x + 44, _CARD.y + 104)], line, 5)
    for i in range(3):
        left = x - 1.5 * _BOX - 9 + i * (_BOX + 9)
        yield rect(left, _CARD.y + 128, _BOX, _BOX, stage.color("white"), 5, line=line,
                   line_width=3)  # fmt: skip
    first = x - 1.5 * _BOX - 9
    y = _CARD.y + 128
    yield path(f"M{first + 5},{y + 14} L{first + 11},{y + 20} L{first + 22},{y + 5}", None,
               stage.color("petrol9"), 4.5)  # fmt: skip
    yield disc(x, _CARD.y - 2, 13, stage.color("sun5"))
    yield disc(x - 4, _CARD.y - 6, 4, stage.color("sun2"))
