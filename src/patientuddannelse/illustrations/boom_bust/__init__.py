"""Spread your strength: three ways through the same days; the even one goes further.

Idea: full speed and a long rest, or holding back from most things, or a little, a pause and a
little again. The same person is in all three, because nobody is a type; a pause is a bench on the
way. Even activity changes what one can do, not the pain. Sources: s001-5-boom-bust,
s001-5-undgaaelse, s001-5-alternativ, s001-5-pacing-def, s001-5-pacing-maal, s001-5-pacing-gevinst,
s001-4-trin-5-glaede.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.boom_bust import BoomBustContent
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.boom_bust.arrangement import arrange
from patientuddannelse.illustrations.boom_bust.gain import gain
from patientuddannelse.illustrations.boom_bust.lanes import lane
from patientuddannelse.illustrations.boom_bust.own import days, own_week, ticks
from patientuddannelse.scene.primitives import Group, Role


def draw(content: BoomBustContent, stage: Stage) -> Figure:
    """Draw the lanes from the top, then what the even one gives; a small frame has names only."""
    week = content.place("my_week")
    view = own_week(content, stage, week) if week else arrange(content, stage)
    parts: list[Group] = []
    if week:
        parts.append(group(days(content, stage, view, week), name="days"))
    steps: list[Step] = []
    for place in view.places:
        if stage.shows(place.id):
            boxes = ticks(content, stage, place, week) if week else None
            parts.append(
                group(lane(content, stage, view, place), boxes, name=place.id, role=Role.ITEM)
            )
            steps.append(Step(place.id, (place.id,)))
    if stage.shows("gain"):
        parts.append(group(gain(content, stage, view), name="gain"))
        steps.append(Step("gain", ("gain",)))
    return Figure(tuple(parts), tuple(steps), str(content.alt))
