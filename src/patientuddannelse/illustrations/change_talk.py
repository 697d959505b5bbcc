"""Change talk: the same woman says five words on the way to action, from her chair to a walk.

Idea: motivation is heard in degrees. Nobody pulls her up, and each word is good where it is said.
Sources: s001-4-motivationsudsagn, s001-4-lyt-efter.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.drawing.arrange import columns
from patientuddannelse.drawing.cast import MONA
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.labels import speech
from patientuddannelse.drawing.poses import RISE, SIT, SIT_TALK, STAND, STROLL, Pose
from patientuddannelse.drawing.shapes import ellipse, group
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group

# how she is in each place: pose, mood, how far left of the middle her feet stand
_MONAS: tuple[tuple[Pose, Mood, float], ...] = (
    (SIT, "calm", 20.0),
    (SIT_TALK, "talk", 20.0),
    (RISE, "calm", 20.0),
    (STAND, "talk", 0.0),
    (STROLL, "smile", 0.0),
)
_TALL, _WIDE = 392.0, 190.0  # units of the largest, with her shadow
_GAP = 14.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw a place for each part, each a step: her words in a bubble over her head."""
    shown = [part for part in content.parts if stage.shows(part.id)]
    places = columns(stage.frame, max(len(content.parts), 1), _GAP)
    tall = max((_speech_height(part, places[0], stage) for part in content.parts), default=0.0)
    parts = [
        _place(part, i, places[i], tall, stage)
        for i, part in enumerate(content.parts)
        if part in shown
    ]
    return Figure(tuple(parts), tuple(Step(p.id, (p.id,)) for p in shown), str(content.alt))


def _speech_height(part: Label, place: Rect, stage: Stage) -> float:
    return speech(stage, part.label, (0, 0), (0, 1), role="label", max_width=place.width).box.height


def _place(part: Label, i: int, place: Rect, tall: float, stage: Stage) -> Group:
    """Return the woman of a place with her words; the tail of the bubble points at her head."""
    # parts beyond the five keep to her last pose
    pose, mood, left = _MONAS[min(i, len(_MONAS) - 1)]
    tail = 0.35 * tall
    scale = min((place.height - tall - tail) / _TALL, place.width / _WIDE)
    used = tall + tail + _TALL * scale
    top = place.y + (place.height - used) / 2
    x, ground = place.center.x - left * scale, top + used - 12 * scale
    head = (x + pose.head[0] * scale, ground + (pose.head[1] - 58) * scale)
    low = min(head[1] - tail, place.bottom) - tall
    said = speech(
        stage, part.label, (place.center.x, low), (head[0], head[1] - 0.1 * tail),
        role="label", max_width=place.width, fill=stage.color("petrol2"), color="petrol9",
    )  # fmt: skip
    shade = stage.color("petrol2").shade(0.12)
    return group(
        ellipse(place.center.x, ground, 78 * scale, 9 * scale, shade),
        figure(MONA, pose, (x, ground), scale, 0.4, mood),
        said.art,
        name=part.id,
    )
