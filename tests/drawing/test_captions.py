"""Captions in lines of much the same length."""

from __future__ import annotations

from collections.abc import Callable

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.drawing.captions import evenly
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align

ROOM = Rect(0, 0, 300, 200)


def test_lines_are_of_much_the_same_length(slide_stage: Callable[[Rect], Stage]) -> None:
    block = evenly(slide_stage(ROOM), "Kroppen kan lære at slå alarm for tidligt", ROOM, "body")
    widths = [line.width for paragraph in block.paragraphs for line in paragraph.lines]
    assert len(widths) > 1
    assert min(widths) > 0.6 * max(widths)


def test_no_words_are_as_even_as_can_be(slide_stage: Callable[[Rect], Stage]) -> None:
    assert evenly(slide_stage(ROOM), Text(""), ROOM, "body").text == ""


def test_lines_in_the_middle_stay_in_the_middle(slide_stage: Callable[[Rect], Stage]) -> None:
    said = "Tag gerne en pårørende eller en ven med"
    stage = slide_stage(ROOM)
    block = evenly(stage, said, ROOM, "body", align=Align.MIDDLE, weight=700)
    lines = [line for paragraph in block.paragraphs for line in paragraph.lines]
    assert len(lines) > 1
    assert all(abs(line.x + line.width / 2 - ROOM.center.x) < 0.01 for line in lines)
    plain = stage.text(said, ROOM, "body", align=Align.MIDDLE, weight=700)
    assert min(line.width for line in lines) > min(
        line.width for paragraph in plain.paragraphs for line in paragraph.lines
    )
