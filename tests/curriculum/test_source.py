import pytest

from patientuddannelse.curriculum.bounds import DEEPEST, MOST_BYTES
from patientuddannelse.curriculum.scalar import Fields, Items, Scalar, locate
from patientuddannelse.curriculum.source import SourceFile, read_source


def read(text: str | bytes) -> SourceFile:
    return read_source(text if isinstance(text, bytes) else text.encode(), "f.yaml")


def only_error(text: str | bytes) -> str:
    (diagnostic,) = read(text).diagnostics
    return str(diagnostic)


def test_every_scalar_is_a_text():
    data = read("a: no\nb: 12:30\nc: 3\nd: 1e3\ne: true\nf: 2026-01-31\ng: 0x1F\n").data
    assert data == {
        "a": "no", "b": "12:30", "c": "3", "d": "1e3", "e": "true", "f": "2026-01-31", "g": "0x1F"
    }  # fmt: skip


@pytest.mark.parametrize("empty", ["", " ~", " null", " Null"])
def test_plain_empty_is_none_and_quoted_is_not(empty: str):
    assert read(f"a:{empty}\nb: '{empty.strip()}'\n").data == {"a": None, "b": empty.strip()}


def test_a_scalar_knows_where_it_begins_and_ends():
    data = read("a:\n  - x: hej med dig\n").data
    assert data is not None
    scalar = data["a"][0]["x"]
    origin = scalar.origin
    assert (origin.file, origin.line, origin.column) == ("f.yaml", 2, 8)
    assert (origin.end_line, origin.end_column) == (2, 19)
    assert scalar.raw == scalar == "hej med dig"


def test_keys_and_items_know_where_they_begin():
    data = read("a:\n  - \n  - b: c\n").data
    assert data is not None
    items = data["a"]
    assert isinstance(items, Items)
    assert [(p.line, p.column) for p in items.places] == [(2, 4), (3, 5)]
    assert data.key_origin("a").column == 1
    assert items[1].key_origin("b").line == 3


def test_bom_and_carriage_returns_do_not_move_positions():
    data = read(b"\xef\xbb\xbfa: b\r\nc: d\r\n").data
    assert data is not None
    assert (data["a"].origin.column, data["c"].origin.line, data["c"]) == (4, 2, "d")


