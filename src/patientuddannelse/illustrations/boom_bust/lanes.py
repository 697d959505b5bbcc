"""A lane: its card and words, axes without numbers, the line as ground, and who is on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from patientuddannelse.curriculum.models.boom_bust import BoomBustContent, LaneId
from patientuddannelse.drawing.footpath import softened
from patientuddannelse.drawing.materials import GRASS, LEAF, LEAF_LIGHT
from patientuddannelse.drawing.people import CAST, POSES, Mood, figure
from patientuddannelse.drawing.scenery import bench, bush, tree, window
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rounded, straight
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.boom_bust.arrangement import (
    AXIS_LINE,
    UNDER_AXIS,
    Arrangement,
    Place,
)
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Item, Role

HERO = CAST["red_haired_woman"]
_TALL = 372.0  # units from the feet to the crown
_DAYS = 7
_VIEW = 1.5, 148.0, 165.0
"""The window before who sits inside: how large by her size; in units of hers, how high its sill is
over her feet, and how far along from her it begins."""
_AXIS_TOP = 0.14  # of a chart's height under its top

LEVELS: dict[LaneId, tuple[tuple[float, float], ...]] = {
    "up_and_down": (
        (0.0, 0.3), (0.11, 0.38), (0.22, 0.7), (0.3, 0.96), (0.35, 1.0), (0.41, 0.9),
        (0.48, 0.34), (0.54, 0.1), (0.61, 0.04), (0.69, 0.07), (0.75, 0.3), (0.81, 0.84),
        (0.855, 0.94), (0.9, 0.8), (0.95, 0.3), (1.0, 0.1),
    ),
    "hold_back": (
        (0.0, 0.36), (0.14, 0.34), (0.3, 0.27), (0.46, 0.22), (0.62, 0.14), (0.8, 0.07),
        (1.0, 0.02),
    ),
    "even": (
        (0.0, 0.52), (0.09, 0.66), (0.18, 0.6), (0.28, 0.47), (0.38, 0.58), (0.47, 0.69),
        (0.56, 0.6), (0.66, 0.48), (0.76, 0.6), (0.86, 0.71), (0.96, 0.62), (1.06, 0.52),
        (1.16, 0.62), (1.26, 0.72), (1.5, 0.6),
    ),
}  # fmt: skip
"""Days along (0…1) and activity up (0…1); the even line goes on where the others end."""

BENCHES = (0.28, 0.66)
"""The days on which the even line has a bench: its pauses, where it is low and level."""

_BENCH = 170.0, 0.13
"""How wide a bench is: in the units of who may sit on it, and the most, of a chart's width."""


def lane(content: BoomBustContent, stage: Stage, view: Arrangement, place: Place) -> list[Item]:
    """Return the card with words, axes, ground, line and the same person busy or at rest."""
    radius = 6 * view.unit
    first = place is view.places[0]
    items: list[Item] = [
        path(_card(view, place, radius), _grounds(stage)[place.id][0]),
        path(_ground_under(place), _grounds(stage)[place.id][1]),
        *_axes(content, stage, view, place),
        *scenery_of(place),
        _line(stage, view, place),
        *people_on(place),
        place.name,
    ]
    if place.text:
        items.append(place.text)
    if first and place.text:
        axes = _axis_words(content, stage, view, place)
        items.append(group(axes, role=Role.DECORATIVE))  # the figure's alt text names them
    return items


def _card(view: Arrangement, place: Place, radius: float) -> Outline:
    box = place.card
    if view.upright and place.id == "even":  # runs off the sheet
        box = Rect(box.x, box.y, box.width + radius, box.height)
    return rounded(box, radius)


def _grounds(stage: Stage) -> dict[LaneId, tuple[Color, Color]]:
    """Return each lane's card and the ground under its line."""
    sand, petrol = stage.color("sand"), stage.color("petrol1")
    return {
        "up_and_down": (sand, stage.color("sand3").mix(sand, 0.15)),
        "hold_back": (petrol, stage.color("petrol2").mix(petrol, 0.15)),
        "even": (stage.color("sun2").mix("#FFFFFF", 0.25), GRASS.mix("#FFFFFF", 0.18)),
    }


def points(place: Place) -> tuple[Point, ...]:
    """Return the line of a lane, as far as its card goes."""
    return _line_through(tuple(place.at(*each) for each in LEVELS[place.id]), place.card.right)


@lru_cache(maxsize=8)  # all that stands on the line asks for it
def _line_through(levels: tuple[Point, ...], end: float) -> tuple[Point, ...]:
    return tuple(point for point in softened(levels) if point.x <= end)


def _ground_under(place: Place) -> Outline:
    line = points(place)
    foot = place.chart.bottom
    end = place.card.right if place.id == "even" else line[-1].x
    top = [*line, Point(end, line[-1].y)]
    return (*straight(top), ("L", end, foot), ("L", top[0].x, foot), ("Z",))


