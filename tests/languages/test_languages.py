from dataclasses import fields
from datetime import date

import pytest

from patientuddannelse.languages import LANGUAGES, language


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_every_word(code: str):
    labels = language(code)
    assert labels.code == code
    assert all(getattr(labels, each.name) for each in fields(labels))
    assert len(labels.months) == 12
    assert all(word == word.lower() and " " not in word for word in labels.clinging)


def test_danish_dates_and_counts():
    danish = language("da")
    assert danish.date_text(date(2026, 3, 1)) == "1. marts 2026"
    assert danish.minutes_text(1) == "1 minut"
    assert danish.minutes_text(8) == "8 minutter"
    assert (
        danish.approved_text("Ida Holm", date(2026, 12, 24))
        == "Fagligt godkendt af Ida Holm, 24. december 2026"
    )


def test_an_unknown_language_is_a_key_error():
    with pytest.raises(KeyError):
        language("xx")
