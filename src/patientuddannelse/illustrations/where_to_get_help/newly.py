"""Only on slides: the doors in highlight large, those that are known already as small houses."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.where_to_get_help import Door, WhereToGetHelpContent
from patientuddannelse.drawing.arrange import centered, columns, cut_left, rows
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.where_to_get_help.houses import (
    House,
    Look,
    house_height,
    signed,
    told,
)
from patientuddannelse.illustrations.where_to_get_help.layout import FIRST, SQUARE, Layout
from patientuddannelse.scene.geometry import Point, Rect

_KNOWN = 218.0  # width of the small houses
_KNOWN_LOOK = Look("label", "small", 10.0, 36.0, 52.0, 8.0, 24.0)
_PEOPLE = 150.0  # width of the place for the two on the square
_LEAST, _WIDEST, _TALLEST = 250.0, 470.0, 300.0  # of a large house: width and height
_GAP, _STREET = 34.0, 20.0  # between houses, and under them for the doctor's line
_LOOKS = (
    Look("h2", "body", 22.0, 56.0, 104.0, 18.0, 24.0),
    Look("h2", "text", 22.0, 56.0, 96.0, 16.0, 24.0),
    Look("h3", "text", 16.0, 46.0, 78.0, 12.0, 24.0),
    Look("h3", "small", 12.0, 40.0, 60.0, 10.0, 24.0),
)
"""Tries of how the large houses are set until their words fit."""


def plan_new(content: WhereToGetHelpContent, stage: Stage) -> Layout | None:
    """Return the arrangement where a slide stresses doors, None where it stresses none."""
    new = [told(door) for door in content.doors if door.id in stage.highlight]
    if not new:
        return None
    known = [door for door in content.doors if door not in new and _is_shown(door, new, stage)]
    frame = stage.frame
    tall = min(frame.height - _STREET, _TALLEST)
    area = centered(frame, frame.width, tall + _STREET)
    area = Rect(area.x, area.y, area.width, tall)
    small: list[House] = []
    if known:
        left, area = cut_left(area, _KNOWN, _GAP)
        small = _small(known, left, stage)
    middle = area.center
    people = stage.shows(SQUARE) and area.width - _PEOPLE >= len(new) * (_LEAST + _GAP)
    if people:
        place, area = cut_left(area, _PEOPLE, _GAP)
        middle = Point(place.center.x, place.bottom - 14)
    wide = min(area.width, _WIDEST * len(new) + _GAP * (len(new) - 1))
    boxes = columns(centered(area, wide, tall, 1.0), len(new), _GAP)
    look = _look(new, boxes[0].width, tall, stage)
    large = [House(door, box, look, right=False) for door, box in zip(new, boxes, strict=True)]
    return Layout(
        (*small, *large), middle, middle if people else None, 0.72 * tall, None, None, (), True,
        stage.unit, frame.y, street=tall + large[0].box.y + 0.7 * _STREET,
    )  # fmt: skip


def _is_shown(door: Door, new: list[Door], stage: Stage) -> bool:
    """Say whether a door stands on the slide already."""
    if door.id in {each.id for each in new}:
        return False
    return stage.shows(FIRST if door.id in ("clinic", "doctor") else door.id)


def _small(known: list[Door], area: Rect, stage: Stage) -> list[House]:
    """Return the houses that are known: a sign over an open door, no words."""
    look = signed(_KNOWN_LOOK, known, area.width, stage)
    boxes = rows(area, len(known), 14.0)
    least = min(130.0, boxes[0].height)
    silent = {"text": Text(""), "way": Text(""), "phone": None}
    return [
        House(door.model_copy(update=silent), centered(box, box.width, least, y=1.0), look, False)
        for door, box in zip(known, boxes, strict=True)
    ]


def _look(new: list[Door], width: float, tall: float, stage: Stage) -> Look:
    """Return the first look in which every large house holds its words, else the last."""
    for look in _LOOKS:
        look = signed(look, new, width, stage)
        if all(house_height(door, look, width, stage) <= tall for door in new):
            break
    return look
