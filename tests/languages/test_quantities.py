"""Quantities: numbers in digits and words with what they count, alike in every form."""

from __future__ import annotations

import pytest

from patientuddannelse.languages.quantities import quantities


def told(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(each.numbers, each.counted) for each in quantities(text, "da")]


@pytest.mark.parametrize(
    "text", ["tre måneder", "Tre\nmåneder", "3 måneder", "i 3 mdr. eller mere"]
)
def test_a_number_and_what_it_counts_in_any_form(text: str):
    assert told(text) == [(("3",), "måned")]


@pytest.mark.parametrize("text", ["20–25 %", "20-25%", "20 til 25 procent", "20 eller 25 pct."])
def test_a_range_has_two_ends(text: str):
    assert told(text) == [(("20", "25"), "%")]


def test_tens_are_numbers_too():
    assert told("tredive til halvtreds procent") == [(("30", "50"), "%")]
    assert told("hundrede dage") == [(("100",), "dag")]


def test_decimals_are_danish():
    assert told("14,3 millioner") == [(("14,3",), "million")]


def test_an_article_and_a_number_alone_are_none():
    assert told("en uge, og derefter trin 3") == []


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Mellem hver femte og hver fjerde voksne har ondt.", [(("20", "25"), "%")]),
        ("Hver anden dansker har det.", [(("50",), "%")]),
        ("Hver tredje af os kender det.", [(("33",), "%")]),
        ("Tag en pause hver anden time.", []),
        ("Hver fjerde uge mødes vi.", []),
    ],
)
def test_shares_of_people_in_words_are_numbers(text: str, shares: list[tuple[str, ...]]):
    assert told(text) == shares
