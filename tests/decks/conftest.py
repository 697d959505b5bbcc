"""The shipped curriculum and its first deck, composed once for all tests of decks."""

from __future__ import annotations

from pathlib import Path

import pytest

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def curriculum() -> Curriculum:
    return load_curriculum(PROJECT)


@pytest.fixture(scope="session")
def deck(curriculum: Curriculum) -> Deck:
    return compose_deck(curriculum, "session_1")
