"""The garden beside the steps: terraces, the path that winds up and runs down again, plants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.footpath import along, footpath, softened
from patientuddannelse.drawing.materials import GRASS, LEAF_LIGHT
from patientuddannelse.drawing.scenery import bench, bush, hill, tree
from patientuddannelse.drawing.shapes import disc, group, path, polyline, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.change_steps.places import Arrangement
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

# places on the hills: share of the way to the right, height over the path, size
_TREES = ((0.79, 0, 0.13), (0.93, -3, 0.1), (0.22, 5, 0.09))
_FOOT = -2.0  # the ground's lower edge, under what follows below
_FAR = 19.0  # how high the farthest hill stands over the path, about
LEFT, RIGHT = 15.0, 63.0  # where the path turns, in units of the garden's width of 78
_FIRST = 70.0  # how high over the ground the path turns first
_TURN = 60.0  # how far apart its turns are, about
_NEAR_TURN = 34.0  # the same in the low garden beside steps to tick
_BEND = 0.78  # how flat it crosses the garden between two turns


@dataclass(frozen=True, slots=True)
class Garden:
    """The garden's own coordinates: x from its left edge, height from the ground, in units.

    ``crest`` is how high the path runs over the highest step, ``sky`` the room above that.
    """

    corner: Point
    unit: float
    width: float
    crest: float
    left: float
    right: float
    turns: tuple[tuple[float, float], ...]
    edges: tuple[float, ...]
    sky: float
    ticked: bool = False

    @classmethod
    def beside(cls, view: Arrangement, stage: Stage) -> Garden:
        """Lay the garden out at the left of the bands, as tall as the frame."""
        g, bottom = view.unit, stage.frame.bottom
        x = view.left - 78 * g
        band_top = (bottom - view.top) / g
        over = 0.56 if view.upright else 0.36  # of the room above: a low one needs more sky
        crest = band_top + (bottom - stage.frame.y - (bottom - view.top)) / g * over
        turn = _NEAR_TURN if view.ticked else _TURN
        last = crest - turn + 2
        count = max(1, round((last - _FIRST) / turn) + 1)
        step = (last - _FIRST) / max(1, count - 1)
        sides = [LEFT if (count - 1 - i) % 2 == 0 else RIGHT for i in range(count)]
        turns = tuple((side, _FIRST + i * step) for i, side in enumerate(sides))
        edges = tuple((bottom - each.box.y) / g for each in view.bands)
        left = min(0.0, (stage.page.x - x) / g)
        right = (stage.page.right - x) / g
        sky = (bottom - stage.frame.y) / g - crest
        return cls(Point(x, bottom), g, 78.0, crest, left, right, turns, edges, sky, view.ticked)

    def at(self, x: float, height: float) -> Point:
        """Return a place on the sheet."""
        return Point(self.corner.x + x * self.unit, self.corner.y - height * self.unit)

    @property
    def low(self) -> float:
        """Return how much lower the far hills are where there is little sky."""
        return min(1.0, self.sky / _FAR)

    def crest_at(self, x: float) -> Point:
        """Return the place on the path over the highest band that is nearest to ``x``."""
        return _nearest(self.line, max(x, self.at(self.width, 0).x))

    @property
    def sky_top(self) -> float:
        """Return the top of the room over the path."""
        return self.at(0, self.crest + self.sky).y

    def crossings(self) -> list[tuple[Point, bool]]:
        """Return the middles of the stretches between turns, and whether each rises rightwards."""
        return [
            (self.at((x0 + x1) / 2, (h0 + h1) / 2), x1 > x0)
            for (x0, h0), (x1, h1) in zip(self.turns, self.turns[1:], strict=False)
        ]

    def crest_point(self, share: float) -> Point:
        """Return a place on the path over the highest band, ``share`` of the way to the right."""
        return _nearest(self.line, self.at(self.width + share * (self.right - self.width), 0).x)

    @property
    def line(self) -> tuple[Point, ...]:
        """Return the middle of the path: from the ground, over the last step, and down again."""
        return _line(self)


@lru_cache(maxsize=4)  # whoever stands on the path asks for it
def _line(garden: Garden) -> tuple[Point, ...]:
    side, height = garden.turns[0]
    points = [garden.at(39, 6.5 if garden.ticked else -3.0)]
    points += along(
        (points[0], garden.at(39, height * 0.5), garden.at(side, height * 0.42),
         garden.at(side, height)), 10,
    )  # fmt: skip
    for (x0, h0), (x1, h1) in zip(garden.turns, garden.turns[1:], strict=False):
        reach = (h1 - h0) * _BEND
        points += along(
            (points[-1], garden.at(x0, h0 + reach), garden.at(x1, h1 - reach), garden.at(x1, h1)),
            10,
        )
    rest = garden.right - garden.width
    lift = garden.crest - garden.turns[-1][1]
    points += along(
        (points[-1], garden.at(LEFT, garden.turns[-1][1] + lift * 0.7),
         garden.at(LEFT + 22, garden.crest - 1), garden.at(garden.width - 6, garden.crest)), 10,
    )  # fmt: skip
    down = (garden.crest - garden.edges[-1]) * 0.62
    falls = ((0.12, 0.02), (0.3, 0.03), (0.5, 0.14), (0.7, 0.36), (0.86, 0.66), (1.0, 1.0))
    crest = [points[-1]] + [
        garden.at(garden.width + rest * share, garden.crest - down * fall) for share, fall in falls
    ]
    return (*points, *softened(crest)[1:])


def _nearest(line: Sequence[Point], x: float) -> Point:
    return min(reversed(line), key=lambda point: abs(point.x - x))


def ground(stage: Stage, garden: Garden, clear: Rect | None = None) -> list[Item]:
    """Return far hills, terraces in greens from light to deep, and the path.

    No far tree reaches into what must be ``clear``.
    """
    light = stage.color("green_light")
    g = garden.unit
    items: list[Item] = [
        _terrace(garden, ((0, 18), (0.2, 11), (0.42, 15), (0.7, 9), (1, 17)), 0.0,
                 stage.color("petrol1").mix(light, 0.4)),
        _terrace(garden, ((0, 9), (0.25, 13), (0.5, 7), (0.75, 11), (1, 4)), 0.0,
                 light.mix(GRASS, 0.16)),
        *_far_trees(garden, clear),
        _terrace(garden, ((0, -4), (0.2, 3), (0.5, 4), (0.75, 0), (1, -10)), 0.0,
                 light.mix(GRASS, 0.3)),
    ]  # fmt: skip
    count = len(garden.edges)
    for i, edge in reversed(list(enumerate(garden.edges))):
        color = light.mix(GRASS, 0.38 + 0.5 * (1 - i / max(1, count - 1)))
        crest = [garden.at(x or garden.left, edge + dy) for x, dy in _wave(i)]
        under = [*crest, garden.at(garden.width + 7, edge), garden.at(garden.right, edge)]
        items += [
            hill(crest[0].x, under[-1].x, under, garden.at(0, _FOOT).y, color),
            path(smooth(crest), None, color.tint(0.35), 0.7 * g),
        ]
    line = garden.line
    widths = [(13.0 - 3.8 * i / (len(line) - 1)) * g for i in range(len(line))]
    items += footpath(line, widths, 1.1 * g, rises=True)
    if garden.ticked:  # nothing else covers the foot of the path
        verge = [garden.at(x, h) for x, h in ((garden.left, 6), (24, 12.5), (54, 12.5), (78, 7))]
        items.append(hill(verge[0].x, verge[-1].x, verge, garden.at(0, 0).y, color))
    page = stage.page
    room = Rect(page.x, page.y, page.width, garden.at(0, _FOOT).y - page.y)
    return [within(item, room) for item in items]


def _far_trees(garden: Garden, clear: Rect | None) -> Iterator[Item]:
    for x, dy, size in _TREES:
        at = garden.at(garden.width + (garden.right - garden.width) * x, garden.crest + dy)
        scale = garden.unit * size * garden.low
        room = Rect(at.x - 40 * scale, at.y - 150 * scale, 80 * scale, 150 * scale)
        if (x != 0.79 or not garden.ticked) and not (clear and clear.meets(room)):
            yield tree(at, scale)


def _wave(i: int) -> list[tuple[float, float]]:
    """Return the gentle edge of a terrace, another for every second one."""
    if i % 2:
        return [(0, -1), (20, 2.4), (44, -1.2), (64, 1.6), (78, 0)]
    return [(0, 2), (16, -1), (38, 2.2), (60, -1.4), (78, 0.6)]


def _terrace(
    garden: Garden, crest: tuple[tuple[float, float], ...], foot: float, color: Color
) -> Item:
    """Return a hill over the whole width; its crest is given from the path's height."""
    heights = [(x, garden.crest + dy * garden.low) for x, dy in crest]
    points = [garden.at(garden.right * x or garden.left, height) for x, height in heights]
    return hill(points[0].x, points[-1].x, points, garden.at(0, foot).y, color)


