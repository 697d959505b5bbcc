"""The hand and the fire: pain gets us away from danger – a hand draws back from a candle, unhurt.

Sources: s001-2-nyttig-alarm, s001-2-beskytter, s002-trusler.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.hands import open_hand
from patientuddannelse.drawing.materials import CREAM, SKIN, STEEL
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.shapes import arc, disc, ellipse, group, path, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

_WIDTH, _HEIGHT, _TOP = 370.0, 372.0, 28.0  # the picture's own units
_FLAME = (80.0, 112.0)
_WRIST = (324.0, 172.0)
_SIZE, _TURN = 0.8, 10.0  # of the hand; degrees


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the candle at the left and the hand at the right, its sleeve out to the page's edge."""
    frame = stage.frame
    scale = min(frame.width / _WIDTH, frame.height / _HEIGHT)
    at = (
        frame.x + (frame.width - _WIDTH * scale) / 2,
        frame.y + (frame.height - _HEIGHT * scale) / 2 - _TOP * scale,
    )
    arm = (stage.page.right - at[0]) / scale - _WRIST[0]
    return Figure(
        (
            group(_candle(stage), at=at, scale=scale, name="candle"),
            group(_hand(stage, arm), at=at, scale=scale, name="hand"),
        ),
        (),
        str(content.alt),
    )


def _candle(stage: Stage) -> Iterator[Item]:
    """Yield a candle in its holder with a calm flame and its warm light."""
    x, y = _FLAME
    warm, sun = stage.color("sun2"), stage.color("sun5")
    brass = stage.color("petrol4")
    yield ellipse(x + 50, 380, 128, 16, stage.color("petrol2"))
    yield disc(x, y, 80, warm.tint(0.4))
    yield disc(x, y, 58, warm)
    yield rect(x - 31, 188, 62, 160, CREAM, 8)
    yield path(f"M{x + 10},188 L{x + 23},188 C{x + 28},188 {x + 31},191 {x + 31},196"
               f" L{x + 31},348 L{x + 10},348 Z", CREAM.shade(0.1))  # fmt: skip
    yield path(f"M{x - 31},196 C{x - 31},186 {x - 26},188 {x - 20},188 L{x + 20},188"
               f" C{x + 26},188 {x + 31},186 {x + 31},196 C{x + 31},212 {x + 22},210 {x + 20},202"
               f" C{x + 12},198 {x + 8},230 {x - 2},228 C{x - 11},226 {x - 6},204 {x - 14},203"
               f" C{x - 22},202 {x - 30},212 {x - 31},196 Z", CREAM.tint(0.6))  # fmt: skip
    yield path(f"M{x},188 C{x},180 {x + 1},176 {x + 3},168", None, STEEL, 5)
    yield path(f"M{x},{y - 66} C{x + 14},{y - 34} {x + 36},{y - 10} {x + 34},{y + 22}"
               f" C{x + 33},{y + 46} {x + 17},{y + 58} {x},{y + 58} C{x - 17},{y + 58}"
               f" {x - 33},{y + 46} {x - 34},{y + 22} C{x - 35},{y - 6} {x - 12},{y - 26}"
               f" {x},{y - 66} Z", sun)  # fmt: skip
    yield path(f"M{x + 2},{y - 10} C{x + 10},{y + 8} {x + 19},{y + 18} {x + 17},{y + 36}"
               f" C{x + 15},{y + 50} {x + 8},{y + 55} {x},{y + 55} C{x - 9},{y + 55}"
               f" {x - 16},{y + 49} {x - 17},{y + 36} C{x - 17},{y + 20} {x - 5},{y + 8}"
               f" {x + 2},{y - 10} Z", warm.tint(0.4))  # fmt: skip
    yield path(f"M{x - 74},348 L{x + 74},348 C{x + 70},372 {x + 50},384 {x + 30},384"
               f" L{x - 30},384 C{x - 50},384 {x - 70},372 {x - 74},348 Z", brass)  # fmt: skip
    yield path(
        f"M{x + 34},348 L{x + 74},348 C{x + 70},372 {x + 50},384 {x + 30},384"
        f" L{x + 6},384 C{x + 24},378 {x + 34},364 {x + 34},348 Z",
        brass.shade(),
    )
    yield path(f"M{x + 70},356 C{x + 104},346 {x + 104},384 {x + 58},374", None, brass, 9)


def _hand(stage: Stage, arm: float) -> Group:
    """Draw the hand on its way out, marks of its movement and the way it goes."""
    x, y = _WRIST
    petrol, trail = stage.color("petrol7"), stage.color("petrol4")
    return group(
        (
            arc(x - 84, y - 10, radius, 188 - turn, 188 + turn, trail.tint(light), 6)
            for radius, turn, light in ((80, 27, 0.0), (97, 21, 0.35))
        ),
        _sleeve(petrol, x + arm),
        group(open_hand(SKIN[2], petrol), at=(x, y), rotate=_TURN, flip=True, scale=_SIZE),
        arrow([(x - 140, y + 92), (x - 70, y + 110), (x + 14, y + 108)], petrol, 12, head=3.0),
    )


def _sleeve(cloth: Color, end: float) -> Iterator[Item]:
    """Yield the sleeve from the cuff on, cut upright where the page ends."""
    cuff = Matrix.placed(*_WRIST, _SIZE, _TURN, flip=True)
    top, middle, low = (cuff.apply(-36, y) for y in (-38, 12, 38))
    fall = (end - middle.x) * 0.12
    yield path(f"M{top.x},{top.y} L{end},{top.y + fall - 8} L{end},{low.y + fall + 16}"
               f" L{low.x},{low.y} Z", cloth)  # fmt: skip
    yield path(f"M{middle.x},{middle.y} L{end},{middle.y + fall + 3}"
               f" L{end},{low.y + fall + 16} L{low.x},{low.y} Z", cloth.shade())  # fmt: skip
