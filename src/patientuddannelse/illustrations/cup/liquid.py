"""What is in the cup: a layer for each group, its pattern, the surface, and the room left."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.models.base import Category
from patientuddannelse.curriculum.models.cup import CupContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.shapes import ellipse, path, smooth
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.cup.vessel import FLOOR, Vessel
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline, Segment
from patientuddannelse.scene.primitives import Path
from patientuddannelse.theme import CATEGORY_FILL

ORDER: tuple[Category, ...] = ("physical", "mental", "social")
"""The layers from the bottom to the top."""


_UP_TO = 0.95  # how much of the cup's depth a fill of exactly 1 takes


@dataclass(frozen=True, slots=True)
class Layer:
    """The liquid of one group between two depths; ``number`` counts from the bottom."""

    category: Category
    top: float
    bottom: float
    number: int
    surface: bool = False


@dataclass(frozen=True, slots=True)
class Liquid:
    """All layers of a cup; ``level`` is the depth of the surface (0: up to the rim)."""

    vessel: Vessel
    layers: tuple[Layer, ...]
    level: float

    @property
    def surface_y(self) -> float:
        """Return the height of the middle of the surface."""
        return self.vessel.y(self.level)

    @property
    def surface_half(self) -> tuple[float, float]:
        """Return the half width and half height of the surface."""
        rx = self.vessel.inner(self.level)
        return rx, rx / self.vessel.half_width * self.vessel.opening * 0.86

    def of(self, category: Category) -> Layer | None:
        """Return the layer of a group, if it has any liquid."""
        return next((layer for layer in self.layers if layer.category == category), None)

    def room(self, layer: Layer, pad: float) -> Rect:
        """Return the largest upright box, ``pad`` from edges and waves, inside a layer."""
        v = self.vessel
        wave = v.size * 2.2
        top = v.y(layer.top) + (v.opening if layer.surface else wave) + pad
        bottom = v.y(layer.bottom) - wave - pad
        half = v.inner((bottom - v.rim) / v.height) - pad
        return Rect(v.x - half, top, 2 * half, bottom - top)


def pour(content: CupContent, vessel: Vessel, fill: float) -> Liquid:
    """Fill a cup: the layers share the height that is seen in proportion to their flows.

    ``fill`` is the share of the cup: up to 1 the surface stays below the rim.
    """
    level = 0.0 if fill > 1 else FLOOR * (1 - _UP_TO * fill)
    total = content.fill
    if total <= 0:
        return Liquid(vessel, (), FLOOR)
    dip = vessel.opening / vessel.height * vessel.inner(level) / vessel.half_width
    seen = max(0.0, FLOOR - level - dip)  # the front of the surface hides what is above it
    layers: list[Layer] = []
    bottom = FLOOR
    present = [c for c in ORDER if content.flow_of(c) > 0]
    for number, category in enumerate(present):
        last = number == len(present) - 1
        top = level if last else bottom - seen * content.flow_of(category) / total
        layers.append(Layer(category, top, bottom, number, surface=last))
        bottom = top
    return Liquid(vessel, tuple(layers), level)


def draw_layer(liquid: Liquid, layer: Layer, stage: Stage, avoid: Sequence[Rect]) -> Iterator[Path]:
    """Draw one layer with its pattern, leaving the boxes in ``avoid`` (text, icon) plain."""
    color = stage.color(CATEGORY_FILL[layer.category])
    vessel = liquid.vessel
    yield path(_layer_outline(liquid, layer), color)
    yield from _pattern(liquid, layer, stage, avoid)
    if layer.number < len(liquid.layers) - 1:
        top = smooth(_wave(vessel, layer.top, layer.number))
        yield path(top, None, stage.color("white"), 1.1 * vessel.size, opacity=0.8)
    if layer.surface:
        rx, ry = liquid.surface_half
        y = liquid.surface_y
        if liquid.level == 0:
            yield ellipse(vessel.x, y, vessel.half_width, vessel.opening, stage.color("white"))
        yield ellipse(vessel.x, y, rx, ry, color)
        yield ellipse(vessel.x, y - ry * 0.12, rx * 0.95, ry * 0.8, color.tint(0.28))


def _layer_outline(liquid: Liquid, layer: Layer) -> Outline:
    """Return a layer from its wavy top to just under the wave of the layer below."""
    vessel = liquid.vessel
    low = min(FLOOR, layer.bottom + 0.06) if layer.number else FLOOR
    side = vessel.side(1, layer.top, low, vessel.wall)
    back = vessel.side(-1, layer.top, low, vessel.wall)[::-1]
    sag = vessel.opening * 0.3 if low == FLOOR else 0.0
    (x1, y1), (x0, _) = side[-1], back[0]
    foot: Segment = (
        "C", x1 - (x1 - x0) * 0.2, y1 + sag, x0 + (x1 - x0) * 0.2, y1 + sag, x0, y1
    )  # fmt: skip
    top = [back[-1], side[0]] if layer.surface else _wave(vessel, layer.top, layer.number)
    return (*smooth(top), *smooth(side)[1:], foot, *smooth(back)[1:], ("Z",))


def _wave(vessel: Vessel, t: float, number: int) -> list[tuple[float, float]]:
    """Return the points of a calm wave across the cup at a depth."""
    half, rise, waves, phase = vessel.inner(t), 1.7 * vessel.size, 2.0, 3.0 - 1.6 * number
    count = 16
    return [
        (
            vessel.x - half + 2 * half * i / count,
            vessel.y(t) + rise * math.sin(phase + i / count * waves * math.tau) * (0 < i < count),
        )
        for i in range(count + 1)
    ]


def _pattern(liquid: Liquid, layer: Layer, stage: Stage, avoid: Sequence[Rect]) -> Iterator[Path]:
    """Draw the marks that tell a layer without its colour: dashes, dots or waves."""
    tone = stage.color(CATEGORY_FILL[layer.category]).tint(0.55)
    size = liquid.vessel.size
    marks: list[Segment] = []
    for x, y in _mark_places(liquid, layer):
        box = Rect(x - 2.6 * size, y - 1.6 * size, 5.2 * size, 3.2 * size)
        if any(map(box.meets, avoid)):
            continue
        match layer.category:
            case "physical":
                d = 1.4 * size
                marks += [("M", x - d, y + d), ("L", x + d, y - d)]
            case "mental":
                marks += ellipse(x, y, 0.95 * size, 0.95 * size).outline
            case _:
                a, b = 2.1 * size, 1.1 * size
                marks += [
                    ("M", x - a, y),
                    ("C", x - a * 0.6, y - b, x - a * 0.4, y - b, x, y),
                    ("C", x + a * 0.4, y + b, x + a * 0.6, y + b, x + a, y),
                ]
    if not marks:
        return
    if layer.category == "mental":
        yield path(tuple(marks), tone)
    else:
        yield path(tuple(marks), None, tone, 0.9 * size)


def _mark_places(liquid: Liquid, layer: Layer) -> Iterator[tuple[float, float]]:
    vessel = liquid.vessel
    step = 8.0 * vessel.size
    wave = 3.4 * vessel.size
    bottom = vessel.y(layer.bottom) - (wave if layer.number else 0.4 * wave)
    row, y = 0, vessel.y(layer.top) + wave
    if layer.surface:  # rows begin where the front of the surface leaves room at the sides
        y = vessel.y(layer.top) + wave
    while y < bottom:
        half = vessel.inner((y - vessel.rim) / vessel.height + 0.02) - step * 0.6
        count = int(half // step)
        for i in range(-count - 1, count + 2):
            x = vessel.x + i * step + (row % 2) * step / 2
            if abs(x - vessel.x) > half:
                continue
            if layer.surface and y < _surface_front(liquid, x) + 0.7 * wave:
                continue
            yield x, y
        y += step * 0.62
        row += 1


def _surface_front(liquid: Liquid, x: float) -> float:
    rx, ry = liquid.surface_half
    if liquid.level == 0:
        rx, ry = liquid.vessel.half_width, liquid.vessel.opening
    share = min(1.0, abs(x - liquid.vessel.x) / rx)
    return liquid.surface_y + ry * math.sqrt(1 - share**2)
