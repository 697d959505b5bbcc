from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from drawn import (
    BESIDE,
    CLOSING,
    STATEMENT,
    WIDE,
    assert_steps_name_parts,
    assert_words_fit,
    doubled,
    parts_with,
    shows,
    words,
)

from patientuddannelse.illustrations.smoke_alarm import draw
from patientuddannelse.illustrations.smoke_alarm.causes import waves
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.walk import extent, groups, text_blocks
from patientuddannelse.theme import LARGE_PRINT, poster_type

ALL = ("alarm", "fire", "steak", "insect", "same_sound")


@pytest.mark.parametrize("frame", [BESIDE, WIDE, STATEMENT])
def test_the_three_causes_stand_under_the_alarm(
    content: Any, slide_stage: Any, frame: Rect
) -> None:
    stage = shows(slide_stage(frame), *ALL)
    figure = draw(content("smoke_alarm"), stage)
    assert words(figure) == ["Ild", "Brændt bøf", "Et insekt", "Den lyder lige højt hver gang."]
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, ALL)


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_the_poster_says_that_pain_is_an_alarm_too(
    content: Any, sheet_stage: Any, sheet: str
) -> None:
    stage = sheet_stage(sheet)
    figure = draw(content("smoke_alarm"), stage)
    assert words(figure)[-3:] == [
        "Smerte er også en alarm.",
        "Den kan lyde, uden at der er fare.",
        "Men smerten er altid ægte.",
    ]
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, ALL)


@pytest.mark.parametrize("steps", [ALL, ("alarm", "sensor"), ("alarm", "eager"), ("calm",), ()])
def test_neither_the_alarm_nor_its_sound_has_the_colour_of_pain(
    content: Any, slide_stage: Any, steps: tuple[str, ...]
) -> None:
    figure = draw(content("smoke_alarm"), shows(slide_stage(BESIDE), *steps))
    assert parts_with(figure, "coral") == set()


@pytest.mark.parametrize("steps", [("alarm",), ("alarm", "sensor"), ("alarm", "eager"), ("calm",)])
@pytest.mark.parametrize("frame", [BESIDE, WIDE, CLOSING])
def test_alone_it_fills_the_frame_and_stays_inside(
    content: Any, slide_stage: Any, steps: tuple[str, ...], frame: Rect
) -> None:
    figure = draw(content("smoke_alarm"), shows(slide_stage(frame), *steps))
    assert_steps_name_parts(figure, steps)
    box = extent(figure.parts)
    assert box is not None
    assert frame.contains(box, 1.0)
    assert box.height > 0.9 * frame.height


def test_a_calm_alarm_makes_no_sound(content: Any, slide_stage: Any) -> None:
    def reach(steps: tuple[str, ...]) -> float:
        figure = draw(content("smoke_alarm"), shows(slide_stage(WIDE), *steps))
        alarm = [group for group in groups(figure.parts) if group.transform.scale > 1.0]
        box = extent(alarm)
        assert box is not None
        return box.width

    assert reach(("calm",)) < reach(("alarm",))


def test_all_three_sound_the_same(content: Any, slide_stage: Any) -> None:
    figure = draw(content("smoke_alarm"), shows(slide_stage(BESIDE), *ALL))
    waves = [item for item in figure.parts[-1].items if getattr(item, "items", None)]
    assert len(waves) == 3
    assert len({wave.items for wave in waves}) == 1  # type: ignore[union-attr]


def test_nothing_moves_when_a_step_is_added(content: Any, slide_stage: Any) -> None:
    before = draw(content("smoke_alarm"), shows(slide_stage(BESIDE), "alarm", "fire"))
    after = draw(content("smoke_alarm"), shows(slide_stage(BESIDE), *ALL))
    assert before.parts == after.parts[: len(before.parts)]


@pytest.mark.parametrize("frame", [BESIDE, WIDE])
def test_labels_may_be_twice_as_long(content: Any, slide_stage: Any, frame: Rect) -> None:
    stage = shows(slide_stage(frame), *ALL)
    assert_words_fit(draw(content("smoke_alarm", doubled), stage), stage)


def test_it_looks_as_approved(
    content: Any, slide_stage: Any, sheet_stage: Any, golden: Callable[[str, str], None]
) -> None:
    for name, stage in (
        ("causes", shows(slide_stage(BESIDE), *ALL)),
        ("eager", shows(slide_stage(BESIDE), "alarm", "eager")),
        ("sensor", shows(slide_stage(BESIDE), "alarm", "sensor")),
        ("a4", sheet_stage("a4")),
    ):
        figure = draw(content("smoke_alarm"), stage)
        golden(f"smoke_alarm_{name}.svg", render_svg(figure.parts, stage.page))


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_a_short_sentence_keeps_its_line_in_large_print(
    content: Any, sheet_stage: Any, sheet: str
) -> None:
    stage = replace(sheet_stage(sheet), type=poster_type(sheet, LARGE_PRINT))
    figure = draw(content("smoke_alarm"), stage)
    said = [block for block in text_blocks(figure.parts) if block.text == "Den hyler også."]
    assert len(said) == 2
    assert all(len(block.paragraphs[0].lines) == 1 for block in said)
    for i, one in enumerate(said):
        for other in said[i + 1 :]:
            assert one.box.right <= other.box.x


def test_the_waves_of_the_small_alarms_stay_clear_of_the_edges_of_their_cards(
    sheet_stage: Any,
) -> None:
    box = extent([waves(sheet_stage("a3"))])
    assert box
    assert Rect(0, 0, 100, 100).inset(4, 0).contains(box)
