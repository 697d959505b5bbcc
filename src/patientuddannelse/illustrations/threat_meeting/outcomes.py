"""How the meeting ends: wires from the dial to two cards, and the cord that brings the signal."""

from __future__ import annotations

import math
from collections.abc import Iterator

from patientuddannelse.curriculum.models.threat_meeting import ThreatMeetingContent
from patientuddannelse.drawing.alarm import brick, foot
from patientuddannelse.drawing.controls import knob
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.materials import FLOOR, SHADOW
from patientuddannelse.drawing.papers import chevron
from patientuddannelse.drawing.shapes import arc_points, disc, group, path, rect, rounded, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.threat_meeting.layout import (
    Card,
    Layout,
    line_height,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, Group, Item

LEVEL = {"danger": 0.92, "safe": 0.16}
ARROW = {"danger": "up", "safe": "down"}
HEAD = {"danger": "coral7", "safe": "green"}
ARC = {"danger": "coral5", "safe": "green"}
_SAFE_WIRE = Color("#4FB893")

_LEAST_FOOT = 6.0  # design units of the radius: smaller, a foot is not known as one


def draw_wires(layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw a wire from the dial to each card: over the table's edge, then to the card's plug."""
    u = layout.unit
    for i, card in enumerate(layout.cards):
        route = _tall_route(layout, card, i) if layout.tall else _wide_route(layout, card, i)
        color = stage.color("coral5") if card.outcome.id == "danger" else _SAFE_WIRE
        yield path(route, None, stage.color("petrol9"), 6.4 * u)
        yield path(route, None, color, 4 * u)


def _tall_route(layout: Layout, card: Card, number: int) -> str:
    """Lead one wire to each side of the signal's seat, then straight down to its card."""
    u, (x, y), r = layout.unit, layout.dial, layout.dial_radius
    side = -1 if number == 0 else 1
    over, low = layout.gaps[number], max(p.tag.bottom for p in layout.placed) + 2 * u
    px, py = card.plug
    top = card.box.y - 4 * u
    bend = min(14 * u, (top + 4 * u - low) * 0.6)
    start = y + 1.2 * r
    return (
        f"M{x + side * 0.87 * r},{y + r}"
        f" C{x + side * 1.7 * r},{start + 5 * u} {over},{start + 5 * u}"
        f" {over},{start + 21 * u} L{over},{low}"
        f" C{over},{low + bend} {px},{top - bend} {px},{top} L{px},{py}"
    )


def _wide_route(layout: Layout, card: Card, number: int) -> str:
    """Lead both wires down right of the signal's seat and along the foot to the column."""
    u, (x, y), r = layout.unit, layout.dial, layout.dial_radius
    apart = 5.4 * u
    first = number == 0
    over = layout.gaps[1] + (apart / 2) * (-1 if first else 1)
    lane = card.box.x - 5.5 * u - (apart if first else 0)
    low = layout.disc.y + layout.disc_radius * 0.4 + (apart / 2) * (1 if first else -1)
    turn = 6 * u
    px, py = card.plug
    start = y + 1.2 * r
    return (
        f"M{x + 0.8 * r},{y + r} C{x + 1.7 * r},{start + 4 * u} {over},{start + 2 * u}"
        f" {over},{start + 16 * u} L{over},{low - turn} Q{over},{low} {over + turn},{low}"
        f" L{lane - turn},{low} Q{lane},{low} {lane},{low - turn}"
        f" L{lane},{py + turn} Q{lane},{py} {lane + turn},{py} L{px + 4},{py}"
    )


def draw_card(card: Card, layout: Layout, stage: Stage) -> Group:
    """Draw an outcome: what the meeting says, how the brain turns the dial, what is felt."""
    box, outcome, u = card.box, card.outcome, layout.unit
    radius = 5 * u
    color = stage.color(HEAD[outcome.id])
    head = Rect(box.x, box.y, box.width, card.head)
    size = min(11.5 * u, (box.height - card.head) * 0.31)
    x = box.x + size * (3.56 if layout.tall else 3.5)
    inner = Rect(x, head.bottom, box.right - x - 2.2 * u, box.height - card.head)
    arrow = (14 if layout.tall else 11) * u
    role = "h2" if layout.tall else "h3"
    text = line_height(stage, outcome.text, inner.width, "small")
    room = inner.width - arrow
    tall = (
        stage.height(outcome.result, room, role)
        if layout.tall
        else line_height(stage, outcome.result, room, role)
    )
    spare = max(0.0, inner.height - text - tall) / 3
    above = Rect(x, inner.y + spare, inner.width, text)
    result = Rect(x + arrow, above.bottom + spare * 0.7, inner.width - arrow, tall)
    return group(
        rect(box.x, box.y + u, box.width, box.height, SHADOW, radius, opacity=0.25),
        rect(box.x, box.y, box.width, box.height, stage.color("white"), radius),
        path(rounded(head, radius, bottom=False), color),
        stage.text(
            outcome.title, _title_box(card, layout), role, "white", anchor=Anchor.MIDDLE,
            name=f"{outcome.id}_title",
        ),
        _plug(card, layout, color),
        knob(
            (box.x + size * 1.85, inner.center.y + size * 0.12), size, LEVEL[outcome.id],
            stage.color(ARC[outcome.id]),
        ),
        stage.text(outcome.text, above, "small", name=f"{outcome.id}_text"),
        icon(
            ARROW[outcome.id], (x + arrow * 0.4, result.center.y), min(arrow * 1.55, 24 * u),
            color,
        ),
        stage.text(outcome.result, result, role, color, name=f"{outcome.id}_result"),
        name=f"outcome_{outcome.id}",
    )  # fmt: skip


def _title_box(card: Card, layout: Layout) -> Rect:
    """Return the room for the title beside the plug."""
    u, box = layout.unit, card.box
    if layout.tall and card.plug.x > box.center.x:
        return Rect(box.x + 8 * u, box.y, card.plug.x - 7 * u - box.x - 8 * u, card.head)
    x = (card.plug.x if layout.tall else box.x + 20) + 8.5 * u
    return Rect(x, box.y, box.right - x - 3 * u, card.head)


def _plug(card: Card, layout: Layout, color: Color) -> Iterator[Item]:
    u = layout.unit
    x, y = card.plug if layout.tall else (card.plug.x + 20, card.plug.y)
    yield disc(x, y, 5.6 * u, Color("#FFFFFF"))
    yield icon(ARROW[card.outcome.id], (x, y), 8.4 * u, color)


def draw_cord(content: ThreatMeetingContent, layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw the body's signal: a cord (never pain's colour) from a foot on a small brick."""
    u = layout.unit
    tag = layout.signal(content).tag
    x, y = tag.center.x, tag.bottom - 2 * u
    dx, dy = layout.disc
    if layout.tall:
        stop = dy - layout.disc_radius
        turn = stop - 26 * u
        route = (
            f"M{x},{y} L{x},{turn} C{x},{turn + 10 * u} {dx},{turn + 8 * u}"
            f" {dx},{turn + 18 * u} L{dx},{stop + 2 * u}"
        )
        marks = [((x, y + share * (turn - y)), -90.0) for share in (0.4, 0.85)]
    else:
        turn = 7 * u
        route = f"M{x},{y} L{x},{dy - turn} Q{x},{dy} {x - turn},{dy} L{dx},{dy}"
        start = dx + layout.disc_radius
        marks = [((start + share * (x - start), dy), 0.0) for share in (0.4, 0.75)]
    yield path(route, None, stage.color("petrol9"), 11 * u if layout.tall else 9 * u)
    yield path(route, None, stage.color("petrol2"), 5 * u if layout.tall else 4 * u)
    for at, angle in marks:
        yield chevron(at, 10 * u, stage.color("white"), 2.2 * u, angle)
    if layout.disc_radius > _LEAST_FOOT * u:  # cards close together leave it no room
        yield from _foot(layout, stage)


def _foot(layout: Layout, stage: Stage) -> Iterator[Item]:
    x, y = layout.disc
    r = layout.disc_radius
    k = r / 19.3
    floor = y + 11.5 * k
    yield disc(x, y, r + 1.6 * k, stage.color("petrol9"))
    yield disc(x, y, r, stage.color("petrol1"))
    yield path(_floor(x, y, r, floor), FLOOR)
    yield brick((x + 7.4 * k, floor + 0.2 * k), 0.09 * k, shadow=False)
    yield foot((x - 5.4 * k, floor - 4.4 * k), 0.083 * k, 3, leg=245, rotate=-6)


def _floor(x: float, y: float, r: float, floor: float) -> Outline:
    """Return the part of the disc below the floor's edge."""
    a = math.degrees(math.asin((floor - y) / r))
    return (*smooth(arc_points(x, y, r, a, 180 - a)), ("Z",))
