"""The sheet to take home: a start, a goal and thirteen weeks, the first three filled in.

Sources: s001-5-udgangsniveau, s001-5-oeg-langsomt.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.drawing.arrange import grid
from patientuddannelse.drawing.papers import sheet
from patientuddannelse.drawing.shapes import group, path, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.writing import PENCIL_LENGTH, pencil
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Item

_WEEKS, _WRITTEN = 13, 3  # at 10 % a week it takes thirteen weeks to come from 10 to 30 minutes
_ACROSS = 3


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw title, lines for start and goal, the weeks in rows, and a pencil at the third."""
    frame, size = stage.frame, stage.type["label"].size
    wide = min(frame.width, 1.25 * frame.height)
    paper = Rect(frame.center.x - wide / 2, frame.y, 0.975 * wide, 0.965 * frame.height)
    inner = paper.inset(0.6 * size)
    tall = stage.height(content.title, 0.8 * inner.width, "h3") if content.title else 0.0
    title = Rect(inner.x, inner.y, 0.8 * inner.width, tall)
    parts = [
        group(sheet(paper, fold=stage.color("petrol2")), name="sheet"),
        group(
            stage.text(content.title, title, "h3", "petrol9", anchor=Anchor.MIDDLE), name="title"
        ),
    ]
    y = title.bottom + 0.2 * size
    for part in content.parts:
        line = Rect(inner.x, y, inner.width, 1.5 * size)
        parts.append(_line(stage, part, line))
        y = line.bottom
    room = Rect(inner.x, y + 0.45 * size, inner.width, inner.bottom - y - 0.45 * size)
    across = _across(room, size)
    cells = grid(room, across, -(-_WEEKS // across), 0.28 * size)[:_WEEKS]
    parts.append(
        group(
            (item for i, cell in enumerate(cells) for item in _week(stage, i, cell)), name="weeks"
        )
    )
    parts.append(_pencil(stage, cells[_WRITTEN - 1]))
    return Figure(tuple(parts), (), str(content.alt))


def _across(room: Rect, size: float) -> int:
    """Return into how many columns the weeks go, so that a number is never taller than its box."""
    for across in range(_ACROSS, _WEEKS + 1):
        rows = -(-_WEEKS // across)
        if room.height / rows > 1.6 * size:
            return across
    return _WEEKS


def _line(stage: Stage, part: Label, box: Rect) -> Group:
    """Return a label with a line after it, something written on it."""
    size = stage.type["label"].size
    wide = min(stage.width(part.label, "label") * 1.03 + 2, 0.7 * box.width)
    words = Rect(box.x, box.y, wide, box.height)
    y, x = box.bottom - 0.32 * size, words.right + 0.3 * size
    return group(
        stage.text(part.label, words, "label", "petrol9", anchor=Anchor.MIDDLE),
        polyline([(x, y), (box.right, y)], stage.color("petrol4"), stage.strokes.hair),
        _scribble(stage, Rect(x + 0.2 * size, y - 0.62 * size, 0.7 * (box.right - x), 0.5 * size)),
        name=part.id,
    )


def _week(stage: Stage, i: int, box: Rect) -> Iterator[Item]:
    size = stage.type["small"].size
    yield rect(
        box.x, box.y, box.width, box.height, stage.color("petrol1"), 0.3 * size,
        line=stage.color("petrol4"), line_width=stage.strokes.hair,
    )  # fmt: skip
    words = Rect(box.x + 0.3 * size, box.y, 1.35 * size, box.height)
    yield stage.text(str(i + 1), words, "small", "petrol9", anchor=Anchor.MIDDLE, weight=700)
    if i < _WRITTEN:
        x = words.right + 0.1 * size
        yield _scribble(stage, Rect(x, box.center.y - 0.3 * size, box.right - 8 - x, 0.6 * size))


def _scribble(stage: Stage, box: Rect) -> Item:
    """Return a line of handwriting that is not meant to be read."""
    count = max(2, round(box.width / (0.55 * box.height)))
    step, half = box.width / count, box.height / 2
    y = box.center.y
    data = f"M{box.x},{y}" + "".join(
        f" q{step / 2},{half * (-1.6 if i % 2 else 1.6)} {step},0" for i in range(count)
    )
    return path(data, None, stage.color("petrol9"), stage.strokes.hair * 1.1)


def _pencil(stage: Stage, box: Rect) -> Group:
    scale = min(0.62, (stage.frame.bottom - box.center.y) / (0.95 * PENCIL_LENGTH))
    return group(pencil((box.right - 10, box.center.y + 4), scale, 78), name="pencil")
