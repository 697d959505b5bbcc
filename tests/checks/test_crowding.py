"""Of a text that leaves no room for the rest, only that text is told."""

from __future__ import annotations

from collections.abc import Callable

from patientuddannelse.checks.collision import check_collision
from patientuddannelse.checks.crowding import uncrowded
from patientuddannelse.checks.fit import check_fit
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.diagnostics import Diagnostic, Origin
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group

PAGE = Rect(0, 0, 400, 200)


def words(stage: Stage, text: str, y: float, line: int) -> Group:
    authored = Text(text, text, Origin("a.yaml", line, 1))
    return group(stage.text(authored, Rect(10, y, 300, 40), "body"))


def found(scene: list[Group]) -> list[Diagnostic]:
    room = [*check_fit(scene, "prøven"), *check_collision(scene, PAGE, "prøven")]
    return list(uncrowded(room, scene, PAGE, "prøven"))


def test_a_text_that_pushes_all_away_is_told_alone(slide_stage: Callable[[Rect], Stage]) -> None:
    stage = slide_stage(PAGE)
    scene = [words(stage, "ord " * 200, 10, 1), words(stage, "Kort", 14, 2)]
    (told,) = found([*scene, words(stage, "Uden for", 190, 3)])
    assert (told.code, told.origin) == ("text-too-tall", Origin("a.yaml", 1, 1))
    assert "cut about" in told.hint


def test_a_text_that_fits_and_leaves_no_room_is_told_alone(
    slide_stage: Callable[[Rect], Stage],
) -> None:
    stage = slide_stage(PAGE)
    text = Text("ord " * 28, "", Origin("a.yaml", 1, 1))
    scene = [group(stage.text(text, Rect(10, 10, 380, 180), "body"))]
    (told,) = found([*scene, words(stage, "Uden for", 190, 3)])
    assert told.origin == Origin("a.yaml", 1, 1)
    assert told.message.endswith("takes so much room on prøven that the rest has none")


def test_what_is_a_little_too_much_is_told_each_by_itself(
    slide_stage: Callable[[Rect], Stage],
) -> None:
    stage = slide_stage(PAGE)
    scene = [words(stage, "Kort", 14, 2), words(stage, "Uden for", 190, 3)]
    assert [each.code for each in found(scene)] == ["text-off-sheet"]
    assert found([words(stage, "Kort", 10, 1)]) == []


def test_a_page_full_of_text_that_fits_is_right(slide_stage: Callable[[Rect], Stage]) -> None:
    stage = slide_stage(PAGE)
    text = Text("ord " * 28, "", Origin("a.yaml", 1, 1))
    block = stage.text(text, Rect(10, 10, 380, 180), "body")
    assert block.height > PAGE.height / 2
    assert found([group(block)]) == []
