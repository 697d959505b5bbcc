"""The smoke alarm: it sounds just as loud for fire, a burnt steak and an insect; so does pain.

Sources: s001-2-roegalarm, s001-2-boeffen, s001-2-roegalarm-uden-roeg, s001-2-sensorer,
s001-2-alarm-styrke, s001-2-overfoelsom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from patientuddannelse.curriculum.models.base import Label
from patientuddannelse.curriculum.models.smoke_alarm import SmokeAlarmContent
from patientuddannelse.drawing import alarm as alarms
from patientuddannelse.drawing.captions import fitting_role, tallest
from patientuddannelse.drawing.materials import GLASS, KNOB, METAL_DARK, STEEL, WHITE
from patientuddannelse.drawing.shapes import (
    disc,
    ellipse,
    group,
    path,
    polyline,
    rect,
    rounded,
)
from patientuddannelse.drawing.sheets import inside_margins, is_sheet
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role

_CAUSES = ("fire", "steak", "insect")
_ALONE = ("sensor", "eager", "calm")  # steps of slides that show the alarm and nothing else
_FLAME, _FLAME_HEART = Color("#E8792B"), Color("#F7C043")  # the only warm surface here
_STEAK, _CHAR = Color("#6E4A3A"), Color("#3B2A25")
_TALL, _WIDE = 122.0, 362.0  # an alarm with two waves, in its own units


def draw(content: SmokeAlarmContent, stage: Stage) -> Figure:
    """Draw the alarm over the three causes, or alone and large where a slide asks for that."""
    stage = inside_margins(stage)
    causes = [cause for cause in _CAUSES if stage.shows(cause)]
    if not causes and not stage.shows("same_sound"):
        return _alone(content, stage)
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
    sentence: Rect
    band: Rect | None
    beside: bool

    def picture(self, cause: str) -> Rect:
        """Return the place of a cause's picture."""
        return self.pictures[_CAUSES.index(cause)]


def _plan(content: SmokeAlarmContent, stage: Stage) -> _Plan:
    """Give words what they need; the rest is shared by the alarm and the row of pictures."""
    frame = stage.frame
    sheet = is_sheet(stage)
    pad = min(0.035 * frame.width, 22.0) if not sheet else 0.035 * frame.width
    band = _band(content, stage) if sheet else None
    room = frame if band is None else Rect(frame.x, frame.y, frame.width, band.y - frame.y - pad)
    inner = room.inset(pad, pad)
    beside = room.width > 2.0 * room.height  # the alarm to the left of the pictures
    row = inner
    if beside:
        row = Rect(inner.x + 0.31 * inner.width, inner.y, 0.69 * inner.width, inner.height)
    column = (row.width - 2 * pad) / 3
    labels = [content.part(cause).label for cause in _CAUSES]
    role = fitting_role(stage, labels, column, 0.12 * room.height, ("h3", "label"))
    words = tallest(stage, labels, column, role)
    if sheet:
        words += tallest(stage, [content.part(cause).text for cause in _CAUSES], column, "text")
    said = content.part("same_sound").label
    line = stage.height(said, row.width, "h3") if said else 0.0
    spare = inner.height - words - line - 0.85 * pad
    size = min(column, spare - pad if beside else 0.55 * spare)
    above = inner.height if beside else spare - size
    width = 0.29 * inner.width if beside else inner.width
    scale = min(0.94 * above / _TALL, width / _WIDE)
    y = inner.bottom - line - 0.6 * pad - words - size
    if beside:
        y -= (spare - size) / 2
    xs = [row.x + i * (column + pad) for i in range(3)]
    pictures = tuple(Rect(x + (column - size) / 2, y, size, size) for x in xs)
    texts = tuple(Rect(x, y + size + 0.25 * pad, column, words) for x in xs)
    sentence = Rect(row.x, texts[0].bottom + 0.35 * pad, row.width, line)
    x = inner.x + width / 2 if beside else room.center.x
    hang = _ceiling(room) + 16 * scale
    if beside:
        hang = max(hang, 0.42 * room.height - 21 * scale)
    return _Plan(room, (x, room.y + hang), scale, pictures, texts, role, sentence, band, beside)


def _ceiling(room: Rect) -> float:
    return 0.028 * room.height


def _band(content: SmokeAlarmContent, stage: Stage) -> Rect:
    """Return the band at the foot of a sheet for what the alarm is a picture of."""
    frame = stage.frame
    column = 0.77 * frame.width
    height = (
        stage.height(content.part("pain").label, column, "h1")
        + stage.height(content.part("pain").text, column, "body")
        + stage.height(content.part("real").label, column, "h1")
        + 2.6 * stage.type["body"].size
    )
    return Rect(frame.x, frame.bottom - height, frame.width, height)


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
        ceiling = Rect(room.x, room.y, room.width, _ceiling(room))
        yield path(rounded(ceiling, radius, bottom=False), stage.color("petrol2"))


