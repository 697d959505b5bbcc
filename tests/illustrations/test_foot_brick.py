from collections.abc import Callable
from typing import Any

import pytest
from drawn import (
    BESIDE,
    FULL,
    SLIDE,
    STATEMENT,
    WIDE,
    assert_steps_name_parts,
    assert_words_fit,
    doubled,
    parts_with,
    shows,
    words,
)

from patientuddannelse.decks.layouts import LOGO
from patientuddannelse.illustrations.foot_brick import draw
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.walk import extent, text_blocks

STEPS = ("foot", "glass", "brick", "unharmed")


@pytest.fixture(params=["full", "beside", "statement", "wide"])
def stage(request: pytest.FixtureRequest, slide_stage: Any) -> Any:
    if request.param == "full":
        return shows(slide_stage(FULL), page=SLIDE)
    frame = {"beside": BESIDE, "statement": STATEMENT, "wide": WIDE}[request.param]
    return shows(slide_stage(frame), page=frame)


def test_words_and_steps(content: Any, stage: Any) -> None:
    figure = draw(content("foot_brick"), stage)
    assert words(figure) == ["Av!", "Glasskår", "Klods", "Klodsen skadede ikke foden."]
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, STEPS)


def test_pain_is_the_same_on_glass_and_brick_and_not_in_the_last_word(
    content: Any, stage: Any
) -> None:
    figure = draw(content("foot_brick"), stage)
    assert parts_with(figure, "coral") == {"foot", "glass", "brick"}


def test_on_a_full_slide_the_left_is_left_to_the_words(content: Any, slide_stage: Any) -> None:
    figure = draw(content("foot_brick"), shows(slide_stage(FULL), page=SLIDE))
    for part in figure.parts[1:4]:
        box = extent([part])
        assert box is not None
        assert box.x > 378, part.name


def test_the_last_words_of_a_full_slide_are_clear_of_the_plate_at_its_foot(
    content: Any, slide_stage: Any
) -> None:
    figure = draw(content("foot_brick"), shows(slide_stage(FULL), page=SLIDE))
    (said,) = (b for b in text_blocks(figure.parts) if b.text == "Klodsen skadede ikke foden.")
    (paragraph,) = said.paragraphs
    assert paragraph.lines[-1].baseline + 0.22 * paragraph.size < LOGO.y


@pytest.mark.parametrize("count", [1, 2, 3])
def test_nothing_moves_when_a_step_is_added(content: Any, stage: Any, count: int) -> None:
    before = draw(content("foot_brick"), shows(stage, *STEPS[:count], page=stage.page))
    after = draw(content("foot_brick"), stage)
    assert before.parts == after.parts[: len(before.parts)]


@pytest.mark.parametrize("frame", [FULL, BESIDE])
def test_labels_may_be_twice_as_long(content: Any, slide_stage: Any, frame: Rect) -> None:
    stage = shows(slide_stage(frame), page=SLIDE if frame is FULL else frame)
    assert_words_fit(draw(content("foot_brick", doubled), stage), stage)


def test_it_looks_as_approved(
    content: Any, slide_stage: Any, golden: Callable[[str, str], None]
) -> None:
    figure = draw(content("foot_brick"), shows(slide_stage(FULL), page=SLIDE))
    golden("foot_brick_slide.svg", render_svg(figure.parts, SLIDE))
