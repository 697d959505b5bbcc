"""From a folder of source documents to their words, each with its line: what must not be copied."""

from __future__ import annotations

import html
import re
from pathlib import Path

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import UsageError
from patientuddannelse.wordings import finding

MOST_BYTES = 2_000_000
"""A larger file is no document that somebody wrote."""

_MARKUP = {".html", ".htm"}
_READ = {".txt", ".md", ".markdown", ".rst", ".tex", *_MARKUP}
_TAG = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"#+\s|\d+(\.\d+)+\.?\s+\w")
_WORD = re.compile(r"[^\W\d_](?:\u00ad?[^\W\d_])*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, and where it stands in its text."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Original:
    """A source document: its name, its words in order, and the line of each (from 1)."""

    name: str
    words: tuple[str, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Originals:
    """The documents of a folder, and the names of the files that could not be read."""

    documents: tuple[Original, ...]
    unread: tuple[str, ...] = ()


def compared_words(text: str) -> tuple[Word, ...]:
    """Return the words of a text without capitals, marks, soft hyphens and numbers."""
    return tuple(
        Word(match.group().replace("\u00ad", "").casefold(), match.start(), match.end())
        for match in _WORD.finditer(text)
    )


def read_originals(folder: Path) -> Originals:
    """Read every document in a folder and below: plain text, Markdown and the like, and HTML.

    Raises UsageError where there is no such folder, or nothing in it can be read.
    """
    if not folder.is_dir():
        raise UsageError(finding("usage.no-source", given=str(folder)))
    documents: list[Original] = []
    unread: list[str] = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        name = path.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        text = _text(path)
        if text is None:
            unread.append(name)
        else:
            documents.append(original(name, text))
    if not documents:
        known = ", ".join(sorted(_READ))
        raise UsageError(finding("usage.empty-source", given=str(folder), known=known))
    return Originals(tuple(documents), tuple(unread))


def original(name: str, text: str) -> Original:
    """Return the words of a document; headings that are numbered or marked as such are left out.

    A word that is divided at the end of a line is one word.
    """
    words: list[str] = []
    lines: list[int] = []
    divided = False
    for number, line in enumerate(text.split("\n"), 1):
        if _HEADING.match(line.lstrip()):
            continue
        here = [each.word for each in compared_words(line)]
        if divided and here and words and line.lstrip()[:1].islower():
            words[-1] += here.pop(0)
        words += here
        lines += [number] * len(here)
        divided = line.rstrip().endswith(("-", "\u00ad")) and bool(here)
    return Original(name, tuple(words), tuple(lines))


def _text(path: Path) -> str | None:
    if path.suffix.lower() not in _READ:
        return None
    try:
        if path.stat().st_size > MOST_BYTES:
            return None
        text = _decoded(path.read_bytes())
    except OSError:
        return None
    if path.suffix.lower() in _MARKUP:
        text = html.unescape(_TAG.sub(lambda tag: "\n" * tag.group().count("\n") or " ", text))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
