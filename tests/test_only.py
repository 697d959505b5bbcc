"""--only names material by globs of ids; who names a file or slips is told the id."""

from __future__ import annotations

import pytest

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.only import only

IDS = (
    "decks/session_1", "guides/session_1", "posters/cup", "posters/traffic_light",
    "worksheets/cup", "booklets/session_1", "questionnaires/quiz",
)  # fmt: skip


def test_globs_name_ids(curriculum: Curriculum) -> None:
    assert only(IDS, ("*/cup", "decks/session_1"), curriculum) == {
        "posters/cup", "worksheets/cup", "decks/session_1"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("posters", "posters/*"),
        ("worksheet", "worksheets/*"),
        ("posters/cop", "posters/cup"),
        ("poster/cup", "posters/cup"),
        ("cup", "posters/cup"),
        ("kopmodellen", "posters/cup"),
        ("posters/kopmodellen", "posters/cup"),
        ("Kopmodel", "posters/cup"),
        ("posters/trafiklyset", "posters/traffic_light"),
        ("min-kop", "worksheets/cup"),
        ("1-gang-alarmen", "decks/session_1"),
        ("guides/1-gang-alarmen", "guides/session_1"),
    ],
)
def test_who_names_none_is_told_what_was_meant(
    curriculum: Curriculum, given: str, meant: str
) -> None:
    with pytest.raises(UsageError) as told:
        only(IDS, ("posters/*", given), curriculum)
    [found] = told.value.diagnostics
    assert found.message == f"--only {given}: nothing has that id"
    assert found.hint == f"did you mean {meant}? pu list shows all ids"


@pytest.mark.parametrize("given", ["", "xyz", "*/nothing-like-it", "x" * 5000])
def test_where_nothing_is_near_the_list_is_named(curriculum: Curriculum, given: str) -> None:
    with pytest.raises(UsageError) as told:
        only(IDS, (given,), curriculum)
    assert told.value.diagnostics[0].hint == "pu list shows all ids"
