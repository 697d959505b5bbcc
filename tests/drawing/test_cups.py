from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.drawing.cups import (
    CupShape,
    cut_at,
    small_cup,
    tilted_cup,
)
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, leaves
from patientuddannelse.theme import PALETTE

FILLS = (PALETTE["social_fill"], PALETTE["mental"], PALETTE["physical"])
CUP = CupShape(300, 200, 150, 100)
levels = st.floats(0, 0.9)


@given(levels, levels)
def test_a_cup_narrows_downwards(one: float, two: float) -> None:
    high, low = sorted((one, two))
    assert CUP.half(high) >= CUP.half(low)
    assert CUP.half(0.9) < 0.7 * CUP.half(0)


@given(levels, st.floats(0, 8))
def test_a_layer_stays_inside_the_wall(level: float, inset: float) -> None:
    box = bounds(CUP.layer(level, inset=inset, amplitude=2, phase=1))
    reach = CUP.half(level) - inset
    assert box.x >= CUP.x - reach - 0.5
    assert box.right <= CUP.x + reach + 0.5
    assert box.bottom == pytest.approx(CUP.y(0.965))
    assert box.y >= CUP.y(level) - 2.5


def test_a_fuller_cup_shows_its_liquid_higher() -> None:
    tops = []
    for level in (0.1, 0.5):
        liquid = [
            bounds(leaf.outline).y
            for leaf, _ in leaves([small_cup((0, 0), 50, 60, FILLS, level)])
            if isinstance(leaf, Path) and leaf.fill == FILLS[0]
        ]
        tops.append(liquid[0])
    assert tops[0] < tops[1] - 15


@pytest.mark.parametrize("degrees", [15, 42, 60])
def test_liquid_in_a_tilted_cup_lies_level_with_the_lip(degrees: float) -> None:
    cup = tilted_cup((100, 100), 40, 50, degrees, FILLS)
    pools = [
        bounds(leaf.outline)
        for leaf, _ in leaves([cup.art])
        if isinstance(leaf, Path) and leaf.fill in FILLS
    ]
    assert min(pool.y for pool in pools) == pytest.approx(cup.lip.y)
    whole = extent([cup.art])
    assert whole is not None
    assert all(whole.contains(pool) for pool in pools)


polygons = st.lists(
    st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=3, max_size=9, unique=True
)


@given(polygons, st.floats(-40, 40))
def test_a_cut_parts_a_polygon_into_what_is_above_and_below(
    polygon: list[tuple[float, float]], y: float
) -> None:
    low, high = cut_at(polygon, y, below=True), cut_at(polygon, y, below=False)
    assert all(p[1] >= y - 1e-6 for p in low)
    assert all(p[1] <= y + 1e-6 for p in high)
    assert _area(low) + _area(high) == pytest.approx(_area(polygon), abs=1e-3)


def _area(points: list[tuple[float, float]]) -> float:
    if len(points) < 3:
        return 0.0
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return math.fsum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2
