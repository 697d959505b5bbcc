"""The smoke alarm: it sounds just as loud for fire, a burnt steak and an insect; so does pain.

Sources: s001-2-roegalarm, s001-2-boeffen, s001-2-roegalarm-uden-roeg, s001-2-sensorer,
s001-2-alarm-styrke, s001-2-overfoelsom.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import Label
from patientuddannelse.curriculum.models.smoke_alarm import SmokeAlarmContent
from patientuddannelse.drawing import alarm as alarms
from patientuddannelse.drawing.shapes import disc, group, path, rounded
from patientuddannelse.drawing.sheets import inside_margins
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.smoke_alarm.alone import ALARM_WIDTH, draw_alone
from patientuddannelse.illustrations.smoke_alarm.causes import PICTURES, card, waves
from patientuddannelse.illustrations.smoke_alarm.plan import CAUSES, Plan, plan_of, words_of_band
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role


def draw(content: SmokeAlarmContent, stage: Stage) -> Figure:
    """Draw the alarm over the three causes, or alone and large where a slide asks for that."""
    stage = inside_margins(stage)
    causes = [cause for cause in CAUSES if stage.shows(cause)]
    if not causes and not stage.shows("same_sound"):
        return draw_alone(content, stage)
    plan = plan_of(content, stage)
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


def _room(stage: Stage, plan: Plan) -> Iterator[Item]:
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
        yield path(rounded(plan.ceiling, radius, bottom=False), stage.color("petrol2"))


def _spreading(stage: Stage, plan: Plan) -> Iterator[Item]:
    """Yield the sound that spreads from the alarm to the pictures below it, in paler rings."""
    room, y = plan.room, plan.ceiling.bottom
    reach = min(0.49 * room.width, plan.pictures[0].bottom - y)
    x = plan.alarm[0]
    for share in (1.0, 0.8, 0.6):
        radius = share * reach
        half = f"M{x - radius},{y} A{radius},{radius} 0 0 0 {x + radius},{y} Z"
        yield path(half, stage.color("petrol4"), opacity=0.11)


def _cause(words: Label, stage: Stage, plan: Plan, cause: str) -> Group:
    """Draw a card with the small alarm and what sets it off, its words below."""
    box = plan.picture(cause)
    place = plan.words[CAUSES.index(cause)]
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


def _same_sound(content: SmokeAlarmContent, stage: Stage, plan: Plan) -> Group:
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
    text = words_of_band(band)
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
