"""Slides of a merged deck in sections, each of which is one run."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.revision.sections import in_runs


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ([0, 0, 1, 1], [0, 0, 1, 1]),
        ([1, 1, 0], [1, 1, 0]),
        ([0, None, 1], [0, 0, 1]),
        ([0, 1, 0, 1], [0, 1, 1, 1]),
        ([None, 1, 0], [0, 1, 1]),  # the first section has begun already
        ([], []),
    ],
)
def test_a_slide_stands_where_it_wants_unless_that_would_be_a_second_run(
    wanted: list[int | None], places: list[int]
) -> None:
    assert in_runs(wanted) == places


@given(st.lists(st.none() | st.integers(0, 4)))
def test_a_section_is_one_run(wanted: list[int | None]) -> None:
    runs = [section for section, _ in groupby(in_runs(wanted))]
    assert len(runs) == len(set(runs))
    assert set(wanted) - {None} <= {0, *runs}
