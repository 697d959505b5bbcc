"""The answers of a quiz: all alike before, in their places and with their own signs after."""

from __future__ import annotations

import pytest

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.answers import choice_for, draw_answer, draw_options
from patientuddannelse.decks.compose import setting_of
from patientuddannelse.decks.setting import Setting
from patientuddannelse.drawing.lights import SIGNS
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, Path
from patientuddannelse.scene.walk import extent, text_blocks

BOX = Rect(48, 256, 864, 112)
ANSWERS = {"myth": 2, "fact": 2, "green": 3, "yellow": 3, "red": 3}


@pytest.fixture
def setting(curriculum: Curriculum) -> Setting:
    return setting_of(curriculum, curriculum.sessions["session_1"], 75)


def plates(items: list[Item]) -> list[Rect]:
    """Return the boxes of the shapes that lie under the words, large ones only."""
    boxes = [extent([item]) for item in items if isinstance(item, Path)]
    return [box for box in boxes if box and box.width > 100]


def words(items: list[Item]) -> list[str]:
    return [block.text for block in text_blocks(items)]


@pytest.mark.parametrize(("answer", "count"), ANSWERS.items())
def test_before_the_answer_all_options_are_of_one_size_and_colour(
    setting: Setting, answer: str, count: int
):
    choice = choice_for(answer, setting.labels)
    assert len(choice.options) == count
    items = draw_options(choice, setting, BOX)
    faces = [i for i in items if isinstance(i, Path)]
    assert len({round(box.width, 3) for box in plates(items)}) == 1
    assert len({face.fill for face in faces}) == 2  # the button and its edge
    assert not any(block.overflow for block in text_blocks(items))


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_is_offered_does_not_tell_the_answer(setting: Setting, answer: str):
    same = [each for each in ANSWERS if (each in SIGNS) == (answer in SIGNS)]
    drawn = [draw_options(choice_for(each, setting.labels), setting, BOX) for each in same]
    assert all(items == drawn[0] for items in drawn)


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_right_answer_is_the_largest_and_keeps_its_place(setting: Setting, answer: str):
    choice = choice_for(answer, setting.labels)
    items = draw_answer(choice, answer, setting, BOX)
    boxes = plates(items)
    ids = [option.id for option in choice.options]
    widest = max(range(len(boxes)), key=lambda i: boxes[i].width)
    assert ids[widest] == answer
    assert [box.x for box in boxes] == sorted(box.x for box in boxes)
    assert boxes[-1].right == pytest.approx(BOX.right, abs=1.5)
    said = words(items)
    assert sum(setting.labels.right_answer in word for word in said) == 1
    assert not any(block.overflow for block in text_blocks(items))


def test_lights_are_offered_in_reading_order_each_with_a_sign_of_its_own(setting: Setting):
    choice = choice_for("red", setting.labels)
    assert [option.id for option in choice.options] == ["green", "yellow", "red"]
    assert len(set(SIGNS.values())) == 3
    lenses = [i for i in draw_options(choice, setting, BOX) if isinstance(i, Group)]
    assert len(lenses) == 3
