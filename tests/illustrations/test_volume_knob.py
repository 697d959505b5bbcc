"""The volume knob: every word is there, the pointer is undecided, ``sex`` can be switched off."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from drawn import assert_steps_name_parts, doubled, parts_with, shows, words

from patientuddannelse.curriculum.models.clinic import Switches
from patientuddannelse.curriculum.models.volume_knob import VolumeKnobContent
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations.volume_knob import draw
from patientuddannelse.illustrations.volume_knob.dial import LEVEL
from patientuddannelse.illustrations.volume_knob.layout import plan
from patientuddannelse.illustrations.volume_knob.lists import Entry
from patientuddannelse.illustrations.volume_knob.part import plan_part
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.walk import extent, text_blocks

Content = Callable[..., VolumeKnobContent]
Sheet = Callable[[str], Stage]
Slide = Callable[[Rect], Stage]
Change = Callable[[dict[str, Any]], None]

WIDE, HALF = Rect(48, 104, 864, 380), Rect(500, 60, 440, 400)
STEPS = ("knob", "up", "down", "mine")


def more(data: dict[str, Any]) -> None:
    data["up"].append({"id": "noise", "label": "Larm"})
    data["down"] += [{"id": "music", "label": "Musik"}, {"id": "song", "label": "At synge"}]


def fewer(data: dict[str, Any]) -> None:
    data["up"], data["down"] = data["up"][:1], data["down"][:2]


def without_sex(data: dict[str, Any]) -> None:
    data["sex"] = False


def said(content: VolumeKnobContent) -> list[str]:
    labels = [each.label for each in (*content.turns_up, *content.turns_down)]
    titles = [content.up_title, content.down_title, content.danger, content.safe]
    return [str(text) for text in (*labels, *titles, content.mine_up, content.mine_down)]


def assert_fits(figure: Figure, frame: Rect) -> None:
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert frame.contains(block.box, 0.5), block.text


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("change", [None, more, fewer, without_sex])
def test_every_word_stands_on_a_sheet_and_fits(
    content: Content, sheet_stage: Sheet, sheet: str, change: Change | None
) -> None:
    stage, knob = sheet_stage(sheet), content("volume_knob", change)
    figure = draw(knob, stage)
    assert sorted(words(figure)) == sorted(said(knob))
    assert_fits(figure, stage.frame)
    assert_steps_name_parts(figure, STEPS)


@pytest.mark.parametrize("change", [None, more, fewer, without_sex])
def test_every_word_stands_on_a_slide_and_fits(
    content: Content, slide_stage: Slide, change: Change | None
) -> None:
    knob = content("volume_knob", change)
    figure = draw(knob, slide_stage(WIDE))
    assert sorted(words(figure)) == sorted(said(knob))
    assert_fits(figure, WIDE)
    for count in range(1, len(STEPS) + 1):
        shown = draw(knob, shows(slide_stage(WIDE), *STEPS[:count]))
        assert_steps_name_parts(shown, STEPS[:count])


def test_a_small_picture_has_the_lists(content: Content, slide_stage: Slide) -> None:
    knob = content("volume_knob")
    figure = draw(knob, slide_stage(HALF))
    assert_fits(figure, HALF)
    assert {str(each.label) for each in (*knob.up, *knob.down)} < set(words(figure))


def test_a_small_picture_may_be_the_knob_alone(content: Content, slide_stage: Slide) -> None:
    figure = draw(content("volume_knob"), shows(slide_stage(HALF), "knob"))
    assert_steps_name_parts(figure, ("knob",))
    assert not words(figure)
    box = extent(figure.parts)
    assert box is not None
    assert HALF.contains(box, 0.5)
    assert max(box.width / HALF.width, box.height / HALF.height) > 0.9


def test_cards_alone_come_without_their_things_and_are_large(
    content: Content, slide_stage: Slide
) -> None:
    knob, frame = content("volume_knob"), Rect(48, 165, 864, 307)
    stage = replace(shows(slide_stage(frame), "knob", "up", "down"), alone=True)
    figure = draw(knob, stage)
    assert figure.step_ids == ("knob", "up", "down")
    assert set(words(figure)) == {
        str(text) for text in (knob.up_title, knob.down_title, knob.danger, knob.safe)
    }
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert frame.contains(block.box, 0.5), block.text
        assert block.paragraphs[0].size >= stage.type["h3"].minimum, block.text


def test_a_slide_may_show_thing_by_thing(content: Content, slide_stage: Slide) -> None:
    stage = shows(slide_stage(WIDE), "knob", "sleep", "worry")
    figure = draw(content("volume_knob"), stage)
    assert_steps_name_parts(figure, ("knob", "sleep", "worry"))
    assert "Utryghed" not in words(figure)


@pytest.mark.parametrize(("sheet", "least"), [("a4", 10), ("a3", 10)])
def test_long_words_leave_a_knob(
    content: Content, sheet_stage: Sheet, sheet: str, least: float
) -> None:
    def change(data: dict[str, Any]) -> None:
        ids = [[each["id"] for each in data[side]] for side in ("up", "down")]
        pictures = [[each["picture"] for each in data[side]] for side in ("up", "down")]
        doubled(data)
        for side, own, shown in zip(("up", "down"), ids, pictures, strict=True):
            for each, id_, picture in zip(data[side], own, shown, strict=True):
                each.update(id=id_, picture=picture)

    stage = sheet_stage(sheet)
    layout = plan(content("volume_knob", change), stage)
    assert layout.radius > least * stage.unit


def test_the_clinic_can_switch_sex_off(content: Content, sheet_stage: Sheet) -> None:
    knob = content("volume_knob")
    assert knob.for_clinic(Switches()) == knob
    off = knob.for_clinic(Switches(sex=False))
    assert {each.id for each in knob.turns_down} - {each.id for each in off.turns_down} == {"sex"}
    figure = draw(off, sheet_stage("a3"))
    assert "item_sex" not in {part.name for part in figure.parts}
    assert content("volume_knob", without_sex).for_clinic(Switches()).sex is False


def test_the_knob_can_go_either_way_and_is_the_largest_thing(
    content: Content, sheet_stage: Sheet
) -> None:
    assert LEVEL == 0.5
    stage = sheet_stage("a3")
    figure = draw(content("volume_knob"), stage)
    [knob] = [part for part in figure.parts if part.name == "knob"]
    box = extent([knob])
    assert box is not None
    assert box.width > 0.45 * stage.frame.width
    assert abs(box.center.x - stage.frame.center.x) < stage.unit


def test_pains_colour_is_only_on_the_dial_and_what_turns_it_up(
    content: Content, sheet_stage: Sheet
) -> None:
    figure = draw(content("volume_knob"), sheet_stage("a3"))
    assert parts_with(figure, "coral") == {"knob", "up"}


def test_up_stands_left_and_down_right_with_their_arrows(
    content: Content, sheet_stage: Sheet, slide_stage: Slide
) -> None:
    for stage in (sheet_stage("a4"), slide_stage(WIDE), slide_stage(HALF)):
        layout = plan(content("volume_knob"), stage)
        up, down = layout.sides
        assert (up.id, down.id) == ("up", "down")
        assert up.box.right <= down.box.x
        assert up.arrow.center.x < layout.knob.x < down.arrow.center.x


@pytest.mark.parametrize("sheet", ["a3", "a4"])
def test_poster_looks_as_reviewed(
    content: Content, sheet_stage: Sheet, golden: Callable[[str, str], None], sheet: str
) -> None:
    stage = sheet_stage(sheet)
    first = draw(content("volume_knob"), stage)
    assert first == draw(content("volume_knob"), stage)
    golden(f"volume_knob_{sheet}.svg", render_svg(first.parts, stage.frame))


def test_slide_looks_as_reviewed(
    content: Content, slide_stage: Slide, golden: Callable[[str, str], None]
) -> None:
    figure = draw(content("volume_knob"), slide_stage(WIDE))
    golden("volume_knob_slide.svg", render_svg(figure.parts, WIDE))


def test_scenes_of_one_card_are_large_with_words_beside_or_below_them(
    content: Content, slide_stage: Slide
) -> None:
    def entries(change: Change | None) -> tuple[Entry, ...]:
        knob = content("volume_knob", change)
        steps = ("knob", *(each.id for each in knob.turns_up))
        layout = plan_part(knob, shows(slide_stage(WIDE), *steps))
        assert layout is not None
        return layout.sides[0].entries

    def wordy(data: dict[str, Any]) -> None:
        for each in data["up"]:
            each["label"] = "Bekymringer, der bliver ved og ved, hele natten igennem"

    few, long = entries(None), entries(wordy)
    assert all(each.below and each.tile and each.tile.height > 100 for each in few)
    assert not any(each.below for each in long)


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_a_line_of_words_is_worth_scenes_a_little_smaller(
    content: Content, sheet_stage: Sheet, sheet: str
) -> None:
    figure = draw(content("volume_knob"), sheet_stage(sheet))
    lines = {
        block.text: sum(len(paragraph.lines) for paragraph in block.paragraphs)
        for block in text_blocks(figure.parts)
    }
    assert lines["Rolige, dybe åndedrag"] == 2
