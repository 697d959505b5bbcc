from collections.abc import Callable
from typing import Any

import pytest
from drawn import (
    BESIDE,
    STATEMENT,
    WIDE,
    assert_steps_name_parts,
    assert_words_fit,
    doubled,
    parts_with,
    shows,
    words,
)

from patientuddannelse.drawing.sheets import inside_margins
from patientuddannelse.illustrations.acute_chronic import draw
from patientuddannelse.illustrations.acute_chronic.plan import line_boxes, plan
from patientuddannelse.illustrations.acute_chronic.scenes import chronic_scene, scene_box
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import IDENTITY, Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, leaves, text_blocks
from patientuddannelse.theme import PALETTE

ACUTE = ("time", "away", "rest")
CHRONIC = ("three_months", "earlier", "faster", "stronger")
GROUPS = ("physical", "mental", "social")


@pytest.mark.parametrize("frame", [WIDE, BESIDE, STATEMENT])
@pytest.mark.parametrize("steps", [ACUTE, CHRONIC, ACUTE[:1], CHRONIC[:2]])
def test_one_column_shows_its_pictures_large(
    content: Any, slide_stage: Any, frame: Rect, steps: tuple[str, ...]
) -> None:
    stage = shows(slide_stage(frame), *steps)
    figure = draw(content("acute_chronic"), stage)
    assert_steps_name_parts(figure, steps)
    assert_words_fit(figure, stage)
    column = (
        content("acute_chronic").acute if steps[0] in ACUTE else content("acute_chronic").chronic
    )
    for step in steps:
        assert str(column.line(step).label) in words(figure)


def test_the_short_words_keep_their_often(content: Any, slide_stage: Any) -> None:
    figure = draw(content("acute_chronic"), shows(slide_stage(WIDE), *CHRONIC))
    assert "Alarmen starter ofte tidligere, hurtigere og kraftigere." in " ".join(words(figure))


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_the_poster_has_both_columns(content: Any, sheet_stage: Any, sheet: str) -> None:
    stage = sheet_stage(sheet)
    figure = draw(content("acute_chronic"), stage)
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, (*ACUTE, *CHRONIC))
    model = content("acute_chronic")
    for column in (model.acute, model.chronic):
        assert str(column.heading) in words(figure)
        for line in column.lines:
            assert not line.text or str(line.text) in words(figure)


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_the_arrow_to_a_column_alone_ends_over_its_heading(
    content: Any, sheet_stage: Any, sheet: str
) -> None:
    words = content("acute_chronic")
    figure = draw(words, shows(sheet_stage(sheet), *CHRONIC))
    blocks = {block.text: block.box for block in text_blocks(figure.parts)}
    said, heading = blocks[str(words.between)], blocks[str(words.chronic.heading)]
    arrows = [
        bounds(leaf.outline)
        for leaf, at in leaves(figure.parts)
        if isinstance(leaf, Path) and leaf.stroke and not leaf.fill and at == IDENTITY
        if bounds(leaf.outline).y < heading.y
    ]
    assert arrows
    assert all(said.bottom <= arrow.y and arrow.bottom < heading.y for arrow in arrows)


@pytest.mark.parametrize("steps", [ACUTE, CHRONIC])
def test_a_column_has_a_sheet_alone(content: Any, sheet_stage: Any, steps: tuple[str, ...]) -> None:
    stage = shows(sheet_stage("a4"), *steps)
    figure = draw(content("acute_chronic"), stage)
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, steps)
    model = content("acute_chronic")
    shown, other = (model.acute, model.chronic)[:: 1 if steps == ACUTE else -1]
    for line in shown.lines:
        assert not line.text or str(line.text) in words(figure)
    assert str(other.heading) not in words(figure)
    assert (str(model.between) in words(figure)) == (steps == CHRONIC)


def test_both_columns_fit_on_a_slide(content: Any, slide_stage: Any) -> None:
    stage = slide_stage(WIDE)
    figure = draw(content("acute_chronic"), stage)
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, (*ACUTE, *CHRONIC))


