"""A card with four fields to fill in for oneself, and a pencil: fields may stay empty.

Source: s001-4-trin-1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.drawing.arrange import grid
from patientuddannelse.drawing.labels import text_size
from patientuddannelse.drawing.papers import card
from patientuddannelse.drawing.shapes import group, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.writing import PENCIL_LENGTH, pencil
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.scene.walk import text_blocks

_LINES = 2  # lines that a label may take in two columns
_PENCIL_RISE = 66.0  # units from the foot of the frame to the upper end of the pencil


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the fields two and two where their labels stay short there, else one below the other."""
    frame, size = stage.frame, stage.type["label"].size
    paper = Rect(frame.x, frame.y, frame.width - 0.2 * size, frame.height - 0.7 * size)
    sheet = card(paper, 0.7 * size, 0.25 * size)
    inner = paper.inset(0.5 * size)
    labels = [part.label for part in content.parts]
    cells = _cells(stage, labels, inner)
    small = _one_line(stage, labels, cells[0].width - 0.9 * size) if cells else size
    placed = list(zip(content.parts, cells, strict=False))
    tall = [(cell.y, _label_height(stage, part, cell, small)) for part, cell in placed]
    fields = [
        _field(stage, part, cell, small, max(high for y, high in tall if y == cell.y))
        for part, cell in placed
    ]
    said = max((block.box.bottom for block in text_blocks(fields)), default=frame.y)
    scale = min(0.56 * frame.width / PENCIL_LENGTH, 1.0, (frame.bottom - said) / _PENCIL_RISE)
    return Figure((group(sheet, name="card"), *fields, _pencil(stage, scale)), (), str(content.alt))


def _cells(stage: Stage, labels: Sequence[Text], room: Rect) -> list[Rect]:
    """Return two columns if the labels leave half of a field free there, else the roomier way."""
    size = stage.type["label"].size
    ways: list[tuple[float, list[Rect]]] = []
    for across in (2, 1):
        cells = grid(room, across, -(-len(labels) // across), 0.45 * size)
        if not cells:
            break
        tall = max(stage.height(label, cells[0].width - 0.9 * size, "label") for label in labels)
        ways.append((tall / cells[0].height, cells))
        if tall <= 0.5 * cells[0].height and tall < _LINES * 1.3 * size:
            return cells
    return min(ways)[1] if ways else []


def _pencil(stage: Stage, scale: float) -> Group:
    frame = stage.frame
    length = PENCIL_LENGTH * scale
    at = (frame.right - length, frame.bottom - 16 * scale)
    return group(pencil(at, scale, -11), name="pencil")


def _one_line(stage: Stage, labels: Sequence[Text], width: float) -> float:
    """Return the size (pt) at which every label keeps to a line, or the usual size."""
    role = stage.type["label"]
    widest = max(text_size(stage, label)[0] for label in labels)
    size = role.size * min(1.0, width / widest)
    return size if size >= role.minimum else role.size


def _words(stage: Stage, cell: Rect) -> Rect:
    pad = 0.45 * stage.type["label"].size
    return Rect(cell.x + pad, cell.y + 0.6 * pad, cell.width - 2 * pad, cell.height - pad)


def _label_height(stage: Stage, part: Label, cell: Rect, size: float) -> float:
    style = stage.style("label", size=size)
    return stage.typesetter.height(part.label, style, _words(stage, cell).width)


def _field(stage: Stage, part: Label, cell: Rect, size: float, tall: float) -> Group:
    """Draw a field: its label, and lines from under the tallest label beside it."""
    words = _words(stage, cell)
    return group(
        rect(cell.x, cell.y, cell.width, cell.height, stage.color("petrol1"), words.x - cell.x),
        _lines(stage, Rect(words.x, words.y + tall, words.width, words.height - tall)),
        stage.text(
            part.label,
            Rect(words.x, words.y, words.width, min(tall, words.height)),
            "label",
            "petrol9",
            size=size,
        ),
        name=part.id,
    )


def _lines(stage: Stage, room: Rect) -> Iterator[Item]:
    """Yield lines to write on, as many as there is room for."""
    step = 1.35 * stage.type["label"].size
    for i in range(int((room.height - 2) / step)):
        y = room.y + step * (i + 1)
        yield polyline([(room.x, y), (room.right, y)], stage.color("petrol4"), stage.strokes.hair)
