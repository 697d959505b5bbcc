"""Before, start, now: stairs of blocks, now the largest and the only one with a handle."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import assert_steps_name_parts, assert_words_fit, doubled, parts_with, shows, words

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.curriculum.models.three_p import ThreePContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.three_p import draw
from patientuddannelse.illustrations.three_p.arrangement import arrange, fill
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.contrast import SHOWN, faint_lines, seen
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, leaves
from patientuddannelse.theme import LARGE_PRINT, PALETTE, poster_type

Content = Callable[..., ThreePContent]
Sheet = Callable[[str], Stage]
Slide = Callable[[Rect], Stage]

WIDE, SQUARE = Rect(48, 104, 864, 380), Rect(484, 60, 440, 400)
STEPS = ("before", "start", "now", "stack", "handle")
PLACES = ("a3", "a4", "wide", "square")


@pytest.fixture
def stage(request: pytest.FixtureRequest, sheet_stage: Sheet, slide_stage: Slide) -> Stage:
    """Return the stage that a test asks for by name."""
    place = request.param
    frames = {"wide": WIDE, "square": SQUARE}
    return slide_stage(frames[place]) if place in frames else sheet_stage(place)


def said(content: ThreePContent) -> list[str]:
    lines = [line for block in content.blocks for line in (block.name, block.text, block.example)]
    return [str(line) for line in [*lines, content.adding_up, content.handle]]


def without_extras(data: dict[str, object]) -> None:
    data["write_on"] = False
    blocks = data["blocks"]
    assert isinstance(blocks, list)
    for block in blocks:
        block["example"] = ""


@pytest.mark.parametrize("stage", ["a4", "a3", "wide"], indirect=True)
def test_every_word_fits(content: Content, stage: Stage) -> None:
    three = content("three_p")
    figure = draw(three, stage)
    assert [word for word in said(three) if word not in words(figure)] == []
    assert_words_fit(figure, stage)
    assert faint_lines(seen(figure.parts), PALETTE["paper"], SHOWN) == []
    assert list(check_collision(figure.parts, stage.page, "the page")) == []


@pytest.mark.parametrize("stage", ["square"], indirect=True)
def test_a_small_picture_has_the_names_and_the_handle(content: Content, stage: Stage) -> None:
    three = content("three_p")
    figure = draw(three, stage)
    names = [str(block.name) for block in three.blocks]
    assert words(figure) == [*names, str(three.handle)]
    assert_words_fit(figure, stage)


@pytest.mark.parametrize("stage", ["a4"], indirect=True)
def test_words_twice_as_long_still_fit_a_sheet(content: Content, stage: Stage) -> None:
    assert_words_fit(draw(content("three_p", doubled), stage), stage)


@pytest.mark.parametrize("stage", PLACES, indirect=True)
def test_now_is_the_largest_and_lightest(content: Content, stage: Stage) -> None:
    view = arrange(content("three_p"), stage)
    area = {place.id: place.box.width * place.box.height for place in view.places}
    light = {place.id: fill(stage, place.id).luminance for place in view.places}
    assert max(area, key=lambda each: area[each]) == "now"
    assert max(light, key=lambda each: light[each]) == "now"


@pytest.mark.parametrize("stage", PLACES, indirect=True)
def test_the_blocks_lie_on_each_other_from_the_left(content: Content, stage: Stage) -> None:
    view = arrange(content("three_p"), stage)
    before, start, now = (view.place(each).box for each in ("before", "start", "now"))
    assert before.x < start.x < now.x
    assert now.bottom <= start.y < start.bottom <= before.y
    assert stage.frame.contains(before)
    assert stage.frame.contains(now)


@pytest.mark.parametrize("stage", PLACES, indirect=True)
def test_the_handle_is_on_now_alone(content: Content, stage: Stage) -> None:
    view = arrange(content("three_p"), stage)
    figure = draw(content("three_p"), stage)
    [handle] = [part for part in figure.parts if part.name == "handle"]
    bar = extent([handle.items[0]])
    assert bar is not None
    now, start = view.place("now").box, view.place("start").box
    assert bar.x < now.x < bar.right
    assert now.y < bar.y
    assert bar.bottom < start.y


@pytest.mark.parametrize("stage", PLACES, indirect=True)
def test_the_line_over_the_stack_is_dashed_and_climbs(content: Content, stage: Stage) -> None:
    view = arrange(content("three_p"), stage)
    figure = draw(content("three_p"), stage)
    [stack] = [part for part in figure.parts if part.name == "stack"]
    [line] = [leaf for leaf, _ in leaves([stack])
              if isinstance(leaf, Path) and leaf.stroke and leaf.stroke.dash]  # fmt: skip
    box = extent([line])
    assert box is not None
    assert box.y < view.place("now").box.y
    assert box.x <= view.place("before").box.x + 1
    assert stage.frame.contains(box, 1.0)


@pytest.mark.parametrize("stage", PLACES, indirect=True)
def test_pain_is_drawn_only_where_it_started(content: Content, stage: Stage) -> None:
    assert parts_with(draw(content("three_p"), stage), "coral") == {"block_start"}


@pytest.mark.parametrize("stage", ["a3", "wide"], indirect=True)
def test_examples_and_fields_may_be_left_out(content: Content, stage: Stage) -> None:
    figure = draw(content("three_p", without_extras), stage)
    assert_words_fit(figure, stage)
    assert all(words(figure))


@pytest.mark.parametrize("stage", ["a3", "a4"], indirect=True)
def test_every_block_of_a_sheet_has_an_empty_field(content: Content, stage: Stage) -> None:
    for place in arrange(content("three_p"), stage).places:
        assert place.field is not None
        assert place.box.contains(place.field)
        assert place.field.height >= 12 * stage.unit


@pytest.mark.parametrize("stage", PLACES, indirect=True)
def test_steps_go_from_the_ground_up(content: Content, stage: Stage) -> None:
    assert_steps_name_parts(draw(content("three_p"), stage), STEPS)


@pytest.mark.parametrize("count", range(1, 6))
@pytest.mark.parametrize("stage", ["wide"], indirect=True)
def test_each_step_only_adds(content: Content, stage: Stage, count: int) -> None:
    whole = draw(content("three_p"), stage)
    part = draw(content("three_p"), shows(stage, *STEPS[:count]))
    assert part.step_ids == STEPS[:count]
    assert part.parts == whole.parts[:count]


def test_all_three_blocks_are_needed(content: Content) -> None:
    def change(data: dict[str, list[object]]) -> None:
        data["blocks"] = data["blocks"][::-1]

    with pytest.raises(ValueError, match="before, start and now"):
        content("three_p", change)


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_blocks_poster_looks_as_reviewed(
    content: Content, sheet_stage: Sheet, golden: Callable[[str, str], None], sheet: str
) -> None:
    stage = sheet_stage(sheet)
    first = render_svg(draw(content("three_p"), stage).parts, stage.page)
    assert first == render_svg(draw(content("three_p"), stage).parts, stage.page)
    golden(f"three_p_{sheet}.svg", first)


def test_blocks_slide_looks_as_reviewed(
    content: Content, slide_stage: Slide, golden: Callable[[str, str], None]
) -> None:
    golden("three_p_slide.svg", render_svg(draw(content("three_p"), slide_stage(WIDE)).parts, WIDE))


@pytest.mark.parametrize("size", [1.0, LARGE_PRINT])
@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_the_three_names_are_of_one_size(
    content: Content, sheet_stage: Sheet, sheet: str, size: float
) -> None:
    stage = replace(sheet_stage(sheet), type=poster_type(sheet, size))
    view = arrange(content("three_p"), stage)
    assert len({place.words[0].paragraphs[0].size for place in view.places}) == 1


@pytest.mark.parametrize("large", [0.0, LARGE_PRINT])
def test_the_lines_of_the_low_blocks_are_few_and_of_one_size(
    content: Content, sheet_stage: Sheet, large: float
) -> None:
    stage = replace(sheet_stage("a3"), type=poster_type("a3", large))
    lines = [place.words[1] for place in arrange(content("three_p"), stage).places[:2]]
    assert len({block.paragraphs[0].size for block in lines}) == 1
    assert all(len(block.paragraphs[0].lines) <= 2 for block in lines)
