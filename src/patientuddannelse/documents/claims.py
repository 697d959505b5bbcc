"""Claims to answer with a cross: a row each, with a ring for every answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.models.slides import QuizSlide
from patientuddannelse.documents.flow import Block
from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.drawing.write_on import LINE
from patientuddannelse.posters.parts import Piece
from patientuddannelse.posters.sections import text_block
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Field, FieldKind, Item, Role
from patientuddannelse.units import mm

_COLUMN = mm(23)  # of one answer
_RING = mm(3.8)  # radius
_PAD = mm(3)  # beside the words of a row
_EDGE = mm(1.5)  # above and below them
_NUMBER = 1.7  # the room for a claim's number, in sizes of its type


def heads(answers: Sequence[str], stage: Stage, width: float) -> Piece:
    """Return the answers over their columns; each ring says its own to those who listen."""
    tall = max(stage.height(answer, _COLUMN, "label") for answer in answers)
    words = [
        stage.text(answer, Rect(x, 0.0, _COLUMN, tall), "label", "petrol9", align=Align.MIDDLE)
        for answer, x in zip(answers, _columns(answers, width), strict=True)
    ]
    return Piece(tuple(words), tall, Role.DECORATIVE, "heads")


def claim_rows(
    claims: Sequence[QuizSlide], answers: Sequence[str], stage: Stage, width: float
) -> Iterator[Block]:
    """Yield a row for each claim, numbered; every other one on a tinted band."""
    for i, claim in enumerate(claims):
        piece = _row(claim, i + 1, answers, stage, width)
        yield Block(piece, mm(0.9), origin=claim.claim.origin)


def _row(
    claim: QuizSlide, number: int, answers: Sequence[str], stage: Stage, width: float
) -> Piece:
    indent = _NUMBER * stage.type["body"].size
    room = width - len(answers) * _COLUMN - _PAD - indent
    words = text_block(stage, claim.claim, room, "body", x=_PAD + indent)
    label = text_block(stage, str(number), indent, "strong", "petrol7", x=_PAD, name="label")
    tall = max(words.height, 2 * _RING) + 2 * _EDGE
    top = (tall - words.height) / 2
    items: list[Item] = [
        group(rect(0.0, 0.0, width, tall, stage.color("petrol1"), mm(2)), role=Role.DECORATIVE),
        label.at(_PAD, top),
        words.at(_PAD + indent, top),
    ]
    for answer, x in zip(answers, _columns(answers, width), strict=True):
        items += _ring(claim, answer, (x + _COLUMN / 2, tall / 2), stage)
    item = group(items, role=Role.ITEM, name=claim.id)
    return Piece((group(item, role=Role.LIST, name="claims"),), tall)


def _columns(answers: Sequence[str], width: float) -> list[float]:
    """Return where the column of each answer begins."""
    return [width - _COLUMN * (len(answers) - i) for i in range(len(answers))]


def _ring(
    claim: QuizSlide, answer: str, at: tuple[float, float], stage: Stage
) -> tuple[Item, Item]:
    box = Rect(at[0] - _RING, at[1] - _RING, 2 * _RING, 2 * _RING)
    field = Field(box, claim.id, str(claim.claim), FieldKind.RADIO, answer, framed=False)
    ring = disc(*at, _RING, stage.color("white"), line=stage.color("petrol7"), line_width=LINE)
    return ring, field
