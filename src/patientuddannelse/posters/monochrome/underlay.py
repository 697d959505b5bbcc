"""What lies on top at each place of the page: painted shape after shape, coarse as a sieve."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence

from patientuddannelse.posters.monochrome.looks import Laid
from patientuddannelse.posters.monochrome.polygons import Polygon, spans_at
from patientuddannelse.scene.geometry import Point, Rect

_ACROSS = 440  # cells across the page


class Underlay:
    """A coarse picture of the page: which laid shape is on top in every cell."""

    def __init__(self, page: Rect, ground: Laid) -> None:
        """Start with one ground all over."""
        self._page = page
        self._cell = page.width / _ACROSS
        self._laid = [ground]
        rows = int(page.height / self._cell) + 1
        self._rows = [array("H", [0]) * _ACROSS for _ in range(rows)]
        self._middles = [page.y + (i + 0.5) * self._cell for i in range(rows)]

    def lay(self, polygons: Sequence[Polygon], laid: Laid) -> None:
        """Paint polygons over what there is."""
        cell, page = self._cell, self._page
        ys = [y for polygon in polygons for _, y in polygon]
        first = max(0, int((min(ys) - page.y) / cell - 0.5) + 1)
        last = min(len(self._rows) - 1, int((max(ys) - page.y) / cell - 0.5))
        if first > last:
            return
        self._laid.append(laid)
        number = len(self._laid) - 1
        inside = spans_at(polygons, self._middles[first : last + 1])
        for row, found in zip(self._rows[first : last + 1], inside, strict=True):
            for left, right in found:
                start = max(0, round((left - page.x) / cell))
                end = min(_ACROSS, round((right - page.x) / cell))
                if start < end:
                    row[start:end] = array("H", [number]) * (end - start)

    def at(self, points: Iterable[Point]) -> Laid:
        """Return what lies under most of the points; the first ground where there are none."""
        counts: Counter[int] = Counter()
        for x, y in points:
            i = int((y - self._page.y) / self._cell)
            j = int((x - self._page.x) / self._cell)
            if 0 <= i < len(self._rows) and 0 <= j < _ACROSS:
                counts[self._rows[i][j]] += 1
        return self._laid[counts.most_common(1)[0][0]] if counts else self._laid[0]
