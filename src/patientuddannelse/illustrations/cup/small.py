"""The cup in a small frame, without words: a tap for each group, its layer, and what runs over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.models.cup import CupContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cups import small_cup
from patientuddannelse.drawing.shapes import ellipse, group, path
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.water import drop, pipe, stream, tap
from patientuddannelse.illustrations.cup.layout import GROUP_STEPS
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.theme import CATEGORY_FILL, CATEGORY_TEXT

_SMALL = 24.0  # frames narrower than this many sizes of running text have no room for words
_ART = Rect(-150, 0, 300, 226)
_PIPE, _RIM, _HALF, _DEEP = 16.0, 102.0, 92.0, 112.0
_LEVELS = {"physical": 0.8, "mental": 0.6, "social": 0.38}  # empty heights as the cup fills
_OVER = 0.03


def is_small(stage: Stage) -> bool:
    """Say whether the frame has no room for the cup's words."""
    return stage.frame.width < _SMALL * stage.type["text"].size


def draw_small(content: CupContent, stage: Stage) -> Iterator[Group]:
    """Yield the cup, the groups as far as they are asked for, and what runs over."""
    frame = stage.frame
    scale = fit_scale(_ART, frame)
    at = (frame.center.x, frame.center.y - _ART.height * scale / 2)
    groups = [named.id for named in content.groups if stage.shows(named.id)]
    over = stage.shows("overflow") and content.fill > 1
    table = stage.color("petrol2").shade(0.06)
    saucer = ellipse(0, _RIM + _DEEP, 104, 10, table)
    yield group(
        saucer, small_cup((0, _RIM), _HALF, _DEEP), pipe(-150, 150, _PIPE, 16),
        at=at, scale=scale, name="cup",
    )  # fmt: skip
    for i, category in enumerate(GROUP_STEPS):
        if category in groups:
            shown = groups[: groups.index(category) + 1]
            yield group(
                _fill(stage, shown, over=over and category == groups[-1]),
                _tap(stage, i, category),
                at=at, scale=scale, name=f"taps_{category}",
            )  # fmt: skip
    if over:
        yield group(_spill(stage), at=at, scale=scale, name="overflow")


def _fill(stage: Stage, shown: Sequence[str], *, over: bool) -> Item:
    """Draw the cup again with the layers so far, the newest on top."""
    fills = [stage.color(CATEGORY_FILL[category]) for category in reversed(shown)]
    level = _OVER if over else _LEVELS[shown[-1]]
    return small_cup((0, _RIM), _HALF, _DEEP, fills, level)


def _tap(stage: Stage, i: int, category: str) -> Iterator[Item]:
    x = -58.0 + 58 * i
    yield stream(x, 54, _RIM + _DEEP * _LEVELS[category], 7, stage.color(CATEGORY_FILL[category]))
    yield tap((x, _PIPE + 8), 0.72, stage.color(CATEGORY_TEXT[category]))


def _spill(stage: Stage) -> Iterator[Item]:
    """Draw what runs down outside the cup, the only thing here in the colour of pain."""
    coral = stage.color("coral5")
    foot = _RIM + _DEEP
    yield path(f"M-92,{_RIM} C-104,{_RIM + 40} -96,{_RIM + 80} -100,{foot - 6}", None, coral, 9)
    yield ellipse(-104, foot, 36, 9, coral)
    yield drop((-122, _RIM + 46), 6, coral)
