"""Which pages lie beside one another on the sheets of a booklet that is folded and stapled."""

from __future__ import annotations

from collections.abc import Iterator

LEAVES = 4
"""Pages on a sheet: two on either side."""


def sides(count: int) -> Iterator[tuple[int, int]]:
    """Yield the pages (from 1) at the left and right of each side of the sheets, in print order.

    The outermost sheet comes first, its outer side before its inner one: of eight pages 8-1, 2-7,
    6-3, 4-5. Raises ValueError where pages do not fill the sheets.
    """
    if count % LEAVES:
        raise ValueError(f"{count} pages are no multiple of {LEAVES}")
    for low in range(1, count // 2, 2):
        high = count + 1 - low
        yield high, low
        yield low + 1, high - 1
