"""Out of the vicious circle: fear and avoidance go round, and there is a way out.

Idea: many know the circle; it is muted, and the fear in it a soft shadow. Half way round the
largest and brightest thing of all stands open: a door to one small, safe step. Nobody is pushed
through it. Sources: s001-5-fam-1 … s001-5-fam-5, s000-gradueret-eksponering.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.fear_avoidance import FearAvoidanceContent
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.drawing.write_on import written_lines
from patientuddannelse.illustrations.fear_avoidance import circle, door
from patientuddannelse.illustrations.fear_avoidance.arrangement import arrange
from patientuddannelse.illustrations.fear_avoidance.own import own_circle, step_field
from patientuddannelse.scene.primitives import Role

_FEARS = {1: 1.16, 2: 1.36}  # the links with which the shadow comes and grows: times as tall


def draw(content: FearAvoidanceContent, stage: Stage) -> Figure:
    """Draw the circle link by link, then the open door; a small frame has the numbers only."""
    view = own_circle(content, stage) if content.places else arrange(content, stage)
    shown = [i for i, link in enumerate(content.links) if stage.shows(link.id)]
    parts = [
        group(circle.ground(stage, view), name="ground"),
        group(door.closed(stage, view), name="closed_door"),
    ]
    out = stage.shows("door")
    if out:
        parts.append(group(door.path_out(stage, view), name="way_out"))
    fears = {content.links[i].id: f"fear_{i}" for i in shown if i in _FEARS}
    for i in sorted((i for i in shown if i in _FEARS), reverse=True):
        parts.append(group(circle.fear(stage, view, _FEARS[i]), name=f"fear_{i}"))
    parts.append(group(circle.sitter(view), name="sitter"))
    steps = []
    for i in shown:
        link = content.links[i].id
        link_art = circle.link(content, stage, view, i)
        parts.append(group(link_art, name=f"link_{link}", role=Role.ITEM))
        extra = (fears[link],) if link in fears else ()
        steps.append(Step(link, (f"link_{link}", *extra)))
    if out:
        words = door.words(content, stage, view)
        line = door.many(content, stage, view)
        step = content.place("small_step")
        field = step_field(view, words, step.rows) if step else None
        parts.append(group(door.opening(stage, view), name="open_door"))
        parts.append(group(door.walker(view, words, field), name="walker"))
        mine = written_lines(stage, step, field) if step and field else None
        parts.append(group(words, mine, name="door_words"))
        steps.append(Step("door", ("way_out", "open_door", "walker", "door_words")))
        if line:
            parts.append(group(door.company(stage, view, line), line, name="many"))
            steps[-1] = Step("door", (*steps[-1].parts, "many"))
    return Figure(tuple(parts), tuple(steps), str(content.alt))
