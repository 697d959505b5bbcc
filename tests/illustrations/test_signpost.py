import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from patientuddannelse.drawing.stage import Figure
from patientuddannelse.illustrations.signpost import View, draw
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.scene.walk import groups, text_blocks
from patientuddannelse.theme import PALETTE

FRAME = Rect(24, 140, 912, 330)
TODAYS = [("0",), ("0", "1"), ("2",), ("3", "4"), ("5", "6"), ("4", "5", "6"), ("0", "1", "2")]


@pytest.fixture(params=TODAYS, ids="-".join)
def today(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def figure(content: Any, slide_stage: Any, today: tuple[str, ...]) -> Figure:
    return draw(content("change_steps"), replace(slide_stage(FRAME), highlight=frozenset(today)))


def count_of(count: int) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        steps = data["steps"]
        data["steps"] = [
            {**steps[i % len(steps)], "id": f"step{i}", "number": str(i)} for i in range(count)
        ]
        data["phases"] = []

    return change


def test_the_whole_path_comes_first_then_where_you_are(figure: Figure) -> None:
    assert figure.step_ids == ("path", "here")


def test_all_names_are_there_and_fit(content: Any, figure: Figure) -> None:
    blocks = list(text_blocks(figure.parts))
    for step in content("change_steps").steps:
        assert str(step.name) in [block.text for block in blocks]
    for block in blocks:
        assert block.overflow is None, block.text
        assert FRAME.contains(block.box), block.text


def test_only_todays_questions_are_asked(
    content: Any, figure: Figure, today: tuple[str, ...]
) -> None:
    here = figure.parts[-1]
    drawn = [block.text for block in text_blocks([here])]
    for step in content("change_steps").steps:
        for question in step.questions:
            asked = str(question).replace("\n", " ") in drawn
            assert asked == (str(step.number) in today)


@pytest.mark.parametrize("session", [("0", "1"), ("2",), ("3", "4"), ("5", "6")], ids="-".join)
def test_names_and_questions_are_as_large_as_running_text(
    content: Any, slide_stage: Any, session: tuple[str, ...]
) -> None:
    stage = replace(slide_stage(FRAME), highlight=frozenset(session))
    figure = draw(content("change_steps"), stage)
    words = [block for block in text_blocks(figure.parts) if len(block.text) > 1]
    assert min(block.paragraphs[0].size for block in words) == stage.type["text"].size


def test_todays_stones_are_lit_over_the_quiet_ones(figure: Figure, today: tuple[str, ...]) -> None:
    lit = [group.name for group in groups([figure.parts[-1]]) if group.name.startswith("lit ")]
    assert lit == [f"lit {number}" for number in today]


def fill_of_stone(group: Group) -> Color:
    disc = group.items[0]
    assert isinstance(disc, Path)
    assert isinstance(disc.fill, Color)
    return disc.fill


def test_all_other_stones_look_alike(figure: Figure) -> None:
    stones = [group for group in groups([figure.parts[0]]) if group.name.startswith("step ")]
    assert len(stones) == 7
    assert {fill_of_stone(stone) for stone in stones} == {PALETTE["white"]}


def test_ids_and_numbers_mean_the_same(content: Any, slide_stage: Any) -> None:
    steps = content("change_steps")
    by_number = draw(steps, replace(slide_stage(FRAME), highlight=frozenset({"2"})))
    by_id = draw(steps, replace(slide_stage(FRAME), highlight=frozenset({"pattern"})))
    assert by_number == by_id


def test_without_steps_of_today_there_is_no_pin(content: Any, slide_stage: Any) -> None:
    figure = draw(content("change_steps"), slide_stage(FRAME))
    assert figure.step_ids == ("path",)


def test_the_path_goes_up_and_down_and_leaves_downwards(content: Any, slide_stage: Any) -> None:
    stage = replace(slide_stage(FRAME), highlight=frozenset({"0"}))
    line = View.of(content("change_steps"), stage).line
    slopes = [two.y - one.y for one, two in itertools.pairwise(line)]
    turns = sum(one * two < 0 for one, two in itertools.pairwise(slopes))
    assert turns >= 4
    assert (line[0].x, line[-1].x) == (stage.page.x, stage.page.right)
    assert slopes[-1] > 0
    assert line[-1].y > min(point.y for point in line) + 40


@pytest.mark.parametrize("count", range(4, 10))
@pytest.mark.parametrize("ends", ["low", "high"])
def test_four_to_nine_stones_fit(content: Any, slide_stage: Any, count: int, ends: str) -> None:
    today = {"0", "1"} if ends == "low" else {str(count - 1), str(count - 2)}
    steps = content("change_steps", count_of(count))
    figure = draw(steps, replace(slide_stage(FRAME), highlight=frozenset(today)))
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert FRAME.contains(block.box), block.text


def test_signs_do_not_cover_each_other(content: Any, slide_stage: Any) -> None:
    for count in (4, 7, 9):
        steps = content("change_steps", count_of(count))
        signs = [stone.sign for stone in View.of(steps, slide_stage(FRAME)).stones]
        for one, two in itertools.pairwise(signs):
            assert one.right <= two.x or one.bottom <= two.y or two.bottom <= one.y


def test_names_may_be_twice_as_long(content: Any, slide_stage: Any) -> None:
    def twice(data: dict[str, Any]) -> None:
        for step in data["steps"]:
            step["name"] += " " + step["name"]
        data["here"] += " " + data["here"]

    stage = replace(slide_stage(FRAME), highlight=frozenset({"3", "4"}))
    figure = draw(content("change_steps", twice), stage)
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert FRAME.contains(block.box), block.text


def test_two_drawings_are_the_same(content: Any, slide_stage: Any) -> None:
    steps, stage = content("change_steps"), replace(slide_stage(FRAME), highlight=frozenset({"2"}))
    assert draw(steps, stage) == draw(steps, stage)


@pytest.mark.parametrize("session", [("0", "1"), ("3", "4")], ids="-".join)
def test_it_looks_as_approved(
    content: Any,
    slide_stage: Any,
    session: tuple[str, ...],
    golden: Callable[[str, str], None],
) -> None:
    stage = replace(slide_stage(FRAME), highlight=frozenset(session))
    figure = draw(content("change_steps"), stage)
    golden(f"signpost_{'_'.join(session)}.svg", render_svg(figure.parts, stage.page))
