"""The three causes on their cards, in boxes of 100 units: fire, a burnt steak, an insect."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from patientuddannelse.drawing import alarm as alarms
from patientuddannelse.drawing.materials import GLASS, KNOB, METAL_DARK, STEEL, WHITE
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

SMALL = 0.25  # the scale of the alarm on a card
_FLAME, _FLAME_HEART = Color("#E8792B"), Color("#F7C043")  # the only warm surface here
_STEAK, _CHAR = Color("#6E4A3A"), Color("#3B2A25")


def card(stage: Stage) -> Iterator[Item]:
    """Yield a white card with the small alarm under its ceiling."""
    yield rect(0, 2.2, 100, 100, stage.color("petrol2"), 7)
    yield rect(0, 0, 100, 100, WHITE, 7)
    wall, ceiling = Rect(0, 0, 100, 36), Rect(0, 0, 100, 5)
    yield path(rounded(wall, 7, bottom=False), stage.color("petrol2"))
    yield path(rounded(ceiling, 5, bottom=False), stage.color("petrol4"))
    yield alarms.smoke_alarm((50, 9.6), SMALL, 0)


def _fire() -> Iterator[Item]:
    """Yield a waste basket on fire: something small that does burn."""
    yield ellipse(50, 93, 25, 2.4, METAL_DARK, opacity=0.5)
    yield path(
        "M50,36 C60,46 72,54 70,70 C69,80 60,84 50,84 C40,84 31,80 30,70 C29,61 35,57 37,50"
        " C41,54 42,57 42,60 C46,54 50,46 50,36 Z",
        _FLAME,
    )
    yield path(
        "M52,52 C57,59 62,64 61,72 C60,79 56,82 50,82 C44,82 39,79 40,72 C41,67 45,66 46,62"
        " C48,64 48,66 49,67 C51,63 52,58 52,52 Z",
        _FLAME_HEART,
    )
    yield path("M28,68 L72,68 L66,93 L34,93 Z", STEEL.tint(0.25))
    yield path("M60,68 L72,68 L66,93 L57,93 Z", STEEL)
    yield rect(26, 65, 48, 5.5, STEEL, 2.7)
    for x, foot in ((38, 41), (46, 47), (54, 53), (62, 59)):
        yield polyline([(x, 74), (foot, 89)], STEEL.tint(0.5), 1.6)


def _steak() -> Iterator[Item]:
    """Yield a frying pan with a steak that got too much."""
    yield ellipse(47, 92, 36, 2.6, METAL_DARK, opacity=0.5)
    yield alarms.smoke((44, 70), 0.19)
    yield path("M76,77 L97,72 C99,72 99,76 97,77 L77,83 Z", KNOB)
    yield path("M12,76 C14,90 24,92 45,92 C66,92 76,90 78,76 Z", KNOB.shade(0.25))
    yield ellipse(45, 76, 33, 9, KNOB)
    yield ellipse(45, 76.6, 29, 7, KNOB.shade(0.4))
    yield path(
        "M24,75 C26,69 38,68 46,70 C56,68 66,71 66,76 C65,81 52,81 46,80 C36,82 24,81 24,75 Z",
        _CHAR,
    )
    yield path(
        "M27,74 C29,70 38,69.6 46,71.4 C55,69.6 63,72 63,75 C62,78 52,78 46,77.4"
        " C38,79 28,78 27,74 Z",
        _STEAK,
    )
    for x in (36, 44, 52):
        yield polyline([(x, 72.6), (x + 4, 77)], _CHAR, 1.7)


def _insect() -> Iterator[Item]:
    """Yield an insect on its way to the sensor: nothing burns."""
    for x, y in ((14, 88), (20, 82), (28, 79), (36, 80), (43, 83), (50, 82), (55, 76), (57, 68)):
        yield disc(x, y, 1.1, METAL_DARK)
    yield group(_fly(), at=(55, 45.6), scale=1.3, rotate=8)


def _fly() -> Iterator[Item]:
    for side in (-1, 1):
        for dx, dy in ((-9, -4), (-10, 2), (-8, 8)):
            yield polyline([(0, dy * 0.6), (side * -dx * 0.7, dy), (side * -dx, dy + 2.4)], KNOB, 1)
        yield group(ellipse(0, 0, 9.5, 4, GLASS.shade(0.12)), at=(side * 8, 4), rotate=side * 52)
        yield path(f"M{side * 1.4},-11 Q{side * 2.6},-14 {side * 4.6},-15", None, KNOB, 0.9)
    yield ellipse(0, 3, 4.6, 8.4, KNOB)
    yield disc(0, -7.4, 4, KNOB.shade(0.2))
    yield disc(-2.2, -8.6, 1.3, GLASS)
    yield disc(2.2, -8.6, 1.3, GLASS)


def waves(stage: Stage) -> Group:
    """Return the sound of the small alarm on a card: the same on every one."""
    at = (50, 9.6 + 16 * SMALL)
    return alarms.sound_waves(at, 34.5, 7.4, 2, stage.color("petrol7"), width=3.8)


PICTURES: dict[str, Callable[[], Iterator[Item]]] = {
    "fire": _fire,
    "steak": _steak,
    "insect": _insect,
}
