"""The decks that are really built: no repair prompt at any length, in a clinic's own name."""

from pathlib import Path

import pytest
from office import sdk_errors
from pptx_invariants import violations

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.printed import printed
from patientuddannelse.render.pptx.deck import render_deck


@pytest.mark.parametrize("minutes", [None, 60, 90])
def test_every_deck_built_opens_without_repair(
    curriculum: Curriculum, tmp_path: Path, minutes: int | None
) -> None:
    for session in curriculum.sessions:
        data = render_deck(compose_deck(curriculum, session, minutes))
        assert sdk_errors(data, tmp_path) == []
        assert violations(data) == []


def test_every_deck_on_paper_opens_without_repair(curriculum: Curriculum, tmp_path: Path) -> None:
    for session in curriculum.sessions:
        data = render_deck(printed(compose_deck(curriculum, session)))
        assert sdk_errors(data, tmp_path) == []
        assert violations(data) == []
