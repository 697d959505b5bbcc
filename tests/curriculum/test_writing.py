"""One scalar written back into a YAML file: the new value is read, the rest stays to the byte."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.curriculum.scalar import Scalar, walk
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.curriculum.writing import Steps, with_scalar, with_text
from patientuddannelse.diagnostics import CurriculumError, Origin


def written(before: str, steps: Steps, value: str) -> str:
    return with_scalar(before.encode(), "x.yaml", steps, value).decode()


@pytest.mark.parametrize(
    ("before", "steps", "value", "after"),
    [
        ("a: x  # why\nb: y\n", ("a",), "z", "a: z  # why\nb: y\n"),
        ("a: x\n", ("a",), "Ærø, på én gang", "a: Ærø, på én gang\n"),
        ("a: x\n", ("a",), "navn: Bo", 'a: "navn: Bo"\n'),
        ("a: x\n", ("a",), "x # y", 'a: "x # y"\n'),
        ("a: x\n", ("a",), '"citat"', 'a: "\\"citat\\""\n'),
        ("a: x\n", ("a",), "null", 'a: "null"\n'),
        ("a: x\n", ("a",), "", 'a: ""\n'),
        ("a: x\n", ("a",), "- x", 'a: "- x"\n'),
        ("a: x\n", ("a",), "en\nto", 'a: "en\\nto"\n'),
        ("a: x\n", ("a",), "6f3c2a1b", "a: 6f3c2a1b\n"),
        ("a: x\n", ("a",), "12345678", "a: 12345678\n"),
        ('a: "x"  # q\n', ("a",), "y", 'a: "y"  # q\n'),
        ("a: 'x'\n", ("a",), "det's ret", "a: 'det''s ret'\n"),
        ("a: 'x'\n", ("a",), "en\nto", 'a: "en\\nto"\n'),
        ("a: {b: x, c: y}\n", ("a", "b"), "en, to", 'a: {b: "en, to", c: y}\n'),
        ("a:\n  - x\n  - id: i  # i\n    t: y\n", ("a", 1, "t"), "z",
         "a:\n  - x\n  - id: i  # i\n    t: z\n"),
        ("a: en\n  to\n\n# c\nb: y\n", ("a",), "tre", "a: tre\n\n# c\nb: y\n"),
        ("a: |  # c\n  en\n  to\n\n# d\nb: y\n", ("a",), "tre\n\nfire\n",
         "a: |  # c\n  tre\n\n  fire\n\n# d\nb: y\n"),
        ("a: >-\n    en\n    to\n# d\nb: y\n", ("a",), "tre fire\nfem",
         "a: >-\n    tre fire\n\n    fem\n# d\nb: y\n"),
        ("a: >\n  en\n", ("a",), "to", "a: >-\n  to\n"),
        ("a: >\n  en\n", ("a",), " to", 'a: " to"\n'),
    ],
)  # fmt: skip
def test_a_value_is_written_in_the_style_of_the_old_one(
    before: str, steps: Steps, value: str, after: str
) -> None:
    assert written(before, steps, value) == after


@pytest.mark.parametrize(
    ("before", "steps", "after"),
    [
        ("a:\nb: y\n", ("a",), "a: new\nb: y\n"),
        ("a:   # why\nb: y\n", ("a",), "a: new   # why\nb: y\n"),
        ("a: ~  # why\n", ("a",), "a: new  # why\n"),
        ("a:", ("a",), "a: new"),
        ("a: {b: , c: y}\n", ("a", "b"), "a: {b: new , c: y}\n"),
        ("a:\n  -\n  - y\n", ("a", 0), "a:\n  - new\n  - y\n"),
        ("a: x\n", ("b",), "a: x\nb: new\n"),
        ("a: x", ("b",), "a: x\nb: new"),
        ("a:\n  b: x  # b\n  # c\n\nd: y\n", ("a", "c"),
         "a:\n  b: x  # b\n  c: new\n  # c\n\nd: y\n"),
        ("a:\n  b:\nd: y\n", ("a", "c"), "a:\n  b:\n  c: new\nd: y\n"),
        ("a:\n  b: |\n    x\n\nd: y\n", ("a", "c"), "a:\n  b: |\n    x\n  c: new\n\nd: y\n"),
        ("a:\n  b:\n    - x\n    - z: {q: 1}\nd: y\n", ("a", "c"),
         "a:\n  b:\n    - x\n    - z: {q: 1}\n  c: new\nd: y\n"),
        ("a: {b: x }\n", ("a", "c"), "a: {b: x, c: new }\n"),
        ("a: {}\n", ("a", "c"), "a: {c: new}\n"),
        ("a:  # none\nd: y\n", ("a", "c"), "a:  # none\n  c: new\nd: y\n"),
        ("a: x\n", ("b", "c"), "a: x\nb:\n  c: new\n"),
        ("a:\n", ("a", "b", "c"), "a:\n  b:\n    c: new\n"),
    ],
)  # fmt: skip
def test_a_value_is_put_where_there_was_none(before: str, steps: Steps, after: str) -> None:
    assert written(before, steps, "new") == after


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    before = b"\xef\xbb\xbfa: x # \xc3\xb8\r\nb: |\r\n  en\r\n  to\r\nc:\r\n  d: y\r\n"
    after = with_scalar(before, "x.yaml", ("b",), "tre\nfire\n")
    assert after == before.replace(b"en\r\n  to", b"tre\r\n  fire")
    assert with_scalar(after, "x.yaml", ("c", "e"), "z") == after + b"  e: z\r\n"


def test_long_folded_text_is_folded_again() -> None:
    words = "Smerter er altid ægte, og de kan ændre sig, når du øver dig lidt ad gangen. " * 3
    before = "a: >-\n  " + "x" * 58 + "\nb: y\n"
    after = written(before, ("a",), words.strip())
    assert max(len(line) for line in after.splitlines()) <= 60
    assert str(read_source(after.encode(), "x.yaml").data["a"]) == words.strip()  # type: ignore[index]


@pytest.mark.parametrize(
    ("before", "steps", "value", "line"),
    [
        ("a: &n x\nb: *n\n", ("a",), "z", 1),  # another field would change as well
        ("x: 1\na:\n  b: y\n", ("a",), "z", 3),  # fields, not a text
        ("x: 1\na: y\n", ("a", "b"), "z", 2),  # a text, not fields
        ("a: [x]\n", ("a", 4), "z", 1),
        ("a: x\n", ("a",), "\x07", 1),
        ("a: x\n", ("a",), "en\tto", 1),
    ],
)
def test_what_cannot_be_written_is_an_error_at_its_line(
    before: str, steps: Steps, value: str, line: int
) -> None:
    with pytest.raises(CurriculumError) as caught:
        written(before, steps, value)
    [found] = caught.value.diagnostics
    assert found.code == "not-written"
    assert found.origin is not None
    assert found.origin.line == line


def test_a_file_that_is_wrong_is_left_alone() -> None:
    with pytest.raises(CurriculumError) as caught:
        written("a: x\na: y\n", ("a",), "z")
    assert [each.code for each in caught.value.diagnostics] == ["duplicate-field"]


STYLES = ("a: old", "a: 'old'", 'a: "old"', "a: |\n  old", "a: >-\n  old", "a:", "a: {b: old}")
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"))


@given(
    st.sampled_from(STYLES),
    st.text(st.one_of(LETTERS, st.sampled_from("\n :#'\"{}[]&*!|>%@`-,?\\æøåÆØÅ")), max_size=40),
)
def test_any_text_is_read_as_it_was_written(style: str, value: str) -> None:
    steps: Steps = ("a", "b") if "{" in style else ("a",)
    before = f"# top\nx: 1  # one\n{style}\n\n# end\nz: æ\n"
    try:
        after = with_scalar(before.encode(), "x.yaml", steps, value)
    except CurriculumError:
        assert "\ufffe" in value or "\uffff" in value
        return
    file = read_source(after, "x.yaml")
    assert file.diagnostics == ()
    node = file.data
    for step in steps:
        node = node[step]  # type: ignore[index]
    assert node == normalize("NFC", value)
    assert after.decode().startswith("# top\nx: 1  # one\na:")
    assert after.decode().endswith("\n\n# end\nz: æ\n")


def test_letters_in_two_characters_are_written_as_one() -> None:
    assert written("a: x\n", ("a",), "Ga\u030a en tur") == "a: Gå en tur\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: &x en  # c\nb: [*x, to]\n", "a: &x tre  # c\nb: [*x, to]\n"),
        ("a: to\nb: {c: 'en'}\n", "a: to\nb: {c: 'tre'}\n"),
    ],
)
def test_a_text_is_changed_where_it_stands_and_wherever_it_is_repeated(
    before: str, after: str
) -> None:
    at = next(
        each.origin
        for _, each in walk(read_source(before.encode(), "x.yaml").data)
        if each == "en" and isinstance(each, Scalar)
    )
    assert with_text(before.encode(), "x.yaml", at, "tre").decode() == after


def test_a_text_that_is_not_where_it_should_be_is_refused() -> None:
    with pytest.raises(CurriculumError):
        with_text(b"a: x\n", "x.yaml", Origin("x.yaml", 7, 1, 7, 2), "y")


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a: >-  # c\n  en to\n  tre fire\nb: y\n", "en to tre fem",
         "a: >-  # c\n  en to\n  tre fem\nb: y\n"),
        ("a: >\n  en to\n  tre fire\nb: y\n", "en og to tre fire\n",
         "a: >\n  en og to\n  tre fire\nb: y\n"),
        ("a: |\n  en to\n  tre fire\nb: y\n", "en to\nfire\n", "a: |\n  en to\n  fire\nb: y\n"),
        ("a: en to\n  tre fire\nb: y\n", "nul en to tre", "a: nul en to\n  tre\nb: y\n"),
        ('a: "en to\n  tre fire"\nb: y\n', "en to fem fire", 'a: "en to\n  fem fire"\nb: y\n'),
        ("a: 'en to\n  tre'\nb: y\n", "en to det's", "a: 'en to\n  det''s'\nb: y\n"),
        ("a: en\r\n  to\r\nb: y\r\n", "en fire", "a: en\r\n  fire\r\nb: y\r\n"),
    ],
)  # fmt: skip
def test_the_other_lines_of_a_long_text_stay_as_they_are(
    before: str, value: str, after: str
) -> None:
    assert written(before, ("a",), value) == after


def test_a_line_that_would_grow_long_is_wrapped_anew() -> None:
    after = written("a: >-\n  en to\n  tre\n", ("a",), "en " + "meget " * 20 + "to tre")
    assert max(map(len, after.splitlines())) <= 42
