import math
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from drawn import (
    BESIDE,
    STATEMENT,
    WIDE,
    assert_steps_name_parts,
    assert_words_fit,
    parts_with,
    shows,
    words,
)

from patientuddannelse.illustrations.body_mind_life import draw
from patientuddannelse.illustrations.body_mind_life.circles import set_lines
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, text_blocks
from patientuddannelse.theme import LARGE_PRINT, poster_type

STEPS = ("physical", "mental", "social", "middle")
NAMES = ["Kroppen", "Tanker og følelser", "Livet omkring dig", "Mine smerter"]


@pytest.mark.parametrize("frame", [BESIDE, STATEMENT, WIDE, Rect(330, 104, 582, 372)])
def test_a_slide_names_the_groups_and_the_pain_in_the_middle(
    content: Any, slide_stage: Any, frame: Rect
) -> None:
    stage = slide_stage(frame)
    figure = draw(content("body_mind_life"), stage)
    assert words(figure) == NAMES
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, STEPS)


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_the_poster_has_examples_and_both_lines(content: Any, sheet_stage: Any, sheet: str) -> None:
    stage = sheet_stage(sheet)
    figure = draw(content("body_mind_life"), stage)
    text = "\n".join(words(figure))
    for part in content("body_mind_life").parts:
        assert str(part.label) in text
        assert str(part.text) in text
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, STEPS)


@pytest.mark.parametrize("frame", [BESIDE, WIDE])
def test_the_circles_are_equal_and_overlap_and_none_stands_alone_on_top(
    content: Any, slide_stage: Any, frame: Rect
) -> None:
    figure = draw(content("body_mind_life"), slide_stage(frame))
    circles = []
    for part in figure.parts[:3]:
        first = part.items[0]
        assert isinstance(first, Path)
        circles.append(bounds(first.outline))
    widths = [circle.width for circle in circles]
    assert max(widths) - min(widths) < 0.01
    for i, one in enumerate(circles):
        for two in circles[i + 1 :]:
            assert math.dist(one.center, two.center) < one.width
    top, next_top, _ = sorted(circle.center.y for circle in circles)
    assert next_top - top < 0.5 * widths[0]


def test_only_the_middle_has_the_colour_of_pain(content: Any, slide_stage: Any) -> None:
    figure = draw(content("body_mind_life"), slide_stage(BESIDE))
    assert parts_with(figure, "coral") == {"middle"}


def test_each_circle_has_the_colour_of_its_own_group(content: Any, slide_stage: Any) -> None:
    for group in STEPS[:3]:
        alone = draw(content("body_mind_life"), shows(slide_stage(BESIDE), group))
        assert parts_with(alone, group) == {group}


def test_all_stays_in_the_frame(content: Any, slide_stage: Any) -> None:
    for frame in (BESIDE, STATEMENT, WIDE):
        box = extent(draw(content("body_mind_life"), slide_stage(frame)).parts)
        assert box is not None
        assert frame.contains(box, 1.0)


def test_nothing_moves_when_a_step_is_added(content: Any, slide_stage: Any) -> None:
    before = draw(content("body_mind_life"), shows(slide_stage(BESIDE), *STEPS[:2]))
    after = draw(content("body_mind_life"), slide_stage(BESIDE))
    assert before.parts == after.parts[:2]


def test_it_looks_as_approved(
    content: Any, slide_stage: Any, sheet_stage: Any, golden: Callable[[str, str], None]
) -> None:
    for name, stage in (("slide", slide_stage(BESIDE)), ("a4", sheet_stage("a4"))):
        figure = draw(content("body_mind_life"), stage)
        golden(f"body_mind_life_{name}.svg", render_svg(figure.parts, stage.page))


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_no_mark_of_a_circle_touches_its_words(content: Any, sheet_stage: Any, sheet: str) -> None:
    figure = draw(content("body_mind_life"), sheet_stage(sheet))
    for part in figure.parts[:3]:
        lines = [
            Rect(line.x, line.baseline - 0.7 * each.size, line.width, 0.9 * each.size)
            for block in text_blocks([part])
            for each in block.paragraphs
            for line in each.lines
        ]
        circle = bounds(part.items[0].outline)  # type: ignore[union-attr]
        marks = [
            bounds(item.outline)
            for item in part.items
            if isinstance(item, Path) and bounds(item.outline).width < 0.1 * circle.width
        ]
        assert marks
        assert not [mark for mark in marks for line in lines if meets(mark, line)]


@pytest.mark.parametrize("size", [1.0, LARGE_PRINT])
@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_no_line_comes_near_the_ring(
    content: Any, sheet_stage: Any, sheet: str, size: float
) -> None:
    stage = sheet_stage(sheet)
    figure = draw(content("body_mind_life"), replace(stage, type=poster_type(sheet, size)))
    for part in figure.parts[:3]:
        circle = bounds(part.items[0].outline)  # type: ignore[union-attr]
        for line in set_lines([part], 0.0):
            for corner in product((line.x, line.right), (line.y, line.bottom)):
                away = math.dist(corner, circle.center)
                assert away < 0.96 * circle.width / 2, (part.name, line)


def meets(one: Rect, two: Rect) -> bool:
    return one.x < two.right and two.x < one.right and one.y < two.bottom and two.y < one.bottom
