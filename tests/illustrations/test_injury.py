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

from patientuddannelse.illustrations.injury import draw
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.walk import extent

STEPS = ("cast", "healing")


@pytest.mark.parametrize("frame", [WIDE, BESIDE, STATEMENT])
def test_every_label_is_drawn_and_fits(content: Any, slide_stage: Any, frame: Rect) -> None:
    stage = slide_stage(frame)
    figure = draw(content("injury"), stage)
    labels = [str(part.label) for part in content("injury").parts if part.label]
    assert sorted(words(figure)) == sorted(labels)
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, STEPS)


@pytest.mark.parametrize("frame", [WIDE, BESIDE, STATEMENT])
def test_all_stays_in_the_frame(content: Any, slide_stage: Any, frame: Rect) -> None:
    box = extent(draw(content("injury"), slide_stage(frame)).parts)
    assert box is not None
    assert frame.contains(box, 1.0)


@pytest.mark.parametrize("token", ["coral", "red"])
def test_nothing_is_red_or_has_the_colour_of_pain(
    content: Any, slide_stage: Any, token: str
) -> None:
    assert parts_with(draw(content("injury"), slide_stage(WIDE)), token) == set()


@pytest.mark.parametrize("count", range(1, len(STEPS)))
def test_nothing_moves_when_a_step_is_added(content: Any, slide_stage: Any, count: int) -> None:
    before = draw(content("injury"), shows(slide_stage(WIDE), *STEPS[:count]))
    after = draw(content("injury"), slide_stage(WIDE))
    assert_steps_name_parts(before, STEPS[:count])
    assert all(part in after.parts for part in before.parts)


@pytest.mark.parametrize("frame", [WIDE, BESIDE])
def test_labels_may_be_twice_as_long(content: Any, slide_stage: Any, frame: Rect) -> None:
    stage = slide_stage(frame)
    assert_words_fit(draw(content("injury", doubled), stage), stage)


def test_it_looks_as_approved(
    content: Any, slide_stage: Any, golden: Callable[[str, str], None]
) -> None:
    for name, frame in (("wide", WIDE), ("statement", STATEMENT)):
        stage = slide_stage(frame)
        figure = draw(content("injury"), stage)
        golden(f"injury_{name}.svg", render_svg(figure.parts, stage.page))
