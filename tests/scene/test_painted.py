"""The measure of contrast sees what lies under words, and that only."""

from __future__ import annotations

import math

from patientuddannelse.drawing.shapes import disc, group, path, rect
from patientuddannelse.scene.contrast import SHOWN, Faint, faint_lines, seen
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.paint import Color, LinearGradient
from patientuddannelse.scene.painted import shapes_of
from patientuddannelse.scene.primitives import Group, Item, TextBlock
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.fitting import TextStyle, Typesetter

WHITE, BLACK, GREY = Color("#FFFFFF"), Color("#000000"), Color("#8A8A8A")  # grey: 3.5:1 on white


def words(size: float = 20, weight: int = 400, color: Color = BLACK) -> TextBlock:
    style = TextStyle(weight, size, size, 1.2, color)
    return Typesetter(poster_face).block("Hvile", style, Rect(100, 100, 300, 50))


def found(*items: Item) -> list[Faint]:
    return faint_lines(seen(items), WHITE, SHOWN)


def test_black_on_paper_is_fine_and_on_black_is_not() -> None:
    assert found(words()) == []
    [faint] = found(rect(0, 0, 500, 500, BLACK), words())
    assert (faint.text, faint.ratio) == ("Hvile", 1.0)


def test_what_is_painted_later_or_elsewhere_does_not_count() -> None:
    assert found(words(), rect(0, 0, 500, 500, BLACK)) == []
    assert found(rect(0, 0, 90, 500, BLACK), words()) == []
    assert found(rect(0, 0, 500, 500, BLACK), rect(90, 90, 300, 80, WHITE), words()) == []


def test_a_shape_under_one_end_of_a_line_counts() -> None:
    assert len(found(disc(100, 115, 8, BLACK), words())) == 1


def test_a_hole_shows_what_is_behind_it() -> None:
    ring = path("M0,0H500V500H0ZM90,90V200H400V90Z", BLACK)
    assert found(ring, words()) == []


def test_marks_of_a_pattern_do_not_count() -> None:
    assert found(rect(100, 113, 3, 3, BLACK), words()) == []


def test_a_broad_line_counts() -> None:
    line = path("M0,115H500", line=BLACK, width=20)
    assert len(found(line, words())) == 1


def test_groups_move_and_fade() -> None:
    assert len(found(group(rect(0, 0, 300, 50, BLACK), at=(100, 100)), words())) == 1
    assert found(group(rect(0, 0, 500, 500, BLACK), opacity=0.2), words()) == []
    assert len(found(group(words(), opacity=0.2))) == 1


def test_large_words_need_less() -> None:
    assert len(found(words(20, 400, GREY))) == 1
    assert found(words(20, 700, GREY)) == []
    assert found(words(24, 400, GREY)) == []


def test_a_round_corner_covers_nothing_beyond_its_curve() -> None:
    [corner] = shapes_of(rect(0, 0, 100, 60, BLACK, 20), IDENTITY)
    assert not corner.covers(2, 2)
    assert corner.covers(8, 8)
    assert corner.covers(2, 30)
    turned = [*shapes_of(rect(0, 0, 100, 60, BLACK, 20), Matrix.placed(0, 0, 2, 90))]
    assert turned[0].covers(-60, 4)
    assert not turned[0].covers(-4, 4)


def test_a_slanted_side_covers_nothing_beyond_it() -> None:
    for data in ("M0,0H100V60H50Z", "M50,0H100V60H0Z"):
        [slanted] = shapes_of(path(data, BLACK), IDENTITY)
        assert slanted.covers(90, 30)
        assert not slanted.covers(5, 30)


def test_many_edges_are_looked_up_as_few_are() -> None:
    [round_one] = shapes_of(disc(50, 50, 40, BLACK), IDENTITY)
    inside = [(x, y) for x in range(0, 101, 3) for y in range(0, 101, 3)]
    for x, y in inside:
        far = math.hypot(x - 50, y - 50)
        if abs(far - 40) > 0.5:
            assert round_one.covers(x, y) == (far < 40)


def test_a_gradient_is_judged_where_the_words_stand() -> None:
    fade = LinearGradient((100, 0), (400, 0), ((0.0, BLACK), (1.0, WHITE)))
    assert len(found(rect(0, 0, 500, 500, fade), words())) == 1
    light = LinearGradient((-900, 0), (100, 0), ((0.0, BLACK), (1.0, WHITE)))
    assert found(rect(0, 0, 500, 500, light), words()) == []


def test_words_in_a_group_that_is_drawn_flat_are_judged_as_well() -> None:
    flat = Group((rect(0, 0, 500, 50, BLACK), words()), transform=Matrix(1, 0, 0, 0, 0, 20))
    assert [each.ratio for each in found(flat)] == []
    assert len(found(rect(0, 0, 500, 500, BLACK), flat)) == 1


def test_what_is_half_transparent_lies_over_a_part_of_a_line() -> None:
    veil = group(rect(0, 0, 150, 500, BLACK), opacity=0.9)
    [faint] = found(rect(0, 0, 500, 500, WHITE), veil, words())
    assert faint.ground == "#1A1A1A"
    assert found(veil, rect(0, 0, 500, 500, WHITE), words()) == []
