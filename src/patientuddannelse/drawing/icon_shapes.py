"""The icons' shapes: layers in a box of 100 units around 0,0 – outline, tone, filled or stroked.

Tone ``a`` is the icon's colour, ``b`` its second tone, ``k`` the ground that shows through.
One meaning for each icon (visual.md 5); what none of our sheets may show is not here.
"""

from __future__ import annotations

import math
from typing import Literal

from patientuddannelse.dataclass import dataclass

Tone = Literal["", "a", "b", "k"]


@dataclass(frozen=True, slots=True)
class Layer:
    """A path of an icon: its data, the tones of fill and line, the line's width."""

    data: str
    fill: Tone = ""
    line: Tone = ""
    width: float = 0.0


def _fill(data: str, tone: Tone = "a", edge: float = 0.0) -> Layer:
    """Fill; ``edge`` rounds the corners with a line of the same tone."""
    return Layer(data, tone, tone if edge else "", edge)


def _line(data: str, width: float = 8.0, tone: Tone = "a") -> Layer:
    return Layer(data, "", tone, width)


def _disc(x: float, y: float, r: float) -> str:
    return f"M{x - r},{y} A{r},{r} 0 1 1 {x + r},{y} A{r},{r} 0 1 1 {x - r},{y} Z"


def _box(x: float, y: float, w: float, h: float, r: float = 0.0) -> str:
    if not r:
        return f"M{x},{y} h{w} v{h} h{-w} Z"
    return (
        f"M{x + r},{y} h{w - 2 * r} a{r},{r} 0 0 1 {r},{r} v{h - 2 * r} a{r},{r} 0 0 1 {-r},{r}"
        f" h{2 * r - w} a{r},{r} 0 0 1 {-r},{-r} v{2 * r - h} a{r},{r} 0 0 1 {r},{-r} Z"
    )


def _person(x: float, size: float, tone: Tone) -> tuple[Layer, Layer]:
    wide = 24 * size
    return (
        _fill(_disc(x, -18 * size, 13 * size), tone),
        _fill(f"M{x - wide},34 C{x - wide},-2 {x + wide},-2 {x + wide},34 Z", tone),
    )


def _sound(source: float, *waves: float) -> tuple[Layer, ...]:
    """Return a source of sound at an x and the waves to the right of it, by their radii."""
    arcs = []
    for r in waves:
        x, y = source + r * math.cos(0.6), r * math.sin(0.6)
        arcs.append(_line(f"M{x:.1f},{-y:.1f} A{r},{r} 0 0 1 {x:.1f},{y:.1f}", 12))
    return (_fill(_disc(source, 0, 11)), *arcs)


def _ticks() -> str:
    """Return the seven marks around the dial."""
    parts = []
    for i in range(-3, 4):
        cos, sin = math.cos(-math.pi / 2 + i * 0.6), math.sin(-math.pi / 2 + i * 0.6)
        parts.append(f"M{42 * cos:.2f},{4 + 42 * sin:.2f} L{46 * cos:.2f},{4 + 46 * sin:.2f}")
    return " ".join(parts)


_SPEECH = (
    "M-38,{t} L38,{t} C42,{t} 44,{u} 44,{v} L44,{w} C44,{x} 42,{y} 38,{y} L2,{y} L-18,{z}"
    " L-18,{y} L-38,{y} C-42,{y} -44,{x} -44,{w} L-44,{v} C-44,{u} -42,{t} -38,{t} Z"
)
_BOOK = (
    "M0,-22 C-12,-32 -30,-32 -42,-28 L-42,26 C-30,22 -12,22 0,32 C12,22 30,22 42,26 L42,-28"
    " C30,-32 12,-32 0,-22 Z"
)
_BOOK_LINES = (
    "M-30,-12 C-22,-14 -16,-13 -11,-10 M-30,4 C-22,2 -16,3 -11,6"
    " M30,-12 C22,-14 16,-13 11,-10 M30,4 C22,2 16,3 11,6"
)
_BODY = (
    "M-20,-14 C-20,-19 -14,-20 0,-20 C14,-20 20,-19 20,-14 L20,12 C20,17 12,17 12,12 L12,42"
    " C12,48 2,48 2,42 L2,20 L-2,20 L-2,42 C-2,48 -12,48 -12,42 L-12,12 C-12,17 -20,17 -20,12 Z"
)
_HAND = (
    "M-20,38 C-34,22 -40,4 -34,0 C-28,-3 -24,6 -20,12 L-20,-26 C-20,-35 -9,-35 -9,-26 L-8,-6"
    " L-7,-34 C-7,-43 5,-43 5,-34 L5,-6 L8,-30 C9,-38 20,-37 19,-29 L18,-2 L22,-16"
    " C24,-24 34,-21 33,-13 C31,8 32,24 22,38 Z"
)
_SHOE = (
    "M-40,-22 C-36,-26 -22,-24 -18,-16 C-10,-6 6,-6 18,2 C32,6 42,8 42,20 L42,24 L-40,24"
    " C-44,10 -44,-6 -40,-22 Z"
)
_PHONE = (
    "M-30,-34 L-16,-38 L-6,-14 L-16,-6 C-10,8 -4,14 8,20 L16,10 L38,20 L34,34"
    " C24,44 -2,34 -18,14 C-34,-6 -40,-28 -30,-34 Z"
)

