"""Everyday life turns too: a sound, a scent, a place and a person, all of them pleasant.

Sources: s001-2-alle-indtryk, s001-2-hverdag-stoffer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.aids import mug
from patientuddannelse.drawing.alarm import smoke
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import BEARDED_MAN, OLD_MAN
from patientuddannelse.drawing.gallery import gallery
from patientuddannelse.drawing.materials import GRASS, KNOB, METAL, SKY, WOOD, WOOD_DARK, WOOD_LIGHT
from patientuddannelse.drawing.scenery import bench, tree
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect, rounded
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Item

_ASPECT = 1.12
_WIDE, _TALL = 112.0, 100.0  # the units of each picture


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the four pictures with their words."""
    labels = [content.part(part).label for part in _PICTURES]
    wall = gallery(stage, stage.frame, labels, aspect=_ASPECT)
    parts = []
    for i, (part, art) in enumerate(_PICTURES.items()):
        if stage.shows(part):
            box = wall.spots[i].picture
            caption = wall.caption(stage, i, labels[i]) if labels[i] else None
            drawn = group(art(stage), at=(box.x, box.y), scale=box.width / _WIDE)
            parts.append(group(drawn, caption, name=part))
    return Figure(tuple(parts), tuple(Step(p.name, (p.name,)) for p in parts), str(content.alt))


def _wall(color: Color) -> Item:
    return rect(0, 0, _WIDE, _TALL, color, 12)


def _floor(top: float, color: Color) -> Item:
    return path(rounded(Rect(0, top, _WIDE, _TALL - top), 12, top=False), color)


def _sound(stage: Stage) -> Iterator[Item]:
    """Yield a radio that plays."""
    petrol = stage.color("petrol7")
    yield _wall(stage.color("sun2"))
    yield _floor(82, WOOD_LIGHT)
    yield polyline([(74, 42), (90, 22)], KNOB, 2.4)
    yield rect(18, 42, 66, 42, stage.color("petrol4"), 7)
    yield rect(18, 42, 66, 9, stage.color("petrol4").tint(0.3), 4)
    yield disc(37, 66, 13, KNOB)
    yield disc(37, 66, 8, METAL)
    for y in (59, 66, 73):
        yield polyline([(58, y), (77, y)], stage.color("petrol1"), 3)
    for x, y in ((94, 50), (30, 30), (52, 26)):
        yield path(f"M{x},{y} L{x},{y - 15} L{x + 9},{y - 12}", None, petrol, 2.6)
        yield ellipse(x - 3, y, 4.2, 3.2, petrol)


def _scent(stage: Stage) -> Iterator[Item]:
    """Yield a mug and a bun that smell good."""
    yield _wall(stage.color("white"))
    yield _floor(80, WOOD_LIGHT)
    yield smoke((46, 48), 0.22)
    yield group(mug(stage.color("petrol7")), at=(46, 86), scale=1.15)
    yield path("M64,86 C62,70 72,64 82,64 C92,64 102,70 100,86 Z", WOOD)
    yield path("M72,74 C76,69 80,68 84,68", None, WOOD_LIGHT, 3)
    yield path("M60,86 L104,86", None, WOOD_DARK, 3)


def _place(stage: Stage) -> Iterator[Item]:
    """Yield a bench under a tree."""
    yield _wall(SKY)
    yield disc(92, 22, 9, stage.color("sun5"))
    yield _floor(70, GRASS)
    yield tree((28, 76), 0.44)
    yield bench((70, 90), 0.36, 150)


def _person(stage: Stage) -> Iterator[Item]:
    """Yield two who enjoy each other's company."""
    yield _wall(stage.color("mental_light").mix("#FFFFFF", 0.2))
    yield bust(OLD_MAN, (38, 50), 0.4, 0.7, "smile", 50 / 0.4)
    yield bust(BEARDED_MAN, (76, 46), 0.4, -0.7, "open", 54 / 0.4)


_PICTURES: dict[str, Callable[[Stage], Iterator[Item]]] = {
    "sound": _sound,
    "scent": _scent,
    "place": _place,
    "person": _person,
}
