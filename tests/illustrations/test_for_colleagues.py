"""Drawings of the clinician's deck: change talk, simple and complex pain, two talks."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from drawn import WIDE, parts_with, shows, words

from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations import ILLUSTRATIONS
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.walk import extent

Staged = Callable[[Rect], Stage]
CARD = Rect(64, 160, 390, 170)
PICTURES = {"simple_complex": ("simple", "complex"), "two_talks": ("harm", "help")}


def test_change_talk_says_every_degree_from_left_to_right(
    content: Any, slide_stage: Staged
) -> None:
    talk = content("change_talk")
    figure = ILLUSTRATIONS["change_talk"](talk, slide_stage(WIDE))
    assert words(figure) == [str(part.label) for part in talk.parts]
    places = [extent([part]) for part in figure.parts]
    assert all(a and b and a.center.x < b.center.x for a, b in pairwise(places))


def test_change_talk_keeps_each_place_when_fewer_are_said(
    content: Any, slide_stage: Staged
) -> None:
    talk, stage = content("change_talk"), slide_stage(WIDE)
    whole = {p.name: p for p in ILLUSTRATIONS["change_talk"](talk, stage).parts}
    some = ILLUSTRATIONS["change_talk"](talk, shows(stage, "can", "do")).parts
    assert [part.name for part in some] == ["can", "do"]
    assert all(part == whole[part.name] for part in some)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_alone_fills_its_card_and_is_told_alone(
    content: Any, slide_stage: Staged, name: str
) -> None:
    said = content(name)
    for step in PICTURES[name]:
        figure = ILLUSTRATIONS[name](said, shows(slide_stage(CARD), step))
        box = extent(figure.parts)
        assert figure.alt_text == str(said.part(step).text)
        assert box is not None
        assert CARD.inset(-1).contains(box)
        assert box.height > 0.9 * CARD.height or box.width > 0.9 * CARD.width


@pytest.mark.parametrize("name", ["change_talk", *PICTURES])
def test_nothing_has_the_colour_of_pain(content: Any, slide_stage: Staged, name: str) -> None:
    figure = ILLUSTRATIONS[name](content(name), slide_stage(WIDE))
    assert not parts_with(figure, "coral")
