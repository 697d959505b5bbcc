"""Question cards, own cup, own light, one movement three ways, many movements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from drawn import BESIDE, EXERCISE, STATEMENT, WIDE, assert_words_fit, doubled, parts_with, words

from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, leaves, text_blocks

NARROW = Rect(502, 134, 272, 334)
DISCUSSION = Rect(580, 84, 356, 400)
BREAK = Rect(484, 40, 440, 430)
OWN_FRAME = {
    "pattern_questions": DISCUSSION, "my_cup": NARROW, "my_light": NARROW,
    "explore_movement": BREAK, "many_movements": STATEMENT,
}  # fmt: skip
FRAMES = (BESIDE, STATEMENT, EXERCISE, NARROW, DISCUSSION, BREAK, WIDE)
LABELLED = ("pattern_questions", "my_light", "explore_movement")

Staged = Callable[[Rect], Stage]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", OWN_FRAME)
def test_all_stays_in_the_frame(content: Any, slide_stage: Staged, name: str, frame: Rect) -> None:
    box = extent(ILLUSTRATIONS[name](content(name), slide_stage(frame)).parts)
    assert box is not None
    assert frame.contains(box, 0.5)


@pytest.mark.parametrize(("name", "frame"), OWN_FRAME.items())
def test_it_fills_the_frame_of_its_slide(
    content: Any, slide_stage: Staged, name: str, frame: Rect
) -> None:
    box = extent(ILLUSTRATIONS[name](content(name), slide_stage(frame)).parts)
    assert box is not None
    assert max(box.width / frame.width, box.height / frame.height) > 0.9


@pytest.mark.parametrize(
    ("name", "frame"), [*product(LABELLED, (BESIDE, BREAK, WIDE)), ("my_light", NARROW)]
)
def test_every_label_is_drawn_and_fits(
    content: Any, slide_stage: Staged, name: str, frame: Rect
) -> None:
    stage = slide_stage(frame)
    figure = ILLUSTRATIONS[name](content(name), stage)
    assert {str(part.label) for part in content(name).parts} <= set(words(figure))
    assert_words_fit(figure, stage)


@pytest.mark.parametrize("name", LABELLED)
def test_labels_may_be_twice_as_long(content: Any, slide_stage: Staged, name: str) -> None:
    stage = slide_stage(OWN_FRAME[name])
    figure = ILLUSTRATIONS[name](content(name, doubled), stage)
    assert_words_fit(figure, stage)


@pytest.mark.parametrize("name", LABELLED)
def test_there_may_be_fewer_labels(content: Any, slide_stage: Staged, name: str) -> None:
    def fewer(data: dict[str, Any]) -> None:
        data["parts"] = data["parts"][:1]

    stage = slide_stage(OWN_FRAME[name])
    figure = ILLUSTRATIONS[name](content(name, fewer), stage)
    assert str(content(name).parts[0].label) in words(figure)
    assert str(content(name).parts[1].label) not in words(figure)
    assert_words_fit(figure, stage)


def test_movements_need_no_words(content: Any, slide_stage: Staged) -> None:
    figure = ILLUSTRATIONS["many_movements"](content("many_movements"), slide_stage(STATEMENT))
    assert not list(text_blocks(figure.parts))


@pytest.mark.parametrize("name", OWN_FRAME)
def test_nothing_has_the_colour_of_pain(content: Any, slide_stage: Staged, name: str) -> None:
    figure = ILLUSTRATIONS[name](content(name), slide_stage(OWN_FRAME[name]))
    assert parts_with(figure, "coral") == set()


def test_no_question_stands_before_the_others(content: Any, slide_stage: Staged) -> None:
    figure = ILLUSTRATIONS["pattern_questions"](
        content("pattern_questions"), slide_stage(DISCUSSION)
    )
    boxes = [extent([part]) for part in figure.parts]
    assert len({(round(box.width, 2), round(box.height, 2)) for box in boxes if box}) == 1


def test_the_longer_movement_leaves_the_longer_way(content: Any, slide_stage: Staged) -> None:
    figure = ILLUSTRATIONS["explore_movement"](content("explore_movement"), slide_stage(BREAK))
    petrol = slide_stage(BREAK).color("petrol7")
    reach = {}
    for part in figure.parts:
        lines = [
            leaf for leaf, _ in leaves([part])
            if isinstance(leaf, Path) and leaf.stroke and leaf.stroke.color == petrol
        ]  # fmt: skip
        box = extent(lines)
        assert box is not None
        reach[part.name] = box.height
    assert reach["larger"] > 2 * reach["smaller"]


@pytest.mark.parametrize(("name", "frame"), OWN_FRAME.items())
def test_it_looks_as_reviewed(
    content: Any, slide_stage: Staged, golden: Callable[[str, str], None], name: str, frame: Rect
) -> None:
    stage = replace(slide_stage(frame), page=frame)
    figure = ILLUSTRATIONS[name](content(name), stage)
    golden(f"{name}.svg", render_svg(figure.parts, stage.page))
