"""The smoke alarm: it sounds just as loud for fire, a burnt steak and an insect; so does pain.

Sources: s001-2-roegalarm, s001-2-boeffen, s001-2-roegalarm-uden-roeg, s001-2-sensorer,
s001-2-alarm-styrke, s001-2-overfoelsom.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Label
from patientuddannelse.curriculum.models.smoke_alarm import SmokeAlarmContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing import alarm as alarms
from patientuddannelse.drawing.captions import fitting_role, tallest
from patientuddannelse.drawing.shapes import disc, group, path, rounded
from patientuddannelse.drawing.sheets import inside_margins, is_sheet
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.smoke_alarm.alone import ALARM_WIDTH, draw_alone
from patientuddannelse.illustrations.smoke_alarm.causes import PICTURES, card, waves
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role

_CAUSES = ("fire", "steak", "insect")
_AIRS = (1.0, 0.35)  # between and beside the pictures, as shares of what is usual
_TALL = 122.0  # an alarm with its waves, in its own units
_BESIDE_ALARM = 0.27  # where the words of the band begin, as a share of its width


def draw(content: SmokeAlarmContent, stage: Stage) -> Figure:
    """Draw the alarm over the three causes, or alone and large where a slide asks for that."""
    stage = inside_margins(stage)
    causes = [cause for cause in _CAUSES if stage.shows(cause)]
    if not causes and not stage.shows("same_sound"):
        return draw_alone(content, stage)
    plan = _plan(content, stage)
    parts = [group(_room(stage, plan), name="room", role=Role.DECORATIVE)]
    steps = []
    if stage.shows("alarm"):
        x, y = plan.alarm
        alarm = alarms.smoke_alarm((x, y), plan.scale, 2)
        parts.append(group(alarm, name="alarm"))
        steps.append(Step("alarm", ("alarm",)))
    for cause in causes:
        parts.append(_cause(content.part(cause), stage, plan, cause))
        steps.append(Step(cause, (cause,)))
    if stage.shows("same_sound"):
        parts.append(_same_sound(content, stage, plan))
        names: tuple[str, ...] = ("same_sound",)
        if plan.band:
            parts.append(_pain(content, stage, plan.band))
            names = ("same_sound", "pain")
        steps.append(Step("same_sound", names))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand: room, alarm, the three pictures, the sentence, the band about pain."""

    room: Rect
    alarm: tuple[float, float]
    scale: float
    pictures: tuple[Rect, ...]
    words: tuple[Rect, ...]
    role: str
    text_role: str
    sentence: Rect
    sentence_role: str
    band: Rect | None
    beside: bool

    @property
    def below_alarm(self) -> float:
        """Return the height between the alarm and the pictures."""
        return self.pictures[0].y - self.alarm[1] - 58 * self.scale

    def picture(self, cause: str) -> Rect:
        """Return the place of a cause's picture."""
        return self.pictures[_CAUSES.index(cause)]


def _plan(content: SmokeAlarmContent, stage: Stage) -> _Plan:
    """Give words what they need; the rest is shared by the alarm and the row of pictures."""
    frame = stage.frame
    sheet = is_sheet(stage)
    pad = min(0.035 * frame.width, 22.0) if not sheet else 0.035 * frame.width
    band = _band(content, stage) if sheet and content.part("pain").label else None
    room = frame if band is None else Rect(frame.x, frame.y, frame.width, band.y - frame.y - pad)
    inner = room.inset(pad, pad)
    beside = room.width > 2.0 * room.height  # the alarm to the left of the pictures
    row = inner
    if beside:
        row = Rect(inner.x + 0.31 * inner.width, inner.y, 0.69 * inner.width, inner.height)
    texts = [content.part(cause).text for cause in _CAUSES]
    row, gap = _row(texts, stage, row, pad) if sheet else (row, pad)
    column = (row.width - 2 * gap) / 3
    labels = [content.part(cause).label for cause in _CAUSES]
    large = ("h2",) if sheet else ()
    lines = 0.055 if sheet else 0.12
    role = fitting_role(stage, labels, column, lines * room.height, (*large, "h3", "label"))
    words = tallest(stage, labels, column, role)
    text_role = fitting_role(stage, texts, column, 0.09 * room.height, ("body", "text"))
    if sheet:
        words += tallest(stage, texts, column, text_role)
    said = content.part("same_sound").label
    sentence_role = "h3"
    if sheet:
        sentence_role = fitting_role(
            stage, [said], row.width, 0.075 * room.height, ("h1", "h2", "h3")
        )
    line = stage.height(said, row.width, sentence_role) if said else 0.0
    spare = inner.height - words - line - 0.85 * pad
    size = min(column, spare - pad if beside else 0.55 * spare)
    above = inner.height if beside else spare - size
    width = 0.29 * inner.width if beside else inner.width
    scale = min(0.94 * above / _TALL, width / ALARM_WIDTH)
    y = inner.bottom - line - 0.6 * pad - words - size
    free = spare - size if beside else 0.0
    y -= 0.7 * free
    xs = [row.x + i * (column + gap) for i in range(3)]
    pictures = tuple(Rect(x + (column - size) / 2, y, size, size) for x in xs)
    places = tuple(Rect(x, y + size + 0.25 * pad, column, words) for x in xs)
    sentence = Rect(
        row.x, places[0].bottom + (0.6 if sheet else 0.35) * pad + 0.45 * free, row.width, line
    )
    x = inner.x + width / 2 if beside else room.center.x
    hang = _ceiling(room) + 16 * scale
    if beside:
        hang = max(hang, 0.42 * room.height - 21 * scale)
    return _Plan(
        room, (x, room.y + hang), scale, pictures, places, role, text_role, sentence,
        sentence_role, band, beside,
    )  # fmt: skip


