"""The patient's own stairs: the same steps without numbers, and room to write on the first.

Idea: the plan begins with what the patient can do on a bad day (s001-5-udgangsniveau); the weeks
after it are written where there is room for them, below the drawing or overleaf.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.pacing_up import PacingUpContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing import write_on
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.pacing_up import scene as art
from patientuddannelse.illustrations.pacing_up.layout import Scene, draw_up
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item, Role
from patientuddannelse.units import mm

_WIDE, _FIELD = mm(58), mm(12)  # the first step, and the height of the place to write on
_AIR, _SIDE = mm(2), mm(3)
_UNIT = 0.8  # of a design unit: the art is a little smaller than on a poster


def own_stairs(content: PacingUpContent, stage: Stage, start: WorksheetField) -> Scene:
    """Arrange the picture from edge to edge, the first step as large as its words and field."""
    page, frame = stage.page, stage.frame
    room = Rect(page.x, frame.y, page.width, frame.height)
    wide = min(max(stage.width(start.label, "label") * 1.04 + _SIDE, _WIDE), frame.width * 0.5)
    words = stage.height(start.label, wide - _SIDE, "label")
    tall = words + _FIELD + 3.5 * _AIR
    return draw_up(content, stage, room, frame, _UNIT * stage.unit, first=(wide, tall))


def own_start(scene: Scene, stage: Stage, start: WorksheetField) -> Iterator[Item]:
    """Draw what is asked on the first step, and the place to write on under it."""
    step = scene.steps[0]
    x, right = scene.words.x, step.right - _SIDE
    tall = stage.height(start.label, right - x, "label")
    y = step.y + 1.6 * _AIR
    yield stage.text(start.label, Rect(x, y, right - x, tall), "label", "white", name=start.id)
    yield write_on.written_box(stage, start, Rect(x, y + tall + _AIR / 2, right - x, _FIELD))


def own_stairs_art(content: PacingUpContent, scene: Scene, stage: Stage) -> Iterator[Item]:
    """Draw the later steps, each with the number of its week under it."""
    for i in range(1, len(scene.steps)):
        yield from art.step_block(scene, stage, i)
    # Only the first week has a place to write here: the others' numbers say nothing by themselves.
    yield group(art.weeks(content, scene, stage, later=True), role=Role.DECORATIVE)
