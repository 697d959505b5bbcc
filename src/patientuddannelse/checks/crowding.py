"""Finds a text so long that it leaves the rest of its page no room: it alone is what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.diagnostics import Diagnostic
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item, TextBlock
from patientuddannelse.scene.walk import content
from patientuddannelse.wordings import finding

_MOST = 0.5  # of the height of a page


def uncrowded(
    found: Sequence[Diagnostic], scene: Sequence[Item], page: Rect, where: str
) -> Iterator[Diagnostic]:
    """Yield what was found of the room on a page; where one text takes it all, only that text."""
    if not found:
        return
    texts = [(leaf, matrix) for leaf, matrix in content(scene) if isinstance(leaf, TextBlock)]
    heights = [text.height * matrix.scale for text, matrix in texts]
    if max(heights, default=0.0) < _MOST * page.height:
        yield from found
        return
    block, _ = texts[heights.index(max(heights))]
    longest = max(block.paragraphs, key=lambda each: len(each.lines))
    own = (each for each in found if each.origin == longest.origin)
    if too_tall := next((each for each in own if each.code == "text-too-tall"), None):
        yield too_tall  # it says how much to cut
        return
    text = longest.text.replace("\n", " ")
    shown = text if len(text) <= 40 else text[:39] + "…"
    yield finding("text-too-tall.crowds", longest.origin, text=shown, where=where)
