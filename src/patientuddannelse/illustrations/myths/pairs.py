"""The pairs: each fact large, with a small picture; its myth small on a plate below."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import product

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.myths import MythPicture, MythsContent, Pair
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.alarm import foot, plaster
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import BEARDED_MAN, OLD_MAN, RED_HAIRED_WOMAN, WALKER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.film import film
from patientuddannelse.drawing.materials import WHITE
from patientuddannelse.drawing.papers import write_on
from patientuddannelse.drawing.poses import CARRY, STROLL, WALK
from patientuddannelse.drawing.scenery import tree
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, rect, smooth
from patientuddannelse.drawing.sheets import stands_upright
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.drawing.write_on import tick_box
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Item, Role
from patientuddannelse.units import mm

_FACTS = ("h2", "h3", "strong", "label")
_PICTURES = (0.24, 0.16, 0.1)  # shares of a card's width
_GROUNDS = ("petrol2", "sun2")  # behind the pictures in turn, so that rows are told apart
_TICK = mm(6.5)  # the side of a box to tick


@dataclass(frozen=True, slots=True)
class _Plan:
    """The boxes of the pairs, the size of the pictures, and the roles of fact and myth."""

    boxes: tuple[Rect, ...]
    picture: float
    pad: float
    fact: str
    myth: str = "small"


def draw_pairs(content: MythsContent, stage: Stage) -> Figure:
    """Draw the pairs that are shown, one step each."""
    plan = _plan(content, stage)
    parts: list[Group] = []
    for pair, box in zip(content.pairs, plan.boxes, strict=True):
        if stage.shows(pair.id):
            words = _pair(content, stage, plan, pair, box)
            parts.append(group(words, name=pair.id, role=Role.ITEM))
    steps = tuple(Step(part.name, (part.name,)) for part in parts)
    return Figure(tuple(parts), steps, str(content.alt))


def _plan(content: MythsContent, stage: Stage) -> _Plan:
    """One column on a sheet, two on a slide; the largest facts that fit, else small pictures.

    Pairs to tick stand in one column too, each as tall as its words need.
    """
    if content.places:
        return _ticked_plan(content, stage)
    frame = stage.frame
    columns = 1 if stands_upright(stage) else 2
    rows = math.ceil(len(content.pairs) / columns)
    gap = 0.35 * stage.type["small"].size
    pad = 0.5 * stage.type["small"].size
    width = (frame.width - gap * (columns - 1)) / columns
    height = (frame.height - gap * (rows - 1)) / rows
    picture, role = 0.0, ""
    for share, role in product(_PICTURES, _FACTS):
        picture = min(height - 1.2 * pad, share * width)
        room = width - picture - 4 * pad
        if all(_needed(content, stage, pair, room, role, pad) <= height for pair in content.pairs):
            break
    needs = [_needed(content, stage, pair, room, role, pad) for pair in content.pairs]
    if columns == 1 and sum(needs) / rows <= height < max(needs):
        boxes = _as_needed(frame, needs, gap)  # in cards of one height the longest would not fit
        lowest = min(box.height for box in boxes)
        return _Plan(boxes, min(picture, lowest - 1.2 * pad), pad, role)
    boxes = tuple(
        Rect(
            frame.x + (i % columns) * (width + gap), frame.y + (i // columns) * (height + gap),
            width, height,
        )
        for i in range(len(content.pairs))
    )  # fmt: skip
    return _Plan(boxes, picture, pad, role)


def _as_needed(frame: Rect, needs: Sequence[float], gap: float) -> tuple[Rect, ...]:
    """Return cards one under the other, all with as much air around their words."""
    spare = (frame.height - sum(needs) - gap * (len(needs) - 1)) / len(needs)
    boxes, y = [], frame.y
    for need in needs:
        boxes.append(Rect(frame.x, y, frame.width, need + spare))
        y += need + spare + gap
    return tuple(boxes)


def _ticked_plan(content: MythsContent, stage: Stage) -> _Plan:
    frame, pad = stage.frame, 0.4 * stage.type["small"].size
    gap = 0.5 * pad
    room = frame.height - gap * (len(content.pairs) - 1)
    for share, role in product(_PICTURES[1:], _FACTS[1:]):
        picture = min(0.92 * room / len(content.pairs), share * frame.width)
        width = frame.width - picture - pad  # words and pictures reach to both margins
        needs = [_needed(content, stage, pair, width, role, pad) for pair in content.pairs]
        if sum(needs) <= room:
            break
    spare = (room - sum(needs)) / len(needs)
    boxes, y = [], frame.y
    for need in needs:
        height = need + spare if spare > 0 else need * room / sum(needs)
        boxes.append(Rect(frame.x - pad, y, frame.width + 2 * pad, height))
        y += height + gap
    return _Plan(tuple(boxes), picture, pad, role)


def _needed(
    content: MythsContent, stage: Stage, pair: Pair, room: float, role: str, pad: float
) -> float:
    fact = stage.height(pair.fact, room, role)
    myth = stage.height(_myth(content, pair), room - 2 * pad, "small")
    return fact + myth + 2.6 * pad


def _myth(content: MythsContent, pair: Pair) -> Text:
    """Return the myth with the word before it, at the myth's place in the file."""
    return Text(f"{content.prefix} {pair.myth}", pair.myth.raw, pair.myth.origin)


