"""Mona, 52: the course's own person, at home with a mug of tea – a little tired, and friendly."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.aids import mug
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import MONA
from patientuddannelse.drawing.limbs import bent, ribbon, tapered
from patientuddannelse.drawing.materials import STEAM, WOOD, WOOD_LIGHT
from patientuddannelse.drawing.scenery import plant, window
from patientuddannelse.drawing.shapes import group, path, rounded
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item

_WIDE, _TALL = 340.0, 404.0
_TABLE = 344.0  # y of its edge


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw Mona at her table, a window behind her."""
    frame = stage.frame
    scale = min(frame.width / _WIDE, frame.height / _TALL)
    at = (frame.center.x - _WIDE * scale / 2, frame.center.y - _TALL * scale / 2)
    return Figure(
        (
            group(_home(), at=at, scale=scale, name="home"),
            group(
                bust(MONA, (170, 118), 1.3, 0.1, "weary", body=196.0),
                _table(), _arms(stage), at=at, scale=scale, name="mona",
            ),
        ),
        (),
        str(content.alt),
    )  # fmt: skip


def _home() -> Iterator[Item]:
    yield window((4, 4), 1.1)


def _table() -> Iterator[Item]:
    top = Rect(0, _TABLE - 14, _WIDE, 60)
    yield path(rounded(top, 12), WOOD_LIGHT)
    yield path(rounded(Rect(0, top.bottom - 16, _WIDE, 16), 8), WOOD)
    yield plant((304, _TABLE - 2), 0.78)


def _arms(stage: Stage) -> Iterator[Item]:
    """Yield her forearms on the table and both hands around the mug."""
    x, y = _WIDE / 2, _TABLE + 16
    for dx in (-10, 10):
        wisp = path("M0,0 C-8,-12 8,-22 0,-36", None, STEAM, 5)
        yield group(wisp, at=(x + dx, y - 78))
    yield group(mug(stage.color("petrol7")), at=(x, y), scale=2.1)
    for side in (-1, 1):
        yield group(_arm(side), at=(x, y), flip=side > 0)


def _arm(side: int) -> Iterator[Item]:
    """Yield the left arm and hand (the right one mirrored) from the mug's foot at 0,0."""
    skin, cloth = MONA.tone, MONA.top if side < 0 else MONA.top.shade()
    sleeve = bent((-70, -90), (-92, -14), (-44, -17), 0.4)
    base = skin.base if side < 0 else skin.base.mix(skin.shade, 0.6)
    yield path(ribbon(((-54, -18), (-36, -26), (-26, -30)), (13, 14, 13)), base)
    for i in range(4):
        top = -47 + 10.5 * i
        reach = (-6, -3, -4, -9)[i]
        yield path(ribbon(((-32, top), (reach, top + 1)), (6.2, 5.4)), base, skin.shade, 1.6)
    yield path(ribbon(((-36, -30), (-28, -48), (-22, -58)), (8, 7, 5.6)), base)
    yield path(ribbon(sleeve, tapered(sleeve, 27, 22, 16), round_ends=(True, False)), cloth)
    yield path("M-74,-42 C-70,-34 -62,-33 -46,-33", None, cloth.shade(0.28), 3)
    yield path("M-46,-33 L-44,-1", None, cloth.shade(0.28), 5)
