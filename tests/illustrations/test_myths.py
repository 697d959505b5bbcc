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

from patientuddannelse.illustrations.myths import draw
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.walk import extent, text_blocks
from patientuddannelse.theme import LARGE_PRINT, poster_type


@pytest.mark.parametrize("frame", [EXERCISE, BESIDE, STATEMENT, WIDE])
@pytest.mark.parametrize("steps", [("signs",), ("signs", "speaker"), ("speaker",)])
def test_signs_and_speaker_are_steps_of_slides_only(
    content: Any, slide_stage: Any, frame: Rect, steps: tuple[str, ...]
) -> None:
    stage = shows(slide_stage(frame), *steps)
    figure = draw(content("myths"), stage)
    assert words(figure) == (["M", "Myte", "F", "Fakta"] if "signs" in steps else [])
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, steps)
    assert not any(step.poster for step in figure.steps)
    box = extent(figure.parts)
    assert box is not None
    assert frame.contains(box, 1.0)


def test_myth_stands_at_the_left_and_both_signs_look_alike(content: Any, slide_stage: Any) -> None:
    figure = draw(content("myths"), shows(slide_stage(EXERCISE), "signs"))
    blocks = {block.text: block for block in text_blocks(figure.parts)}
    assert blocks["Myte"].box.right < blocks["Fakta"].box.x
    for one, two in (("M", "F"), ("Myte", "Fakta")):
        ours, theirs = blocks[one].paragraphs[0], blocks[two].paragraphs[0]
        assert (ours.size, ours.color) == (theirs.size, theirs.color)
    for token in ("green", "red", "coral", "yellow"):
        assert parts_with(figure, token) == set()


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_each_fact_is_larger_than_its_myth(content: Any, sheet_stage: Any, sheet: str) -> None:
    stage = sheet_stage(sheet)
    figure = draw(content("myths"), stage)
    assert_words_fit(figure, stage)
    assert_steps_name_parts(figure, [pair.id for pair in content("myths").pairs])
    for pair, part in zip(content("myths").pairs, figure.parts, strict=True):
        fact, myth = text_blocks([part])
        assert fact.text == str(pair.fact)
        assert myth.text == f"Myte: {pair.myth}"
        assert fact.paragraphs[0].size > myth.paragraphs[0].size
        assert fact.box.bottom <= myth.box.y


def test_pairs_may_be_twice_as_long(content: Any, sheet_stage: Any) -> None:
    stage = sheet_stage("a4")
    assert_words_fit(draw(content("myths", doubled), stage), stage)


def test_there_may_be_fewer_pairs(content: Any, sheet_stage: Any) -> None:
    def five(data: dict[str, Any]) -> None:
        del data["pairs"][2]

    figure = draw(content("myths", five), sheet_stage("a3"))
    assert len(figure.parts) == 5


def test_it_looks_as_approved(
    content: Any, slide_stage: Any, sheet_stage: Any, golden: Callable[[str, str], None]
) -> None:
    for name, stage in (
        ("signs", shows(slide_stage(EXERCISE), "signs")),
        ("a4", sheet_stage("a4")),
    ):
        figure = draw(content("myths"), stage)
        golden(f"myths_{name}.svg", render_svg(figure.parts, stage.page))


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_words_in_large_print_keep_off_the_edges_of_their_card(
    content: Any, sheet_stage: Any, sheet: str
) -> None:
    stage = sheet_stage(sheet)
    large = replace(stage, type=poster_type(sheet, LARGE_PRINT))
    for part in draw(content("myths"), large).parts:
        card = bounds(part.items[0].outline)  # type: ignore[union-attr]
        for block in text_blocks([part]):
            assert block.overflow is None
            assert card.inset(2 * stage.unit).contains(block.box)
