"""Finds links that do not open what they promise, and QR codes that a telephone cannot read.

A link with another scheme than http(s), mailto or tel opens a program or nothing; one without a
scheme is shown as text; one with a slip in it (``https:/klinik.dk``) opens nothing on every poster.
A long address makes many small squares, and an old telephone gives up.
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
from patientuddannelse.wordings import Phrase, finding

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
MOST_SQUARES = 41
"""To a side of a code: about 100 characters."""

LEAST_SQUARE = 0.5
"""Millimetres, as printed."""

_QUIET = 4  # squares of white around a code, on each side
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+-]*):", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\b([a-z][a-z0-9+.-]*)://"
    r"|\b(javascript|vbscript|data|file|ms-[a-z]+):(?=\S)",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"\bhttps?:(?!//\w)[^\s,]*|\bhttps?//\S*", re.IGNORECASE)
_WHOLE = {
    scheme: re.compile(pattern, re.IGNORECASE)
    for scheme, pattern in {
        "http": r"https?://\w(?:[\w-]*\.)+[^\W\d_][\w-]+(?::\d+)?(?:[/?#][^\s\"<>]*)?",
        "mailto": r"mailto:[^\s@]+@[^\s@]+\.[^\s@]+",
        "tel": r"tel:\+?\d[\d ().-]{2,}",
    }.items()
}
_PAGE = re.compile(r"(?:https?://)?(?:\w[\w-]*\.)+[^\W\d_][\w-]+(?:[/?#]\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+")
_HALF_SCHEME = re.compile(r"^(?:https?)?[/\\]+")
_TELEPHONE = re.compile(r"\+?\d[\d ]{2,}")


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
    yield from _website(curriculum.clinic.website)
    for each in (read.text for read in read_texts(curriculum)):
        if ":" in each.value or "//" in each.value:
            yield from _in_text(each)


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


def _website(written: Text) -> Iterator[Diagnostic]:
    """Yield what is wrong with the address of a page that is printed to be typed in."""
    slips = tuple(_in_text(written))
    yield from slips
    if written and not slips and not _PAGE.fullmatch(written.value.strip()):
        hint = Phrase("whole-link.website")
        link = written.value.strip()
        yield finding("broken-link", written.origin, Severity.WARNING, link=link, hint=hint)


def _address(link: Text) -> Iterator[Diagnostic]:
    """Yield what is wrong with an address that stands alone."""
    at, written = link.origin, link.value
    match = _SCHEME.match(written)
    scheme = match[1].lower() if match else ""
    if not match:
        meant = _meant(written.strip())
        yield finding("link-scheme.none", at, Severity.WARNING, link=written, meant=meant)
    elif scheme not in SCHEMES:
        yield finding("link-scheme", at, Severity.WARNING, scheme=scheme)
    elif not _WHOLE["http" if scheme == "https" else scheme].fullmatch(written):
        hint = Phrase(f"whole-link.{'http' if scheme == 'https' else scheme}")
        yield finding("broken-link", at, Severity.WARNING, link=written, hint=hint)


def _meant(written: str) -> str:
    """Return the address that somebody means who writes no scheme, or half of one."""
    if _MAIL.fullmatch(written):
        return f"mailto:{written}"
    if _TELEPHONE.fullmatch(written):
        return f"tel:{written.replace(' ', '')}"
    return f"https://{_HALF_SCHEME.sub('', written)}"


def _in_text(text: Text) -> Iterator[Diagnostic]:
    """Yield what is wrong with the addresses that stand in a text."""
    schemes, broken = _wrong_in(text.value)
    for scheme in schemes:
        yield finding("link-scheme", text.origin, Severity.WARNING, scheme=scheme)
    for link in broken:
        hint = Phrase("whole-link.http")
        yield finding("broken-link", text.origin, Severity.WARNING, link=link, hint=hint)


@lru_cache(maxsize=1 << 12)
def _wrong_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the schemes that no telephone opens, and the broken addresses of a text."""
    schemes = ((match[1] or match[2]).lower() for match in _ADDRESS.finditer(text))
    broken = tuple(match[0] for match in _BROKEN.finditer(text))
    return tuple(each for each in schemes if each not in SCHEMES), broken


@lru_cache(maxsize=8)
def _squares(link: str) -> int:
    import segno

    return len(segno.make(link, error="m", micro=False).matrix)
