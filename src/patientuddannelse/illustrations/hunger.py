"""Hunger: also an alarm – the stomach speaks up in good time, while nothing has gone wrong.

Sources: s001-2-sult.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import BEARDED_MAN
from patientuddannelse.drawing.limbs import bent, ribbon, tapered
from patientuddannelse.drawing.materials import METAL, METAL_DARK, WHITE, WOOD, WOOD_LIGHT
from patientuddannelse.drawing.shapes import arc, ellipse, group, path, polyline, rounded
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_WIDE, _TALL = 430.0, 416.0
_TABLE = 332.0  # y of its edge
# the man in his own units: head, shoulders' middle, stomach, and how he is set into the picture
_HEAD, _SIZE = (215.0, 92.0), 1.28
_SHOULDERS, _BELLY = (215.0, 286.0), (215.0, 326.0)
_SHRUNK, _FROM_TOP = 0.875, 2.0
_BOTTOM = (_TALL - _FROM_TOP) / _SHRUNK


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw a person who feels that it is time to eat, and the empty plate before him."""
    frame = stage.frame
    scale = min(frame.width / _WIDE, frame.height / _TALL)
    at = (frame.center.x - _WIDE * scale / 2, frame.center.y - _TALL * scale / 2)
    layers = {"stomach": _person(stage), "table": _table(), "empty_plate": _plate(stage)}
    parts = tuple(
        group(art, at=at, scale=scale, name=name)
        for name, art in layers.items()
        if name == "table" or stage.shows(name)
    )
    steps = tuple(Step(part.name, (part.name,)) for part in parts if part.name != "table")
    return Figure(parts, steps, str(content.alt))


def _person(stage: Stage) -> Group:
    """Draw a man with a hand on his stomach, which speaks up in soft arcs."""
    skin, cloth = BEARDED_MAN.tone, BEARDED_MAN.top
    (x, y), (_, low) = _SHOULDERS, _BELLY
    body = (_BOTTOM - _HEAD[1]) / _SIZE
    petrol = stage.color("petrol7")
    near = bent((x - 98, y - 46), (x - 104, low + 14), (x - 16, low + 2), 0.34)
    forearm = [(px, py + 5) for px, py in near[4:]]
    far = ((x + 98, y - 46), (x + 103, low), (x + 102, _BOTTOM))
    return group(
        bust(BEARDED_MAN, _HEAD, _SIZE, -0.1, "flat", body=body, look_up=-0.7),
        path(ribbon(far, (22, 21, 20), round_ends=(False, False)), skin.shade),
        path(ribbon(forearm, tapered(forearm, 18, 16, 12)), cloth.shade(0.25)),
        path(ribbon(near, tapered(near, 23, 20, 13), round_ends=(False, True)), skin.base),
        group(_hand(), at=(x - 24, low + 2), rotate=-8, scale=1.05),
        _sleeve(-1), _sleeve(1),
        (
            arc(x, low - 20, radius, middle - 19, middle + 19, petrol, 9)
            for radius in (152, 180)
            for middle in (0, 180)
        ),
        at=(x * (1 - _SHRUNK), _FROM_TOP), scale=_SHRUNK,
    )  # fmt: skip


def _sleeve(side: int) -> Group:
    """Draw a short sleeve from the shoulder to its cuff."""
    cloth = BEARDED_MAN.top if side < 0 else BEARDED_MAN.top.shade()
    return group(
        path("M-57,-88.5 C-86,-80 -108,-68 -126,-38 L-70,-34 L-64,-62 Z", cloth),
        path("M-70,-34 L-126,-38", None, BEARDED_MAN.top.shade(0.32), 5),
        at=_SHOULDERS, flip=side > 0,
    )  # fmt: skip


def _hand() -> Iterator[Item]:
    """Yield the hand that lies flat on the stomach, its wrist at 0,0."""
    skin = BEARDED_MAN.tone
    yield path(ribbon(((-8, 0), (14, -3), (32, -5)), (13, 18, 18)), skin.base)
    for i, reach in enumerate((62, 68, 66, 56)):
        y = -19 + 9.6 * i
        yield path(ribbon(((26, y), (reach, y + 1)), (5.8, 5.0)), skin.base, skin.nose, 1.8)
    yield path(ribbon(((6, -12), (24, -28), (38, -34)), (8.5, 7.5, 6)), skin.base, skin.nose, 1.8)
    yield path(ribbon(((-8, 0), (14, -3), (32, -4)), (12, 16, 17)), skin.base)


def _table() -> Group:
    return group(
        path(rounded(Rect(0, _TABLE, _WIDE, _TALL - _TABLE), 14), WOOD_LIGHT),
        path(rounded(Rect(0, _TALL - 14, _WIDE, 14), 7), WOOD),
    )


def _plate(stage: Stage) -> Group:
    """Draw an empty plate with knife and fork on the table."""
    x, y = _WIDE / 2, _TABLE + 40
    return group(_dish(x, y, stage), _fork(x - 152, y), _knife(x + 145, y))


def _dish(x: float, y: float, stage: Stage) -> Iterator[Item]:
    yield ellipse(x, y + 5, 112, 29, WOOD)
    yield ellipse(x, y, 112, 29, WHITE)
    yield ellipse(x, y + 1, 76, 18, stage.color("petrol2"))
    yield ellipse(x, y + 3, 74, 16, stage.color("petrol1").tint(0.5))


def _knife(x: float, y: float) -> Iterator[Item]:
    blade = (
        f"M{x - 5},{y + 4} L{x - 7},{y - 28} C{x + 5},{y - 30} {x + 11},{y - 12} {x + 7},{y + 4} Z"
    )
    yield path(blade, METAL)
    yield polyline([(x + 2, y + 4), (x + 4, y + 26)], METAL_DARK, 9)


def _fork(x: float, y: float) -> Iterator[Item]:
    for dx in (-8, 0, 8):
        yield polyline([(x + dx + 3, y - 28), (x + dx + 2, y - 10)], METAL, 4.6)
    yield path(f"M{x - 8},{y - 12} L{x + 13},{y - 12} C{x + 12},{y + 2} {x + 6},{y + 4}"
               f" {x + 1},{y + 4} C{x - 4},{y + 4} {x - 9},{y + 0} {x - 8},{y - 12} Z",
               METAL)  # fmt: skip
    yield polyline([(x + 1, y), (x - 2, y + 26)], METAL_DARK, 8)
