"""The drawings of the second session, on the frames that slides give them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from drawn import BESIDE, EXERCISE, STATEMENT, assert_steps_name_parts, parts_with, shows, words

from patientuddannelse.curriculum.models.clinic import Switches
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.walk import extent, text_blocks

WIDE = Rect(48, 104, 864, 368)
BREAK = Rect(484, 40, 440, 430)
CARD = Rect(64, 176, 386, 200)
PICTURE = Rect(48, 254, 376, 216)
TAKE_HOME = Rect(568, 92, 368, 376)
FRAMES = {
    "hug": BESIDE, "signal_path": WIDE, "brain_areas": PICTURE, "melody": BESIDE,
    "role_cards": EXERCISE, "breathing": BREAK, "inner_medicine": BESIDE, "gate": STATEMENT,
    "torch": STATEMENT, "everyday": BESIDE, "knob_cards": EXERCISE, "invisible": STATEMENT,
    "fridge_card": TAKE_HOME,
}  # fmt: skip
STEPS = {
    "hug": ("friend", "stranger", "same"),
    "signal_path": ("nerves", "cord", "brain"),
    "brain_areas": ("areas", "together"),
    "melody": ("place", "thought", "melody"),
    "inner_medicine": ("safety", "good_mood", "movement", "knowledge"),
    "gate": ("safe", "on_guard", "movement"),
    "torch": ("on_pain", "on_life"),
    "everyday": ("sound", "scent", "place", "person"),
}

Slide = Callable[[Rect], Stage]


def on(slide_stage: Slide, name: str) -> Stage:
    """Return a stage on which nothing may leave the frame of the drawing's slide."""
    stage = slide_stage(FRAMES[name])
    return replace(stage, page=stage.frame)


def box_of(figure: Figure) -> Rect:
    box = extent(figure.parts)
    assert box is not None
    return box


@pytest.mark.parametrize("name", FRAMES)
def test_it_stays_in_its_frame_and_fills_it(content: Any, slide_stage: Slide, name: str) -> None:
    stage = on(slide_stage, name)
    box = box_of(ILLUSTRATIONS[name](content(name), stage))
    assert stage.frame.contains(box, 0.5)
    assert max(box.width / stage.frame.width, box.height / stage.frame.height) > 0.9


@pytest.mark.parametrize("name", FRAMES)
def test_the_words_are_those_of_the_content_and_fit(
    content: Any, slide_stage: Slide, name: str
) -> None:
    figure = ILLUSTRATIONS[name](content(name), on(slide_stage, name))
    labels = {" ".join(str(p.label).split()) for p in content(name).parts if str(p.label)}
    assert labels <= {" ".join(each.split()) for each in words(figure)}
    assert all(block.overflow is None for block in text_blocks(figure.parts))


@pytest.mark.parametrize(("name", "steps"), STEPS.items())
def test_it_is_revealed_step_by_step(
    content: Any, slide_stage: Slide, name: str, steps: tuple[str, ...]
) -> None:
    stage = on(slide_stage, name)
    assert_steps_name_parts(ILLUSTRATIONS[name](content(name), stage), steps)
    first = ILLUSTRATIONS[name](content(name), shows(stage, steps[0]))
    assert first.step_ids == steps[:1]


@pytest.mark.parametrize("name", ["hug", "signal_path", "melody", "inner_medicine", "everyday"])
def test_nothing_moves_when_a_step_is_added(content: Any, slide_stage: Slide, name: str) -> None:
    stage = on(slide_stage, name)
    whole = {part.name: part for part in ILLUSTRATIONS[name](content(name), stage).parts}
    for step in STEPS[name]:
        for part in ILLUSTRATIONS[name](content(name), shows(stage, step)).parts:
            assert part == whole[part.name]


@pytest.mark.parametrize(
    "name", ["signal_path", "brain_areas", "gate", "hug", "melody", "invisible"]
)
def test_pain_has_no_colour_where_no_pain_is_drawn(
    content: Any, slide_stage: Slide, name: str
) -> None:
    assert not parts_with(ILLUSTRATIONS[name](content(name), on(slide_stage, name)), "coral")


def test_only_the_first_light_falls_on_pain(content: Any, slide_stage: Slide) -> None:
    figure = ILLUSTRATIONS["torch"](content("torch"), on(slide_stage, "torch"))
    assert parts_with(figure, "coral") == {"on_pain"}


def test_one_side_of_the_gate_is_told_alone(content: Any, slide_stage: Slide) -> None:
    stage = shows(on(slide_stage, "gate"), "safe")
    assert "én prik" in ILLUSTRATIONS["gate"](content("gate"), stage).alt_text


@pytest.mark.parametrize("frame", [CARD, STATEMENT], ids=["low", "upright"])
def test_the_gate_is_drawn_along_its_frame(content: Any, slide_stage: Slide, frame: Rect) -> None:
    stage = shows(slide_stage(frame), "on_guard")
    box = box_of(ILLUSTRATIONS["gate"](content("gate"), stage))
    assert frame.contains(box, 0.5)
    assert (box.width > box.height) == (frame.width > frame.height)


def test_the_meeting_is_small_without_names(content: Any, slide_stage: Slide) -> None:
    figure = ILLUSTRATIONS["threat_meeting"](content("threat_meeting"), slide_stage(STATEMENT))
    assert words(figure) == []
    assert STATEMENT.contains(box_of(figure), 0.5)


@pytest.mark.parametrize("seat", ["genes", "mood", "memory", "others", "regulation"])
def test_one_voice_of_the_meeting_stands_close_up_with_its_name(
    content: Any, slide_stage: Slide, seat: str
) -> None:
    meeting = content("threat_meeting")
    stage = replace(slide_stage(STATEMENT), highlight=frozenset({seat}))
    figure = ILLUSTRATIONS["threat_meeting"](meeting, stage)
    name = next(each.label for each in meeting.seats if each.id == seat)
    assert words(figure) == [str(name)]
    assert STATEMENT.contains(box_of(figure), 0.5)


@pytest.mark.parametrize(
    ("side", "things"),
    [("up", ("sleep", "worry", "unsafe")), ("down", ("movement", "laughter", "sex", "breath"))],
)
def test_things_of_one_card_get_the_whole_frame(
    content: Any, slide_stage: Slide, side: str, things: tuple[str, ...]
) -> None:
    stage = shows(slide_stage(WIDE), "knob", *things)
    figure = ILLUSTRATIONS["volume_knob"](content("volume_knob"), stage)
    assert figure.step_ids == ("knob", *things)
    assert {part.name for part in figure.parts} == {"knob", side, *(f"item_{t}" for t in things)}
    assert WIDE.contains(box_of(figure), 4.0)
    assert all(block.overflow is None for block in text_blocks(figure.parts))


def test_what_a_clinic_switches_off_is_known(content: Any) -> None:
    off = Switches(sex=False, attention=False)
    assert content("volume_knob").for_clinic(off).switched_off == {"sex"}
    assert content("threat_meeting").for_clinic(off).switched_off == {"attention"}
    assert not content("volume_knob").switched_off
    assert not content("threat_meeting").switched_off


@pytest.mark.parametrize("name", FRAMES)
def test_golden(content: Any, slide_stage: Slide, golden: Any, name: str) -> None:
    stage = on(slide_stage, name)
    figure = ILLUSTRATIONS[name](content(name), stage)
    golden(f"{name}.svg", render_svg(figure.parts, stage.frame))
