"""A drawing is one layer with one box until something reaches into it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.drawing.shapes import disc, group, path, rect
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.layers import Layer, below, reaching
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Shape
from patientuddannelse.scene.primitives import Group, Path, Role, TextBlock

RED = Color("#BA3720")
EVERYWHERE = (-1e9, -1e9, 1e9, 1e9)
NUMBERS = st.floats(-100, 100)
CURVES = st.tuples(
    st.tuples(st.just("M"), NUMBERS, NUMBERS), st.tuples(st.just("C"), *[NUMBERS] * 6)
)
PATHS = st.builds(path, st.just("M0 0H9V9"), st.just(RED), st.just(RED), st.floats(0.1, 30))
MATRICES = st.builds(Matrix, *[st.floats(-3, 3)] * 4, NUMBERS, NUMBERS)
GROUPS = st.recursive(
    st.builds(Path, CURVES, st.just(RED)) | PATHS,
    lambda inner: st.builds(
        Group, st.lists(inner, max_size=3).map(tuple), transform=MATRICES, opacity=st.just(1.0)
    ),
    max_leaves=8,
).map(lambda item: Group((item,)))


def ground(*groups: Group) -> Layer:
    layer = Layer()
    for each in groups:
        layer.add(each, layer.matrix, 1.0)
    return layer


def test_shapes_come_from_the_top_down_and_know_their_place() -> None:
    inner = group(rect(0, 0, 1, 1, RED), group(rect(0, 0, 2, 2, RED), at=(10, 0)))
    layer = ground(group(rect(0, 0, 9, 9, RED)), inner)
    found = list(reaching(layer, EVERYWHERE))
    assert [shape.box for shape, _, _ in found] == [(10, 0, 12, 2), (0, 0, 1, 1), (0, 0, 9, 9)]
    assert [holder.place(at) for _, holder, at in found] == [(1, 1, 0), (1, 0), (0, 0)]


def test_below_a_piece_of_a_drawing_is_the_rest_of_it_and_what_the_drawing_lies_on() -> None:
    layer = ground(group(rect(0, 0, 9, 9, RED)), group(rect(0, 0, 1, 1, RED), disc(5, 5, 1, RED)))
    drawing = layer.pieces[1]
    assert isinstance(drawing, Layer)
    assert [shape.box for shape in below(drawing, 1, EVERYWHERE)] == [(0, 0, 1, 1), (0, 0, 9, 9)]
    assert [shape.box for shape in below(drawing, 0, EVERYWHERE)] == [(0, 0, 9, 9)]


def test_a_drawing_beside_a_box_is_not_looked_into() -> None:
    layer = ground(group(group(rect(0, 0, 9, 9, RED)), at=(100, 0)))
    drawing = layer.pieces[0]
    assert isinstance(drawing, Layer)
    assert list(reaching(layer, (0, 0, 50, 50))) == []
    assert drawing._pieces is None
    assert len(list(reaching(layer, (0, 0, 105, 50)))) == 1


def test_what_is_laid_on_later_is_seen_later() -> None:
    layer = Layer()
    assert list(reaching(layer, EVERYWHERE)) == []
    for count in (1, 2):
        layer.pieces.append(Shape(rect(0, 0, 1, 1, RED), layer.matrix, 1.0, RED))
        assert len(list(reaching(layer, EVERYWHERE))) == count


def test_small_pictures_of_slides_and_words_are_no_part_of_it() -> None:
    slide = group(rect(0, 0, 900, 900, RED), scale=0.2, role=Role.FIGURE, name="alarm")
    words = TextBlock(Rect(500, 500, 10, 10), ())
    found = list(reaching(ground(group(rect(0, 0, 9, 9, RED), slide, words)), EVERYWHERE))
    assert [shape.box for shape, _, _ in found] == [(0, 0, 9, 9)]
    assert len(list(reaching(ground(group(slide)), EVERYWHERE))) == 0


def test_empty_groups_reach_nowhere_however_they_are_turned() -> None:
    empty = group(group(group(at=(3, 3), scale=2)), rotate=30)
    assert list(reaching(ground(empty), EVERYWHERE)) == []
    assert list(reaching(ground(group(group(path("", RED)))), EVERYWHERE)) == []


@given(GROUPS, MATRICES)
def test_its_box_holds_all_its_shapes(drawing: Group, matrix: Matrix) -> None:
    layer = Layer(drawing, matrix)
    left, top, right, bottom = layer.box
    for shape in below(layer, len(layer.pieces), EVERYWHERE):
        west, north, east, south = shape.box
        assert left <= west
        assert top <= north
        assert right >= east
        assert bottom >= south
