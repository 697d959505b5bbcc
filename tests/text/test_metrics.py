"""Measuring: widths, kern pairs and missing characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.text.face import poster_face, slide_face
from patientuddannelse.text.metrics import Metrics

TINY = Metrics.from_plain(
    {
        "postscript_name": "Tiny-Regular",
        "units_per_em": 1000,
        "ascent": 900,
        "descent": -300,
        "cap_height": 700,
        "x_height": 500,
        "notdef": 450,
        "advances": {"250": " ", "500": "abø", "700": "AV"},
        "kern": [["A", {"-80": "V", "20": "a"}], ["Va", {"-40": "ab"}]],
    }
)


def test_heights_are_fractions_of_the_em() -> None:
    assert (TINY.ascent, TINY.descent, TINY.cap_height, TINY.x_height) == (0.9, -0.3, 0.7, 0.5)


def test_width_is_in_points() -> None:
    assert TINY.width("ab A", 20, False) == pytest.approx(20 * (0.5 + 0.5 + 0.25 + 0.7))


def test_kern_pairs_are_added() -> None:
    assert TINY.width("AVa", 10, True) == pytest.approx(10 * (0.7 - 0.08 + 0.7 - 0.04 + 0.5))
    assert TINY.kerning("AVaø") == [-80, -40, 0]


def test_soft_hyphens_have_no_width_and_do_not_part_a_kern_pair() -> None:
    assert TINY.width("A\u00adV", 10, True) == TINY.width("AV", 10, True)


def test_a_character_the_font_lacks_takes_the_room_of_notdef() -> None:
    assert TINY.width("→", 10, True) == pytest.approx(4.5)


def test_missing_names_each_character_once() -> None:
    assert TINY.missing("a→b→\u00ad\n✓ø") == "→✓"


@pytest.mark.parametrize("weight", [400, 700])
def test_danish_can_be_drawn(weight: int) -> None:
    danish = "ÆØÅæøåÉé”’…–—-/()§%½°×≥≤ 0123456789\u00a0\u00ad\n"
    assert poster_face(weight).metrics.missing(danish) == ""
    assert slide_face(weight).metrics.missing(danish) == ""


def test_arrows_and_ticks_must_be_drawn_as_icons_on_posters() -> None:
    assert poster_face(400).metrics.missing("→ ✓") == "→✓"


@given(st.text("ABTVYabvwæøå .,-’0", max_size=40), st.floats(1, 200))
def test_width_is_the_advances_and_the_kerning(text: str, size: float) -> None:
    metrics = slide_face(400).metrics
    units = sum(metrics.advances[c] for c in text)
    scale = size / metrics.units_per_em
    assert metrics.width(text, size, False) == pytest.approx(units * scale)
    kerned = units + sum(metrics.kerning(text))
    assert metrics.width(text, size, True) == pytest.approx(kerned * scale)
