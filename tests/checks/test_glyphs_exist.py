"""The smallest text with a character that the font lacks is found, and other words mend it."""

from __future__ import annotations

import pytest

from patientuddannelse.checks.glyphs import check_glyphs
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.diagnostics import Origin
from patientuddannelse.drawing.shapes import group
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item
from patientuddannelse.text.face import poster_face
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.theme import PALETTE

ORIGIN = Origin("curriculum/models/cup.yaml", 7, 11)


def scene(words: str) -> list[Item]:
    style = TextStyle(500, 24, 20, 1.2, PALETTE["ink"])
    text = Text(words, words, ORIGIN)
    return [group(Typesetter(poster_face).block(text, style, Rect(0, 0, 900, 100)))]


def test_danish_words_and_signs_are_no_finding() -> None:
    words = "Æblegrød på øen: »ja«, ”nej” – 30\u00a0% …\nNy\u00adlinje é ü"
    assert list(check_glyphs(scene(words), "the poster", poster_face)) == []


@pytest.mark.parametrize(
    ("character", "name"),
    [("→", "U+2192 rightwards arrow"), ("😀", "U+1F600 grinning face"), ("痛", "U+75DB")],
)
def test_a_character_that_the_font_lacks_is_named_at_its_line(character: str, name: str) -> None:
    [found] = check_glyphs(scene(f"Ud {character} ind"), "the poster", poster_face)
    assert found.code == "missing-glyph"
    assert found.origin == ORIGIN
    assert f'"{character}" ({name}' in found.message
    assert "the poster" in found.message


def test_a_character_is_named_once_and_others_too() -> None:
    [found] = check_glyphs(scene("→ → ☂"), "the poster", poster_face)
    assert found.message.count("U+2192") == 1
    assert "U+2602" in found.message


def test_words_instead_mend_it() -> None:
    assert list(check_glyphs(scene("Ud og ind"), "the poster", poster_face)) == []
