"""What shows under words is what a look at each single point shows."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.drawing.shapes import disc, group, path, rect
from patientuddannelse.scene.grounds import ground_of, showing
from patientuddannelse.scene.layers import Layer, reaching
from patientuddannelse.scene.paint import Color, LinearGradient
from patientuddannelse.scene.painted import shapes_of
from patientuddannelse.scene.primitives import Group, Item, Path

PAPER = Color("#FFFFFF")
COLORS = st.sampled_from([Color("#BA3720"), Color("#1E6B7A"), Color("#F2C14E")])
FADE = LinearGradient((0, 0), (100, 0), ((0.0, Color("#000000")), (1.0, PAPER)))
PLACES, SIZES = st.floats(-20, 100), st.floats(0, 120)
SHAPES = st.one_of(
    st.builds(rect, PLACES, PLACES, SIZES, SIZES, COLORS | st.just(FADE), st.sampled_from([0, 9])),
    st.builds(disc, PLACES, PLACES, st.floats(1, 60), COLORS),
    st.builds(
        lambda x, y, color, width: path(f"M{x} {y}L90 90", line=color, width=width),
        PLACES, PLACES, COLORS, st.sampled_from([1, 5, 20]),
    ),
)  # fmt: skip
DRAWINGS = st.builds(
    lambda items, at, rotate, opacity: group(*items, at=at, rotate=rotate, opacity=opacity),
    st.lists(SHAPES, min_size=1, max_size=3),
    st.tuples(PLACES, PLACES), st.sampled_from([0, 0, 30]), st.sampled_from([1.0, 1.0, 0.5]),
)  # fmt: skip
PICTURES = st.lists(SHAPES | DRAWINGS, max_size=7)
ROWS = st.lists(st.lists(st.tuples(PLACES, PLACES), min_size=1, max_size=4), max_size=3)


def painted(items: Sequence[Item]) -> Layer:
    layer = Layer()
    for item in items:
        if isinstance(item, Group):
            layer.add(item, layer.matrix, 1.0)
        elif isinstance(item, Path):
            layer.pieces.extend(shapes_of(item, layer.matrix))
    return layer


def at_point(layer: Layer, x: float, y: float) -> Color:
    """Return what a point shows, blended from the paper upwards."""
    shown = PAPER
    for shape, _, _ in reversed(list(reaching(layer, (-1e9, -1e9, 1e9, 1e9)))):
        left, top, right, bottom = shape.box
        sides = (right - left, bottom - top)
        is_mark = max(sides) < 4 or shape.reach < 2 if shape.reach else min(sides) < 4
        if not is_mark and shape.covers(x, y):
            shown = shown.mix(shape.color_at(x, y), shape.opacity)
    return shown


@given(PICTURES, ROWS)
def test_rows_show_what_their_points_show(
    items: Sequence[Item], rows: list[list[tuple[float, float]]]
) -> None:
    layer = painted(items)
    shown = showing(rows, layer, len(layer.pieces), PAPER)
    assert [{color.srgb for color in under} for under in shown] == [
        {at_point(layer, x, y).srgb for x, y in row} for row in rows
    ]


@given(PICTURES, PLACES, PLACES, SIZES, SIZES)
def test_one_colour_all_over_a_box_shows_at_all_its_points(
    items: Sequence[Item], x: float, y: float, width: float, height: float
) -> None:
    layer = painted(items)
    color = ground_of((x, y, x + width, y + height), layer, len(layer.pieces), PAPER)
    if color:
        for across in (0, 0.3, 1):
            for down in (0, 0.6, 1):
                at = at_point(layer, x + across * width, y + down * height)
                assert at.srgb == color.srgb


def test_one_colour_is_known_on_a_card_on_paper_and_under_a_veil() -> None:
    red, veil = rect(0, 0, 90, 90, Color("#BA3720")), rect(0, 0, 80, 80, PAPER)
    pictures: list[list[Item]] = [[], [red], [red, group(veil, opacity=0.5)]]
    grounds = [ground_of((10, 10, 70, 20), painted(items), len(items), PAPER) for items in pictures]
    assert [each and each.srgb for each in grounds] == ["#FFFFFF", "#BA3720", "#DC9B90"]


def test_no_one_colour_is_told_of_where_several_show() -> None:
    for items in ([rect(0, 0, 30, 90, Color("#BA3720"))], [rect(0, 0, 90, 90, FADE)]):
        assert ground_of((10, 10, 70, 20), painted(items), 1, PAPER) is None
