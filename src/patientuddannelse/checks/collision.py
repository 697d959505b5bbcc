"""Finds text that runs into other text or off the sheet: it cannot be read, or is cut away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from patientuddannelse.diagnostics import Diagnostic, Origin
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.part import Part, Region
from patientuddannelse.scene.primitives import Item, Paragraph, TextBlock
from patientuddannelse.scene.walk import content
from patientuddannelse.wordings import finding

_RISE, _DROP = 0.68, 0.16  # of the size: what letters fill above and below their baseline
_SLACK = 1.0  # points that lines may touch


class _Set(NamedTuple):
    """A set line: where its letters reach to on the page, its paragraph and block."""

    left: float
    top: float
    right: float
    bottom: float
    paragraph: Paragraph
    block: TextBlock


def check_collision(
    scene: Sequence[Item], page: Rect, where: str, within: Part | None = None
) -> Iterator[Diagnostic]:
    """Yield an error for lines of different blocks that overlap, and for lines off the page.

    For pictures in which everything stands at once: sheets, not slides with reveal steps.
    ``within`` a part of the picture, the lines are compared that reach into it.
    """
    looked, region = (within.items, within.region) if within else (scene, None)
    lines = sorted(_lines(looked, region), key=attrgetter("top"))
    for line in lines:
        if _leaves(line, page):
            at = _place(lines, line)
            yield finding("text-off-sheet", at, text=_short(line), where=where)
    for i, line in enumerate(lines):
        low, block, left, right = line.bottom, line.block, line.left, line.right
        for n in range(i + 1, len(lines)):
            other = lines[n]
            if other.top > low:
                break
            beside = other.left >= right or other.right <= left  # as most are
            if not beside and other.block is not block and _overlap(line, other):
                longer, shorter = sorted((line, other), key=lambda s: s.left - s.right)
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


def _lines(scene: Sequence[Item], within: Region | None) -> Iterator[_Set]:
    """Yield the lines of a picture, or those that reach into a region of it."""
    for leaf, (a, b, c, d, e, f) in content(scene):
        if not isinstance(leaf, TextBlock):
            continue
        for paragraph in leaf.paragraphs:
            rise, height = _RISE * paragraph.size, (_RISE + _DROP) * paragraph.size
            down, along = c * height, d * height
            for line in paragraph.lines:
                x, y, across, up = line.x, line.baseline - rise, a * line.width, b * line.width
                left = a * x + c * y + e + min(across, 0.0) + min(down, 0.0)
                top = b * x + d * y + f + min(up, 0.0) + min(along, 0.0)
                right, bottom = left + abs(across) + abs(down), top + abs(up) + abs(along)
                if within is None or within.meets((left, top, right, bottom)):
                    yield _Set(left, top, right, bottom, paragraph, leaf)


def _leaves(line: _Set, page: Rect) -> bool:
    return (
        line.left < page.x - _SLACK
        or line.top < page.y - _SLACK
        or line.right > page.right + _SLACK
        or line.bottom > page.bottom + _SLACK
    )


def _overlap(one: _Set, two: _Set) -> bool:
    across = min(one.right, two.right) - max(one.left, two.left)
    down = min(one.bottom, two.bottom) - max(one.top, two.top)
    return across > _SLACK and down > _SLACK


def _short(line: _Set) -> str:
    text = line.paragraph.text.replace("\n", " ")
    return text if len(text) <= 30 else text[:29] + "…"
