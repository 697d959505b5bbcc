"""Line breaking: where lines may end, which ends are chosen, and that no text is lost."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.text.breaking import break_lines
from patientuddannelse.text.face import poster_face, slide_face
from patientuddannelse.text.metrics import Measure
from patientuddannelse.text.sections import BrokenLine

JOINTS = {"Smerteregulering": ("Smerte", "regulering")}
WORDS = st.sampled_from(
    [
        *["i", "på", "en", "ondt", "Når", "alarm", "smerten", "bevægelse", "nervesystemet"],
        *["Øvelserne", "og/eller", "MR-scanning", "10\u00a0%", "–", "Smerteregulering", "Tag"],
        *["alarm\u00adsystem", "T-shirt,", "3-5", "mandag–fredag", "(måske)", "Vejrtrækning."],
    ]
)
TEXTS = st.lists(
    st.tuples(WORDS, st.sampled_from([" ", " ", " ", " ", "  ", "\n"])), max_size=25
).map(lambda pairs: "".join(word + gap for word, gap in pairs))
WIDTHS = st.floats(20, 900)


UNIT_WORDS = frozenset({"%", "gang", "min", "minutter"})

each_ten = Measure(len, 10.0, 1)
"""Gives every character, spaces too, a width of 10 pt."""

kerned = slide_face(700).measure(28)


def texts(lines: tuple[BrokenLine, ...]) -> list[str]:
    return [line.text for line in lines]


class TestSentences:
    WORDS = "Tænker du på det? Ring til din læge, vagten eller os."

    def test_a_new_sentence_has_a_line_of_its_own_where_that_costs_none(self) -> None:
        assert texts(break_lines(self.WORDS, each_ten, 370)) == [
            "Tænker du på det?",
            "Ring til din læge, vagten eller os.",
        ]

    def test_it_costs_no_line(self) -> None:
        assert texts(break_lines(self.WORDS, each_ten, 330)) == [
            "Tænker du på det? Ring til din",
            "læge, vagten eller os.",
        ]

    def test_a_short_form_ends_no_sentence(self) -> None:
        assert texts(break_lines("Øv dig her ca. fem gange hver uge", each_ten, 170)) == [
            "Øv dig her",
            "ca. fem gange",
            "hver uge",
        ]

    def test_in_running_text_lines_stay_full(self) -> None:
        first, *_ = texts(break_lines("Ja. " + "Nu går vi en tur igen. " * 6, each_ten, 400))
        assert first != "Ja."


class TestWhereLinesEnd:
    def test_at_spaces_that_then_hang(self) -> None:
        assert texts(break_lines("aaaa  bbbb ", each_ten, 50)) == ["aaaa", "bbbb"]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("fysisk/psykisk", ["fysisk/", "psykisk"]),
            ("MRI-scanning", ["MRI-", "scanning"]),
            ("mandag–fredag", ["mandag–", "fredag"]),
            ("alarm\u00adsystem", ["alarm-", "system"]),
        ],
    )
    def test_after_a_dash_and_at_a_soft_hyphen(self, text: str, expected: list[str]) -> None:
        assert texts(break_lines(text, each_ten, 85)) == expected

    @pytest.mark.parametrize(
        "text",
        ["12345\u00a06789", "2024-2025", "1/2345678", "nervesystem", "-aaaaaaaa", "a.b:c,d;e!f"],
    )
    def test_nowhere_else(self, text: str) -> None:
        (line,) = break_lines(text, each_ten, 50)
        assert line == BrokenLine(text, 10.0 * len(text), too_wide=True, end=len(text))

    def test_at_the_authors_own_line_breaks(self) -> None:
        lines = break_lines("Kroppens\nrøgalarm\n\nvirker", each_ten, 500)
        assert texts(lines) == ["Kroppens", "røgalarm", "", "virker"]
        assert [line.hard for line in lines] == [True, True, True, False]

    def test_empty_text_is_one_empty_line(self) -> None:
        assert break_lines("", each_ten, 50) == (BrokenLine("", 0.0),)

    def test_a_soft_hyphen_that_is_not_needed_is_not_drawn(self) -> None:
        assert texts(break_lines("alarm\u00adsystem", each_ten, 500)) == ["alarmsystem"]

    def test_no_second_hyphen_is_drawn_where_one_stands(self) -> None:
        assert texts(break_lines("aaaa-\u00adbbbb", each_ten, 50)) == ["aaaa-", "bbbb"]


class TestJoints:
    @pytest.mark.parametrize("word", ["Smerteregulering", "smerteregulering"])
    def test_part_a_word_wider_than_the_box(self, word: str) -> None:
        lines = break_lines(f"{word}.", each_ten, 120, joints=JOINTS)
        assert texts(lines) == [f"{word[:6]}-", "regulering."]
        assert [line.hyphenated for line in lines] == [True, False]
        assert not any(line.too_wide for line in lines)

    def test_leave_alone_a_word_that_has_room_on_a_line_of_its_own(self) -> None:
        lines = break_lines("Din Smerteregulering", each_ten, 160, joints=JOINTS)
        assert texts(lines) == ["Din", "Smerteregulering"]

    def test_leave_alone_another_word_of_the_same_beginning(self) -> None:
        (line,) = break_lines("Smertereguleringen", each_ten, 120, joints=JOINTS)
        assert line.too_wide


class TestNumbersAndUnits:
    @pytest.mark.parametrize("greedy", [False, True])
    @pytest.mark.parametrize("unit", ["minutter", "min.", "%", "Minutter?"])
    def test_stay_together(self, unit: str, greedy: bool) -> None:
        lines = break_lines(
            f"Gå ca. 30 {unit}", each_ten, 190, unit_words=UNIT_WORDS, greedy=greedy
        )
        assert f"30 {unit}" in texts(lines)[-1]

    def test_an_ordinal_stays_with_what_it_counts(self) -> None:
        lines = break_lines("Velkommen, 1. gang", each_ten, 140, unit_words=UNIT_WORDS)
        assert texts(lines) == ["Velkommen,", "1. gang"]

    @pytest.mark.parametrize("text", ["fra 10 til 20", "i 2024. minutter"])
    def test_other_words_part_from_numbers(self, text: str) -> None:
        lines = break_lines(text, each_ten, 80, unit_words=UNIT_WORDS)
        assert texts(lines)[0] in ("fra 10", "i 2024.")

    @pytest.mark.parametrize("greedy", [False, True])
    def test_part_where_they_have_no_room_together(self, greedy: bool) -> None:
        lines = break_lines("30 minutter", each_ten, 90, unit_words=UNIT_WORDS, greedy=greedy)
        assert texts(lines) == ["30", "minutter"]


class TestWhichEndsAreChosen:
    def test_no_short_word_is_left_alone(self) -> None:
        text = "Når smerten tager over"
        assert texts(break_lines(text, each_ten, 170)) == ["Når smerten", "tager over"]

    def test_a_word_clings_to_the_next_where_it_costs_little(self) -> None:
        text = "Det gør ondt i den ene arm"
        free = break_lines(text, each_ten, 160)
        clinging = break_lines(text, each_ten, 160, clinging=frozenset({"i", "den"}))
        assert texts(free) == ["Det gør ondt i", "den ene arm"]
        assert texts(clinging) == ["Det gør ondt", "i den ene arm"]

    def test_centred_lines_are_balanced(self) -> None:
        text = "aaa bbb ccc ddd eee fff"
        assert texts(break_lines(text, each_ten, 190)) == ["aaa bbb ccc ddd", "eee fff"]
        assert texts(break_lines(text, each_ten, 190, balance=True)) == [
            "aaa bbb ccc",
            "ddd eee fff",
        ]

    def test_a_soft_hyphen_serves_only_clearly_better_lines(self) -> None:
        narrow = break_lines("En lille bevægelses\u00adøvelse", each_ten, 180)
        assert texts(narrow) == ["En lille", "bevægelsesøvelse"]
        saved = break_lines("En bevægelses\u00adøvelse mere", each_ten, 155)
        assert texts(saved) == ["En bevægelses-", "øvelse mere"]

    @pytest.mark.parametrize("sign", ["–", "·"])
    def test_a_line_does_not_begin_with_a_dash_where_it_can_be_helped(self, sign: str) -> None:
        lines = break_lines(f"Det gør ondt {sign} ikke farligt", each_ten, 150)
        assert not any(line.text.startswith(sign) for line in lines)


class TestOfficePrograms:
    def test_lines_are_filled(self) -> None:
        assert texts(break_lines("aaa bb cc dddd eee", each_ten, 90, greedy=True)) == [
            "aaa bb cc",
            "dddd eee",
        ]

    def test_break_between_digits_but_not_after_a_slash(self) -> None:
        assert texts(break_lines("aa 30-50", each_ten, 60, greedy=True)) == ["aa 30-", "50"]
        assert texts(break_lines("aa og/eller", each_ten, 80, greedy=True)) == ["aa", "og/eller"]

    def test_soft_hyphens_part_only_words_wider_than_the_box(self) -> None:
        text = "En alarm\u00adsystem"
        assert texts(break_lines(text, each_ten, 110, greedy=True)) == ["En", "alarmsystem"]
        assert texts(break_lines(text, each_ten, 90, greedy=True)) == ["En alarm-", "system"]


@given(TEXTS, WIDTHS, st.booleans(), st.booleans(), st.booleans())
def test_every_character_is_drawn_once(
    text: str, width: float, joints: bool, greedy: bool, balance: bool
) -> None:
    lines = break_lines(
        text, kerned, width, joints=JOINTS if joints else {}, greedy=greedy, balance=balance
    )
    end = 0
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        assert re.fullmatch(r"[ \n\u00ad]*", text[end : line.start])
        drawn = text[line.start : line.end].replace("\u00ad", "")
        assert line.text == drawn + "-" * line.hyphenated
        end = line.end
        gap = text[end : following.start if following else len(text)]
        assert line.hard == ("\n" in gap)
        assert gap.count("\n") <= 1
    assert text[end:].strip(" ") == ""


@given(TEXTS, WIDTHS, st.booleans(), st.booleans())
def test_a_line_is_wider_than_the_box_only_when_it_says_so(
    text: str, width: float, greedy: bool, balance: bool
) -> None:
    for line in break_lines(text, kerned, width, greedy=greedy, balance=balance):
        assert line.width == kerned(line.text)
        assert line.too_wide == (line.width > width + 1e-6)
        if line.too_wide:
            assert " " not in line.text.strip(" ")


@given(TEXTS, WIDTHS)
def test_chosen_lines_are_never_more_than_filled_ones(text: str, width: float) -> None:
    text = text.replace("\u00ad", "")  # used more freely where we draw the hyphens
    text = re.sub(r"[-/–](?=\S)", "x", text)  # office programs break elsewhere around these
    chosen = break_lines(text, kerned, width)
    balanced = break_lines(text, kerned, width, balance=True)
    filled = break_lines(text, kerned, width, greedy=True)
    assert len(chosen) == len(balanced) == len(filled)


@given(st.lists(WORDS, min_size=2, max_size=9), st.floats(80, 500), st.booleans())
def test_a_short_word_is_alone_only_where_it_cannot_be_helped(
    words: list[str], width: float, balance: bool
) -> None:
    words = [re.sub(r"[-/–\u00ad]", "x", word) for word in words]
    lines = break_lines(" ".join(words), kerned, width, balance=balance)
    last = lines[-1]
    if len(lines) == 1 or " " in last.text or last.width >= width * 2 / 3:
        return
    for cuts in product([False, True], repeat=len(words) - 1):
        if sum(cuts) != len(lines) - 1 or cuts[-1]:
            continue
        other = "".join(
            word + ("\n" if cut else " ") for word, cut in zip(words, [*cuts, True], strict=True)
        )
        assert any(
            kerned(line) > width + 1e-6 and " " in line for line in other.strip("\n").split("\n")
        )


@given(TEXTS, WIDTHS, st.booleans())
def test_breaking_is_deterministic(text: str, width: float, greedy: bool) -> None:
    first = break_lines(text, kerned, width, greedy=greedy)
    assert first == break_lines(text, kerned, width, greedy=greedy)


def test_a_wider_box_never_takes_more_lines() -> None:
    text = "Når det gør ondt, er der ikke altid noget i stykker. Alarmen kan skrues ned igen."
    measure = poster_face(400).measure(22)
    counts = [len(break_lines(text, measure, float(width))) for width in range(120, 900, 7)]
    assert counts == sorted(counts, reverse=True)