def _cause(words: Label, stage: Stage, plan: _Plan, cause: str) -> Group:
    """Draw a card with the small alarm and what sets it off, its words below."""
    box = plan.picture(cause)
    place = plan.words[_CAUSES.index(cause)]
    label = stage.height(words.label, place.width, plan.role)
    below = Rect(place.x, place.y + label, place.width, place.height - label)
    return group(
        group(_card(stage), _PICTURES[cause](), at=(box.x, box.y), scale=box.width / 100),
        stage.text(
            words.label, Rect(place.x, place.y, place.width, label), plan.role, "petrol9",
            align=Align.MIDDLE,
        ),
        stage.text(words.text, below, "text", align=Align.MIDDLE) if plan.band else None,
        name=cause,
    )  # fmt: skip


def _card(stage: Stage) -> Iterator[Item]:
    yield rect(0, 2.2, 100, 100, stage.color("petrol2"), 7)
    yield rect(0, 0, 100, 100, WHITE, 7)
    wall, ceiling = Rect(0, 0, 100, 36), Rect(0, 0, 100, 5)
    yield path(rounded(wall, 7, bottom=False), stage.color("petrol2"))
    yield path(rounded(ceiling, 5, bottom=False), stage.color("petrol4"))
    yield alarms.smoke_alarm((50, 9.6), _SMALL, 0)


_SMALL = 0.29  # the scale of the alarm on a card


def _fire() -> Iterator[Item]:
    """Yield a waste basket on fire: something small that does burn."""
    yield ellipse(50, 93, 25, 2.4, METAL_DARK, opacity=0.5)
    yield path(
        "M50,36 C60,46 72,54 70,70 C69,80 60,84 50,84 C40,84 31,80 30,70 C29,61 35,57 37,50"
        " C41,54 42,57 42,60 C46,54 50,46 50,36 Z",
        _FLAME,
    )
    yield path(
        "M52,52 C57,59 62,64 61,72 C60,79 56,82 50,82 C44,82 39,79 40,72 C41,67 45,66 46,62"
        " C48,64 48,66 49,67 C51,63 52,58 52,52 Z",
        _FLAME_HEART,
    )
    yield path("M28,68 L72,68 L66,93 L34,93 Z", STEEL.tint(0.25))
    yield path("M60,68 L72,68 L66,93 L57,93 Z", STEEL)
    yield rect(26, 65, 48, 5.5, STEEL, 2.7)
    for x, foot in ((38, 41), (46, 47), (54, 53), (62, 59)):
        yield polyline([(x, 74), (foot, 89)], STEEL.tint(0.5), 1.6)


def _steak() -> Iterator[Item]:
    """Yield a frying pan with a steak that got too much."""
    yield ellipse(47, 92, 36, 2.6, METAL_DARK, opacity=0.5)
    yield alarms.smoke((44, 70), 0.19)
    yield path("M76,77 L97,72 C99,72 99,76 97,77 L77,83 Z", KNOB)
    yield path("M12,76 C14,90 24,92 45,92 C66,92 76,90 78,76 Z", KNOB.shade(0.25))
    yield ellipse(45, 76, 33, 9, KNOB)
    yield ellipse(45, 76.6, 29, 7, KNOB.shade(0.4))
    yield path(
        "M24,75 C26,69 38,68 46,70 C56,68 66,71 66,76 C65,81 52,81 46,80 C36,82 24,81 24,75 Z",
        _CHAR,
    )
    yield path(
        "M27,74 C29,70 38,69.6 46,71.4 C55,69.6 63,72 63,75 C62,78 52,78 46,77.4"
        " C38,79 28,78 27,74 Z",
        _STEAK,
    )
    for x in (36, 44, 52):
        yield polyline([(x, 72.6), (x + 4, 77)], _CHAR, 1.7)


def _insect() -> Iterator[Item]:
    """Yield an insect on its way to the sensor: nothing burns."""
    for x, y in ((14, 88), (20, 82), (28, 79), (36, 80), (43, 83), (50, 82), (55, 76), (57, 68)):
        yield disc(x, y, 1.1, METAL_DARK)
    yield group(_fly(), at=(55, 48), scale=1.3, rotate=8)


def _fly() -> Iterator[Item]:
    for side in (-1, 1):
        for dx, dy in ((-9, -4), (-10, 2), (-8, 8)):
            yield polyline([(0, dy * 0.6), (side * -dx * 0.7, dy), (side * -dx, dy + 2.4)], KNOB, 1)
        yield group(ellipse(0, 0, 9.5, 4, GLASS.shade(0.12)), at=(side * 8, 4), rotate=side * 52)
        yield path(f"M{side * 1.4},-11 Q{side * 2.6},-14 {side * 4.6},-15", None, KNOB, 0.9)
    yield ellipse(0, 3, 4.6, 8.4, KNOB)
    yield disc(0, -7.4, 4, KNOB.shade(0.2))
    yield disc(-2.2, -8.6, 1.3, GLASS)
    yield disc(2.2, -8.6, 1.3, GLASS)


_PICTURES: dict[str, Callable[[], Iterator[Item]]] = {
    "fire": _fire,
    "steak": _steak,
    "insect": _insect,
}