def _row(texts: Sequence[Text], stage: Stage, row: Rect, pad: float) -> tuple[Rect, float]:
    """Return the row of pictures and the gaps in it: broader where so a sentence keeps its line."""
    rows = [(row.inset(-(1 - share) * pad, 0), share * pad) for share in _AIRS]

    def tall(each: tuple[Rect, float]) -> float:
        column = (each[0].width - 2 * each[1]) / 3
        return sum(stage.height(text, column, "text") for text in texts)

    return min(rows, key=tall)


def _ceiling(room: Rect) -> float:
    return 0.028 * room.height


def _band(content: SmokeAlarmContent, stage: Stage) -> Rect:
    """Return the band at the foot of a sheet for what the alarm is a picture of."""
    frame = stage.frame
    column = _words_of_band(frame).width
    height = (
        stage.height(content.part("pain").label, column, "h1")
        + stage.height(content.part("pain").text, column, "body")
        + stage.height(content.part("real").label, column, "h1")
        + 2.6 * stage.type["body"].size
    )
    return Rect(frame.x, frame.bottom - height, frame.width, height)


def _words_of_band(band: Rect) -> Rect:
    """Return the room for words in the band, right of its alarm."""
    left = _BESIDE_ALARM * band.width
    return Rect(band.x + left, band.y, 0.97 * band.width - left, band.height)


def _room(stage: Stage, plan: _Plan) -> Iterator[Item]:
    """Yield the wall and the ceiling or, with the alarm beside the pictures, a disc behind it."""
    room, radius = plan.room, 0.035 * min(plan.room.width, plan.room.height)
    wall = stage.color("petrol1")
    yield path(rounded(room, radius), wall)
    if plan.beside:
        x, y = plan.alarm[0], plan.alarm[1] + 21 * plan.scale
        yield disc(x, y, 150 * plan.scale, wall.mix(stage.color("petrol2"), 0.5))
        yield disc(x, y, 112 * plan.scale, stage.color("petrol2"))
    else:
        if stage.shows("alarm") and plan.below_alarm > 0.15 * room.height:
            yield from _spreading(stage, plan)
        ceiling = Rect(room.x, room.y, room.width, _ceiling(room))
        yield path(rounded(ceiling, radius, bottom=False), stage.color("petrol2"))


def _spreading(stage: Stage, plan: _Plan) -> Iterator[Item]:
    """Yield the sound that spreads from the alarm to the pictures below it, in paler rings."""
    room, y = plan.room, plan.room.y + _ceiling(plan.room)
    reach = min(0.49 * room.width, plan.pictures[0].bottom - y)
    x = plan.alarm[0]
    for share in (1.0, 0.8, 0.6):
        radius = share * reach
        half = f"M{x - radius},{y} A{radius},{radius} 0 0 0 {x + radius},{y} Z"
        yield path(half, stage.color("petrol4"), opacity=0.11)


def _cause(words: Label, stage: Stage, plan: _Plan, cause: str) -> Group:
    """Draw a card with the small alarm and what sets it off, its words below."""
    box = plan.picture(cause)
    place = plan.words[_CAUSES.index(cause)]
    label = stage.height(words.label, place.width, plan.role)
    below = Rect(place.x, place.y + label, place.width, place.height - label)
    return group(
        group(card(stage), PICTURES[cause](), at=(box.x, box.y), scale=box.width / 100),
        stage.text(
            words.label, Rect(place.x, place.y, place.width, label), plan.role, "petrol9",
            align=Align.MIDDLE,
        ),
        stage.text(words.text, below, plan.text_role, align=Align.MIDDLE) if plan.band else None,
        name=cause,
    )  # fmt: skip


def _same_sound(content: SmokeAlarmContent, stage: Stage, plan: _Plan) -> Group:
    """Draw the same waves by all three small alarms, and say so."""
    sounds = (
        group(waves(stage), at=(box.x, box.y), scale=box.width / 100) for box in plan.pictures
    )
    said = content.part("same_sound").label
    line = stage.text(
        said, plan.sentence, plan.sentence_role, "petrol9",
        align=Align.MIDDLE, anchor=Anchor.MIDDLE,
    )  # fmt: skip
    return group(sounds, line if said else None, name="same_sound")


def _pain(content: SmokeAlarmContent, stage: Stage, band: Rect) -> Group:
    """Draw the band that says what the alarm stands for, beside one more alarm."""
    text = _words_of_band(band)
    left = text.x - band.x
    gap = 1.3 * stage.type["body"].size
    first = stage.height(content.part("pain").label, text.width, "h1")
    second = stage.height(content.part("pain").text, text.width, "body")
    y = text.y + (band.height - first - second - gap) / 2
    y -= stage.height(content.part("real").label, text.width, "h1") / 2 - gap / 4
    lines = []
    for words, role, color, height in (
        (content.part("pain").label, "h1", "white", first),
        (content.part("pain").text, "body", "petrol2", second + gap / 2),
        (content.part("real").label, "h1", "sun5", text.bottom),
    ):
        room = min(height, band.bottom - y)
        lines.append(stage.text(words, Rect(text.x, y, text.width, room), role, color))
        y += height
    scale = 0.82 * left / ALARM_WIDTH
    at = (band.x + 0.5 * left, band.center.y - 20 * scale)
    sound = stage.color("petrol2")
    return group(
        path(rounded(band, 0.12 * band.height), stage.color("petrol9")),
        alarms.smoke_alarm(at, scale, 2, sound=sound),
        lines,
        name="pain",
    )
