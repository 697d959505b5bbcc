import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations.change_steps import draw
from patientuddannelse.illustrations.change_steps.arrangement import arrange
from patientuddannelse.illustrations.change_steps.garden import Garden
from patientuddannelse.illustrations.change_steps.places import ramp
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group
from patientuddannelse.scene.walk import extent, groups, text_blocks

SLIDE = Rect(48, 110, 864, 374)
STEPS = ("safety", "learn", "pattern", "options", "try_out", "goal", "hold_on")


@pytest.fixture(params=["a3", "a4", "slide"])
def stage(request: pytest.FixtureRequest, sheet_stage: Any, slide_stage: Any) -> Stage:
    if request.param == "slide":
        return slide_stage(SLIDE)  # type: ignore[no-any-return]
    return replace(sheet_stage(request.param), poster=True)


@pytest.fixture
def figure(content: Any, stage: Stage) -> Figure:
    return draw(content("change_steps"), stage)


def count_of(count: int) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        steps = data["steps"]
        data["steps"] = [
            {**steps[i % len(steps)], "id": f"step{i}", "number": str(i)} for i in range(count)
        ]
        data["phases"] = []

    return change


def flat(text: object) -> str:
    return str(text).replace("\n", " ")


def test_every_name_number_and_question_is_drawn(content: Any, stage: Stage) -> None:
    steps = content("change_steps")
    every = replace(stage, highlight=frozenset(STEPS))  # a slide asks only what is in highlight
    drawn = [flat(block.text) for block in text_blocks(draw(steps, every).parts)]
    for step in steps.steps:
        for text in (step.number, step.name, *step.questions):
            assert flat(text) in drawn
    assert flat(steps.support) in drawn
    assert flat(steps.start) in drawn


def test_a_slide_has_large_names_and_asks_only_what_is_in_highlight(
    content: Any, slide_stage: Any
) -> None:
    steps, stage = content("change_steps"), slide_stage(SLIDE)
    least = stage.type["h3"].minimum
    for today in ((), ("goal",), ("options", "try_out")):
        drawn = draw(steps, replace(stage, highlight=frozenset(today)))
        blocks = {flat(block.text): block for block in text_blocks(drawn.parts)}
        assert not any(block.overflow for block in blocks.values())
        for step in steps.steps:
            assert blocks[flat(step.name)].paragraphs[0].size >= least
            asked = [flat(question) in blocks for question in step.questions]
            assert asked == [step.id in today] * len(asked)


def test_words_fit_and_stay_in_the_frame(figure: Figure, stage: Stage) -> None:
    for part in figure.parts:
        for block in text_blocks([part]):
            assert block.overflow is None, block.text
            if part.name != "marker":  # parked beside the title, where the header keeps clear
                assert stage.frame.contains(block.box), block.text


def test_the_marker_is_parked_in_the_free_corner_of_the_header(
    content: Any, sheet_stage: Any
) -> None:
    stage = replace(sheet_stage("a3"), poster=True)
    parts = draw(content("change_steps"), stage).parts
    marker = next(part for part in parts if part.name == "marker")
    words = next(text_blocks([marker]))
    u = stage.unit
    room = Rect(200 * u, 22 * u, 79 * u, 38 * u)
    assert room.contains(words.box)


def test_a_picture_on_a_page_stays_below_what_stands_over_it(
    content: Any, sheet_stage: Any
) -> None:
    stage = sheet_stage("a4")
    parts = draw(content("change_steps"), stage).parts
    assert not any(part.name == "marker" for part in parts)
    people = next(part for part in parts if part.name == "people")
    assert min(extent([item]).y for item in people.items) >= stage.frame.y


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_the_mark_to_start_stands_in_the_first_band_and_covers_no_words(
    content: Any, sheet_stage: Any, sheet: str
) -> None:
    view = arrange(content("change_steps"), sheet_stage(sheet))
    assert view.pill is not None
    assert view.bands[0].box.contains(view.pill)
    for block in view.bands[0].words:
        lines = [line for p in block.paragraphs for line in p.lines]
        right = max(line.x + line.width for line in lines)
        below = block.box.y >= view.pill.bottom - 1
        assert below or right < view.pill.x, block.text


@pytest.mark.parametrize("height", [0.45, 0.5, 0.6, 0.8])
def test_who_goes_back_stands_before_nobody(content: Any, sheet_stage: Any, height: float) -> None:
    stage = sheet_stage("a4")
    frame = stage.frame
    stage = stage.within(Rect(frame.x, frame.y, frame.width, height * frame.height))
    people = {
        each.name: each
        for each in groups(draw(content("change_steps").as_worksheet(), stage).parts)
        if each.name in ("with a stick", "going back")
    }
    back = extent(people["going back"].items[-1:])
    stick = extent([people["with a stick"]]) if "with a stick" in people else None
    assert back
    assert (stick is not None) == (height > 0.5)
    assert stick is None or back.y > stick.bottom - 2


