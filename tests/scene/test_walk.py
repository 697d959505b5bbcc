from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.drawing.shapes import disc, group, path, rect
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.outline import Outline, bounds, mapped
from patientuddannelse.scene.paint import Color, Stroke
from patientuddannelse.scene.primitives import Field, Group, Path, Picture, TextBlock
from patientuddannelse.scene.walk import (
    content,
    extent,
    groups,
    is_drawing,
    leaves,
    text_blocks,
    written,
)

RED = Color("#BA3720")
TEXT = TextBlock(Rect(0, 0, 10, 10), ())
NUMBERS = st.floats(-1000, 1000)
CURVES = st.tuples(
    st.tuples(st.just("M"), NUMBERS, NUMBERS), st.tuples(st.just("C"), *[NUMBERS] * 6)
)
MATRICES = st.builds(Matrix, *[st.floats(-3, 3)] * 4, NUMBERS, NUMBERS)


def corners(box: Rect | None) -> tuple[float, ...]:
    assert box is not None
    return box.x, box.y, box.right, box.bottom


def test_leaves_come_in_drawing_order_with_the_matrix_to_the_page() -> None:
    one, two = rect(0, 0, 1, 1, RED), rect(0, 0, 2, 2, RED)
    items = [group(group(one, at=(1, 2)), two, at=(10, 0), scale=2), TEXT]
    found = list(leaves(items))
    assert [leaf for leaf, _ in found] == [one, two, TEXT]
    assert [matrix.apply(0, 0) for _, matrix in found] == [(12, 4), (10, 0), (0, 0)]


def test_text_blocks_are_found_however_deep() -> None:
    assert list(text_blocks([rect(0, 0, 1, 1, RED), group(group(TEXT)), TEXT])) == [TEXT, TEXT]


def test_outer_groups_come_before_inner_ones() -> None:
    nested = group(group(name="b"), name="a")
    assert [g.name for g in groups([nested, TEXT, group(name="c")])] == ["a", "b", "c"]


def test_a_drawing_holds_nothing_but_paths_and_groups_of_them() -> None:
    drawn = group(rect(0, 0, 1, 1, RED), group(group(rect(0, 0, 1, 1, RED))))
    assert is_drawing(drawn)
    assert is_drawing(group())
    for other in (TEXT, Picture(Rect(0, 0, 9, 9), b""), Field(Rect(0, 0, 9, 9), "a", "A")):
        assert not is_drawing(group(drawn, group(group(other))))
        assert content((drawn, group(drawn, group(other), at=(1, 2)))) == (
            (other, Matrix.placed(1, 2)),
        )


def test_nothing_has_no_extent() -> None:
    assert extent([]) is None
    assert extent([group(), path("", RED)]) is None


def test_the_extent_counts_curves_not_their_handles() -> None:
    assert corners(extent([disc(50, 50, 20, RED)])) == pytest.approx((30, 30, 70, 70))
    assert corners(extent([path("M0 0C0 40 100 40 100 0", RED)])) == pytest.approx((0, 0, 100, 30))


def test_the_extent_counts_half_of_every_stroke_as_it_is_scaled() -> None:
    line = path("M0 0L10 0", None, RED, 2)
    assert corners(extent([group(line, scale=3)])) == pytest.approx((-3, -3, 33, 3))


def test_the_extent_holds_turned_boxes() -> None:
    box = Rect(0, 0, 10, 20)
    for leaf in (Picture(box, b""), Field(box, "a", "A"), TextBlock(box, ())):
        assert corners(extent([group(leaf, rotate=90)])) == pytest.approx((-20, 0, 0, 10))


@given(st.lists(st.tuples(CURVES, MATRICES, st.floats(0.1, 9)), min_size=1, max_size=5))
def test_the_extent_is_that_of_the_leaves_whatever_lies_on_what(
    drawn: list[tuple[Outline, Matrix, float]],
) -> None:
    items = [
        Group((Path(curve, stroke=Stroke(RED, width)),), transform=matrix)
        for curve, matrix, width in drawn
    ]
    each = [
        bounds(mapped(curve, matrix)).inset(-width * matrix.scale / 2)
        for curve, matrix, width in drawn
    ]
    whole = reduce(Rect.union, each)
    assert corners(extent(items)) == pytest.approx(corners(whole), abs=1e-6)


def test_all_but_paths_is_found_with_its_matrix() -> None:
    inner = group(rect(0, 0, 1, 1, RED), TEXT, at=(5, 6))
    scene = (group(inner, rect(0, 0, 1, 1, RED), at=(10, 20)), TEXT)
    assert content(scene) == ((TEXT, Matrix(1, 0, 0, 1, 15, 26)), (TEXT, IDENTITY))
    typed = Field(Rect(0, 0, 9, 9), "name", "Name", typed=TEXT)
    assert list(written((*scene, typed))) == [TEXT, TEXT, TEXT]
