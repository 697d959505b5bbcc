"""Minutes that run down on a slide: a dial that a click starts, and a bar that runs by itself.

Faces with the minutes that are left lie over one another, the longest on top: so paper and pictures
show the whole time.
"""

from __future__ import annotations

from collections.abc import Callable

from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Countdown, Hotspot
from patientuddannelse.decks.setting import Setting
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role
from patientuddannelse.text.fitting import BASELINE_RISE

NUMBERS = (150.0, 128.0, 108.0, 88.0)
"""Sizes of the number on a break, the largest first."""
_BAR = 12.0  # height
_UNDER_NUMBER = 10.0
_GAUGE, _CLOCK = "time left", "clock"
DIAL_GROUND = "petrol7"
"""What a dial stands on."""


@dataclass(frozen=True, slots=True)
class Timer:
    """What a countdown shows on its slide, and how it runs; ``height`` in points."""

    elements: tuple[Group | Hotspot, ...]
    countdown: Countdown
    height: float


def dial(setting: Setting, at: tuple[float, float], radius: float, minutes: int) -> Timer:
    """Return a clock whose ring goes round in the minutes written in it, from a click on it.

    It stands on a dark ground, the word for its minutes at its right.
    """
    stage = setting.stage
    x, y = at
    width = radius * 0.2
    ring = disc(x, y, radius, line=stage.color("sun5"), line_width=width)
    track = disc(x, y, radius, stage.color("white"), line=stage.color("petrol9"), line_width=width)
    number = Rect(x - radius, y - radius * 0.7, 2 * radius, radius * 1.4)
    reach = radius + width / 2
    word = Rect(x + reach + 12, y - radius, dial_word(setting), 2 * radius)

    def face(left: int) -> list[Item]:
        return [
            disc(x, y, radius - width * 0.6, stage.color("white")),
            stage.text(
                str(left), number, "label", "petrol9", size=radius * 0.95, align=Align.MIDDLE,
                anchor=Anchor.MIDDLE,
            ),
            rect(word.x, word.y, word.width, word.height, stage.color(DIAL_GROUND)),
            stage.text(
                _word(setting, left), word, "h3", "white", weight=400, anchor=Anchor.MIDDLE,
            ),
        ]  # fmt: skip

    faces = _faces(minutes, face)
    back = group(track, name=_CLOCK, role=Role.DECORATIVE)
    gauge = group(ring, name=_GAUGE, role=Role.DECORATIVE)
    place = Hotspot(
        "start clock", Rect(x - reach, y - reach, 2 * reach, 2 * reach), setting.labels.start_clock
    )
    countdown = Countdown(minutes, _GAUGE, _names(minutes), dial=True, hotspot=place.name)
    return Timer((back, gauge, *faces, place), countdown, 2 * reach)


def dial_word(setting: Setting) -> float:
    """Return the width of the room for the word beside a dial."""
    both = (setting.labels.minute, setting.labels.minutes)
    return max(setting.stage.width(each, "h3", weight=400) for each in both) * 1.02 + 2


def bar(
    setting: Setting, box: Rect, minutes: int, ground: Color, size: float = NUMBERS[0]
) -> Timer:
    """Return the minutes, large, over a bar that empties; it begins with its slide.

    The faces cover one another with ``ground``, which is what lies behind them.
    """
    stage = setting.stage
    style = stage.style("cover", weight=700, size=size)
    tall = style.size * style.leading
    beside = stage.style("h2")
    low = box.y + tall - BASELINE_RISE * style.size + BASELINE_RISE * beside.size

    def face(left: int) -> list[Item]:
        wide = stage.typesetter.width(str(left), style)
        return [
            rect(box.x, box.y, box.width, tall, ground),
            stage.text(
                str(left), Rect(box.x, box.y, wide + 4, tall + 6), "cover", "petrol7", size=size
            ),
            stage.text(
                _word(setting, left),
                Rect(box.x + wide + 16, low - 60, box.width - wide - 16, 60),
                "h2",
                "petrol7",
                anchor=Anchor.BOTTOM,
            ),
        ]

    y = box.y + tall + _UNDER_NUMBER
    track = rect(box.x, y, box.width, _BAR, stage.color("white"), _BAR / 2)
    left_over = rect(box.x, y, box.width, _BAR, stage.color("petrol7"), _BAR / 2)
    elements = (
        group(track, name=_CLOCK, role=Role.DECORATIVE),
        group(left_over, name=_GAUGE, role=Role.DECORATIVE),
        *_faces(minutes, face),
    )
    return Timer(elements, Countdown(minutes, _GAUGE, _names(minutes)), tall + _UNDER_NUMBER + _BAR)


def _word(setting: Setting, left: int) -> str:
    return setting.labels.minute if left == 1 else setting.labels.minutes


def _faces(minutes: int, draw: Callable[[int], list[Item]]) -> list[Group]:
    """Draw a face for each minute, the longest last; only that one is read aloud."""
    return [
        group(draw(left), name=_name(left), role=Role.PLAIN if left == minutes else Role.DECORATIVE)
        for left in range(minutes + 1)
    ]


def _names(minutes: int) -> tuple[str, ...]:
    return tuple(_name(left) for left in range(minutes, -1, -1))


def _name(left: int) -> str:
    return f"{left} left"
