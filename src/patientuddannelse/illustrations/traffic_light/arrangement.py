"""Where the parts of the traffic light stand, from the frame and the measured words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.traffic_light import Light, LightId, TrafficLightContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.traffic_light.strip import strip_for
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, TextBlock

FROM_THE_TOP: tuple[LightId, ...] = ("red", "yellow", "green")
"""As in the street; read and revealed the other way round."""

_WIDE_SHARES = (1.0, 0.94, 0.88, 0.82, 0.76)  # tries of type sizes on slides
_LEAST_GAP = 1.2  # design units
_GAPS = 4.6  # gaps between the words of a row, the rule's own included
_FLATTEST = 2.4  # the same for lights that do not say what to do next
_UPRIGHT = 1.8  # frames up to this width to height hold a light with all its words under each other
_SMALL = 26.0  # frames narrower than this many sizes of running text hold the headings only


@dataclass(frozen=True, slots=True)
class Row:
    """One light: its band, the middle of its lens and vignette, its words and the rule between."""

    light: Light
    band: Rect
    lens: Point
    heading: TextBlock
    happened: TextBlock | None
    advice: TextBlock | None
    rule: Point | None
    vignette: Point | None

    @property
    def id(self) -> LightId:
        """Return the colour of the light."""
        return self.light.id


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The rows from the top, the housing, and the sizes that all rows share."""

    rows: tuple[Row, ...]
    housing: Rect
    lens_radius: float
    vignette_radius: float
    strip: Rect

    def row(self, light: LightId) -> Row:
        """Return the row of a light."""
        return next(row for row in self.rows if row.light.id == light)

    @property
    def advised(self) -> bool:
        """Say whether the rows have room for the advice."""
        return all(row.advice for row in self.rows)


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


def word_color(stage: Stage, light: LightId) -> Color:
    """Return the colour of a light's heading: its own where that can be read, else ink."""
    return stage.color("ink") if light == "yellow" else stage.color(light).shade(0.12)


def arrange(content: TrafficLightContent, stage: Stage) -> Arrangement:
    """Choose the arrangement for the frame: upright sheet, slide, or small picture."""
    frame = stage.frame
    if frame.width < _SMALL * stage.type["text"].size:
        return _small(content, stage)
    advised = any(light.advice for light in content.lights)
    if frame.width > (_UPRIGHT if advised else _FLATTEST) * frame.height:
        return _wide(content, stage)
    return _upright(content, stage)


def _upright(content: TrafficLightContent, stage: Stage) -> Arrangement:
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


def _wide(content: TrafficLightContent, stage: Stage) -> Arrangement:
    """Arrange rows of a slide: heading and answer, then the advice, then a small vignette."""
    frame = stage.frame
    below = strip_for(content, stage, frame.width).height
    gap = frame.height * 0.02
    height = (frame.height - below - 4 * gap) / 3
    housing = Rect(frame.x, frame.y, min(height, 110), 3 * height + 2 * gap)
    radius = height * 0.44
    left, right = housing.right + height * 0.16, frame.right - 2 * radius - height * 0.2
    split = left + (right - left) * _left_share(content, stage)
    bands = [
        Rect(housing.center.x, frame.y + i * (height + gap), frame.right - housing.center.x, height)
        for i in range(3)
    ]
    for share in _WIDE_SHARES:
        rows = tuple(
            _wide_row(stage, content.light(light), band, (left, split, right), share)
            for light, band in zip(FROM_THE_TOP, bands, strict=True)
        )
        if not any(_spills(row) for row in rows):
            break
    strip = Rect(frame.x, frame.bottom - below, frame.width, below)
    return Arrangement(rows, housing, min(height, 110) * 0.36, radius, strip)


def _left_share(content: TrafficLightContent, stage: Stage) -> float:
    """Return the left column's share of the width: as the words need, within reason."""
    setter, text = stage.typesetter, stage.style("text")
    bold = stage.style("text", weight=800)
    first = max(setter.width(light.happened, text) for light in content.lights)
    first = max(first, *(stage.width(light.heading, "h3") for light in content.lights))
    second = max(setter.width(light.advice, bold) for light in content.lights)
    return min(0.6, max(0.4, (first + 12) / (first + second + 26)))


