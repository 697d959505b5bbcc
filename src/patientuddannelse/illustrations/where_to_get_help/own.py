"""The patient's own helpers: the same square and doors, with room for names and numbers.

Idea: whoever can be rung has a house with a place to write on, the others a door one can find; the
doctor's lines lead to all of them (s004-egen-laege), and nobody stands on the square alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.where_to_get_help import Door, WhereToGetHelpContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.materials import LEAF
from patientuddannelse.drawing.people import CAST, POSES, figure
from patientuddannelse.drawing.scenery import bush, ground_shadow
from patientuddannelse.drawing.shapes import group, path, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations.where_to_get_help.houses import (
    House,
    Look,
    draw_house,
    signed,
    window,
)
from patientuddannelse.illustrations.where_to_get_help.square import (
    COMPANION,
    PATIENT,
    rounded_line,
)
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.units import mm

_GAP, _EDGE, _STREET = mm(5), mm(3.5), mm(8)
_FIELD, _AIR = mm(15), mm(1.5)  # the height of a place to write on
_LEAST = mm(10.8)  # the height of a place where words are long
_TRIES = ((mm(12.5), mm(3.5)), (mm(10), mm(3.5)), (mm(8), 0.0), (mm(5.5), 0.0))
"""Tries until the words fit: the room for a door, how much lower the roofs beside the two are."""

_TALL = 375.0  # units from the feet to the crown
_WIDE = Look("h3", "label", mm(6), mm(9), mm(12.5), mm(3), 0.0)
_SMALL = Look("label", "label", mm(3.5), mm(8), mm(9.5), mm(2.4), 0.0)


@dataclass(frozen=True, slots=True)
class OwnSquare:
    """The houses with a place to write on, the other doors, and where the two stand."""

    upper: tuple[House, ...]
    lower: tuple[House, ...]
    people: Point
    people_height: float
    street: float


def own_square(content: WhereToGetHelpContent, stage: Stage) -> OwnSquare:
    """Arrange houses to write in above, the others below, beside the two on the square."""
    frame = stage.frame
    own = [door for door in content.doors if _asks(content, door)]
    rest = [door for door in content.doors if door not in own]
    room = Rect(frame.x, frame.y + _EDGE, frame.width, frame.height - 2 * _EDGE)
    wide = (room.width - _GAP * (len(own) - 1)) / max(1, len(own))
    narrow = (room.width - _GAP * (len(rest) - 1)) / max(1, len(rest))
    low = signed(_SMALL, rest, narrow, stage)
    below = low.roof + low.sign + low.door * 0.76 * 2.15 + low.pad
    bottom = room.bottom - below - _STREET
    high = signed(_WIDE, own, wide, stage)
    for size, drop in _TRIES:  # long words leave room for smaller doors only
        high = replace(high, door=size)
        needed = [_needed(content, d, high, wide, stage) + _drop(d, drop) for d in own]
        if room.y + max(needed, default=0.0) <= bottom:
            break
    upper = tuple(
        House(door, Rect(x, top, wide, bottom - top), high, True)
        for door, x, top in (
            (door, room.x + i * (wide + _GAP), room.y + _drop(door, drop))
            for i, door in enumerate(own)
        )
    )
    lower = tuple(
        House(
            door, Rect(room.x + i * (narrow + _GAP), room.bottom - below, narrow, below), low, False
        )
        for i, door in enumerate(rest)
    )
    gap = upper[0].opening.x - upper[0].box.x if upper else room.width
    feet = Point(room.x + gap * 0.45, bottom + _STREET * 0.3)
    tall = upper[0].opening.height * 1.12 if upper else below
    return OwnSquare(upper, lower, feet, tall, bottom + _STREET * 0.5)


def _needed(
    content: WhereToGetHelpContent, door: Door, look: Look, width: float, stage: Stage
) -> float:
    """Return how much a house needs for its words, a line of handwriting and its door."""
    words = stage.height(_said(content, door), width - 2 * look.pad, look.text_role)
    door_tall = look.door * 0.76 * 2.15
    top = look.roof + look.sign + look.pad * 0.6
    return top + words + _LEAST + 1.6 * _AIR + door_tall + look.pad * 0.5


def _said(content: WhereToGetHelpContent, door: Door) -> Text:
    """Return the words before a number or the place to write it."""
    place = content.place(door.id)
    if place:
        return place.label
    return door.phone.label if door.phone else door.name


def _asks(content: WhereToGetHelpContent, door: Door) -> bool:
    """Say whether a door has a number or a place to write it."""
    return content.place(door.id) is not None or bool(door.phone and door.phone.number)


def _drop(door: Door, lower: float) -> float:
    return 0.0 if door.id in ("clinic", "doctor") else lower


def draw_own(content: WhereToGetHelpContent, stage: Stage) -> Figure:
    """Draw the square: ground, the doctor's lines, houses, the two."""
    square = own_square(content, stage)
    parts = [
        group(_ground(square, stage), name="square"),
        group(_lines(square, stage), name="lines"),
        *(_house(house, content, stage) for house in square.upper),
        *(_other(house, stage) for house in square.lower),
        group(_people(square, stage), name="people"),
    ]
    return Figure(tuple(parts), alt_text=str(content.alt))


