"""Alarm clock, courses of pain, row of five, talk in threes, four fields, alarm sheet."""

from collections.abc import Callable
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

from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.illustrations.my_alarm import draw as draw_my_alarm
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, Path
from patientuddannelse.scene.walk import extent, leaves

STEPS = {
    "alarm_clock": ("clock", "louder", "wider"),
    "pain_courses": ("sudden", "easing", "growing", "returning", "staying"),
    "not_alone": (),
    "talk_in_threes": (),
    "four_fields": (),
    "my_alarm": (),
}
NARROW = Rect(502, 134, 272, 334)
LABELLED = [
    ("pain_courses", WIDE), ("pain_courses", BESIDE), ("four_fields", WIDE),
    ("four_fields", EXERCISE), ("four_fields", NARROW), ("my_alarm", WIDE),
    ("my_alarm", STATEMENT),
]  # fmt: skip

Staged = Callable[[Rect], Stage]


@pytest.mark.parametrize("frame", [BESIDE, STATEMENT, NARROW, WIDE])
@pytest.mark.parametrize("name", STEPS)
def test_all_stays_in_the_frame_and_fills_it(
    content: Any, slide_stage: Staged, name: str, frame: Rect
) -> None:
    box = extent(ILLUSTRATIONS[name](content(name), slide_stage(frame)).parts)
    assert box is not None
    assert frame.contains(box, 0.5)
    assert max(box.width / frame.width, box.height / frame.height) > 0.9


@pytest.mark.parametrize("name", STEPS)
def test_steps_come_in_the_order_of_the_session(
    content: Any, slide_stage: Staged, name: str
) -> None:
    assert_steps_name_parts(ILLUSTRATIONS[name](content(name), slide_stage(BESIDE)), STEPS[name])


@pytest.mark.parametrize(
    ("name", "count"), [(n, i) for n, steps in STEPS.items() for i in range(1, len(steps))]
)
def test_nothing_moves_when_a_step_is_added(
    content: Any, slide_stage: Staged, name: str, count: int
) -> None:
    draw, stage = ILLUSTRATIONS[name], slide_stage(BESIDE)
    before = draw(content(name), shows(stage, *STEPS[name][:count]))
    after = draw(content(name), stage)
    assert_steps_name_parts(before, STEPS[name][:count])
    assert before.parts == after.parts[:count]


@pytest.mark.parametrize(("name", "frame"), [*LABELLED, ("pain_courses", NARROW)])
def test_every_label_is_drawn_and_fits(
    content: Any, slide_stage: Staged, name: str, frame: Rect
) -> None:
    stage = slide_stage(frame)
    figure = ILLUSTRATIONS[name](content(name), stage)
    assert {str(part.label) for part in content(name).parts} <= set(words(figure))
    assert_words_fit(figure, stage)


@pytest.mark.parametrize(("name", "frame"), LABELLED)
def test_labels_may_be_twice_as_long(
    content: Any, slide_stage: Staged, name: str, frame: Rect
) -> None:
    stage = slide_stage(frame)
    figure = ILLUSTRATIONS[name](content(name, doubled), stage)
    assert {str(part.label) for part in content(name, doubled).parts} <= set(words(figure))
    assert_words_fit(figure, stage)


@pytest.mark.parametrize(("name", "frame"), LABELLED)
@pytest.mark.parametrize("count", [0, 1, 2])
def test_there_may_be_fewer_parts(
    content: Any, slide_stage: Staged, name: str, frame: Rect, count: int
) -> None:
    def fewer(data: dict[str, Any]) -> None:
        data["parts"] = data["parts"][:count]

    stage = slide_stage(frame)
    figure = ILLUSTRATIONS[name](content(name, fewer), stage)
    assert_words_fit(figure, stage)
    box = extent(figure.parts)
    assert box is None or frame.contains(box, 0.5)


@pytest.mark.parametrize("name", ["four_fields", "my_alarm"])
def test_there_may_be_one_more_part(content: Any, slide_stage: Staged, name: str) -> None:
    def more(data: dict[str, Any]) -> None:
        data["parts"].append({"id": "more", "label": "noget andet"})

    stage = slide_stage(STATEMENT)
    figure = ILLUSTRATIONS[name](content(name, more), stage)
    assert "noget andet" in words(figure)
    assert_words_fit(figure, stage)


@pytest.mark.parametrize("name", ["alarm_clock", "not_alone", "talk_in_threes"])
def test_a_drawing_that_shows_it_needs_no_words(
    content: Any, slide_stage: Staged, name: str
) -> None:
    assert words(ILLUSTRATIONS[name](content(name), slide_stage(STATEMENT))) == []


@pytest.mark.parametrize("name", STEPS)
def test_only_pain_has_the_colour_of_pain(content: Any, slide_stage: Staged, name: str) -> None:
    pain = {"alarm_clock": {"wider"}, "pain_courses": set(STEPS["pain_courses"])}
    figure = ILLUSTRATIONS[name](content(name), slide_stage(BESIDE))
    assert parts_with(figure, "coral") == pain.get(name, set())
    assert parts_with(figure, "red") == set()


def test_each_curve_has_a_line_of_its_own(content: Any, slide_stage: Staged) -> None:
    figure = ILLUSTRATIONS["pain_courses"](content("pain_courses"), slide_stage(WIDE))
    dashes = {
        leaf.stroke.dash
        for part in figure.parts
        for leaf, _ in leaves([part])
        if isinstance(leaf, Path) and leaf.stroke and leaf.stroke.color.token == "coral5"
    }
    assert len(dashes) == len(STEPS["pain_courses"])


def test_one_of_five_stands_out_and_the_others_are_quiet(content: Any, slide_stage: Staged) -> None:
    figure = ILLUSTRATIONS["not_alone"](content("not_alone"), slide_stage(STATEMENT))
    one, others = (
        {leaf.fill.token for leaf, _ in leaves([part]) if isinstance(leaf, Path) and leaf.fill}
        for part in sorted(figure.parts, key=lambda part: part.name != "one")
    )
    assert "" in one  # skin and clothes, which no theme recolours
    assert others <= {"petrol1", "petrol2", "petrol4"}


def test_the_only_cross_stands_at_the_low_alarm(content: Any, slide_stage: Staged) -> None:
    figure = draw_my_alarm(content("my_alarm"), slide_stage(STATEMENT))
    parts = {part.name: part for part in figure.parts}
    cross = extent(_first(parts["cross"]))
    low, middle = extent([parts["low"]]), extent([parts["middle"]])
    assert cross is not None
    assert low is not None
    assert middle is not None
    assert low.contains(cross)
    assert cross.right < middle.x


def _first(part: Group) -> tuple[Item, ...]:
    return part.items[:1]


def test_an_alarm_has_more_waves_the_louder_it_is(content: Any, slide_stage: Staged) -> None:
    figure = draw_my_alarm(content("my_alarm"), slide_stage(STATEMENT))
    waves = [
        sum(
            isinstance(leaf, Path) and leaf.stroke is not None
            and leaf.stroke.color.token == "petrol7"
            for leaf, _ in leaves([part])
        )
        for part in figure.parts
        if part.name in ("low", "middle", "high")
    ]  # fmt: skip
    assert waves == [0, 2, 4]


@pytest.mark.parametrize("name", STEPS)
def test_it_looks_as_approved(
    content: Any, slide_stage: Staged, golden: Callable[[str, str], None], name: str
) -> None:
    stage = slide_stage(WIDE if name == "pain_courses" else STATEMENT)
    figure = ILLUSTRATIONS[name](content(name), stage)
    golden(f"{name}.svg", render_svg(figure.parts, stage.page))
