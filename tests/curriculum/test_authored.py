"""Texts that are shown as one keep the place of the first."""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text, joined
from patientuddannelse.diagnostics import Origin


def test_texts_shown_as_one_stand_where_the_first_stands() -> None:
    first, second = Origin("session.yaml", 3, 5), Origin("session.yaml", 4, 5)
    both = joined((Text("Ark", "Ark", first), Text("blyant", "blyant", second)), " og ")
    assert (both.value, both.raw, both.origin) == ("Ark og blyant", "Ark og blyant", first)


def test_no_text_is_nothing_to_show() -> None:
    assert not joined(())
