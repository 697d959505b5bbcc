"""The small scenes beside the words: people of the cast in a tile of 100 x 90 units.

A tile's lower middle is the origin; nothing leaves it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.materials import GRASS, PATH_SAND, WHITE
from patientuddannelse.drawing.people import CAST, POSES, Person, bust, figure, head
from patientuddannelse.drawing.scenery import ground_shadow, plant, table, tree
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, rect, rounded, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

WIDTH, HEIGHT = 100.0, 90.0
_RADIUS = 14.0
_BUST = 0.42  # points per unit of a bust that fills a tile


def picture(stage: Stage, name: str, box: Rect) -> Group:
    """Return a scene in a box of the tile's shape; without a name an empty tile."""
    scene = _SCENES.get(name)
    ground = stage.color(_GROUNDS.get(name, "sand"))
    return group(
        rect(-WIDTH / 2, -HEIGHT, WIDTH, HEIGHT, ground, _RADIUS),
        scene(stage) if scene else None,
        at=(box.center.x, box.bottom),
        scale=box.height / HEIGHT,
    )


def _floor(top: float, color: Color) -> Item:
    """Return the tile's lower part, its corners as round as the tile's."""
    return path(rounded(Rect(-WIDTH / 2, top, WIDTH, -top), _RADIUS, top=False), color)


def _person(
    name: str, x: float = 0.0, top: float = -50.0, size: float = _BUST, **face: object
) -> Group:
    """Return somebody of the cast from the head to the tile's lower edge."""
    return bust(CAST[name], (x, top), size, body=-top / size, **face)  # type: ignore[arg-type]


def _awake(person: Person, at: tuple[float, float], size: float, turn: float) -> Group:
    """Return a head on a pillow, eyes open."""
    return group(head(person, 0.2, 0.0, "tired"), at=at, scale=size, rotate=turn)


def _sleep(stage: Stage) -> Iterator[Item]:
    """Night, and somebody who lies awake."""
    night = stage.color("petrol9")
    yield rect(4, -80, 38, 34, night.tint(0.2), 4)
    yield path("M22,-76 A13,13 0 1 0 34,-58 A11,11 0 0 1 22,-76 Z", stage.color("sun2"))
    yield rect(-44, -34, 48, 24, WHITE.mix(night, 0.08), 11)
    yield _awake(CAST["young_man"], (-17, -33), 0.36, -78)
    yield path(
        "M-4,-26 C14,-34 34,-32 50,-24 L50,-14 Q50,0 36,0 L-36,0 Q-50,0 -50,-14 L-50,-16"
        " C-34,-20 -20,-14 -4,-26 Z",
        stage.color("petrol4"),
    )
    yield path("M-4,-26 C-20,-14 -34,-20 -50,-16", None, stage.color("petrol2"), 4)


def _worry(stage: Stage) -> Iterator[Item]:
    """Somebody with a cloud in the head."""
    yield _person("red_haired_woman", -13, mood="worry", look=0.4)
    cloud = stage.color("ink2").tint(0.25)
    yield icon("cloud", (23, -64), 46, cloud)
    yield disc(8, -46, 3.4, cloud)
    yield disc(3, -40, 2.2, cloud)


def _unsafe(stage: Stage) -> Iterator[Item]:
    """Somebody on guard, the own shadow large behind."""
    shadow = stage.color("petrol2").shade(0.26)
    yield ellipse(22, -58, 20, 26, shadow)
    yield path("M-20,0 C-20,-30 2,-32 22,-34 C38,-33 50,-28 50,-14 Q50,0 36,0 Z", shadow)
    yield _person("bearded_man", -12, mood="worry", look=-0.9)


def _movement(stage: Stage) -> Iterator[Item]:
    yield tree((30, -16), 0.34)
    yield tree((-38, -20), 0.24)
    yield _floor(-22, GRASS.tint(0.25))
    yield path("M-50,-14 C-20,-18 20,-18 50,-12 L50,-5 C20,-10 -20,-10 -48,-6 Z", PATH_SAND)
    yield ground_shadow((0, -9), 30, PATH_SAND)
    yield figure(CAST["walker"], POSES["walk"], (-2, -9), 0.205, 0.9, "smile")


def _laughter(stage: Stage) -> Iterator[Item]:
    yield _person("older_woman", 20, -45, 0.36, mood="smile", look=-0.7)
    yield _person("tall_woman", -19, -46, 0.38, mood="open", look=0.7)


def _closeness(stage: Stage) -> Iterator[Item]:
    """Two who lie close, under one blanket."""
    yield rect(-46, -72, 92, 40, WHITE, 16)
    yield group(head(CAST["blond_man"], 0.9, -0.2, "smile"), at=(-19, -47), scale=0.37, rotate=14)
    yield group(head(CAST["mona"], -0.9, -0.2, "calm"), at=(17, -45), scale=0.36, rotate=-14)
    blanket = stage.color("sun5").mix("#FFFFFF", 0.2)
    yield path(
        "M-50,-24 C-30,-36 -12,-24 0,-26 C14,-28 30,-36 50,-24 L50,-14 Q50,0 36,0 L-36,0"
        " Q-50,0 -50,-14 Z",
        blanket,
    )
    yield path("M-50,-23 C-30,-35 -12,-23 0,-25 C14,-27 30,-35 50,-23", None, WHITE, 5)


def _breath(stage: Stage) -> Iterator[Item]:
    """Somebody who breathes slowly: long soft waves."""
    air = stage.color("petrol4")
    yield _person("hijab_woman", -14, mood="calm", look=0.5)
    for y, start, length in ((-62, 14, 28), (-48, 19, 27), (-34, 20, 22)):
        wave = [(start, y), (start + length * 0.3, y - 4), (start + length * 0.7, y + 4)]
        yield path(smooth([*wave, (start + length, y)]), None, air, 3.4)


def _safety(stage: Stage) -> Iterator[Item]:
    """A warm room with two who share it."""
    yield rect(-46, -82, 30, 28, WHITE, 3)
    yield rect(-43, -79, 24, 22, stage.color("petrol2"), 2)
    yield _floor(-12, stage.color("sand3"))
    yield group(plant((0, 0), 0.24), at=(39, -12))
    yield table((0, -5), 0.19, 80, 84)
    yield figure(CAST["stick_man"], POSES["sit_drink"], (-22, -5), 0.19, 0.7, "smile")
    yield figure(
        CAST["wheelchair_user"], POSES["sit_talk"], (22, -5), 0.19, 0.7, "smile", flip=True
    )


def _knowledge(stage: Stage) -> Iterator[Item]:
    """Somebody who has understood something: the lamp of learning is on."""
    yield _person("old_man", -14, mood="smile", look=0.6, look_up=0.4)
    yield disc(25, -58, 21, stage.color("sun5"))
    yield icon("bulb", (25, -58), 32, stage.color("ink"), knockout=stage.color("sun5"))


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
