"""The brain remembers: a place that resembles an old one brings something back, like a melody.

Sources: s001-2-erfaring, s001-2-sang-paa-hjernen. The face is calm: nothing has happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import canvas
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import OLDER_WOMAN
from patientuddannelse.drawing.limbs import XY
from patientuddannelse.drawing.materials import WHITE, WOOD, WOOD_DARK, WOOD_LIGHT
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, rect
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

_WIDE, _TALL = 430.0, 416.0
_HEAD = (150.0, 226.0)


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw somebody before stairs, a thought of other stairs, and the melody round the head."""
    at, scale = canvas(stage.frame, _WIDE, _TALL)
    art = {"place": _place(stage), "thought": _thought(stage), "melody": _melody(stage)}
    parts = tuple(
        group(items, at=at, scale=scale, name=name)
        for name, items in art.items()
        if stage.shows(name)
    )
    return Figure(parts, tuple(Step(p.name, (p.name,)) for p in parts), str(content.alt))


def _place(stage: Stage) -> Iterator[Item]:
    """Yield somebody at the foot of some stairs."""
    yield ellipse(215, 404, 214, 12, stage.color("petrol2"))
    yield group(
        (rect(250 + 44 * i, 372 - 32 * i, 178 - 44 * i, 32 * (i + 1) + 2, WOOD_LIGHT, 3)
         for i in range(4)),
        (rect(250 + 44 * i, 372 - 32 * i, 178 - 44 * i, 9, WOOD, 3) for i in range(4)),
        path("M256,372 L256,296 M388,276 L388,200 M256,300 L388,204", None, WOOD_DARK, 8),
    )  # fmt: skip
    yield bust(OLDER_WOMAN, _HEAD, 1.16, 0.7, "flat", (_TALL - 12 - _HEAD[1]) / 1.16, look_up=0.4)


def _thought(stage: Stage) -> Iterator[Item]:
    """Yield what the brain brings back: the same stairs in winter, from long ago."""
    white = stage.color("white")
    yield disc(212, 152, 9, white)
    yield disc(230, 128, 13, white)
    yield ellipse(310, 78, 112, 72, white)
    yield group(_old_stairs(stage), at=(238, 22))


def _old_stairs(stage: Stage) -> Iterator[Item]:
    snow, grey = stage.color("petrol2"), stage.color("petrol4")
    yield rect(0, 88, 144, 12, grey.tint(0.4), 5)
    for i in range(3):
        yield rect(24 + 34 * i, 66 - 22 * i, 110 - 34 * i, 22 * (i + 1), grey.tint(0.25), 3)
        yield rect(24 + 34 * i, 62 - 22 * i, 110 - 34 * i, 8, WHITE if i else snow.tint(0.5), 4)
    for x, y in ((20, 30), (44, 12), (66, 26), (34, 52), (118, 6), (92, 2), (8, 62)):
        yield disc(x, y, 4, snow)


def _melody(stage: Stage) -> Iterator[Item]:
    """Yield notes that circle round the head."""
    sun, petrol = stage.color("sun7"), stage.color("petrol7")
    for x, y, turn, size, color in (
        (48, 196, -12, 1.15, petrol), (92, 112, -4, 1.3, sun), (168, 70, 8, 1.05, petrol),
        (42, 290, -6, 0.95, sun),
    ):  # fmt: skip
        yield _note((x, y), turn, size, color)


def _note(at: XY, turn: float, size: float, color: Color) -> Group:
    return group(
        path("M12,0 L12,-52 L46,-62 L46,-10", None, color, 6),
        path("M12,-52 L46,-62 L46,-50 L12,-40 Z", color),
        group(ellipse(0, 0, 13, 9.5, color), at=(1, 2), rotate=-18),
        group(ellipse(0, 0, 13, 9.5, color), at=(35, -8), rotate=-18),
        at=at, rotate=turn, scale=size,
    )  # fmt: skip
