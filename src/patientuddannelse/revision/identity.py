"""By what a slide and a shape are known again, and by what two builds of one are told apart."""

from __future__ import annotations

import re
import uuid
import zlib
from collections.abc import Iterable, Sequence

_IDS = uuid.UUID("0a7b1a52-40d5-5d0e-8c5f-64f0b0c1f9e7")
_SHAPE = re.compile('<p:cNvPr id="[0-9]+" name="([^"]*)"')
_LINK = re.compile(' r:(?:embed|id)="[^"]*"')
_NUMBERED = re.compile(r"(?:Gruppe|Form|Tekst|Billede) \d+")

Codes = tuple[str, str]
"""What two builds have alike of a shape: how it is drawn, and how its texts are set."""


def slide_mark(slide_id: str) -> int:
    """Return the identity that a slide carries, from its id in the YAML."""
    return zlib.crc32(slide_id.encode()) or 1


def shape_key(slide_id: str, name: str, nth: int) -> str:
    """Return the identity that a shape carries: the nth of its name on the slide."""
    return str(uuid.uuid5(_IDS, f"{slide_id}/{name}/{nth}")).upper()


def shape_keys(slide_id: str, shapes: Iterable[Sequence[str]]) -> list[str]:
    """Return the identities of a slide's shapes, as the first piece of their XML names them."""
    seen: dict[str, int] = {}
    keys = []
    for first, *_ in shapes:
        found = _SHAPE.search(first)
        name = _NUMBERED.sub("", found[1]) if found else ""  # their numbers change with others
        seen[name] = seen.get(name, 0) + 1
        keys.append(shape_key(slide_id, name, seen[name]))
    return keys


def parted(text: str, start: str, end: str) -> tuple[str, list[str]]:
    """Return a text without its stretches between two signs, and those stretches."""
    first, *others = text.split(start)
    pairs = [each.partition(end) for each in others]
    return "".join([first, *(after for _, _, after in pairs)]), [each for each, _, _ in pairs]


def codes_of(drawn: str, curves: Iterable[str], texts: Iterable[str]) -> Codes:
    """Return the codes of a shape, whatever its place, number, name and relations.

    ``drawn`` is its XML without the ``curves`` and ``texts`` in it.
    """
    bare = _SHAPE.sub("", drawn)
    if " r:" in bare:
        bare = _LINK.sub("", bare)
    before, _, after = bare.partition("<a:xfrm")
    return _code([before, after.partition("</a:xfrm>")[2], *curves]), _code(texts)


def _code(texts: Iterable[str]) -> str:
    code = 0
    for each in texts:
        code = zlib.crc32(each.encode(), code)
    return f"{code:x}" if code else ""
