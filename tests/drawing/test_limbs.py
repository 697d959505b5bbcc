from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.drawing.limbs import bent, part_of, ribbon, tapered
from patientuddannelse.scene.outline import bounds

places = st.tuples(st.floats(-200, 200), st.floats(-200, 200))


def length(points: list[tuple[float, float]]) -> float:
    return sum(math.dist(a, b) for a, b in itertools.pairwise(points))


@given(places, places, places)
def test_a_limb_runs_from_its_start_to_its_end_and_never_past_the_joint(
    start: tuple[float, float], joint: tuple[float, float], end: tuple[float, float]
) -> None:
    line = bent(start, joint, end)
    assert line[0] == start
    assert line[-1] == end
    assert length(line) <= math.dist(start, joint) + math.dist(joint, end) + 1e-6


@given(st.floats(0.05, 0.95))
def test_a_part_of_a_line_has_its_share_of_the_length(share: float) -> None:
    line = bent((0, 0), (40, 60), (120, 50))
    assert length(part_of(line, share)) == pytest.approx(length(line) * share)


def test_a_straight_ribbon_is_as_wide_as_asked_and_round_only_where_asked() -> None:
    line = [(0.0, 0.0), (50.0, 0.0), (100.0, 0.0)]
    box = bounds(ribbon(line, (10, 8, 6), round_ends=(True, False)))
    assert (box.y, box.bottom) == (pytest.approx(-10, abs=0.1), pytest.approx(10, abs=0.1))
    assert box.x == pytest.approx(-10, abs=0.1)
    assert box.right == pytest.approx(100)


@given(st.integers(2, 30), st.floats(1, 20), st.floats(1, 20))
def test_tapering_starts_and_ends_as_asked(count: int, start: float, end: float) -> None:
    line = [(float(i), 0.0) for i in range(count)]
    widths = tapered(line, start, (start + end) / 2, end)
    assert (widths[0], widths[-1]) == (pytest.approx(start), pytest.approx(end))
    assert len(widths) == count
    assert widths == sorted(widths, reverse=end < start) or start == end
