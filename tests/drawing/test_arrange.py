from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.drawing.arrange import (
    alike,
    centered,
    columns,
    cut_bottom,
    cut_left,
    fit_into,
    grid,
    rows,
    spread,
)
from patientuddannelse.drawing.shapes import path, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.walk import extent

INK = Color("#17323A")
lengths = st.floats(10, 2000)
boxes = st.builds(Rect, st.floats(-500, 500), st.floats(-500, 500), lengths, lengths)
shares = st.lists(st.floats(0.1, 10), min_size=1, max_size=7)


@given(boxes, shares, st.floats(0, 1))
def test_columns_fill_the_box_in_proportion(box: Rect, parts: list[float], gap: float) -> None:
    found = columns(box, parts, gap)
    assert found[0].x == box.x
    assert found[-1].right == pytest.approx(box.right)
    for i, column in enumerate(found):
        assert (column.y, column.height) == (box.y, box.height)
        assert column.width * parts[0] == pytest.approx(found[0].width * parts[i])
    for one, two in itertools.pairwise(found):
        assert two.x - one.right == pytest.approx(gap, abs=1e-6)


@given(boxes, shares, st.floats(0, 1))
def test_rows_are_columns_turned(box: Rect, parts: list[float], gap: float) -> None:
    turned = columns(Rect(box.y, box.x, box.height, box.width), parts, gap)
    assert rows(box, parts, gap) == [Rect(c.y, c.x, c.height, c.width) for c in turned]


@given(boxes, st.integers(1, 5), st.integers(1, 5), st.floats(0, 1))
def test_grid_cells_are_equal_and_read_row_by_row(
    box: Rect, across: int, down: int, gap: float
) -> None:
    cells = grid(box, across, down, gap)
    assert len(cells) == across * down
    assert all(box.contains(cell) for cell in cells)
    assert {round(cell.width, 4) for cell in cells} == {round(cells[0].width, 4)}
    assert [(c.y, c.x) for c in cells] == sorted((c.y, c.x) for c in cells)


@given(boxes, st.floats(1, 5), st.floats(0, 4))
def test_cut_strips_and_rest_make_up_the_box(box: Rect, size: float, gap: float) -> None:
    left, right_of = cut_left(box, size, gap)
    bottom, above = cut_bottom(box, size, gap)
    assert left.width == bottom.height == size
    assert right_of.x == pytest.approx(left.right + gap)
    assert above.bottom == pytest.approx(bottom.y - gap)
    for strip, rest in ((left, right_of), (bottom, above)):
        whole = strip.union(rest)
        assert whole.contains(box)
        assert box.contains(whole)


@given(boxes, st.floats(1, 9), st.floats(1, 9), st.floats(0, 1), st.floats(0, 1))
def test_centered_box_keeps_its_size_and_stays_inside(
    box: Rect, width: float, height: float, x: float, y: float
) -> None:
    placed = centered(box, width, height, x, y)
    assert (placed.width, placed.height) == (width, height)
    assert box.contains(placed)


@given(boxes, boxes, st.floats(0.5, 20))
def test_fitted_art_touches_two_sides_and_stays_inside(art: Rect, box: Rect, line: float) -> None:
    drawn = rect(art.x, art.y, art.width, art.height, INK, line=INK, line_width=line)
    placed = extent([fit_into([drawn], box)])
    assert placed is not None
    assert box.contains(placed)
    assert placed.width == pytest.approx(box.width) or placed.height == pytest.approx(box.height)


def test_fit_into_copes_with_a_line_without_height_and_with_nothing() -> None:
    flat = path("M0,0 L10,0", INK)
    placed = extent([fit_into([flat], Rect(0, 0, 50, 20))])
    assert placed is not None
    assert (placed.width, placed.y) == (pytest.approx(50), pytest.approx(10))
    assert fit_into([], Rect(0, 0, 50, 20), name="empty").items == ()


@given(st.floats(-100, 100), st.floats(101, 300), st.integers(1, 9))
def test_spread_places_lie_evenly_and_symmetric(start: float, end: float, count: int) -> None:
    places = spread(start, end, count)
    assert len(places) == count
    assert sum(places) / count == pytest.approx((start + end) / 2)
    steps = [b - a for a, b in itertools.pairwise(places)]
    assert steps == pytest.approx([(end - start) / max(1, count - 1)] * (count - 1))


@pytest.mark.parametrize(
    ("count", "rows_of"), [(1, [1]), (2, [2]), (3, [3]), (4, [4])], ids=["1", "2", "3", "4"]
)
def test_pictures_stand_in_one_row_where_it_is_wide(count: int, rows_of: list[int]) -> None:
    places = alike(Rect(0, 0, 1000, 200), Rect(0, 0, 240, 186), count, 14)
    assert [len([p for p in places if p.y == y]) for y in sorted({p.y for p in places})] == rows_of


def test_pictures_keep_their_shape_size_and_distance_and_the_last_row_is_centred() -> None:
    frame = Rect(10, 20, 500, 420)
    places = alike(frame, Rect(0, 0, 240, 186), 3, 14)
    assert len({p.y for p in places}) == 2
    assert all(frame.contains(p) for p in places)
    assert {round(p.width / p.height, 6) for p in places} == {round(240 / 186, 6)}
    assert len({round(p.width, 6) for p in places}) == 1
    assert places[2].center.x == pytest.approx(frame.center.x)
