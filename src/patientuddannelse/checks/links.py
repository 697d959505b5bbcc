"""Finds links that do not open what they promise, and QR codes that a telephone cannot read.

A link with another scheme than http(s), mailto or tel opens a program or nothing; one without a
scheme is shown as text. A long address makes many small squares, and an old telephone gives up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.readers import read_texts
from patientuddannelse.diagnostics import Diagnostic, Severity
from patientuddannelse.materials import Material
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent, groups
from patientuddannelse.units import in_mm
from patientuddannelse.wordings import finding

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
MOST_SQUARES = 41
"""To a side of a code: about 100 characters."""

LEAST_SQUARE = 0.5
"""Millimetres, as printed."""

_QUIET = 4  # squares of white around a code, on each side
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ADDRESS = re.compile(r"\b([a-z][a-z0-9+.-]*)://|\b(javascript|data|file|vbscript):", re.IGNORECASE)


def check_links(curriculum: Curriculum) -> Iterator[Diagnostic]:
    """Yield a warning for each address that no telephone opens, and for a code that is dense."""
    link = curriculum.clinic.link
    if link:
        yield from _address(link)
        squares = _squares(link.value)
        if squares > MOST_SQUARES:
            yield finding(
                "dense-code", link.origin, Severity.WARNING,
                letters=len(link.value), squares=squares, most=MOST_SQUARES,
            )  # fmt: skip
    for each in (curriculum.clinic.website, *(read.text for read in read_texts(curriculum))):
        for match in _ADDRESS.finditer(each.value) if ":" in each.value else ():
            scheme = (match[1] or match[2]).lower()
            if scheme not in SCHEMES:
                yield finding("link-scheme", each.origin, Severity.WARNING, scheme=scheme)


def check_printed_codes(curriculum: Curriculum, material: Material) -> Iterator[Diagnostic]:
    """Yield a warning for a code whose squares are printed too small on one of the sheets."""
    if not curriculum.clinic.link:
        return
    for page in material.pages:
        for group in groups(page.scene):
            if group.name != "qr":
                continue
            around = next(each for each in group.items if isinstance(each, Path))
            white, black = extent([around]), extent(list(groups(group.items)))
            if white and black:
                square = in_mm((white.width - black.width) / (2 * _QUIET))
                if square < LEAST_SQUARE - 0.01:
                    yield finding(
                        "dense-code.printed", curriculum.clinic.link.origin, Severity.WARNING,
                        where=page.name, square=round(square, 2), least=LEAST_SQUARE,
                    )  # fmt: skip


def _address(link: Text) -> Iterator[Diagnostic]:
    match = _SCHEME.match(link.value)
    if match is None:
        yield finding("link-scheme.none", link.origin, Severity.WARNING, link=link.value)
    elif match[1].lower() not in SCHEMES:
        yield finding("link-scheme", link.origin, Severity.WARNING, scheme=match[1].lower())


@lru_cache(maxsize=8)
def _squares(link: str) -> int:
    import segno

    return len(segno.make(link, error="m", micro=False).matrix)
