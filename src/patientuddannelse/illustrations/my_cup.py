"""The sheet for one's own cup: empty taps to name, one of them ringed as the one to touch.

Idea: the cup is drawn, not corrected; what fills it may be written or drawn. Source:
s001-5-kop-individuel.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_into
from patientuddannelse.drawing.cups import small_cup
from patientuddannelse.drawing.icons import icon
from patientuddannelse.drawing.papers import sheet, write_on
from patientuddannelse.drawing.shapes import ellipse, group, path
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.drawing.water import pipe, tap
from patientuddannelse.drawing.writing import pencil
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Anchor, Item
from patientuddannelse.theme import CATEGORY_TEXT

_WIDE = 312.0  # units of the art
_PITCH = _WIDE / 6  # from tap to tap, two for each group
_BOX = Rect(0, 0, 46, 38)
_PIPE = 56.0  # y of its middle
_RINGED = 3  # the tap that one can touch


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the sheet with its title, and on it the taps, the cup and the pencil's ring."""
    frame, size = stage.frame, stage.type["label"].size
    paper = Rect(frame.x, frame.y, 0.975 * frame.width, 0.965 * frame.height)
    ear = 0.18 * min(paper.width, paper.height)
    inner = paper.inset(0.6 * size)
    wide = inner.width - ear
    tall = stage.height(content.title, wide, "h3") if content.title else 0.0
    title = Rect(inner.x, inner.y, wide, min(tall, inner.height))
    top = max(title.bottom, paper.y + ear) + 0.4 * size
    room = Rect(inner.x, top, inner.width, max(inner.bottom - top, 0.0))
    return Figure(
        (
            group(sheet(paper, fold=stage.color("petrol2")), name="sheet"),
            group(
                stage.text(content.title, title, "h3", "petrol9", anchor=Anchor.MIDDLE),
                name="title",
            ),
            fit_into(chain(_taps(stage), _ring(stage)), room, name="cup"),
        ),
        (),
        str(content.alt),
    )


def _taps(stage: Stage) -> Iterator[Item]:
    """Yield the cup, the pipe over it, and two taps for each group with boxes to write in."""
    yield small_cup((0.45 * _WIDE, 136), 96, 150)
    yield pipe(0, _WIDE, _PIPE, 18)
    for i, category in enumerate(c for c in ("physical", "mental", "social") for _ in range(2)):
        color = stage.color(CATEGORY_TEXT[category])
        x = (i + 0.5) * _PITCH
        box = Rect(x - _BOX.width / 2, _BOX.y, _BOX.width, _BOX.height)
        yield write_on(box, color, 2.4, radius=6)
        yield tap((x, _PIPE + 9), 0.64, color)
    ink = stage.color("petrol9")
    yield _scribble(0.5 * _PITCH, ink)
    yield icon("house", (4.5 * _PITCH, 19), 30, ink)
    yield _scribble((_RINGED + 0.5) * _PITCH, ink)


def _scribble(x: float, ink: Color) -> Item:
    """Return what is written in a box: two short wavy lines."""
    return path(
        f"M{x - 15},14 q4,-7 8,0 t8,0 t8,0 t6,-2 M{x - 15},26 q4,-6 8,0 t8,0 t4,-2",
        None, ink, 2.6,
    )  # fmt: skip


def _ring(stage: Stage) -> Iterator[Item]:
    """Yield the ring round a tap, and the pencil that has just drawn it."""
    x, y = (_RINGED + 0.5) * _PITCH, 81.0
    yield ellipse(x, y, 27, 24, line=stage.color("petrol9"), line_width=4)
    yield pencil((x + 21, y + 16), 0.62, 38)
