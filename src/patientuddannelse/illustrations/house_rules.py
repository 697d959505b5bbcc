"""House rules: three friendly signs – a chair you may leave, an open door, words in a safe hand."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.hands import offering_hand
from patientuddannelse.drawing.labels import silence
from patientuddannelse.drawing.materials import SKIN, WHITE, WOOD
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item

_RADIUS, _DEPTH = 100.0, 6.0  # of a sign and its shadow
# where the signs' middles are: a zigzag in a tall frame, a row in a wide one
_TALL = {"chair": (0.0, 0.0), "door": (194.0, 116.0), "hand": (0.0, 232.0)}
_WIDE = {"chair": (0.0, 0.0), "door": (232.0, 0.0), "hand": (464.0, 0.0)}


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the three signs, as large as the frame allows."""
    frame = stage.frame
    places = _WIDE if frame.width > 1.6 * frame.height else _TALL
    middles = Rect.around(places.values())
    art = Rect(0, 0, middles.width + 2 * _RADIUS, middles.height + 2 * _RADIUS + _DEPTH)
    scale = fit_scale(art, frame)
    left, top = frame.center
    left -= scale * middles.width / 2
    top -= scale * (middles.height + _DEPTH) / 2
    pictures = {"chair": _chair, "door": _door, "hand": _hand}
    parts = (
        group(
            _plate(stage), picture(stage), name=name, scale=scale,
            at=(left + places[name][0] * scale, top + places[name][1] * scale),
        )
        for name, picture in pictures.items()
    )  # fmt: skip
    return Figure(tuple(parts), (), str(content.alt))


def _plate(stage: Stage) -> Iterator[Item]:
    """Yield a round sign with one hard shadow below."""
    ground = stage.color("petrol2")
    yield disc(0, _DEPTH, _RADIUS, ground.shade(0.12))
    yield disc(0, 0, _RADIUS, WHITE)
    yield disc(0, 0, _RADIUS - 9, line=stage.color("petrol7"), line_width=6)


def _floor(stage: Stage, x: float, half: float) -> Item:
    return ellipse(x, 62, half, 6, stage.color("petrol2"))


def _chair(stage: Stage) -> Group:
    """Draw an empty chair with arms, and the way up from it."""
    cloth, dark, petrol = stage.color("petrol4"), WOOD.shade(), stage.color("petrol7")
    return group(
        _floor(stage, -8, 54),
        polyline([(-34, 18), (-41, 59)], dark, 9),
        polyline([(26, 18), (33, 59)], dark, 9),
        polyline([(-37, 8), (-50, -54)], WOOD, 9),
        path("M-63,-54 C-65,-65 -49,-68 -47,-58 L-33,6 L-46,8 Z", cloth),
        rect(-46, 0, 84, 19, cloth, 9),
        path("M-39,19 L30,19 C34,19 37,17 38,12 L-45,12 C-44,17 -43,19 -39,19 Z", cloth.shade()),
        polyline([(28, 4), (28, -22), (-40, -22)], WOOD, 9),
        path("M2,-38 C2,-56 12,-64 32,-62", None, petrol, 8),
        path("M20,-76 L35,-62 L22,-47", None, petrol, 8),
        at=(7, 0),
    )


def _door(stage: Stage) -> Group:
    """Draw an open door with daylight behind it and on the floor."""
    light, leaf, petrol4 = stage.color("sun2"), stage.color("petrol7"), stage.color("petrol4")
    return group(
        path("M-22,60 L32,60 L46,74 L-26,74 Z", light),
        rect(-31, -74, 72, 134, WOOD, 5),
        rect(-22, -65, 54, 125, light),
        disc(10, -34, 13, stage.color("sun5")),
        path("M-22,18 C-4,4 14,12 32,0 L32,60 L-22,60 Z", petrol4.tint(0.35)),
        path("M-22,44 C-4,32 12,38 32,30 L32,60 L-22,60 Z", petrol4),
        path("M-22,-65 L-58,-53 L-58,70 L-22,60 Z", leaf),
        path("M-30,-53 L-50,-46 L-50,0 L-30,-4 Z M-30,8 L-50,11 L-50,56 L-30,50 Z",
             leaf.tint(0.16)),
        disc(-52, 5, 4.5, stage.color("sun5")),
    )  # fmt: skip


def _hand(stage: Stage) -> Group:
    """Draw what somebody said as a bubble that rests above an open hand."""
    petrol = stage.color("petrol7")
    return group(
        group(
            offering_hand(SKIN[4], stage.color("petrol4"), arm=0.0), at=(-32, 42), scale=0.64,
            rotate=-4,
        ),
        silence((10, -32), (40, 24), 56, WHITE, petrol),
    )  # fmt: skip
