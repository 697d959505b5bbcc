"""The scene of the cup: wall, table, taps, liquid, what runs over, and the words among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from patientuddannelse.curriculum.models.base import Category
from patientuddannelse.curriculum.models.cup import CupContent, TapGroup
from patientuddannelse.drawing.icons import badge, icon
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, rounded, smooth
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.water import drop, flange, pipe, ripples, stream, tap
from patientuddannelse.illustrations.cup.layout import Scene, nearly_full, reaches
from patientuddannelse.illustrations.cup.liquid import ORDER, Layer, draw_layer
from patientuddannelse.illustrations.cup.overflow import draw_arrow, draw_overflow
from patientuddannelse.illustrations.cup.taps import Spout, stream_end
from patientuddannelse.illustrations.cup.valve import draw_valve
from patientuddannelse.illustrations.cup.vessel import (
    Vessel,
    draw_body,
    draw_gloss,
    draw_rim,
    draw_shadow_and_saucer,
)
from patientuddannelse.illustrations.cup.words import set_lines
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Path, TextBlock
from patientuddannelse.theme import CATEGORY_FILL, CATEGORY_ICON, CATEGORY_TEXT

_DROP = 2.6  # the radius of a drop, in design units
_DROPS_APART = 3.8  # radii from a drop to the next


def draw_scene(content: CupContent, scene: Scene, stage: Stage) -> Iterator[Group]:
    """Yield the parts from the wall to the word for what runs over.

    Where the cup runs over with a click of its own, it is nearly full until then.
    """
    first = nearly_full(content, scene) if _runs_over_last(scene, stage) else scene
    yield group(_ground(scene, stage), name="ground")
    yield group(_pipe(scene), name="pipe")
    yield group(
        draw_shadow_and_saucer(scene.vessel, stage), draw_body(scene.vessel, stage), name="cup"
    )
    for category in ORDER:
        spouts = [s for s in scene.taps.of(category) if not s.new]
        pills = [pill for pill in scene.taps.pills if pill[0].id == category]
        if reaches(stage, category) and (spouts or pills):
            yield group(
                (draw_pill(named, box, stage) for named, box in pills),
                (item for s in spouts for item in _tap(s, scene, stage)),
                name=f"taps_{category}",
            )
            yield group(
                (item for s in spouts for item in _stream(s, first, stage)),
                name=f"stream_{category}",
            )
    for category, layer in _layers(first, stage):
        yield group(layer, name=f"liquid_{category}")
    if content.valve:
        yield group(draw_valve(content, scene, stage), name="valve")
    yield from _late_parts(content, scene, stage)


def _is_in_steps(stage: Stage) -> bool:
    """Say whether a slide shows the picture step by step."""
    return stage.steps is not None and not is_sheet(stage)


def _runs_over_last(scene: Scene, stage: Stage) -> bool:
    """Say whether the cup runs over with a click of its own."""
    return scene.runs_over and _is_in_steps(stage) and stage.shows("overflow")


def _layers(scene: Scene, stage: Stage) -> Iterator[tuple[Category, list[Item]]]:
    """Yield the drawn layers with their categories, the surface first: lower ones lie over it."""
    calm = scene.calm
    icons = {layer.category: _icon_place(scene, layer, calm) for layer in scene.liquid.layers}
    avoid = [Rect(x - r, y - r, 2 * r, 2 * r) for x, y, r in icons.values()]
    avoid += [set_lines(calm).inset(-3 * scene.unit, -1.5 * scene.unit)] if calm else []
    for layer in reversed(scene.liquid.layers):
        if reaches(stage, layer.category):
            yield layer.category, list(_liquid(layer, scene, stage, avoid, icons))


def _late_parts(content: CupContent, scene: Scene, stage: Stage) -> Iterator[Group]:
    """Yield what comes after the cup is filled: the calm sentence, room, a new tap, overflow."""
    if scene.liquid.level > 0:
        yield group(draw_rim(scene.vessel, stage), name="rim")
        if scene.liquid.layers and reaches(stage, "nearly_full"):
            yield group(_room_mark(content, scene, stage), name="room")
    if scene.calm and reaches(stage, "nearly_full"):
        yield group(scene.calm, name="calm")
    new = [s for s in scene.taps.spouts if s.new]
    if new and reaches(stage, "new_tap"):
        yield group(
            (item for s in new for item in _tap(s, scene, stage)),
            (item for s in new for item in _stream(s, scene, stage)),
            name="new_tap",
        )
    if scene.spill and reaches(stage, "overflow"):
        yield group(scene.spill, name="overflow_text")
    if scene.runs_over:
        vessel, puddle = scene.vessel, scene.puddle
        risen = _layers(scene, stage) if _runs_over_last(scene, stage) else ()
        yield group(
            (item for _, layer in risen for item in layer),
            draw_overflow(vessel, stage, content.fill, puddle),
            draw_arrow(vessel, stage, puddle),
            stage.text(
                content.pain, puddle.inset(puddle.width * 0.08, 0).moved(0, 0.3 * vessel.size),
                "display", align=Align.MIDDLE, anchor=Anchor.MIDDLE, name="pain",
            ),
            name="overflow",
        )  # fmt: skip


def _ground(scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw wall and table, on a slide as one panel with round corners."""
    p, top = scene.panel, scene.table_top
    radius = 16.0 if scene.rounded else 0.0
    table = Rect(p.x, top, p.width, p.bottom - top)
    edge = stage.color("sand3").mix("#7A5A2A", 0.18)
    yield path(
        rounded(Rect(p.x, p.y, p.width, top - p.y), radius, bottom=False), stage.color("petrol1")
    )
    yield path(rounded(table, radius, top=False), stage.color("sand3"))
    yield rect(p.x, top, p.width, 3 * scene.vessel.size, edge)


