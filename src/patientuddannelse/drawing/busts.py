"""Busts: a person seen from the front or from behind, from the head to a cut below the chest."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.drawing.hair import hair_back, hair_behind
from patientuddannelse.drawing.heads import Mood, head
from patientuddannelse.drawing.limbs import hand, ribbon
from patientuddannelse.drawing.materials import CREAM
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.shapes import ellipse, group, path
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Path


def bust(
    person: Person,
    at: tuple[float, float],
    scale: float = 1.0,
    look: float = 0.0,
    mood: Mood = "calm",
    body: float = 150.0,
    *,
    look_up: float = 0.0,
    flip: bool = False,
    name: str = "",
) -> Group:
    """Return a person from the front: head centre at ``at``, cut ``body`` units below it.

    A unit is ``scale`` points; the head is about 110 units tall, the shoulders 160 wide.
    """
    return group(
        hair_back(person.hair, person.hair_color),
        _shoulders(person, body, front=True),
        _neck(person),
        _neckline(person, body),
        head(person, look, look_up, mood, back=False),
        at=at, scale=scale, flip=flip, name=name,
    )  # fmt: skip


def back_bust(
    person: Person,
    at: tuple[float, float],
    scale: float = 1.0,
    body: float = 120.0,
) -> Group:
    """Return a person from behind, placed and cut like ``bust``."""
    skin = person.tone
    bald = person.hair == "bald"
    return group(
        _shoulders(person, body, front=False),
        path("M-17,30 L-17,74 C-8,80 8,80 17,74 L17,30 Z", skin.shade),
        (ellipse(side * 38, 4, 6.5, 10, skin.base) for side in (-1, 1)),
        _bald_behind(person) if bald else hair_behind(person.hair, person.hair_color),
        at=at, scale=scale,
    )  # fmt: skip


def arms_on_table(person: Person, at: tuple[float, float], scale: float, edge: float) -> Group:
    """Return the arms of a bust that lie on a table, which begins ``edge`` units below its head."""
    crease = f"M-44,{edge - 90} C-46,{edge - 70} -46,{edge - 50} -45,{edge - 28}"
    parts: list[Item] = [path(crease, None, person.top.shade(), 3)]
    for side, sleeve in ((-1, person.top), (1, person.top.shade())):
        arm = [(side * 61, edge - 34), (side * 63, edge - 10), (side * 34, edge + 12)]
        wrist = (side * 30, edge + 13)
        palm = hand(person.tone, "relaxed", (0, 0), 172 if side > 0 else 8, thumb=side)
        parts += [
            group(palm, at=wrist, scale=1.35), path(ribbon(arm, [17, 18, 13]), sleeve),
        ]  # fmt: skip
    return group(parts, at=at, scale=scale)


def _bald_behind(person: Person) -> tuple[Path, ...]:
    skull = hair_behind("short", person.tone.base)
    wreath = (
        "M-41,-4 C-40,22 -30,38 -18,46 C-8,50 8,50 18,46 C30,38 40,22 41,-4"
        " C34,14 18,20 0,20 C-18,20 -34,14 -41,-4 Z"
    )
    return (*skull, path(wreath, person.hair_color))


def _shoulders(person: Person, body: float, *, front: bool) -> Iterator[Path]:
    top, dark = person.top, person.top.shade()
    wide = 88 if person.large else 80
    if body <= 108:  # cut above the elbow: shoulders only
        yield path(
            f"M{-wide + 4},{body} C{-wide + 8},96 -66,89 -44,82 L-16,72 L16,72 L44,82"
            f" C66,89 {wide - 8},96 {wide - 4},{body} Z",
            top,
        )
        return
    yield path(
        f"M{-wide},{body} C{-wide - 2},104 -70,90 -44,82 L-16,72 L16,72 L44,82"
        f" C70,90 {wide + 2},104 {wide},{body} Z",
        top,
    )
    yield path(
        f"M44,82 C70,90 {wide + 2},104 {wide},{body} L{wide - 34},{body} C52,120 52,100 44,82 Z",
        dark,
    )
    if front and body > 130:
        yield path(f"M-52,{body - 2} C-50,134 -50,122 -53,112", None, dark, 3)


def _neck(person: Person) -> Iterator[Path]:
    skin = person.tone
    yield path("M-17,30 L-17,70 C-17,84 17,84 17,70 L17,30 Z", skin.base)
    yield path("M-17,44 C-8,58 10,58 17,44 L17,56 C10,66 -8,66 -17,56 Z", skin.shade)


def _neckline(person: Person, body: float) -> Iterator[Path]:
    dark = person.top.shade()
    match person.neckline:
        case "v":
            yield path("M-17,71 L0,96 L17,71 C12,78 -12,78 -17,71 Z", person.tone.base)
        case "collar":
            yield path("M-20,68 L-2,86 L-16,98 L-28,76 Z", Color("#FFFFFF"))
            yield path("M20,68 L2,86 L16,98 L28,76 Z", Color("#F0F0EC"))
        case "roll":
            yield path("M-20,58 L20,58 L23,80 C10,88 -10,88 -23,80 Z", dark)
        case "cardigan":
            low = min(body, 170.0)
            yield path(f"M-20,70 L-6,{low} L6,{low} L20,70 C10,84 -10,84 -20,70 Z", CREAM)
            yield path(f"M-25,74 L-20,69 L-4,{low} L-13,{low} Z", dark)
            yield path(f"M25,74 L20,69 L4,{low} L13,{low} Z", dark)
        case _:
            yield path("M-21,70 C-14,86 14,86 21,70 L25,75 C16,93 -16,93 -25,75 Z", dark)
