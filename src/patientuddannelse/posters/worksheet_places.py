"""The places to write on above and below a worksheet's figure: from fields to rows on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from patientuddannelse.curriculum.models.worksheet import Choice, WorksheetField
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.shapes import disc, group, polyline, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role
from patientuddannelse.units import mm

PITCH = mm(12.2)
"""Room for a line of handwriting, from one line to the next."""

_SHORTEST = mm(90)  # of a line to write on
_GAP = mm(4)  # between words and the line or box that belongs to them
_BOX = mm(6.5)  # the side of a box to tick
_RING = mm(3.4)  # the radius of a ring on a scale
_LAMP = mm(3.1)  # the radius of a sign in the week
_WEEK_BOX = mm(5.6)
_WEEK_ROW = mm(7)


@dataclass(frozen=True, slots=True)
class Row:
    """A place as it will stand: its height, the least room above, and how it is drawn in a box."""

    field: WorksheetField
    height: float
    above: float
    draw: Callable[[Rect], Group]


def rows(
    fields: Sequence[WorksheetField], stage: Stage, width: float, labels: Labels
) -> tuple[Row, ...]:
    """Plan the rows of a group of fields; lines to write on begin at the same place."""
    starts = [_label_width(stage, field) + _GAP for field in fields if field.kind == "text"]
    start = max((s for s in starts if s <= width - _SHORTEST), default=0.0)
    return tuple(_row(field, stage, width, start, labels) for field in fields)


def _row(field: WorksheetField, stage: Stage, width: float, start: float, labels: Labels) -> Row:
    match field.kind:
        case "text":
            return _text(field, stage, width, start)
        case "lines":
            return _lines(field, stage, width)
        case "check":
            return _check(field, stage, width)
        case "scale":
            return _scale(field, stage, width)
        case "week":
            return _week(field, stage, width, labels)


def _label_width(stage: Stage, field: WorksheetField) -> float:
    return stage.width(field.label, "label") + 0.5


def _label(field: WorksheetField, stage: Stage, box: Rect, height: float) -> Item:
    """Set the words of a field at the top of its row."""
    return stage.text(field.label, Rect(box.x, box.y, box.width, height), "label", name=field.id)


def _text(field: WorksheetField, stage: Stage, width: float, start: float) -> Row:
    """Plan a line: beside its words, or below words that leave too little of it."""
    beside = _label_width(stage, field) + _GAP <= start
    size = stage.type["label"]
    tall = stage.height(field.label, start if beside else width, "label")
    height = PITCH if beside else tall + PITCH * 0.86

    def draw(box: Rect) -> Group:
        x = box.x + (start if beside else 0.0)
        # Words on the line stand a little above it, as handwriting does.
        top = box.bottom - mm(0.6) - size.size * (size.leading - 0.2) if beside else box.y
        words = Rect(box.x, top, start if beside else box.width, tall)
        return group(
            stage.text(field.label, words, "label", name=field.id),
            write_on.written_line(
                stage, field.id, str(field.label), x, box.right, box.bottom, filled=field.filled
            ),
        )

    return Row(field, height, 0.0 if beside else mm(2), draw)


def _lines(field: WorksheetField, stage: Stage, width: float) -> Row:
    tall = stage.height(field.label, width, "label")
    words = tall + mm(1.6)

    def draw(box: Rect) -> Group:
        room = Rect(box.x, box.y + words, box.width, box.height - words)
        pitch = room.height / field.rows
        guides = (
            polyline([(room.x + mm(3), y), (room.right - mm(3), y)], stage.color("petrol2"), 1.0)
            for y in (room.y + pitch * i for i in range(1, field.rows))
        )
        frame = write_on.written_box(stage, field, room)
        return group(_label(field, stage, box, tall), frame.items[0], guides, frame.items[1:])

    return Row(field, words + PITCH * field.rows, mm(4), draw)


def _check(field: WorksheetField, stage: Stage, width: float) -> Row:
    """Plan one box before its words, or the words and then a box for each choice."""
    if not field.choices:
        inner = width - _BOX - _GAP
        tall = max(_BOX, stage.height(field.label, inner, "label"))

        def draw_one(box: Rect) -> Group:
            return _ticked(stage, field.id, field, "label", str(field.label), box, tall)

        return Row(field, tall, mm(4), draw_one)
    tall = stage.height(field.label, width, "label")
    boxes = list(_choice_boxes(field.choices, stage, width))
    below = boxes[-1].bottom

    def draw(box: Rect) -> Group:
        low = tall + mm(2)
        return group(
            _label(field, stage, box, tall),
            (
                _ticked(
                    stage, choice.id, choice, "small", f"{field.label} {choice.label}",
                    at.moved(box.x, box.y + low), at.height,
                )
                for choice, at in zip(field.choices, boxes, strict=True)
            ),
        )  # fmt: skip

    return Row(field, tall + mm(2) + below, mm(4), draw)


def _ticked(
    stage: Stage,
    name: str,
    named: WorksheetField | Choice,
    role: str,
    label: str,
    box: Rect,
    tall: float,
) -> Group:
    """Draw a box to tick with the words behind it."""
    x = box.x + _BOX + mm(2.4)
    square = Rect(box.x, box.y + (tall - _BOX) / 2, _BOX, _BOX)
    words = Rect(x, box.y, box.right - x, tall)
    return group(
        write_on.tick_box(stage, name, label, square),
        stage.text(named.label, words, role, anchor=Anchor.MIDDLE, name=name),
    )


def _choice_boxes(choices: Sequence[Choice], stage: Stage, width: float) -> Iterator[Rect]:
    """Yield the places of choices, as many beside one another as there is room for."""
    x = y = high = 0.0
    for choice in choices:
        before = _BOX + mm(2.4)
        wide = min(width, before + stage.width(choice.label, "small") + 0.5)
        tall = max(_BOX, stage.height(choice.label, wide - before, "small"))
        if x and x + wide > width:
            x, y, high = 0.0, y + high + mm(3), 0.0
        yield Rect(x, y, wide, tall)
        x, high = x + wide + mm(9), max(high, tall)


def _scale(field: WorksheetField, stage: Stage, width: float) -> Row:
    """Plan eleven rings with their numbers below, and the words for both ends under those."""
    tall = stage.height(field.label, width, "label")
    number = stage.type["small"].size * 1.25
    half = width / 2 - _GAP
    ends = max(
        (stage.height(end, half, "small") for end in (field.low, field.high) if end), default=0.0
    )
    height = tall + mm(2) + 2 * _RING + number + ends

    def draw(box: Rect) -> Group:
        y = box.y + tall + mm(2) + _RING
        pitch = (box.width - 2 * _RING) / 10
        places = [(step, box.x + _RING + pitch * step) for step in write_on.SCALE]
        under = y + _RING + number
        low = Rect(box.x, under, half, ends)
        high = Rect(box.right - half, under, half, ends)
        return group(
            _label(field, stage, box, tall),
            polyline([(places[0][1], y), (places[-1][1], y)], stage.color("petrol2"), mm(1)),
            (write_on.scale_ring(stage, field, step, (x, y), _RING) for step, x in places),
            (write_on.scale_number(stage, step, (x, y + _RING + number / 2)) for step, x in places),
            group(
                stage.text(field.low, low, "small") if field.low else None,
                stage.text(field.high, high, "small", align=Align.END) if field.high else None,
                role=Role.DECORATIVE,  # the first and last ring say it
            ),
        )

    return Row(field, height, mm(5), draw)


def _week(field: WorksheetField, stage: Stage, width: float, labels: Labels) -> Row:
    """Plan a card for each day with a box for each choice, or one box for the day."""
    tall = stage.height(field.label, width, "label")
    head = stage.type["small"].size * 1.3
    count = max(1, len(field.choices))
    card = head + count * _WEEK_ROW + mm(0.8)

    def draw(box: Rect) -> Group:
        y = box.y + tall + mm(1.6)
        wide = (box.width - 6 * mm(2)) / 7
        cards = [Rect(box.x + i * (wide + mm(2)), y, wide, card) for i in range(7)]
        return group(
            _label(field, stage, box, tall),
            (_day(field, stage, at, day, labels) for day, at in enumerate(cards)),
        )

    return Row(field, tall + mm(1.6) + card, mm(4), draw)


def _day(field: WorksheetField, stage: Stage, card: Rect, day: int, labels: Labels) -> Group:
    head = stage.type["small"].size * 1.3
    words = Rect(card.x, card.y + mm(0.5), card.width, head)
    middle = card.y + head + mm(0.2) + _WEEK_ROW / 2
    name, said = f"{field.id}_{day + 1}", labels.days[day].capitalize()
    left = min(mm(4.6), card.width / 2 - _LAMP - mm(0.7))
    ticks: list[Item] = []
    for i, choice in enumerate(field.choices):
        y = middle + i * _WEEK_ROW
        square = Rect(card.center.x + mm(1.2), y - _WEEK_BOX / 2, _WEEK_BOX, _WEEK_BOX)
        label = f"{said}: {choice.label}"
        ticks.append(_sign(choice, stage, (card.center.x - left, y)))
        ticks.append(write_on.tick_box(stage, f"{name}_{choice.id}", label, square))
    if not ticks:
        square = Rect(card.center.x - _BOX / 2, middle - _BOX / 2, _BOX, _BOX)
        ticks.append(write_on.tick_box(stage, name, f"{said}: {field.label}", square))
    return group(
        rect(
            card.x, card.y, card.width, card.height, stage.color("white"), mm(3),
            line=write_on.frame_color(stage), line_width=mm(0.6),
        ),
        group(
            stage.text(
                labels.short_days[day], words, "small", align=Align.MIDDLE, anchor=Anchor.MIDDLE
            ),
            role=Role.DECORATIVE,  # each box to tick says its day
        ),
        ticks,
        name=name,
    )  # fmt: skip


def _sign(choice: Choice, stage: Stage, at: tuple[float, float]) -> Group:
    """Draw what a choice stands for: its sign in a disc of its colour."""
    color = stage.color(choice.color)
    sign = stage.color("ink" if choice.color == "yellow" else "white")
    return group(
        disc(*at, _LAMP, color), icon(choice.icon, at, _LAMP * 1.6, sign, color.tint(0.6), color)
    )
