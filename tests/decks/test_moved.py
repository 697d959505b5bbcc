"""A slide whose content only stands elsewhere is what would be composed anew, and is not."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.kept import KeptSlides
from patientuddannelse.decks.moved import places_between

PROJECT = Path(__file__).resolve().parents[2]
SESSIONS = ("session_1", "session_2", "session_3", "session_4", "clinician")
MOVES = 3


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "curriculum", tmp_path / "curriculum")
    return tmp_path


def moved(before: bytes, chance: random.Random) -> bytes:
    """Put a remark in before a line, so that what is below stands one further down."""
    lines = before.splitlines(keepends=True)
    at = chance.choice([i for i, each in enumerate(lines) if each[:1].isalpha()])
    return b"".join((*lines[:at], b"# moved\n", *lines[at:]))


@pytest.mark.parametrize("session", SESSIONS)
def test_slides_that_moved_are_told_where_they_stand_now(project: Path, session: str) -> None:
    path, chance = project / f"curriculum/sessions/{session}.yaml", random.Random(session)
    kept = KeptSlides()
    before = compose_deck(load_curriculum(project), session, kept=kept)
    for _ in range(MOVES):
        path.write_bytes(b"# moved\n" + moved(path.read_bytes(), chance))
        kept = kept.again()
        curriculum = load_curriculum(project)
        found = compose_deck(curriculum, session, kept=kept)
        assert found == compose_deck(curriculum, session)
        assert found != before
        assert not kept.composed


def test_only_the_slide_that_changed_is_composed_though_all_have_moved(project: Path) -> None:
    path = project / "curriculum/sessions/session_1.yaml"
    kept = KeptSlides()
    deck = compose_deck(load_curriculum(project), "session_1", kept=kept)
    last = deck.slides[-1]
    text = path.read_text(encoding="utf-8")
    place = text.index("    say:", text.index(f"id: {last.id}\n"))
    path.write_text(
        f"# moved\n{text[:place]}{text[place:].replace(' og ', ' eller ', 1)}", encoding="utf-8"
    )
    kept, curriculum = kept.again(), load_curriculum(project)
    assert compose_deck(curriculum, "session_1", kept=kept) == compose_deck(curriculum, "session_1")
    assert len(kept.composed) == 1


def test_what_says_something_else_has_not_moved(project: Path) -> None:
    one = load_curriculum(project).sessions
    path = project / "curriculum/sessions/session_1.yaml"
    path.write_bytes(b"\n" + path.read_bytes())
    two = load_curriculum(project).sessions
    places = places_between(one["session_1"], two["session_1"])
    assert places
    assert {now.line - was.line for was, now in places.items()} == {1}
    assert places_between(one["session_1"], one["session_2"]) is None
    assert places_between(("a", "b"), ("a",)) is None
    assert places_between({"a": 1}, {"a": True}) is None
    assert places_between({"a": 1}, {"b": 1}) is None
