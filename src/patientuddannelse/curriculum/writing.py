"""Writing into a YAML file: one scalar is changed, and every other character stays as it was.

Ways to spell the value are tried on the text and read again; the first that says what is wanted,
and nothing else, is taken. So comments, layout, quotes and line ends are kept, and what cannot be
written is an error, never another text.
"""

from __future__ import annotations

import difflib
import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

from patientuddannelse.curriculum.scalar import Fields, Items, Node, Scalar, locate, walk
from patientuddannelse.curriculum.source import SourceFile, read_source
from patientuddannelse.diagnostics import CurriculumError, Origin
from patientuddannelse.wordings import finding

Steps = tuple[int | str, ...]
"""The way to a value: names of fields and indexes into lists, from the top of the file."""

_BOM = b"\xef\xbb\xbf"
_EMPTY = re.compile(r" *(?:~|null|Null|NULL)(?=[\s,\]}]|$)")
_COLON = re.compile(r"\s*:")
_HEADER = re.compile(r"([|>])[0-9+-]*(.*)")
_WORD = re.compile(r"\S+")
_WIDEST = 100  # characters of a line that a word more may make longer than the others
_DEEPER = 2  # spaces by which a field that is put in stands further in than the one around it


def with_scalar(content: bytes, name: str, steps: Steps, value: str) -> bytes:
    """Return the bytes of a file with another value at ``steps``, put there if there is none.

    ``name`` is how diagnostics call the file. Raises CurriculumError for a file that is wrong and
    for a value that cannot be written there, such as one that an alias repeats.
    """
    file = read_source(content, name)
    if file.data is None or file.diagnostics:
        raise CurriculumError(file.diagnostics)
    value = normalize("NFC", value)  # as a file is read
    try:
        wanted = _changed(file.data, steps, value)
    except (LookupError, TypeError):
        raise _refusal(file, steps) from None
    for text in _Writer(file, value).texts(steps):
        again = read_source(text.encode(), name)
        if not again.diagnostics and again.data == wanted:
            return (_BOM if content.startswith(_BOM) else b"") + text.encode()
    raise _refusal(file, steps)


def with_text(content: bytes, name: str, at: Origin, value: str) -> bytes:
    """Return the bytes of a file with another value in the scalar that stands at a place.

    Where an alias repeats it, it is another value there too. Raises CurriculumError as
    `with_scalar` does.
    """
    file = read_source(content, name)
    if file.data is None or file.diagnostics:
        raise CurriculumError(file.diagnostics)
    steps = next((s for s, node in walk(file.data) if _stands_at(node, at)), None)
    if steps is None:
        raise _refusal(file, ())
    value = normalize("NFC", value)
    wanted = _reworded(file.data, at, value)
    for text in _Writer(file, value).in_place(at):
        again = read_source(text.encode(), name)
        if not again.diagnostics and again.data == wanted:
            return (_BOM if content.startswith(_BOM) else b"") + text.encode()
    raise _refusal(file, steps)


def _stands_at(node: Node, at: Origin) -> bool:
    return isinstance(node, Scalar) and node.origin == at


def _reworded(node: Node, at: Origin, value: str) -> Any:
    """Return plain data with the value wherever the scalar of a place is."""
    if isinstance(node, Fields):
        return {key: _reworded(inner, at, value) for key, inner in node.items()}
    if isinstance(node, Items):
        return [_reworded(inner, at, value) for inner in node]
    return value if _stands_at(node, at) else node


def changed_lines(name: str, before: bytes, after: bytes) -> Iterator[str]:
    """Yield the lines that are other than they were, each after the place where it stands."""
    old, new = (each.decode("utf-8-sig").splitlines() for each in (before, after))
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind != "equal":
            yield from (f"{name}:{n}: - {old[n - 1]}" for n in range(i + 1, i_end + 1))
            yield from (f"{name}:{n}: + {new[n - 1]}" for n in range(j + 1, j_end + 1))