ICONS: dict[str, tuple[Layer, ...]] = {
    # the three categories
    "body": (_fill(_disc(0, -32, 12)), _fill(_BODY)),
    "thought": (
        _fill("M-30,14 C-52,8 -44,-22 -22,-20 C-18,-42 18,-42 22,-22 C46,-24 48,10 28,14"
              " C14,24 -14,24 -30,14 Z"),
        _fill(_disc(-22, 30, 8)), _fill(_disc(-34, 42, 5)),
    ),
    "people": (*_person(-24, 0.8, "b"), *_person(24, 0.8, "b"), *_person(0, 1, "a")),
    # what fills the cup
    "moon": (
        _fill("M14,-38 C-20,-34 -36,0 -18,24 C-2,44 30,40 40,14 C22,24 2,12 0,-8"
              " C-1,-20 5,-31 14,-38 Z"),
        _line("M22,-26 L36,-26 L22,-10 L36,-10", 6),
    ),
    "lift": (
        _fill(_disc(0, -32, 11)), _line("M0,-16 L0,14 M0,14 L-13,42 M0,14 L13,42", 11),
        _line("M-2,-10 L-20,4 M2,-10 L20,4"),
        Layer(_box(-28, -4, 56, 24, 3), "b", "a", 5),
    ),
    "cloud": (
        _fill("M-28,26 C-50,26 -50,-4 -28,-4 C-30,-34 14,-40 20,-12 C46,-16 50,26 24,26 Z"),
    ),
    "house": (
        _fill("M-38,0 L0,-36 L38,0 L30,0 L30,36 L-30,36 L-30,0 Z", "a", 5),
        _fill(_box(-9, 8, 18, 28, 2), "b"),
    ),
    # the seats of the meeting
    "lamp": (
        _line("M0,-46 L0,-24", 7), _fill("M-14,-26 L14,-26 L34,8 L-34,8 Z", "a", 4),
        _fill("M-12,14 A12,12 0 0 0 12,14 Z", "b"),
        _line("M-26,26 L-32,40 M0,32 L0,44 M26,26 L32,40", 6, "b"),
    ),
    "book": (_fill(_BOOK), _line("M0,-18 L0,28", 5, "b"), _line(_BOOK_LINES, 4, "b")),
    "mood": (
        _fill(_disc(12, -14, 18), "b"),
        _line("M12,-42 L12,-40 M38,-32 L37,-31 M40,-6 L41,-6 M-12,-34 L-11,-33", 7, "b"),
        _fill("M-26,34 C-46,34 -46,8 -26,8 C-28,-16 8,-20 14,0 C38,-4 42,34 20,34 Z"),
    ),
    "dna": (
        _line("M-18,-42 C-18,-14 18,-14 18,14 C18,30 6,36 -2,42"),
        _line("M18,-42 C18,-14 -18,-14 -18,14 C-18,30 -6,36 2,42", 8, "b"),
        _line("M-12,-30 L12,-30 M-14,8 L14,8 M-13,22 L13,22", 6),
    ),
    "foot": (
        _fill("M-10,-42 C-16,-24 -30,-4 -32,14 C-33,28 -24,32 -12,32 L34,32"
              " C44,32 46,20 36,16 C22,12 14,4 12,-10 L14,-42 Z"),
    ),
    "dial": (_fill(_disc(0, 4, 30)), _line("M0,4 L18,-16", 8, "k"), _line(_ticks(), 5)),
    # the lights
    "check": (_line("M-24,2 L-7,20 L26,-18", 13),),
    "clock": (
        Layer(_disc(0, 0, 38), "b", "a", 8), _line("M0,-20 L0,0 L15,10"),
    ),
    "pause": (_fill(_box(-20, -26, 14, 52, 4)), _fill(_box(6, -26, 14, 52, 4))),
    # how loud an alarm is
    "sound_low": _sound(-22, 36),
    "sound_middle": _sound(-31, 27, 53),
    "sound_high": _sound(-36, 24, 49, 74),
    # the talk
    "speak": (_fill(_SPEECH.format(t=-30, u=-28, v=-24, w=14, x=18, y=20, z=40)),),
    "ask": (
        _fill(_SPEECH.format(t=-36, u=-34, v=-30, w=16, x=20, y=22, z=42)),
        _line("M-11,-16 C-11,-31 13,-31 13,-16 C13,-7 0,-7 0,2", 7, "k"),
        _fill(_disc(0, 12, 4.4), "k"),
    ),
    "eye": (
        _fill("M-42,0 C-22,-32 22,-32 42,0 C22,32 -22,32 -42,0 Z"),
        _fill(_disc(0, 0, 15), "k"), _fill(_disc(0, 0, 8)),
    ),
    "ear": (
        _line("M-18,-6 C-20,-44 30,-42 26,-6 C24,10 10,12 8,26 C6,42 -16,42 -16,26"
              " M-4,-6 C-4,-20 12,-20 12,-6 C12,2 0,4 0,14"),
    ),
    "hand": (_fill(_HAND),),
    "phone": (_fill(_PHONE, "a", 3),),
    "pin": (
        _fill("M0,44 C-14,18 -32,6 -32,-14 C-32,-52 32,-52 32,-14 C32,6 14,18 0,44 Z"),
        _fill(_disc(0, -14, 13), "k"),
    ),
    "pen": (
        _fill("M-32,32 L-26,10 L16,-32 L34,-14 L-8,28 Z", "a", 4),
        _fill("M-32,32 L-27,14 L-13,28 Z", "b"),
    ),
    # the steps of change
    "chat": (
        _fill("M-44,-34 L16,-34 C20,-34 22,-32 22,-28 L22,-2 C22,2 20,4 16,4 L-16,4 L-30,18"
              " L-30,4 L-44,4 Z", "a", 4),
        _fill("M4,14 L30,14 L30,-14 L42,-14 L42,24 L34,24 L34,38 L20,24 L4,24 Z", "b", 4),
    ),
    "bulb": (
        _fill("M-22,-8 C-22,-44 22,-44 22,-8 C22,8 11,12 10,24 L-10,24 C-11,12 -22,8 -22,-8 Z"),
        _fill(_box(-9, 28, 18, 6, 3)), _fill(_box(-7, 37, 14, 6, 3)),
    ),
    "search": (Layer(_disc(-6, -6, 26), "b", "a", 9), _line("M14,14 L36,36", 12)),
    "signs": (
        _line("M0,-40 L0,44"),
        _fill("M-4,-36 L30,-36 L42,-24 L30,-12 L-4,-12 Z", "a", 4),
        _fill("M4,-2 L-30,-2 L-42,10 L-30,22 L4,22 Z", "b", 4),
    ),
    "shoe": (
        _fill(_SHOE),
        _fill("M-42,24 L43,24 L43,30 C43,33 41,34 38,34 L-36,34 C-40,34 -42,30 -42,24 Z", "b"),
        _line("M-8,-8 L-16,-2 M4,-4 L-4,4", 5, "b"),
    ),
    "calendar": (
        _fill(_box(-36, -30, 72, 66, 8)), _fill(_box(-28, -8, 56, 36, 3), "k"),
        _fill(_box(-22, -42, 9, 20, 4)), _fill(_box(13, -42, 9, 20, 4)),
        *(_fill(_box(x, y, 10, 9, 2)) for x in (-21, -5, 11) for y in (-2, 13)),
    ),
    # things and directions
    "bell": (
        _fill("M-34,24 C-22,12 -26,-2 -24,-14 C-22,-44 22,-44 24,-14 C26,-2 22,12 34,24 Z",
              "a", 4),
        _fill(_disc(0, 34, 9)),
    ),
    "bottle": (
        _fill(_box(-14, -22, 28, 62, 9)), _fill(_box(-8, -42, 16, 16, 4)),
        _fill(_box(-14, 0, 28, 18), "b"),
    ),
    "cup": (
        _line("M24,-16 C46,-22 46,18 18,16", 7),
        _fill("M-32,-26 L30,-26 C30,8 20,30 -1,30 C-22,30 -32,8 -32,-26 Z"),
        _fill("M-25,-8 C-16,-14 -8,-3 0,-8 C8,-13 16,-4 23,-8 C20,10 13,23 -1,23"
              " C-15,23 -23,10 -25,-8 Z", "b"),
    ),
    "door": (_fill(_box(-26, -40, 52, 80, 4)), _fill(_disc(14, 2, 6), "k")),
    "plaster": (
        _fill("M-42.5,15 C-50,4 -46,-5 -39,-10 L23,-43 C34,-48 47,-29 37,-20 L-26,24"
              " C-32,28 -39,22 -42.5,15 Z"),
        _fill("M-18,-5 L9,-20 L22,-1 L-5,15 Z", "b", 3),
    ),
    "scissors": (
        _line("M-14,14 L26,-34 M14,14 L-26,-34", 8),
        _line(_disc(-21, 24, 12), 8), _line(_disc(21, 24, 12), 8),
    ),
    "minus": (_fill(_box(-26, -6, 52, 12, 6)),),
    "turn": (_line("M-20,30 C30,34 38,-14 4,-16 L-20,-16 M-6,-32 L-23,-16 L-6,0", 10),),
    "up": (_line("M0,28 L0,-24 M-22,-4 L0,-27 L22,-4", 12),),
    "down": (_line("M0,-28 L0,24 M-22,4 L0,27 L22,4", 12),),
    "right": (_line("M-28,0 L24,0 M4,-22 L27,0 L4,22", 12),),
    "left": (_line("M28,0 L-24,0 M-4,-22 L-27,0 L-4,22", 12),),
}  # fmt: skip