def test_the_colours_of_the_groups_mean_nothing_else(
    content: Any, sheet_stage: Any, slide_stage: Any
) -> None:
    for stage in (
        sheet_stage("a3"),
        shows(slide_stage(WIDE), *ACUTE),
        shows(slide_stage(WIDE), *CHRONIC),
    ):
        figure = draw(content("acute_chronic"), stage)
        for token in GROUPS:
            assert parts_with(figure, token) == set()


def test_only_the_course_of_pain_has_its_colour(
    content: Any, sheet_stage: Any, slide_stage: Any
) -> None:
    assert parts_with(draw(content("acute_chronic"), sheet_stage("a3")), "coral") == {
        "away",
        "faster",
    }
    for steps in (ACUTE, CHRONIC):
        alone = draw(content("acute_chronic"), shows(slide_stage(WIDE), *steps))
        assert parts_with(alone, "coral") == set()


@pytest.mark.parametrize("steps", [ACUTE, CHRONIC])
def test_captions_may_be_twice_as_long(
    content: Any, slide_stage: Any, steps: tuple[str, ...]
) -> None:
    stage = shows(slide_stage(WIDE), *steps)
    assert_words_fit(draw(content("acute_chronic", doubled), stage), stage)


def test_sentences_may_be_twice_as_long(content: Any, sheet_stage: Any) -> None:
    stage = sheet_stage("a3")
    assert_words_fit(draw(content("acute_chronic", doubled), stage), stage)


def test_it_looks_as_approved(
    content: Any, slide_stage: Any, sheet_stage: Any, golden: Callable[[str, str], None]
) -> None:
    for name, stage in (
        ("acute", shows(slide_stage(WIDE), *ACUTE)),
        ("chronic", shows(slide_stage(WIDE), *CHRONIC)),
        ("a4", sheet_stage("a4")),
    ):
        figure = draw(content("acute_chronic"), stage)
        golden(f"acute_chronic_{name}.svg", render_svg(figure.parts, stage.page))


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_the_arrow_between_the_columns_points_at_the_heading_and_keeps_off_it(
    content: Any, sheet_stage: Any, sheet: str
) -> None:
    acute_chronic, stage = content("acute_chronic"), sheet_stage(sheet)
    figure = draw(acute_chronic, stage)
    heading = next(
        block
        for block in text_blocks(figure.parts)
        if block.text == str(acute_chronic.chronic.heading)
    )
    line = heading.paragraphs[0].lines[0]
    suns = [
        bounds(leaf.outline)
        for leaf, _ in leaves(figure.parts)
        if isinstance(leaf, Path) and leaf.fill == PALETTE["sun5"]
    ]
    level = [sun for sun in suns if sun.y < line.baseline < sun.bottom]
    assert level
    assert line.x - max(sun.right for sun in level) > 2 * stage.unit


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_both_columns_of_a_sheet_end_at_the_same_height(
    content: Any, sheet_stage: Any, sheet: str
) -> None:
    columns, stage = content("acute_chronic"), inside_margins(sheet_stage(sheet))
    placed = plan(columns, stage)
    ends = [
        line_boxes(column, stage, placed, side, written=False)[-1][-1].bottom
        for side, column in enumerate((columns.acute, columns.chronic))
    ]
    assert ends[0] == pytest.approx(ends[1], abs=1)
    assert ends[0] < placed.cards[0].bottom


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_the_alarm_over_the_calendar_touches_neither_it_nor_the_walker(
    content: Any, sheet_stage: Any, sheet: str
) -> None:
    columns, stage = content("acute_chronic"), inside_margins(sheet_stage(sheet))
    box = scene_box(plan(columns, stage).pictures[1])
    months, alarm, walker = (
        extent(chronic_scene(columns, stage, box, step))
        for step in ("three_months", "earlier", "stronger")
    )
    assert months
    assert alarm
    assert walker
    assert not alarm.meets(months)
    assert not alarm.meets(walker)
    assert box.contains(alarm)
