"""A poster on office sheets: the map that shows how to put it together, and each sheet's marks."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages.labels import Labels
from patientuddannelse.posters.kinds.front import poster_stage
from patientuddannelse.posters.model import Poster
from patientuddannelse.posters.tiling import OVERLAP, Tiling
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.units import mm

_EDGE = mm(15)  # around what the map page says
_GAP = mm(9)  # between the map and the words
_RULER = 100  # millimetres
_AWAY = mm(0.6)  # between a tile and its marks
_UNPRINTED = mm(4.6)  # at the paper's edge, by most office printers


@dataclass(frozen=True, slots=True)
class Assembly:
    """The pages that surround the pieces of a poster.

    ``map`` comes first, with the whole poster to be shown small in ``thumbnail``; ``marks`` are
    the sheets in order, their marks without the poster.
    """

    map: Poster
    thumbnail: Rect
    marks: tuple[Poster, ...]


def compose_assembly(tiling: Tiling, title: str, publisher: str, labels: Labels) -> Assembly:
    """Compose the map and the marks of every sheet."""
    setter = Typesetter(poster_face, clinging=labels.clinging)
    stage = poster_stage(tiling.paper, setter)
    words = labels.tiling
    count = words.count.format(
        count=tiling.count,
        paper=tiling.paper.name.upper(),
        rows=tiling.rows,
        columns=tiling.columns,
    )
    alt = words.alt.format(count=tiling.count, rows=tiling.rows, columns=tiling.columns)
    column = _column(tiling)
    said, bottom = _words(column, title, count, labels, stage)
    thumbnail = _fitted(tiling.poster, _rest(tiling, column, bottom))
    scene = (_figure(tiling, thumbnail, stage, alt), *said)
    page = Poster(
        id="tiling/map",
        slug="map",
        title=f"{title} – {count}",
        alt_text=alt,
        publisher=publisher,
        language=labels.code,
        sheet=tiling.paper,
        scene=scene,
    )
    marks = tuple(
        replace(page, id=f"tiling/{tiling.number(row, column)}", scene=(each,))
        for row in range(tiling.rows)
        for column in range(tiling.columns)
        for each in (_marks(tiling, row, column, labels, stage),)
    )
    return Assembly(page, thumbnail, marks)


def _column(tiling: Tiling) -> Rect:
    """Return the room of the words: the whole width of upright paper, half of turned paper."""
    page = tiling.paper.trim.inset(_EDGE)
    upright = page.width < page.height
    return page if upright else Rect(page.x, page.y, (page.width - _GAP) * 0.52, page.height)


def _rest(tiling: Tiling, column: Rect, bottom: float) -> Rect:
    """Return the room of the map: what the words leave, below them or beside them."""
    page = tiling.paper.trim.inset(_EDGE)
    if column.width == page.width:
        return Rect(page.x, bottom + _GAP, page.width, page.bottom - bottom - _GAP)
    x = column.right + _GAP
    return Rect(x, page.y, page.right - x, page.height)


def _fitted(poster: Rect, room: Rect) -> Rect:
    """Return the largest box of the poster's shape in the middle of a room."""
    scale = min(room.width / poster.width, room.height / poster.height)
    width, height = poster.width * scale, poster.height * scale
    return Rect(room.center.x - width / 2, room.center.y - height / 2, width, height)


def _words(
    column: Rect, title: str, count: str, labels: Labels, stage: Stage
) -> tuple[list[Item], float]:
    """Set title, size, numbered steps and the line to measure; return them and their lower end."""
    ink, petrol = stage.color("ink"), stage.color("petrol9")
    setter = stage.typesetter
    y, x, width = column.y, column.x, column.width
    head = setter.block(
        labels.tiling.title,
        TextStyle(800, 26, 20, 1.08, petrol),
        Rect(x, y, width, 60),
        name="title",
    )
    y += head.height + 4
    about = setter.block(
        [title, count], TextStyle(600, 13, 11, 1.24, ink), Rect(x, y, width, 70), name="lead"
    )
    y += about.height + 10
    result: list[Item] = [head, about]
    style = TextStyle(500, 14, 12, 1.22, ink)
    steps = []
    for i, step in enumerate(labels.tiling.steps, 1):
        block = setter.block(f"{i}. {step}", style, Rect(x, y, width, 90))
        steps.append(group(block.at(x, y), role=Role.ITEM))
        y += block.height + 6
    result.append(group(steps, name="steps", role=Role.LIST))
    result.append(_ruler(x, y + 4, labels, stage))
    return result, y + 4 + mm(4.5) + 16


