import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.scene.geometry import IDENTITY, Matrix, Point, Rect

numbers = st.floats(-1000, 1000)
factors = st.floats(-10, 10)
lengths = st.floats(0, 1000)
points = st.tuples(numbers, numbers)
rects = st.builds(Rect, numbers, numbers, lengths, lengths)
matrices = st.builds(Matrix, factors, factors, factors, factors, numbers, numbers)


@given(matrices, matrices, points)
def test_composed_maps_do_the_inner_first(
    outer: Matrix, inner: Matrix, point: tuple[float, float]
) -> None:
    steps = outer.apply(*inner.apply(*point))
    assert outer.after(inner).apply(*point) == pytest.approx(steps, rel=1e-9, abs=1e-6)


@given(matrices)
def test_the_identity_changes_nothing(matrix: Matrix) -> None:
    assert matrix.after(IDENTITY) == matrix
    assert IDENTITY.after(matrix) == matrix


@given(st.floats(0.01, 100), st.floats(-360, 360), st.booleans())
def test_a_placed_map_scales_by_its_scale_however_it_is_turned(
    scale: float, rotate: float, flip: bool
) -> None:
    assert Matrix.placed(5, 6, scale, rotate, flip).scale == pytest.approx(scale)


def test_a_quarter_turn_goes_clockwise_on_a_page_with_y_down() -> None:
    assert Matrix.placed(10, 20, rotate=90).apply(1, 0) == pytest.approx((10, 21))


def test_a_flip_mirrors_left_and_right_before_turning() -> None:
    assert Matrix.placed(10, 20, flip=True).apply(3, 4) == pytest.approx((7, 24))
    assert Matrix.placed(0, 0, rotate=90, flip=True).apply(3, 0) == pytest.approx((0, -3))


@given(rects, rects)
def test_a_union_contains_both_and_no_more_than_it_must(one: Rect, other: Rect) -> None:
    both = one.union(other)
    assert both.contains(one)
    assert both.contains(other)
    assert both.x in (one.x, other.x)
    assert both.bottom == pytest.approx(max(one.bottom, other.bottom))


@given(rects, st.floats(0.1, 100))
def test_a_grown_box_contains_the_box_but_not_the_other_way(box: Rect, by: float) -> None:
    grown = box.inset(-by)
    assert grown.contains(box)
    assert not box.contains(grown)
    assert grown.center == pytest.approx(box.center)


def test_an_inset_may_differ_at_the_sides_and_above() -> None:
    assert Rect(0, 0, 10, 20).inset(1, 5) == Rect(1, 5, 8, 10)


@given(st.lists(points, min_size=1))
def test_the_box_around_points_touches_them_on_every_side(
    places: list[tuple[float, float]],
) -> None:
    box = Rect.around(places)
    assert (box.x, box.y) == (min(x for x, _ in places), min(y for _, y in places))
    assert box.right == pytest.approx(max(x for x, _ in places))
    assert box.bottom == pytest.approx(max(y for _, y in places))


@given(rects, numbers, numbers)
def test_a_moved_box_keeps_its_size(box: Rect, dx: float, dy: float) -> None:
    moved = box.moved(dx, dy)
    assert (moved.width, moved.height) == (box.width, box.height)
    assert (moved.x, moved.y) == Point(box.x + dx, box.y + dy)


@given(rects, points)
def test_a_box_holds_a_point_as_it_contains_a_box_of_no_size(
    box: Rect, point: tuple[float, float]
) -> None:
    assert box.holds(point) == box.contains(Rect(*point, 0, 0))
    assert box.holds(box.center)


@given(rects, rects, matrices, st.floats(0, 10), st.sampled_from((0.0, 2.0)))
def test_a_mapped_box_is_held_as_if_it_were_made(
    room: Rect, box: Rect, matrix: Matrix, reach: float, slack: float
) -> None:
    edges = (box.x, box.y, box.right, box.bottom)
    around = matrix.around(Rect.between(*edges)).inset(-reach)
    assert room.holds_mapped(edges, matrix, reach, slack) == room.contains(around, slack)
    assert around.holds_mapped(edges, matrix, reach)


@given(rects, matrices)
def test_the_edges_of_a_mapped_box_are_those_of_the_box_around_it(
    box: Rect, matrix: Matrix
) -> None:
    left, top, right, bottom = matrix.edges((box.x, box.y, box.right, box.bottom))
    around = matrix.around(box)
    assert (left, top) == pytest.approx((around.x, around.y), abs=1e-6)
    assert (right, bottom) == pytest.approx((around.right, around.bottom), abs=1e-6)


sized = st.builds(Rect, numbers, numbers, st.floats(1, 1000), st.floats(1, 1000))


@given(sized, sized)
def test_two_boxes_meet_where_they_have_a_place_in_common(one: Rect, other: Rect) -> None:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    assert one.meets(other) == other.meets(one) == (across > 0 and down > 0)


def test_boxes_that_only_touch_do_not_meet() -> None:
    assert not Rect(0, 0, 10, 10).meets(Rect(10, 0, 10, 10))
