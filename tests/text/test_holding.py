"""Spaces held in an office program's text: the program then ends its lines where we want."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.text.breaking import break_lines
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.metrics import Measure
from patientuddannelse.text.sections import BrokenLine

CLINGING = frozenset({"i", "og", "den", "kan", "ca.", "-du"})
UNIT_WORDS = frozenset({"%", "gang", "minutter"})
WORDS = st.sampled_from(
    [
        *["i", "og", "en", "ondt", "kan", "den", "alarm", "smerten,", "bevægelse", "MR-scanning"],
        *["ca.", "10", "5", "minutter", "%", "1.", "gang", "godt.", "nerve\u00adsystem", "lidt"],
    ]
)
TEXTS = st.lists(
    st.tuples(WORDS, st.sampled_from([" ", " ", " ", " ", "  ", "\n"])), max_size=20
).map(lambda pairs: "".join(word + gap for word, gap in pairs))

each_ten = Measure(len, 10.0, 1)
"""Gives every character, spaces too, a width of 10 pt."""

bold = slide_face(700).measure(28, kern=False)


def held_lines(text: str, width: float, measure: Measure = each_ten) -> tuple[BrokenLine, ...]:
    return break_lines(text, measure, width, clinging=CLINGING, unit_words=UNIT_WORDS, greedy=True)


def texts(lines: tuple[BrokenLine, ...]) -> list[str]:
    return [line.text for line in lines]


def written(text: str, lines: tuple[BrokenLine, ...]) -> str:
    """Return the text as it is written for an office program."""
    places = {place for line in lines for place in line.held}
    assert all(text[place] == " " for place in places)
    return "".join("\u00a0" if i in places else sign for i, sign in enumerate(text))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Når smerten tager over", 170, ["Når smerten", "tager over"]),
        ("Det gør ondt i armen nu", 150, ["Det gør ondt", "i armen nu"]),
        ("Gå langsomt ca. 10 minutter", 150, ["Gå langsomt", "ca. 10 minutter"]),
        ("Sig ét ord, eller vis dit kort", 220, ["Sig ét ord,", "eller vis dit kort"]),
    ],
)
def test_words_go_to_the_next_line_where_they_are_better(
    text: str, width: float, expected: list[str]
) -> None:
    lines = held_lines(text, width)
    assert texts(lines) == expected
    assert lines[1].held


def test_nothing_is_held_where_filled_lines_are_fine() -> None:
    lines = held_lines("aaa bbb ccc ddd", 70)
    assert texts(lines) == ["aaa bbb", "ccc ddd"]
    assert not any(line.held for line in lines)


def test_what_has_room_by_rounding_alone_is_held() -> None:
    first, second = held_lines("aaaa bbbb cc", 89.8)
    assert (first.text, second.text) == ("aaaa", "bbbb cc")
    assert second.held == (9,)


def test_a_number_is_held_to_its_unit_wherever_it_stands() -> None:
    (first, _) = held_lines("5 minutter. Godt, godt", 130)
    assert first.held == (1,)


def test_a_word_stays_with_the_one_before_it_that_it_clings_to() -> None:
    assert texts(held_lines("Nu finder nogen du så", 150)) == ["Nu finder", "nogen du så"]


def test_a_label_may_stand_alone_before_what_it_names() -> None:
    assert texts(held_lines("Pause: gå i skoven nu", 180)) == ["Pause:", "gå i skoven nu"]


def test_a_first_word_is_not_left_alone_instead() -> None:
    assert texts(held_lines("Flyv under radaren", 150)) == ["Flyv under", "radaren"]


@given(TEXTS, st.floats(60, 700))
def test_an_office_program_ends_its_lines_so(text: str, width: float) -> None:
    lines = held_lines(text, width, bold)
    if not any(line.too_wide or line.hyphenated for line in lines):
        drawn = [line.text.rstrip(" ") for line in lines]
        assert _filled(written(text, lines), width) == drawn


@given(TEXTS, st.floats(60, 700))
def test_it_costs_no_line(text: str, width: float) -> None:
    text = text.replace("10", "ti").replace("5", "fem").replace("1.", "den")
    lines = held_lines(text, width, bold)
    if not any(line.too_wide or line.hyphenated for line in lines):
        assert len(lines) == len(_filled(text, width))


def _filled(text: str, width: float) -> list[str]:
    """Fill lines as office programs do, which break at spaces and after hyphens."""
    lines = []
    for section in text.replace("\u00ad", "").split("\n"):
        line = ""
        for piece in section.replace("-", "-\0").replace(" ", " \0").split("\0"):
            if line and bold((line + piece).rstrip(" ")) > width + 1e-6:
                lines.append(line)
                line = ""
            line += piece
        lines.append(line)
    return [line.rstrip(" ").replace("\u00a0", " ") for line in lines]
