"""An alarm clock that rings louder, and a shoulder where the tender area becomes wider.

Sources: s002-forstaerker, s002-hurtigt, s001-1-foelsomhed-spredning.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.controls import clock_face
from patientuddannelse.drawing.materials import KNOB, METAL_DARK, WHITE
from patientuddannelse.drawing.shapes import arc, disc, ellipse, group, path, rect, smooth
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

_SQUARE, _WIDE = (452.0, 436.0), (620.0, 280.0)  # design units
_FACE = 92.0  # radius of the clock
_QUIET, _LOUD = ((122.0, 8.0),), ((147.0, 11.0), (174.0, 14.0))  # waves: radius and width
_RING = 106.0  # radius of the picture of the shoulder


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the clock, its louder waves and the shoulder: the last below it, or beside it."""
    frame = stage.frame
    wide = frame.width > 1.5 * frame.height
    width, height = _WIDE if wide else _SQUARE
    scale = min(frame.width / width, frame.height / height)
    x, y = frame.center.x - width * scale / 2, frame.center.y - height * scale / 2
    sound = stage.color("petrol7")
    clock_at, ring_at = ((186, 154), (506, 140)) if wide else ((184, 154), (346, 330))
    art: dict[str, tuple[tuple[float, float], list[Item]]] = {
        "clock": (clock_at, [*_clock(stage), *_waves(_QUIET, sound)]),
        "louder": (clock_at, list(_waves(_LOUD, sound))),
        "wider": (ring_at, list(_shoulder(stage))),
    }
    parts = [
        group(items, at=(x + at[0] * scale, y + at[1] * scale), scale=scale, name=step)
        for step, (at, items) in art.items()
        if stage.shows(step)
    ]
    return Figure(tuple(parts), tuple(Step(p.name, (p.name,)) for p in parts), str(content.alt))


def _waves(waves: tuple[tuple[float, float], ...], color: Color) -> Iterator[Item]:
    for radius, width in waves:
        yield arc(0, 0, radius, -34, 8, color, width)
        yield arc(0, 0, radius, 172, 214, color, width)


def _clock(stage: Stage) -> Iterator[Item]:
    """Yield an alarm clock with two bells, a hammer, a handle and feet."""
    case, brass = stage.color("petrol7"), stage.color("sun5")
    yield ellipse(0, 108, 84, 10, stage.color("petrol2"))
    for side in (-1, 1):
        yield group(
            path(f"M{side * 48},70 L{side * 64},102", None, KNOB, 15),
            path(f"M{side * 36},-76 L{side * 46},-96", None, METAL_DARK, 9),
            _bell(brass, side),
        )
    yield path("M-30,-112 C-30,-136 30,-136 30,-112", None, METAL_DARK, 9)
    yield path("M0,-84 L0,-108", None, KNOB, 8)
    yield rect(-13, -118, 26, 15, KNOB, 6)
    yield disc(0, 0, _FACE + 4, case)
    yield path(_side(_FACE + 4, 26), case.shade(0.22))
    yield clock_face((0, 0), _FACE - 10, case)


def _bell(brass: Color, side: int) -> Group:
    dome = "M-38,0 C-38,-48 38,-48 38,0 C38,5 -38,5 -38,0 Z"
    shade = "M38,0 C38,-30 22,-38 8,-36 C20,-28 24,-16 22,3.4 C32,3 38,2 38,0 Z"
    return group(
        path(dome, brass),
        path(shade, brass.shade(0.16)),
        path("M-24,-12 C-20,-24 -12,-28 -6,-29", None, WHITE, 5, opacity=0.7),
        disc(0, -40, 6, brass.shade(0.16)),
        at=(side * 50, -84), rotate=side * 30,
    )  # fmt: skip


def _side(radius: float, deep: float) -> str:
    """Return the crescent at the right of a disc where no light falls."""
    r = radius * 0.7071
    return (
        f"M{r},{-r} A{radius},{radius} 0 0 1 {-r},{r}"
        f" A{radius + deep},{radius + deep} 0 0 0 {r},{-r} Z"
    )


def _shoulder(stage: Stage) -> Iterator[Item]:
    """Yield somebody from behind in quiet tones; about a small tender spot it has become wider."""
    body = stage.color("petrol4").tint(0.3)
    yield disc(0, 0, _RING, WHITE)
    yield path(_TORSO, body)
    yield path(_SIDE, body.shade(0.1))
    yield path("M0,26 C3,50 2,74 0,98", None, body.shade(0.14), 4)
    yield path(_NECK, body.shade(0.1))
    yield path(_HEAD, stage.color("petrol4").shade(0.06))
    first, last = stage.color("coral2"), stage.color("coral1")
    for area, share in ((_WIDEST, 0.0), (_WIDER, 0.5), (_SPOT, 1.0)):
        yield path(smooth(area, closed=True), last.mix(first, share))


_HEAD = (
    "M0,-92 C-22,-92 -33,-77 -33,-57 C-33,-38 -22,-22 0,-22 C22,-22 33,-38 33,-57"
    " C33,-77 22,-92 0,-92 Z"
)
_NECK = "M-15,-34 L-15,-8 C-8,2 8,2 15,-8 L15,-34 Z"
_TORSO = (
    "M-15,-14 C-20,-3 -36,1 -54,7 C-76,14 -83,28 -86,62 C-64,93 -34,106 0,106"
    " C34,106 64,93 86,62 C83,28 76,14 54,7 C36,1 20,-3 15,-14 Z"
)
_SIDE = "M86,62 C83,28 76,14 54,7 C67,20 66,52 60,87 C70,81 79,72 86,62 Z"
_SPOT = ((34, 16), (45, 16), (55, 24), (53, 34), (42, 37), (33, 29))
_WIDER = ((25, 9), (41, 10), (57, 17), (67, 29), (67, 44), (56, 52), (41, 48), (27, 39), (20, 23))
_WIDEST = (
    (15, 1), (33, 3), (52, 10), (69, 19), (79, 36), (81, 56),
    (73, 70), (57, 70), (39, 65), (22, 54), (12, 39), (9, 18),
)  # fmt: skip
