"""Hopes: two people stand and talk about what they hope for; one talks, the other listens."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cast import MONA, WALKER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.labels import silence
from patientuddannelse.drawing.poses import STAND, TALK, Arm
from patientuddannelse.drawing.shapes import ellipse, group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect

_WIDE, _TALL = 340.0, 466.0  # figure units
_TALKER, _LISTENER = -100.0, 104.0
_LISTEN = replace(
    STAND,
    head=(5, -323), tilt=4,
    near_arm=Arm((-36, -206), (6, -170)),
    far_arm=Arm((40, -206), (16, -166), front=True),
)  # fmt: skip


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the two as tall as the frame, the words of one as a bubble above them."""
    frame = stage.frame
    scale = fit_scale(Rect(0, 0, _WIDE, _TALL), frame)
    ground = frame.bottom - 12 * scale
    at = (frame.center.x, ground)
    shadow = stage.color("sun5").shade(0.14)
    talker = figure(MONA, TALK, (_TALKER, 0), look=0.8, mood="talk")
    listener = figure(WALKER, _LISTEN, (_LISTENER, 0), look=0.8, mood="calm", flip=True)
    words = silence((_TALKER + 86, -416), (_TALKER + 50, -334), 72, stage.color("petrol7"))
    return Figure(
        (
            group(ellipse(_LISTENER, 0, 66, 9, shadow), listener, at=at, scale=scale,
                  name="listener"),
            group(ellipse(_TALKER, 0, 66, 9, shadow), talker, words, at=at, scale=scale,
                  name="talker"),
        ),
        (),
        str(content.alt),
    )  # fmt: skip
