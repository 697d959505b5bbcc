"""The pages of a booklet to read: short texts, each under its heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.session import Reading
from patientuddannelse.documents.flow import Block
from patientuddannelse.documents.handout import Handout
from patientuddannelse.posters.parts import Piece
from patientuddannelse.posters.sections import paragraph, text_block
from patientuddannelse.scene.primitives import Role
from patientuddannelse.units import mm

_ABOVE, _UNDER, _BETWEEN = mm(7), mm(1), mm(2)


def reading_blocks(title: Text, texts: Sequence[Reading], handout: Handout) -> Iterator[Block]:
    """Yield the title, then every text; a heading stays with its text."""
    yield from handout.titled(title)
    for i, each in enumerate(texts):
        yield _heading(each.title, handout, _ABOVE if i else _ABOVE / 2)
        for j, line in enumerate(each.lines):
            part = paragraph(handout.stage, line, handout.area.width)
            last = j == len(each.lines) - 1
            yield Block(part, _BETWEEN if j else _UNDER, keeps=not last, origin=line.origin)


def _heading(text: Text, handout: Handout, above: float) -> Block:
    block = text_block(handout.stage, text, handout.area.width, "h3", "petrol9")
    part = Piece((block,), block.height, Role.HEADING)
    return Block(part, above, keeps=True, origin=text.origin)
