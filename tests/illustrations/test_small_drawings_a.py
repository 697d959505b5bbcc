"""Seven small drawings of the first session, on the frames that slides give them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from drawn import BESIDE, STATEMENT, assert_steps_name_parts, parts_with, shows, words

from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.walk import extent, groups

WIDE = Rect(48, 150, 864, 300)
DISCUSSION = Rect(580, 84, 356, 400)
BREAK = Rect(484, 40, 440, 430)
CARD = Rect(64, 176, 242, 170)
FRAMES = {
    "wide": WIDE, "discussion": DISCUSSION, "break": BREAK, "card": CARD, "beside": BESIDE,
    "statement": STATEMENT,
}  # fmt: skip
OWN_FRAME = {
    "house_rules": "statement", "mona": "statement", "hopes": "discussion",
    "hand_and_fire": "statement", "hunger": "beside", "pain_without_injury": "wide",
    "move_break": "break",
}  # fmt: skip
STEPS = {
    "hunger": ("stomach", "empty_plate"),
    "pain_without_injury": ("brain_freeze", "match", "flu"),
}
CASES = STEPS["pain_without_injury"]

Slide = Callable[[Rect], Stage]


def on(slide_stage: Slide, frame: str) -> Stage:
    """Return a stage on which nothing may leave the frame."""
    stage = slide_stage(FRAMES[frame])
    return replace(stage, page=stage.frame)


def box_of(figure: Figure) -> Rect:
    box = extent(figure.parts)
    assert box is not None
    return box


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", OWN_FRAME)
def test_all_stays_in_any_frame(content: Any, slide_stage: Slide, name: str, frame: str) -> None:
    stage = on(slide_stage, frame)
    assert stage.frame.contains(box_of(ILLUSTRATIONS[name](content(name), stage)), 0.5)


@pytest.mark.parametrize(("name", "frame"), OWN_FRAME.items())
def test_it_fills_the_frame_of_its_slide(
    content: Any, slide_stage: Slide, name: str, frame: str
) -> None:
    stage = on(slide_stage, frame)
    box = box_of(ILLUSTRATIONS[name](content(name), stage))
    filled = max(box.width / stage.frame.width, box.height / stage.frame.height)
    assert filled > 0.94
    assert min(box.width / stage.frame.width, box.height / stage.frame.height) > 0.6


@pytest.mark.parametrize("name", OWN_FRAME)
def test_pictures_need_no_words_and_tell_in_one_or_two_sentences(
    content: Any, slide_stage: Slide, name: str
) -> None:
    figure = ILLUSTRATIONS[name](content(name), slide_stage(BESIDE))
    assert words(figure) == []
    assert len(figure.alt_text) < 300
    assert 1 <= figure.alt_text.count(".") <= 2


@pytest.mark.parametrize("token", ["coral", "red"])
@pytest.mark.parametrize("name", OWN_FRAME)
def test_nothing_has_the_colour_of_pain(
    content: Any, slide_stage: Slide, name: str, token: str
) -> None:
    assert parts_with(ILLUSTRATIONS[name](content(name), slide_stage(BESIDE)), token) == set()


@pytest.mark.parametrize("name", OWN_FRAME)
def test_steps_are_the_ones_that_were_promised(content: Any, slide_stage: Slide, name: str) -> None:
    figure = ILLUSTRATIONS[name](content(name), slide_stage(BESIDE))
    assert_steps_name_parts(figure, STEPS.get(name, ()))


def test_the_man_and_then_the_plate_come_to_the_table(content: Any, slide_stage: Slide) -> None:
    draw, stage = ILLUSTRATIONS["hunger"], slide_stage(BESIDE)
    whole = draw(content("hunger"), stage).parts
    assert [part.name for part in whole] == ["stomach", "table", "empty_plate"]
    assert draw(content("hunger"), shows(stage, "stomach")).parts == whole[:2]
    assert draw(content("hunger"), replace(stage, steps=())).parts == whole[1:2]


@pytest.mark.parametrize("case", CASES)
def test_one_case_alone_fills_its_card(content: Any, slide_stage: Slide, case: str) -> None:
    stage = shows(on(slide_stage, "card"), case)
    figure = ILLUSTRATIONS["pain_without_injury"](content("pain_without_injury"), stage)
    assert [part.name for part in figure.parts] == [case]
    assert figure.step_ids == (case,)
    assert CARD.contains(box_of(figure), 0.5)
    assert figure.alt_text == str(content("pain_without_injury").part(case).text)
    assert 20 < len(figure.alt_text) < 150
    assert box_of(figure).height > 0.9 * CARD.height


def test_the_three_cases_stand_side_by_side(content: Any, slide_stage: Slide) -> None:
    figure = ILLUSTRATIONS["pain_without_injury"](content("pain_without_injury"), slide_stage(WIDE))
    boxes = [extent([part]) for part in figure.parts]
    for left, right in pairwise(boxes):
        assert left is not None
        assert right is not None
        assert left.right <= right.x


def test_no_case_is_drawn_when_none_is_asked_for(content: Any, slide_stage: Slide) -> None:
    stage = replace(slide_stage(BESIDE), steps=())
    figure = ILLUSTRATIONS["pain_without_injury"](content("pain_without_injury"), stage)
    assert figure.parts == ()


@pytest.mark.parametrize("frame", ["statement", "wide"])
def test_the_signs_do_not_touch(content: Any, slide_stage: Slide, frame: str) -> None:
    figure = ILLUSTRATIONS["house_rules"](content("house_rules"), on(slide_stage, frame))
    assert [part.name for part in figure.parts] == ["chair", "door", "hand"]
    plates = [extent([part]) for part in figure.parts]
    for i, one in enumerate(plates):
        for two in plates[i + 1 :]:
            assert one is not None
            assert two is not None
            apart = abs(one.center.x - two.center.x), abs(one.center.y - two.center.y)
            assert (apart[0] ** 2 + apart[1] ** 2) ** 0.5 >= one.width


def test_the_sleeve_reaches_the_edge_of_the_page(content: Any, slide_stage: Slide) -> None:
    stage = replace(slide_stage(STATEMENT), page=Rect(540, 0, 420, 484))
    figure = ILLUSTRATIONS["hand_and_fire"](content("hand_and_fire"), stage)
    assert box_of(figure).right == pytest.approx(stage.page.right, abs=0.01)


@pytest.mark.parametrize("frame", ["break", "wide"])
def test_those_who_move_stand_on_one_ground_and_apart(
    content: Any, slide_stage: Slide, frame: str
) -> None:
    figure = ILLUSTRATIONS["move_break"](content("move_break"), on(slide_stage, frame))
    assert [part.name for part in figure.parts] == ["walk", "stretch", "stand"]
    people = [extent([next(groups(part.items))]) for part in figure.parts]
    assert all(person is not None for person in people)
    for left, right in pairwise(people):
        assert left is not None
        assert right is not None
        assert left.right < right.x
        assert left.bottom == pytest.approx(right.bottom, abs=4)


@pytest.mark.parametrize(("name", "frame"), OWN_FRAME.items())
def test_the_pictures_are_those_that_were_looked_at(
    content: Any, slide_stage: Slide, golden: Callable[[str, str], None], name: str, frame: str
) -> None:
    stage = on(slide_stage, frame)
    figure = ILLUSTRATIONS[name](content(name), stage)
    golden(f"{name}_{frame}.svg", render_svg(figure.parts, stage.page))
