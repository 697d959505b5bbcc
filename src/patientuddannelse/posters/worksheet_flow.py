"""Rows over the pages of a worksheet: which stand where, and what fills the rest of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.posters.worksheet_places import Row

_MOST_LINES = 6  # of a box on a later page

Plan = Callable[[Iterable[WorksheetField]], Sequence[Row]]
"""What makes rows of fields."""


def height_of(placed: Sequence[Row]) -> float:
    """Return the height of rows with what stands above each."""
    return sum(row.above + row.height for row in placed)


def below_title(placed: Sequence[Row]) -> float:
    """Return the height of the rows of a later page, whose title has its own room below it."""
    return height_of(placed) - placed[0].above if placed else 0.0


def with_more_lines(here: Sequence[Row], room: float, plan: Plan) -> Sequence[Row]:
    """Give boxes to write in more lines, the lowest box first, as long as the page has room."""
    while True:
        boxes = [row.field for row in here if row.field.kind == "lines"]
        least = min(boxes, key=lambda field: field.rows, default=None)
        if least is None or least.rows >= _MOST_LINES:
            return here
        more = least.model_copy(update={"rows": least.rows + 1})
        taller = plan(more if row.field is least else row.field for row in here)
        if below_title(taller) > room:
            return here
        here = taller


def on_pages(rest: Sequence[Row], box: float, room: float) -> list[list[Row]]:
    """Spread rows over as few pages as they need with a box below the last of them.

    The last two pages are evened out: none is full while the other is nearly empty.
    """
    pages: list[list[Row]] = [[]] if rest else []
    for row in rest:
        if pages[-1] and below_title([*pages[-1], row]) > room:
            pages.append([])
        pages[-1].append(row)
    if pages and box and below_title(pages[-1]) + box > room:
        pages.append([])
    if len(pages) > 1:
        one, two = pages[-2:]
        while len(one) > 1 and height_of([one[-1], *two]) + box < height_of(one):
            two.insert(0, one.pop())
    return pages
