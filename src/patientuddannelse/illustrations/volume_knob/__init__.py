"""The volume knob: pain can be turned up and down, and many things do it.

Sources: s001-2-smerteregulering, s001-2-bremsen, s001-2-speederen, s001-2-endorfin-udloesere,
s001-2-utryghed. The knob only (one metaphor in a picture); its pointer stands straight up, nobody's
hand is on it, and it is nowhere turned to silence: nobody must be able to turn it down.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.volume_knob import VolumeKnobContent
from patientuddannelse.drawing.captions import evenly
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.materials import WHITE
from patientuddannelse.drawing.papers import card
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.volume_knob.dial import dial
from patientuddannelse.illustrations.volume_knob.layout import Layout, Side, plan
from patientuddannelse.illustrations.volume_knob.own import (
    own_boxes,
    own_ground,
    own_knob,
    own_places,
)
from patientuddannelse.illustrations.volume_knob.part import plan_part
from patientuddannelse.illustrations.volume_knob.pictures import picture
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role

_HEAD = {"up": "coral7", "down": "green"}
_DIMMED = 0.35


def draw(content: VolumeKnobContent, stage: Stage) -> Figure:
    """Draw the knob, what can turn it up and down, and places for one's own."""
    if content.places:
        layout = own_knob(content, stage)
    else:
        layout = plan_part(content, stage) or plan(content, stage)
    parts = tuple(_parts(content, layout, stage))
    return Figure(parts, tuple(_steps(content, parts, stage)), str(content.alt))


def _parts(content: VolumeKnobContent, layout: Layout, stage: Stage) -> Iterator[Group]:
    if content.places:
        yield group(own_ground(stage), name="ground")
    if layout.upright:
        yield group(_ground(layout, stage), name="ground")
    yield group(dial(stage, layout.knob, layout.radius), name="knob")
    for side in layout.sides:
        if _asked(stage, side.id, *(entry.item.id for entry in side.entries)):
            own = own_boxes(own_places(content, side.id), side, stage)
            yield group(_card(side, layout, stage), own, name=side.id)
            yield from _entries(side, layout, stage)
    if stage.shows("mine") and all(side.mine_box for side in layout.sides):
        yield group((_mine(side, stage) for side in layout.sides), name="mine")


def _asked(stage: Stage, *steps: str) -> bool:
    return any(stage.shows(step) for step in steps)


def _ground(layout: Layout, stage: Stage) -> Iterator[Item]:
    """Draw the wall, and a shelf on which the cards stand."""
    page, u = stage.page, layout.unit
    shelf = layout.sides[0].box.y + 14 * u
    yield rect(page.x, stage.frame.y + u, page.width, shelf - stage.frame.y, stage.color("petrol1"))
    floor = stage.color("sand")
    yield rect(page.x, shelf, page.width, page.bottom - shelf, floor)
    yield rect(page.x, shelf, page.width, 1.9 * u, stage.color("sand3"))


def _card(side: Side, layout: Layout, stage: Stage) -> Iterator[Item]:
    u, box = layout.unit, side.box
    color = stage.color(_HEAD[side.id])
    up = side.id == "up"
    yield _arrow(side.arrow, color, up=up)
    radius = 5 * u if layout.upright else 16.0
    depth = 0.9 * u if layout.upright else 3.0
    yield card(box, radius, depth, head=side.head, head_fill=color)
    size = stage.type[layout.head_role].size
    x = box.x + size * 0.5
    if layout.mark:
        plug = Rect(x, box.y, size * 1.5, side.head)
        yield disc(*plug.center, size * 0.62, WHITE)
        yield icon(side.id, plug.center, size * 0.98, color)
        x = plug.right + size * 0.35
    title = Rect(x, box.y, box.right - x - size * 0.4, side.head)
    if side.sentence_box:
        ink, role = color.shade(0.12), layout.sentence_role
        if layout.upright:
            yield stage.text(
                side.sentence, side.sentence_box, role, ink,
                align=Align.START if up else Align.END, anchor=Anchor.BOTTOM,
            )  # fmt: skip
        else:
            yield evenly(stage, side.sentence, side.sentence_box, role, ink)
    yield evenly(stage, side.title, title, layout.head_role, "white", anchor=Anchor.MIDDLE)


def _arrow(box: Rect, color: Color, *, up: bool) -> Item:
    """Return a broad arrow that fills a box."""
    x, wide, neck = box.center.x, box.width, box.width * 0.23
    top, low = box.y, box.bottom
    head = min(wide * 0.62, box.height * 0.6)
    if up:
        tip, shoulder, end = top, top + head, low
    else:
        tip, shoulder, end = low, low - head, top
    data = (
        f"M{x},{tip} L{x + wide / 2},{shoulder} L{x + neck},{shoulder} L{x + neck},{end}"
        f" L{x - neck},{end} L{x - neck},{shoulder} L{x - wide / 2},{shoulder} Z"
    )
    return path(data, color, color, wide * 0.1)


def _entries(side: Side, layout: Layout, stage: Stage) -> Iterator[Group]:
    for entry in side.entries:
        if not _asked(stage, side.id, entry.item.id):
            continue
        dimmed = bool(stage.highlight) and entry.item.id not in stage.highlight
        art = group(
            picture(stage, entry.item.picture, entry.tile) if entry.tile else None,
            opacity=_DIMMED if dimmed else 1.0,
        )
        align, anchor = (Align.START, Anchor.MIDDLE)
        if entry.below:
            align, anchor = (Align.MIDDLE, Anchor.TOP)
        words = stage.text(
            entry.item.label, entry.words, layout.role, align=align, anchor=anchor, weight=700
        )
        read = group(group(words, role=Role.ITEM), role=Role.LIST, name=f"things_{side.id}")
        yield group(art, read, name=f"item_{entry.item.id}")


def _mine(side: Side, stage: Stage) -> Group:
    """Draw the words for one's own example and the line after or under them."""
    box = side.mine_box
    if box is None:
        return group()
    role = "label" if is_sheet(stage) else "small"
    tall = stage.height(side.mine, box.width, role)
    line = stage.color("ink2")
    words = Rect(box.x, box.y, box.width, tall)
    y = box.bottom - stage.strokes.hair
    return group(
        stage.text(side.mine, words, role, weight=700),
        polyline([(box.x, y), (box.right, y)], line, stage.strokes.hair * 0.8),
    )


def _steps(content: VolumeKnobContent, parts: tuple[Group, ...], stage: Stage) -> Iterator[Step]:
    """Yield the steps: each side at once, or thing by thing where the slide asks for things."""
    drawn = [part.name for part in parts]
    yield Step("knob", ("knob",))
    for side, items in (("up", content.turns_up), ("down", content.turns_down)):
        if side not in drawn:
            continue
        own = [f"item_{each.id}" for each in items if f"item_{each.id}" in drawn]
        if stage.shows(side):
            yield Step(side, (side, *own))
            continue
        for i, part in enumerate(own):
            yield Step(part.removeprefix("item_"), (side, part) if i == 0 else (part,))
    if "mine" in drawn:
        yield Step("mine", ("mine",))
