"""Which pages lie beside one another on the sheets of a booklet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.documents.imposition import sides


@pytest.mark.parametrize(
    ("count", "order"),
    [
        (0, []),
        (4, [(4, 1), (2, 3)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
        (12, [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]),
        (16, [(16, 1), (2, 15), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9)]),
    ],
)
def test_sides_come_in_the_order_of_printing(count: int, order: list[tuple[int, int]]) -> None:
    assert list(sides(count)) == order


@given(st.integers(1, 40).map(lambda leaves: 4 * leaves))
def test_folded_sheets_read_from_the_first_page_to_the_last(count: int) -> None:
    printed = list(sides(count))
    fronts, backs = printed[::2], printed[1::2]
    # The sheets lie in one another, the first outermost: read down the right, then up the left.
    read: list[int] = []
    for (_, right), (inside, _) in zip(fronts, backs, strict=True):
        read += [right, inside]
    for (left, _), (_, inside) in zip(reversed(fronts), reversed(backs), strict=True):
        read += [inside, left]
    assert read == list(range(1, count + 1))


@pytest.mark.parametrize("count", [1, 2, 3, 5, 10])
def test_pages_must_fill_the_sheets(count: int) -> None:
    with pytest.raises(ValueError, match="no multiple of 4"):
        list(sides(count))
