"""Where the lanes, their words and charts stand, from the frame and the measured words."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.boom_bust import BoomBustContent, Lane, LaneId
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.arrange import columns
from patientuddannelse.drawing.captions import tallest, widest_word
from patientuddannelse.drawing.sheets import inside_margins, is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import TextBlock

_SMALL = 26.0  # frames narrower than this many sizes of running text have the names only
_FLOOR, _RISE = 0.05, 0.47  # of a chart's height: the lowest line over the axis, the range above it
AXIS_LINE, UNDER_AXIS = 1.3, 1.2
"""A word at an axis: its height in sizes, and how many design units it stands under the axis."""
_WORDS = 0.5  # of a card's height is for words at most, where a smaller size helps
_SHEET_TRIES = (
    (86, "h1", "body", "h2", "body"),
    (98, "h2", "text", "h3", "text"),
    (112, "h3", "text", "label", "small"),
    (128, "label", "small", "label", "small"),
)
"""Tries until the words fit: the column's width, the roles of name, line, goal and joy."""


@dataclass(frozen=True, slots=True)
class Place:
    """A lane: its card, words and chart. All charts have the same height and scale."""

    lane: Lane
    card: Rect
    chart: Rect
    name: TextBlock
    text: TextBlock | None

    @property
    def id(self) -> LaneId:
        """Return which pattern it is."""
        return self.lane.id

    def at(self, day: float, level: float) -> Point:
        """Return a place in the chart: day 0…1 along the axis (more is beyond), level 0…1 up."""
        return Point(
            self.chart.x + self.chart.width * day,
            self.chart.bottom - self.chart.height * (_FLOOR + _RISE * level),
        )


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The lanes in order, the room for what the even one gives, and a design unit."""

    places: tuple[Place, ...]
    gain: Rect
    goal_role: str
    joy_role: str
    unit: float
    upright: bool


def arrange(content: BoomBustContent, stage: Stage) -> Arrangement:
    """Choose the arrangement: lanes under each other on sheets, side by side on slides."""
    if stage.frame.width < _SMALL * stage.type["text"].size:
        return _small(content, stage)
    return _upright(content, stage) if is_sheet(stage) else _wide(content, stage)


def _upright(content: BoomBustContent, stage: Stage) -> Arrangement:
    """Arrange words left of the charts; the last lane runs off the sheet."""
    frame, u = stage.frame, stage.unit
    edge = 0.0 if inside_margins(stage) is stage else 18 * u
    room = Rect(frame.x + edge, frame.y + 7 * u, frame.width - 2 * edge, frame.height - 14 * u)
    gap = 5 * u
    texts = [lane.text for lane in content.lanes]
    names = [lane.name for lane in content.lanes]
    for column, name, text, goal, joy in _SHEET_TRIES:
        inner, words = (column - 10) * u, room.width - 74 * u
        below = stage.height(content.goal, words, goal) + 2 * u
        below += stage.height(content.joy, words, joy) + 2 * u if content.joy else 0
        height = (room.height - below - 2 * gap - 6 * u) / 3
        high = tallest(stage, texts, inner, text) + tallest(stage, names, inner, name)
        if high + 8 * u <= height and _whole(stage, [*names, *texts], inner, name, text):
            break
    places = []
    for i, lane in enumerate(content.lanes):
        end = stage.page.right if lane.id == "even" else room.right
        card = Rect(room.x, room.y + i * (height + gap), end - room.x, height)
        x = card.x + (column + 7) * u
        foot = max(8 * u, _under_axis(content, stage, u))
        chart = Rect(x, card.y + 3 * u, room.right - 9 * u - x, height - foot - 3 * u)
        side = Rect(card.x + 7 * u, card.y + 2 * u, inner, height - 4 * u)
        places.append(_beside(stage, lane, card, chart, side, (name, text)))
    gain = Rect(room.x, room.bottom - below, room.width, below)
    return Arrangement(tuple(places), gain, goal, joy, u, upright=True)


def _under_axis(content: BoomBustContent, stage: Stage, unit: float) -> float:
    """Return the room that a card needs under its chart for what the axis counts."""
    if not content.days:
        return 0.0
    return max(12 * unit, stage.type["small"].size * AXIS_LINE + (UNDER_AXIS + 2) * unit)


def _whole(
    stage: Stage, texts: Sequence[Text], width: float, name_role: str, text_role: str
) -> bool:
    """Say whether no word is too wide for the column."""
    half = len(texts) // 2
    roles = [name_role] * half + [text_role] * half
    return all(widest_word(stage, t, r) <= width for t, r in zip(texts, roles, strict=True))


def _beside(
    stage: Stage, lane: Lane, card: Rect, chart: Rect, side: Rect, roles: tuple[str, str]
) -> Place:
    """Set a lane's name and line in the middle of the room at its side."""
    gap = 1.5 * stage.unit
    name = stage.text(lane.name, side, roles[0], "petrol9")
    rest = Rect(side.x, side.y, side.width, side.height - name.height - gap)
    text = stage.text(lane.text, rest, roles[1])
    top = side.y + max(0.0, (side.height - name.height - text.height - gap) / 2)
    return Place(lane, card, chart, name.at(side.x, top), text.at(side.x, top + name.height + gap))


