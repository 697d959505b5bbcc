"""From a face to the font of a fillable form: the characters that its fields can hold."""

from __future__ import annotations

import struct
from functools import cache
from io import BytesIO
from pathlib import Path

from patientuddannelse.dataclass import dataclass
from patientuddannelse.text.face import Face

ENCODING = "cp1252"
"""What PDF calls WinAnsiEncoding: all of Danish, and the quotation marks that a phone types."""

FIRST, LAST = 32, 255


@dataclass(frozen=True, slots=True)
class FormFont:
    """A font program and its measures in thousandths of the size; ``widths`` from code 32 on."""

    name: str
    data: bytes
    widths: tuple[int, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int


@cache
def form_font(face: Face) -> FormFont:
    """Return a face cut down to the characters of WinAnsiEncoding, to be embedded whole.

    For a shipped face the cut is shipped too; another face is cut here, which needs fontTools.
    """
    shipped = cut_file(face.path)
    data = shipped.read_bytes() if shipped.is_file() else cut(face.path)
    metrics = face.metrics
    scale = 1000 / metrics.units_per_em
    left, bottom, right, top = (round(n * scale) for n in _bounds(data))
    return FormFont(
        name=metrics.postscript_name,
        data=data,
        widths=tuple(round(metrics.advances[c] * scale) if c else 0 for c in _characters()),
        box=(left, bottom, right, top),
        ascent=round(metrics.ascent * 1000),
        descent=round(metrics.descent * 1000),
        cap_height=round(metrics.cap_height * 1000),
    )


def cut_file(font: Path) -> Path:
    """Return where the cut of a shipped font file lies."""
    return font.with_suffix(".form.ttf")


def cut(font: Path) -> bytes:
    """Cut a font file down to the characters of WinAnsiEncoding, the same bytes every time."""
    from fontTools.subset import Options, Subsetter  # slow to import, and rarely needed
    from fontTools.ttLib import TTFont

    whole = TTFont(font, recalcTimestamp=False)
    options = Options(layout_features=[], hinting=False, notdef_outline=True)
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "DSIG", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(_characters()))
    subsetter.subset(whole)
    file = BytesIO()
    whole.save(file)
    return file.getvalue()


def _characters() -> list[str]:
    """Return the character of each code, "" where the encoding has none."""
    return [bytes([code]).decode(ENCODING, "ignore") for code in range(FIRST, LAST + 1)]


def _bounds(data: bytes) -> tuple[int, int, int, int]:
    """Read the box around all glyphs from the ``head`` table (OpenType: xMin at offset 36)."""
    (tables,) = struct.unpack_from(">H", data, 4)
    for i in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        if tag == b"head":
            left, bottom, right, top = struct.unpack_from(">4h", data, offset + 36)
            return left, bottom, right, top
    raise ValueError("the font has no head table")
