"""Where the alarm, the pictures and the words stand, from the frame and the measured words."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.smoke_alarm import SmokeAlarmContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.captions import fitting_role, tallest
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.smoke_alarm.alone import ALARM_WIDTH
from patientuddannelse.scene.geometry import Rect

CAUSES = ("fire", "steak", "insect")
_AIRS = (1.0, 0.35)  # between and beside the pictures, as shares of what is usual
_TALL = 122.0  # an alarm with its waves, in its own units
_BESIDE_ALARM = 0.27  # where the words of the band begin, as a share of its width


@dataclass(frozen=True, slots=True)
class Plan:
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

    @property
    def ceiling(self) -> Rect:
        """Return the ceiling of the room."""
        return Rect(self.room.x, self.room.y, self.room.width, _ceiling(self.room))

    def picture(self, cause: str) -> Rect:
        """Return the place of a cause's picture."""
        return self.pictures[CAUSES.index(cause)]


def plan_of(content: SmokeAlarmContent, stage: Stage) -> Plan:
    """Give words what they need; the rest is shared by the alarm and the row of pictures."""
    frame, sheet = stage.frame, is_sheet(stage)
    pad = 0.035 * frame.width if sheet else min(0.035 * frame.width, 22.0)
    band = _band(content, stage) if sheet and content.part("pain").label else None
    room = frame if band is None else Rect(frame.x, frame.y, frame.width, band.y - frame.y - pad)
    inner = room.inset(pad, pad)
    beside = room.width > 2.0 * room.height  # the alarm to the left of the pictures
    row, gap = inner, pad
    if beside:
        row = Rect(inner.x + 0.31 * inner.width, inner.y, 0.69 * inner.width, inner.height)
    if sheet:
        row, gap = _row([content.part(cause).text for cause in CAUSES], stage, row, pad)
    column = (row.width - 2 * gap) / 3
    said = _said(content, stage, column, row.width, room.height)
    spare = inner.height - said.below - said.line - 0.85 * pad
    size = min(column, spare - pad if beside else 0.55 * spare)
    above = inner.height if beside else spare - size
    width = 0.29 * inner.width if beside else inner.width
    scale = min(0.94 * above / _TALL, width / ALARM_WIDTH)
    free = spare - size if beside else 0.0
    y = inner.bottom - said.line - 0.6 * pad - said.below - size
    y -= 0.7 * free
    xs = [row.x + i * (column + gap) for i in range(3)]
    pictures = tuple(Rect(x + (column - size) / 2, y, size, size) for x in xs)
    places = tuple(Rect(x, y + size + 0.25 * pad, column, said.below) for x in xs)
    low = places[0].bottom + (0.6 if sheet else 0.35) * pad + 0.45 * free
    sentence = Rect(row.x, low, row.width, said.line)
    hang = _ceiling(room) + 16 * scale
    if beside:
        hang = max(hang, 0.42 * room.height - 21 * scale)
    alarm = inner.x + width / 2 if beside else room.center.x, room.y + hang
    return Plan(
        room, alarm, scale, pictures, places, said.role, said.text_role, sentence,
        said.sentence_role, band, beside,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Said:
    """Roles of labels, texts and sentence; the heights of what is below a picture, and of it."""

    role: str
    text_role: str
    below: float
    sentence_role: str
    line: float


def _said(
    content: SmokeAlarmContent, stage: Stage, column: float, across: float, tall: float
) -> _Said:
    """Choose how large the words are in a room of a height; texts stand on sheets alone."""
    sheet = is_sheet(stage)
    labels = [content.part(cause).label for cause in CAUSES]
    large, lines = (("h2",), 0.055) if sheet else ((), 0.12)
    role = fitting_role(stage, labels, column, lines * tall, (*large, "h3", "label"))
    below = tallest(stage, labels, column, role)
    texts = [content.part(cause).text for cause in CAUSES]
    text_role = fitting_role(stage, texts, column, 0.09 * tall, ("body", "text"))
    if sheet:
        below += tallest(stage, texts, column, text_role)
    said, sentence_role = content.part("same_sound").label, "h3"
    if sheet:
        sentence_role = fitting_role(stage, [said], across, 0.075 * tall, ("h1", "h2", "h3"))
    line = stage.height(said, across, sentence_role) if said else 0.0
    return _Said(role, text_role, below, sentence_role, line)


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
    column = words_of_band(frame).width
    height = (
        stage.height(content.part("pain").label, column, "h1")
        + stage.height(content.part("pain").text, column, "body")
        + stage.height(content.part("real").label, column, "h1")
        + 2.6 * stage.type["body"].size
    )
    return Rect(frame.x, frame.bottom - height, frame.width, height)


def words_of_band(band: Rect) -> Rect:
    """Return the room for words in the band, right of its alarm."""
    left = _BESIDE_ALARM * band.width
    return Rect(band.x + left, band.y, 0.97 * band.width - left, band.height)