def planting(stage: Stage, garden: Garden) -> list[Item]:
    """Return benches, bushes, small trees and flowers where the path leaves room."""
    g = garden.unit
    outside = 7.0 if garden.turns[0][0] == RIGHT else 68.0
    items: list[Item] = [
        bench(garden.at(garden.width + 21, garden.edges[-1] + 1.6), 0.1 * g, 170),
    ]
    for i, (side, height) in enumerate(garden.turns):
        inside = garden.width - 9 if side == LEFT else 9.0
        if i == len(garden.turns) - 3:
            items.append(bench(garden.at(59, height - 6), 0.14 * g, 150))
            continue
        items += [
            tree(garden.at(inside, height - 7), 0.16 * g),
            bush(garden.at(inside + (-7 if side == LEFT else 6), height - 8.5), 0.1 * g),
            _flowers(stage, garden.at(inside + (-12 if side == LEFT else -3), height - 13), g),
        ]
    items += [
        bush(garden.at(outside, 60), 0.13 * g, LEAF_LIGHT),
        _flowers(stage, garden.at(outside + 7 if outside < 39 else outside - 12, 56), g),
        _flowers(stage, garden.at(6, garden.turns[-1][1] + 30), g),
        _grass(garden.at(30, garden.turns[0][1] + 8), g),
    ]
    return items


def _flowers(stage: Stage, at: Point, g: float) -> Group:
    """Return three small flowers in the grass."""
    white, sun = stage.color("white"), stage.color("sun5")
    heads = ((0.0, 0.0), (3.2, -1.4), (5.6, 0.8))
    return group(
        (polyline([(x, y), (x + 0.3, y + 2.6)], LEAF_LIGHT.shade(), 0.5) for x, y in heads),
        (disc(x, y, 1.25, white) for x, y in heads),
        (disc(x, y, 0.55, sun) for x, y in heads),
        at=at, scale=g,
    )  # fmt: skip


def _grass(at: Point, g: float) -> Group:
    color = GRASS.shade(0.22)
    blades = ((-1.6, -2.4), (0.0, -3.2), (1.6, -2.2))
    return group((polyline([(x * 0.3, 0), (x, y)], color, 0.6) for x, y in blades), at=at, scale=g)
