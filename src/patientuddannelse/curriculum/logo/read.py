"""From the name of a logo in the clinic's profile to its art, or to what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.logo.art import Logo, LogoError
from patientuddannelse.curriculum.logo.bitmap import bitmap_logo
from patientuddannelse.curriculum.logo.svg import svg_logo
from patientuddannelse.diagnostics import Diagnostic, Phrase
from patientuddannelse.digests import digest_of_bytes
from patientuddannelse.wordings import phrase
from patientuddannelse.wordings.system import system_said

_MOST_BYTES = 5_000_000
_KINDS = (".svg", ".png", ".jpg", ".jpeg")
_OTHERS = (
    (b"GIF8", "kind.gif"),
    (b"%PDF", "kind.pdf"),
    (b"\x1f\x8b", "kind.svgz"),
    (b"BM", "kind.bmp"),
    (b"II*\0", "kind.tiff"),
    (b"MM\0*", "kind.tiff"),
)


def read_logo(name: Text, folder: Path) -> tuple[Logo | None, Sequence[Diagnostic]]:
    """Read the logo that a profile in ``folder`` names; no name, no logo.

    Whatever is wrong with it is told at the line that names it.
    """
    if not name:
        return None, ()
    shown = name.value.strip()
    try:
        data = _bytes(shown, folder)
        return replace(_art(data), origin=name.origin, digest=digest_of_bytes(data)), ()
    except LogoError as error:
        return None, (error.at(shown, name.origin),)


def _bytes(name: str, folder: Path) -> bytes:
    """Read a file that lies in the folder itself or below it, and is not too large."""
    beside = folder.name or "curriculum"
    parts = PureWindowsPath(name)  # reads both kinds of slashes, and drives
    if parts.is_absolute() or parts.drive or parts.root or PurePosixPath(name).is_absolute():
        raise LogoError("logo.absolute", folder=beside)
    if ".." in parts.parts:
        raise LogoError("logo.above", folder=beside)
    try:
        path = folder.joinpath(*parts.parts).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise LogoError("logo.link", folder=beside)
        if not path.exists():
            hint = _other_pictures(name, folder) or phrase("logo.beside", folder=beside)
            raise LogoError("logo.missing", hint=hint)
        if not path.is_file():
            raise LogoError("logo.no-file", folder=beside)
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError, RuntimeError) as error:
        raise LogoError("logo.unreadable", why=system_said(error)) from None
    if len(data) > _MOST_BYTES:
        raise LogoError("logo.bytes", most=_MOST_BYTES // 1_000_000)
    return data


def _other_pictures(name: str, folder: Path) -> Phrase | None:
    pictures = [path.name for path in folder.iterdir() if path.suffix.lower() in _KINDS]
    return did_you_mean(name, pictures)


def _art(data: bytes) -> Logo:
    """Tell by what is in the file, not by its name, what it is."""
    if data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return bitmap_logo(data)
    for start, kind in _OTHERS:
        if data.startswith(start):
            raise LogoError("logo.kind", kind=Phrase(kind))
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        raise LogoError("logo.kind", kind=Phrase("kind.webp"))
    if not data.strip():
        raise LogoError("logo.empty")
    head = data[:4000].lstrip(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<") or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return svg_logo(data)
    raise LogoError("logo.no-picture")
