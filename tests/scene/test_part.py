"""The part of a picture in a region holds all that is painted there, as the page has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.drawing.shapes import disc, group, rect
from patientuddannelse.scene.contrast import seen
from patientuddannelse.scene.geometry import IDENTITY, Box, Rect
from patientuddannelse.scene.grounds import showing
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.part import Region, part_of
from patientuddannelse.scene.primitives import Group, Item, Path, TextBlock
from patientuddannelse.scene.walk import leaves

INK, RED, PAPER = Color("#20302F"), Color("#BA3720"), Color("#FFFFFF")
FOOT = Region(((0.0, 90.0, 100.0, 100.0),))


def test_what_stands_elsewhere_is_left_out() -> None:
    foot, body = rect(0, 90, 100, 10, INK), rect(0, 0, 100, 50, RED)
    assert part_of((body, foot), FOOT, near=5.0).items == (foot,)
    assert part_of((body, foot), FOOT, near=50.0).items == (body, foot)


def test_a_drawing_that_reaches_in_is_whole_and_the_same() -> None:
    drawing = group(rect(0, 0, 9, 9, RED), rect(0, 80, 9, 15, INK))
    [kept] = part_of((drawing,), FOOT, near=0.0).items
    assert kept is drawing


def test_of_other_groups_only_what_reaches_in_is_kept_where_it_stood() -> None:
    label = TextBlock(Rect(0, 0, 9, 9), (), name="label")
    outer = group(
        label, group(rect(0, 40, 9, 9, INK), at=(3, 5), name="low"), name="outer", scale=2.0
    )
    [kept] = part_of((outer,), FOOT, near=0.0).items
    assert isinstance(kept, Group)
    assert (kept.name, kept.transform) == (outer.name, outer.transform)
    assert kept.items == outer.items[1:]


@pytest.mark.parametrize(
    ("box", "contained", "met"),
    [((1, 91, 99, 99), True, True), ((1, 80, 99, 95), False, True), ((1, 0, 9, 80), False, False)],
)
def test_a_region_tells_what_lies_in_it(box: Box, contained: bool, met: bool) -> None:
    assert FOOT.contains(box) is contained
    assert FOOT.meets(box) is met
    assert FOOT.meets(box, near=20.0)


SPOTS = st.builds(
    lambda x, y, size, color: disc(x, y, size, color),
    st.floats(0, 100), st.floats(60, 130), st.floats(3, 40), st.sampled_from((INK, RED)),
)  # fmt: skip
PICTURES = st.lists(
    st.one_of(SPOTS, st.lists(SPOTS, max_size=3).map(lambda inner: group(*inner))), max_size=6
).map(tuple)


@given(PICTURES, st.floats(0, 100), st.floats(90, 100))
def test_a_place_in_a_region_shows_the_same(picture: tuple[Item, ...], x: float, y: float) -> None:
    part = part_of(picture, FOOT, near=0.0)
    assert ground_at(part.items, x, y) == ground_at(picture, x, y)
    assert sum(isinstance(e, Path) for e, _ in leaves(part.items, IDENTITY)) <= sum(
        isinstance(e, Path) for e, _ in leaves(picture, IDENTITY)
    )


def ground_at(items: tuple[Item, ...], x: float, y: float) -> list[Color]:
    ground = seen(items).ground
    [shown] = showing((((x, y),),), ground, len(ground.pieces), PAPER)
    return shown
