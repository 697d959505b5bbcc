"""Five adults in a row, one in colour: about every fifth has pain that lasts, and nobody sees it.

Sources: s001-1-forekomst, s001-3-usynlig.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import spread
from patientuddannelse.drawing.cast import BEARDED_MAN, HIJAB_WOMAN, MONA, OLDER_WOMAN, YOUNG_MAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.shapes import ellipse, group
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.tones import in_tones
from patientuddannelse.scene.primitives import Group

_ROW: tuple[tuple[Person, float, float, Mood], ...] = (  # person, size, look, mood
    (OLDER_WOMAN, 0.93, 0.2, "smile"),
    (BEARDED_MAN, 1.04, 0.1, "calm"),
    (HIJAB_WOMAN, 0.97, -0.1, "smile"),
    (MONA, 0.99, 0.0, "calm"),
    (YOUNG_MAN, 1.02, -0.2, "smile"),
)
_COLOURED = 3
_CLOSE, _APART = 66.0, 116.0  # figure units from one person to the next
_HALF, _TALL = 52.0, 386.0  # half a person's width with arms, the tallest with hair
_GROUND = 16.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the row as tall as it fits: shoulder to shoulder, further apart in a wide frame."""
    frame = stage.frame
    tall = _TALL + 2 * _GROUND
    room = (frame.width * tall / frame.height - 2 * _HALF) / (len(_ROW) - 1)
    pitch = min(max(room, _CLOSE), _APART)
    width = pitch * (len(_ROW) - 1) + 2 * _HALF
    scale = min(frame.width / width, frame.height / tall)
    at = (frame.center.x, frame.center.y + (tall / 2 - _GROUND) * scale)
    ground = ellipse(0, 0, width / 2, _GROUND, stage.color("petrol2"))
    xs = spread(-2 * pitch, 2 * pitch, len(_ROW))
    people = [_person(stage, i, x) for i, x in enumerate(xs)]
    order = [i for i in range(len(_ROW)) if i != _COLOURED]
    parts = (
        group(ground, (people[i] for i in order), at=at, scale=scale, name="others"),
        group(people[_COLOURED], at=at, scale=scale, name="one"),
    )
    return Figure(parts, (), str(content.alt))


def _person(stage: Stage, i: int, x: float) -> Group:
    person, size, look, mood = _ROW[i]
    art = figure(person, at=(x, 3 if i == _COLOURED else 0), scale=size, look=look, mood=mood)
    if i == _COLOURED:
        return art
    dark = stage.color("petrol4").shade(0.12)
    return group(in_tones(art, dark, stage.color("petrol1").tint(0.5)))
