"""Texts that are far too long for what they stand in are told of soon, whatever draws them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from harm import CLINIC, ROOT, field, told

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.documents.booklet.compose import booklet_sessions, compose_booklet
from patientuddannelse.illustrations.threat_meeting.wall import inside
from patientuddannelse.scene.geometry import Rect


def test_an_address_that_no_code_can_hold_is_refused(project: Path) -> None:
    field("link", '"https://' + "a." * 4000 + 'dk"', CLINIC)(project / "curriculum")
    (found,) = told(project).found
    assert "wrong-value" in found
    assert CLINIC in found


@pytest.mark.parametrize("length", [2_000, 9_900])
def test_a_title_taller_than_a_page_of_a_booklet_leaves_the_figure_some_room(length: int) -> None:
    curriculum = load_curriculum(ROOT)
    cup = curriculum.models["cup"].model_copy(update={"title": Text(("a. " * length)[:length])})
    changed = replace(curriculum, models={**curriculum.models, "cup": cup})
    session = next(each for each in booklet_sessions(changed) if each.session == "session_3")
    assert compose_booklet(changed, session).pages  # once this took minutes


def test_a_room_without_height_holds_nothing() -> None:
    assert not inside(Rect(0, 0, 100, -20), (50, -10))
    assert not inside(Rect(0, 0, 0, 20), (0, 10))
    assert inside(Rect(0, 0, 100, 20), (50, 10))