def _changed(node: Node, steps: Steps, value: str) -> Any:
    """Return plain data with the value in its place."""
    if not steps:
        if isinstance(node, Fields | Items):
            raise TypeError
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        if not isinstance(node, Items):
            raise TypeError
        items = list(node)
        items[step] = _changed(items[step], rest, value)
        return items
    if not isinstance(node, Fields | None):
        raise TypeError
    fields = dict(node or {})
    fields[step] = _changed(fields.get(step), rest, value)
    return fields


def _refusal(file: SourceFile, steps: Steps) -> CurriculumError:
    at = locate(file.data, steps).origin if file.data is not None else file.start
    spelled = ".".join(map(str, steps))
    return CurriculumError([finding("not-written", at, path=spelled)])


class _Writer:
    """Yields the texts that might say the value in its place."""

    def __init__(self, file: SourceFile, value: str) -> None:
        self.file = file
        self.text = file.text
        self.value = value
        self.line_end = "\r\n" if "\r\n" in file.text else "\n"
        self.starts = [0, *(match.end() for match in re.finditer("\n", file.text))]

    def texts(self, steps: Steps) -> Iterator[str]:
        """Yield whole texts of the file, the one closest to what stands there first."""
        owner: Node = self.file.data
        for depth, step in enumerate(steps):
            last = depth == len(steps) - 1
            if isinstance(owner, Items) and isinstance(step, int):
                at, node = owner.places[step], owner[step]
                if last and node is None:
                    yield from self.into_item(at)
            elif isinstance(owner, Fields) and step in owner:
                at, node = owner.key_origin(step), owner[str(step)]
                if node is None:
                    yield from self.after_key(at, steps[depth + 1 :])
            else:
                if isinstance(owner, Fields):
                    yield from self.into_fields(owner, steps[depth:])
                return
            if last and isinstance(node, Scalar):
                yield from self.in_place(node.origin)
            owner = node

    def offset(self, line: int, column: int) -> int:
        """Return the index of a place in the text."""
        return self.starts[line - 1] + column - 1

    def spelled(self, quote: str = "") -> Iterator[str]:
        """Yield the value on one line: with the author's quotes, bare, in double quotes."""
        if quote == "'":
            yield "'" + self.value.replace("'", "''") + "'"
        if not quote:
            yield self.value
        yield json.dumps(self.value, ensure_ascii=False)

    def in_place(self, at: Origin) -> Iterator[str]:
        """Yield texts with the value instead of a scalar, in its style where it has one."""
        begin, end = self.offset(at.line, at.column), self.offset(at.end_line, at.end_column)
        old = self.text[begin:end].rstrip()
        end = begin + len(old)
        first = old[:1]
        spelled = self.word_by_word(old) if "\n" in old and self.value.strip() else ""
        if spelled and _longest(spelled) <= max(_longest(old), _WIDEST):
            yield self.text[:begin] + spelled + self.text[end:]
        if first and first in "|>":
            yield self.text[:begin] + self.block(old) + self.text[end:]
        for spelled in self.spelled(first if first in ("'", '"', "|", ">") else ""):
            yield self.text[:begin] + spelled + self.text[end:]

    def word_by_word(self, old: str) -> str:
        """Spell the value on the old lines: only the words that are others are replaced."""
        head = _HEADER.match(old)
        start = head.end() if head else 1 if old[0] in "\"'" else 0
        end = len(old) - (old[0] in "\"'")
        words = list(_WORD.finditer(old, start, end))
        if not words:
            return ""
        wanted = self.value.replace("'", "''") if old[0] == "'" else self.value
        matcher = difflib.SequenceMatcher(
            None, [each[0] for each in words], wanted.split(), autojunk=False
        )
        spelled = old
        for kind, i, i_end, j, j_end in reversed(matcher.get_opcodes()):
            new = " ".join(wanted.split()[j:j_end])
            if kind == "insert":
                at = words[i - 1].end() if i else words[i].start()
                spelled = spelled[:at] + (f" {new}" if i else f"{new} ") + spelled[at:]
            elif kind == "delete":
                begin = words[i - 1].end() if i else words[i].start()
                end = words[i_end - 1].end() if i else words[i_end].start()
                spelled = spelled[:begin] + spelled[end:]
            elif kind == "replace":
                begin, end = words[i].start(), words[i_end - 1].end()
                spelled = spelled[:begin] + new + spelled[end:]
        return spelled

    def block(self, old: str) -> str:
        """Spell the value as a block such as the old one: its style, indent, width and comment."""
        head, *body = old.splitlines()
        style, comment = _HEADER.fullmatch(head).groups()  # type: ignore[union-attr]
        full = [line for line in body if line.strip()] or ["  "]
        indent = len(full[0]) - len(full[0].lstrip())
        value = self.value.removesuffix("\n")
        chomp = "" if value != self.value else "-"
        lines = value.split("\n")
        if style == ">":
            width = max(40, *(len(line) - indent for line in full))
            value = re.sub("\n+", lambda match: match.group() + "\n", value)
            lines = [short for line in value.split("\n") for short in _wrapped(line, width)]
        spelled = [" " * indent + line if line else "" for line in lines]
        return self.line_end.join([style + chomp + comment, *spelled])

    def into_item(self, at: Origin) -> Iterator[str]:
        """Yield texts with the value in an empty item of a list."""
        begin = self.offset(at.line, at.column)
        empty = _EMPTY.match(self.text, begin)
        after = empty.end() if empty else begin
        for spelled in self.spelled():
            yield f"{self.text[:begin]} {spelled}{self.text[after:]}"

    def after_key(self, key: Origin, rest: Steps) -> Iterator[str]:
        """Yield texts with the value, or the fields on the way to it, behind a key without one."""
        colon = _COLON.match(self.text, self.offset(key.end_line, key.end_column))
        if colon is None:
            return
        if rest:
            yield from self.below(self.line_end_after(colon.end()), key.column + 1, rest)
            return
        empty = _EMPTY.match(self.text, colon.end())
        after = empty.end() if empty else colon.end()
        for spelled in self.spelled():
            yield f"{self.text[: colon.end()]} {spelled}{self.text[after:]}"

    def into_fields(self, fields: Fields, rest: Steps) -> Iterator[str]:
        """Yield texts with a new field at the end of some fields."""
        at = fields.origin
        if self.text[self.offset(at.line, at.column)] != "{":
            end = self.line_end_after(self.end_of(fields))
            yield from self.below(end, at.column - 1, rest)
            return
        close = self.offset(at.end_line, at.end_column) - 1
        end = len(self.text[:close].rstrip())  # { a: b } keeps its spaces
        before = self.text[:end] + (", " if fields else "")
        for spelled in self.spelled():
            opened = "{".join(f"{step}: " for step in rest) + spelled + "}" * (len(rest) - 1)
            yield before + opened + self.text[end:]

    def below(self, end: int, indent: int, rest: Steps) -> Iterator[str]:
        """Yield texts with fields on lines of their own after the line that ends there."""
        for spelled in self.spelled():
            entry = ""
            for depth, step in enumerate(rest):
                entry += f"{self.line_end}{' ' * (indent + _DEEPER * depth)}{step}:"
            yield f"{self.text[:end]}{entry} {spelled}{self.text[end:]}"

    def line_end_after(self, index: int) -> int:
        """Return where the line of an index ends, before its line break."""
        end = self.text.find("\n", index)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[end - 1 : end] == "\r" else end

    def end_of(self, node: Fields | Items) -> int:
        """Return where the last thing of some fields or of a list ends."""
        at = node.origin
        if self.text[self.offset(at.line, at.column)] in "{[" or not node:
            return self.offset(at.end_line, at.end_column)
        last = node[-1] if isinstance(node, Items) else list(node.values())[-1]
        if isinstance(last, Fields | Items):
            return self.end_of(last)
        if isinstance(last, Scalar):
            at = last.origin
            begin = self.offset(at.line, at.column)
            return begin + len(self.text[begin : self.offset(at.end_line, at.end_column)].rstrip())
        at = node.places[-1] if isinstance(node, Items) else node.key_origin(list(node)[-1])
        return self.offset(at.end_line, at.end_column)


def _longest(text: str) -> int:
    return max(map(len, text.splitlines()))


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
