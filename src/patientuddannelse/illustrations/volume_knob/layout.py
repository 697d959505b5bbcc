"""Where the knob, its two cards and the words stand, from the frame and the measured words."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.volume_knob import VolumeKnobContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.captions import fitting_role
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.volume_knob.dial import REACH
from patientuddannelse.illustrations.volume_knob.lists import (
    Entry,
    bold_height,
    columns_of,
    entries_in,
    lists_in,
)
from patientuddannelse.scene.geometry import Point, Rect

_SMALL = 26.0  # frames narrower than this many sizes of running text hold the headings only
_KNOB_ROOMS = (134.0, 110.0)  # design units for the knob: as the largest thing, or with long words


@dataclass(frozen=True, slots=True)
class Side:
    """One card: ``up`` or ``down``, its head, entries, sentence, and place to write."""

    id: str
    title: Text
    box: Rect
    head: float
    entries: tuple[Entry, ...]
    sentence: Text
    sentence_box: Rect | None
    mine: Text
    mine_box: Rect | None
    arrow: Rect


@dataclass(frozen=True, slots=True)
class Layout:
    """The knob between its two sides; ``unit`` sizes gaps and corners."""

    knob: Point
    radius: float
    sides: tuple[Side, ...]
    unit: float
    upright: bool
    role: str
    head_role: str
    mark: bool = True
    sentence_role: str = "label"


def plan(content: VolumeKnobContent, stage: Stage) -> Layout:
    """Choose the arrangement for the frame: upright sheet, slide, or small picture."""
    if is_sheet(stage):
        return _upright(content, stage)
    if stage.frame.width < _SMALL * stage.type["text"].size:
        only = stage.steps is not None and set(stage.steps) <= {"knob"}
        return _alone(stage) if only else _small(content, stage)
    return _wide(content, stage)


def _alone(stage: Stage) -> Layout:
    """Arrange the knob without anything that turns it, as large as the frame."""
    frame = stage.frame
    reach = 0.46 * min(frame.width, frame.height)
    return Layout(
        Point(*frame.center), reach / REACH, (), stage.unit, upright=False, role="label",
        head_role="label",
    )  # fmt: skip


def _upright(content: VolumeKnobContent, stage: Stage) -> Layout:
    u, frame = stage.unit, stage.frame
    left, right = frame.x + 18 * u, frame.right - 18 * u
    gap = 5 * u
    half = (right - left - gap) / 2
    columns = 1 + columns_of(content.turns_down)
    needed = stage.width(content.up_title, "label") * 1.02 + 2.9 * stage.type["label"].size
    first = max((right - left - gap) / columns, min(needed, 0.42 * (right - left)))
    widths = (first, right - left - gap - first)
    head_role, head = heads(content, stage, widths, 17 * u)
    mine = max(
        stage.height(text, half, "label") if text else 0.0
        for text in (content.mine_up, content.mine_down)
    )
    foot = mine + 19 * u if mine else 0.0
    arrow = 34 * u
    beside = frame.width * 0.285
    both = (content.danger, content.safe)
    sentence_role = fitting_role(stage, both, beside, 0.11 * frame.height, ("h2", "h3"))
    sentence = max(stage.height(text, beside, sentence_role) for text in both)
    for knob_room in _KNOB_ROOMS:
        most = frame.height - foot - head - sentence - knob_room * u
        lists = lists_in(content, stage, widths, most)
        if lists[0].tile:
            break
    rows = max(each.rows * each.row for each in lists)
    top = frame.bottom - foot - 4 * u - head - rows - 7 * u
    zone = top - frame.y - 5 * u
    reach = min(86 * u, (zone - sentence) / 1.72, zone * 0.58)
    knob = Point(frame.center.x, frame.y + 2 * u + reach + 0.4 * max(0.0, zone - 2 * reach - u))
    y = top - sentence - 4 * u
    sides = []
    for i, (wide, each) in enumerate(zip(widths, lists, strict=True)):
        x = left if i == 0 else right - wide
        box = Rect(x, top, wide, head + rows + 4 * u)
        words = Rect(left if i == 0 else right - beside, y, beside, sentence)
        middle = left + arrow * 0.6 if i == 0 else right - arrow * 0.6
        place = Rect(middle - arrow / 2, knob.y - arrow * 0.85, arrow, arrow * 1.7)
        write = Rect(left + i * (half + gap), box.bottom + 5 * u, half, foot - 5 * u)
        entries = entries_in(stage, box, head, each)
        sides.append(_side(content, i, box, head, entries, place, words, write if mine else None))
    return Layout(
        knob, reach / REACH, (sides[0], sides[1]), u, True, "label", head_role,
        sentence_role=sentence_role,
    )  # fmt: skip


def _wide(content: VolumeKnobContent, stage: Stage) -> Layout:
    frame, gap = stage.frame, 14.0
    line = stage.type["small"].size * 1.25
    mine = 2.1 * line if stage.shows("mine") and (content.mine_up or content.mine_down) else 0.0
    needed = stage.width(content.up_title, "label") * 1.03 + 2.9 * stage.type["label"].size
    first = max(frame.width * 0.27, min(needed, frame.width * 0.31))
    widths = (first, frame.width * 0.475)
    middle = frame.width - sum(widths) - 2 * gap
    natural = [stage.width(text, "label") for text in (content.danger, content.safe)]
    share = min(0.62, max(0.38, natural[0] / sum(natural)))
    halves = ((frame.width - gap) * share, (frame.width - gap) * (1 - share))
    sentence = max(
        stage.height(text, half, "label")
        for text, half in zip((content.danger, content.safe), halves, strict=True)
    )
    head_role, head = heads(content, stage, widths, 44)
    room = frame.height - mine - sentence - 16 - head
    lists = lists_in(content, stage, widths, room)
    reach = min(middle / 2, (head + room) * 0.37)
    knob = Point(frame.x + widths[0] + gap + middle / 2, frame.y + reach)
    sides = []
    for i, (wide, each, half) in enumerate(zip(widths, lists, halves, strict=True)):
        x = frame.x if i == 0 else frame.right - wide
        box = Rect(x, frame.y, wide, head + room)
        lower = frame.x if i == 0 else frame.right - half
        words = Rect(lower, box.bottom + 10, half, sentence)
        write = Rect(lower, words.bottom + 4, half, mine)
        top, arrow = knob.y + 1.03 * reach, 0.56 * reach
        center = knob.x + (-0.62 if i == 0 else 0.62) * reach
        place = Rect(center - arrow / 2, top, arrow, box.bottom - top - 2)
        entries = entries_in(stage, box, head, each)
        sides.append(_side(content, i, box, head, entries, place, words, write if mine else None))
    role = "small"
    return Layout(
        knob, reach / REACH, (sides[0], sides[1]), stage.unit, False, role, head_role
    )  # fmt: skip


def _small(content: VolumeKnobContent, stage: Stage) -> Layout:
    """Arrange a small picture: the knob over the words, without scenes and sentences."""
    frame, gap, role = stage.frame, 12.0, "small"
    widths = ((frame.width - gap) * 0.44, (frame.width - gap) * 0.56)
    head_role, head = heads(content, stage, widths, 36, mark=False)
    both = (content.turns_up, content.turns_down)
    heights = [
        [bold_height(stage, each.label, wide - 24, role) for each in items]
        for wide, items in zip(widths, both, strict=True)
    ]
    tall = max(sum(each) + 4 * len(each) for each in heights) + 12
    tall = min(tall, frame.height * 0.86 - head)
    top = frame.bottom - head - tall
    reach = min((top - frame.y - 6) / 2, frame.width * 0.3)
    knob = Point(frame.center.x, frame.y + reach)
    arrow = min(58.0, reach * 0.75)
    sides = []
    for i, (wide, items, lines) in enumerate(zip(widths, both, heights, strict=True)):
        x = frame.x if i == 0 else frame.right - wide
        box = Rect(x, top, wide, head + tall)
        share = min(1.0, (tall - 12) / (sum(lines) + 4 * len(lines)))
        y, entries = top + head + 6, []
        for item, height in zip(items, lines, strict=True):
            entries.append(Entry(item, None, Rect(x + 12, y, wide - 24, height * share)))
            y += (height + 4) * share
        edge = frame.x + 0.45 * (knob.x - reach - frame.x)
        center = edge if i == 0 else frame.x + frame.right - edge
        place = Rect(center - arrow / 2, knob.y - arrow * 0.8, arrow, arrow * 1.6)
        sides.append(_side(content, i, box, head, tuple(entries), place))
    return Layout(
        knob, reach / REACH, (sides[0], sides[1]), stage.unit, False, role, head_role, mark=False
    )


def heads(
    content: VolumeKnobContent,
    stage: Stage,
    widths: tuple[float, float],
    least: float,
    *,
    mark: bool = True,
) -> tuple[str, float]:
    """Return the role and height of the cards' heads: the largest that stands in one line."""
    titles = (content.up_title, content.down_title)
    for role in ("h3", "label"):
        size = stage.type[role].size
        rooms = [wide - (2.9 if mark else 1.0) * size for wide in widths]
        if all(stage.width(t, role) * 1.02 < room for t, room in zip(titles, rooms, strict=True)):
            break
    tall = max(stage.height(t, room, role) for t, room in zip(titles, rooms, strict=True))
    return role, max(least, tall + size * 0.6)


def _side(
    content: VolumeKnobContent,
    i: int,
    box: Rect,
    head: float,
    entries: tuple[Entry, ...],
    arrow: Rect,
    sentence: Rect | None = None,
    mine: Rect | None = None,
) -> Side:
    return Side(
        ("up", "down")[i], (content.up_title, content.down_title)[i], box, head, entries,
        (content.danger, content.safe)[i], sentence,
        (content.mine_up, content.mine_down)[i], mine, arrow,
    )  # fmt: skip
