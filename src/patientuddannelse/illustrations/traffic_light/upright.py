"""The traffic light on a sheet: the words of a light under each other, a large vignette beside."""

from __future__ import annotations

from itertools import product

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.traffic_light import Light, TrafficLightContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.traffic_light.places import (
    FROM_THE_TOP,
    Arrangement,
    Row,
    word_color,
)
from patientuddannelse.illustrations.traffic_light.strip import strip_for
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import TextBlock

_LEAST_GAP = 1.2  # design units
_GAPS = 4.6  # gaps between the words of a row, the rule's own included


@dataclass(frozen=True, slots=True)
class _Column:
    """The words of one light, set in a column at sizes that all lights share."""

    heading: TextBlock
    happened: TextBlock
    advice: TextBlock | None

    @property
    def blocks(self) -> tuple[TextBlock, ...]:
        """Return the words that there are."""
        return tuple(block for block in (self.heading, self.happened, self.advice) if block)

    @property
    def height(self) -> float:
        """Return the height of the words without the gaps between them."""
        return sum(block.height for block in self.blocks)

    @property
    def gaps(self) -> float:
        """Return how many gaps stand between the words."""
        return _GAPS if self.advice else 1.0


def upright(content: TrafficLightContent, stage: Stage) -> Arrangement:
    """Arrange a sheet: housing at the left, three rows, the strip below them."""
    u, frame = stage.unit, stage.frame
    over_all = stage.spans_page  # else the frame has the margins already
    housing_x = frame.x + (15.5 * u if over_all else 0.0)
    right = frame.right - (18 * u if over_all else 0.0)
    lines = strip_for(content, stage, right - housing_x - 36.5 * u)
    below = max(lines.height, 24 * u) + 9 * u if lines.height else -4 * u
    top, gap = frame.y + (5 * u if over_all else u), 5 * u
    height = (frame.bottom - top - below - 5 * u - 2 * gap) / 3
    lens = min(19.4 * u, height * 0.3)
    housing = Rect(housing_x, top - u, lens * 50 / 19.4, 3 * height + 2 * gap + 2 * u)
    left, start = housing.right + 8.5 * u, housing.center.x - 0.5 * u
    bands = [Rect(start, top + i * (height + gap), right - start, height) for i in range(3)]
    end = right - 4 * u
    radius, columns = _best_columns(content, stage, left, end, height)
    at = housing.x + housing.width * 0.47
    rows = tuple(
        _upright_row(stage, content.light(light), band, column, (at, left, end), radius)
        for light, band, column in zip(FROM_THE_TOP, bands, columns, strict=True)
    )
    under = strip_for(content, stage, right - left)
    if under.height <= lines.height:  # it begins where the words of the lights do
        lines = under
    x = min(left, right - lines.left - lines.gap - lines.right)
    strip = Rect(x, bands[2].bottom + 6 * u, right - x, max(below - 9 * u, 0.0))
    return Arrangement(rows, housing, lens, radius, strip)


def _best_columns(
    content: TrafficLightContent, stage: Stage, left: float, right: float, height: float
) -> tuple[float, list[_Column]]:
    """Return the largest vignette beside which all words fit, as the author broke them if it may.

    The type shrinks only when the smallest vignette leaves too little room.
    """
    u = stage.unit
    radii = [min(radius * u, height * 0.43) for radius in (40, 38.5, 37, 35, 32, 29, 26, 23, 20)]
    room = height - 6 * u
    for sizes, radius in product((1.0, 0.92, 0.84, 0.76, 0.68), radii):
        if sizes < 1 and radius > 33 * u:
            continue
        columns = _columns(content, stage, right - 2 * radius - left, radius, sizes)
        wraps = radius > 33 * u and any(_wrapped(column) for column in columns)
        if not wraps and all(
            column.height + column.gaps * _LEAST_GAP * u <= room for column in columns
        ):
            break
    return radius, columns


def _wrapped(column: _Column) -> bool:
    return any(len(p.lines) > p.text.count("\n") + 1 for b in column.blocks for p in b.paragraphs)


def _columns(
    content: TrafficLightContent, stage: Stage, width: float, radius: float, share: float
) -> list[_Column]:
    """Set the words of all lights; headings reach in over the round vignette's corner."""
    body = stage.type["body"].size * share

    def set_in(text: Text, wide: float, role: str, size: float, color: Color) -> TextBlock:
        return stage.text(text, Rect(0, 0, wide, 4000), role, color, size=size)

    big, ink = stage.type["h1"].size * share, stage.color("ink")

    return [
        _Column(
            set_in(light.heading, width + radius * 0.2, "h1", big, word_color(stage, light.id)),
            set_in(light.happened, width - stage.unit, "body", body * 1.06, ink),
            set_in(light.advice, width - stage.unit, "strong", body * 1.06, ink)
            if light.advice
            else None,
        )
        for light in map(content.light, FROM_THE_TOP)
    ]


def _upright_row(
    stage: Stage,
    light: Light,
    band: Rect,
    column: _Column,
    places: tuple[float, float, float],
    radius: float,
) -> Row:
    """Place a row; ``places`` are the x of lens, words and right end."""
    u, middle = stage.unit, band.center.y
    lens, x, right = places
    room = band.height - 6 * u
    if column.height + column.gaps * _LEAST_GAP * u > room:
        column = _squeezed(stage, light, column, room - column.gaps * _LEAST_GAP * u)
    gap = max(_LEAST_GAP * u, min(2.8 * u, (room - column.height) / column.gaps))
    y = band.y + (band.height - column.height - column.gaps * gap) / 2
    heading = column.heading.at(x, y)
    happened = column.happened.at(x, heading.box.bottom + gap)
    rule = Point(x, happened.box.bottom + 2 * gap) if column.advice else None
    return Row(
        light, band, Point(lens, middle), heading, happened,
        column.advice.at(x, rule.y + 1.6 * gap) if column.advice and rule else None, rule,
        Point(right - radius, middle + 2.4 * u),
    )  # fmt: skip


def _squeezed(stage: Stage, light: Light, column: _Column, room: float) -> _Column:
    """Set words that are too long again in their share of the room, so that they say so."""
    share = room / column.height

    def again(text: Text, block: TextBlock, role: str) -> TextBlock:
        box = Rect(0, 0, block.box.width, block.height * share)
        color = word_color(stage, light.id) if role == "h1" else stage.color("ink")
        return stage.text(text, box, role, color)

    return _Column(
        again(light.heading, column.heading, "h1"),
        again(light.happened, column.happened, "body"),
        again(light.advice, column.advice, "strong") if column.advice else None,
    )
