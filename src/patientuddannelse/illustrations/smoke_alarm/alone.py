"""The alarm alone and large: sounding, calm, its sensor lit, or at the touch of a feather."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.smoke_alarm import SmokeAlarmContent
from patientuddannelse.drawing import alarm as alarms
from patientuddannelse.drawing.materials import METAL_DARK, WHITE
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.primitives import Group, Item

ALARM_WIDTH = 362.0  # an alarm with two waves, in its own units
_STEPS = ("sensor", "eager", "calm")  # only slides have these


def draw_alone(content: SmokeAlarmContent, stage: Stage) -> Figure:
    """Draw the alarm alone: sounding, calm, with its sensor lit, or at the touch of a feather."""
    asked = [step for step in _STEPS if stage.shows(step, poster=False)]
    frame = stage.frame
    radius = min(frame.width, frame.height) / 2
    scale = min(radius / 150, frame.width / ALARM_WIDTH)
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