def _line(stage: Stage, view: Arrangement, place: Place) -> Item:
    """Return the line: dashed, dotted or whole, so that it needs no colour."""
    width = 2.5 * view.unit
    line = points(place)
    match place.id:
        case "up_and_down":
            return polyline(line, stage.color("ink2"), width, dash=(width * 1.7, width * 1.7))
        case "hold_back":
            dots = (width * 0.01, width * 1.9)
            return polyline(line, stage.color("petrol7"), width * 1.1, dash=dots)
        case _:
            return polyline(line, stage.color("petrol7"), width * 1.35)


def _axes(
    content: BoomBustContent, stage: Stage, view: Arrangement, place: Place
) -> Iterator[Item]:
    """Draw activity upwards and days along, without numbers."""
    chart, u = place.chart, view.unit
    color, width = stage.color("ink2"), stage.strokes.hair
    x, top = chart.x, chart.y + chart.height * _AXIS_TOP
    if word := _upwards(content, stage, view, place):
        top = max(top, word.bottom)
    end = place.card.right if place.id == "even" else chart.right
    yield polyline([(x, chart.bottom), (x, top)], color, width)
    yield polyline([(x - 2 * u, top + 2.6 * u), (x, top), (x + 2 * u, top + 2.6 * u)], color, width)
    yield polyline([(x, chart.bottom), (end, chart.bottom)], color, width)
    for day in range(1, _DAYS + 1):
        yield disc(x + chart.width * day / _DAYS, chart.bottom, 1.3 * u, color)


def _axis_words(
    content: BoomBustContent, stage: Stage, view: Arrangement, place: Place
) -> Iterator[Item]:
    chart, u = place.chart, view.unit
    if box := _upwards(content, stage, view, place):
        yield stage.text(content.activity, box, "small", "ink2")
    if content.days:
        high = stage.type["small"].size * AXIS_LINE
        box = Rect(chart.x, chart.bottom + UNDER_AXIS * u, chart.width, high)
        yield stage.text(content.days, box, "small", "ink2", align=Align.END)


def _upwards(
    content: BoomBustContent, stage: Stage, view: Arrangement, place: Place
) -> Rect | None:
    """Return the room over the axis for what it counts; None where there is none."""
    chart, u = place.chart, view.unit
    wide = stage.width(content.activity, "small")
    named = place is view.places[0] and place.text and content.activity
    if not named or wide >= chart.width * 0.34:
        return None
    high = stage.type["small"].size * AXIS_LINE
    top = max(place.card.y + 0.5 * u, chart.y + chart.height * _AXIS_TOP - high)
    return Rect(chart.x - 2 * u, top, chart.width * 0.4, high)


def scenery_of(place: Place) -> Iterator[Item]:
    """Plant the even lane and set benches on its line where it is low: pauses on the way."""
    if place.id != "even":
        return
    size = place.chart.height / 480
    yield tree(_on(place, 0.47), size * 0.8, LEAF_LIGHT)
    yield tree(_on(place, 0.97), size, LEAF)
    yield bush(_on(place, 0.4), size * 0.7)
    scale = _person_scale(place)
    wide = min(_BENCH[0], _BENCH[1] * place.chart.width / scale)
    for day in BENCHES:
        yield bench(_on(place, day), scale, wide)


def _on(place: Place, day: float) -> Point:
    """Return the point of the line on a day."""
    x = place.chart.x + place.chart.width * day
    return min(points(place), key=lambda point: abs(point.x - x))


def _person_scale(place: Place) -> float:
    return min(place.chart.height * 0.58, place.chart.width * 0.4) / _TALL


def people_on(place: Place) -> Iterator[Item]:
    """The same person in every lane: with a big load, then long at rest; or a little at a time."""
    scale = _person_scale(place)

    def someone(day: float, pose: str, look: float, mood: Mood, load: float = 1.0) -> Item:
        at = _on(place, day)
        return figure(HERO, POSES[pose], at, scale, look, mood, load=load)

    match place.id:
        case "up_and_down":
            yield someone(0.35, "carry", 0.6, "flat", 1.7)
            yield someone(0.62, "sit", 0.2, "tired")
        case "hold_back":
            yield someone(0.2, "stand", 0.3, "calm")
            yield _view(place, 0.66, scale)
            yield someone(0.66, "sit_up", 0.4, "flat")
        case _:
            yield someone(0.1, "carry", 0.6, "calm", 0.7)
            yield someone(0.82, "walk", 0.8, "smile")


def _view(place: Place, day: float, scale: float) -> Item:
    """Return a window at the height of the eyes of somebody who sits before it."""
    size, sill, aside = _VIEW
    x, feet = _on(place, day)
    left = min(x + aside * scale, place.chart.right - 118 * size * scale)
    return window((left, feet - sill * scale - 120 * size * scale), size * scale)


__all__ = ["BENCHES", "LEVELS", "lane", "people_on", "points", "scenery_of"]
