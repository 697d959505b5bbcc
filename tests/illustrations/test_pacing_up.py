"""Building up: no week adds too much, the drawing tells the plan's numbers, nothing frightens."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from drawn import assert_steps_name_parts, doubled, parts_with, shows, words
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.pacing_up import PacingUpContent, Plan
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.pacing_up import STEPS, draw
from patientuddannelse.illustrations.pacing_up.layout import plan
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.scene.walk import extent, leaves, text_blocks
from patientuddannelse.theme import LARGE_PRINT, poster_type

Content = Callable[..., PacingUpContent]
Sheet = Callable[[str], Stage]
Slide = Callable[[Rect], Stage]
Change = Callable[[dict[str, Any]], None]

WIDE, HALF = Rect(48, 104, 864, 380), Rect(500, 60, 440, 400)
LAPS = {"start": 2, "weeks": 13, "precision": "0.25", "unit": "omgange"}
STEPS_WALKED = {"start": 50, "step_percent": 20, "precision": 5, "unit": "skridt"}
FASTEST = {"start": 10, "step_percent": 20, "weeks": 8, "unit": "minutter", "harder_at": 30}


def planned(numbers: dict[str, Any]) -> Change:
    def change(data: dict[str, Any]) -> None:
        data["plan"] = numbers

    return change


def amounts(**numbers: Any) -> list[Decimal]:
    return list(Plan.model_validate({"unit": "minutter", **numbers}).amounts)


@given(
    st.integers(1, 600),
    st.integers(1, 20),
    st.integers(4, 16),
    st.sampled_from(["0.1", "0.25", "0.5", "1", "2", "5", "10"]),
)
def test_no_week_is_more_than_a_fifth_over_the_week_before(
    start: int, percent: int, weeks: int, precision: str
) -> None:
    counted = Decimal(precision)
    numbers = {"start": start, "step_percent": percent, "weeks": weeks, "precision": precision}
    if counted * 5 > start:
        with pytest.raises(ValueError, match="more than 20 %"):
            amounts(**numbers)
        return
    found = amounts(**numbers)
    assert found[0] == start
    assert len(found) == weeks
    for before, after in pairwise(found):
        assert before <= after <= before * Decimal("1.2")
        assert (after - start) % counted == 0
    for week, amount in enumerate(found):
        curve = start * (1 + Decimal(percent) / 100) ** week
        assert amount <= curve + counted / 2


def test_ten_minutes_become_thirty_in_thirteen_weeks_of_ten_percent(content: Content) -> None:
    found = content("pacing_up").plan
    assert found.step_percent == 10
    assert found.amounts[:3] == (10, 11, 12)
    assert found.amounts[-2] < 30 <= found.amounts[-1]
    assert found.harder_week == found.weeks == 13
    assert amounts(start=10, step_percent=20)[1] == 12


def test_half_minutes_and_quarter_laps_are_counted_and_written_with_a_comma() -> None:
    assert amounts(start=3, precision="0.5")[:3] == [3, Decimal("3.5"), Decimal("3.5")]
    assert Plan.written(Decimal("2.50")) == "2,5"
    assert Plan.written(Decimal("100")) == "100"


def test_more_than_twenty_percent_is_refused(content: Content) -> None:
    with pytest.raises(ValueError, match="less than or equal to 20"):
        content("pacing_up", planned({**FASTEST, "step_percent": 21}))


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("change", [None, planned(LAPS), planned(STEPS_WALKED), planned(FASTEST)])
def test_words_and_numbers_stand_on_a_sheet_and_fit(
    content: Content, sheet_stage: Sheet, sheet: str, change: Change | None
) -> None:
    stage, pacing = sheet_stage(sheet), content("pacing_up", change)
    figure = draw(pacing, stage)
    said = "\n".join(words(figure))
    wanted = [rule.text for rule in pacing.rules]
    wanted += [pacing.radar, pacing.under_radar, pacing.caught, pacing.seldom, pacing.new_pain]
    assert [str(text) for text in wanted if str(text) not in said] == []
    numbers = words(figure)
    for amount in pacing.plan.amounts[1:]:
        assert Plan.written(amount) in numbers
    assert f"{Plan.written(pacing.plan.start)} {pacing.plan.unit}" in numbers
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert stage.frame.contains(block.box, 0.5), block.text


@pytest.mark.parametrize("frame", [WIDE, HALF])
@pytest.mark.parametrize("change", [None, planned(LAPS), planned(STEPS_WALKED), planned(FASTEST)])
def test_every_choice_of_steps_fits_a_slide(
    content: Content, slide_stage: Slide, frame: Rect, change: Change | None
) -> None:
    pacing = content("pacing_up", change)
    for count in range(1, len(STEPS) + 1):
        figure = draw(pacing, shows(slide_stage(frame), *STEPS[:count]))
        drawn = [s for s in STEPS[:count] if s != "harder" or pacing.plan.harder_week]
        assert_steps_name_parts(figure, STEPS[:count] if frame == WIDE else drawn)
        for block in text_blocks(figure.parts):
            assert block.overflow is None, block.text
            assert frame.contains(block.box, 0.5), block.text


def test_a_slide_of_some_rules_sets_them_large(content: Content, slide_stage: Slide) -> None:
    pacing = content("pacing_up")
    asked = ("level", "goal", "start", "week", "stairs", "harder")
    new = asked[3:]
    stage = replace(shows(slide_stage(WIDE), *asked), alone=True, highlight=frozenset(new))
    blocks = {block.text: block for block in text_blocks(draw(pacing, stage).parts)}
    for rule in pacing.rules:
        assert (str(rule.text) in blocks) == (rule.id in new)
        if rule.id in new:
            block = blocks[str(rule.text)]
            assert block.overflow is None
            assert block.paragraphs[0].size >= stage.type["text"].size


def test_the_first_week_alone_fills_the_picture(content: Content, slide_stage: Slide) -> None:
    def walker(*steps: str) -> float:
        stage = replace(shows(slide_stage(WIDE), *steps), alone=True)
        level = next(p for p in draw(content("pacing_up"), stage).parts if p.name == "level")
        boxes = [extent([each]) for each in level.items if isinstance(each, Group)]
        assert all(box and WIDE.contains(box) for box in boxes)
        return max(box.height for box in boxes if box)

    assert walker("level", "goal", "start") > 1.2 * walker("level", "goal", "start", "stairs")


def test_words_twice_as_long_still_fit_a_sheet(content: Content, sheet_stage: Sheet) -> None:
    def change(data: dict[str, Any]) -> None:
        kept = data["plan"]
        doubled(data)
        data["plan"] = kept
        for rule, old in zip(data["rules"], ("level", "goal", "start", "week", "stairs", "harder"),
                             strict=True):  # fmt: skip
            rule["id"] = old

    for block in text_blocks(draw(content("pacing_up", change), sheet_stage("a4")).parts):
        assert block.overflow is None, block.text


@pytest.mark.parametrize("change", [None, planned(STEPS_WALKED), planned(FASTEST)])
def test_steps_are_as_high_as_their_numbers_say(
    content: Content, sheet_stage: Sheet, change: Change | None
) -> None:
    pacing = content("pacing_up", change)
    found = pacing.plan.amounts
    steps = plan(pacing, sheet_stage("a3")).scene.steps
    scale = (steps[-1].height - steps[0].height) / float(found[-1] - found[0])
    for i, (before, after) in enumerate(pairwise(steps)):
        rise = float(found[i + 1] - found[i])
        assert after.height - before.height == pytest.approx(scale * rise)
        assert after.height <= 1.2 * before.height + 1e-6


def test_large_amounts_stand_apart_and_the_clock_goes_down_to_the_days_for_them(
    content: Content, sheet_stage: Sheet
) -> None:
    normal, pacing = sheet_stage("a4"), content("pacing_up")
    assert not plan(pacing, normal).scene.below
    large = replace(normal, type=poster_type("a4", LARGE_PRINT))
    scene = plan(pacing, large).scene
    assert scene.below
    assert scene.steps[1].width > 1.15 * large.width("24", "small", weight=800)


def test_everything_that_flies_stays_low(content: Content, sheet_stage: Sheet) -> None:
    scene = plan(content("pacing_up"), sheet_stage("a3")).scene
    assert scene.labels.bottom < scene.radar < scene.lane < min(step.y for step in scene.steps)
    assert scene.steps[0].width > 2.5 * scene.steps[1].width


def test_the_weight_takes_the_clocks_place_only_where_the_plan_comes_so_far(
    content: Content, sheet_stage: Sheet
) -> None:
    def marks(change: Change | None) -> int:
        figure = draw(content("pacing_up", change), sheet_stage("a3"))
        return sum(len(part.items) for part in figure.parts if part.name == "harder")

    assert marks(None) == 2  # a disc and the weight on it, in one week
    assert marks(planned(LAPS)) == 0


def test_nothing_is_in_the_colours_of_pain_or_danger(content: Content, sheet_stage: Sheet) -> None:
    figure = draw(content("pacing_up"), sheet_stage("a3"))
    for token in ("coral", "red"):
        assert parts_with(figure, token) == set()
    assert not any("!" in text for text in words(figure))


def test_without_new_words_the_same_picture(content: Content, sheet_stage: Sheet) -> None:
    pacing, stage = content("pacing_up"), sheet_stage("a4")
    assert draw(pacing, stage) == draw(pacing, stage)
    other = pacing.model_copy(update={"new_pain": replace(pacing.new_pain, value="Nyt? Ring.")})
    assert Text("Nyt? Ring.").value in words(draw(other, stage))


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_poster_looks_as_reviewed(
    content: Content, sheet_stage: Sheet, golden: Callable[[str, str], None], sheet: str
) -> None:
    stage = sheet_stage(sheet)
    golden(
        f"pacing_up_{sheet}.svg", render_svg(draw(content("pacing_up"), stage).parts, stage.frame)
    )


def test_slide_looks_as_reviewed(
    content: Content, slide_stage: Slide, golden: Callable[[str, str], None]
) -> None:
    figure = draw(content("pacing_up"), slide_stage(WIDE))
    golden("pacing_up_slide.svg", render_svg(figure.parts, WIDE))


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_the_plane_that_is_caught_flies_right_over_its_step(
    content: Content, sheet_stage: Sheet, sheet: str
) -> None:
    figure = draw(content("pacing_up"), sheet_stage(sheet))
    [part] = [part for part in figure.parts if part.name == "caught"]
    dotted = [
        bounds(leaf.outline)
        for leaf, _ in leaves([part])
        if isinstance(leaf, Path) and leaf.stroke and leaf.stroke.dash
    ]
    assert [round(box.width, 2) for box in dotted] == [0.0]


def test_amounts_of_every_other_week_stand_on_the_steps_they_reach_over(
    content: Content, slide_stage: Slide
) -> None:
    stage = slide_stage(Rect(562, 28, 374, 440))
    wording = content("pacing_up")
    scene = plan(wording, stage).scene
    figure = draw(wording, shows(stage, "stairs"))
    told = [str(amount) for amount in map(wording.plan.written, wording.plan.amounts)]
    seen = [b for b in text_blocks(figure.parts) if b.text in told and b.box.bottom < scene.base]
    assert 1 < len(seen) < len(told) - 1
    for block in seen:
        (line,) = block.paragraphs[0].lines
        under = [s for s in scene.steps if s.x < line.x + line.width and s.right > line.x]
        assert all(step.y <= block.box.y for step in under), block.text
