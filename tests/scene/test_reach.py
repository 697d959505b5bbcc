"""A box around an item holds all it draws, and a group knows its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.drawing.shapes import group, polyline, rect
from patientuddannelse.scene.geometry import IDENTITY, Box, Matrix, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import (
    Field,
    Font,
    Group,
    Item,
    Line,
    Paragraph,
    Path,
    Picture,
    TextBlock,
)
from patientuddannelse.scene.reach import NOWHERE, reach
from patientuddannelse.scene.walk import leaves

INK = Color("#20302F")
NUMBERS = st.floats(-50, 50)
MATRICES = st.builds(Matrix, *[st.floats(-3, 3)] * 4, NUMBERS, NUMBERS)


def words(x: float, baseline: float, width: float) -> TextBlock:
    line = Line("Smerte", x, baseline, width)
    said = Paragraph("Smerte", (line,), Font("Inter", 400), 10.0, 12.0, INK)
    return TextBlock(Rect(x, baseline, 1.0, 1.0), (said,))


ITEMS: st.SearchStrategy[Item] = st.one_of(
    st.builds(rect, NUMBERS, NUMBERS, st.floats(0, 30), st.floats(0, 30), st.just(INK)),
    st.builds(polyline, st.just(((0, 0), (9, 2))), st.just(INK), st.floats(0.1, 9)),
    st.builds(words, NUMBERS, NUMBERS, st.floats(0, 40)),
    st.builds(lambda x, y: Picture(Rect(x, y, 5, 5), b""), NUMBERS, NUMBERS),
    st.builds(lambda x, y: Field(Rect(x, y, 5, 5), "a", "b", typed=words(x, y, 30)),
              NUMBERS, NUMBERS),
)  # fmt: skip
GROUPS = st.recursive(
    ITEMS,
    lambda inner: st.builds(
        Group, st.lists(inner, max_size=3).map(tuple), transform=MATRICES, opacity=st.just(1.0)
    ),
    max_leaves=8,
)


@given(GROUPS, MATRICES)
def test_a_box_holds_all_that_an_item_draws(item: Item, matrix: Matrix) -> None:
    around = reach(item, matrix)
    for leaf, placed in leaves((item,), matrix):
        assert holds(around, reach(leaf, placed))


def test_lines_that_stand_out_of_their_box_count() -> None:
    left, top, right, bottom = reach(words(10.0, 40.0, 200.0), IDENTITY)
    assert (left, right) == (10.0 - 0.001, 210.0 + 0.001)
    assert top < 40.0 - 7.0  # capitals rise that far
    assert bottom > 40.0 + 2.0


def test_a_stroke_counts_as_wide_as_it_is_drawn() -> None:
    line = polyline([(0, 0), (10, 0)], INK, 4.0)
    assert reach(group(line, scale=2.0), IDENTITY) == (-4.001, -4.001, 24.001, 4.001)


def test_what_draws_nothing_reaches_nowhere() -> None:
    assert reach(group(group(), scale=2.0), IDENTITY) == NOWHERE
    assert reach(Path(()), IDENTITY) == NOWHERE


def test_a_group_that_is_equal_may_learn_what_another_knows() -> None:
    one, other = (group(rect(0, 0, 9, 9, INK), group(rect(5, 5, 9, 9, INK))) for _ in range(2))
    reach(one, IDENTITY)
    assert not hasattr(other, "extent")
    other.learn(one)
    assert other.extent == one.extent
    assert one == other


def holds(outer: Box, inner: Box, slack: float = 0.05) -> bool:
    if inner == NOWHERE:
        return True
    low = all(a <= b + slack for a, b in zip(outer[:2], inner[:2], strict=True))
    return low and all(a >= b - slack for a, b in zip(outer[2:], inner[2:], strict=True))
