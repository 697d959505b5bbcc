"""A word that stands twice in a row is found, and mended by taking one out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.wordings import told

Found = Callable[..., list[Diagnostic]]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Smerte får får dig væk.", "Smerte får dig væk."),
        ("Det er er ikke farligt.", "Det er ikke farligt."),
        ("Gå\\ngå en tur.", "Gå en tur."),
        ("Det gør ondt ondt.", "Det gør ondt."),
    ],
)
def test_a_word_twice_in_a_row_is_found(found: Found, wrong: str, right: str):
    (twice,) = found("doubled-word", lines=("Smerte passer på dig.", wrong))
    assert twice.severity is Severity.WARNING
    assert twice.origin
    assert (twice.origin.file, twice.origin.line) == ("curriculum/sessions/one.yaml", 17)
    assert told(twice, "da").hint == "slet det ene"
    assert not found("doubled-word", lines=("Smerte passer på dig.", right))


@pytest.mark.parametrize(
    "text", ["Det er meget meget svært.", "Ja ja, tak.", "Gå, gå, og gå igen.", "Det, der der er.",
             "Uge 1 1 og 2 2.", "Skal du hjem, hjem du skal."],
)  # fmt: skip
def test_a_word_that_is_meant_twice_is_none(found: Found, text: str):
    assert not found("doubled-word", lines=(text,))


def test_notes_are_looked_at_too(found: Found):
    (twice,) = found("doubled-word", say="Sig sig det.")
    assert told(twice, "da").message == "”sig sig”: ordet står to gange"
