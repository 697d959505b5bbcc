from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from patientuddannelse.drawing.alarm import (
    brick,
    foot,
    glass_shard,
    plaster,
    smoke,
    smoke_alarm,
)
from patientuddannelse.drawing.controls import clock_face, knob
from patientuddannelse.drawing.papers import arrow, calendar, card, chevron, flip_chart, sheet
from patientuddannelse.drawing.scenery import (
    bench,
    bush,
    hill,
    house,
    plant,
    stool,
    table,
    tree,
    window,
)
from patientuddannelse.drawing.water import drop, stream, tap
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.scene.walk import extent, leaves
from patientuddannelse.theme import PALETTE

PETROL, CORAL = PALETTE["petrol7"], PALETTE["coral5"]
STANDING = [tree, bush, plant, bench, house, stool, table, flip_chart]
PLACED = [*STANDING, window, smoke_alarm, smoke, foot, brick, glass_shard, plaster]


def box_of(*art: Group | Path) -> Rect:
    found = extent(art)
    assert found is not None
    return found


@pytest.mark.parametrize("draw", STANDING)
def test_what_stands_stands_on_its_place(draw: Callable[..., Group]) -> None:
    box = box_of(draw((300, 400), 0.5))
    assert box.bottom == pytest.approx(400, abs=4)
    assert box.x - 1 <= 300 <= box.right


@pytest.mark.parametrize("draw", PLACED)
def test_parts_scale_round_their_place(draw: Callable[..., Group]) -> None:
    one, two = box_of(draw((0, 0), 1)), box_of(draw((50, 20), 2))
    assert (two.x, two.y) == (pytest.approx(50 + 2 * one.x), pytest.approx(20 + 2 * one.y))
    assert (two.width, two.height) == (pytest.approx(2 * one.width), pytest.approx(2 * one.height))


@pytest.mark.parametrize("level", [0, 0.16, 0.5, 0.92, 1])
def test_a_knob_points_to_its_level(level: float) -> None:
    art = knob((100, 100), 20, level, CORAL)
    pointer = [leaf for leaf, _ in leaves([art]) if isinstance(leaf, Path)][-1]
    start, end = pointer.outline[0], pointer.outline[-1]
    dx, dy = float(end[1]) - float(start[1]), float(end[2]) - float(start[2])
    a = math.radians(135 + 270 * level)
    assert (dx, dy) == pytest.approx((8 * math.cos(a), 8 * math.sin(a)))
    reach = 20 * 1.45  # the track around it
    assert Rect(100 - reach, 100 - reach, 2 * reach, 2 * reach).contains(box_of(art), 0.5)


def test_a_clock_is_as_wide_as_it_is_tall() -> None:
    box = box_of(clock_face((0, 0), 20, PETROL))
    assert (box.width, box.height) == pytest.approx((42.4, 42.4))


def test_water_hangs_below_its_pipe_and_falls_as_wide_as_it_is_strong() -> None:
    hanging = box_of(tap((100, 50), 0.5, PETROL))
    assert hanging.y == pytest.approx(49)
    assert hanging.bottom == pytest.approx(50 + 44.5 * 0.5, abs=0.6)
    assert box_of(stream(100, 60, 120, 6, PETROL)).width == pytest.approx(6)
    assert box_of(drop((100, 100), 5, PETROL)).bottom == pytest.approx(105.5)


def test_cards_and_calendars_cover_their_box_and_a_shadow_below() -> None:
    box = Rect(20, 30, 120, 80)
    assert box_of(card(box, 8, 4, head=20)) == pytest.approx(Rect(20, 30, 120, 84))
    assert box_of(calendar(box)).contains(box)
    assert box_of(calendar(box, pages=3)).width > box_of(calendar(box)).width
    assert box_of(sheet(box)).contains(box)


@pytest.mark.parametrize("end", [(90, 10), (10, 90), (-60, 5), (5, -70)])
def test_an_arrow_head_lies_behind_its_tip(end: tuple[float, float]) -> None:
    head = arrow([(0, 0), end], PETROL, 2, straight_line=True).items[-1]
    assert isinstance(head, Path)
    one, tip, two = (s[1:] for s in head.outline)
    assert tip == end
    length = math.hypot(*end)
    for barb in (one, two):
        along = (float(barb[0]) * end[0] + float(barb[1]) * end[1]) / length
        assert along < length - 4


def test_a_chevron_points_up_unless_told_otherwise() -> None:
    up, right = bounds(chevron((0, 0), 10, PETROL, 1).outline), chevron((0, 0), 10, PETROL, 1, 0)
    assert (up.y, up.bottom) == pytest.approx((0, 5))
    assert bounds(right.outline).right == pytest.approx(0)


def test_a_hill_covers_the_ground_below_its_crest() -> None:
    box = box_of(hill(0, 300, [(80, 40), (200, 60)], 100, PETROL))
    assert (box.x, box.right, box.bottom) == (0, 300, 100)
    assert box.y <= 40


def test_an_alarm_is_never_drawn_in_the_colours_of_pain() -> None:
    pain = {PALETTE[token].srgb for token in ("coral5", "coral7", "red")}
    for leaf, _ in leaves([smoke_alarm((0, 0), rings=3), foot((0, 0))]):
        assert isinstance(leaf, Path)
        for paint in (leaf.fill, leaf.stroke and leaf.stroke.color):
            assert not isinstance(paint, Color) or paint.srgb not in pain


@pytest.mark.parametrize("skin", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("leg", [250, 420])
def test_a_foot_has_the_leg_it_is_asked_for_and_stays_on_its_sole(skin: int, leg: float) -> None:
    box = box_of(foot((0, 0), 1, skin, leg=leg))
    assert box.y == pytest.approx(-leg - 20, abs=1)
    assert (box.x, box.right) == (pytest.approx(-96, abs=3), pytest.approx(229, abs=2))
    assert box.bottom == pytest.approx(5, abs=2)
