"""The patient's own week: the same three lanes, a box to tick for each day under each line.

Idea: one recognises a day by its line, not a person by a pattern (s001-5-coping); so every day may
go another way.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.boom_bust import BoomBustContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.captions import fitting_role
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.boom_bust.arrangement import Arrangement, Place
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item, Role
from patientuddannelse.units import mm

_COLUMN, _MOST = mm(47), mm(64)  # the width of the names, and where words are long
_BOX, _TICKS = mm(6.5), mm(9.5)  # a box to tick, and the room under a line for a row of them
_SIDE, _GAP, _AIR = mm(4), mm(2.5), mm(1.5)


def own_week(content: BoomBustContent, stage: Stage, week: WorksheetField) -> Arrangement:
    """Arrange the lanes under each other: name at the left, line and boxes in seven days."""
    frame, u = stage.frame, stage.unit
    names = [lane.name for lane in content.lanes]
    column = min(max(stage.width(each, "h3") * 1.05 for each in names) + mm(4), _MOST)
    column = max(column, _COLUMN)
    top = frame.y + _head(stage, week, column) + _AIR
    height = (frame.bottom - top - 2 * _GAP) / 3
    inner = column - mm(3)
    role = fitting_role(stage, names, inner, height - mm(6), ("h2", "h3", "label", "small"))
    places = []
    for i, lane in enumerate(content.lanes):
        end = stage.page.right if lane.id == "even" else frame.right
        card = Rect(frame.x, top + i * (height + _GAP), end - frame.x, height)
        side = Rect(card.x + _SIDE, card.y, inner, height)
        x = side.right + mm(2)
        chart = Rect(x, card.y + _AIR, frame.right - _SIDE - x, height - _TICKS - 2 * _AIR)
        name = stage.text(lane.name, side, role, "petrol9")
        name = name.at(side.x, card.y + (height - name.height) / 2)
        places.append(Place(lane, card, chart, name, None))
    gain = Rect(frame.x, frame.bottom, frame.width, 0.0)
    return Arrangement(tuple(places), gain, "label", "small", u, upright=True)


def _head(stage: Stage, week: WorksheetField, column: float) -> float:
    return max(stage.height(week.label, column, "label"), 1.3 * stage.type["small"].size)


def days(
    content: BoomBustContent, stage: Stage, view: Arrangement, week: WorksheetField
) -> Iterator[Item]:
    """Write what is asked, and the days over the columns of boxes."""
    first = view.places[0]
    frame, bottom = stage.frame, first.card.y - _AIR
    asked = Rect(frame.x, frame.y, first.chart.x - frame.x - mm(2), bottom - frame.y)
    yield stage.text(week.label, asked, "label", anchor=Anchor.BOTTOM, name=week.id)
    tall = 1.3 * stage.type["small"].size
    for i, day in enumerate(content.week):
        box = _column(first, i, len(content.week))
        head = stage.text(
            day.label, Rect(box.x, bottom - tall, box.width, tall), "small", align=Align.MIDDLE,
            anchor=Anchor.BOTTOM,
        )  # fmt: skip
        yield group(head, role=Role.DECORATIVE)  # each box to tick says its day


def ticks(
    content: BoomBustContent, stage: Stage, place: Place, week: WorksheetField
) -> Iterator[Item]:
    """Draw a box to tick under the line for each day."""
    y = place.card.bottom - _AIR - _TICKS / 2
    for i, day in enumerate(content.week):
        x = _column(place, i, len(content.week)).center.x
        box = Rect(x - _BOX / 2, y - _BOX / 2, _BOX, _BOX)
        name, said = f"{week.id}_{i + 1}_{place.id}", f"{day.text}: {place.lane.name}"
        yield write_on.tick_box(stage, name, said, box)


def _column(place: Place, day: int, days: int) -> Rect:
    wide = place.chart.width / days
    return Rect(place.chart.x + day * wide, place.card.y, wide, place.card.height)
