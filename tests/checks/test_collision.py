"""Text that runs into text or off the sheet is found, at the line of the longer one."""

from __future__ import annotations

from collections.abc import Callable

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.diagnostics import Origin
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group

PAGE = Rect(0, 0, 400, 200)


def words(stage: Stage, text: str, x: float, y: float, line: int) -> Group:
    authored = Text(text, text, Origin("a.yaml", line, 1))
    return group(stage.text(authored, Rect(x, y, 300, 40), "body"))


def test_overlap_is_told_once_at_the_longer_line(
    slide_stage: Callable[[Rect], Stage],
) -> None:
    stage = slide_stage(PAGE)
    scene = [words(stage, "En lang sætning", 10, 10, 1), words(stage, "Kort", 60, 14, 2)]
    found = list(check_collision(scene, PAGE, "prøven"))
    assert [(d.code, d.origin and d.origin.line) for d in found] == [("text-collision", 1)]
    assert "Kort" in found[0].message


def test_moved_apart_all_is_well(slide_stage: Callable[[Rect], Stage]) -> None:
    stage = slide_stage(PAGE)
    scene = [words(stage, "En lang sætning", 10, 10, 1), words(stage, "Kort", 60, 60, 2)]
    assert list(check_collision(scene, PAGE, "prøven")) == []


def test_text_off_the_sheet_is_found_where_its_group_was_moved(
    slide_stage: Callable[[Rect], Stage],
) -> None:
    stage = slide_stage(PAGE)
    inside = words(stage, "Kort", 10, 10, 3)
    assert list(check_collision([inside], PAGE, "prøven")) == []
    moved = group(inside, at=(380, 0))
    assert [d.code for d in check_collision([moved], PAGE, "prøven")] == ["text-off-sheet"]


def test_labels_that_collide_are_told_where_most_is_written(
    slide_stage: Callable[[Rect], Stage],
) -> None:
    stage = slide_stage(PAGE)
    labels = [
        group(stage.text(each, Rect(x, 10, 300, 40), "body"))
        for x, each in ((10, "Livslinien:"), (30, "side 2"))
    ]
    scene = [*labels, words(stage, "Kort", 10, 60, 5), words(stage, "Lang " * 12, 10, 90, 7)]
    (found,) = check_collision(scene, PAGE, "prøven")
    assert found.origin == Origin("a.yaml", 7, 1)
    (found,) = check_collision(labels, PAGE, "prøven")
    assert found.origin is None
