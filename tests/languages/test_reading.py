"""Sentences, LIX and the words that speak of anybody, as a reader meets them."""

from __future__ import annotations

import pytest

from patientuddannelse.languages.reading import (
    Reading,
    beginning,
    is_impersonal,
    length,
    lix,
    reading,
    sentences,
    words,
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Én. To? Tre", 3),
        ("Grønt lys: Bliv ved", 2),
        ("Tre ting: ro, mad og søvn.", 1),
        ("”Der er fare.” Hjernen skruer op.", 2),
        ("Kroppen er fx stærk,\nogså nu.", 1),
        ("Gå ca. 20 minutter.", 1),
        ("Vi ses kl. 10. Ring til dr. Hansen, f.eks. Bo.", 2),
        ("Tag en nar. Hvil i 20 min. Gå så.", 3),
        ("…", 0),
    ],
)
def test_sentences_end_where_a_reader_pauses(text: str, count: int):
    assert len(sentences(text)) == count


def test_lix_adds_length_of_sentences_and_share_of_long_words():
    assert lix(["Jeg går en tur.", "Derefter hviler"]) == pytest.approx(6 / 2 + 100 / 6)
    assert lix([]) == 0


def test_numbers_alone_are_no_text_and_no_words_of_a_sentence():
    assert reading("10–20 %") == Reading()
    assert reading("Uge 3") == Reading(2, 1, 0)
    assert length("Øg 10–20 % om ugen") == 3


def test_soft_hyphens_and_line_breaks_are_not_read():
    assert words("volumen\u00adknap") == ("volumenknap",)
    assert sentences("Gå en\n  tur.") == ("Gå en tur.",)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Så kan man hvile.", True),
        ("Man kan hvile.", True),
        ("Så kan du hvile.", False),
        ("Mange kan hvile mandag.", False),
        ("”Man skal bare hvile,” sagde hun.", False),
        ("»Man skal bare hvile,« sagde hun.", False),
        ('"Man skal bare hvile," sagde hun.', False),
        ("„Man skal bare hvile,“ sagde hun.", False),
        ("Åbent man. til fre. fra 8.", False),
        ("Vi har åbent man-tors fra 8.", False),
        ("Der er hold man., tirs. og ons.", False),
        ("Der er hold man og tirs.", False),
        ("Se det på man.dk i dag.", False),
        ("Sådan gør man.", True),
        ("Sådan gør man, og så hviler man.", True),
        ("Hvad man - og du - kan.", True),
        ("Man", False),
    ],
)
def test_man_is_impersonal_in_danish_unless_somebody_is_quoted(sentence: str, told: bool):
    assert is_impersonal(sentence, "da") is told
    assert not is_impersonal(sentence, "en")


def test_a_finding_quotes_the_beginning_of_a_text():
    assert beginning("Kort\ntekst") == "Kort tekst"
    assert beginning("abcdef", 4) == "abc…"
