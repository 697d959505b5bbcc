"""Boxes to write in grow to a line of handwriting, and never over what stands beside them."""

from __future__ import annotations

import pytest

from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.posters.blank_boxes import roomier
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Path
from patientuddannelse.units import mm

WHITE = Color("#FFFFFF")
BOX = Rect(mm(20), mm(50), mm(60), mm(6))


def drawn(box: Rect) -> Path:
    return rect(box.x, box.y, box.width, box.height, WHITE)


def grown(*beside: Rect, box: Rect = BOX) -> Rect:
    small = drawn(box)
    figure = roomier(group(*map(drawn, beside), small), [small], drawn)
    last = figure.items[-1]
    assert isinstance(last, Path)
    return bounds(last.outline)


def test_a_box_alone_on_its_plate_grows_both_ways_to_a_line() -> None:
    found = grown(Rect(mm(10), mm(30), mm(100), mm(60)))
    assert found.height == pytest.approx(mm(12.2))
    assert abs(found.center.y - BOX.center.y) < 0.01


def test_it_keeps_clear_of_what_stands_over_it() -> None:
    plate, words = Rect(mm(10), mm(30), mm(100), mm(60)), Rect(mm(20), mm(40), mm(40), mm(9))
    found = grown(plate, words)
    assert found.height == pytest.approx(mm(12.2))
    assert found.y > words.bottom
    beside = Rect(mm(90), mm(40), mm(10), mm(9))
    assert grown(plate, beside) == grown(plate)


def test_it_stays_on_its_plate_and_never_shrinks() -> None:
    plate = Rect(mm(10), mm(48), mm(100), mm(10))
    assert plate.contains(grown(plate))
    assert BOX.height < grown(plate).height < mm(12.2)
    assert grown(Rect(mm(19), mm(49.8), mm(62), mm(6.4))).height == pytest.approx(BOX.height)
    tall = Rect(mm(20), mm(50), mm(60), mm(18))
    assert grown(box=tall).height == pytest.approx(tall.height)


def test_it_becomes_narrower_beside_what_stands_too_near_and_at_its_plates_edge() -> None:
    plate, near = Rect(mm(19), mm(30), mm(100), mm(60)), Rect(mm(81), mm(45), mm(20), mm(20))
    found = grown(plate, near)
    assert found.right == pytest.approx(near.x - mm(2))
    assert found.x == pytest.approx(plate.x + mm(2))


def test_a_tall_box_gives_words_air_but_keeps_a_line() -> None:
    above, below = Rect(mm(20), mm(40), mm(40), mm(9.5)), Rect(mm(20), mm(70.5), mm(40), mm(9))
    found = grown(above, below, box=Rect(mm(20), mm(50), mm(60), mm(20)))
    assert found.y - above.bottom == pytest.approx(mm(2.5))
    assert below.y - found.bottom == pytest.approx(mm(2.5))
    close = grown(
        above, Rect(mm(20), mm(63.5), mm(40), mm(9)), box=Rect(mm(20), mm(50), mm(60), mm(13))
    )
    assert close.height == pytest.approx(mm(12.2))