def test_steps_are_revealed_from_the_ground_up(figure: Figure, content: Any, stage: Stage) -> None:
    assert figure.step_ids == STEPS
    bands = arrange(content("change_steps"), stage).bands
    assert all(one.box.y > two.box.y for one, two in itertools.pairwise(bands))


def test_words_keep_to_their_own_band(content: Any, stage: Stage) -> None:
    for band in arrange(content("change_steps"), stage).bands:
        for block in band.words:
            assert band.box.inset(0, -1).contains(block.box), block.text


def test_words_can_be_read_on_every_band(content: Any, stage: Stage) -> None:
    for count in range(4, 10):
        grounds = ramp(stage, count)
        assert len(grounds) == count
        assert all(ground.contrast(ink) >= 4.5 for ground, ink in grounds)


def test_neighbouring_bands_differ_in_grey(stage: Stage) -> None:
    grounds = [ground.luminance for ground, _ in ramp(stage, 7)]
    assert grounds == sorted(grounds)
    assert all(two - one > 0.01 for one, two in itertools.pairwise(grounds))


def test_nobody_stands_above_the_path_and_it_runs_down_to_the_right(
    content: Any, stage: Stage
) -> None:
    view = arrange(content("change_steps"), stage)
    line = Garden.beside(view, stage).line
    highest = min(line, key=lambda point: point.y)
    end = line[-1]
    assert end.x == pytest.approx(stage.page.right)
    assert end.y > highest.y + stage.unit
    assert highest.x < stage.page.x + stage.page.width * 0.75
    assert end.y < view.top, "the path stays in sight over the highest band"


def test_the_path_keeps_off_the_words(content: Any, stage: Stage) -> None:
    view = arrange(content("change_steps"), stage)
    for point in Garden.beside(view, stage).line:
        assert point.x < view.left or point.y < view.top


def test_somebody_walks_back_and_two_sit_at_the_same_height(figure: Figure) -> None:
    people = next(part for part in figure.parts if part.name == "people")
    by_name = {group.name: group for group in groups([people]) if group.name}
    assert "going back" in by_name
    clinician, patient = by_name["clinician"], by_name["patient"]
    assert clinician.transform.f == pytest.approx(patient.transform.f)
    assert clinician.transform.scale == pytest.approx(patient.transform.scale)


def test_people_stay_beside_or_above_the_bands(content: Any, sheet_stage: Any) -> None:
    stage = sheet_stage("a3")
    view = arrange(content("change_steps"), stage)
    parts = draw(content("change_steps"), stage).parts
    people = next(part for part in parts if part.name == "people")
    for person in people.items:
        box = extent([person])
        if box and isinstance(person, Group) and person.name:
            assert box.right <= view.left + stage.unit or box.bottom <= view.top


@pytest.mark.parametrize("count", range(4, 10))
def test_four_to_nine_steps_fit(content: Any, stage: Stage, count: int) -> None:
    figure = draw(content("change_steps", count_of(count)), stage)
    assert len(figure.steps) == count
    assert all(block.overflow is None for block in text_blocks(figure.parts))


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_words_may_be_twice_as_long(content: Any, sheet_stage: Any, sheet: str) -> None:
    def twice(data: dict[str, Any]) -> None:
        for step in data["steps"]:
            step["name"] += " " + step["name"]
            step["questions"] = [f"{q} {flat(q)}" for q in step["questions"]]

    figure = draw(content("change_steps", twice), sheet_stage(sheet))
    assert all(block.overflow is None for block in text_blocks(figure.parts))


def test_words_that_can_never_fit_say_so(content: Any, stage: Stage) -> None:
    def lengthen(data: dict[str, Any]) -> None:
        for step in data["steps"]:
            step["questions"] = ["Hvad er vigtigt for dig lige nu? " * 8] * 3

    every = replace(stage, highlight=frozenset(STEPS))
    figure = draw(content("change_steps", lengthen), every)
    assert any(block.overflow for block in text_blocks(figure.parts))


def test_phases_are_for_slides_only(content: Any, slide_stage: Any, sheet_stage: Any) -> None:
    steps = content("change_steps")
    slide = draw(steps, replace(slide_stage(SLIDE), steps=(*STEPS, "phases")))
    assert slide.step_ids[-1] == "phases"
    drawn = [block.text for block in text_blocks(slide.parts)]
    assert all(str(phase.name) in drawn for phase in steps.phases)
    assert all(block.overflow is None for block in text_blocks(slide.parts))
    assert "phases" not in draw(steps, sheet_stage("a3")).step_ids


def test_two_drawings_are_the_same(content: Any, stage: Stage) -> None:
    steps = content("change_steps")
    assert draw(steps, stage) == draw(steps, stage)


def test_it_looks_as_approved(
    figure: Figure, stage: Stage, golden: Callable[[str, str], None]
) -> None:
    name = {True: "slide", False: "a3" if stage.unit > 2.5 else "a4"}[
        stage.frame.width > stage.frame.height
    ]
    golden(f"change_steps_{name}.svg", render_svg(figure.parts, stage.page))
