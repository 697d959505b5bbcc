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
from patientuddannelse.diagnostics import Diagnostic

_MOST_BYTES = 5_000_000
_KINDS = (".svg", ".png", ".jpg", ".jpeg")
_OTHERS = (
    (b"GIF8", "a GIF"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed SVG (svgz)"),
    (b"BM", "a BMP"),
    (b"II*\0", "a TIFF"),
    (b"MM\0*", "a TIFF"),
)
_HINT = "save it as plain SVG, PNG or JPEG"


def read_logo(name: Text, folder: Path) -> tuple[Logo | None, Sequence[Diagnostic]]:
    """Read the logo that a profile in ``folder`` names; no name, no logo.

    Whatever is wrong with it is told at the line that names it.
    """
    if not name:
        return None, ()
    shown = name.value.strip()
    try:
        data = _bytes(shown, folder)
        return replace(_art(data), origin=name.origin), ()
    except LogoError as error:
        message = f"the logo {shown}: {error}"
        return None, (Diagnostic("logo", message, name.origin, error.hint),)


def _bytes(name: str, folder: Path) -> bytes:
    """Read a file that lies in the folder itself or below it, and is not too large."""
    hint = f"put the file into the folder {folder.name or 'curriculum'} and write only its name"
    parts = PureWindowsPath(name)  # reads both kinds of slashes, and drives
    if parts.is_absolute() or parts.drive or parts.root or PurePosixPath(name).is_absolute():
        raise LogoError("is a path from the top of a disk, not beside clinic.yaml", hint)
    if ".." in parts.parts:
        raise LogoError('leaves the folder of clinic.yaml ("..")', hint)
    try:
        path = folder.joinpath(*parts.parts).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise LogoError("leads out of the folder of clinic.yaml", hint)
        if not path.exists():
            raise LogoError("there is no such file", _other_pictures(name, folder) or hint)
        if not path.is_file():
            raise LogoError("is not a file", hint)
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError, RuntimeError) as error:
        raise LogoError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if len(data) > _MOST_BYTES:
        raise LogoError(
            f"is larger than {_MOST_BYTES // 1_000_000} MB", "save it smaller, or as SVG"
        )
    return data


def _other_pictures(name: str, folder: Path) -> str:
    pictures = [path.name for path in folder.iterdir() if path.suffix.lower() in _KINDS]
    return did_you_mean(name, pictures)


def _art(data: bytes) -> Logo:
    """Tell by what is in the file, not by its name, what it is."""
    if data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return bitmap_logo(data)
    for start, kind in _OTHERS:
        if data.startswith(start):
            raise LogoError(f"is {kind}", _HINT)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        raise LogoError("is a WebP picture", _HINT)
    if not data.strip():
        raise LogoError("is empty", _HINT)
    head = data[:4000].lstrip(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<") or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return svg_logo(data)
    raise LogoError("is not a picture", _HINT)
