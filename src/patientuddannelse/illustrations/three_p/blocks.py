"""The blocks with words, pictures and fields; the dashed line over the stack; the handle."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.three_p import ThreePContent, TimeId
from patientuddannelse.drawing.captions import evenly, largest
from patientuddannelse.drawing.labels import text_size
from patientuddannelse.drawing.papers import arrow, arrow_head, write_on
from patientuddannelse.drawing.people import figure
from patientuddannelse.drawing.poses import STAND, Arm
from patientuddannelse.drawing.scenery import ground_shadow
from patientuddannelse.drawing.shapes import arc, arc_points, disc, group, path, rect, rounded
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.three_p.arrangement import (
    HAND,
    Arrangement,
    Place,
    fill,
)
from patientuddannelse.illustrations.three_p.vignettes import HERO, vignette
from patientuddannelse.illustrations.three_p.words import handle_words
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item, TextBlock

_REACHING = replace(STAND, far_arm=Arm((44, -226), (80, -204), "grip", bend=-6))


def block(stage: Stage, view: Arrangement, block_id: TimeId) -> list[Item]:
    """Return a block with its words, its example in picture and word, and its empty field."""
    place, u = view.place(block_id), view.unit
    box, color = place.box, fill(stage, block_id)
    radius = 5 * u
    side = Rect(box.right - 3.2 * u, box.y, 3.2 * u, box.height)
    now = block_id == "now"
    ring = 2.4 * u if now else 1.6 * u
    items: list[Item] = [
        path(rounded(box, radius), color.shade(0.16)),
        path(rounded(Rect(box.x, box.y, side.x - box.x, box.height), radius), color),
        *(_loop(stage, place, ring) if now else []),
        disc(*place.disc, place.radius + ring * 0.8, stage.color("white")),
        group(vignette(stage, block_id), at=place.disc, scale=place.radius / 100),
        *place.words,
    ]
    if block_id == "start":
        items += _start_arrow(stage, place, u)
    if place.example and place.block.example:
        items.append(_example(stage, place, u))
    if place.field:
        edge = stage.color("petrol7" if now else "petrol4")
        items.append(write_on(place.field, edge, stage.strokes.hair, radius=3.4 * u))
    return items


def _example(stage: Stage, place: Place, u: float) -> Item:
    """Return the example on a white tag in its room; over a field it begins where that does."""
    assert place.example is not None
    room, words = place.example, place.block.example
    width, height = text_size(stage, words, "small", room.width - 8 * u)
    height = min(height, room.height - 4 * u)
    align = Align.MIDDLE
    box = Rect(room.center.x - width / 2, room.center.y - height / 2, width, height)
    plate = box.inset(-4.4 * u, -2.2 * u)
    if place.field:
        align = Align.START
        plate = Rect(room.x, plate.y, plate.width, plate.height)
        box = Rect(room.x + 4.4 * u, box.y, width, height)
    return group(
        rect(
            plate.x, plate.y + 0.8 * u, plate.width, plate.height,
            fill(stage, place.id).shade(0.22), 3.4 * u,
        ),
        rect(plate.x, plate.y, plate.width, plate.height, stage.color("white"), 3.4 * u),
        stage.text(words, box, "small", align=align, anchor=Anchor.MIDDLE),
    )  # fmt: skip


def _start_arrow(stage: Stage, place: Place, u: float) -> list[Item]:
    """Return the arrow after the name: here it was set going."""
    paragraph = place.words[0].paragraphs[0]
    line = paragraph.lines[-1]
    x, y = line.x + line.width + 5 * u, line.baseline - 0.32 * paragraph.size
    size = paragraph.size * 0.62
    return [arrow([(x, y), (x + size, y)], stage.color("sun5"), size * 0.17, head=2.2,
                  straight_line=True)]  # fmt: skip


def _loop(stage: Stage, place: Place, width: float) -> list[Item]:
    """Return two arrows chasing each other round the picture: it keeps itself going."""
    color = stage.color("petrol7")
    x, y = place.disc
    radius = place.radius * 1.13
    width = min(width, 0.085 * place.radius)  # round a small picture they stay arrows
    items: list[Item] = []
    for start in (-62.0, 118.0):
        items.append(arc(x, y, radius, start, start + 138, color, width))
        ends = arc_points(x, y, radius, start + 120, start + 142, 2)
        items.append(arrow_head([ends[0], ends[-1]], color, width, 3.2))
    return items


def stack_line(stage: Stage, view: Arrangement) -> Item:
    """Return the dashed line that climbs over the stack: what is laid on top adds up."""
    u, off = view.unit, 4.6 * view.unit
    low, middle, high = (view.place(each).box for each in ("before", "start", "now"))
    r = 5 * u
    corners = [
        Point(low.x + 0.75 * u, low.y - off), Point(middle.x - off, low.y - off),
        Point(middle.x - off, middle.y - off), Point(high.x - off, middle.y - off),
        Point(high.x - off, high.y - off), Point(high.right - 3 * u, high.y - off),
    ]  # fmt: skip
    data = f"M{corners[0].x},{corners[0].y}"
    for before, at, after in zip(corners, corners[1:], corners[2:], strict=False):
        one, two = _towards(at, before, r), _towards(at, after, r)
        data += f" L{one.x},{one.y} Q{at.x},{at.y} {two.x},{two.y}"
    data += f" L{corners[-1].x},{corners[-1].y}"
    width = 1.5 * u
    color = stage.color("petrol7")
    return group(
        path(data, None, color, width, dash=(width * 2.2, width * 2.4)),
        arrow_head(corners[-2:], color, width, 3.4),
    )


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = abs(end.x - start.x) + abs(end.y - start.y)
    share = min(0.5, distance / length)
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def adding_up(content: ThreePContent, stage: Stage, view: Arrangement) -> TextBlock | None:
    """Return the line on adding up, at the upper left of the stairs."""
    if view.small:
        return None
    roles = ("h2", "h3", "label", "small") if view.upright else ("h3", "label", "small")
    box = view.adding_up
    words = largest(stage, content.adding_up, box, roles, "petrol9")
    role = next(
        (r for r in roles if stage.style(r).size <= words.paragraphs[0].size + 0.01), "small"
    )
    return evenly(stage, content.adding_up, box, role, "petrol9")


def handle(content: ThreePContent, stage: Stage, view: Arrangement) -> list[Item]:
    """Return the handle on now, who takes hold of it, and the words beside it."""
    now, start, u = view.place("now").box, view.place("start").box, view.unit
    scale = view.scale
    foot = start.y
    reach = 10 * u
    grip = Point(now.x - reach, foot + HAND[1] * scale)
    at = Point(grip.x - HAND[0] * scale, foot)
    long = min(15 * u, now.height * 0.12)
    dark, metal = stage.color("petrol9"), stage.color("sun5")
    bar = (
        f"M{now.x + 2 * u},{grip.y - long} L{grip.x + 4 * u},{grip.y - long}"
        f" Q{grip.x},{grip.y - long} {grip.x},{grip.y - long + 4 * u}"
        f" L{grip.x},{grip.y + long - 4 * u} Q{grip.x},{grip.y + long} {grip.x + 4 * u},"
        f"{grip.y + long} L{now.x + 2 * u},{grip.y + long}"
    )
    plates = (
        rect(now.x - u, grip.y + side * long - 4.4 * u, 5 * u, 8.8 * u, dark, 1.6 * u)
        for side in (-1, 1)
    )
    items: list[Item] = [
        path(bar, None, dark, 6.4 * u),
        path(bar, None, metal, 3.8 * u),
        *plates,
        ground_shadow((at.x, foot + u), 110 * scale, fill(stage, "start")),
        figure(HERO, _REACHING, at, scale, 0.8, "smile"),
    ]
    return [*items, *_plate(content, stage, view, grip.y)]


def _plate(content: ThreePContent, stage: Stage, view: Arrangement, y: float) -> list[Item]:
    """Return the words beside the handle on a plate that points at it."""
    place, u = view.place("now"), view.unit
    if place.plate is None:
        return []
    plate, dark = place.plate, stage.color("petrol9")
    words = handle_words(content, stage, plate.inset(4 * u, 3 * u))
    tip = Point(place.box.x + 4.4 * u, min(max(y, plate.y + 5 * u), plate.bottom - 5 * u))
    edge = plate.x + 2 * u
    return [
        path(f"M{edge},{tip.y - 4 * u} L{tip.x},{tip.y} L{edge},{tip.y + 4 * u} Z", dark),
        path(rounded(plate, 4 * u), dark),
        words.at(words.box.x, plate.y + (plate.height - words.height) / 2),
    ]


__all__ = ["adding_up", "block", "handle", "stack_line"]
