"""The pictures of the three ways: 62 units wide, centred on x = 0, and 30.5 high."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from patientuddannelse.drawing.cups import small_cup, tilted_cup
from patientuddannelse.drawing.shapes import path, polyline
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.water import drop, pipe, tap
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item
from patientuddannelse.theme import CATEGORY_FILL

HEIGHT, WIDTH = 30.5, 62.0


def _fills(stage: Stage) -> tuple[Color, ...]:
    return tuple(stage.color(CATEGORY_FILL[c]) for c in ("social", "mental", "physical"))


def _pour(stage: Stage) -> Iterator[Item]:
    """A tilted cup lets some of what is in it go."""
    fills = _fills(stage)
    cup = tilted_cup((6, 10.2), 12.4, 15.6, 42, fills)
    x, y = cup.lip
    yield cup.art
    yield path(
        f"M{x + 1.6},{y - 0.2} C{x - 3.6},{y - 2.2} {x - 7.4},{y + 1.8} {x - 7.5},{HEIGHT}"
        f" L{x - 3.2},{HEIGHT} C{x - 3.2},{y + 5.2} {x - 2},{y + 3.2} {x + 2},{y + 3} Z",
        fills[0],
    )


def _turn(stage: Stage) -> Iterator[Item]:
    """One tap is being turned: its stream has become a drop."""
    color, arrow = stage.color("mental"), stage.color("petrol7")
    yield pipe(-27.5, 27.5, 5.2, 8)
    yield tap((0, 9), 0.39, color)
    yield drop((0, 28.6), 1.3, color)
    yield path("M14.6,28 C28,26.4 28,17.4 17.4,17.2", None, arrow, 2)
    yield polyline([(19.6, 14.9), (16.6, 17.2), (19.4, 19.8)], arrow, 2)


def _bigger(stage: Stage) -> Iterator[Item]:
    """The same liquid in a larger cup leaves room."""
    arrow = stage.color("petrol7")
    yield small_cup((-20.8, 14), 7.9, 13.4, _fills(stage), 0.06)
    yield polyline([(-7.4, 19), (-3.2, 19)], arrow, 2)
    yield polyline([(-5.8, 16), (-2.8, 19), (-5.8, 22)], arrow, 2)
    yield small_cup((12.4, 4.2), 11.8, 23.7, _fills(stage), 0.5)


PICTURES: dict[str, Callable[[Stage], Iterator[Item]]] = {
    "pour": _pour,
    "turn": _turn,
    "bigger": _bigger,
}
