"""The small scenes beside the words: people of the cast in a tile of 100 x 112 units.

A tile's lower middle is the origin; what leaves it is cut.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.materials import GRASS, PATH_SAND, WHITE
from patientuddannelse.drawing.people import CAST, POSES, Person, bust, figure, head
from patientuddannelse.drawing.scenery import ground_shadow, table, tree
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, rect, rounded, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

WIDTH, HEIGHT = 100.0, 112.0
_RADIUS = 14.0
_BUST = 0.5  # points per unit of a bust that fills a tile


def picture(stage: Stage, name: str, box: Rect) -> Group:
    """Return a scene in a box of the tile's shape; without a name an empty tile."""
    scene = _SCENES.get(name)
    ground = stage.color(_GROUNDS.get(name, "sand"))
    tile = Rect(-WIDTH / 2, -HEIGHT, WIDTH, HEIGHT)
    return group(
        path(rounded(tile, _RADIUS, bottom=False), ground),
        (within(item, tile) for item in scene(stage)) if scene else None,
        at=(box.center.x, box.bottom),
        scale=box.height / HEIGHT,
    )


def _floor(top: float, color: Color) -> Item:
    """Return the tile's lower part."""
    return rect(-WIDTH / 2, top, WIDTH, -top, color)


def _person(
    name: str, x: float = 0.0, top: float = -62.0, size: float = _BUST, **face: object
) -> Group:
    """Return somebody of the cast from the head to the tile's lower edge."""
    return bust(CAST[name], (x, top), size, body=-top / size, **face)  # type: ignore[arg-type]


def _awake(person: Person, at: tuple[float, float], size: float, turn: float) -> Group:
    """Return a head on a pillow, eyes open."""
    return group(head(person, 0.2, 0.0, "tired"), at=at, scale=size, rotate=turn)


def _sleep(stage: Stage) -> Iterator[Item]:
    """Night, and somebody who lies awake."""
    night = stage.color("petrol9")
    yield rect(2, -104, 42, 40, night.tint(0.2), 4)
    yield path("M24,-99 A15.5,15.5 0 1 0 38,-78 A13,13 0 0 1 24,-99 Z", stage.color("sun2"))
    yield rect(-47, -50, 64, 34, WHITE.mix(night, 0.08), 14)
    yield _awake(CAST["young_man"], (-13, -46), 0.5, -78)
    yield path(
        "M10,-38 C22,-46 36,-44 50,-36 L50,0 L-50,0 L-50,-20 C-30,-26 -8,-20 10,-38 Z",
        stage.color("petrol4"),
    )
    yield path("M10,-38 C-8,-20 -30,-26 -47.4,-20.7", None, stage.color("petrol2"), 5)


def _worry(stage: Stage) -> Iterator[Item]:
    """Somebody with a cloud in the head."""
    yield _person("red_haired_woman", -9, -56, mood="worry", look=0.4)
    cloud = stage.color("ink2").tint(0.25)
    yield icon("cloud", (24, -90), 48, cloud)
    yield disc(17, -71, 3.6, cloud)
    yield disc(13, -64.5, 2.3, cloud)


def _unsafe(stage: Stage) -> Iterator[Item]:
    """Somebody on guard, the own shadow large behind."""
    shadow = stage.color("petrol2").shade(0.26)
    yield ellipse(22, -74, 24, 31, shadow)
    yield path("M-20,0 C-20,-36 2,-40 22,-43 C38,-42 50,-36 50,-18 L50,0 Z", shadow)
    yield _person("bearded_man", -9, -56, mood="worry", look=-0.9)


def _movement(stage: Stage) -> Iterator[Item]:
    yield tree((34, -20), 0.42)
    yield tree((-38, -24), 0.3)
    yield _floor(-26, GRASS.tint(0.25))
    yield path("M-50,-17 C-20,-21 20,-21 50,-15 L50,-7 C20,-12 -20,-12 -48,-8 Z", PATH_SAND)
    yield ground_shadow((0, -11), 36, PATH_SAND)
    yield figure(CAST["walker"], POSES["walk"], (-2, -11), 0.255, 0.9, "smile")


def _laughter(stage: Stage) -> Iterator[Item]:
    yield _person("older_woman", 21, -54, 0.44, mood="smile", look=-0.7)
    yield _person("tall_woman", -19, -57, 0.46, mood="open", look=0.7)


def _closeness(stage: Stage) -> Iterator[Item]:
    """Two who lie close, under one blanket."""
    yield rect(-47, -92, 94, 56, WHITE, 18)
    yield group(head(CAST["blond_man"], 0.9, -0.2, "smile"), at=(-20, -57), scale=0.46, rotate=14)
    yield group(head(CAST["mona"], -0.9, -0.2, "calm"), at=(19, -55), scale=0.45, rotate=-14)
    blanket = stage.color("sun5").mix("#FFFFFF", 0.2)
    yield path(
        "M-50,-28 C-30,-42 -12,-28 0,-30 C14,-32 30,-42 50,-28 L50,0 L-50,0 Z",
        blanket,
    )
    yield path("M-50,-27 C-30,-41 -12,-27 0,-29 C14,-31 30,-41 50,-27", None, WHITE, 6)


def _breath(stage: Stage) -> Iterator[Item]:
    """Somebody who breathes slowly: long soft waves."""
    air = stage.color("petrol4")
    yield _person("hijab_woman", -12, -58, 0.48, mood="calm", look=0.5)
    for y, start, length in ((-80, 18, 26), (-63, 23, 24), (-46, 25, 20)):
        wave = [(start, y), (start + length * 0.3, y - 5), (start + length * 0.7, y + 5)]
        yield path(smooth([*wave, (start + length, y)]), None, air, 4.4)


def _safety(stage: Stage) -> Iterator[Item]:
    """A warm room with two who share it."""
    yield rect(-19, -106, 38, 28, WHITE, 3)
    yield rect(-15, -102, 30, 20, stage.color("petrol2"), 2)
    yield figure(CAST["stick_man"], POSES["sit_drink"], (-30, 24), 0.37, 0.7, "smile")
    yield figure(
        CAST["wheelchair_user"], POSES["sit_talk"], (30, 24), 0.37, 0.7, "smile", flip=True
    )
    yield table((0, 24), 0.34, 50, 92)


def _knowledge(stage: Stage) -> Iterator[Item]:
    """Somebody who has understood something: the lamp of learning is on."""
    yield _person("old_man", -11, -56, mood="smile", look=0.6, look_up=0.4)
    yield disc(27, -86, 21, stage.color("sun5"))
    yield icon("bulb", (27, -86), 32, stage.color("ink"), knockout=stage.color("sun5"))


_SCENES: dict[str, Callable[[Stage], Iterator[Item]]] = {
    "sleep": _sleep, "worry": _worry, "unsafe": _unsafe, "movement": _movement,
    "laughter": _laughter, "closeness": _closeness, "breath": _breath, "safety": _safety,
    "knowledge": _knowledge,
}  # fmt: skip
_GROUNDS = {
    "sleep": "petrol9", "worry": "sand", "unsafe": "petrol2", "movement": "petrol1",
    "laughter": "sun2", "closeness": "mental_light", "breath": "petrol1", "safety": "sun2",
    "knowledge": "green_light",
}  # fmt: skip
