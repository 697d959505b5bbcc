from __future__ import annotations

from dataclasses import replace

import pytest

from patientuddannelse.drawing.busts import back_bust, bust
from patientuddannelse.drawing.cast import CAST, CLINICIAN, HIJAB_WOMAN, MONA, WALKER
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import head
from patientuddannelse.drawing.poses import CARRY, POSES, STAND, STICK, WALK
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.scene.walk import extent, leaves
from patientuddannelse.theme import PALETTE

_HEAD_HEIGHT = 64.0  # skull of 105 head units as drawn on a figure


def box_of(art: Group) -> Rect:
    found = extent([art])
    assert found is not None
    return found


def colors_of(art: Group) -> set[str]:
    return {
        paint.srgb
        for leaf, _ in leaves([art])
        if isinstance(leaf, Path)
        for paint in (leaf.fill, leaf.stroke.color if leaf.stroke else None)
        if isinstance(paint, Color)
    }


@pytest.mark.parametrize("pose", POSES)
@pytest.mark.parametrize("who", CAST)
def test_everybody_stands_on_the_ground_in_every_pose(who: str, pose: str) -> None:
    box = box_of(figure(CAST[who], POSES[pose], (200, 500), 0.5))
    assert box.bottom == pytest.approx(500, abs=3.5)
    assert box.x < 200 < box.right


@pytest.mark.parametrize("who", CAST)
def test_adults_are_about_six_heads_tall(who: str) -> None:
    tall = box_of(figure(CAST[who], STAND)).height
    assert 5.2 < tall / _HEAD_HEIGHT < 6.2


@pytest.mark.parametrize("pose", POSES)
def test_flip_mirrors_a_figure(pose: str) -> None:
    right = box_of(figure(MONA, POSES[pose]))
    left = box_of(figure(MONA, POSES[pose], flip=True))
    assert (left.x, left.right) == (pytest.approx(-right.right), pytest.approx(-right.x))
    assert (left.y, left.height) == (pytest.approx(right.y), pytest.approx(right.height))


def test_scale_and_place_move_a_figure_without_changing_it() -> None:
    one, two = box_of(figure(WALKER, WALK)), box_of(figure(WALKER, WALK, (30, 40), 2.5))
    assert two.width == pytest.approx(one.width * 2.5)
    assert (two.x, two.y) == (pytest.approx(30 + one.x * 2.5), pytest.approx(40 + one.y * 2.5))


def test_a_larger_body_is_wider_but_not_taller() -> None:
    large, slim = figure(WALKER, STAND), figure(replace(WALKER, large=False), STAND)
    assert box_of(large).width > box_of(slim).width + 5
    assert box_of(large).height == pytest.approx(box_of(slim).height, abs=0.5)


def test_load_sizes_the_box_that_is_carried() -> None:
    assert box_of(figure(MONA, CARRY, load=1.4)).right > box_of(figure(MONA, CARRY)).right + 10


def test_the_stick_reaches_the_ground() -> None:
    assert box_of(figure(MONA, STICK)).bottom == pytest.approx(0, abs=2)


@pytest.mark.parametrize("who", CAST)
def test_nobody_wears_the_colours_of_pain(who: str) -> None:
    pain = {PALETTE["coral5"].srgb, PALETTE["coral7"].srgb, PALETTE["red"].srgb}
    art = (figure(CAST[who]), bust(CAST[who], (0, 0)), back_bust(CAST[who], (0, 0)))
    assert not set().union(*map(colors_of, art)) & pain


@pytest.mark.parametrize("who", CAST)
def test_people_are_plain_shapes_that_office_programs_know(who: str) -> None:
    art = [figure(CAST[who], pose) for pose in POSES.values()]
    for leaf, _ in leaves([*art, bust(CAST[who], (0, 0)), back_bust(CAST[who], (0, 0))]):
        assert isinstance(leaf, Path)
        assert leaf.opacity == 1
        assert not leaf.even_odd
        assert leaf.fill is None or isinstance(leaf.fill, Color)


@pytest.mark.parametrize("body", [95, 120, 160, 215])
@pytest.mark.parametrize("who", CAST)
def test_a_bust_is_cut_where_asked(who: str, body: float) -> None:
    for art in (
        bust(CAST[who], (50, 60), 0.5, body=body),
        back_bust(CAST[who], (50, 60), 0.5, body),
    ):
        box = box_of(art)
        hair = 60 + 0.5 * 112  # long hair and scarves may hang lower than a high cut
        assert 60 + body * 0.5 - 0.01 <= box.bottom <= max(60 + body * 0.5 + 0.01, hair)
        assert box.x + box.right == pytest.approx(100, abs=2)


def test_look_moves_the_features_and_mood_changes_them() -> None:
    heads = [head(CLINICIAN, look=x, mood=m) for x in (-1, 0, 1) for m in ("smile", "worry")]
    assert len(set(heads)) == 6


def test_a_figure_draws_the_hijab_with_its_face_open_under_both_fill_rules() -> None:
    scarf = next(
        leaf
        for leaf, _ in leaves([head(HIJAB_WOMAN)])
        if isinstance(leaf, Path) and sum(s[0] == "M" for s in leaf.outline) == 2
    )
    cut = [i for i, s in enumerate(scarf.outline) if s[0] == "M"][1]
    assert _area(scarf.outline[:cut]) * _area(scarf.outline[cut:]) < 0


def _area(curve: Outline) -> float:
    points = [(float(s[-2]), float(s[-1])) for s in curve if s[0] != "Z"]
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)


@pytest.mark.parametrize("pose", POSES)
def test_no_limb_folds_over_itself_and_leaves_a_hole(pose: str) -> None:
    for person in (MONA, WALKER, CLINICIAN):
        for leaf, _ in leaves([figure(person, POSES[pose])]):
            if isinstance(leaf, Path) and leaf.fill and len(leaf.outline) > 8:
                assert not _crosses_itself(_corners(leaf.outline))


def _corners(curve: Outline) -> list[tuple[float, float]]:
    """Flatten: every end point and two points on each curve between."""
    found = [(float(curve[0][1]), float(curve[0][2]))]
    for segment in curve[1:]:
        (x0, y0), n = found[-1], [float(v) for v in segment[1:]]
        if segment[0] == "C":
            for t in (1 / 3, 2 / 3):
                a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                found.append(
                    (
                        a * x0 + b * n[0] + c * n[2] + d * n[4],
                        a * y0 + b * n[1] + c * n[3] + d * n[5],
                    )
                )
        if n:
            found.append((n[-2], n[-1]))
    return found


def _crosses_itself(points: list[tuple[float, float]]) -> bool:
    sides = list(zip(points, [*points[1:], points[0]], strict=True))
    return any(
        _cross(*one, *two)
        for i, one in enumerate(sides)
        for two in sides[i + 2 : len(sides) - (i == 0)]
    )


def _cross(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]
) -> bool:
    def turn(p: tuple[float, float], q: tuple[float, float], r: tuple[float, float]) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return turn(a, b, c) * turn(a, b, d) < -1e-6 and turn(c, d, a) * turn(c, d, b) < -1e-6
