import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.scene.geometry import IDENTITY, Matrix
from patientuddannelse.scene.outline import Outline, Segment, bounds, mapped, outline

numbers = st.floats(-1000, 1000)
moves = st.tuples(st.just("M"), numbers, numbers)
lines = st.tuples(st.just("L"), numbers, numbers)
cubics = st.tuples(st.just("C"), *[numbers] * 6)
outlines = st.builds(
    lambda first, rest: (first, *rest),
    moves,
    st.lists(lines | cubics | st.just(("Z",)), max_size=6),
)
matrices = st.builds(Matrix, *[st.floats(-3, 3)] * 4, numbers, numbers)


def samples(curve: Outline, pieces: int = 16) -> list[tuple[float, float]]:
    """Return points on the curve."""
    found = []
    last = (0.0, 0.0)
    for segment in curve:
        if segment[0] == "C":
            found += [on_cubic(last, segment, step / pieces) for step in range(1, pieces)]
        if segment[0] != "Z":
            last = (float(segment[-2]), float(segment[-1]))
            found.append(last)
    return found


def on_cubic(start: tuple[float, float], segment: Segment, t: float) -> tuple[float, float]:
    _, x1, y1, x2, y2, x3, y3 = segment
    a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    return (
        a * start[0] + b * float(x1) + c * float(x2) + d * float(x3),
        a * start[1] + b * float(y1) + c * float(y2) + d * float(y3),
    )


def flat(curve: Outline) -> list[float]:
    return [float(n) for segment in curve for n in segment[1:]]


@pytest.mark.parametrize(
    ("relative", "absolute"),
    [
        ("m10 20 30 0 0 5z", "M10 20L40 20L40 25Z"),
        ("M5 5h10v-2H1V3", "M5 5L15 5L15 3L1 3L1 3"),
        ("M1 1c1 2 3 4 5 6s1 2 3 4", "M1 1C2 3 4 5 6 7C8 9 7 9 9 11"),
        ("M0 0q10 0 10 10t10 10", "M0 0Q10 0 10 10Q10 20 20 20"),
        ("M10 10l5 0zm1 1l1 0", "M10 10L15 10ZM11 11L12 11"),
        ("M0 0L1-2.5.5.5", "M0 0L1 -2.5L0.5 0.5"),
        ("M1e1,2E-1", "M10 0.2"),
        ("M0 0S1 1 2 2", "M0 0C0 0 1 1 2 2"),
        ("M0 0T2 2", "M0 0Q0 0 2 2"),
        ("M0 0h1 2 3", "M0 0L1 0L3 0L6 0"),
    ],
)
def test_every_way_to_write_a_curve_means_the_same(relative: str, absolute: str) -> None:
    one, other = outline(relative), outline(absolute)
    assert [segment[0] for segment in one] == [segment[0] for segment in other]
    assert flat(one) == pytest.approx(flat(other))


def test_a_quadratic_keeps_its_course() -> None:
    start, curve = outline("M0 0Q50 100 100 0")
    assert on_cubic((0, 0), curve, 0.5) == pytest.approx((50, 50))
    assert start == ("M", 0, 0)


@pytest.mark.parametrize("sweep", [0, 1])
@pytest.mark.parametrize("large", [0, 1])
@pytest.mark.parametrize(("rx", "ry", "turn"), [(50, 50, 0), (80, 40, 0), (80, 40, 30)])
def test_an_arc_stays_on_its_ellipse_and_takes_the_asked_way(
    rx: float, ry: float, turn: float, large: int, sweep: int
) -> None:
    curve = outline(f"M100 100A{rx} {ry} {turn} {large} {sweep} 150 120")
    back = Matrix(1 / rx, 0, 0, 1 / ry).after(Matrix.placed(0, 0, rotate=-turn))
    points = [back.apply(x, y) for x, y in samples(curve)]
    middle = circle_through(points[0], points[len(points) // 2], points[-1])
    assert [math.dist(middle, p) for p in points] == pytest.approx([1] * len(points), abs=4e-4)
    angles = [math.atan2(y - middle[1], x - middle[0]) for x, y in points]
    turned = [(b - a + math.pi) % (2 * math.pi) - math.pi for a, b in pairwise(angles)]
    assert all((step > 0) == bool(sweep) for step in turned)
    assert (abs(sum(turned)) > math.pi) == bool(large)
    assert samples(curve)[-1] == (150, 120)


def circle_through(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> tuple[float, float]:
    d = 2 * (a[0] * (b[1] - c[1]) + b[0] * (c[1] - a[1]) + c[0] * (a[1] - b[1]))
    squares = [x * x + y * y for x, y in (a, b, c)]
    x = squares[0] * (b[1] - c[1]) + squares[1] * (c[1] - a[1]) + squares[2] * (a[1] - b[1])
    y = squares[0] * (c[0] - b[0]) + squares[1] * (a[0] - c[0]) + squares[2] * (b[0] - a[0])
    return x / d, y / d


def test_an_arc_too_small_to_reach_grows_until_it_does() -> None:
    curve = outline("M0 0A10 10 0 0 1 100 0")
    assert bounds(curve).height == pytest.approx(50, abs=0.02)


def test_an_arc_without_radius_is_a_line() -> None:
    assert outline("M0 0A0 10 0 0 1 100 0") == (("M", 0, 0), ("L", 100, 0))


@pytest.mark.parametrize(
    "data",
    [
        "10 20",
        "M 1",
        "M0 0L1 1 2",
        "M0 0X3 4",
        "M0 0C1 2 3 4 5",
        "M0 0L nan 2",
        "M0 0A1 1 0 01 2 3",
    ],
)
def test_what_is_no_path_data_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match="path data"):
        outline(data)


@given(outlines)
def test_bounds_hold_the_whole_curve_and_touch_it(curve: Outline) -> None:
    box = bounds(curve)
    points = samples(curve)
    assert all(
        box.x - 1e-6 <= x <= box.right + 1e-6 and box.y - 1e-6 <= y <= box.bottom + 1e-6
        for x, y in points
    )
    fine = samples(curve, 400)
    assert box.x == pytest.approx(min(x for x, _ in fine), abs=0.1)
    assert box.bottom == pytest.approx(max(y for _, y in fine), abs=0.1)


@given(outlines, matrices)
def test_mapping_an_outline_maps_every_point_of_it(curve: Outline, matrix: Matrix) -> None:
    for one, other in zip(samples(mapped(curve, matrix)), samples(curve), strict=True):
        assert one == pytest.approx(matrix.apply(*other), rel=1e-6, abs=1e-6)


@given(outlines)
def test_mapping_by_the_identity_changes_nothing(curve: Outline) -> None:
    assert mapped(curve, IDENTITY) == curve
