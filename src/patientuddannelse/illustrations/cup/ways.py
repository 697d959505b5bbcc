"""The cards of the three ways to more room: where they stand and how they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.models.cup import CupContent, Way
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.captions import phrased
from patientuddannelse.drawing.papers import card as paper_card
from patientuddannelse.drawing.shapes import disc, group, path, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.cup.pictures import HEIGHT, PICTURES, WIDTH
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role


@dataclass(frozen=True, slots=True)
class Card:
    """A card: its box, its picture's zone and its words' boxes, with the roles they are set in."""

    way: Way
    number: int
    box: Rect
    picture: Rect
    title: Rect
    text: Rect
    roles: tuple[str, str]
    beside: bool = False


@dataclass(frozen=True, slots=True)
class WaysPlan:
    """The cards, with their heading and closing line where there is room for them."""

    top: float
    cards: tuple[Card, ...]
    heading: Rect | None = None
    closing: Rect | None = None


def plan_columns(content: CupContent, stage: Stage, area: Rect, largest: float = 1.1) -> WaysPlan:
    """Set heading, cards side by side and closing line at the bottom of a sheet's area.

    ``largest`` is the greatest scale of a card's picture in design units.
    """
    u = stage.unit
    bottom, closing = area.bottom, None
    if content.closing:
        tall = stage.height(content.closing, area.width, "small")
        closing = Rect(area.x, area.bottom - 3.4 * u - tall, area.width, tall)
        bottom = closing.y - 3.8 * u
    cards = _columns(content, stage, area, bottom, ("h3", "text"), largest)
    top, heading = cards[0].box.y, None
    if content.ways_title:
        tall = stage.height(content.ways_title, area.width, "h2")
        heading = Rect(area.x, top - tall - 2.6 * u, area.width, tall)
        top = heading.y
    return WaysPlan(top, cards, heading, closing)


def plan_alone(content: CupContent, stage: Stage, area: Rect) -> WaysPlan:
    """Set the cards side by side over a slide, with the closing line below them."""
    inner = (area.width - 13.5 * stage.unit) / 3 - 11 * stage.unit
    one_line = all(stage.width(way.title, "h2") <= inner * 0.97 for way in content.ways)
    line = stage.type["label"].size * 1.3 if content.closing else 0.0
    for roles in (("h2" if one_line else "h3", "body"), ("h3", "text")):
        cards = _columns(content, stage, area, area.bottom, roles, 2.0)
        if cards[0].box.height + line + 14 <= area.height:
            break
    spare = max(0.0, cards[0].box.y - area.y - line - 14)
    up = line + 14 + spare / 2
    cards = tuple(
        replace(
            card, box=card.box.moved(0, -up), picture=card.picture.moved(0, -up),
            title=card.title.moved(0, -up), text=card.text.moved(0, -up),
        )
        for card in cards
    )  # fmt: skip
    closing = Rect(area.x, cards[0].box.bottom + 14, area.width, line) if line else None
    return WaysPlan(area.y, cards, None, closing)


def _columns(
    content: CupContent,
    stage: Stage,
    area: Rect,
    bottom: float,
    roles: tuple[str, str],
    largest: float = 1.1,
) -> tuple[Card, ...]:
    """Set the cards side by side, all as high as the one with most words, down to ``bottom``.

    ``largest`` is the greatest scale of a picture in design units.
    """
    u = stage.unit
    count = len(content.ways)
    gap, pad = 6.75 * u, 5.5 * u
    width = (area.width - gap * (count - 1)) / count
    inner = width - 2 * pad
    title = max(stage.height(way.title, inner, roles[0]) for way in content.ways)
    text = max(stage.height(way.text, inner, roles[1]) for way in content.ways)
    zone = HEIGHT * min((width - 2.4 * _number_radius(stage)) / WIDTH, largest * u)
    zone = max(zone, 2.9 * _number_radius(stage))
    height = zone + 2.2 * u + title + 0.8 * u + text + 3.6 * u
    cards = []
    for i, way in enumerate(content.ways):
        box = Rect(area.x + i * (width + gap), bottom - height, width, height)
        y = box.y + zone + 2.2 * u
        cards.append(
            Card(
                way, i + 1, box, Rect(box.x, box.y, width, zone),
                Rect(box.x + pad, y, inner, title),
                Rect(box.x + pad, y + title + 0.8 * u, inner, text), roles,
            )
        )  # fmt: skip
    return tuple(cards)


def plan_rows(content: CupContent, stage: Stage, area: Rect) -> WaysPlan:
    """Set the cards one under the other on a slide, each picture beside its words."""
    count = len(content.ways)
    gap, pad = 12.0, 12.0
    height = (area.height - gap * (count - 1) - 4) / count
    picture = min(height * 0.95, area.width * 0.34)
    inner = area.width - picture - 2 * pad
    cards = []
    for i, way in enumerate(content.ways):
        box = Rect(area.x, area.y + i * (height + gap), area.width, height)
        x = box.x + picture + pad
        title = stage.height(way.title, inner, "label")
        text = min(stage.height(way.text, inner, "small"), height - title - pad)
        y = box.y + (height - title - text) / 2 - 2
        cards.append(
            Card(
                way, i + 1, box, Rect(box.x, box.y, picture, height),
                Rect(x, y, inner, title), Rect(x, y + title + 2, inner, text),
                ("label", "small"), beside=True,
            )
        )  # fmt: skip
    return WaysPlan(area.y, tuple(cards))


def plan_stack(content: CupContent, stage: Stage, area: Rect) -> WaysPlan:
    """Set heading, cards one under the other and closing line on a sheet of their own."""
    u, count = stage.unit, len(content.ways)
    gap, pad = 7 * u, 6 * u
    heading = closing = None
    top, bottom = area.y + 4 * u, area.bottom - 4 * u
    if content.ways_title:
        heading = Rect(area.x, top, area.width, stage.height(content.ways_title, area.width, "h2"))
        top = heading.bottom + 5 * u
    if content.closing:
        line = stage.height(content.closing, area.width, "small")
        closing = Rect(area.x, bottom - line, area.width, line)
        bottom = closing.y - 5 * u
    height = (bottom - top - gap * (count - 1)) / count
    picture = 0.4 * area.width
    inner = area.width - picture - 2 * pad
    for roles in (("h2", "lead"), ("h3", "body"), ("h3", "text")):
        tall = [stage.height(way.title, inner, roles[0]) for way in content.ways]
        said = [stage.height(way.text, inner, roles[1]) for way in content.ways]
        if max(map(sum, zip(tall, said, strict=True))) + u + 2 * pad <= height:
            break
    cards = []
    for i, way in enumerate(content.ways):
        box = Rect(area.x, top + i * (height + gap), area.width, height)
        x, y = box.x + picture + pad, box.y + (height - tall[i] - said[i] - u) / 2
        words = Rect(x, y + tall[i] + u, inner, min(said[i], box.bottom - y - tall[i] - u))
        left = Rect(box.x, box.y, picture, height)
        cards.append(
            Card(way, i + 1, box, left, Rect(x, y, inner, tall[i]), words, roles, beside=True)
        )
    return WaysPlan(area.y, tuple(cards), heading, closing)


def _number_radius(stage: Stage) -> float:
    return stage.type["h3"].size * 0.76


def draw_ways(content: CupContent, plan: WaysPlan, stage: Stage) -> Iterator[Group]:
    """Yield heading, cards and closing line as parts."""
    if plan.heading:
        yield group(
            stage.text(content.ways_title, plan.heading, "h2", "petrol9"), name="ways_heading"
        )
    for card in plan.cards:
        if stage.shows(card.way.id):
            yield draw_card(card, stage)
    if plan.closing:
        yield group(stage.text(content.closing, plan.closing, "small", "petrol9"), name="closing")


def draw_card(card: Card, stage: Stage) -> Group:
    """Draw one way: number, picture, what to do and an example."""
    box, u = card.box, stage.unit
    radius = 5 * u
    size = _number_radius(stage)
    mark = (card.picture.x + size * 1.5, card.picture.y + size * 1.5)
    return group(
        paper_card(box, radius, 0.9 * u),
        path(_zone(card, radius), stage.color("petrol1")),
        _picture(card, stage, size),
        disc(*mark, size, stage.color("petrol7")),
        stage.text(
            str(card.number),
            Rect(mark[0] - size, mark[1] - size, 2 * size, 2 * size),
            "h3",
            "white",
            align=Align.MIDDLE,
            anchor=Anchor.MIDDLE,
            name="label",
        ),
        stage.text(card.way.title, card.title, card.roles[0], name=f"{card.way.id}_title"),
        phrased(stage, card.way.text, card.text, card.roles[1], name=f"{card.way.id}_text"),
        name=f"way_{card.way.id}",
        role=Role.ITEM,
    )


def _zone(card: Card, radius: float) -> Outline:
    if not card.beside:
        return rounded(card.picture, radius, bottom=False)
    p, r = card.picture, radius
    return (
        ("M", p.right, p.y), ("L", p.right, p.bottom), ("L", p.x + r, p.bottom),
        ("C", p.x + r * 0.45, p.bottom, p.x, p.bottom - r * 0.45, p.x, p.bottom - r),
        ("L", p.x, p.y + r), ("C", p.x, p.y + r * 0.45, p.x + r * 0.45, p.y, p.x + r, p.y),
        ("Z",),
    )  # fmt: skip


def _picture(card: Card, stage: Stage, mark: float) -> Iterator[Item]:
    """Draw the picture at the foot of its zone, beside or under the number."""
    zone = card.picture
    room = zone.width * 0.92 if card.beside else zone.width - 2.4 * mark
    scale = min(zone.height / HEIGHT, room / WIDTH)
    x = zone.center.x if card.beside else zone.right - zone.width / 2 + mark * 1.1
    yield group(PICTURES[card.way.id](stage), at=(x, zone.bottom - HEIGHT * scale), scale=scale)
