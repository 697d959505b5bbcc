"""The foot: a shard of glass and a toy brick can hurt alike; only looking tells if skin is whole.

Sources: s001-2-glas-lego, s001-2-lego-alarm.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.foot_brick import FootBrickContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.alarm import brick, foot, glass_shard
from patientuddannelse.drawing.captions import largest
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.materials import FLOOR, MOUTH, TIMBER
from patientuddannelse.drawing.shapes import (
    arc,
    disc,
    ellipse,
    group,
    path,
    polyline,
    rect,
    rounded,
)
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role

_TURN = -7.0  # degrees: the toes stand on the thing, the heel is lower
_WORDS = 0.92  # of a full slide's height: how low words may reach, clear of the plate at its foot
_REACH = 404.0  # foot units from the heel to the last arc before the toes


@dataclass(frozen=True, slots=True)
class _Plan:
    """The ground to paint and its floor line, the large foot, the two cards, the sentence."""

    ground: Rect
    bleed: bool
    floor: float
    foot: Point
    scale: float
    cards: dict[str, Rect]
    sentence: Rect


def draw(content: FootBrickContent, stage: Stage) -> Figure:
    """Draw the foot on something unseen, then glass and brick, then that the foot is whole."""
    plan = _plan(stage)
    parts = [group(_ground(stage, plan), name="ground", role=Role.DECORATIVE)]
    steps = []
    if stage.shows("foot"):
        parts.append(_large_foot(content, stage, plan))
        steps.append(Step("foot", ("foot",)))
    for thing in ("glass", "brick"):
        if stage.shows(thing):
            parts.append(_card(content, stage, plan, thing))
            steps.append(Step(thing, (thing,)))
    if stage.shows("unharmed"):
        parts.append(_unharmed(content, stage, plan))
        steps.append(Step("unharmed", ("unharmed",)))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


def _plan(stage: Stage) -> _Plan:
    """Leave the left of a full slide to its words; elsewhere foot, cards and sentence fill all."""
    frame, page = stage.frame, stage.page
    bleed = frame.width * frame.height > 0.8 * page.width * page.height
    wide = frame.width > 1.3 * frame.height
    if bleed and wide:
        return _across(frame, page)
    pad = 0.035 * frame.width
    line = 2.4 * stage.type["h2"].size
    low = frame.bottom - line - (0.0 if bleed else 0.3 * pad)
    sentence = Rect(frame.x + pad, low, frame.width - 2 * pad, line)
    card = 0.2 * frame.width if wide else (frame.width - 3 * pad) / 2
    tall = low - frame.y - 1.5 * pad if wide else min(0.92 * card, 0.3 * frame.height)
    y = low - tall - 0.5 * pad
    x = frame.right - 2 * (card + pad) if wide else frame.x + pad
    cards = {
        "glass": Rect(x, y, card, tall),
        "brick": Rect(x + card + pad, y, card, tall),
    }
    room = (
        Rect(frame.x, frame.y, x - frame.x - pad, low - frame.y)
        if wide
        else Rect(frame.x, frame.y, frame.width, y - frame.y - 0.5 * pad)
    )
    scale = min(0.9 * room.width / _REACH, room.height / 340)
    at = Point(
        room.center.x - (_REACH / 2 - 98) * scale, room.bottom - 0.07 * room.height - 40 * scale
    )
    ground = page if bleed else frame
    return _Plan(ground, bleed, at.y + 28 * scale, at, scale, cards, sentence)


def _across(frame: Rect, page: Rect) -> _Plan:
    """Plan a full slide: words at the left, the foot in the middle, the cards at the right."""
    floor = page.y + 0.8 * page.height
    card = 0.225 * frame.width
    tall = 0.43 * frame.height
    x = frame.right - card
    cards = {
        "glass": Rect(x, frame.y, card, tall),
        "brick": Rect(x, frame.y + 1.1 * tall, card, tall),
    }
    left = frame.x + 0.445 * frame.width
    scale = (x - left - 22) / _REACH
    at = Point(left + 98 * scale, floor - 28 * scale)
    sentence = Rect(
        frame.x + 24,
        floor + 8,
        x - frame.x - 40,
        min(frame.bottom - 12, page.y + _WORDS * page.height) - floor - 8,
    )
    return _Plan(page, True, floor, at, scale, cards, sentence)


def _ground(stage: Stage, plan: _Plan) -> Iterator[Item]:
    """Yield the wall with a lighter disc, and the wooden floor."""
    box, floor = plan.ground, plan.floor
    wall, line = stage.color("petrol2"), FLOOR.mix("#5A3510", 0.28)
    radius = 0.0 if plan.bleed else 0.03 * box.width
    yield path(rounded(box, radius), wall)
    reach = min(0.98 * (plan.foot.x - box.x), 0.94 * (floor - box.y))
    half = 0.62 * (floor - box.y)
    light = min(half, reach, box.right - plan.foot.x)
    x, y = min(plan.foot.x + 60 * plan.scale, box.right - light), box.y + light + 0.02 * box.height
    yield within(disc(x, y, light, wall.mix(stage.color("white"), 0.3)), box)
    wood = Rect(box.x, floor, box.width, box.bottom - floor)
    yield path(rounded(wood, radius, top=False), FLOOR)
    yield rect(box.x, floor, box.width, 0.008 * box.height, line)
    for i in range(1, 8):
        x = box.x + i * box.width / 8
        foot_x = box.center.x + (x - box.center.x) * 1.1
        if box.x < foot_x < box.right:
            yield polyline([(x, floor + 4), (foot_x, box.bottom - 4)], line, 1.6)


def _contact(plan: _Plan) -> Point:
    """Return where the large foot meets the thing, on the page."""
    return _below(plan.foot, plan.scale)


def _below(at: Point, scale: float) -> Point:
    return Point(at.x + 150 * scale, at.y - 14 * scale)


def _large_foot(content: FootBrickContent, stage: Stage, plan: _Plan) -> Group:
    """Draw the foot that steps on something dark, three arcs and the cry."""
    k, touch = plan.scale, _contact(plan)
    up = (plan.foot.y - plan.ground.y) / k
    leg = up + 4 if plan.bleed else up - 30
    dark = stage.color("petrol9")
    tip = Point(plan.foot.x + 196 * k, plan.foot.y - 44 * k)
    label = content.part("foot").label
    width = stage.width(label, "display") + 12 if label else 0.0
    tall = 1.2 * stage.type["display"].size
    right = stage.frame.right - width
    for box in plan.cards.values():  # the cry keeps clear of cards at its height
        if box.y < tip.y - 120 * k:
            right = min(right, box.x - width - 10)
    y = max(stage.frame.y + 4, tip.y - 150 * k - tall)
    cry = Rect(min(tip.x + 24 * k, right), y, width, tall)
    ceiling = Rect(plan.ground.x, plan.ground.y, plan.ground.width, 26 * k)
    return group(
        ellipse(touch.x, plan.floor + 13 * k, 76 * k, 8 * k, TIMBER, opacity=0.35),
        path(
            f"M{touch.x - 52 * k},{plan.floor + 11 * k} C{touch.x - 60 * k},{touch.y + 12 * k}"
            f" {touch.x - 44 * k},{touch.y + 2 * k} {touch.x - 30 * k},{touch.y + 3 * k}"
            f" C{touch.x - 6 * k},{touch.y - 1 * k} {touch.x + 14 * k},{touch.y - 1 * k}"
            f" {touch.x + 34 * k},{touch.y + 2 * k} C{touch.x + 48 * k},{touch.y + 4 * k}"
            f" {touch.x + 58 * k},{touch.y + 16 * k} {touch.x + 50 * k},{plan.floor + 11 * k} Z",
            dark.tint(0.1),
        ),
        _arcs(stage, tip, k),
        within(foot(plan.foot, k, 3, leg=leg, rotate=_TURN), plan.ground),
        None
        if plan.bleed
        else path(rounded(ceiling, 0.03 * plan.ground.width, bottom=False), stage.color("petrol4")),
        stage.text(label, cry, "display", "coral7") if label else None,
        name="foot",
    )


def _arcs(stage: Stage, at: Point, scale: float) -> Iterator[Item]:
    """Yield the three short arcs of pain: the same wherever they stand."""
    for radius in (84, 116, 148):
        yield arc(
            at.x - 36 * scale, at.y + 18 * scale, radius * scale, -62, -16,
            stage.color("coral7"), 10 * scale,
        )  # fmt: skip


def _card(content: FootBrickContent, stage: Stage, plan: _Plan, thing: str) -> Group:
    """Draw a foot on one thing, the name of the thing above; glass leaves a cut, the brick none."""
    box = plan.cards[thing]
    head = stage.type["label"].size * 1.75
    room = Rect(box.x, box.y + head, box.width, box.height - head)
    k = min(0.92 * room.width / _REACH, room.height / 280)
    floor = room.bottom - 0.15 * room.height
    at = Point(room.center.x - (_REACH / 2 - 98) * k, floor - 29 * k)
    touch = _below(at, k)
    radius = 14.0 * box.width / 220
    ground = Rect(box.x, floor, box.width, room.bottom - floor)
    under = (
        glass_shard((touch.x - 26 * k, floor + 12 * k), 0.86 * k)
        if thing == "glass"
        else brick((touch.x, floor + 14 * k), 0.98 * k)
    )
    cut = polyline([(132, -26), (150, -17), (170, -19)], MOUTH, 7)
    top = Rect(box.x, box.y, box.width, head)
    tip = Point(at.x + 196 * k, at.y - 44 * k)
    return group(
        path(rounded(box.moved(0, 0.02 * box.width), radius), TIMBER, opacity=0.3),
        path(rounded(box, radius), stage.color("white")),
        path(rounded(ground, radius, top=False), FLOOR.tint(0.4)),
        under,
        _arcs(stage, tip, k),
        foot(at, k, 3, leg=(at.y - room.y) / k - 6, rotate=_TURN),
        group(cut, at=at, scale=k, rotate=_TURN) if thing == "glass" else None,
        path(rounded(top, radius, bottom=False), stage.color("petrol7")),
        stage.text(
            content.part(thing).label, top.inset(6, 0), "label", "white",
            align=Align.MIDDLE, anchor=Anchor.MIDDLE,
        ),
        name=thing,
    )  # fmt: skip


def _unharmed(content: FootBrickContent, stage: Stage, plan: _Plan) -> Group:
    """Draw the brick where the dark thing was, and say that the foot is whole."""
    k, touch = plan.scale, _contact(plan)
    block = largest(
        stage, content.part("unharmed").label, plan.sentence,
        ("display", "h1", "h2", "h3"), "petrol9", anchor=Anchor.MIDDLE,
    )  # fmt: skip
    return group(
        brick((touch.x, plan.floor + 14 * k), 1.02 * k, shadow=False), block, name="unharmed"
    )