def _pipe(scene: Scene) -> Iterator[Item]:
    tube = scene.taps.pipe
    middle = tube.center.y
    left, right = scene.panel.x, scene.panel.right
    yield pipe(left, right, middle, tube.height)
    for x in scene.taps.joints:
        yield flange(x, middle, tube.height)


def draw_pill(named: TapGroup, box: Rect, stage: Stage) -> Group:
    """Draw a group's name, the only place where it stands, with its icon."""
    color = stage.color(CATEGORY_TEXT[named.id])
    radius = min(box.height, stage.type["label"].size * 1.6) * 0.40
    mark = (box.x + radius * 1.25, box.center.y)
    left = mark[0] + radius * 1.45
    words = Rect(left, box.y, box.right - left - radius * 0.6, box.height)
    return group(
        rect(box.x, box.y, box.width, box.height, color, box.height / 2),
        disc(*mark, radius, stage.color("white")),
        icon(CATEGORY_ICON[named.id], mark, radius * 1.46, color),
        stage.text(named.label, words, "label", "white", anchor=Anchor.MIDDLE),
        name=f"group_{named.id}",
    )


def _tap(spout: Spout, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw a tap, its badge on the pipe, and its label or the empty box to write on."""
    tube = scene.taps.pipe
    color = stage.color(CATEGORY_TEXT[spout.category])
    box = spout.box
    if box and spout.raised:
        stem = [(spout.x, box.bottom + scene.unit), (spout.x, tube.y)]
        yield polyline(stem, color, stage.strokes.hair)
    if box and spout.write_on:
        line = stage.strokes.hair * 1.15
        yield rect(
            box.x, box.y, box.width, box.height, stage.color("white"), 2.5 * scene.unit,
            line=color, line_width=line, dash=(line * 3, line * 2.75),
        )  # fmt: skip
    elif box:
        anchor = Anchor.BOTTOM if len(scene.taps.spouts) > 6 else Anchor.MIDDLE
        yield stage.text(
            spout.label, box, "small", align=Align.MIDDLE, anchor=anchor, name=spout.id
        )
    yield tap((spout.x, tube.bottom), scene.taps.scale, color)
    if spout.icon:
        yield badge(
            spout.icon, (spout.x, tube.center.y - 0.2 * scene.unit), 7.6 * scene.unit, color
        )


def _stream(spout: Spout, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw what runs from a tap down to its own layer, or drops where nothing runs yet."""
    color = stage.color(CATEGORY_FILL[spout.category])
    top = scene.taps.mouth
    unit = scene.unit
    if spout.flow <= 0:
        fall = scene.vessel.rim - scene.vessel.opening - top
        size = min(_DROP * unit, 0.48 * fall / _DROPS_APART)
        shares, size = ((0.3, 0.78), size) if size > 0.75 * _DROP * unit else ((0.5,), _DROP * unit)
        for share in shares:
            yield drop((spout.x, top + fall * share), size, color)
        return
    layer = scene.liquid.of(spout.category)
    low = scene.vessel.y(layer.top) + 3 * unit if layer else scene.vessel.foot
    width = spout.stream * unit
    end = stream_end(scene.vessel, spout.x, width, low)
    yield stream(spout.x, top - unit, end, width, color)
    if _is_in_steps(stage) and end < low - unit:  # else the layers over it hide it
        yield _wall_run(spout, scene.vessel, (end, low), width, color)


def _liquid(
    layer: Layer,
    scene: Scene,
    stage: Stage,
    avoid: Sequence[Rect],
    icons: dict[Category, tuple[float, float, float]],
) -> Iterator[Item]:
    """Draw a layer with its icon; with the surface come the streams that fall onto it."""
    liquid = scene.liquid
    yield from draw_layer(liquid, layer, stage, avoid)
    x, y, radius = icons[layer.category]
    color = stage.color(CATEGORY_TEXT[layer.category])
    if layer.surface:
        yield from draw_gloss(scene.vessel)
    if radius > 3 * scene.vessel.size:  # smaller would not be read; the pattern tells
        yield disc(x, y, radius, stage.color("white"))
        yield icon(CATEGORY_ICON[layer.category], (x, y), radius * 1.46, color)
    if not layer.surface:
        return
    ground = stage.color(CATEGORY_FILL[layer.category])
    for spout in scene.taps.spouts:
        if spout.flow > 0 and not spout.new:
            tone = stage.color(CATEGORY_FILL[spout.category])
            width = spout.stream * scene.unit
            end = stream_end(scene.vessel, spout.x, width, liquid.surface_y)
            if end > liquid.surface_y - 1:
                yield ripples((spout.x, end), width, ground, tone)
            yield stream(spout.x, scene.taps.mouth - scene.unit, end, width, tone)
            if end < liquid.surface_y - 1:
                surface = scene.vessel.y(liquid.level + 0.02)
                yield _wall_run(spout, scene.vessel, (end, surface), width, tone)


def _wall_run(
    spout: Spout, vessel: Vessel, ends: tuple[float, float], width: float, color: Color
) -> Path:
    """Return the run down the inside of the wall from where a stream meets it."""
    sign = 1 if spout.x > vessel.x else -1
    high, low = ((y - vessel.rim) / vessel.height for y in ends)
    points = vessel.side(sign, high - 0.02, low, vessel.wall + width / 2, 8)
    return path(smooth(points), None, color, width * 0.9)


def _icon_place(scene: Scene, layer: Layer, calm: TextBlock | None) -> tuple[float, float, float]:
    """Return where a layer's icon stands (x, y, radius): right of the words, if there are any."""
    vessel = scene.vessel
    room = scene.liquid.room(layer, 0.0)
    radius = min(6.6 * vessel.size, room.height * 0.46)
    y = room.center.y
    words = set_lines(calm) if calm else None
    if words and words.x > room.x and words.y < y < words.bottom:
        return min(words.right + radius * 1.7, room.right - radius), y, radius
    shift = vessel.half_width * (0.56 if layer.surface else 0.0)
    if layer.surface:
        y = min(y + radius * 0.1, vessel.y(layer.bottom) - radius * 1.25)
        y = max(y, vessel.rim_y(vessel.x + shift) + radius * 1.15 if not scene.liquid.level else y)
    return vessel.x + shift, y, radius


def _room_mark(content: CupContent, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw the mark from the rim to the surface, with the word for the room that is left.

    The word stands beside the mark, or above the rim where the room is too low for it.
    """
    vessel, color = scene.vessel, stage.color("petrol7")
    x = _between_streams(scene)
    top = vessel.rim_y(x) + 2.5 * vessel.size
    back = scene.liquid.surface_y - scene.liquid.surface_half[1]
    bottom = scene.liquid.surface_y
    size = stage.type["h3"].size
    width, height = stage.width(content.room, "h3") * 1.05, size * 1.3
    if back - top > height * 0.8:
        box = Rect(x + size * 0.5, (top + back - height) / 2, width, height)
    else:
        top = vessel.rim - vessel.opening - 3 * vessel.size
        box = Rect(x - width / 2, top - height, width, height)
    line = stage.strokes.detail * 0.8
    tip = line * 2.3
    yield polyline([(x, top), (x, bottom)], color, line)
    for end, way in ((top, 1), (bottom, -1)):
        if way < 0 or box.y > top - 1:
            arms = [(x - tip, end + way * tip), (x, end), (x + tip, end + way * tip)]
            yield polyline(arms, color, line)
    yield stage.text(content.room, box, "h3", "petrol7", anchor=Anchor.MIDDLE, name="room")


def _between_streams(scene: Scene) -> float:
    """Return the x midway between the two taps right of the cup's middle."""
    xs = [spout.x for spout in scene.taps.spouts]
    pairs = [(a + b) / 2 for a, b in pairwise(xs)]
    wish = scene.vessel.x + scene.vessel.half_width * 0.1
    return min(pairs, key=lambda x: abs(x - wish), default=wish)
