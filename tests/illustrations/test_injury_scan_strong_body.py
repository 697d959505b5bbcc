"""Three rows of captioned pictures, with the shipped words and with a caption on every part."""

from collections.abc import Callable
from typing import Any

import pytest
from drawn import (
    BESIDE,
    STATEMENT,
    WIDE,
    assert_steps_name_parts,
    assert_words_fit,
    doubled,
    parts_with,
    shows,
    words,
)

from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.walk import extent, text_blocks

STEPS = {
    "injury": ("cast", "healing"),
    "scan": ("photo", "scan", "without_pain", "magnifier"),
    "strong_body": ("walk", "carry", "bend", "adapt"),
}
ADDED = {
    (model, count): steps[:count]
    for model, steps in STEPS.items()
    for count in range(1, len(steps))
}

each_model = pytest.mark.parametrize("model", STEPS)


def captioned(data: dict[str, Any]) -> None:
    """Give every part a caption, whether the shipped words have one or not."""
    for part in data["parts"]:
        part.setdefault("label", f"Et ord: {part['id'][:6]}.")


def captioned_twice(data: dict[str, Any]) -> None:
    captioned(data)
    doubled(data)


@each_model
@pytest.mark.parametrize("change", [None, captioned])
@pytest.mark.parametrize("frame", [WIDE, BESIDE, STATEMENT])
def test_every_label_is_drawn_and_fits(
    content: Any, slide_stage: Any, model: str, change: Any, frame: Rect
) -> None:
    stage, shown = slide_stage(frame), content(model, change)
    figure = ILLUSTRATIONS[model](shown, stage)
    labels = [str(part.label) for part in shown.parts if part.label]
    assert len(labels) == len(shown.parts) or change is None
    assert sorted(words(figure)) == sorted(labels)
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, STEPS[model])


@each_model
@pytest.mark.parametrize("frame", [WIDE, BESIDE, STATEMENT])
def test_all_stays_in_the_frame(content: Any, slide_stage: Any, model: str, frame: Rect) -> None:
    box = extent(ILLUSTRATIONS[model](content(model), slide_stage(frame)).parts)
    assert box is not None
    assert frame.contains(box, 1.0)


@each_model
@pytest.mark.parametrize("token", ["coral", "red"])
def test_nothing_is_red_or_has_the_colour_of_pain(
    content: Any, slide_stage: Any, model: str, token: str
) -> None:
    assert parts_with(ILLUSTRATIONS[model](content(model), slide_stage(WIDE)), token) == set()


@pytest.mark.parametrize(("model", "count"), ADDED)
def test_nothing_moves_when_a_step_is_added(
    content: Any, slide_stage: Any, model: str, count: int
) -> None:
    draw, steps = ILLUSTRATIONS[model], ADDED[model, count]
    before = draw(content(model), shows(slide_stage(WIDE), *steps))
    after = draw(content(model), slide_stage(WIDE))
    assert_steps_name_parts(before, steps)
    assert all(part in after.parts for part in before.parts)


@each_model
@pytest.mark.parametrize("frame", [WIDE, BESIDE])
def test_labels_may_be_twice_as_long(
    content: Any, slide_stage: Any, model: str, frame: Rect
) -> None:
    stage = slide_stage(frame)
    assert_words_fit(ILLUSTRATIONS[model](content(model, captioned_twice), stage), stage)


@each_model
def test_it_looks_as_approved(
    content: Any, slide_stage: Any, model: str, golden: Callable[[str, str], None]
) -> None:
    for name, frame in (("wide", WIDE), ("statement", STATEMENT)):
        stage = slide_stage(frame)
        figure = ILLUSTRATIONS[model](content(model), stage)
        golden(f"{model}_{name}.svg", render_svg(figure.parts, stage.page))


def test_each_caption_has_the_width_that_it_needs(content: Any, slide_stage: Any) -> None:
    stage = slide_stage(Rect(48, 140, 864, 332))
    figure = ILLUSTRATIONS["injury"](content("injury"), stage)
    lines = [
        [line.text for line in p.lines] for b in text_blocks(figure.parts) for p in b.paragraphs
    ]
    assert lines[0] == ["Det kan fx", "være et brud."]
    assert lines[2] == ["De fleste", "bliver raske."]