def _wide(content: BoomBustContent, stage: Stage) -> Arrangement:
    """Arrange lanes side by side on a slide, the words over the charts."""
    frame, u = stage.frame, stage.frame.height / 150
    goal, joy = "label", "small"
    half = (frame.width - 10 * u) / 2
    below = max(stage.height(content.goal, half, goal), stage.height(content.joy, half, joy))
    over_gain = below + 5 * u if stage.makes_room("gain") else 0.0
    lanes = [lane for lane in content.lanes if stage.makes_room(lane.id)]
    cards = columns(
        Rect(frame.x, frame.y, frame.width, frame.height - over_gain),
        [1.1 if lane.id == "even" else 1.0 for lane in lanes],
        4 * u,
    )
    inner = cards[0].width - 10 * u
    names = [lane.name for lane in lanes]
    name_role = _one_line(stage, names, inner, ("h2", "h3", "label"))
    over = tallest(stage, names, inner, name_role)
    texts = [lane.text for lane in lanes]
    roles = ("body", "text", "small") if not over_gain else ("small",)
    role = _short(stage, texts, inner, roles, cards[0].height * _WORDS - over)
    words = tallest(stage, texts, inner, role)
    high = min(over + words, cards[0].height * 0.62)
    places = []
    for lane, card in zip(lanes, cards, strict=True):
        top = card.y + (9 if content.activity else 4) * u + high
        width = cards[0].width - 14 * u
        foot = card.bottom - max(7 * u, _under_axis(content, stage, u))
        chart = Rect(card.x + 7 * u, top + 2 * u, width, foot - top - 2 * u)
        name = stage.text(
            lane.name, Rect(card.x + 5 * u, card.y + 3 * u, inner, over), name_role, "petrol9"
        )
        box = Rect(card.x + 5 * u, card.y + 3 * u + over, inner, high - over)
        places.append(Place(lane, card, chart, name, stage.text(lane.text, box, role)))
    gain = Rect(frame.x, frame.bottom - below, frame.width, below)
    return Arrangement(tuple(places), gain, goal, joy, u, upright=False)


def _small(content: BoomBustContent, stage: Stage) -> Arrangement:
    """Arrange a small picture: each lane's name beside its chart."""
    frame = stage.frame
    u, gap = frame.height / 150, frame.height * 0.025
    height = (frame.height - 2 * gap) / 3
    names = [lane.name for lane in content.lanes]
    wide = frame.width * 0.38
    role = _one_line(stage, names, wide - 6 * u, ("h3", "label", "small"))
    places = []
    for i, lane in enumerate(content.lanes):
        end = frame.right if lane.id == "even" else frame.right - 7 * u
        card = Rect(frame.x, frame.y + i * (height + gap), end - frame.x, height)
        box = Rect(card.x + 5 * u, card.y + 3 * u, wide - 6 * u, height - 6 * u)
        name = stage.text(lane.name, box, role, "petrol9")
        chart = Rect(
            card.x + wide + 2 * u, card.y + 2 * u, frame.width - 18 * u - wide, height - 7 * u
        )
        places.append(Place(lane, card, chart, name, None))
    gain = Rect(frame.x, frame.bottom, frame.width, 0)
    return Arrangement(tuple(places), gain, "label", "small", u, upright=False)


def _short(
    stage: Stage, texts: Sequence[Text], width: float, roles: Sequence[str], height: float
) -> str:
    """Return the largest role in which no text is wider or higher than its room, else the last."""
    for role in roles:
        if tallest(stage, texts, width, role) <= height and all(
            widest_word(stage, text, role) <= width for text in texts
        ):
            return role
    return roles[-1]


def _one_line(stage: Stage, texts: Sequence[Text], width: float, roles: Sequence[str]) -> str:
    """Return the largest role in which every text keeps its line, else its words, else the last."""
    slack = 1 - stage.typesetter.margin
    for role in roles:
        if all(stage.width(text, role) <= width * slack for text in texts):
            return role
    fitting = (r for r in roles if all(widest_word(stage, t, r) <= width for t in texts))
    return next(fitting, roles[-1])
