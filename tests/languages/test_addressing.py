"""Sentences that tell their reader what to do are told from those that only begin alike."""

from __future__ import annotations

import pytest

from patientuddannelse.languages.addressing import is_command, speaks_to_reader


@pytest.mark.parametrize(
    "sentence",
    [
        "Prøv en tur.",
        "Skriv, hvad der fylder.",
        "Tegn din egen kop",
        "Ring med det samme",
        "Brug kroppen, lidt ad gangen.",
    ],
)
def test_commands_begin_with_the_stem_of_a_verb(sentence: str):
    assert is_command(sentence, "da")


@pytest.mark.parametrize(
    "sentence",
    [
        "Prøv", "Få har stærke smerter.", "Lav fare, mindre smerte.", "Tegn på fare",
        "Brug af medicin", "Skriv ikke dit navn.", "Brug kroppen?", "Gå en tur?",
        "Du kan gå en tur.", "",
    ],
)  # fmt: skip
def test_nouns_bans_and_questions_are_no_commands(sentence: str):
    assert not is_command(sentence, "da")


def test_words_for_the_reader_are_found_whole():
    assert speaks_to_reader("Hæftet er dit.", "da")
    assert not speaks_to_reader("Dug og duft", "da")


def test_another_language_is_not_judged():
    assert not is_command("Prøv en tur.", "xx")
    assert not speaks_to_reader("Du", "xx")
