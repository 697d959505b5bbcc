"""Emblems: each model's picture at its smallest, a few flat shapes that read on dark ground."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from patientuddannelse.drawing.alarm import smoke_alarm
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect
from patientuddannelse.scene.primitives import Group, Item, Role
from patientuddannelse.scene.walk import extent
from patientuddannelse.theme import PALETTE

_WIDTH = 150.0
"""Emblems are drawn in a box this wide and 100 high."""

_GROUND, _DARK, _GLASS = PALETTE["petrol9"], PALETTE["petrol7"], PALETTE["petrol4"]
_PALE, _WHITE, _SUN = PALETTE["petrol2"], PALETTE["white"], PALETTE["sun5"]
_BODY, _MIND, _LIFE = PALETTE["physical"], PALETTE["mental"], PALETTE["social_fill"]
_THOUGHTS = _MIND.tint(0.35)


def emblem(model: str) -> Group | None:
    """Return a model's emblem one point high that ends at the origin; None where it has none."""
    draw = _EMBLEMS.get(model)
    if draw is None:
        return None
    drawn = tuple(draw())
    box = extent(drawn)
    end = box.right if box else _WIDTH
    return group(drawn, at=(-end / 100, 0), scale=0.01, name="emblem", role=Role.DECORATIVE)


def _cup() -> Iterable[Item]:
    yield path("M118,26 C150,20 150,74 104,76", None, _WHITE, 9)
    yield path("M22,18 L128,18 C128,34 124,48 118,58 L32,58 C26,48 22,34 22,18 Z", _LIFE)
    yield path(
        "M25,36 C42,30 58,42 76,36 C94,30 110,42 125,36 C123,46 121,52 118,58"
        " C110,74 100,84 92,90 L58,90 C50,84 40,74 32,58 C28,52 26,46 25,36 Z",
        _THOUGHTS,
    )
    yield path("M25,36 C42,30 58,42 76,36 C94,30 110,42 125,36", None, _WHITE, 4)
    yield path(
        "M34,61 C50,55 62,67 78,61 C94,55 106,66 116,61 C109,74 100,84 92,90 L58,90"
        " C50,84 41,74 34,61 Z",
        _BODY,
    )
    yield path("M34,61 C50,55 62,67 78,61 C94,55 106,66 116,61", None, _WHITE, 4)
    yield path("M20,14 L130,14 C130,52 112,80 94,92 L56,92 C38,80 20,52 20,14 Z",
               None, _PALE, 5)  # fmt: skip


def _meeting() -> Iterable[Item]:
    heads = ((34, 40, _BODY), (75, 26, _LIFE), (116, 40, _THOUGHTS))
    for x, y, tone in heads:
        yield disc(x, y, 13, _PALE)
        yield path(f"M{x - 22},{y + 42} C{x - 22},{y + 14} {x + 22},{y + 14} {x + 22},{y + 42} Z",
                   tone)  # fmt: skip
    yield ellipse(75, 80, 68, 19, PALETTE["sand3"])
    yield ellipse(75, 77, 68, 17, PALETTE["sand"])
    yield icon("dial", (75, 76), 30, _DARK, knockout=_WHITE)


def _lights() -> Iterable[Item]:
    yield rect(54, 0, 42, 100, _DARK, 16)
    for y, tone, sign in ((18, "red", "pause"), (50, "yellow", "clock"), (82, "green", "check")):
        ground = PALETTE[tone]
        yield disc(75, y, 14.5, ground)
        ink = PALETTE["ink"] if tone == "yellow" else _WHITE
        yield icon(sign, (75, y), 19, ink, knockout=ground)


def _steps() -> Iterable[Item]:
    tones = (_DARK, PALETTE["petrol4"].shade(0.2), _GLASS, _PALE)
    for i, tone in enumerate(tones):
        yield rect(10 + 34 * i, 84 - 20 * i, 34, 16 + 20 * i, tone)
    yield path("M14,74 C30,72 36,58 58,56 C80,54 84,38 104,30 C118,24 132,14 148,24",
               None, PALETTE["sand3"], 7)  # fmt: skip
    yield icon("pin", (58, 32), 46, _SUN, knockout=_GROUND)