def _ground(square: OwnSquare, stage: Stage) -> Iterator[Item]:
    page, frame = stage.page, stage.frame
    horizon = square.street - _STREET
    yield rect(page.x, frame.y, page.width, horizon - frame.y, stage.color("petrol1").tint(0.3))
    yield rect(page.x, horizon, page.width, frame.bottom - horizon, stage.color("sand"))


def _lines(square: OwnSquare, stage: Stage) -> Iterator[Item]:
    """Draw the lines from the doctor's doorstep along the street to those one is sent to."""
    doctor = next((house for house in square.upper if house.door.id == "doctor"), None)
    if doctor is None:
        return
    start, street, width = doctor.opening, square.street, stage.strokes.hair
    for house in (*square.upper, *square.lower):
        if house.door.id in ("clinic", "doctor"):
            continue
        below = house in square.lower
        x = house.box.center.x if below else house.opening.center.x
        end = house.box.y + 0.5 if below else house.opening.bottom
        turns = [(start.center.x, start.bottom), (start.center.x, street), (x, street), (x, end)]
        yield path(
            rounded_line(turns, mm(2.5)), None, stage.color("petrol4"), width * 1.3,
            dash=(1.6 * width, 2.6 * width),
        )  # fmt: skip


def _house(house: House, content: WhereToGetHelpContent, stage: Stage) -> Group:
    drawn = draw_house(house, stage, words=False)
    green = _bush(house) if house.door.id != "clinic" else None
    return group(drawn.items, green, _number(house, content, stage), name=house.door.id)


def _number(house: House, content: WhereToGetHelpContent, stage: Stage) -> Iterator[Item]:
    """Draw what is asked and the place to write on, or the number that is known, on the wall."""
    wall, look = house.wall, house.look
    place, phone = content.place(house.door.id), house.door.phone
    x, width = wall.x + look.pad, wall.width - 2 * look.pad
    label = _said(content, house.door)
    room = wall.height - (house.opening.height + look.pad * 0.5)
    tall = min(stage.height(label, width, look.text_role), room)
    y = wall.y + look.pad * 0.6
    yield stage.text(label, Rect(x, y, width, tall), look.text_role, "petrol9")
    y += tall + _AIR * 0.6
    size = stage.type["h3"].size
    if place is None:
        number = Rect(x, y, width, size * 1.3)
        yield stage.text(phone.number if phone else "", number, "h3", "petrol7")
        return
    low = min(y + _FIELD, house.opening.y - _AIR)
    yield write_on.written_box(stage, place, Rect(x, y, width, low - y))


def _other(house: House, stage: Stage) -> Group:
    """Draw a house without a place to write on: windows leave nothing to fill in."""
    drawn = draw_house(house, stage, words=False)
    return group(drawn.items, windows(house, stage), name=house.door.id)


def windows(house: House, stage: Stage) -> Iterator[Item]:
    """Draw three windows on the wall beside a door at its left."""
    wall, left = house.wall, house.opening.right + 1.5 * house.look.pad
    size = min(wall.height * 0.46, (wall.right - left) / 4)
    pitch = (wall.right - house.look.pad - left) / 3
    for i in range(3):
        x, y = left + (i + 0.5) * pitch - size / 2, wall.y + wall.height * 0.22
        yield from window(Rect(x, y, size, size), stage)


def _bush(house: House) -> Item:
    """Return a bush beside the door."""
    gap = house.opening.x - house.wall.x
    size = min(house.opening.height * 0.34, gap * 0.3) / 44
    return bush((house.wall.x + gap * 0.45, house.wall.bottom), size, LEAF)


def _people(square: OwnSquare, stage: Stage) -> Iterator[Item]:
    x, y = square.people
    size = square.people_height / _TALL
    apart = 52 * size
    yield ground_shadow((x, y), 260 * size, stage.color("sand3"))
    yield figure(CAST[COMPANION], POSES["talk"], (x + apart, y), size, 0.6, "talk", flip=True)
    yield figure(CAST[PATIENT], POSES["stand"], (x - apart, y), size, 0.5, "calm")
