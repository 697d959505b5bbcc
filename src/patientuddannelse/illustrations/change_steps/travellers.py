"""The people on the path: two who talk at its start, and others each going their own way."""

from __future__ import annotations

import math

from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.materials import GRASS, PATH_EDGE
from patientuddannelse.drawing.people import CAST, POSES, figure
from patientuddannelse.drawing.scenery import ground_shadow
from patientuddannelse.drawing.shapes import ellipse, group
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.change_steps.garden import Garden
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Group, Item

_WALKING = 0.124  # sizes of people in units of the garden, smaller the farther up
_SITTING = 0.15
_TALL = 350.0  # units from the feet to over the crown
_WHEELING = 300.0  # units that somebody in a wheelchair is tall, with air above
_WHEELS = 150.0  # units from her middle to words beside her


def travellers(
    stage: Stage,
    garden: Garden,
    top: float,
    *,
    begins: bool,
    ends: bool,
    beside: float = 0.0,
    under: Rect | None = None,
) -> list[Item]:
    """Return everybody, the farthest first; some only where the path ``begins`` or ``ends``.

    Nobody reaches over ``top`` or into the marker, ``under`` which one may be; who reaches up to
    the words over the garden stands right of their end, ``beside``.
    """
    items: list[Item] = [_wheelchair_user(garden, top, beside, under)] if ends else []
    crossings = garden.crossings()
    below = crossings[-1][0].y + _TALL * _WALKING * garden.unit if crossings else 0.0
    lower = [each for each in crossings[:-1] if each[0].y > below]
    if lower:
        items += [_with_stick(garden, *crossings[-1]), _going_back(garden, *lower[-1])]
    elif crossings:  # without room for both, who goes back matters more
        items.append(_going_back(garden, *crossings[-1]))
    items += _talking(garden) if begins else []
    return [within(item, stage.page) for item in items]


def _talking(garden: Garden) -> list[Group]:
    """Two on chairs of equal height: one talks with open hands, one listens."""
    g = garden.unit
    return [
        group(ground_shadow(garden.at(39, 2.2), 82 * g, GRASS.shade(0.1))),
        figure(CAST["clinician"], POSES["sit_talk"], garden.at(14, 2), _SITTING * g, 0.8, "talk",
               name="clinician"),
        figure(CAST["hijab_woman"], POSES["sit_up"], garden.at(62, 2), _SITTING * g, 0.8, "calm",
               flip=True, name="patient"),
    ]  # fmt: skip


def _going_back(garden: Garden, at: Point, rising: bool) -> Group:
    """The same patient further up, walking down again, her footprints behind her."""
    g = garden.unit
    return group(
        _footprints(garden, at, rising),
        figure(CAST["hijab_woman"], POSES["stroll"], (at.x, at.y + g), _WALKING * g, 0.7, "calm",
               flip=rising),
        name="going back",
    )  # fmt: skip


def _footprints(garden: Garden, at: Point, rising: bool) -> list[Item]:
    """Return prints along the path from where she stands, upwards."""
    g, line = garden.unit, garden.line
    here = min(range(len(line)), key=lambda i: math.dist(line[i], at))
    prints: list[Item] = []
    way, wanted = 0.0, 11.0 * g
    for one, two in zip(line[here:], line[here + 1 :], strict=False):
        way += math.dist(one, two)
        if way >= wanted and len(prints) < 5:
            turn = math.degrees(math.atan2(two.y - one.y, two.x - one.x))
            off = (1.7 if len(prints) % 2 else -1.7) * g
            side = math.radians(turn + 90)
            place = (two.x + off * math.cos(side), two.y + off * math.sin(side))
            prints.append(
                group(ellipse(0, 0, 1.5 * g, 0.8 * g, PATH_EDGE.shade(0.4)), at=place, rotate=turn)
            )
            wanted += 5.0 * g
    return prints


def _with_stick(garden: Garden, at: Point, rising: bool) -> Group:
    g = garden.unit
    return figure(
        CAST["stick_man"], POSES["stick"], (at.x, at.y + g), _WALKING * g * 0.95, 0.6, "flat",
        flip=not rising, name="with a stick",
    )  # fmt: skip


def _wheelchair_user(garden: Garden, top: float, beside: float, under: Rect | None) -> Group:
    """Somebody on the crest, where there is most room beside and under what stands over it."""
    half = _WHEELS * 0.1 * garden.unit
    usual = garden.crest_point(0.56)
    ends = [beside + half, *([under.x - half] if under else [])]
    best, size = usual, 0.0
    for at in (usual, *(garden.crest_at(x) for x in ends)):
        over = top
        if at.x + 0.5 * half < beside + half:
            over = garden.sky_top
        if under and at.x + 0.5 * half > under.x:
            over = max(over, under.bottom)
        room = min(0.1 * garden.unit, (at.y - over) / _WHEELING)
        if room > size:
            best, size = at, room
    return figure(
        CAST["wheelchair_user"], POSES["wheelchair"], (best.x, best.y + garden.unit * 1.4),
        size, 0.7, "smile", name="in a wheelchair",
    )  # fmt: skip
