"""Full figures: a person in a pose, standing at a point, out of limbs, torso, head and aids."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from patientuddannelse.drawing.aids import chair, held, wheelchair_behind, wheelchair_front
from patientuddannelse.drawing.hair import hair_back
from patientuddannelse.drawing.heads import Mood, head
from patientuddannelse.drawing.limbs import (
    XY,
    angle_of,
    bent,
    hand,
    part_of,
    ribbon,
    shoe,
    tapered,
    tube,
)
from patientuddannelse.drawing.materials import CREAM, WHITE
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.poses import STAND, Arm, Leg, Pose
from patientuddannelse.drawing.shapes import group, path
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item

_HEAD = 0.61  # figure units per head unit: an adult's head is about a sixth of the height
_STRAP = Color("#8FC1C6")
_REACH = 18.0  # how far the shoulder joints stand from the spine


def figure(
    person: Person,
    pose: Pose = STAND,
    at: tuple[float, float] = (0.0, 0.0),
    scale: float = 1.0,
    look: float = 0.0,
    mood: Mood = "calm",
    *,
    flip: bool = False,
    look_up: float = 0.0,
    load: float = 1.0,
    name: str = "",
) -> Group:
    """Return a person whose feet stand at ``at``, about 365 units of ``scale`` points tall.

    Poses face right, ``flip`` turns them left; ``look`` (-1…1) turns the face, 1 being the way
    the body faces. ``load`` sizes what the hands hold.
    """
    body = _figure(person, pose, look, look_up, mood, load)
    return replace(body, name=name, transform=Matrix.placed(*at, scale, flip=flip))


@lru_cache(maxsize=256)
def _figure(
    person: Person, pose: Pose, look: float, look_up: float, mood: Mood, load: float
) -> Group:
    """Return a person with the feet at the origin; kept, since many pictures show the same."""
    face = _head(pose, [head(person, look, look_up, mood, back=False)])
    raised = pose.near_arm.wrist[1] < pose.shoulder[1] + 20
    return group(
        _seat_behind(pose),
        _head(pose, hair_back(person.hair, person.hair_color)),
        None if pose.far_arm.front else _arm(person, pose, pose.far_arm, far=True, load=load),
        _leg(person, pose, pose.far_leg, far=True),
        _leg(person, pose, pose.near_leg, far=False),
        _torso(person, pose),
        _neck(person, pose),
        _arm(person, pose, pose.far_arm, far=True, load=load) if pose.far_arm.front else None,
        face if raised else None,
        _arm(person, pose, pose.near_arm, far=False, load=load),
        None if raised else face,  # hair and scarf lie over the shoulder
        wheelchair_front() if pose.seat == "wheelchair" else None,
    )


def _head(pose: Pose, items: Iterable[Item]) -> Group:
    x, y = pose.head
    return group(items, at=(x, y + 9), scale=_HEAD, rotate=pose.tilt)


def _seat_behind(pose: Pose) -> Group | None:
    match pose.seat:
        case "chair":
            return chair((-2, 0))
        case "wheelchair":
            return wheelchair_behind()
        case _:
            return None


def _lean(pose: Pose) -> tuple[float, float]:
    """Return the length of the back and its lean in degrees from upright, to the right."""
    dx, dy = pose.shoulder[0] - pose.hip[0], pose.shoulder[1] - pose.hip[1]
    return math.hypot(dx, dy), math.degrees(math.atan2(dx, -dy))


def _shoulder(person: Person, pose: Pose, *, far: bool) -> XY:
    length, lean = _lean(pose)
    out = _REACH + (6 if person.large else 0)
    side, up = (out if far else -out), length - 8
    cos, sin = math.cos(math.radians(lean)), math.sin(math.radians(lean))
    return pose.hip[0] + side * cos + up * sin, pose.hip[1] + side * sin - up * cos


def _arm(person: Person, pose: Pose, arm: Arm, *, far: bool, load: float) -> Iterator[Item]:
    skin, sleeve = person.tone, person.top.shade() if far else person.top
    line = bent(_shoulder(person, pose, far=far), arm.elbow, arm.wrist)
    wider = 1.5 if person.large else 0.0
    forearm = skin.shade if far else skin.base
    angle = angle_of(arm.elbow, arm.wrist) + arm.bend
    thing = held(arm.holds, arm.wrist, load)
    if thing and arm.holds != "mug":
        yield thing
    palm = hand(skin, arm.hand, arm.wrist, angle, thumb=arm.thumb, far=far)
    cloth = part_of(line, 0.95) if person.long_sleeves else line[:3]
    cuff = 9.4 if person.long_sleeves else 12.8
    if not far:  # a hard shadow parts the sleeve from a chest of the same colour
        shifted = [(x + 3.2, y + 1.6) for x, y in cloth[1:]]
        yield from _filled(shifted, (12 + wider, 11.5, min(cuff, 11)), person.top.shade(0.28))
    yield from _filled(line, (9, 8.2, 6.6), forearm)
    if thing and arm.holds == "mug":
        yield thing
    yield palm
    middle = 12 if person.long_sleeves else 13
    yield from _filled(cloth, (13.4 + wider, middle + wider, cuff), sleeve, round_end=False)
    if arm.plastered:
        yield from _cast_and_sling(pose, line)


def _filled(
    line: Sequence[XY],
    half_widths: tuple[float, float, float],
    color: Color,
    *,
    round_end: bool = True,
) -> Iterator[Item]:
    """Draw a limb along a line, tapering over three half-widths, its far end round or cut."""
    for shape in tube(line, tapered(line, *half_widths), round_ends=(True, round_end)):
        yield path(shape, color)


def _cast_and_sling(pose: Pose, line: list[XY]) -> Iterator[Item]:
    """Lay a plaster cast round the forearm, carried by a strap round the neck and the wrist."""
    elbow, wrist = line[4], line[-1]
    neck = (pose.shoulder[0] + 10, pose.shoulder[1] - 12)
    held_at = elbow[0] + (wrist[0] - elbow[0]) * 0.72
    strap = ((neck[0], neck[1]), ((neck[0] + held_at) / 2 + 3, wrist[1] - 34), (held_at, wrist[1]))
    yield path(ribbon(strap, (4, 4.5, 5)), _STRAP)
    cast = [(elbow[0] + 4, elbow[1]), ((elbow[0] + wrist[0]) / 2, wrist[1]), wrist]
    yield path(ribbon(cast, (14.5, 13.5, 11.5), round_ends=(True, False)), WHITE.shade(0.16))
    upper = [(x, y - 2.6) for x, y in cast]
    yield path(ribbon(upper, (11.5, 10.6, 8.8), round_ends=(True, False)), WHITE)
    yield path(
        f"M{held_at - 5},{wrist[1] - 14} L{held_at + 5},{wrist[1] - 14}"
        f" L{held_at + 4},{wrist[1] + 14} L{held_at - 6},{wrist[1] + 14} Z",
        _STRAP.shade(0.12),
    )


def _leg(person: Person, pose: Pose, leg: Leg, *, far: bool) -> Iterator[Item]:
    cloth = person.bottom.shade(0.22) if far else person.bottom
    wide = 3.6 if person.large else 0.0
    (fx, fy), (hx, hy) = leg.foot, pose.hip
    shift = 7 if pose.near_leg.facing < 0 else 2  # standing to the front, the legs part
    start = (hx + (shift if far else -shift), hy)
    lift = math.radians(leg.turn)
    ankle = (fx - 12 * math.sin(-lift) * 0.6, fy - 16)
    line = bent(start, leg.knee, ankle, 0.34)
    yield shoe(
        person.shoes.shade(0.12) if far else person.shoes, (fx, fy - 9), leg.turn, leg.facing
    )
    widths = (17.5 + wide, 15 + wide, 11.5 + wide)
    yield from _filled(line, widths, cloth, round_end=False)


def _torso(person: Person, pose: Pose) -> Group:
    length, lean = _lean(pose)
    top, belly = (35.0, 16.0) if person.large else (29.5, 0.0)
    waist, hem = (38.0, 39.0) if person.large else (25.0, 26.5)
    up = -length
    body = (
        f"M{-top},{up + 16} C{-top},{up - 3} -17,{up - 11} -9,{up - 16} L9,{up - 16}"
        f" C17,{up - 11} {top},{up - 3} {top},{up + 16}"
        f" C{top + belly * 0.6},{up + 46} {waist + belly},{-42} {hem + belly * 0.4},6"
        f" C{hem + belly * 0.4},14 {-hem},14 {-hem},6 C{-waist},{-42} {-top + 1},{up + 46}"
        f" {-top},{up + 16} Z"
    )
    shade = (
        f"M{top},{up + 16} C{top + belly * 0.6},{up + 46} {waist + belly},{-42}"
        f" {hem + belly * 0.4},6 C{hem + belly * 0.4},11 {hem - 10},12.4 {hem - 20},12.4"
        f" C{hem - 8},{-40} {top - 8},{up + 44} {top - 11},{up - 4}"
        f" C{top - 3},{up + 1} {top},{up + 7} {top},{up + 16} Z"
    )
    return group(
        path(body, person.top),
        path(shade, person.top.shade(0.16)),
        None if person.hair == "hijab" else _opening(person, up),
        at=pose.hip, rotate=lean,
    )  # fmt: skip


def _opening(person: Person, up: float) -> Iterator[Item]:
    dark = person.top.shade(0.28)
    match person.neckline:
        case "cardigan":
            yield path(f"M-8,{up - 16} L4,{up + 54} L9,{up + 54} L14,{up - 14} Z", CREAM)
            yield path(f"M14,{up - 14} L8,{up + 54} L7,10", None, dark, 2.4)
            yield path(f"M-8,{up - 16} L6,{up + 54}", None, dark, 3)
        case "v":
            yield path(f"M-9,{up - 16} L3,{up + 8} L13,{up - 14} Z", person.tone.base)
        case "collar":
            yield path(f"M-14,{up - 15} L3,{up + 2} L16,{up - 13} L2,{up - 9} Z", WHITE)
        case _:
            yield path(f"M-12,{up - 14} Q2,{up + 4} 15,{up - 13}", None, dark, 4.4)


def _neck(person: Person, pose: Pose) -> Iterator[Item]:
    skin = person.tone
    length, lean = _lean(pose)
    cos, sin = math.cos(math.radians(lean)), math.sin(math.radians(lean))
    base = (pose.hip[0] + sin * (length + 10) + cos, pose.hip[1] - cos * (length + 10) + sin)
    chin = (pose.head[0] - 1, pose.head[1] + 30)
    middle = ((base[0] + chin[0]) / 2, (base[1] + chin[1]) / 2)
    yield path(ribbon((base, middle, chin), (12, 11, 11)), skin.shade)
    if person.neckline == "roll":
        yield path(ribbon((base, middle), (14, 13.5)), person.top.shade())