def _same_sound(content: SmokeAlarmContent, stage: Stage, plan: _Plan) -> Group:
    """Draw the same waves by all three small alarms, and say so."""
    sound = stage.color("petrol7")
    waves = (
        group(
            alarms.sound_waves((50, 9.6 + 16 * _SMALL), 40, 8.4, 2, sound, width=4.2),
            at=(box.x, box.y), scale=box.width / 100,
        )
        for box in plan.pictures
    )  # fmt: skip
    said = content.part("same_sound").label
    line = stage.text(
        said, plan.sentence, "h3", "petrol9", align=Align.MIDDLE, anchor=Anchor.MIDDLE
    )
    return group(waves, line if said else None, name="same_sound")


def _pain(content: SmokeAlarmContent, stage: Stage, band: Rect) -> Group:
    """Draw the band that says what the alarm stands for, beside one more alarm."""
    left = 0.2 * band.width
    text = Rect(band.x + left, band.y, 0.77 * band.width, band.height)
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
    scale = 0.17 * band.width / 208
    at = (band.x + 0.5 * left + 4, band.center.y - 24 * scale)
    sound = stage.color("petrol2")
    return group(
        path(rounded(band, 0.12 * band.height), stage.color("petrol9")),
        alarms.smoke_alarm(at, 0.62 * scale, 2, sound=sound),
        lines,
        name="pain",
    )


def _alone(content: SmokeAlarmContent, stage: Stage) -> Figure:
    """Draw the alarm alone: sounding, calm, with its sensor lit, or at the touch of a feather."""
    asked = [step for step in _ALONE if stage.shows(step, poster=False)]
    frame = stage.frame
    radius = min(frame.width, frame.height) / 2
    scale = min(radius / 150, frame.width / _WIDE)
    at = (frame.center.x, frame.center.y - (42 if "eager" in asked else 21) * scale)
    calm = "calm" in asked
    lamp = stage.color("petrol4" if calm else "sun5")
    quiet = bool(asked)
    alarm = group(
        _halo(stage, radius),
        alarms.smoke_alarm(at, scale, 0 if quiet else 2, lamp=lamp),
        name="calm" if calm else "alarm",
    )
    parts, steps = [alarm], [Step(alarm.name, (alarm.name,), poster=not calm)]
    for step, art in (("sensor", _lit_sensor), ("eager", _feather)):
        if step in asked:
            waves = alarms.sound_waves((0, 16), 128, 34, 2, stage.color("petrol7"))
            parts.append(group(group(waves, art(stage), at=at, scale=scale), name=step))
            steps.append(Step(step, (step,), poster=False))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


def _halo(stage: Stage, radius: float) -> Iterator[Item]:
    center = stage.frame.center
    ground = stage.color("petrol1")
    yield disc(*center, radius, ground)
    yield disc(*center, 0.76 * radius, ground.mix(stage.color("petrol2"), 0.45))
    yield disc(*center, 0.5 * radius, ground.mix(stage.color("petrol2"), 0.9))


def _lit_sensor(stage: Stage) -> Iterator[Item]:
    """Yield the sensor alight, and dust that drifts in: the alarm has no eyes for fire."""
    lamp = stage.color("sun5")
    for i in range(5):
        yield rect(-62 + i * 26, 14, 16, 6, lamp, 3)
    yield disc(0, 40, 25, lamp, opacity=0.25)
    yield disc(0, 40, 16, lamp, opacity=0.45)
    yield disc(0, 40, 9, lamp)
    yield disc(-2.4, 37.6, 2.8, WHITE)
    grey = METAL_DARK.shade(0.1)
    for x, y, r in (
        (-40, 96, 5), (-16, 112, 4), (-24, 76, 3.4), (-4, 88, 4.6), (14, 104, 3.6), (22, 78, 4),
        (40, 92, 3.4), (4, 128, 3), (-34, 128, 3), (30, 122, 3.8), (8, 70, 2.6),
    ):  # fmt: skip
        yield disc(x, y, r, grey)


def _feather(stage: Stage) -> Group:
    """Draw a feather that just touches the alarm: a light touch is enough, there is no smoke."""
    shade = stage.color("petrol2").shade(0.06)
    return group(
        path(
            "M2,0 C-8,10 -17,28 -19,46 L-12,50 L-20,56 C-21,72 -17,88 -9,98 L-5,92 L-3,104"
            " C2,108 6,108 9,104 C18,90 22,70 20,50 L13,50 L20,42 C18,24 12,10 2,0 Z",
            WHITE,
        ),
        path(
            "M2,0 C12,10 18,24 20,42 L13,50 L20,50 C22,70 18,90 9,104 C7,107 5,108 3,108"
            " C6,72 6,34 2,0 Z",
            shade,
        ),
        (
            polyline([(3 + y * 0.02, y + 13), (3 + side * width, y)], tone, 1.8)
            for side, tone in ((-1, shade), (1, WHITE))
            for y, width in ((24, 13), (38, 15), (66, 16), (82, 13))
        ),
        path("M2,2 C7,40 7,90 -4,138", None, stage.color("petrol4"), 3.4),
        at=(30, 59), rotate=-38, scale=1.05,
    )  # fmt: skip
