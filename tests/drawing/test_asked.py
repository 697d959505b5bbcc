"""Questions in a drawing: their lines have room, and only the common words are printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.drawing.asked import (
    PITCH,
    asked,
    asked_height,
    said_by_all,
    ticked,
    ticked_size,
)
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import bounds
from patientuddannelse.scene.primitives import Field, Path
from patientuddannelse.scene.walk import leaves, text_blocks


@pytest.fixture
def stage(sheet_stage: Callable[[str], Stage]) -> Stage:
    return sheet_stage("a4")


def place(**more: Any) -> WorksheetField:
    return WorksheetField(**{"id": "now", "label": Text("Nu er det sådan:"), **more})


@pytest.mark.parametrize(("kind", "rows"), [("text", 1), ("lines", 2), ("lines", 3)])
def test_a_question_has_as_many_lines_as_asked_for_in_what_the_words_leave(
    stage: Stage, kind: str, rows: int
) -> None:
    question = place(kind=kind, rows=max(rows, 2))
    tall = asked_height(stage, question, 200)
    assert tall == pytest.approx(stage.height(question.label, 200, "label") + rows * PITCH)
    art = asked(stage, question, Rect(10, 20, 200, tall + 30))
    lines = [bounds(leaf.outline) for leaf, _ in leaves([art]) if isinstance(leaf, Path)]
    (field,) = [leaf for leaf, _ in leaves([art]) if isinstance(leaf, Field)]
    (words,) = text_blocks([art])
    assert [(line.x, line.width) for line in lines] == [(10, 200)] * rows
    assert lines[-1].y == pytest.approx(50 + tall)
    assert field.multiline == (kind == "lines")
    assert field.box.y >= words.box.bottom - 0.01
    assert field.box.bottom == pytest.approx(50 + tall, abs=1.1)


def test_a_tick_prints_what_all_have_in_common_and_says_which_it_is(stage: Stage) -> None:
    where = place(kind="check", label=Text("Her vil jeg begynde: Kroppen"))
    assert str(said_by_all(where)) == "Her vil jeg begynde"
    width, height = ticked_size(stage, where, 120)
    assert width <= 120
    art = ticked(stage, where, Rect(0, 0, width, height))
    (field,) = [leaf for leaf, _ in leaves([art]) if isinstance(leaf, Field)]
    (words,) = text_blocks([art])
    assert field.label == "Her vil jeg begynde: Kroppen"
    assert words.text == "Her vil jeg begynde"
    assert words.overflow is None
    assert words.box.x > field.box.right