def _ruler(x: float, y: float, labels: Labels, stage: Stage) -> Group:
    """Draw a line of known length, with which one sees whether the printer scaled the page."""
    ink, length = stage.color("ink"), mm(_RULER)
    ends = "".join(f"M{x + at:.3f},{y:.3f}v{mm(4):.3f}" for at in (0, length / 2, length))
    line = f"M{x:.3f},{y + mm(2):.3f}h{length:.3f}"
    words = stage.typesetter.block(
        labels.tiling.ruler.format(length=_RULER),
        TextStyle(500, 11, 9, 1.2, ink),
        Rect(x, y + mm(4.5), length, 20),
    )
    return group(
        group(path(line + ends, line=ink, width=0.8), role=Role.DECORATIVE), words, name="ruler"
    )


def _figure(tiling: Tiling, box: Rect, stage: Stage, alt: str) -> Group:
    """Draw the lines between the sheets and their numbers over the small poster."""
    scale = box.width / tiling.poster.width
    petrol, white = stage.color("petrol9"), stage.color("white")
    lines: list[Item] = []
    for pen, width in ((white, 2.6), (petrol, 1.1)):
        lines.append(rect(box.x, box.y, box.width, box.height, line=pen, line_width=width))
        for column in range(1, tiling.columns):
            x = box.x + tiling.tile(0, column).x * scale
            lines.append(polyline([(x, box.y), (x, box.bottom)], pen, width))
        for row in range(1, tiling.rows):
            y = box.y + tiling.tile(row, 0).y * scale
            lines.append(polyline([(box.x, y), (box.right, y)], pen, width))
    numbers: list[Item] = []
    step = min(tiling.image.width, tiling.image.height) * scale
    radius = min(max(step * 0.24, 7.5), 17.0)
    for row in range(tiling.rows):
        for column in range(tiling.columns):
            part = tiling.tile(row, column)
            x, y = part.center
            at = (box.x + x * scale, box.y + y * scale)
            numbers.append(_number(tiling.number(row, column), at, radius, stage))
    shown = group(numbers, role=Role.DECORATIVE)  # the alt text tells them in a sentence
    return group(lines, shown, name="map", role=Role.FIGURE, alt_text=alt)


