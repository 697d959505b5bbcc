"""What lets the brain dampen: safety, a good mood, movement, and to know about pain.

Sources: s001-2-endorfiner, s001-2-endorfin-udloesere, s001-2-sluser-viden. Scenes of the volume
knob, with no knob and no pills: nothing here is a medicine to take.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.gallery import gallery
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.volume_knob.pictures import HEIGHT, WIDTH, picture
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group

_SCENES = {
    "safety": "safety", "good_mood": "laughter", "movement": "movement", "knowledge": "knowledge",
}  # fmt: skip


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the four scenes with their words."""
    labels = [content.part(part).label for part in _SCENES]
    wall = gallery(stage, stage.frame, labels, aspect=WIDTH / HEIGHT)
    parts = []
    for i, (part, scene) in enumerate(_SCENES.items()):
        if stage.shows(part):
            caption = wall.caption(stage, i, labels[i]) if labels[i] else None
            art = _framed(stage, scene, wall.spots[i].picture)
            parts.append(group(art, caption, name=part))
    return Figure(tuple(parts), tuple(Step(p.name, (p.name,)) for p in parts), str(content.alt))


def _framed(stage: Stage, scene: str, box: Rect) -> Group:
    """Draw a scene on a white mount, so that light grounds stand out from the slide."""
    edge = 0.035 * box.width
    mount = rect(box.x, box.y, box.width, box.height, stage.color("white"), 0.13 * box.width)
    return group(mount, picture(stage, scene, box.inset(edge, edge * HEIGHT / WIDTH)))
