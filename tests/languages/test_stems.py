"""Stems find whole words with their endings, and words in a row."""

from __future__ import annotations

import pytest

from patientuddannelse.languages.stems import find_stems, stem_pattern


@pytest.mark.parametrize(
    ("stem", "text", "found"),
    [
        ("falsk*", "En FALSKE alarm", True),
        ("slidt*", "opslidt", False),
        ("-type", "en boom-type", True),
        ("gener", "generelt", False),
        ("helbred* for", "blev helbredt for det", True),
        ("stop, hvis", "Stop, hvis det", True),
        ("*slidgigt*", "Knæslidgigten", True),
        ("*slidgigt*", "slidt gigt", False),
    ],
)
def test_a_stem_finds_endings_but_not_parts_of_words(stem: str, text: str, found: bool):
    assert bool(stem_pattern(stem).search(text)) is found


def test_stems_are_found_text_by_text_across_line_breaks_and_soft_hyphens():
    texts = ["Det er slidt.", "Intet her.", "knogle\nmod kno\u00adgle og Slidte led, slidt"]
    found = list(find_stems({"slidt*": 1, "knogle mod knogle": 2, "skæv*": 3}, texts))
    assert [(each.index, each.words, each.meaning) for each in found] == [
        (0, "slidt", 1),
        (2, "Slidte", 1),
        (2, "knogle mod knogle", 2),
    ]


def test_a_compound_is_found_with_what_stands_before_the_stem():
    texts = ["Det er knæslidgigt.", "Slidgigt er det.", "Det er slid."]
    found = [(each.index, each.words) for each in find_stems({"*slidgigt*": 1}, texts)]
    assert found == [(0, "knæslidgigt"), (1, "Slidgigt")]


def test_a_stem_inside_a_longer_one_is_not_found_there():
    texts = ["Ondt i hovedet.", "Ondt i hovedet sidder ikke i hovedet.", "Det er i hovedet."]
    found = list(find_stems({"i hovedet": 1}, texts, {"i hovedet": ["ondt i hovedet"]}))
    assert [each.index for each in found] == [1, 2]
    assert [each.index for each in find_stems({"i hovedet": 1}, texts)] == [0, 1, 2]