def _alarm() -> Iterable[Item]:
    yield smoke_alarm((75, 36), 0.46, sound=_PALE)


def _time() -> Iterable[Item]:
    yield disc(34, 50, 30, _WHITE)
    yield icon("clock", (34, 50), 62, _DARK, knockout=_WHITE)
    yield icon("right", (78, 50), 30, _SUN)
    yield icon("calendar", (118, 50), 72, _PALE, _WHITE, _GROUND)


def _circles() -> Iterable[Item]:
    for x, y, tone in ((52, 36, _BODY), (98, 36, _THOUGHTS), (75, 68, _LIFE)):
        yield disc(x, y, 32, tone, opacity=0.92)
    yield disc(75, 47, 12, _WHITE)


def _myths() -> Iterable[Item]:
    yield path("M12,14 C12,6 16,2 24,2 L94,2 C102,2 106,6 106,14 L106,46 C106,54 102,58 94,58"
               " L48,58 L30,74 L30,58 L24,58 C16,58 12,54 12,46 Z", _PALE)  # fmt: skip
    yield polyline([(30, 20), (88, 20)], _DARK, 6)
    yield polyline([(30, 38), (70, 38)], _DARK, 6)
    yield disc(112, 68, 30, _SUN)
    yield icon("check", (112, 68), 44, PALETTE["ink"])


def _door() -> Iterable[Item]:
    yield path("M82,84 A38,38 0 1 1 66,17", None, _GLASS, 8)
    yield path("M52,4 L68,17 L53,31", None, _GLASS, 8)
    yield rect(84, 6, 54, 92, PALETTE["sun2"], 4)
    yield path("M84,6 L112,18 L112,98 L84,98 Z", _SUN)
    yield disc(105, 58, 4, _GROUND)


def _waves() -> Iterable[Item]:
    yield path("M6,30 C16,-8 28,-8 38,28 C46,58 56,60 66,28 C76,-8 88,-8 98,28 C106,58 116,60"
               " 126,28 L144,14", None, _GLASS, 6)  # fmt: skip
    yield path("M6,74 C40,66 60,82 84,74 C108,66 124,80 144,72", None, _SUN, 9)


def _boxes() -> Iterable[Item]:
    yield rect(34, 68, 82, 30, _GLASS, 4)
    yield rect(42, 36, 66, 28, _PALE, 4)
    yield rect(50, 4, 50, 28, _SUN, 4)
    yield path("M64,4 C64,-12 86,-12 86,4", None, _SUN, 5)


def _plan() -> Iterable[Item]:
    yield polyline([(6, 18), (144, 18)], _SUN, 4, dash=(10, 8))
    for i in range(5):
        tall = 18 + 9 * i
        yield rect(10 + 27 * i, 98 - tall, 24, tall, _GLASS if i % 2 else _PALE, 3)


def _knob() -> Iterable[Item]:
    yield disc(75, 50, 46, _DARK)
    yield disc(75, 50, 34, _WHITE)
    yield polyline([(75, 50), (95, 28)], _DARK, 9)
    yield icon("up", (16, 50), 40, PALETTE["coral5"])
    yield icon("down", (134, 50), 40, _PALE)


def _help() -> Iterable[Item]:
    for x, tone in ((30, _GLASS), (75, _SUN), (120, _PALE)):
        yield path(f"M{x - 20},98 L{x - 20},34 C{x - 20},6 {x + 20},6 {x + 20},34 L{x + 20},98 Z",
                   tone)  # fmt: skip
        yield disc(x + 11, 60, 3.6, _GROUND)


_EMBLEMS: Mapping[str, Callable[[], Iterable[Item]]] = MappingProxyType(
    {
        "acute_chronic": _time,
        "body_mind_life": _circles,
        "boom_bust": _waves,
        "change_steps": _steps,
        "cup": _cup,
        "fear_avoidance": _door,
        "myths": _myths,
        "pacing_up": _plan,
        "smoke_alarm": _alarm,
        "threat_meeting": _meeting,
        "three_p": _boxes,
        "traffic_light": _lights,
        "volume_knob": _knob,
        "where_to_get_help": _help,
    }
)
