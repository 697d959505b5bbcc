"""The outline of a file: its headings as bookmarks, those of a section folded below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from patientuddannelse.dataclass import dataclass
from patientuddannelse.render.pdf.syntax import number, string

if TYPE_CHECKING:
    from patientuddannelse.render.pdf.file import PdfFile, Written


class Heading(Protocol):
    """What an element tells of itself where it is a heading (``H1`` …)."""

    tag: str
    words: str
    page: int
    top: float


@dataclass(slots=True)
class _Bookmark:
    """A bookmark and those below it; one below the first level is folded."""

    heading: Heading
    level: int
    written: Written
    below: list[_Bookmark] = field(default_factory=list)


def add_bookmarks(file: PdfFile, elements: Iterable[Heading]) -> None:
    """Write the headings among elements, which stand in reading order, into a file's outline."""
    root = file.reserve()
    tops: list[_Bookmark] = []
    above: list[_Bookmark] = []  # those that the next one may stand under
    for each in elements:
        if not each.words:
            continue
        level = int(each.tag.removeprefix("H"))
        while above and above[-1].level >= level:
            above.pop()
        bookmark = _Bookmark(each, level, file.reserve())
        (above[-1].below if above else tops).append(bookmark)
        above.append(bookmark)
    root.content = f"<</Type/Outlines{_ends(tops)}/Count {_shown(tops)}>>"
    _write(file, tops, root)
    file.catalog += f"/Outlines {root.ref}"


def _ends(bookmarks: Sequence[_Bookmark]) -> str:
    if not bookmarks:
        return ""
    return f"/First {bookmarks[0].written.ref}/Last {bookmarks[-1].written.ref}"


def _shown(bookmarks: Iterable[_Bookmark]) -> int:
    """Count the bookmarks that are seen when those above them are unfolded."""
    return sum(1 + (_shown(each.below) if each.level == 1 else 0) for each in bookmarks)


def _write(file: PdfFile, bookmarks: Sequence[_Bookmark], parent: Written) -> None:
    """Write bookmarks that stand beside one another, and all that are below them."""
    beside = {each.written: "" for each in bookmarks}
    for one, next_one in pairwise(bookmarks):
        beside[one.written] += f"/Next {next_one.written.ref}"
        beside[next_one.written] += f"/Prev {one.written.ref}"
    for each in bookmarks:
        page = file.pages[each.heading.page].ref
        count = _shown(each.below) * (1 if each.level == 1 else -1)
        below = f"{_ends(each.below)}/Count {count}" if each.below else ""
        each.written.content = (
            f"<</Title{string(each.heading.words)}/Parent {parent.ref}{beside[each.written]}"
            f"/Dest[{page}/XYZ 0 {number(each.heading.top)} 0]{below}>>"
        )
        _write(file, each.below, each.written)
