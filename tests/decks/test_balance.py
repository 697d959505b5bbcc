"""Line breaks by sense: no word left over where a narrower box can help, never more lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patientuddannelse.decks.balance import balanced, leaves_a_word_over
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, TextBlock
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.theme import PALETTE

SETTER = Typesetter(slide_face, kern=False, greedy=True, margin=0.003)
STYLE = TextStyle(400, 30, 24, 1.24, PALETTE["ink"])
BOX = Rect(48, 100, 470, 300)


def set_text(text: str, box: Rect) -> TextBlock:
    return SETTER.block(text, STYLE, box)


def lines(block: TextBlock) -> list[str]:
    return [line.text.strip() for p in block.paragraphs for line in p.lines]


@pytest.mark.parametrize(
    "text",
    [
        "Mellem hver femte og hver fjerde voksne har smerter.",
        "Nervesystemet holder øje med fare, både udefra og indefra.",
        "Kroppen danner selv stoffer, der dæmper smerte.",
    ],
)
def test_no_more_lines_than_needed_and_no_word_left_over(text: str):
    plain = set_text(text, BOX)
    block = balanced(lambda box: set_text(text, box), SETTER.broken, BOX, Align.START, frozenset())
    assert len(lines(block)) == len(lines(plain))
    assert not any(map(leaves_a_word_over, block.paragraphs))
    assert BOX.contains(block.box)


def test_a_line_ends_at_a_comma_where_it_can():
    text = "Kroppen danner selv stoffer, der dæmper smerte."
    block = balanced(lambda box: set_text(text, box), SETTER.broken, BOX, Align.START, frozenset())
    assert lines(block) == ["Kroppen danner selv stoffer,", "der dæmper smerte."]


@pytest.mark.parametrize(
    ("clinging", "expected"),
    [
        ({"-vi", "ikke"}, ["Tit finder vi", "ikke én årsag"]),
        ({"vi", "ikke"}, ["Tit finder", "vi ikke én årsag"]),
    ],
)
def test_a_word_stays_with_the_one_that_it_clings_to(clinging: set[str], expected: list[str]):
    text, words = "Tit finder vi ikke én årsag", frozenset(clinging)
    setter = replace(SETTER, clinging=words)
    box = replace(BOX, width=250)
    block = balanced(
        lambda room: setter.block(text, STYLE, room), setter.broken, box, Align.START, words
    )
    assert lines(block) == expected


def test_a_word_before_the_authors_own_break_is_left_over_too():
    block = set_text("Overfølsomhedsreaktioner langsomt.\nDerfor dette.", BOX)
    assert lines(block)[1] == "langsomt."
    assert leaves_a_word_over(block.paragraphs[0])
    assert not leaves_a_word_over(set_text("Kort.\nOgså kort.", BOX).paragraphs[0])


def test_a_single_line_keeps_the_whole_box():
    block = balanced(
        lambda box: set_text("Kort.", box), SETTER.broken, BOX, Align.START, frozenset()
    )
    assert block.box == BOX


def test_centred_text_stays_in_the_middle():
    text = "Langvarige smerter bliver bare værre og værre."
    block = balanced(lambda box: set_text(text, box), SETTER.broken, BOX, Align.MIDDLE, frozenset())
    assert block.box.center.x == pytest.approx(BOX.center.x)
