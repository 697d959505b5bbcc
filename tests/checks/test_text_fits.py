"""The smallest text that does not fit is found, and the mend that the hint gives makes it fit."""

from __future__ import annotations

import re

from patientuddannelse.checks.fit import check_fit
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.diagnostics import Origin, Severity
from patientuddannelse.drawing.shapes import group
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.theme import PALETTE

ORIGIN = Origin("curriculum/models/cup.yaml", 7, 11)
SENTENCE = "Smerte er kroppens alarm og den kan hyle uden brand"


def scene(words: str, box: Rect) -> list[Item]:
    style = TextStyle(400, 24, 20, 1.2, PALETTE["ink"])
    text = Text(words, words, ORIGIN)
    return [group(Typesetter(slide_face).block(text, style, box), name="in a group")]


def test_text_that_fits_is_no_finding() -> None:
    assert list(check_fit(scene(SENTENCE, Rect(0, 0, 300, 100)), "slide 1")) == []


def test_text_that_is_too_tall_is_found_at_its_line() -> None:
    [found] = check_fit(scene(SENTENCE, Rect(0, 0, 300, 47)), "slide 1")
    assert found.code == "text-too-tall"
    assert found.origin == ORIGIN
    assert found.severity is Severity.ERROR
    assert "slide 1" in found.message


def test_cutting_as_many_words_as_the_hint_says_mends_it() -> None:
    box = Rect(0, 0, 200, 50)
    [found] = check_fit(scene(SENTENCE, box), "slide 1")
    cut = int(re.findall(r"\d+", found.hint)[0])
    shorter = " ".join(SENTENCE.split()[:-cut])
    assert shorter
    assert list(check_fit(scene(shorter, box), "slide 1")) == []


def test_one_word_is_spoken_of_in_the_singular() -> None:
    [found] = check_fit(scene("Smerte", Rect(0, 0, 200, 20)), "slide 1")
    assert found.hint == "cut about 1 word"


def test_a_word_wider_than_its_box_is_named_and_a_soft_hyphen_mends_it() -> None:
    box = Rect(0, 0, 140, 100)
    [found] = check_fit(scene("Den Bekymringstanke", box), "slide 1")
    assert found.code == "text-too-wide"
    assert '"Bekymringstanke"' in found.message
    assert list(check_fit(scene("Den Bekymrings\u00adtanke", box), "slide 1")) == []


def test_a_long_text_is_quoted_by_its_beginning() -> None:
    [found] = check_fit(scene(SENTENCE * 3, Rect(0, 0, 300, 30)), "slide 1")
    assert SENTENCE[:39] + "…" in found.message


def test_every_finding_is_given() -> None:
    two = scene(SENTENCE, Rect(0, 0, 300, 30)) * 2
    assert len(list(check_fit(two, "slide 1"))) == 2
