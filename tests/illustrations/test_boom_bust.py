"""Three lanes: same axes without numbers, three strokes, one person, benches for pauses."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from drawn import assert_steps_name_parts, assert_words_fit, doubled, parts_with, shows, words

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.curriculum.models.boom_bust import BoomBustContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.boom_bust import draw
from patientuddannelse.illustrations.boom_bust.arrangement import arrange
from patientuddannelse.illustrations.boom_bust.lanes import (
    BENCHES,
    LEVELS,
    people_on,
    points,
    scenery_of,
)
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.contrast import SHOWN, faint_lines, seen
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent_of, leaves, text_blocks
from patientuddannelse.theme import PALETTE, poster_type

Content = Callable[..., BoomBustContent]
Sheet = Callable[[str], Stage]
Slide = Callable[[Rect], Stage]

WIDE, SQUARE = Rect(48, 104, 864, 380), Rect(484, 60, 440, 400)
STEPS = ("up_and_down", "hold_back", "even", "gain")
FORBIDDEN = ("coral", "physical", "mental", "social", "red", "yellow", "green")


def said(content: BoomBustContent) -> list[str]:
    lanes = [line for lane in content.lanes for line in (lane.name, lane.text)]
    return [str(line) for line in [*lanes, content.activity, content.days, content.goal,
                                   content.joy]]  # fmt: skip


def without_axis_words(data: dict[str, object]) -> None:
    data.update({"activity": "", "days": "", "joy": ""})


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_every_word_fits_a_sheet(content: Content, sheet_stage: Sheet, sheet: str) -> None:
    stage, patterns = sheet_stage(sheet), content("boom_bust")
    figure = draw(patterns, stage)
    assert [word for word in said(patterns) if word not in words(figure)] == []
    assert_words_fit(figure, stage)
    assert faint_lines(seen(figure.parts), PALETTE["paper"], SHOWN) == []
    assert list(check_collision(figure.parts, stage.page, "the page")) == []


def test_every_word_fits_a_slide(content: Content, slide_stage: Slide) -> None:
    stage, patterns = slide_stage(WIDE), content("boom_bust")
    figure = draw(patterns, stage)
    assert [word for word in said(patterns) if word not in words(figure)] == []
    assert_words_fit(figure, stage)
    assert faint_lines(seen(figure.parts), PALETTE["paper"], SHOWN) == []
    assert list(check_collision(figure.parts, stage.page, "the page")) == []


def test_a_small_picture_has_the_names(content: Content, slide_stage: Slide) -> None:
    stage, patterns = slide_stage(SQUARE), content("boom_bust")
    figure = draw(patterns, stage)
    assert words(figure) == [str(lane.name) for lane in patterns.lanes]
    assert_words_fit(figure, stage)


def test_words_twice_as_long_still_fit_a_sheet(content: Content, sheet_stage: Sheet) -> None:
    stage = sheet_stage("a4")
    assert_words_fit(draw(content("boom_bust", doubled), stage), stage)


def test_axes_and_the_last_line_may_have_no_words(content: Content, sheet_stage: Sheet) -> None:
    stage = sheet_stage("a3")
    figure = draw(content("boom_bust", without_axis_words), stage)
    assert_words_fit(figure, stage)
    assert all(words(figure))


def test_there_are_no_numbers(content: Content, sheet_stage: Sheet) -> None:
    assert not re.search(r"\d", " ".join(words(draw(content("boom_bust"), sheet_stage("a3")))))


@pytest.mark.parametrize("place", ["a3", "wide", "square"])
def test_the_axes_are_the_same_in_all_lanes(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    stage = sheet_stage("a3") if place == "a3" else slide_stage({"wide": WIDE}.get(place, SQUARE))
    charts = [each.chart for each in arrange(content("boom_bust"), stage).places]
    assert len({round(chart.width, 6) for chart in charts}) == 1
    assert len({round(chart.height, 6) for chart in charts}) == 1


@pytest.mark.parametrize("place", ["a3", "wide", "square"])
def test_the_even_line_reaches_further(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    stage = sheet_stage("a3") if place == "a3" else slide_stage({"wide": WIDE}.get(place, SQUARE))
    up_and_down, hold_back, even = arrange(content("boom_bust"), stage).places
    ends = [points(each)[-1].x - each.chart.x for each in (up_and_down, hold_back, even)]
    assert ends[2] > ends[0] + 1
    assert ends[2] > ends[1] + 1


def test_the_lines_rise_and_fall_as_they_say() -> None:
    heights = {lane: [level for _, level in line] for lane, line in LEVELS.items()}
    assert max(heights["up_and_down"]) - min(heights["up_and_down"]) > 0.9
    assert heights["hold_back"] == sorted(heights["hold_back"], reverse=True)
    assert max(heights["hold_back"]) < 0.5
    assert max(heights["even"]) - min(heights["even"]) < 0.3
    assert min(heights["even"]) > max(heights["hold_back"])


def test_every_line_has_a_stroke_of_its_own(content: Content, sheet_stage: Sheet) -> None:
    stage = sheet_stage("a3")
    figure = draw(content("boom_bust"), stage)
    dashes = {}
    for part in figure.parts[:3]:
        strokes = [leaf.stroke for leaf, _ in leaves([part])
                   if isinstance(leaf, Path) and leaf.stroke]  # fmt: skip
        thickest = max(strokes, key=lambda stroke: stroke.width if len(stroke.dash) else 0)
        dashes[part.name] = tuple(round(d / thickest.width, 1) for d in thickest.dash)
    assert dashes["even"] == ()
    assert len(set(dashes.values())) == 3


def test_pauses_are_benches_where_the_even_line_is_low() -> None:
    days = dict(LEVELS["even"])
    mean = sum(days.values()) / len(days)
    assert len(BENCHES) >= 2
    for day in BENCHES:
        assert days[day] < mean


@pytest.mark.parametrize("place", ["sheet", "wide", "square"])
def test_who_sits_and_walks_has_room_beside_the_benches(
    content: Content, sheet_stage: Sheet, slide_stage: Slide, place: str
) -> None:
    stage = (
        sheet_stage("a3") if place == "sheet" else slide_stage(WIDE if place == "wide" else SQUARE)
    )
    even = arrange(content("boom_bust"), stage).places[-1]
    ground = {round(at.x, 3): at.y for at in points(even)}
    benches, people = list(scenery_of(even))[-len(BENCHES) :], list(people_on(even))
    boxes = [extent_of(leaves([each])) for each in (*benches, *people)]
    for box, day in zip(boxes, BENCHES, strict=False):
        on = min(points(even), key=lambda at: abs(at.x - even.at(day, 0).x))
        assert box
        assert abs(box.bottom - ground[round(on.x, 3)]) < 1
    for one, other in combinations(sorted(filter(None, boxes), key=lambda box: box.x), 2):
        assert one.right < other.x + 1


def test_no_colour_of_pain_of_a_cause_or_of_the_light(content: Content, sheet_stage: Sheet) -> None:
    figure = draw(content("boom_bust"), sheet_stage("a3"))
    for token in FORBIDDEN:
        assert parts_with(figure, token) == set(), token


@pytest.mark.parametrize("place", ["wide", "square"])
def test_steps_follow_the_lanes(content: Content, slide_stage: Slide, place: str) -> None:
    figure = draw(content("boom_bust"), slide_stage(WIDE if place == "wide" else SQUARE))
    assert_steps_name_parts(figure, STEPS)


@pytest.mark.parametrize("count", range(1, 5))
def test_each_step_only_adds(content: Content, slide_stage: Slide, count: int) -> None:
    whole = draw(content("boom_bust"), slide_stage(WIDE))
    part = draw(content("boom_bust"), shows(slide_stage(WIDE), *STEPS[:count]))
    assert part.step_ids == STEPS[:count]
    assert part.parts == whole.parts[:count]


def test_all_three_lanes_are_needed(content: Content) -> None:
    def change(data: dict[str, list[object]]) -> None:
        data["lanes"] = data["lanes"][:2]

    with pytest.raises(ValueError, match="up_and_down, hold_back and even"):
        content("boom_bust", change)


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_lanes_poster_looks_as_reviewed(
    content: Content, sheet_stage: Sheet, golden: Callable[[str, str], None], sheet: str
) -> None:
    stage = sheet_stage(sheet)
    first = render_svg(draw(content("boom_bust"), stage).parts, stage.page)
    assert first == render_svg(draw(content("boom_bust"), stage).parts, stage.page)
    golden(f"boom_bust_{sheet}.svg", first)


def test_lanes_slide_looks_as_reviewed(
    content: Content, slide_stage: Slide, golden: Callable[[str, str], None]
) -> None:
    golden("boom_bust_slide.svg", render_svg(draw(content("boom_bust"), slide_stage(WIDE)).parts,
                                             WIDE))  # fmt: skip


@pytest.mark.parametrize("large", [1.0, 1.4])
def test_the_axis_begins_under_its_word(content: Content, sheet_stage: Sheet, large: float) -> None:
    stage = sheet_stage("a4")
    stage = replace(stage, type=poster_type("a4", large))
    figure, view = draw(content("boom_bust"), stage), arrange(content("boom_bust"), stage)
    (word,) = (block for block in text_blocks(figure.parts) if block.text == "Aktivitet")
    axis = view.places[0].chart.x
    lines = [
        bounds(leaf.outline)
        for leaf, _ in leaves(figure.parts)
        if isinstance(leaf, Path) and not leaf.fill and bounds(leaf.outline).width < 0.01
    ]
    (first, *_) = sorted((line for line in lines if abs(line.x - axis) < 0.01), key=lambda b: b.y)
    assert first.y >= word.box.bottom - 0.01
    assert view.places[0].card.contains(word.box)


@pytest.mark.parametrize("tall", [298, 380])
def test_what_the_axis_counts_stands_on_its_card(
    content: Content, slide_stage: Slide, tall: float
) -> None:
    stage = slide_stage(Rect(48, 484 - tall, 864, tall))
    figure, view = draw(content("boom_bust"), stage), arrange(content("boom_bust"), stage)
    (word,) = (block for block in text_blocks(figure.parts) if block.text == "Dage")
    assert view.places[0].card.inset(0, 2).contains(word.box)
