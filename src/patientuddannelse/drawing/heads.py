"""A head in head units (centre 0,0; skull 76 x 105): a person, a look and a mood make a group."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from patientuddannelse.drawing.hair import hair_back, hair_front
from patientuddannelse.drawing.materials import (
    GREY_HAIR,
    MOUTH,
    SPECTACLES,
    WHITE,
    WHITE_HAIR,
    Skin,
)
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.shapes import disc, ellipse, group, path
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path

Mood = Literal["smile", "calm", "flat", "talk", "tired", "weary", "worry", "open"]

_SKULL = (
    "M-38,-8 C-38,-42 -21,-55 0,-55 C21,-55 38,-42 38,-8 C38,14 33,32 19,44"
    " C9,52 -9,52 -19,44 C-33,32 -38,14 -38,-8 Z"
)
_CHEEK_SHADE = (
    "M16,46 C32,35 38,14 38,-8 C38,-20 36,-30 32,-37 C36,-6 31,24 6,49 C10,49 13,48 16,46 Z"
)
_BEARD = (
    "M-37,4 C-36,26 -30,42 -16,51 C-7,57 7,57 16,51 C30,42 36,26 37,4 C31,14 25,19 14,18"
    " C8,16 -8,16 -14,18 C-25,19 -31,14 -37,4 Z"
)


def head(
    person: Person,
    look: float = 0.0,
    look_up: float = 0.0,
    mood: Mood = "calm",
    *,
    back: bool = True,
) -> Group:
    """Return a head; ``look`` -1…1 turns the face left…right, ``look_up`` -1…1 down…up.

    ``back=False`` leaves out the hair behind, for a caller that draws it behind the body.
    """
    return _head(person, look, look_up, mood, back)


@lru_cache(maxsize=256)
def _head(person: Person, look: float, look_up: float, mood: Mood, back: bool) -> Group:
    """Draw a head; kept, since many pictures show the same."""
    skin = person.tone
    ears: list[Path] = []
    if person.hair != "hijab":
        for side in (-1, 1):
            ears.append(ellipse(side * 38 - 2 * look, 4, 7, 10, skin.base))
            ears.append(ellipse(side * 38 - 2 * look, 5, 3.2, 5.5, skin.shade))
    return group(
        hair_back(person.hair, person.hair_color) if back else None,
        ears,
        path(_SKULL, skin.base),
        path(_CHEEK_SHADE, skin.side),
        _face(person, look * 7, -look_up * 4, mood, look),
        hair_front(person.hair, person.hair_color),
    )


def _face(person: Person, x: float, y: float, mood: Mood, look: float) -> Iterator[Path]:
    skin = person.tone
    if person.beard:
        yield path(_BEARD, person.beard)
    for side in (-1, 1):
        yield disc(side * 23 + x * 0.6, 13 + y, 6.5, skin.cheek)
        yield from _eye(skin, side * 14.5 + x, y - 1, mood)
        yield from _brow(skin, side, x, y - 14, mood)
    nose, reach = x * 1.2, 4 + look * 2
    yield path(
        f"M{nose},{2 + y} C{nose + reach},{8 + y} {nose + reach},{13 + y} {nose - 2},{13 + y}",
        None, skin.nose, 2.6,
    )  # fmt: skip
    yield _mouth(mood, x, 27 + y, _lips(person))
    if person.glasses:
        yield from _glasses(x, y)


def _lips(person: Person) -> Color:
    if person.beard is None:
        return person.tone.lips
    pale = person.beard in (GREY_HAIR, WHITE_HAIR)
    return Color("#8A3B2E") if pale else Color("#F0C9B8")


def _eye(skin: Skin, x: float, y: float, mood: Mood) -> Iterator[Path]:
    yield ellipse(x, y, 3.7, 4.6, skin.eye)
    yield disc(x + 1.3, y - 1.6, 1.2, WHITE)
    if mood == "tired":  # lids half down
        yield path(f"M{x - 5},{y - 1} L{x + 5},{y - 1} V{y - 6} H{x - 5} Z", skin.base)
        yield path(f"M{x - 4.8},{y - 1.2} H{x + 4.8}", None, skin.eye, 2.2)
    if mood == "weary":  # tired but friendly: lids a little down, a soft line below
        lid = f"M{x - 4.8},{y - 2.2} Q{x},{y - 4.6} {x + 4.8},{y - 2.2}"
        yield path(f"{lid} V{y - 6} H{x - 4.8} Z", skin.base)
        yield path(lid, None, skin.eye, 1.8)
        yield path(f"M{x - 4.5},{y + 7.6} Q{x},{y + 9.6} {x + 4.5},{y + 7.6}", None, skin.nose, 1.8)


def _brow(skin: Skin, side: int, x: float, y: float, mood: Mood) -> Iterator[Path]:
    if mood == "worry":  # inner ends up
        data = f"M{side * 8 + x},{y - 3} Q{side * 15 + x},{y - 3} {side * 21 + x},{y + 2}"
    elif mood == "tired":
        data = f"M{side * 8.5 + x},{y + 1} Q{side * 15 + x},{y - 2} {side * 21 + x},{y + 1.5}"
    elif mood == "weary":
        data = f"M{side * 8.5 + x},{y - 2} Q{side * 15 + x},{y - 4.5} {side * 21 + x},{y + 1}"
    else:
        data = f"M{side * 8.5 + x},{y} Q{side * 15 + x},{y - 4.5} {side * 21 + x},{y}"
    yield path(data, None, skin.eye, 3)


def _mouth(mood: Mood, x: float, y: float, lips: Color) -> Path:
    match mood:
        case "smile":
            return path(f"M{x - 10},{y - 1} Q{x},{y + 8} {x + 10},{y - 1}", None, lips, 3)
        case "open":
            return path(
                f"M{x - 9},{y - 3} Q{x},{y - 1} {x + 9},{y - 3} C{x + 8},{y + 10}"
                f" {x - 8},{y + 10} {x - 9},{y - 3} Z",
                MOUTH,
            )
        case "talk":
            return path(
                f"M{x - 7},{y - 2} Q{x},{y - 6} {x + 7},{y - 2} C{x + 6},{y + 8}"
                f" {x - 6},{y + 8} {x - 7},{y - 2} Z",
                MOUTH,
            )
        case "weary":
            return path(f"M{x - 9},{y - 0.5} Q{x},{y + 6.5} {x + 9},{y - 0.5}", None, lips, 3)
        case "calm":
            return path(f"M{x - 8},{y} Q{x},{y + 4.5} {x + 8},{y}", None, lips, 3)
        case "worry":  # the brows carry it; no grimace
            return path(f"M{x - 8},{y + 1.6} Q{x},{y - 0.4} {x + 8},{y + 1.6}", None, lips, 3)
        case _:
            return path(f"M{x - 8},{y} Q{x},{y + 2} {x + 8},{y}", None, lips, 3)


def _glasses(x: float, y: float) -> Iterator[Path]:
    for side in (-1, 1):
        yield ellipse(side * 15 + x, y, 11.5, 10.5, line=SPECTACLES, line_width=2.6)
    yield path(f"M{x - 4},{y - 1} Q{x},{y - 4} {x + 4},{y - 1}", None, SPECTACLES, 2.6)
