"""Heavy text is found, by its LIX, its sentences and its words, and lighter text mends it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import told

Found = Callable[..., list[Diagnostic]]

HEAVY = "Nervesystemet og hjernen fortolker hverdagen uafbrudt omkring os alle."
LIGHT = "Hjernen ser på alt, hvad du gør og hører i din dag."


@pytest.mark.parametrize(("line", "codes"), [(HEAVY, ["lix"]), (LIGHT, [])])
def test_lix_of_a_deck_is_told_once_with_its_numbers(found: Found, line: str, codes: list[str]):
    complaints = found("lix", lines=(line,) * 12)
    assert [each.code for each in complaints] == codes
    for each in complaints:
        assert each.severity is Severity.WARNING
        assert each.origin
        assert each.origin.file == "curriculum/sessions/one.yaml"
        assert "decks/one" in each.message
        assert "30" in each.message


def test_few_words_get_no_verdict(found: Found):
    assert not found("lix", lines=(HEAVY,) * 6)


def test_clinicians_may_read_more(found: Found):
    hard = f"{HEAVY} {HEAVY}"
    assert found("lix", lines=(hard,) * 8)
    assert [each.key for each in found("lix", lines=(hard,) * 8, audience="clinicians")] == [
        "lix.clinician"
    ]
    assert not found("lix", lines=(LIGHT,) * 12, audience="clinicians")


def test_a_sentence_of_more_than_20_words_is_found_in_slides_and_in_notes(found: Found):
    fits = " ".join(["ord"] * 20)
    assert not found("long-sentence", lines=(f"{fits}.",), say=f"{fits}.")
    assert not found("long-sentence", lines=(f"{fits}: 10 11 12 13",))
    on_slide, in_notes = found("long-sentence", lines=(f"{fits} til.",), say=f"{fits} til.")
    assert on_slide.origin
    assert in_notes.origin
    assert (on_slide.origin.line, in_notes.origin.line) == (16, 18)
    assert "21 words" in on_slide.message
    assert not found("long-sentence", lines=(f"{fits}. Til.",))


def test_words_of_one_letter_make_a_sentence_long_too(found: Found):
    assert len(found("long-sentence", lines=(" ".join("abcdefghijklmnopqrstu"),))) == 1
    assert not found("long-sentence", lines=(" ".join("abcdefghijklmnopqrst"),))


def test_man_is_found_where_the_patient_is_spoken_to(found: Found):
    (impersonal,) = found("impersonal", lines=("Så kan man hvile lidt.",))
    assert impersonal.severity is Severity.WARNING
    assert "du" in told(impersonal, "da").hint
    assert not found("impersonal", lines=("Så kan du hvile lidt.",))
    assert not found("impersonal", lines=("”Så kan man hvile lidt,” sagde Mona.", "Man"))
    assert not found("impersonal", say="Så kan man hvile lidt.")


def test_the_longest_words_are_a_note(found: Found):
    lines = ("Hjernens fortolkninger.", "En bevægelsespause i bevægelsespausen.")
    (long,) = found("long-words", lines=lines)
    assert long.severity is Severity.NOTE
    assert long.origin
    assert long.origin.line == 17
    assert "bevægelsespausen (16), bevægelsespause (15), fortolkninger (13)" in long.message
    assert not found("long-words", lines=("En pause, hvor du rører dig.",))