def test_an_anchor_does_not_belong_to_its_scalar():
    data = read("a: &name hej\nb: *name\n").data
    assert data is not None
    assert data["a"].origin.column == 10
    assert data["b"] == "hej"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            'f.yaml:3:1: error[duplicate-field] "a" stands here twice\n'
            "hint: the first is on line 1; keep one of them",
        ),
        (
            "a: {b: 1, b: 2}\n",
            'f.yaml:1:11: error[duplicate-field] "b" stands here twice\n'
            "hint: the first is on line 1; keep one of them",
        ),
        (
            "a: &x {b: c}\nd:\n  <<: *x\n",
            'f.yaml:3:3: error[merge-key] fields cannot be merged with "<<"\nhint: write them out',
        ),
        (
            "a: !!int 3\n",
            "f.yaml:1:4: error[tag] YAML tags are not used here\n"
            'hint: a text cannot begin with !; put the text in quotes: "…"',
        ),
        (
            "a: !!python/object:os.system x\n",
            "f.yaml:1:4: error[tag] YAML tags are not used here\n"
            'hint: a text cannot begin with !; put the text in quotes: "…"',
        ),
        (
            "a: b\n---\nc: d\n",
            'f.yaml:2:1: error[documents] a second document begins\nhint: delete the line "---"',
        ),
        (
            "a: *vigtigt\n",
            "f.yaml:1:4: error[alias] nothing is called &vigtigt above\n"
            'hint: a text cannot begin with *; put the text in quotes: "…"',
        ),
        (
            b"a: bl\xe5\n",
            "f.yaml:1:6: error[encoding] the file is not UTF-8\n"
            "hint: save it as UTF-8 in your editor",
        ),
        ("a:\n\tb: c\n", "f.yaml:2:1: error[character] a tab\nhint: use spaces"),
        (
            "a: b\rc: d\r",
            "f.yaml:1:1: error[character] the lines end with CR alone\n"
            "hint: save the file with the line ends of Windows or Unix (LF)",
        ),
        (
            "a: b\x00c\n",
            "f.yaml:1:5: error[character] a control character (U+0000)\n"
            "hint: delete it; it cannot be seen",
        ),
        (
            "a: b\u202ec\n",
            "f.yaml:1:5: error[character] a control character (U+202E)\n"
            "hint: delete it; it cannot be seen",
        ),
        (
            'a: "b\\u202ec"\n',
            "f.yaml:1:4: error[character] a control character (U+202E)\n"
            "hint: delete it; it cannot be seen",
        ),
        ("", "f.yaml:1:1: error[empty-file] the file is empty\nhint: fill it, or delete it"),
        ("# x\n", "f.yaml:1:1: error[empty-file] the file is empty\nhint: fill it, or delete it"),
        (
            "- a\n",
            "f.yaml:1:1: error[wrong-type] should be fields (name: value)\n"
            'hint: begin the file with a field: "title: …"',
        ),
        (
            "a: {{ clinic.name }}\n",
            "f.yaml:1:5: error[wrong-key] the name of a field should be a text\n"
            'hint: a text with "{{" in it stands in quotes: "{{ … }}"',
        ),
        (
            "a: Husk: ro\n",
            "f.yaml:1:8: error[yaml] a colon cannot stand here\n"
            'hint: a text with ": " in it stands in quotes, '
            "and a space follows the colon of a field",
        ),
        (
            'a: b\nc: "hej\nd: e\n',
            "f.yaml:2:4: error[yaml] the file ends too early\n"
            "hint: a quote or a bracket is opened and never closed",
        ),
        (
            "a: @b\n",
            "f.yaml:1:4: error[yaml] a character that cannot come first stands here\n"
            'hint: a text cannot begin with this character; put the text in quotes: "…"',
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_place(text: str | bytes, expected: str):
    assert only_error(text) == expected


def test_nesting_is_bounded():
    deep = "[" * DEEPEST
    assert read(f"a: {deep[1:]}{']' * (DEEPEST - 1)}\n").diagnostics == ()
    assert only_error(f"a: {deep}{']' * DEEPEST}\n").startswith(
        "f.yaml:1:43: error[too-deep] more than 40 levels inside one another"
    )


def test_a_very_long_row_of_brackets_is_refused_at_once():
    assert "too-deep" in only_error("[" * 1_000_000)


def test_nesting_through_aliases_is_bounded():
    chain = "".join(f"a{i}: &a{i} [*a{i - 1}]\n" for i in range(1, DEEPEST + 1))
    assert "too-deep" in only_error("a0: &a0 [x]\n" + chain)


def test_aliases_that_multiply_are_refused():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]
    assert only_error("\n".join(lines)).startswith("f.yaml:5:")
    assert "more than 50000 values" in only_error("\n".join(lines))


def test_an_alias_to_what_is_still_open_is_refused():
    assert only_error("a: &a [*a]\n").startswith("f.yaml:1:8: error[alias] nothing is called &a")


def test_a_huge_file_is_refused_unread():
    assert "too-large" in only_error(b"a" * (MOST_BYTES + 1))


def test_many_wrong_characters_are_all_said_up_to_a_bound():
    assert len(read("a: \tb\n" * 3).diagnostics) == 3
    assert len(read("a: \tb\n" * 300).diagnostics) == 20


def test_locate_passes_over_steps_that_name_no_value():
    data = read("slides:\n  - kind: figure\n    figure: {model: cup}\n    lines: kort\n").data
    assert data is not None
    inner = locate(data, ("slides", 0, "figure", "figure", "model"))
    assert isinstance(inner.node, Scalar)
    assert (inner.node, inner.origin.line, inner.origin.column) == ("cup", 3, 21)
    single = locate(data, ("slides", 0, "figure", "lines", 0))
    assert (single.node, single.field) == ("kort", "lines")
    absent = locate(data, ("slides", 0, "figure", "figure", "steps"))
    assert isinstance(absent.owner, Fields)
    assert (absent.field, absent.origin.line, absent.origin.column) == ("steps", 3, 13)
