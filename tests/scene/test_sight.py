"""Differences of colours, as published, and as they look to those who miss a kind of cone."""

from __future__ import annotations

import pytest

from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.sight import Sight, Triple, ciede2000, difference, least_difference

# Pairs of the test data of Sharma, Wu and Dalal (2005), Table 1: numbers 1, 7, 14, 17, 20, 25, 34.
PUBLISHED = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
]


@pytest.mark.parametrize(("one", "other", "expected"), PUBLISHED)
def test_ciede2000_is_that_of_the_published_pairs(
    one: Triple, other: Triple, expected: float
) -> None:
    assert ciede2000(one, other) == pytest.approx(expected, abs=1e-4)
    assert ciede2000(other, one) == pytest.approx(expected, abs=1e-4)


def test_greys_look_the_same_to_all() -> None:
    found = {round(difference("#404040", "#C0C0C0", sight), 1) for sight in Sight}
    assert len(found) == 1


def test_red_and_green_of_one_lightness_are_alike_without_red_or_green_cones() -> None:
    red, green = "#B0402A", "#6E7000"
    assert difference(red, green, Sight.TRITAN) > 20 > difference(red, green, Sight.DEUTAN)
    assert least_difference(Color(red), Color(green))[0] < 20
