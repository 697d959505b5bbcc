import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.painted import Shape
from patientuddannelse.scene.primitives import Group, Path, TextBlock
from patientuddannelse.scene.walk import extent, leaves

RED = Color("#BA3720")
ROOM = Rect(0, 0, 100, 60)
NUMBERS = st.floats(-200, 200)
PLACES = st.tuples(NUMBERS, NUMBERS)


def cut(shape: Path) -> Path:
    found = within(shape, ROOM)
    assert isinstance(found, Path)
    return found


def box_of(item: Path | Group) -> tuple[float, ...]:
    box = extent([item])
    assert box is not None
    return box.x, box.y, box.right, box.bottom


def test_what_lies_inside_stays_the_very_same() -> None:
    for shape in (disc(50, 30, 30, RED), rect(0, 0, 100, 60, RED)):
        assert within(shape, ROOM) is shape


def test_a_box_over_a_corner_keeps_what_is_inside() -> None:
    left = cut(rect(80, -20, 40, 40, RED))
    assert box_of(left) == pytest.approx((80, 0, 100, 20), abs=1e-9)
    assert left.outline[-1] == ("Z",)


def test_what_lies_outside_is_gone() -> None:
    assert cut(disc(150, 30, 20, RED)).outline == ()


def test_a_curve_stays_a_curve() -> None:
    half = cut(disc(100, 30, 20, RED))
    assert box_of(half) == pytest.approx((80, 10, 100, 50))
    assert [segment[0] for segment in half.outline].count("C") == 2


def test_a_line_that_leaves_and_comes_back_is_two_lines() -> None:
    outside = polyline([(50, 30), (50, 90), (70, 90), (70, 30)], RED, 2)
    kinds, ends = zip(*((kind, end) for kind, *end in cut(outside).outline), strict=True)
    assert kinds == ("M", "L", "M", "L")
    assert ends == tuple(map(pytest.approx, ([50, 30], [50, 60], [70, 60], [70, 30])))


def test_a_turned_group_is_cut_at_the_edges_of_the_page() -> None:
    turned = group(rect(-80, -10, 160, 20, RED), at=(50, 30), rotate=30)
    found = within(turned, ROOM)
    box = extent([found])
    assert box is not None
    assert ROOM.contains(box)
    assert (box.y, box.bottom) == pytest.approx((0, 60))


def test_words_are_never_cut() -> None:
    words = TextBlock(Rect(-20, 0, 50, 10), ())
    assert next(leaves([within(group(words), ROOM)]))[0] is words


@given(st.tuples(PLACES, PLACES, PLACES, PLACES), st.floats(-180, 180), st.booleans())
@example(((-88.0, 52.0), (0.0, 0.0), (0.0, 56.0), (149.0, 0.0)), 164.0, True)  # round the page
@example(((0.0, 45.0), (157.0, 11.0), (-14.0, 8.0), (1.0, 1.0)), -15.0, False)  # barely over it
def test_nothing_sticks_out_and_nothing_is_added(
    corners: tuple[tuple[float, float], ...], turn: float, closed: bool
) -> None:
    (a, b), (c, d), (e, f), (g, h) = corners
    assume(max(abs(a - g), abs(b - h)) > 1)
    shape = path(f"M{a:.3f},{b:.3f} C{c:.3f},{d:.3f} {e:.3f},{f:.3f} {g:.3f},{h:.3f}", RED)
    if closed:
        shape = path((*shape.outline, ("Z",)), RED)
    whole = group(shape, at=(30, 20), rotate=turn)
    before, after = extent([whole]), extent([within(whole, ROOM)])
    assert before is not None
    if after is not None:
        assert ROOM.contains(after, 1e-6)
        assert before.contains(after, 1e-6)
    elif closed:
        ((leaf, matrix),) = leaves([whole])
        assert isinstance(leaf, Path)
        painted = Shape(leaf, matrix, 1.0, RED)
        assert not any(painted.covers(x, y) for x in range(1, 100, 7) for y in range(1, 60, 7))
