"""The sheet to take home: a cross for a low, middling or high alarm, and at least one for a low.

The first cross stands at low: a calm moment counts too. Not from the sources (a proposal).
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.alarm import smoke_alarm, sound_waves
from patientuddannelse.drawing.arrange import columns, rows
from patientuddannelse.drawing.captions import tallest
from patientuddannelse.drawing.papers import sheet
from patientuddannelse.drawing.shapes import group, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.writing import pencil, written_cross
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item

_CROSSES = 3  # asked for until next time
_ALARM = 296.0  # width of an alarm with two waves close by, in its own units
_ABOVE, _BELOW = 16.0, 58.0  # how far it reaches up and down from its ceiling


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the sheet: a title, an alarm and a word over each column, rows of boxes below."""
    plan = _plan(content, stage)
    wall, radius = plan.wall, 0.1 * plan.wall.height
    lines = (
        polyline([(wall.x, row.y), (wall.right, row.y)], stage.color("petrol2"), stage.strokes.hair)
        for row in plan.rows[1:]
    )
    title = stage.text(content.title, plan.title, "h3", "petrol9", anchor=Anchor.MIDDLE)
    parts = [
        group(
            sheet(plan.paper, fold=stage.color("petrol2")),
            rect(wall.x, wall.y, wall.width, wall.height, stage.color("petrol2"), radius),
            lines, name="sheet",
        ),
        group(title, name="title"),
    ]  # fmt: skip
    for i, (part, column) in enumerate(zip(content.parts, plan.columns, strict=True)):
        words = Rect(column.x, plan.words, column.width, wall.bottom - plan.words)
        parts.append(
            group(
                _alarm(stage, plan, column, min(i, 2)),
                stage.text(part.label, words, "label", "petrol9", align=Align.MIDDLE),
                (_box(stage, plan.box(column, row)) for row in plan.rows),
                name=part.id,
            )
        )
    if plan.columns:
        parts.append(_cross(stage, plan.box(plan.columns[0], plan.rows[0])))
    return Figure(tuple(parts), (), str(content.alt))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand on the sheet; ``scale`` is that of the alarms, ``side`` a box's."""

    paper: Rect
    title: Rect
    wall: Rect
    columns: tuple[Rect, ...]
    rows: tuple[Rect, ...]
    scale: float
    alarms: float
    words: float
    side: float

    def box(self, column: Rect, row: Rect) -> Rect:
        """Return the box to tick where a column and a row meet."""
        x, y = column.center.x - self.side / 2, row.center.y - self.side / 2
        return Rect(x, y, self.side, self.side)


def _plan(content: LabelledContent, stage: Stage) -> _Plan:
    """Give the words what they need; alarms as wide as a column, the rest to the boxes."""
    size = stage.type["label"].size
    frame = stage.frame  # the sheet's shadow stays inside it
    paper = Rect(frame.x, frame.y, 0.975 * frame.width, 0.965 * frame.height)
    inner = paper.inset(0.6 * size)
    wide = 0.8 * inner.width  # beside the sheet's folded corner
    tall = stage.height(content.title, wide, "h3") if content.title else 0.0
    title = Rect(inner.x + 0.2 * size, inner.y, wide, tall)
    across = columns(inner, len(content.parts), 0.1 * size) if content.parts else []
    width = across[0].width if across else inner.width
    scale = min(0.88 * width / _ALARM, 0.2 * inner.height / (_ABOVE + _BELOW))
    ear = paper.y + 0.18 * min(paper.width, paper.height)
    wall = max(title.bottom, ear) + 0.35 * size
    alarms = wall + 0.4 * size
    words = alarms + (_ABOVE + _BELOW) * scale + 0.3 * size
    top = words + tallest(stage, [part.label for part in content.parts], width, "label")
    top += 0.35 * size
    down = rows(Rect(inner.x, top, inner.width, inner.bottom + 0.4 * size - top), _CROSSES)
    side = min(0.5 * width, 0.72 * down[0].height)
    band = Rect(inner.x - 0.25 * size, wall, inner.width + 0.5 * size, top - wall)
    return _Plan(paper, title, band, tuple(across), tuple(down), scale, alarms, words, side)


def _alarm(stage: Stage, plan: _Plan, column: Rect, waves: int) -> Group:
    """Draw an alarm with as many waves as it is loud; a quiet one's lamp is not lit."""
    lamp = stage.color("sun5" if waves else "petrol4")
    sound = sound_waves((0, 18), 117, 23, waves, stage.color("petrol7"), width=11)
    at = (column.center.x, plan.alarms + _ABOVE * plan.scale)
    return group(smoke_alarm((0, 0), 1.0, 0, lamp=lamp), sound, at=at, scale=plan.scale)


def _box(stage: Stage, box: Rect) -> Item:
    return rect(
        box.x, box.y, box.width, box.height, stage.color("petrol1"), 0.16 * box.width,
        line=stage.color("petrol4"), line_width=stage.strokes.hair,
    )  # fmt: skip


def _cross(stage: Stage, box: Rect) -> Group:
    """Draw the cross, and the pencil that has just set it between two columns."""
    x, y = box.center
    tip = (x + 0.56 * box.width, y + 0.36 * box.width)
    return group(
        written_cross((x, y), 0.62 * box.width, stage.color("petrol9"), stage.strokes.detail),
        pencil(tip, box.width / 62, 78),
        name="cross",
    )
