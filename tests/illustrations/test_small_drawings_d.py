"""The small drawings of the fourth session, on the frames that slides give them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from drawn import (
    BESIDE,
    EXERCISE,
    STATEMENT,
    WIDE,
    assert_steps_name_parts,
    assert_words_fit,
    doubled,
    parts_with,
    shows,
    words,
)

from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.walk import extent, text_blocks

BREAK = Rect(484, 40, 440, 430)
NARROW = Rect(502, 134, 272, 334)  # beside the minutes of an exercise
CLOSING = Rect(540, 16, 372, 206)
OWN_FRAME = {
    "small_wins": STATEMENT, "two_on_a_path": STATEMENT, "question_card": NARROW,
    "what_matters": STATEMENT, "walk_and_talk": NARROW, "seesaw": STATEMENT,
    "practise_a_bit": BREAK, "week_plan": STATEMENT, "under_the_radar": BESIDE,
    "walk_and_cycle": STATEMENT, "growing_cup": STATEMENT, "my_plan": NARROW, "setback": WIDE,
    "line_in_the_sand": STATEMENT, "hands_open_a_door": STATEMENT, "path_ahead": CLOSING,
}  # fmt: skip
STEPS = {"under_the_radar": ("under", "caught", "down"), "setback": ("down", "bench", "up")}
LABELLED = ("question_card", "what_matters", "seesaw", "week_plan", "under_the_radar", "my_plan")
FRAMES = [STATEMENT, BESIDE, WIDE, EXERCISE]

Slide = Callable[[Rect], Stage]


def box_of(figure: Figure) -> Rect:
    box = extent(figure.parts)
    assert box is not None
    return box


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", OWN_FRAME)
def test_all_stays_in_any_frame(content: Any, slide_stage: Slide, name: str, frame: Rect) -> None:
    figure = ILLUSTRATIONS[name](content(name), replace(slide_stage(frame), page=frame))
    assert frame.contains(box_of(figure), 0.5)


@pytest.mark.parametrize(("name", "frame"), OWN_FRAME.items())
def test_it_fills_the_frame_of_its_slide(
    content: Any, slide_stage: Slide, name: str, frame: Rect
) -> None:
    box = box_of(ILLUSTRATIONS[name](content(name), replace(slide_stage(frame), page=frame)))
    assert max(box.width / frame.width, box.height / frame.height) > 0.9


@pytest.mark.parametrize("name", OWN_FRAME)
def test_steps_are_the_ones_that_were_promised(content: Any, slide_stage: Slide, name: str) -> None:
    figure = ILLUSTRATIONS[name](content(name), slide_stage(BESIDE))
    assert_steps_name_parts(figure, STEPS.get(name, ()))


@pytest.mark.parametrize(("name", "count"), [(n, i) for n in STEPS for i in (1, 2)])
def test_nothing_moves_when_a_step_is_added(
    content: Any, slide_stage: Slide, name: str, count: int
) -> None:
    draw, stage = ILLUSTRATIONS[name], slide_stage(BESIDE)
    before = draw(content(name), shows(stage, *STEPS[name][:count]))
    after = draw(content(name), shows(stage, *STEPS[name]))
    assert before.parts == after.parts[: len(before.parts)]
    assert len(before.parts) == len(after.parts) - (3 - count)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", LABELLED)
def test_every_label_is_drawn_and_fits(
    content: Any, slide_stage: Slide, name: str, frame: Rect
) -> None:
    stage = slide_stage(frame)
    figure = ILLUSTRATIONS[name](content(name), stage)
    labels = {" ".join(str(part.label).split()) for part in content(name).parts}
    assert labels <= {" ".join(text.split()) for text in words(figure)}
    assert_words_fit(figure, stage)


@pytest.mark.parametrize("name", ["question_card", "what_matters", "under_the_radar", "my_plan"])
def test_labels_may_be_twice_as_long(content: Any, slide_stage: Slide, name: str) -> None:
    stage = slide_stage(STATEMENT)
    assert_words_fit(ILLUSTRATIONS[name](content(name, doubled), stage), stage)


@pytest.mark.parametrize("name", LABELLED)
def test_a_drawing_without_its_words_still_stands(
    content: Any, slide_stage: Slide, name: str
) -> None:
    def bare(data: dict[str, Any]) -> None:
        data["parts"] = []

    figure = ILLUSTRATIONS[name](content(name, bare), slide_stage(STATEMENT))
    assert not {"Glæde", "Familie", "Radaren", "Mål"} & set(words(figure))


@pytest.mark.parametrize("token", ["coral", "red"])
@pytest.mark.parametrize("name", [name for name in OWN_FRAME if name != "seesaw"])
def test_nothing_has_the_colour_of_pain(
    content: Any, slide_stage: Slide, name: str, token: str
) -> None:
    assert parts_with(ILLUSTRATIONS[name](content(name), slide_stage(BESIDE)), token) == set()


def test_only_the_lighter_ball_of_the_seesaw_has_the_colour_of_pain(
    content: Any, slide_stage: Slide
) -> None:
    figure = ILLUSTRATIONS["seesaw"](content("seesaw"), slide_stage(STATEMENT))
    assert parts_with(figure, "coral") == {"pain"}
    boxes = {part.name: extent([part]) for part in figure.parts}
    joy, pain = boxes["joy"], boxes["pain"]
    assert joy is not None
    assert pain is not None
    assert joy.width > pain.width
    assert joy.bottom > pain.bottom


def test_the_caught_plane_meets_the_line_and_then_flies_lower_than_before(
    content: Any, slide_stage: Slide
) -> None:
    figure = ILLUSTRATIONS["under_the_radar"](content("under_the_radar"), slide_stage(BESIDE))
    boxes = {part.name: extent([part]) for part in figure.parts}
    under, caught, down = (boxes[name] for name in ("under", "caught", "down"))
    line = boxes["radar"]
    assert under is not None
    assert caught is not None
    assert down is not None
    assert line is not None
    assert caught.y < line.bottom + 6 < under.y
    assert down.bottom > under.bottom


def test_the_plan_has_thirteen_weeks_and_three_are_filled_in(
    content: Any, slide_stage: Slide
) -> None:
    figure = ILLUSTRATIONS["my_plan"](content("my_plan"), slide_stage(NARROW))
    assert [text for text in words(figure) if text.isdigit()] == [str(i + 1) for i in range(13)]


def test_a_day_of_practice_is_as_long_on_good_days_as_on_bad(
    content: Any, slide_stage: Slide
) -> None:
    figure = ILLUSTRATIONS["week_plan"](content("week_plan"), slide_stage(STATEMENT))
    days = [part for part in figure.parts if part.name != "calendar"]
    heights = [
        round(box.height, 3)
        for day in days
        for item in day.items
        if getattr(item, "fill", None) == slide_stage(STATEMENT).color("petrol7")
        and (box := extent([item])) is not None
    ]
    assert len(days) == 7
    assert len(heights) == 5
    assert len(set(heights)) == 1


def test_asked_for_alone_two_ways_share_the_whole_frame(content: Any, slide_stage: Slide) -> None:
    stage = shows(slide_stage(WIDE), "up_and_down", "hold_back")
    draw, model = ILLUSTRATIONS["boom_bust"], content("boom_bust")
    beside, alone = (draw(model, each) for each in (stage, replace(stage, alone=True)))
    assert box_of(alone).width > 1.4 * box_of(beside).width
    assert box_of(alone).height > 1.1 * box_of(beside).height
    assert beside.step_ids == alone.step_ids == ("up_and_down", "hold_back")


def test_asked_for_alone_few_rules_are_set_larger(content: Any, slide_stage: Slide) -> None:
    stage = shows(slide_stage(WIDE), "level", "goal", "start")
    draw, model = ILLUSTRATIONS["pacing_up"], content("pacing_up")
    usual, alone = (_sizes(draw(model, each)) for each in (stage, replace(stage, alone=True)))
    assert min(alone) > max(usual)


def _sizes(figure: Figure) -> list[float]:
    rules = [part for part in figure.parts if part.name.startswith("rule_")]
    blocks = [block for block in text_blocks(rules) if not block.text.isdigit()]
    assert len(blocks) == 3
    return [paragraph.size for block in blocks for paragraph in block.paragraphs]


def test_asked_for_alone_the_large_doors_stand_at_both_sides(
    content: Any, slide_stage: Slide
) -> None:
    stage = replace(shows(slide_stage(WIDE), "square", "begin"), alone=True)
    figure = ILLUSTRATIONS["where_to_get_help"](content("where_to_get_help"), stage)
    boxes = {part.name: extent([part]) for part in figure.parts}
    clinic, doctor = boxes["clinic"], boxes["doctor"]
    assert clinic is not None
    assert doctor is not None
    assert clinic.y == doctor.y
    assert clinic.right < WIDE.center.x < doctor.x
    assert_words_fit(figure, stage)


def test_an_upright_picture_on_a_slide_is_no_sheet(content: Any, slide_stage: Slide) -> None:
    stage = replace(slide_stage(STATEMENT), page=Rect(540, 0, 420, 484))
    figure = ILLUSTRATIONS["pacing_up"](content("pacing_up"), stage)
    assert not [part.name for part in figure.parts if part.name.startswith("rule_")]


@pytest.mark.parametrize(("name", "frame"), OWN_FRAME.items())
def test_the_pictures_are_those_that_were_looked_at(
    content: Any, slide_stage: Slide, golden: Callable[[str, str], None], name: str, frame: Rect
) -> None:
    figure = ILLUSTRATIONS[name](content(name), slide_stage(frame))
    golden(f"{name}.svg", render_svg(figure.parts, frame))