def _spills(row: Row) -> bool:
    blocks = [block for block in (row.heading, row.happened, row.advice) if block]
    room = row.band.inset(0, row.band.height * 0.02)
    return any(block.overflow for block in blocks) or any(
        block.box.y < room.y or block.box.bottom > room.bottom for block in blocks
    )


def _wide_row(
    stage: Stage, light: Light, band: Rect, columns: tuple[float, float, float], share: float
) -> Row:
    left, split, right = columns
    big, small = stage.type["h3"].size * share, stage.type["text"].size * share
    first = Rect(left, 0, split - left - 12, 4000)
    second = Rect(split + 14, 0, right - split - 14, 4000)
    heading = stage.text(light.heading, first, "h3", word_color(stage, light.id), size=big)
    happened = stage.text(light.happened, first, "text", size=small)
    advice = stage.text(light.advice, second, "text", weight=800, size=small)
    room, taken = band.height * 0.96, heading.height + happened.height
    if share <= _WIDE_SHARES[-1] and max(taken, advice.height) > room:
        above = replace(first, height=room * heading.height / taken)
        first, second = (
            replace(first, height=room * happened.height / taken),
            replace(second, height=room),
        )
        heading = stage.text(light.heading, above, "h3", heading.paragraphs[0].color, size=big)
        happened = stage.text(light.happened, first, "text", size=small)
        advice = stage.text(light.advice, second, "text", weight=800, size=small)
    middle = band.center.y
    y = middle - (heading.height + happened.height) / 2
    lens = Point(band.x, middle)
    vignette = Point(band.right - band.height * 0.52, middle + band.height * 0.03)
    return Row(
        light, band, lens, heading.at(left, y), happened.at(left, y + heading.height),
        advice.at(second.x, middle - advice.height / 2), Point(split, band.y), vignette,
    )  # fmt: skip


def _small(content: TrafficLightContent, stage: Stage) -> Arrangement:
    """Arrange a small picture: the housing, and beside each lens the word of its light."""
    frame = stage.frame
    if not any(stage.shows(light) for light in FROM_THE_TOP):
        return _alone(content, stage)
    gap = frame.height * 0.02
    height = (frame.height - 2 * gap) / 3
    width = min(height, frame.width * 0.3)
    housing = Rect(frame.x, frame.y, width, frame.height)
    rows = []
    for i, light in enumerate(map(content.light, FROM_THE_TOP)):
        y = frame.y + i * (height + gap)
        band = Rect(housing.center.x, y, frame.right - housing.center.x, height)
        room = Rect(housing.right + 14, y, frame.right - housing.right - 24, height)
        words = light.heading
        if stage.width(words, "h3") > room.width * (1 - stage.typesetter.margin):
            words = replace(words, value=words.value.replace(": ", ":\n"))
        color = word_color(stage, light.id)
        heading = stage.text(words, room, "h3", color, anchor=Anchor.MIDDLE)
        lens = Point(housing.center.x, band.center.y)
        rows.append(Row(light, band, lens, heading, None, None, None, None))
    strip = Rect(frame.x, frame.bottom, frame.width, 0)
    return Arrangement(tuple(rows), housing, width * 0.39, 0.0, strip)


def _alone(content: TrafficLightContent, stage: Stage) -> Arrangement:
    """Arrange an unlit light on its post, in the middle of a small frame."""
    frame = stage.frame
    height = frame.height * 0.76
    width = min(height / 2.7, frame.width * 0.8)
    housing = Rect(frame.center.x - width / 2, frame.y, width, height)
    empty = stage.text("", Rect(0, 0, 0, 0), "h3")
    rows = []
    for i, light in enumerate(map(content.light, FROM_THE_TOP)):
        band = Rect(housing.x, frame.y + i * height / 3, width, height / 3)
        lens = Point(housing.center.x - width * 0.03, band.center.y)
        rows.append(Row(light, band, lens, empty, None, None, None, None))
    strip = Rect(frame.right, frame.bottom, 0, 0)
    return Arrangement(tuple(rows), housing, width * 0.33, 0.0, strip)
