"""From the words of slides to what pandoc and PptxGenJS read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from peer.words import Noted, Words

# What Markdown reads as more than a sign: anywhere, and where a line begins.
_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~^$@!]|^[-+:%]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")


def markdown(slides: Sequence[Words]) -> str:
    """Return slides as pandoc's Markdown: a heading each, bullets, notes."""
    return "\n".join(line for slide in slides for line in _slide(slide))


def _slide(slide: Words) -> Iterator[str]:
    yield from (f"# {escaped(slide.title)}", "")
    yield from (f"- {escaped(text)}" for text in slide.bullets)
    yield from ("", "::: notes", "")
    for noted in slide.notes:
        yield from _notes(noted)
    yield from (":::", "")


def _notes(noted: Noted) -> Iterator[str]:
    if noted.heading:
        yield from (f"**{escaped(noted.heading)}**", "")
        yield from (f"- {escaped(text)}" for text in noted.texts)
    else:
        yield from map(escaped, noted.texts)
    yield ""


def escaped(text: str) -> str:
    """Return text that Markdown takes as it stands."""
    return _SIGNS.sub(r"\\\g<0>", text)


def as_json(slides: Sequence[Words]) -> str:
    """Return slides as a list of objects."""
    return json.dumps([asdict(slide) for slide in slides], ensure_ascii=False)
