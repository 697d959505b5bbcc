"""Three people together: one talks, two turn to the one who talks and listen."""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import RED_HAIRED_WOMAN, STICK_MAN, WHEELCHAIR_USER
from patientuddannelse.drawing.labels import silence
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage

_WIDTH, _HEIGHT = 396.0, 446.0  # the group in head units, the speech bubble included
_TALKER = -262.0  # where the heads are over the foot
_LISTENERS = -176.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the one who talks behind, between two who listen, all cut by the frame's foot."""
    frame = stage.frame
    scale = min(frame.width / _WIDTH, frame.height / _HEIGHT)
    at = (frame.center.x, frame.bottom)
    bubble = silence((30, -400), (6, -334), 88, stage.color("petrol7"))
    talker = bust(RED_HAIRED_WOMAN, (0, _TALKER), 1.0, 0.0, "talk", -_TALKER)
    listeners = (
        bust(WHEELCHAIR_USER, (-112, _LISTENERS), 1.0, 1.0, "smile", -_LISTENERS, look_up=0.8),
        bust(STICK_MAN, (112, _LISTENERS), 1.0, -1.0, "calm", -_LISTENERS, look_up=0.8),
    )
    parts = (
        group(bubble, talker, at=at, scale=scale, name="talker"),
        group(listeners, at=at, scale=scale, name="listeners"),
    )
    return Figure(parts, (), str(content.alt))
