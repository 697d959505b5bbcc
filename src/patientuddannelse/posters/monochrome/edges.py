"""The outline of a shape as far as it is inside the page: bleeding sides get no line."""

from __future__ import annotations

from itertools import pairwise

from patientuddannelse.drawing.shapes import straight
from patientuddannelse.posters.monochrome.polygons import Polygon
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.outline import Outline


def bleeding_sides(polygons: list[Polygon], page: Rect) -> int:
    """Return at how many of the page's four edges a shape reaches or runs off."""
    box = Rect.around(point for polygon in polygons for point in polygon)
    inside = page.inset(1.0)
    return sum(
        (box.x < inside.x, box.y < inside.y, box.right > inside.right, box.bottom > inside.bottom)
    )


def edge_inside(polygons: list[Polygon], page: Rect) -> Outline:
    """Return the sides of a shape that do not lie along or beyond an edge of the page."""
    inside = page.inset(1.0)
    runs: list[Outline] = []
    for polygon in polygons:
        run: list[Point] = []
        for one, two in pairwise([*polygon, polygon[0]]):
            if _off(one, two, inside):
                runs += [straight(run)] if len(run) > 1 else []
                run = []
            else:
                run = [*run, two] if run else [one, two]
        runs += [straight(run)] if len(run) > 1 else []
    return tuple(segment for run in runs for segment in run)


def _off(one: Point, two: Point, page: Rect) -> bool:
    return (
        max(one.x, two.x) < page.x
        or max(one.y, two.y) < page.y
        or min(one.x, two.x) > page.right
        or min(one.y, two.y) > page.bottom
    )
