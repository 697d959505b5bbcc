"""Mistakes made by chance in the files of a curriculum, the same for the same number."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

SEED = 20260131

_VALUE = re.compile(r"(?m)^(?P<key>\s*(?:- )*[\w]+:)(?P<value> \S.*)$")
_WORD = re.compile(r"\w+")
_OTHER_SORTS = (
    "", "[]", "{}", "[a, b]", "{a: b}", "3", "-1", "0", "1e999", "nan", ".inf", "9" * 40, "true",
    "null", "2026-13-45", "9999-12-31", "''", '"\\u0000"', '"\\ud800"', "|", ">-", "*x", "&x",
    "!!python/object:os.system x",
    "{{ clinic.name }}", "'{{ clinic.name }}'", "'{{ clinic.name | upper | lower }}'",
    "'{% if x %}'", "'{{ ().__class__ }}'", "../../etc/passwd", "javascript:alert(1)",
    "<b>&amp;</b>",
)  # fmt: skip
_ODD = (
    "\x00\x07\t\x1b\x7f\x85\xa0\xad\u061c\u200b\u200d\u202e\u2028\u2066\ufeff\ufffd\uffff"
    "äßÆøÅ€→−½你好مرحبا👩‍👩‍👧🏽e\u0301\U0001f1e9\U0001f1f0\U0010ffff"
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file that has been changed, and how."""

    number: int
    file: str
    content: bytes
    change: str


def mutant(number: int, files: dict[str, bytes]) -> Mutant:
    """Make the mutant of a number: one file of a project, changed in one to three ways."""
    chance = random.Random(f"{SEED}/{number}")
    file = chance.choice(sorted(files))
    content, changes = files[file], []
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        change = chance.choice(CHANGES)
        content = change(chance, content)
        changes.append(change.__name__.strip("_"))
    return Mutant(number, file, content, ", ".join(changes))


def _flipped_byte(chance: random.Random, content: bytes) -> bytes:
    if not content:
        return content
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def _random_byte(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at:]


def _cut_off(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _without_line(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def _line_twice(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    return b"\n".join((*lines[: at + 1], lines[at], *lines[at + 1 :]))


def _lines_swapped(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return b"\n".join(lines)


def _other_indent(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    spaces = b" " * chance.randrange(9)
    lines[at] = spaces + lines[at].lstrip()
    return b"\n".join(lines)


def _values_swapped(chance: random.Random, content: bytes) -> bytes:
    text = _text(content)
    values = list(_VALUE.finditer(text))
    if len(values) < 2:
        return content
    one, two = sorted(chance.sample(values, 2), key=lambda match: match.start())
    a, b = one.span("value"), two.span("value")
    swapped = text[: a[0]] + two["value"] + text[a[1] : b[0]] + one["value"] + text[b[1] :]
    return _bytes(swapped)


def _other_sort(chance: random.Random, content: bytes) -> bytes:
    return _with_value(chance, content, lambda _: " " + chance.choice(_OTHER_SORTS))


def _huge_value(chance: random.Random, content: bytes) -> bytes:
    size = chance.choice((300, 3_000, 9_999, 30_000, 300_000))
    words = chance.choice(("a", "ord ", "smerte", "x-", "ø\u00ad", "9"))
    return _with_value(chance, content, lambda _: f' "{(words * size)[:size]}"')


def _odd_characters(chance: random.Random, content: bytes) -> bytes:
    odd = "".join(chance.choice(_ODD) for _ in range(chance.randrange(1, 8)))
    odd += chr(chance.choice((chance.randrange(0x20, 0xD800), chance.randrange(0xE000, 0x110000))))

    def put(value: str) -> str:
        at = chance.randrange(len(value) + 1)
        return value[:at] + odd + value[at:]

    return _with_value(chance, content, put)


def _renamed_key(chance: random.Random, content: bytes) -> bytes:
    text = _text(content)
    keys = list(_VALUE.finditer(text))
    if not keys:
        return content
    key = _WORD.search(text, chance.choice(keys).start("key"))
    assert key is not None
    names = ("id", "kind", "title", "text", "x", "model", "sources", key[0][1:], key[0] * 40, "<<")
    return _bytes(text[: key.start()] + chance.choice(names) + text[key.end() :])


def _other_word(chance: random.Random, content: bytes) -> bytes:
    text = _text(content)
    words = list(_WORD.finditer(text))
    if not words:
        return content
    one, two = chance.choice(words), chance.choice(words)
    return _bytes(text[: one.start()] + two[0] + text[one.end() :])


def _with_value(chance: random.Random, content: bytes, change: Callable[[str], str]) -> bytes:
    text = _text(content)
    values = list(_VALUE.finditer(text))
    if not values:
        return content
    begin, end = chance.choice(values).span("value")
    return _bytes(text[:begin] + change(text[begin:end]) + text[end:])


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


CHANGES: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _flipped_byte,
    _random_byte,
    _cut_off,
    _without_line,
    _without_line,
    _line_twice,
    _lines_swapped,
    _other_indent,
    _values_swapped,
    _values_swapped,
    _other_sort,
    _other_sort,
    _huge_value,
    _odd_characters,
    _renamed_key,
    _other_word,
    _other_word,
)