def _number(number: int, at: tuple[float, float], radius: float, stage: Stage) -> Group:
    box = Rect(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    size = radius * 1.1
    style = TextStyle(800, size, size * 0.7, 1.1, stage.color("white"))
    words = stage.typesetter.block(
        str(number), style, box, align=Align.MIDDLE, anchor=Anchor.MIDDLE
    )
    white = stage.color("white")
    return group(disc(*at, radius, stage.color("petrol9"), line=white, line_width=1.4), words)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Draws marks in the white around a tile: in a band of ``width``, the words ``size`` tall."""

    image: Rect
    stage: Stage
    width: float
    size: float

    def words(self, text: str, box: Rect, weight: int = 500, align: Align = Align.MIDDLE) -> Item:
        """Set a few words on one line in the middle of a band."""
        style = TextStyle(weight, self.size, 7, 1.1, self.stage.color("ink"))
        setter = self.stage.typesetter
        return setter.block(text, style, box, align=align, anchor=Anchor.MIDDLE)

    def line(self, data: str) -> Item:
        """Draw a thin line."""
        return path(data, line=self.stage.color("ink"), width=0.4)

    def cut(self, *points: tuple[float, float]) -> Item:
        """Draw the line to cut along."""
        return polyline(points, self.stage.color("ink"), 0.5, dash=(mm(1.6), mm(1.2)))

    def band(self, box: Rect) -> Item:
        """Tint the white beside a strip that is glued under the next sheet."""
        return rect(box.x, box.y, box.width, box.height, self.stage.color("sun2"))


def _pen(tiling: Tiling, stage: Stage) -> _Pen:
    """Choose marks as large as the white around the tiles has room for."""
    image = tiling.image
    width = min(min(image.x, image.y) - _UNPRINTED - _AWAY, mm(6))
    return _Pen(image, stage, width, min(width * 0.78, 12.0))


def _marks(tiling: Tiling, row: int, column: int, labels: Labels, stage: Stage) -> Group:
    """Draw what stands in the white around one tile: cut lines, glue strips, number, corners."""
    words, pen = labels.tiling, _pen(tiling, stage)
    items: list[Item] = [_corners(pen)]
    if column + 1 < tiling.columns:
        text = words.glue.format(number=tiling.number(row, column + 1))
        items.append(_glue_right(pen, text))
    if row + 1 < tiling.rows:
        text = words.glue.format(number=tiling.number(row + 1, column))
        items.append(_glue_below(pen, text))
    if column:
        items.append(_cut_left(pen, words.cut))
    if row:
        items.append(_cut_top(pen, words.cut))
    number = words.sheet.format(number=tiling.number(row, column), count=tiling.count)
    foot = Rect(pen.image.x + mm(2), pen.image.bottom + _AWAY, mm(60), pen.width)
    items.append(pen.words(number, foot, 800, Align.START))
    return group(items, name="marks", role=Role.DECORATIVE)


def _corners(pen: _Pen) -> Item:
    """Draw short lines that go on where the tile's edges end."""
    image, parts = pen.image, []
    for x, outward in ((image.x, -1), (image.right, 1)):
        for y, upward in ((image.y, -1), (image.bottom, 1)):
            parts.append(f"M{x + outward * _AWAY:.3f},{y:.3f}h{outward * pen.width:.3f}")
            parts.append(f"M{x:.3f},{y + upward * _AWAY:.3f}v{upward * pen.width:.3f}")
    return pen.line("".join(parts))


def _glue_right(pen: _Pen, text: str) -> Group:
    """Draw the band beside the strip that goes under the next sheet, and where its edge lands."""
    image = pen.image
    band = Rect(image.right + _AWAY, image.y, pen.width, image.height)
    x, above = image.right - OVERLAP, image.y - _AWAY - pen.width
    ends = "".join(f"M{x:.3f},{y:.3f}v{pen.width:.3f}" for y in (above, image.bottom + _AWAY))
    words = pen.words(text, Rect(0, 0, band.height, band.width))
    return group(pen.band(band), pen.line(ends), _turned(words, band.right, band.y, 90))


def _glue_below(pen: _Pen, text: str) -> Group:
    image = pen.image
    band = Rect(image.x, image.bottom + _AWAY, image.width, pen.width)
    y, left = image.bottom - OVERLAP, image.x - _AWAY - pen.width
    ends = "".join(f"M{x:.3f},{y:.3f}h{pen.width:.3f}" for x in (left, image.right + _AWAY))
    return group(pen.band(band), pen.line(ends), pen.words(text, band))


def _cut_left(pen: _Pen, text: str) -> Group:
    image, reach = pen.image, _AWAY + pen.width
    words = pen.words(text, Rect(0, 0, image.height, pen.width))
    line = pen.cut((image.x, image.y - reach), (image.x, image.bottom + reach))
    return group(line, _turned(words, image.x - reach, image.bottom, -90))


def _cut_top(pen: _Pen, text: str) -> Group:
    image, reach = pen.image, _AWAY + pen.width
    words = pen.words(text, Rect(image.x, image.y - reach, image.width, pen.width))
    line = pen.cut((image.x - reach, image.y), (image.right + reach, image.y))
    return group(line, words)


def _turned(words: Item, x: float, y: float, degrees: float) -> Group:
    return group(words, at=(x, y), rotate=degrees)