def _pair(
    content: MythsContent, stage: Stage, plan: _Plan, pair: Pair, box: Rect
) -> Iterator[Item]:
    pad, side = plan.pad, plan.picture
    yield rect(box.x, box.y, box.width, box.height, WHITE, 0.8 * pad)
    x, y = box.x + pad, box.center.y - side / 2
    ground = _GROUNDS[content.pairs.index(pair) % len(_GROUNDS)]
    yield group(
        disc(50, 50, 50, stage.color(ground)), _picture(stage, pair.picture),
        at=(x, y), scale=side / 100,
    )  # fmt: skip
    left = x + side + (pad if content.places else 2 * pad)
    room = box.right - pad - left
    fact = stage.height(pair.fact, room, plan.fact)
    words = _myth(content, pair)
    myth = min(stage.height(words, room - 2 * pad, plan.myth) + 0.8 * pad, box.height - 0.6 * pad)
    fact = max(0.0, min(fact, box.height - myth - 0.6 * pad))  # too long a text says so
    top = box.y + (box.height - fact - myth - 0.6 * pad) / 2
    yield stage.text(pair.fact, Rect(left, top, room, fact), plan.fact, "petrol9")
    frame = Rect(left, top + fact + 0.6 * pad, room, myth)
    place = content.tick(pair)
    said = frame.inset(pad, 0)
    if not place:
        needed = stage.width(words, plan.myth) / (1 - stage.typesetter.margin) + 2 * pad + 2
        plate = min(needed, room)
        yield rect(frame.x, frame.y, plate, frame.height, stage.color("sand"), 0.6 * pad)
    else:
        yield write_on(frame, stage.color("petrol4"), 0.5 * stage.strokes.detail, radius=0.6 * pad)
        side = min(_TICK, frame.height - 4)
        box = Rect(frame.x + 0.7 * pad, frame.center.y - side / 2, side, side)
        yield tick_box(stage, place.id, str(place.label), box)
        said = Rect(box.right + pad, frame.y, said.right - box.right - pad, frame.height)
    yield stage.text(words, said, plan.myth, "ink2", anchor=Anchor.MIDDLE)


def _picture(stage: Stage, name: MythPicture) -> Iterator[Item]:
    """Yield a small picture inside a disc of 100 units."""
    ground = stage.color("petrol2").shade(0.18)
    match name:
        case "plaster":
            yield foot((35.6, 78), 0.24, 3, leg=230)
            yield plaster((47.6, 61), 0.265)
        case "body":
            yield ellipse(46, 95, 18, 2, ground)
            yield figure(WALKER, CARRY, (44, 95), 0.25, 0.5)
        case "scan":
            yield film((20.5, 13.4), 0.78)
        case "shoe":
            yield tree((80, 82), 0.26)
            yield ellipse(50, 95, 18, 2, ground)
            yield figure(BEARDED_MAN, WALK, (47, 95), 0.25, 0.5, "smile")
        case "path":
            hills = ((9, 78), (25, 72), (44, 82), (62, 74), (78, 81), (92, 74))
            yield path(smooth(hills), None, stage.color("petrol7"), 5)
            yield figure(OLD_MAN, STROLL, (58, 75), 0.195, 0.5)
        case "person":
            yield bust(RED_HAIRED_WOMAN, (50, 40.5), 0.415, mood="calm", body=112)
