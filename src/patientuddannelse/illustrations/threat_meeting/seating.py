"""Who sits where: each seat of the content gets a chair at the table and a person's looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from patientuddannelse.curriculum.models.threat_meeting import Seat, ThreatMeetingContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.materials import (
    BLACK_HAIR,
    BLOND_HAIR,
    BROWN_HAIR,
    GREY_HAIR,
    RED_HAIR,
    TEAL_SCARF,
    WHITE_HAIR,
)
from patientuddannelse.drawing.people import Person
from patientuddannelse.theme import CATEGORY_FILL, CATEGORY_TEXT, PALETTE

Row = Literal["back", "side", "front"]


@dataclass(frozen=True, slots=True)
class Chair:
    """A place at the table: x and y as shares of the room, from its middle and its top."""

    row: Row
    x: float
    y: float
    look: float = 0.0


@dataclass(frozen=True, slots=True)
class Sitter:
    """A seat with its chair and the person on it."""

    seat: Seat
    chair: Chair
    person: Person
    mood: Mood = "calm"


_SIGNAL = Chair("front", 0.0, 0.77)
_FRONT_LEFT, _FRONT_RIGHT = Chair("front", -0.56, 0.77), Chair("front", 0.58, 0.77)
_BACK_LEFT, _BACK_RIGHT = Chair("back", -0.41, 0.26, 0.6), Chair("back", 0.38, 0.26, -0.5)
_LEFT, _RIGHT = Chair("side", -0.81, 0.48, 1.0), Chair("side", 0.83, 0.48, -1.0)
_HIGH_LEFT, _HIGH_RIGHT = Chair("side", -0.79, 0.24, 0.8), Chair("side", 0.79, 0.24, -0.8)
_LOW_LEFT, _LOW_RIGHT = Chair("side", -0.83, 0.61, 1.0), Chair("side", 0.83, 0.61, -1.0)
_NEAR_LEFT, _NEAR_RIGHT = Chair("back", -0.3, 0.21, 0.5), Chair("back", 0.3, 0.21, -0.5)

_SMALL = (_LEFT, _RIGHT, _BACK_LEFT, _BACK_RIGHT, _FRONT_LEFT, _FRONT_RIGHT)
_LARGE = (
    _LOW_LEFT, _LOW_RIGHT, _HIGH_LEFT, _HIGH_RIGHT,
    _NEAR_LEFT, _NEAR_RIGHT, _FRONT_LEFT, _FRONT_RIGHT,
)  # fmt: skip

# looks that stay with a seat's id; clothes take the colour of the seat's group
_LOOKS: Mapping[str, Person] = {
    "body": Person(2, "short", BROWN_HAIR),
    "genes": Person(4, "short", BLACK_HAIR, beard=BLACK_HAIR),
    "mood": Person(1, "long", RED_HAIR),
    "thoughts": Person(2, "bob", BLACK_HAIR),
    "memory": Person(1, "bun", GREY_HAIR, glasses=True, neckline="roll"),
    "others": Person(3, "hijab", TEAL_SCARF),
    "regulation": Person(1, "side", GREY_HAIR),
}
_OTHERS = (
    Person(5, "curly", BLACK_HAIR, neckline="v"),
    Person(1, "crop", BLOND_HAIR, neckline="collar"),
    Person(2, "side", WHITE_HAIR, glasses=True, large=True),
    Person(3, "bob", BROWN_HAIR, neckline="v"),
)
_MOODS: Mapping[str, Mood] = {"mood": "tired", "thoughts": "flat"}  # thoughts are neutral


def seat_all(content: ThreatMeetingContent) -> tuple[Sitter, ...]:
    """Give everybody a chair: the signal's in front, the rest round the table in their order."""
    rest = [seat for seat in content.seats if seat.id != content.signal]
    chairs: tuple[Chair, ...] = _SMALL if len(rest) <= len(_SMALL) else _LARGE
    if len(rest) == 2:
        chairs = (_BACK_LEFT, _BACK_RIGHT)
    places = dict(zip((seat.id for seat in rest), chairs, strict=False))
    speaks = content.speech.seat if content.speech else ""
    return tuple(
        Sitter(
            seat,
            places.get(seat.id, _SIGNAL),
            _dressed(seat, number),
            "talk" if seat.id == speaks else _MOODS.get(seat.id, "calm"),
        )
        for number, seat in enumerate(content.seats)
    )


def _dressed(seat: Seat, number: int) -> Person:
    look = _LOOKS.get(seat.id) or _OTHERS[number % len(_OTHERS)]
    tokens = CATEGORY_FILL if seat.category == "social" else CATEGORY_TEXT
    return replace(look, top=PALETTE[tokens[seat.category]])
