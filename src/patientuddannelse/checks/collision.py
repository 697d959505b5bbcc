"""Finds text that runs into other text or off the sheet: it cannot be read, or is cut away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item, Paragraph, TextBlock
from patientuddannelse.scene.walk import leaves
from patientuddannelse.wordings import finding

_RISE, _DROP = 0.68, 0.16  # of the size: what letters fill above and below their baseline
_SLACK = 1.0  # points that lines may touch


@dataclass(frozen=True, slots=True)
class _Set:
    """A set line: the box of its letters on the page, its paragraph and block."""

    box: Rect
    paragraph: Paragraph
    block: TextBlock


def check_collision(scene: Iterable[Item], page: Rect, where: str) -> Iterator[Diagnostic]:
    """Yield an error for lines of different blocks that overlap, and for lines off the page.

    For pictures in which everything stands at once: sheets, not slides with reveal steps.
    """
    lines = sorted(_lines(scene), key=lambda each: each.box.y)
    for line in lines:
        if not page.contains(line.box, _SLACK):
            at = _place(lines, line)
            yield finding("text-off-sheet", at, text=_short(line), where=where)
    for i, line in enumerate(lines):
        for other in lines[i + 1 :]:
            if other.box.y > line.box.bottom:
                break
            if other.block is not line.block and _overlap(line.box, other.box):
                longer, shorter = sorted((line, other), key=lambda s: -s.box.width)
                text, hit = _short(longer), _short(shorter)
                at = _place(lines, longer, shorter)
                yield finding("text-collision", at, text=text, other=hit, where=where)


def _place(lines: Sequence[_Set], *wrong: _Set) -> Origin | None:
    """Return where a text was written; where none was (labels), the one that takes most room."""
    written = next((each.paragraph.origin for each in wrong if each.paragraph.origin), None)
    if written is not None:
        return written
    others = [each for each in lines if each.paragraph.origin]
    most = max(others, key=lambda each: each.block.height, default=None)
    return most.paragraph.origin if most else None


def _lines(scene: Iterable[Item]) -> Iterator[_Set]:
    for leaf, matrix in leaves(scene):
        if not isinstance(leaf, TextBlock):
            continue
        for paragraph in leaf.paragraphs:
            for line in paragraph.lines:
                top = line.baseline - _RISE * paragraph.size
                low = line.baseline + _DROP * paragraph.size
                box = Rect(line.x, top, line.width, low - top)
                yield _Set(matrix.around(box), paragraph, leaf)


def _overlap(one: Rect, two: Rect) -> bool:
    across = min(one.right, two.right) - max(one.x, two.x)
    down = min(one.bottom, two.bottom) - max(one.y, two.y)
    return across > _SLACK and down > _SLACK


def _short(line: _Set) -> str:
    text = line.paragraph.text.replace("\n", " ")
    return text if len(text) <= 30 else text[:29] + "…"
