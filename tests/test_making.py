"""Composing, checking and rendering a share: what comes back from another process is whole."""

from __future__ import annotations

import pickle
from pathlib import Path

from patientuddannelse.jobs import BuildRequest
from patientuddannelse.making import make
from patientuddannelse.shares import Share, Task

ROOT = Path(__file__).resolve().parents[1]
ONE_OF_EACH = (
    "decks/clinician",
    "guides/clinician",
    "posters/cup",
    "worksheets/cup",
    "booklets/session_1",
    "questionnaires/key",
)


def test_what_is_made_can_be_handed_to_another_process() -> None:
    task = Task.of(BuildRequest(ROOT, ROOT / "output", only=ONE_OF_EACH, sheets=("a4",)))
    made = make(task, Share([(i,) for i in range(len(task.jobs))], range(len(task.jobs))))
    assert pickle.loads(pickle.dumps(made)) == made
    assert sorted(made.artefacts) == sorted(made.read) == list(range(len(ONE_OF_EACH)))


def test_a_deck_is_composed_once_and_let_go_of_when_all_that_shows_it_is_made() -> None:
    only = ("decks/clinician", "guides/clinician")
    task = Task.of(BuildRequest(ROOT, ROOT / "output", only=only, force=True))
    deck, guide = task.jobs
    first, slides = deck.compose(task.curriculum), deck.kept and deck.kept()
    assert deck.compose(task.curriculum) is first
    made = make(task, Share([(0, 1)], range(1)))
    assert len(made.composed) == len({*made.composed}) == made.artefacts[0].pages
    assert deck.compose(task.curriculum) is not first
    assert guide.kept is not None
    assert guide.kept() is not slides


def test_each_job_says_what_it_has_read() -> None:
    task = Task.of(BuildRequest(ROOT, ROOT / "output", only=ONE_OF_EACH, sheets=("a4",)))
    made = make(task, Share([(i,) for i in range(len(task.jobs))], range(len(task.jobs))))
    read = {job.id: made.read[i] for i, job in enumerate(task.jobs)}
    for names in read.values():
        assert {"clinic", "approval", "course.language", "glossary"} <= names
    assert "sessions/clinician" in read["decks/clinician"] & read["guides/clinician"]
    assert "guide" in read["guides/clinician"] - read["decks/clinician"]
    assert {"models/cup", "models/safety", "clinician"} <= read["posters/cup"]
    assert "models/traffic_light" not in read["posters/cup"]
    assert {"sessions/session_1", "booklet"} <= read["booklets/session_1"]
    assert "sessions/session_2" not in read["booklets/session_1"]
