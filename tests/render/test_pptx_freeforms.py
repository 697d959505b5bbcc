"""Curves look the same whichever rule a program fills by."""

import re

from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.drawing.shapes import disc, straight
from patientuddannelse.render.pptx import xml
from patientuddannelse.render.pptx.freeforms import geometry
from patientuddannelse.render.pptx.shapes import Canvas
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.outline import Outline, mapped, outline
from patientuddannelse.scene.primitives import Group, Role

SQUARE = "M0 0 H60 V60 H0 Z"
INNER = "M20 20 H40 V40 H20 Z"
INNER_BACK = "M20 20 V40 H40 V20 Z"
BESIDE = "M30 30 H90 V90 H30 Z"


def paths(data: str | Outline, even_odd: bool = False) -> list[str]:
    curve = outline(data) if isinstance(data, str) else data
    return re.findall(r"<a:path .*?</a:path>", geometry(curve, filled=True, even_odd=even_odd)[1])


def turns(path: str) -> list[bool]:
    """Say for each part of a path whether it runs clockwise."""
    found = []
    for part in path.split("<a:moveTo>")[1:]:
        points = [(int(x), int(y)) for x, y in re.findall(r'x="(-?\d+)" y="(-?\d+)"', part)]
        around = zip(points, points[1:] + points[:1], strict=True)
        found.append(sum(a[0] * b[1] - b[0] * a[1] for a, b in around) > 0)
    return found


def test_an_even_odd_hole_runs_against_its_surroundings() -> None:
    for hole in (INNER, INNER_BACK):
        (path,) = paths(f"{SQUARE} {hole}", even_odd=True)
        assert turns(path) == [True, False]


def test_an_island_in_a_hole_runs_as_the_outside() -> None:
    (path,) = paths(f"{SQUARE} {INNER} M28 28 H32 V32 H28 Z", even_odd=True)
    assert turns(path) == [True, False, True]


def test_a_curved_hole_keeps_its_shape_backwards() -> None:
    ring = disc(0, 0, 30).outline + disc(0, 0, 10).outline
    box, written = geometry(ring, filled=True, even_odd=True)
    assert box == (-381000, -381000, 762000, 762000)
    first, second = written.split("<a:moveTo>")[1:]
    assert second.count("<a:cubicBezTo>") == first.count("<a:cubicBezTo>") == 4


def test_overlapping_parts_that_run_alike_are_filled_one_by_one() -> None:
    assert len(paths(f"{SQUARE} {BESIDE}")) == 2


def test_a_hole_by_direction_stays_in_one_path() -> None:
    (path,) = paths(f"{SQUARE} {INNER_BACK}")
    assert turns(path) == [True, False]


def test_a_shape_is_written_alike_wherever_it_stands() -> None:
    curve = outline("M0.123 0.456 L60.789 0 V60 Z")
    box, written = geometry(curve, filled=True, even_odd=False)
    there, again = geometry(curve, Matrix(e=100.004, f=7.006), filled=True, even_odd=False)
    assert again == written
    assert box == (12 * 127, 0, 6067 * 127, 6000 * 127)
    assert there == (10_013 * 127, 701 * 127, 6066 * 127, 6000 * 127)  # each edge is rounded


def test_a_turned_shape_is_the_shape_that_was_turned() -> None:
    curve, matrix = outline(f"{SQUARE} {INNER}"), Matrix(0, 2, -2, 0, 10, 20)
    turned = geometry(mapped(curve, matrix), filled=True, even_odd=True)
    assert geometry(curve, matrix, filled=True, even_odd=True) == turned


def test_a_shape_is_written_alike_at_every_size() -> None:
    curve = outline(f"{SQUARE} {INNER}")
    boxes, written = zip(
        *(
            geometry(curve, Matrix.placed(3, 4, size), filled=True, even_odd=True)
            for size in (0.25, 0.7, 1)
        ),
        strict=True,
    )
    assert len(set(written)) == 1
    assert [each.width for each in boxes] == [15 * xml.EMU, 42 * xml.EMU, 60 * xml.EMU]


@given(st.floats(0.05, 60), st.floats(0, 360), st.booleans())
def test_points_stand_where_the_matrix_puts_them(size: float, turn: float, flip: bool) -> None:
    matrix = Matrix.placed(5, 7, size, turn, flip)
    shape = [(0.0, 0.0), (3.21, 0.4), (2.5, 4.567)]
    box, written = geometry(straight(shape), matrix, filled=True, even_odd=False)
    ((width, height),) = re.findall(r'<a:path w="(\d+)" h="(\d+)"', written)
    found = re.findall(r'<a:pt x="(\d+)" y="(\d+)"/>', written)
    for (x, y), (across, down) in zip(shape, found, strict=True):
        at = matrix.apply(x, y)
        assert abs(box.x + int(across) * box.width / int(width) - at.x * xml.EMU) <= 0.011 * xml.EMU
        assert abs(box.y + int(down) * box.height / int(height) - at.y * xml.EMU) <= 0.011 * xml.EMU


def test_every_second_piece_of_a_shape_is_the_geometry_of_a_curve() -> None:
    curve = disc(0, 0, 30)
    inner = Group((curve, curve), name="inner", role=Role.FIGURE, alt_text="To cirkler")
    drawn = Canvas("da-DK").group(Group((curve, inner, Group((curve,)), inner), name="outer"))
    assert drawn is not None
    assert len(drawn.xml) == 2 * 6 + 1
    assert {each[:12] for each in drawn.xml[1::2]} == {"<a:custGeom>"}
    assert not [each for each in drawn.xml[::2] if "custGeom" in each]
    assert "".join(drawn.xml).count("<p:grpSp>") == "".join(drawn.xml).count("</p:grpSp>") == 3


point = st.tuples(st.floats(-2000, 2000), st.floats(-2000, 2000))


@given(st.lists(point, min_size=2, max_size=6))
def test_a_box_is_never_empty_and_holds_its_points(points: list[tuple[float, float]]) -> None:
    box, written = geometry(straight(points), filled=False, even_odd=False)
    assert box.width > 0
    assert box.height > 0
    ((width, height),) = re.findall(r'<a:path w="(\d+)" h="(\d+)"', written)
    assert abs(int(width) * 127 - box.width) <= 127  # to which it is stretched
    assert abs(int(height) * 127 - box.height) <= 127
    for x, y in re.findall(r'<a:pt x="(\d+)" y="(\d+)"/>', written):
        assert int(x) <= int(width)
        assert int(y) <= int(height)
