"""The outline of a file: its headings as bookmarks, those of a section folded below it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol


class Heading(Protocol):
    """What an element tells of itself where it is a heading (``H1`` …)."""

    tag: str
    words: str
    page: int
    top: float


def add_bookmarks(pdf: Any, elements: Iterable[Heading]) -> None:
    """Write the headings among elements, which stand in reading order, into a file's outline."""
    from pikepdf import OutlineItem

    with pdf.open_outline() as outline:
        above: list[tuple[int, Any]] = []  # the headings that the next one may stand under
        for each in elements:
            if not each.words:
                continue
            level = int(each.tag.removeprefix("H"))
            while above and above[-1][0] >= level:
                above.pop()
            item = OutlineItem(each.words, each.page, "XYZ", top=each.top)
            item.is_closed = level > 1
            (above[-1][1].children if above else outline.root).append(item)
            above.append((level, item))
