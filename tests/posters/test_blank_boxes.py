"""Boxes to write in grow to a line of handwriting, and never over what stands beside them."""

from __future__ import annotations

from collections import Counter

import pytest

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.posters.blank_boxes import roomier
from patientuddannelse.posters.compose import compose_poster
from patientuddannelse.posters.kinds.large_print import figure_of
from patientuddannelse.posters.model import SHEETS
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import leaves
from patientuddannelse.theme import edition
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


def test_one_set_from_the_left_gets_as_much_air_right_as_left_and_no_more_than_there_is() -> None:
    plate, box = Rect(mm(10), mm(40), mm(120), mm(30)), drawn(BOX)
    near = Rect(mm(100), mm(45), mm(20), mm(20))
    for beside, right in (((plate,), plate.right - mm(10)), ((plate, near), near.x - mm(2))):
        figure = roomier(group(*map(drawn, beside), box), [box], drawn, {0})
        last = figure.items[-1]
        assert isinstance(last, Path)
        assert bounds(last.outline).right == pytest.approx(right)


def test_a_tall_box_gives_air_to_one_that_has_grown_under_it() -> None:
    plate = Rect(mm(10), mm(30), mm(100), mm(50))
    tall, low = (
        Rect(mm(20), mm(32), mm(60), mm(22)),
        Rect(mm(20), mm(57), mm(60), mm(8)),
    )
    boxes = [drawn(tall), drawn(low)]
    figure = roomier(group(drawn(plate), *boxes), boxes, drawn)
    over, under = (bounds(each.outline) for each in figure.items[1:] if isinstance(each, Path))
    assert under.height == pytest.approx(mm(12.2))
    assert under.y - over.bottom > mm(2.4)


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        ("cup", ["ways"]),
        ("myths", ["pairs"]),
        ("fear_avoidance", ["links"]),
        ("volume_knob", ["up", "down"]),
        ("boom_bust", ["lanes"]),
    ],
)
def test_blank_examples_leave_the_same_room_and_keep_their_places_in_the_text(
    curriculum: Curriculum, model: str, fields: list[str]
) -> None:
    content = curriculum.models[model]
    blank = content.as_blank()
    assert {text.origin for text in blank.examples()} == {t.origin for t in content.examples()}
    parts = [part for field in fields for part in getattr(blank, field)]
    for name in type(parts[0]).model_fields.keys() & content.example_fields | {"label"}:
        texts = {str(getattr(part, name, "")) for part in parts}
        assert len(texts) == 1, name


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("model", ["cup", "change_steps", "fear_avoidance", "myths", "smoke_alarm"])
def test_boxes_of_one_kind_are_alike_on_the_sheet(
    curriculum: Curriculum, model: str, sheet: str
) -> None:
    made = compose_poster(curriculum, curriculum.models[model], SHEETS[sheet], edition("blank"))
    dashed = [
        bounds(leaf.outline)
        for leaf, _ in leaves([figure_of(made)])
        if isinstance(leaf, Path) and leaf.stroke and leaf.stroke.dash and leaf.fill
    ]
    sizes = Counter((round(box.width), round(box.height)) for box in dashed)
    assert max(sizes.values()) >= 3
    assert len(sizes) <= 2
